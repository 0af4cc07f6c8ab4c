import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digital } from './plugin.ts';

const FIRST = '00000000-0000-7000-8000-000000000001';
const SECOND = '00000000-0000-7000-8000-000000000002';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, digital], { today: '2025-06-30' });
  await graph.asSystem(async (client) => {
    await client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code) values
        ($1, '91350500MA0000001A', '甲', '甲', '350582', 'C34'), ($2, '91350500MA0000002A', '乙', '乙', '350582', 'C17')`,
      [FIRST, SECOND],
    );
    await client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
       values (gen_random_uuid(), $1, 'SRDI_SME', '2024-01-01', '2026-12-31')`,
      [FIRST],
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
const enterprise = (key: string) => globalId('Enterprise', key);

async function profile(key: string, selection: string) {
  const { data, errors } = await graph.execute(
    `query Profile($code: CreditCode!) { enterprises(first: 1, where: { creditCode: { eq: $code } }) { nodes { digital { ${selection} } } } }`,
    { as: OFFICER, variables: { code: key === FIRST ? '91350500MA0000001A' : '91350500MA0000002A' } },
  );
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data.enterprises.nodes[0].digital;
}

test('A diagnosis is asked for, assigned and reported on, in this order; one of a kind waits at a time', async () => {
  const ask = (kind: string) =>
    run(
      'digitalRequestDiagnosis',
      { enterprise: enterprise(FIRST), kind },
      'diagnosis { id state requestedOn version }',
      'ENTERPRISE 91350500MA0000001A',
    );
  const { diagnosis } = await ask('SMART');
  expect(diagnosis).toMatchObject({ state: 'REQUESTED', requestedOn: '2025-06-30', version: 1 });
  expect((await ask('SMART')).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'kind'] }]);
  expect((await ask('DIGITAL')).errors).toEqual([]);
  const step = (name: string, version: number, input: object) =>
    run(name, { diagnosis: diagnosis.id, version, ...input }, 'diagnosis { state level version }');
  const report = (version: number, input: object = {}) =>
    step('digitalReportDiagnosis', version, { reportedOn: '2025-06-30', findings: '补联网', ...input });
  expect((await report(1)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'diagnosis'] }]);
  expect((await step('digitalAssignDiagnosis', 1, { provider: '诊断机构' })).errors).toEqual([]);
  expect((await report(1)).errors).toMatchObject([{ path: ['input', 'version'] }]);
  expect((await report(2, { level: 5 })).errors).toMatchObject([{ path: ['input', 'level'] }]);
  expect((await report(2, { reportedOn: '2025-06-29' })).errors).toMatchObject([
    { path: ['input', 'reportedOn'] },
  ]);
  expect((await report(2, { level: 4 })).diagnosis).toEqual({ state: 'REPORTED', level: 4, version: 3 });
  expect((await step('digitalWithdrawDiagnosis', 3, { reason: '迟了' })).errors).toMatchObject([
    { code: 'CONFLICT', path: ['input', 'diagnosis'] },
  ]);
  expect((await ask('SMART')).errors).toEqual([]);
});

const reach = (key: string, stage: string, reachedOn: string, reason?: string) =>
  run(
    'digitalReachStage',
    { enterprise: enterprise(key), stage, reachedOn, reason },
    'record { stage cameFrom }',
  );

test('An enterprise goes back from a stage only for a reason, and each day has one stage', async () => {
  expect((await reach(FIRST, 'CLOUD', '2024-01-10')).record).toEqual({ stage: 'CLOUD', cameFrom: null });
  expect((await reach(FIRST, 'CLOUD', '2024-02-10')).errors).toMatchObject([{ path: ['input', 'stage'] }]);
  expect((await reach(FIRST, 'AI', '2024-01-10')).errors).toMatchObject([{ path: ['input', 'reachedOn'] }]);
  expect((await reach(FIRST, 'AI', '2024-05-01')).record).toEqual({ stage: 'AI', cameFrom: 'CLOUD' });
  for (const reason of [undefined, ' ']) {
    expect((await reach(FIRST, 'DATA', '2025-01-01', reason)).errors).toMatchObject([
      { code: 'INVALID', path: ['input', 'reason'] },
    ]);
  }
  expect((await reach(FIRST, 'DATA', '2025-01-01', '更换系统')).errors).toEqual([]);
  expect((await reach(FIRST, 'AI', '2025-06-01')).errors).toEqual([]);
  const days = ['2024-01-09', '2024-01-10', '2024-04-30', '2024-05-01', '2025-01-01', '2025-06-30'];
  const found = await profile(FIRST, days.map((day, n) => `d${n}: stage(on: "${day}")`).join(' '));
  expect(Object.values(found)).toEqual([null, 'CLOUD', 'CLOUD', 'AI', 'DATA', 'AI']);
});

