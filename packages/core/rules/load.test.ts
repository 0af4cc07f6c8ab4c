import { day, defineCollection, defineFact, defineSubject, type Fact } from '@tidu/policy';
import { Operation } from '@tidu/server';
import { type As, bootGraph, type TestGraph, viewerOf } from '@tidu/testing';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { column, computed, factSource, recorded, records } from '../contract/facts.ts';
import { definePlugin } from '../contract/plugin.ts';
import { core } from '../core.ts';
import { enterprise } from './enterprise-facts.ts';
import { type LoadOptions, loadFacts } from './load.ts';
import { type AsOf, subjectStatement } from './statement.ts';

const label = { zh: '测试', en: 'Test' };
const registry = { trust: 'REGISTRY', label } as const;

/** An enterprise as a plugin sees it: its own row is the enterprise's. */
const firm = {
  subject: defineSubject('probe.firm', ['core.enterprise']),
  capital: defineFact({ id: 'probe.firm.capital', type: 'MONEY', ...registry }),
  name: defineFact({ id: 'probe.firm.name', type: 'CODE', ...registry }),
  isSample: defineFact({ id: 'probe.firm.isSample', type: 'BOOLEAN', ...registry }),
  since: defineFact({ id: 'probe.firm.since', type: 'DATE', ...registry }),
  reports: defineFact({ id: 'probe.firm.reports', type: 'INTEGER', ...registry }),
  niche: defineFact({ id: 'probe.firm.niche', type: 'CODE', trust: 'DECLARED', label }),
  nicheSince: defineFact({ id: 'probe.firm.nicheSince', type: 'DATE', trust: 'DECLARED', label }),
  share: defineFact({ id: 'probe.firm.share', type: 'RATE_PPM', trust: 'DECLARED', label }),
  isLeader: defineFact({ id: 'probe.firm.isLeader', type: 'BOOLEAN', trust: 'OPINION', label }),
  years: defineCollection({
    id: 'probe.firm.years',
    ...registry,
    elements: {
      year: defineFact({ id: 'probe.year.year', type: 'INTEGER', ...registry }),
      revenue: defineFact({ id: 'probe.year.revenue', type: 'MONEY', ...registry }),
    },
  }),
};
/** A row of its own that belongs to an enterprise: a link between two, seen from the buyer. */
const supply = {
  subject: defineSubject('probe.supply', ['core.enterprise']),
  product: defineFact({ id: 'probe.supply.product', type: 'CODE', ...registry }),
  rating: defineFact({ id: 'probe.supply.rating', type: 'INTEGER', trust: 'DECLARED', label }),
};
const RECORDED = [firm.niche, firm.nicheSince, firm.share, firm.isLeader];

const probe = definePlugin(import.meta, {
  id: 'probe',
  title: label,
  task: '二(七)',
  owner: 'DEPT-IIT',
  core: '^1.0.0',
  facts: [
    factSource(firm.subject, {
      table: 'core.enterprise',
      links: { 'core.enterprise': 'id' },
      origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
      facts: [
        column(firm.capital, 'registered_capital'),
        column(firm.name, 'name'),
        column(firm.isSample, 'is_sample'),
        column(firm.since, 'established_on'),
        computed(firm.reports, {
          sql: ({ row }) => `(select count(*) from core.annual_report n where n.enterprise_id = ${row}.id)`,
          reads: ['core.annual_report'],
        }),
        ...RECORDED.map((fact) => recorded(fact)),
        records(firm.years, {
          table: 'core.annual_report',
          link: 'enterprise_id',
          elements: { year: 'year', revenue: (alias) => `${alias}.revenue` },
          where: (alias) => `${alias}.superseded_at is null`,
        }),
      ],
    }),
    factSource(supply.subject, {
      table: 'core.supply_link',
      // The supplier of the other city may be out of sight.
      links: { 'core.enterprise': 'supplier_id', 'probe.firm': 'supplier_id' },
      facts: [column(supply.product, 'product'), recorded(supply.rating)],
    }),
  ],
});

