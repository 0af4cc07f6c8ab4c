import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { hiddenCells } from './small-cells.ts';
import { forecastOf } from './target-forecast.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core], { sample: 600 });
});
afterAll(() => graph.close());

type Row = Readonly<Record<string, string | null>>;
const rows = (text: string): Promise<readonly Row[]> =>
  graph.asSystem(async (client) => (await client.query<Row>(text)).rows);

interface Group {
  readonly key: readonly { readonly code: string | null; readonly label: string | null }[];
  readonly figures: readonly { readonly value: string | null; readonly number: number | null }[];
  readonly suppressed: boolean;
}
/** The groups of a question, and how many statements it took. */
async function ask(question: string, as = 'REPORTER') {
  const { data, errors, statements } = await graph.execute(
    `{ statistics(${question}) { key { code label } figures { value number unit } suppressed } }`,
    { as },
  );
  return { groups: (data?.statistics ?? []) as readonly Group[], errors, statements };
}
/** `code … figures` a line, to compare with what plain SQL says. */
const lines = (groups: readonly Group[]) =>
  groups.map(({ key, figures }) => [...key.map(({ code }) => code), ...figures.map(({ value }) => value)]);

test('Counts, sums, averages and medians are those of plain SQL, in one statement', async () => {
  const { groups, statements } = await ask(`source: "core.annualReports", groupBy: ["city", "sizeClass"],
    where: [{ dimension: "year", in: ["2025"] }],
    measures: [{}, { of: "staff", as: SUM }, { of: "staff", as: AVERAGE }, { of: "revenue", as: MEDIAN }]`);
  const plain = await rows(`select e.city_code, e.size_class, a.staff, a.revenue
    from core.annual_report a join core.enterprise e on e.id = a.enterprise_id
    where a.year = 2025 and a.superseded_at is null`);
  expect(statements).toHaveLength(1);
  expect(groups.length).toBeGreaterThan(10);
  const cells = Map.groupBy(plain, (row) => String([row.city_code, row.size_class]));
  expect(groups).toHaveLength(cells.size);
  for (const { key, figures } of groups) {
    const own = cells.get(String(key.map(({ code }) => code))) ?? [];
    const staff = own.flatMap((row) => (row.staff === null ? [] : [Number(row.staff)]));
    const revenue = own
      .flatMap((row) => (row.revenue === null ? [] : [Number(row.revenue)]))
      .sort((a, b) => a - b);
    const half = revenue.length / 2;
    const median = ((revenue[Math.ceil(half) - 1] ?? 0) + (revenue[Math.floor(half)] ?? 0)) / 2;
    const sum = staff.reduce((a, b) => a + b, 0);
    expect(figures[0]?.number).toBe(own.length);
    expect(figures[1]?.number).toBe(staff.length === 0 ? null : sum);
    if (staff.length > 0) expect(figures[2]?.number).toBeCloseTo(sum / staff.length, 3);
    if (revenue.length > 0) expect(figures[3]?.number).toBeCloseTo(median / 100, 1);
  }
});

test('An enterprise counts once under each tier it holds, and once under its highest', async () => {
  const held = await ask('source: "core.enterprises", groupBy: ["tierHeld"], on: "2026-06-30"');
  const plain = await rows(`select h.tier_code, count(distinct e.id)::text as n
    from core.enterprise e left join core.certification h on h.enterprise_id = e.id
      and '2026-06-30' between h.valid_from and h.valid_to and (h.ended_on is null or h.ended_on > '2026-06-30')
    group by 1 order by 1`);
  expect(lines(held.groups)).toEqual(plain.map((row) => [row.tier_code, row.n]));
  expect(held.groups[0]?.key[0]?.label).toBeTruthy();
  const highest = await ask('source: "core.enterprises", groupBy: ["highestTier"], on: "2026-06-30"');
  const all = highest.groups.reduce((sum, { figures }) => sum + (figures[0]?.number ?? 0), 0);
  expect(all).toBe(600);
});

test('Where, having, order and first narrow what is answered', async () => {
  const { groups } = await ask(`source: "core.certifications", groupBy: ["tier"], from: "2024-01-01",
    to: "2025-12-31", having: [{ gte: 3 }], orderBy: {}, first: 2`);
  const plain = await rows(`select tier_code, count(*)::text as n from core.certification
    where coalesce(recognised_on, valid_from) between '2024-01-01' and '2025-12-31'
    group by 1 having count(*) >= 3 order by count(*) desc limit 2`);
  expect(lines(groups).map(([, n]) => n)).toEqual(plain.map((row) => row.n));
});

test('An officer of a city counts what is in the city', async () => {
  const { groups } = await ask('source: "core.enterprises", groupBy: ["city"]', 'CITY_OFFICER 350500');
  expect(groups.map(({ key }) => key[0]?.code)).toEqual(['350500']);
});