test('Of two that record a stage at once one is refused, for the first stage and for the next', async () => {
  for (const [stage, reachedOn] of [
    ['CLOUD', '2024-01-10'],
    ['DATA', '2024-02-10'],
  ] as const) {
    const both = await Promise.all([reach(SECOND, stage, reachedOn), reach(SECOND, stage, reachedOn)]);
    expect(both.map(({ errors }) => errors.map(({ code }: { code: string }) => code)).sort()).toEqual([
      [],
      ['CONFLICT'],
    ]);
  }
  const back = graph.asSystem((client) =>
    client.query(`update digital.stage set came_from = 'AI' where enterprise_id = $1 and stage = 'DATA'`, [
      SECOND,
    ]),
  );
  await expect(back).rejects.toThrow('stage_back_has_reason');
});

test('A recognition goes by the titles of its day, which say what the plan calls it and who grants it', async () => {
  const record = (input: object) =>
    run(
      'digitalRecordRecognition',
      {
        enterprise: enterprise(FIRST),
        title: '卓越级智能工厂',
        level: 'NATIONAL',
        recognisedOn: '2024-10-29',
        ...input,
      },
      'recognition { kind name { title isSuccessor provenance { confidence } } }',
    );
  expect((await record({ title: '灯塔工厂' })).errors).toMatchObject([
    { path: ['input', 'title'], message: expect.stringContaining('智能制造示范工厂') },
  ]);
  expect((await record({ title: '基础级智能工厂' })).errors).toMatchObject([{ path: ['input', 'title'] }]);
  expect((await record({ recognisedOn: '2024-10-28' })).errors).toMatchObject([
    { path: ['input', 'recognisedOn'], message: expect.stringContaining('2024-10-29') },
  ]);
  expect((await record({ level: 'PROVINCIAL' })).errors).toMatchObject([{ path: ['input', 'level'] }]);
  expect((await record({})).recognition).toEqual({
    kind: 'DEMONSTRATION_FACTORY',
    name: {
      title: '卓越级智能工厂',
      isSuccessor: true,
      provenance: { confidence: 'KNOWLEDGE_MEDIUM' },
    },
  });
  expect((await record({})).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'title'] }]);
  const scene = (subject: string) =>
    record({ title: '智能制造优秀场景', subject, recognisedOn: '2024-06-01' });
  expect((await scene('智能仓储')).errors).toEqual([]);
  expect((await scene('质量检测')).errors).toEqual([]);
  expect((await scene('智能仓储')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const names = async (on: string) =>
    (await graph.execute(`{ digital { recognitionNames(on: "${on}") { code } } }`)).data.digital
      .recognitionNames.length;
  expect([await names('2024-10-28'), await names('2024-10-29')]).toEqual([4, 7]);
});

test('A later title earns the award in the amended reading only, a scene in both, and a withdrawn one in neither', async () => {
  const verdicts = async (reading: string) => {
    const { data, errors } = await graph.execute(
      `{ enterprises(first: 1, where: { creditCode: { eq: "91350500MA0000001A" } }) { nodes {
        determinations(policies: ["digital.recognition-award"], reading: ${reading}) {
          verdict amount { high } subject { ... on DigitalRecognition { id version name { code } subject } } } } } }`,
      { as: OFFICER },
    );
    if (errors) throw new Error(errors.map(String).join('\n'));
    return data.enterprises.nodes[0].determinations;
  };
  const short = (all: Awaited<ReturnType<typeof verdicts>>) =>
    all
      .map(
        (each: { verdict: string; subject: { name: { code: string }; subject: string | null } }) =>
          `${each.subject.name.code} ${each.subject.subject ?? ''} ${each.verdict}`,
      )
      .sort();
  const literal = await verdicts('LITERAL');
  expect(short(literal)).toEqual([
    'EXCELLENT_FACTORY  INELIGIBLE',
    'EXCELLENT_SCENE 智能仓储 ELIGIBLE',
    'EXCELLENT_SCENE 质量检测 ELIGIBLE',
  ]);
  expect(literal.map(({ amount }: { amount: object | null }) => amount)).toEqual([null, null, null]);
  const storage = literal.find(
    (each: { subject: { subject: string | null } }) => each.subject.subject === '智能仓储',
  );
  const withdraw = await run(
    'digitalWithdrawRecognition',
    { recognition: storage.subject.id, version: storage.subject.version, withdrawnOn: '2025-06-30' },
    'recognition { withdrawnOn }',
  );
  expect(withdraw.errors).toEqual([]);
  expect(short(await verdicts('AS_AMENDED'))).toEqual([
    'EXCELLENT_FACTORY  ELIGIBLE',
    'EXCELLENT_SCENE 智能仓储 INELIGIBLE',
    'EXCELLENT_SCENE 质量检测 ELIGIBLE',
  ]);
});

