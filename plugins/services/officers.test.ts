import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bootServices,
  DISTANT,
  FIRST,
  FUZHOU,
  idOf,
  OFFICER,
  QUANZHOU,
  SECOND,
  type ServicesGraph,
} from './test-graph.ts';

let graph: ServicesGraph;
beforeAll(async () => {
  graph = await bootServices();
});
afterAll(() => graph.close());

const add = async (name: string, city: string | null = '350500', as = OFFICER) =>
  graph.run(
    'servicesAddOfficer',
    { name, office: '工信局', city, startedOn: '2024-01-01' },
    'officer { id }',
    as,
  );
const assign = (enterprise: { key: string }, officer: string, startedOn: string, reason?: string) =>
  graph.run(
    'servicesAssignOfficer',
    { enterprise: idOf(enterprise), officer, startedOn, reason },
    'assignment { id }',
  );

test('An enterprise is handed over from one officer to the next on one day, and has one at a time', async () => {
  const [first, second] = [(await add('甲')).officer.id, (await add('乙')).officer.id];
  expect((await assign(FIRST, first, '2024-02-01')).errors).toEqual([]);
  expect((await assign(FIRST, first, '2024-03-01', '轮换')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await assign(FIRST, second, '2024-02-01', '轮换')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'startedOn'] },
  ]);
  expect((await assign(FIRST, second, '2024-03-01')).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await assign(FIRST, second, '2024-03-01', '轮换')).errors).toEqual([]);
  const { data } = await graph.execute(
    `{ enterprise(creditCode: "${FIRST.code}") { services { assignments(first: 5) {
      nodes { startedOn endedOn endReason officer { name } } } } } }`,
    { as: `ENTERPRISE ${FIRST.code}` },
  );
  expect(data.enterprise.services.assignments.nodes).toEqual([
    { startedOn: '2024-03-01', endedOn: null, endReason: null, officer: { name: '乙' } },
    { startedOn: '2024-02-01', endedOn: '2024-03-01', endReason: '轮换', officer: { name: '甲' } },
  ]);
});

test('Of two who give an enterprise without an officer its first one at once, one is refused', async () => {
  const [one, other] = [(await add('丙')).officer.id, (await add('丁')).officer.id];
  const answers = await Promise.all([assign(SECOND, one, '2024-05-01'), assign(SECOND, other, '2024-05-01')]);
  expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
});

test('An officer leaves when nobody is served any more, and is not assigned again', async () => {
  const { id } = (await add('戊', '350100')).officer;
  await assign(DISTANT, id, '2024-02-01');
  const end = (endedOn: string) =>
    graph.run('servicesEndOfficer', { officer: id, endedOn, version: 1 }, 'officer { endedOn }');
  expect((await end('2024-06-01')).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'officer'] }]);
  await assign(DISTANT, (await add('己', null)).officer.id, '2024-06-01', '离任');
  expect((await end('2024-05-31')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'endedOn'] }]);
  expect((await end('2024-06-01')).officer).toEqual({ endedOn: '2024-06-01' });
  expect((await assign(DISTANT, id, '2024-07-01', '返任')).errors).toMatchObject([{ code: 'INVALID' }]);
  expect((await assign(DISTANT, id, '2024-05-01', '返任')).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('Officers are named to their city and to the enterprises they serve, and to nobody else', async () => {
  const names = async (as: string) => {
    const { data } = await graph.execute('{ services { officers(first: 20) { nodes { name } } } }', { as });
    return data.services.officers.nodes.map(({ name }: { name: string }) => name).sort();
  };
  // 己 serves the whole province: Fuzhou sees the officer with the enterprise that is served.
  expect(await names(FUZHOU)).toEqual(['己', '戊'].sort());
  expect(await names(QUANZHOU)).toEqual(['丁', '丙', '乙', '甲'].sort());
  expect(await names(`ENTERPRISE ${DISTANT.code}`)).toEqual(['己', '戊'].sort());
  expect(await names(OFFICER)).toHaveLength(6);
  const refused = await graph.execute('{ services { visits(first: 1) { nodes { officer { office } } } } }', {
    as: 'REPORTER',
  });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await add('庚', '350100', QUANZHOU)).errors).toMatchObject([{ path: ['input', 'city'] }]);
});

test('A visit is within the time of the officer, and an appeal names a visit to the same enterprise', async () => {
  const { id } = (await add('辛')).officer;
  const visit = (visitedOn: string) =>
    graph.run(
      'servicesRecordVisit',
      { enterprise: idOf(FIRST), officer: id, occasion: 'EIGHT_MIN_TOUR', visitedOn },
      'visit { id }',
    );
  expect((await visit('2023-12-31')).errors).toMatchObject([{ code: 'INVALID' }]);
  expect((await visit('2025-07-01')).errors).toMatchObject([{ code: 'INVALID' }]);
  const { visit: made } = await visit('2024-01-01');
  const raise = (enterprise: { key: string }) =>
    graph.run('servicesRaiseAppeal', {
      enterprise: idOf(enterprise),
      category: 'STAFF',
      title: '用工',
      visit: made.id,
    });
  expect((await raise(SECOND)).errors).toMatchObject([{ path: ['input', 'visit'] }]);
  expect((await raise(FIRST)).errors).toEqual([]);
});

test('The share with an officer is of quality SMEs of the day, whoever asks, and the policy finds the others', async () => {
  const coverage = async (on: string) =>
    (await graph.execute(`{ services { officerCoverage(on: "${on}") { assigned quality share } } }`)).data
      .services.officerCoverage;
  expect(await coverage('2024-01-31')).toEqual({ assigned: 0, quality: 3, share: '0' });
  expect(await coverage('2024-02-01')).toEqual({ assigned: 2, quality: 3, share: '66.6666' });
  expect(await coverage('2026-01-01')).toEqual({ assigned: 0, quality: 0, share: null });
  const { data } = await graph.execute(
    `{ enterprise(creditCode: "${SECOND.code}") {
      before: determinations(policies: ["services.officer-assignment"], on: "2024-04-30") { verdict }
      since: determinations(policies: ["services.officer-assignment"], on: "2024-05-01") { verdict } } }`,
    { as: OFFICER },
  );
  expect(data.enterprise).toEqual({
    before: [{ verdict: 'ELIGIBLE' }],
    since: [{ verdict: 'INELIGIBLE' }],
  });
});