const [QUANZHOU, FUZHOU] = [uuid(1), uuid(2)];
const LINK = uuid(9);
const CODE = '91350500MA0000001X';
const EVERYTHING: readonly Fact[] = [
  firm.capital,
  firm.name,
  firm.isSample,
  firm.since,
  firm.reports,
  ...RECORDED,
  firm.years,
];

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, probe]);
  await edit(`
    insert into core.enterprise (id, credit_code, name, name_normalized, region_code, city_code, is_sample, source,
      established_on, registered_capital, recorded_at) values
      ('${QUANZHOU}', '${CODE}', '泉州甲', '泉州甲', '350500', '350500', true, 'register', '2015-02-28', 12345678901234,
        '2024-01-01 20:00+00'),
      ('${FUZHOU}', null, '福州乙', '福州乙', '350100', '350100', false, null, null, null, '2024-01-01');
    insert into core.annual_report (id, enterprise_id, year, revenue, trust, source, recorded_at, superseded_at) values
      ('${uuid(11)}', '${QUANZHOU}', 2025, 900, 'DECLARED', 'first', '2026-02-01', '2026-03-01'),
      ('${uuid(12)}', '${QUANZHOU}', 2025, 1000, 'DECLARED', 'corrected', '2026-03-01', null),
      ('${uuid(13)}', '${QUANZHOU}', 2024, null, 'DECLARED', 'old', '2025-02-01', null),
      ('${uuid(14)}', '${FUZHOU}', 2025, 5, 'DECLARED', 'other', '2026-02-01', null);
    insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to, ended_on, end_kind, reexamination_pending, recorded_at)
      values ('${uuid(21)}', '${QUANZHOU}', 'SRDI_SME', '2024-01-01', null, '2026-01-01', 'REVOKED', true, '2024-02-01'),
        ('${uuid(22)}', '${FUZHOU}', 'LITTLE_GIANT', '2024-07-01', '2027-06-30', null, null, false, '2024-08-01');
    insert into core.supply_link (id, buyer_id, supplier_id, product, recorded_at)
      values ('${LINK}', '${QUANZHOU}', '${FUZHOU}', 'pumps', '2025-01-01');`);
});
afterAll(() => graph.close());
afterEach(() => edit('delete from core.recorded_fact'));