test('Groups of fewer than five persons are hidden with one more; persons cannot be asked about in narrower ways', async () => {
  const { groups } = await ask('source: "core.talents", groupBy: ["yearHired"]', 'AUDITOR');
  const plain = await rows(`select extract(year from hired_on)::text as code, count(*)::text as n
    from core.talent where left_on is null group by 1 order by 1`);
  const hidden = hiddenCells(plain.map(({ n }) => Number(n)));
  expect(lines(groups)).toEqual(plain.map(({ code, n }, index) => [code, hidden[index] ? null : n]));
  expect(groups.map(({ suppressed }) => suppressed)).toEqual(hidden);
  for (const narrower of [
    'groupBy: ["city", "position"]',
    'where: [{ dimension: "position", in: ["ENGINEER"] }]',
  ]) {
    const { errors } = await ask(`source: "core.talents", ${narrower}`, 'AUDITOR');
    expect(errors?.[0]?.message).toMatch('one dimension and no conditions');
  }
});

test('A reporter, whom the wall shows no person, is refused and not told zero', async () => {
  const { errors } = await ask('source: "core.talents"');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('An unknown id is answered with the list of those that exist', async () => {
  const { errors } = await ask('source: "core.enterprises", groupBy: ["colour"]');
  expect(errors?.[0]?.message).toMatch(/has the dimensions city, industry, .*no other/);
});

test('A trend has every month, the empty ones too, and adds up', async () => {
  const { data, statements } = await graph.execute(
    '{ trend(source: "core.certifications", from: "2023-11-20", to: "2025-02-01") { unit points { month number } } }',
    { as: 'REPORTER' },
  );
  const [{ points }] = data.trend;
  expect(points).toHaveLength(16);
  expect([points[0].month, points[15].month]).toEqual(['2023-11', '2025-02']);
  const [plain] = await rows(`select count(*)::text as n from core.certification
    where coalesce(recognised_on, valid_from) between '2023-11-01' and '2025-02-28'`);
  expect(points.reduce((sum: number, { number }: { number: number }) => sum + number, 0)).toBe(
    Number(plain?.n),
  );
  expect(statements).toHaveLength(1);
});

const history = {
  target: 'T1',
  deadline: '2026-12-31',
  count_basis: 'VALID_CERTIFICATE',
  reexaminations: 4,
  reexaminations_passed: 3,
  recognitions: 5,
  recognitions_passed: 4,
  pipeline: 10,
};
const reached = { target: 'T1', on: '2026-06-30', value: 100, threshold: 106, expiringBeforeDeadline: 8 };

test('A forecast is the value less what is not renewed and with what passes (R-TARGET)', () => {
  expect(forecastOf(reached, history)).toMatchObject({
    value: 106,
    met: true,
    reexaminationPassRate: 0.75,
    recognitionPassRate: 0.8,
  });
  // Without history the share is unknown, and the number with it; champions lose nobody by expiry.
  const none = { ...history, reexaminations: 0, reexaminations_passed: 0 };
  expect(forecastOf(reached, none)).toMatchObject({ value: null, met: null, reexaminationPassRate: null });
  expect(forecastOf(reached, { ...none, count_basis: 'RECOGNISED_NOT_ENDED' })).toMatchObject({ value: 108 });
  expect(forecastOf({ ...reached, on: '2026-12-31' }, history)).toMatchObject({ value: 100 });
});

test('The forecasts of all targets are one more statement, and the history is that of the applications', async () => {
  const { data, errors, statements } = await graph.execute(
    '{ targetProgress { value forecast { value pipeline recognitionsDecided recognitionsPassed assumptions { text } } } }',
  );
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(2);
  const [plain] =
    await rows(`select count(*)::text as n from core.tier_application a join core.target t using (tier_code)
    where t.metric = 'HOLDERS' and a.kind = 'RECOGNITION' and a.state in ('ACCEPTED', 'REJECTED')
      and a.decided_on <= '2026-06-30'`);
  const decided = data.targetProgress.map(
    (each: { forecast: { recognitionsDecided: number } }) => each.forecast.recognitionsDecided,
  );
  expect(decided.reduce((sum: number, each: number) => sum + each, 0)).toBe(Number(plain?.n));
});

test('Measures of a task or a department come with their rules', async () => {
  const { data, errors, statements } = await graph.execute(
    `{ all: measureProgress { measure { id } } task: measureProgress(task: "二(一)") { measure { id clause { id } }
        policies { policy { id } cases kept verdicts { verdict count } } }
      department: measureProgress(department: "DEPT-IIT") { measure { id } } }`,
    { as: 'REPORTER' },
  );
  expect(errors).toBeUndefined();
  expect(data.task.length).toBeGreaterThan(0);
  expect(
    data.task.every(({ measure }: { measure: { clause: { id: string } } }) =>
      measure.clause.id.startsWith('二(一)'),
    ),
  ).toBe(true);
  expect(data.task.flatMap(({ policies }: { policies: object[] }) => policies).length).toBeGreaterThan(0);
  expect(data.department.length).toBeGreaterThan(0);
  expect(data.department.length).toBeLessThan(data.all.length);
  expect(statements.length).toBeLessThan(15);
});
