import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from '../contract/identity.ts';
import { core } from '../core.ts';

const FIRM = '00000000-0000-7000-8000-000000000001';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core], { today: '2026-04-01' });
  await graph.asSystem((client) =>
    client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code)
       values ($1, '91350500MA0000001A', '甲', '甲', '350582')`,
      [FIRM],
    ),
  );
});
afterAll(() => graph.close());

async function run(name: string, input: object, selection: string, as = OFFICER) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
  const { data, errors } = await graph.execute(query, { as, variables: { input } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data[name];
}
const firm = globalId('Enterprise', FIRM);

test('An application keeps what the law of its day said, and one is open at a time', async () => {
  const apply = (tier: string) =>
    run(
      'applyForTier',
      { enterprise: firm, tier },
      'application { id version state policyId verdict tier { code } }',
      'ENTERPRISE 91350500MA0000001A',
    );
  const { application } = await apply('SRDI_SME');
  expect(application).toMatchObject({
    state: 'FILED',
    policyId: 'core.srdi-sme-2026',
    tier: { code: 'SRDI_SME' },
  });
  expect(application.verdict).not.toBe('ELIGIBLE');
  expect((await apply('SRDI_SME')).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'tier'] }]);
  const decide = (decision: string, reason?: string) =>
    run(
      'decideTierApplication',
      { application: application.id, decision, reason, version: 1 },
      'application { state reason }',
    );
  expect((await decide('REJECT')).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await decide('REJECT', '材料不符')).application.state).toBe('REJECTED');
  expect((await decide('ACCEPT')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await apply('SRDI_SME')).errors).toEqual([]);
});

test('While a re-examination is open, past the validity it is not known whether the tier is held', async () => {
  const apply = () =>
    run(
      'applyForTier',
      { enterprise: firm, tier: 'LITTLE_GIANT', kind: 'REEXAMINATION' },
      'application { id version }',
    );
  expect((await apply()).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'kind'] }]);
  await graph.asSystem((client) =>
    client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
       values (gen_random_uuid(), $1, 'LITTLE_GIANT', '2023-07-01', '2026-06-30')`,
      [FIRM],
    ),
  );
  const { application } = await apply();
  const state = async (on: string) => {
    const { data } = await graph.execute(
      `{ enterprise(creditCode: "91350500MA0000001A") { tierHoldings(on: "${on}") { tier { code } state }
        certifications(first: 1) { nodes { status(on: "${on}") } } } }`,
      { as: OFFICER },
    );
    return [data.enterprise.tierHoldings, data.enterprise.certifications.nodes[0].status];
  };
  const held = [{ tier: { code: 'LITTLE_GIANT' }, state: 'HELD' }];
  const open = [{ tier: { code: 'LITTLE_GIANT' }, state: 'UNKNOWN' }];
  expect(await state('2026-06-30')).toEqual([held, 'VALID']);
  expect(await state('2026-07-01')).toEqual([open, 'UNKNOWN']);
  await run(
    'decideTierApplication',
    { application: application.id, decision: 'REJECT', reason: '未通过', version: 1 },
    'application { state }',
  );
  expect(await state('2026-07-01')).toEqual([[], 'EXPIRED']);
});

test('A locality has one task force at a time, and the coverage names who has none', async () => {
  const setUp = (region: string) =>
    run('setUpTaskForce', { region, name: '专班', setUpOn: '2026-03-01' }, 'taskForce { name }');
  expect((await setUp('350500')).errors).toEqual([]);
  expect((await setUp('350500')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await setUp('999999')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'region'] }]);
  const coverage = async (on: string) =>
    (await graph.execute(`{ taskForceCoverage(on: "${on}") { withOne all without { code } } }`)).data
      .taskForceCoverage;
  expect(await coverage('2026-03-01')).toMatchObject({ withOne: 1, all: 10 });
  const before = await coverage('2026-02-28');
  expect(before.withOne).toBe(0);
  expect(before.without.map((region: { code: string }) => region.code)).toContain('35P000');
});

test('A request for land is confirmed once, on the version read', async () => {
  const { request } = await run(
    'requestLand',
    { enterprise: firm, project: '二期', projectKind: 'NEW_INVESTMENT', area: 5000 },
    'request { id version confirmedOn }',
  );
  const confirm = (version: number) =>
    run(
      'confirmLandRequest',
      { request: request.id, confirmedBy: '泉州市工信局', version },
      'request { confirmedBy }',
    );
  expect((await confirm(2)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'version'] }]);
  expect((await confirm(1)).request.confirmedBy).toBe('泉州市工信局');
  expect((await confirm(2)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'request'] }]);
});

test('A fund gives specialised SMEs no more than it granted, once a year', async () => {
  const record = (grantedToSrdi: string) =>
    run(
      'recordBudgetLine',
      { fund: '专项资金', level: 'PROVINCIAL', isMain: true, year: 2026, granted: '3.00', grantedToSrdi },
      'line { shareToSrdi }',
    );
  expect((await record('3.01')).errors).toMatchObject([{ path: ['input', 'grantedToSrdi'] }]);
  expect((await record('1.00')).line.shareToSrdi).toBe('33.3333');
  expect((await record('1.00')).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('Issues of the leading group are for officials', async () => {
  const { issue } = await run(
    'raiseGroupIssue',
    { title: '用电', department: 'DEPT-IIT' },
    'issue { id version }',
  );
  await run(
    'resolveGroupIssue',
    { issue: issue.id, resolution: '已协调', version: 1 },
    'issue { resolvedOn }',
  );
  const query = '{ groupIssues(first: 1) { nodes { resolution department { id } } } }';
  expect((await graph.execute(query, { as: OFFICER })).data.groupIssues.nodes).toEqual([
    { resolution: '已协调', department: { id: 'DEPT-IIT' } },
  ]);
  expect((await graph.execute(query)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