function uuid(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

const edit = (text: string) => graph.asSystem((client) => client.query(text));

let rows = 100;
/** Records a fact of Quanzhou's enterprise; `columns` are those of the table. */
async function recordFact(fact: Fact, columns: Readonly<Record<string, string>>): Promise<void> {
  const all: Record<string, string> = {
    id: `'${uuid(++rows)}'`,
    subject_id: `'${QUANZHOU}'`,
    enterprise_id: `'${QUANZHOU}'`,
    fact_id: `'${fact.id}'`,
    trust: `'${fact.trust}'`,
    ...columns,
  };
  await edit(
    `insert into core.recorded_fact (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`,
  );
}

interface Asked extends Partial<LoadOptions> {
  readonly as?: As;
  readonly subject?: string;
  /** The time zone of the session. */
  readonly zone?: string;
}

/** Loads as somebody, counting statements. Today is 30 June 2026 unless said. */
async function load(
  facts: readonly Fact[],
  { as = 'SYSTEM', subject = 'probe.firm', zone, ...options }: Asked = {},
) {
  let statements = 0;
  const operation = new Operation(graph.runtime, { viewer: viewerOf(as), record: () => (statements += 1) });
  try {
    const db = operation.contextOf(core).db as Kysely<unknown>;
    if (zone !== undefined) await sql`select set_config('timezone', ${zone}, true)`.execute(db);
    const of = { subjects: [QUANZHOU] };
    const loaded = await loadFacts(db, graph.graph.rules, subject, facts, {
      on: day('2026-06-30'),
      of,
      ...options,
    });
    return { loaded, facts: loaded[0]?.facts, provenance: loaded[0]?.provenance ?? {}, statements };
  } finally {
    await operation.end();
  }
}

describe('values', () => {
  test('each kind of fact is read as its type: fen, codes, yes or no, days, counts', async () => {
    const { facts } = await load([firm.capital, firm.name, firm.isSample, firm.since, firm.reports]);
    expect(facts).toEqual({
      'probe.firm.capital': 12_345_678_901_234n,
      'probe.firm.name': '泉州甲',
      'probe.firm.isSample': true,
      'probe.firm.since': day('2015-02-28'),
      'probe.firm.reports': 3n,
    });
  });

  test('a column that is empty is unknown; false and zero are known', async () => {
    const of = { subjects: [FUZHOU] };
    const { facts } = await load([firm.capital, firm.isSample, firm.since, firm.niche], { of });
    expect(facts).toEqual({
      'probe.firm.capital': null,
      'probe.firm.isSample': false,
      'probe.firm.since': null,
      'probe.firm.niche': null,
    });
    expect((await load([firm.reports], { of: { subjects: [FUZHOU] } })).facts?.['probe.firm.reports']).toBe(
      1n,
    );
  });

  test('records come with their elements, an unknown element as null; no records are an empty list', async () => {
    const { facts } = await load([firm.years]);
    expect(facts?.['probe.firm.years']).toHaveLength(2);
    expect(facts?.['probe.firm.years']).toEqual(
      expect.arrayContaining([
        { 'probe.year.year': 2025n, 'probe.year.revenue': 1000n },
        { 'probe.year.year': 2024n, 'probe.year.revenue': null },
      ]),
    );
    await edit(`update core.annual_report set superseded_at = now() where enterprise_id = '${FUZHOU}'`);
    expect((await load([firm.years], { of: { subjects: [FUZHOU] } })).facts?.['probe.firm.years']).toEqual(
      [],
    );
    await edit(`update core.annual_report set superseded_at = null where enterprise_id = '${FUZHOU}'`);
  });

  test('certificates come with every date and mark', async () => {
    const { facts } = await load([enterprise.certificates], { subject: 'core.enterprise' });
    expect(facts).toEqual({
      'core.enterprise.certificates': [
        {
          tier: 'SRDI_SME',
          validFrom: day('2024-01-01'),
          validTo: null,
          endedOn: day('2026-01-01'),
          reexaminationPending: true,
        },
      ],
    });
  });

  test('a subject has the facts of the one it is linked to', async () => {
    const { facts, loaded } = await load(
      [supply.product, enterprise.city, enterprise.certificates, firm.reports],
      {
        subject: 'probe.supply',
        of: { subjects: [LINK] },
      },
    );
    expect(facts).toMatchObject({
      'probe.supply.product': 'pumps',
      'core.enterprise.city': '350100',
      'core.enterprise.certificates': [{ tier: 'LITTLE_GIANT' }],
      'probe.firm.reports': 1n,
    });
    expect(loaded[0]?.enterpriseId).toBe(FUZHOU);
  });

  test('the subjects of an enterprise are found by it', async () => {
    const { loaded } = await load([supply.product], {
      subject: 'probe.supply',
      of: { enterprises: [FUZHOU, QUANZHOU] },
    });
    expect(loaded.map(({ id }) => id)).toEqual([LINK]);
  });

  test('a fact nobody gives, and a subject that is not linked, are refused by name', async () => {
    const stray = defineFact({ id: 'probe.firm.stray', type: 'DATE', ...registry });
    await expect(load([stray])).rejects.toThrow('probe.firm.stray');
    await expect(load([supply.product])).rejects.toThrow(/probe\.supply, which probe\.firm is not linked to/);
    await expect(load([firm.name], { subject: 'probe.nothing' })).rejects.toThrow('probe.nothing');
  });
});

describe('recorded facts', () => {
  test('each type is kept in its own column', async () => {
    await recordFact(firm.niche, { code: `'valves'` });
    await recordFact(firm.nicheSince, { day: `'2020-02-29'` });
    await recordFact(firm.share, { number: '123456' });
    await recordFact(firm.isLeader, { flag: 'false', signed_by: `'an officer'` });
    expect((await load(RECORDED)).facts).toEqual({
      'probe.firm.niche': 'valves',
      'probe.firm.nicheSince': day('2020-02-29'),
      'probe.firm.share': 123_456n,
      'probe.firm.isLeader': false,
    });
  });

  test('hold from their first day to their last, both included', async () => {
    await recordFact(firm.share, { number: '1', valid_from: `'2025-01-01'`, valid_to: `'2025-12-31'` });
    await recordFact(firm.share, { number: '2', valid_from: `'2026-01-01'` });
    const on = async (date: string) =>
      (await load([firm.share], { on: day(date) })).facts?.['probe.firm.share'];
    expect([await on('2024-12-31'), await on('2025-01-01'), await on('2025-12-31')]).toEqual([null, 1n, 1n]);
    expect([await on('2026-01-01'), await on('2030-01-01')]).toEqual([2n, 2n]);
  });

  test('that contradict each other are unknown and say so; that agree are known', async () => {
    await recordFact(firm.share, { number: '1' });
    await recordFact(firm.share, { number: '2', valid_from: `'2026-01-01'` });
    await recordFact(firm.niche, { code: `'valves'` });
    await recordFact(firm.niche, { code: `'valves'`, valid_from: `'2026-01-01'` });
    await recordFact(firm.isLeader, { flag: 'true', signed_by: `'a'` });
    await recordFact(firm.isLeader, { flag: 'false', signed_by: `'b'`, valid_from: `'2026-01-01'` });
    const { facts, provenance } = await load([firm.share, firm.niche, firm.isLeader], {
      withProvenance: true,
    });
    expect(facts).toEqual({
      'probe.firm.share': null,
      'probe.firm.niche': 'valves',
      'probe.firm.isLeader': null,
    });
    expect(Object.values(provenance).map(({ state }) => state)).toEqual([
      'CONFLICTING',
      'KNOWN',
      'CONFLICTING',
    ]);
    const before = await load([firm.share], { on: day('2025-12-31') });
    expect(before.facts).toEqual({ 'probe.firm.share': 1n });
  });

  test('are what stood at a moment, to the microsecond', async () => {
    await recordFact(firm.share, {
      number: '1',
      recorded_at: `'2026-01-01 00:00:00.000001Z'`,
      superseded_at: `'2026-02-01 00:00:00.123456Z'`,
    });
    await recordFact(firm.share, { number: '2', recorded_at: `'2026-02-01 00:00:00.123456Z'` });
    const at = async (knownAt: string | null) =>
      (await load([firm.share], { knownAt })).facts?.['probe.firm.share'];
    expect(await at('2026-01-01 00:00:00Z')).toBe(null);
    expect(await at('2026-01-01T08:00:00.000001+08:00')).toBe(1n);
    expect(await at('2026-02-01 00:00:00.123455+00')).toBe(1n);
    expect(await at('2026-02-01 00:00:00.123456+00')).toBe(2n);
    expect(await at(null)).toBe(2n);
    await expect(at(`2026-02-01'; drop table x`)).rejects.toThrow('knownAt');
  });
});

test('Reports and certificates too are what was known then', async () => {
  const subject = 'core.enterprise';
  const revenue = async (knownAt: string | null) =>
    (await load([enterprise.lastRevenue, enterprise.certificates], { subject, knownAt })).facts;
  expect(await revenue('2024-01-31T00:00:00Z')).toEqual({
    'core.enterprise.lastRevenue': null,
    'core.enterprise.certificates': [],
  });
  expect((await revenue('2026-02-02T00:00:00Z'))?.['core.enterprise.lastRevenue']).toBe(900n);
  expect((await revenue('2026-03-01T00:00:00Z'))?.['core.enterprise.lastRevenue']).toBe(1000n);
  expect((await revenue(null))?.['core.enterprise.lastRevenue']).toBe(1000n);
});

test('The day asked for decides which year is last year', async () => {
  const subject = 'core.enterprise';
  const asked = await load([enterprise.lastRevenue, enterprise.earlierRevenue, enterprise.thirdRevenue], {
    subject,
    on: day('2027-01-01'),
  });
  expect(asked.facts).toEqual({
    'core.enterprise.lastRevenue': null,
    'core.enterprise.earlierRevenue': 1000n,
    'core.enterprise.thirdRevenue': null,
  });
});

describe('provenance', () => {
  test('says the source and the civil day in Shanghai, or why there is none', async () => {
    await recordFact(firm.niche, {
      code: `'valves'`,
      source: `'a survey'`,
      recorded_at: `'2026-05-01 15:59:59Z'`,
    });
    const { provenance } = await load([firm.capital, firm.niche, firm.share, firm.isLeader], {
      withProvenance: true,
      zone: 'America/New_York',
    });
    expect(provenance).toEqual({
      'probe.firm.capital': { source: 'register', on: day('2024-01-02'), state: 'KNOWN' },
      'probe.firm.niche': { source: 'a survey', on: day('2026-05-01'), state: 'KNOWN' },
      'probe.firm.share': { source: '', on: null, state: 'MISSING' },
      'probe.firm.isLeader': { source: '', on: null, state: 'PENDING' },
    });
  });

  test('of a joined row is that of the join', async () => {
    const { provenance } = await load([enterprise.lastRevenue], {
      subject: 'core.enterprise',
      withProvenance: true,
    });
    expect(provenance['core.enterprise.lastRevenue']).toMatchObject({ source: 'corrected', state: 'KNOWN' });
  });

  test('is left out unless asked for', async () => {
    expect((await load([firm.capital])).provenance).toEqual({});
  });
});

test('One statement serves any number of subjects, each in its own row', async () => {
  const of = { subjects: [FUZHOU, QUANZHOU, uuid(99)] };
  const many = await load(EVERYTHING, { of, withProvenance: true });
  expect(many.statements).toBe(1);
  expect(many.loaded.map(({ id, facts }) => [id, facts['probe.firm.name']])).toEqual([
    [QUANZHOU, '泉州甲'],
    [FUZHOU, '福州乙'],
  ]);
  expect((await load(EVERYTHING, { of: { subjects: [] } })).statements).toBe(0);
});

describe('the wall', () => {
  test('an enterprise loads its own facts, and of a foreign one nothing', async () => {
    await recordFact(firm.niche, { code: `'valves'` });
    await recordFact(firm.niche, {
      code: `'pumps'`,
      subject_id: `'${FUZHOU}'`,
      enterprise_id: `'${FUZHOU}'`,
    });
    const of = { subjects: [QUANZHOU, FUZHOU] };
    const { loaded } = await load([firm.niche, firm.years], { as: `ENTERPRISE ${CODE}`, of });
    expect(loaded.map(({ id, facts }) => [id, facts['probe.firm.niche']])).toEqual([[QUANZHOU, 'valves']]);
    const officer = await load([firm.niche], { as: 'CITY_OFFICER 350100', of });
    expect(officer.loaded.map(({ id }) => id)).toEqual([FUZHOU]);
  });

  test('of a linked enterprise that is out of sight everything is unknown, lists and counts too', async () => {
    await edit(`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, number, trust)
      values ('${uuid(50)}', '${LINK}', '${QUANZHOU}', '${supply.rating.id}', 5, 'DECLARED')`);
    const asked = [
      supply.product,
      supply.rating,
      enterprise.city,
      enterprise.certificates,
      firm.reports,
      firm.years,
      firm.niche,
    ];
    const options = { subject: 'probe.supply', of: { subjects: [LINK] } };
    const { facts } = await load(asked, { ...options, as: `ENTERPRISE ${CODE}` });
    expect(facts).toEqual({
      'probe.supply.product': 'pumps',
      'probe.supply.rating': 5n,
      'core.enterprise.city': null,
      'core.enterprise.certificates': null,
      'probe.firm.reports': null,
      'probe.firm.years': null,
      'probe.firm.niche': null,
    });
    const { facts: seen } = await load(asked, { ...options, as: 'DEPARTMENT_OFFICER DEPT-IIT' });
    expect(seen).toMatchObject({ 'core.enterprise.city': '350100', 'probe.firm.reports': 1n });
  });
});

test('Picked rows and the whole population give the same values, then and now', async () => {
  await recordFact(firm.niche, { code: `'valves'` });
  await recordFact(firm.share, { number: '7', recorded_at: `'2026-04-01'` });
  await recordFact(firm.share, { number: '8', valid_from: `'2026-06-01'` });
  await recordFact(firm.isLeader, {
    flag: 'true',
    signed_by: `'a'`,
    subject_id: `'${FUZHOU}'`,
    enterprise_id: `'${FUZHOU}'`,
  });
  const values = EVERYTHING.filter((fact) => fact.type !== 'COLLECTION');
  const read = async (asOf: AsOf, reach: 'ROWS' | 'POPULATION') => {
    const statement = subjectStatement(graph.graph.rules, 'probe.firm', asOf, reach);
    const columns = values.map((fact, index) => `(${statement.value(fact)})::text as f${index}`);
    const text = `select ${statement.row}.id, ${columns.join(', ')} from ${statement.from()} order by 1`;
    return graph.asSystem(async (client) => (await client.query(text)).rows);
  };
  const moments: readonly AsOf[] = [
    { on: day('2026-06-30') },
    { on: day('2026-05-31') },
    { on: day('2026-06-30'), knownAt: '2026-05-01T00:00:00Z' },
  ];
  for (const moment of moments) {
    const picked = await read(moment, 'ROWS');
    expect(picked).toHaveLength(2);
    expect(await read(moment, 'POPULATION')).toEqual(picked);
  }
  const shares = await Promise.all(moments.map(async (moment) => (await read(moment, 'POPULATION'))[0].f7));
  expect(shares).toEqual([null, '7', '7']);
});
