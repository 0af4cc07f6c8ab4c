import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allocate } from './allocation.ts';
import { green } from './plugin.ts';

const FIRST = '00000000-0000-7000-8000-000000000001';
const SECOND = '00000000-0000-7000-8000-000000000002';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, green], { today: '2025-06-30' });
  await graph.asSystem(async (client) => {
    await client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values
        ($1, '91350400MA0000001A', '甲', '甲', '350402'), ($2, '91350400MA0000002A', '乙', '乙', '350402')`,
      [FIRST, SECOND],
    );
    await client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
       select gen_random_uuid(), id, 'SRDI_SME', '2024-01-01', '2026-12-31' from unnest($1::uuid[]) id`,
      [[FIRST, SECOND]],
    );
    await client.query(
      `insert into core.local_scheme (id, measure_id, region_code, title, valid_from)
       values (gen_random_uuid(), 'E4', '350400', '用能优先', '2024-01-01')`,
    );
  });
});
afterAll(() => graph.close());

async function run(name: string, input: object, selection: string, as = OFFICER) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
  const { data, errors } = await graph.execute(query, { as, variables: { input } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data[name];
}

const waiting = fc.record({
  id: fc.uuid(),
  hasPriority: fc.boolean(),
  perMuScore: fc.integer({ min: 0, max: 3 }),
  filedOn: fc.constantFrom('2025-01-01', '2025-01-02'),
  amount: fc.integer({ min: 1, max: 50 }),
});

test('Nothing is given past what was freed, no skipped request would still fit, and the order is nobody’s', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(waiting, { selector: (request) => request.id }),
      fc.integer({ min: 0, max: 100 }),
      (requests, freed) => {
        const served = allocate(requests, freed);
        expect(allocate(requests.toReversed(), freed)).toEqual(served);
        let left = freed;
        for (const { request, state } of served) {
          expect(state).toBe(request.amount <= left ? 'ALLOCATED' : 'SKIPPED');
          if (state === 'ALLOCATED') left -= request.amount;
        }
        expect(left).toBeGreaterThanOrEqual(0);
        const places = served.map(({ request }) => (request.hasPriority ? 0 : 1));
        expect(places).toEqual(places.toSorted());
      },
    ),
  );
});

test('A quota is served by priority, once every request is judged; who does not fit keeps the reason', async () => {
  const { quota } = await run(
    'greenAddEnergyQuota',
    { region: '350400', year: 2025, unit: 'TONNES_COAL', freed: 100 },
    'quota { id }',
  );
  const ask = async (enterprise: string, project: string, amount: number, perMuScore: number) =>
    (
      await run(
        'greenRequestQuota',
        {
          enterprise: globalId('Enterprise', enterprise),
          quota: quota.id,
          project,
          projectKind: 'RENOVATION',
          amount,
          perMuScore,
        },
        'request { id }',
      )
    ).request.id;
  await ask(FIRST, '高分', 60, 900);
  await ask(SECOND, '优先', 50, 100);
  await ask(FIRST, '小', 40, 50);
  const serve = (input: object = {}) =>
    run(
      'greenAllocateQuota',
      { quota: quota.id, ...input },
      'quota { allocated remaining requests(first: 5) { nodes { project state hadPriority place reason } } }',
    );
  expect((await serve()).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'openWithoutPriority'] }]);
  await graph.asSystem((client) =>
    client.query(
      `insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by)
       select gen_random_uuid(), q.id, q.enterprise_id, fact, q.project = '优先' or fact not like '%benefit%', 'OPINION', 'test'
       from green.quota_request q, unnest(array['green.quotaRequest.technologyIsAdvanced',
         'green.quotaRequest.efficiencyIsAdvanced', 'green.quotaRequest.benefitIsOutstanding']) fact`,
    ),
  );
  const served = await serve();
  expect(served.errors).toEqual([]);
  expect(served.quota).toEqual({
    allocated: 90,
    remaining: 10,
    requests: {
      nodes: [
        { project: '优先', state: 'ALLOCATED', hadPriority: true, place: 1, reason: null },
        {
          project: '高分',
          state: 'SKIPPED',
          hadPriority: false,
          place: 2,
          reason: 'asks for 60, and 50 is left at place 2',
        },
        { project: '小', state: 'ALLOCATED', hadPriority: false, place: 3, reason: null },
      ],
    },
  });
});

test('A title is open once for its kind and level, and ends after it began', async () => {
  const record = () =>
    run(
      'greenRecordTitle',
      {
        enterprise: globalId('Enterprise', FIRST),
        kind: 'GREEN_FACTORY',
        level: 'NATIONAL',
        listedOn: '2025-01-10',
      },
      'title { id }',
    );
  const { title } = await record();
  expect((await record()).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'kind'] }]);
  const end = (delistedOn: string) =>
    run('greenEndTitle', { title: title.id, delistedOn, version: 1 }, 'title { delistedOn }');
  expect((await end('2025-01-10')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'delistedOn'] },
  ]);
  expect((await end('2025-07-01')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'delistedOn'] },
  ]);
  expect((await end('2025-06-01')).errors).toEqual([]);
  expect((await record()).errors).toEqual([]);
});

test('An enterprise is on the positive list once at a time, and off it from the day it left', async () => {
  const enter = (listedOn: string) =>
    run(
      'greenEnterPositiveList',
      { enterprise: globalId('Enterprise', SECOND), listedOn, basis: '年度评定' },
      'entry { id version }',
    );
  const { entry } = await enter('2025-02-01');
  expect((await enter('2025-03-01')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const leave = await run(
    'greenLeavePositiveList',
    { entry: entry.id, removedOn: '2025-03-01', reason: '排放变化', version: entry.version },
    'entry { removedOn }',
  );
  expect(leave.entry.removedOn).toBe('2025-03-01');
  expect((await enter('2025-03-01')).errors).toEqual([]);
});