test('The catalogue is searched by all tags at once and by part of a name, as it is on a day', async () => {
  const { provider } = await run('digitalAddProvider', { name: '云服', kind: 'PLATFORM' }, 'provider { id }');
  const publish = (name: string, tags: string[], domain = 'PRODUCTION') =>
    run(
      'digitalPublishSolution',
      { provider: provider.id, name, domain, tags, publishedOn: '2025-01-01', price: '0.00', deployDays: 1 },
      'solution { id tags version }',
    );
  const small = (await publish('轻MES排产', ['SMALL', 'LIGHT', 'SMALL'])).solution;
  expect(small.tags).toEqual(['SMALL', 'LIGHT']);
  await publish('大MES', ['LIGHT']);
  expect((await publish('大MES', [])).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'name'] }]);
  const search = async (args: string) =>
    (
      await graph.execute(`{ digital { solutions(first: 10, ${args}) { nodes { name } } } }`)
    ).data.digital.solutions.nodes.map(({ name }: { name: string }) => name);
  expect(await search('tags: [LIGHT], text: "mes"')).toEqual(['大MES', '轻MES排产']);
  expect(await search('tags: [LIGHT, SMALL]')).toEqual(['轻MES排产']);
  expect(await search('text: "%"')).toEqual([]);
  expect(await search('on: "2024-12-31"')).toEqual([]);
  const use = (domain: string) =>
    run(
      'digitalRecordApplication',
      { enterprise: enterprise(FIRST), domain, system: 'MES', solution: small.id, startedOn: '2025-03-01' },
      'application { id version }',
    );
  expect((await use('DESIGN')).errors).toMatchObject([{ path: ['input', 'domain'] }]);
  const { application } = await use('PRODUCTION');
  expect((await use('PRODUCTION')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  await run('digitalEndApplication', { application: application.id, endedOn: '2025-05-01', version: 1 }, '');
  const days = ['2025-02-28', '2025-03-01', '2025-04-30', '2025-05-01'];
  const found = await profile(FIRST, days.map((day, n) => `d${n}: domains(on: "${day}")`).join(' '));
  expect(Object.values(found)).toEqual([[], ['PRODUCTION'], ['PRODUCTION'], []]);
  const withdraw = (withdrawnOn: string) =>
    run('digitalWithdrawSolution', { solution: small.id, withdrawnOn, version: 1 }, '');
  expect((await withdraw('2024-12-31')).errors).toMatchObject([{ path: ['input', 'withdrawnOn'] }]);
  expect((await withdraw('2025-06-30')).errors).toEqual([]);
  expect(await search('tags: [SMALL]')).toEqual([]);
  expect(await search('tags: [SMALL], on: "2025-06-29"')).toEqual(['轻MES排产']);
});

test('A pilot covers the enterprises of its industry in its county, its city or the whole province', async () => {
  const add = (title: string, industry: string, region: string | null, announcedOn: string) =>
    run('digitalAddPilot', { title, industry, region, announcedOn }, 'pilot { title }');
  await add('县', 'C34', '350582', '2025-01-01');
  await add('市', 'C34', '350500', '2025-01-02');
  await add('省', 'C34', null, '2025-01-03');
  await add('别市', 'C34', '350200', '2025-01-04');
  await add('别业', 'C15', '350582', '2025-01-05');
  const titles = async (key: string) =>
    (await profile(key, 'pilots { title }')).pilots.map(({ title }: { title: string }) => title);
  expect(await titles(FIRST)).toEqual(['省', '市', '县']);
  expect(await titles(SECOND)).toEqual([]);
  expect((await add('错', 'C99', null, '2025-01-01')).errors).toMatchObject([
    { path: ['input', 'industry'] },
  ]);
  expect((await add('错', 'C34', '110000', '2025-01-01')).errors).toMatchObject([
    { path: ['input', 'region'] },
  ]);
});

test('A case is published once, by a department', async () => {
  const publish = (as?: string) =>
    run(
      'digitalPublishCase',
      {
        enterprise: enterprise(FIRST),
        title: '轴承',
        industry: 'C34',
        summary: '联网排产',
        publishedOn: '2025-05-01',
      },
      'case { title }',
      as,
    );
  await expect(publish('CITY_OFFICER 350500')).rejects.toThrow('CITY_OFFICER');
  expect((await publish()).case).toEqual({ title: '轴承' });
  expect((await publish()).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'title'] }]);
});
