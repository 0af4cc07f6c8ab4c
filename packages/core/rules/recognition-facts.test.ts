import { day, evaluate, type Facts } from '@tidu/policy';
import { Operation } from '@tidu/server';
import { bootGraph, type TestGraph, viewerOf } from '@tidu/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { innovativeSme } from '../tier-law/innovative-sme/policy.ts';
import { enterprise } from './enterprise-facts.ts';
import { loadFacts } from './load.ts';

const FIRM = '00000000-0000-7000-8000-000000000001';
const ON = '2026-06-30';
let graph: TestGraph;

beforeAll(async () => {
  graph = await bootGraph([core]);
  await run(`insert into core.enterprise (id, name, name_normalized, industry_code)
    values ('${FIRM}', '增长示例', '增长示例', 'C35')`);
});

afterAll(() => graph.close());

test('Mean growth is exact, and rounded down to a millionth also below zero', async () => {
  expect(await growth(11_025, 10_500, 10_000)).toBe(50_000n);
  expect(await growth(11_024, 10_500, 10_000)).toBe(49_952n);
  // A sixth less: -166,666.6…
  expect(await growth(2, 3, 3)).toBe(-166_667n);
  // Up by one part in 30,000 and down again: a whisker above zero.
  expect(await growth(30_000, 30_001, 30_000)).toBe(0n);
  expect(await growth('9000000000000000000', 1, 1)).toBe(1_000_000_000_000n);
});

test('There is no growth from nothing, and none known while a year is missing', async () => {
  expect(await growth(5, 0, 3)).toBeNull();
  expect(await growth(5, 3, 0)).toBeNull();
  expect(await growth(5, 3, 'null')).toBeNull();
});

test('An honour taken back does not count, and one that will end says until when', async () => {
  await run(`insert into core.honour (id, enterprise_id, kind, level, awarded_on, valid_from, valid_to, ended_on, title) values
    (gen_random_uuid(), '${FIRM}', 'SCIENCE_AWARD', 'NATIONAL', '2026-01-10', null, null, '${ON}', '示例奖'),
    (gen_random_uuid(), '${FIRM}', 'HIGH_TECH_ENTERPRISE', 'NATIONAL', '2025-01-01', '2025-01-01', '2027-12-31', '2026-07-01', '示例称号')`);
  expect((await load())[enterprise.honours.id]).toEqual([
    {
      'core.honour.kind': 'HIGH_TECH_ENTERPRISE',
      'core.honour.level': 'NATIONAL',
      'core.honour.rank': null,
      'core.honour.awardedOn': day('2025-01-01'),
      'core.honour.validFrom': day('2025-01-01'),
      'core.honour.validTo': day('2026-06-30'),
    },
  ]);
});

test('On its last day that title stands in place of the score; whether the firm is lawful nobody recorded', async () => {
  const { criteria, verdict } = evaluate(innovativeSme, await load(), day(ON));
  const truths = Object.fromEntries(innovativeSme.criteria.map(({ id }, index) => [id, criteria[index]]));
  expect(verdict).toBe('UNKNOWN');
  expect(truths).toMatchObject({ standard: 'TRUE', lawful: 'UNKNOWN', notBarred: 'TRUE' });
});

test('The graph shows its honours to the public once it is listed', async () => {
  await run(`update core.enterprise set listed = true, credit_code = core.credit_code('91350500Y0000001')`);
  const { data, errors } = await graph.execute(
    '{ enterprises(first: 1) { nodes { honours(first: 5) { totalCount nodes { kind level title endedOn enterprise { name } } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.enterprises.nodes[0].honours).toMatchObject({
    totalCount: 2,
    nodes: [
      {
        kind: 'SCIENCE_AWARD',
        level: 'NATIONAL',
        title: '示例奖',
        endedOn: ON,
        enterprise: { name: '增长示例' },
      },
      {},
    ],
  });
});

type Figure = number | string;

/** Of an enterprise with this main revenue in the last year, the one before, and the third. */
async function growth(last: Figure, earlier: Figure, third: Figure): Promise<unknown> {
  await run('delete from core.annual_report');
  await run(`insert into core.annual_report (id, enterprise_id, year, main_revenue, trust) values
    (gen_random_uuid(), '${FIRM}', 2025, ${last}, 'DECLARED'), (gen_random_uuid(), '${FIRM}', 2024, ${earlier}, 'DECLARED'),
    (gen_random_uuid(), '${FIRM}', 2023, ${third}, 'DECLARED')`);
  return (await load())[enterprise.mainRevenueGrowthTwoYears.id];
}

async function load(): Promise<Facts> {
  const operation = new Operation(graph.runtime, { viewer: viewerOf('SYSTEM'), record: () => undefined });
  try {
    const db = operation.contextOf(core).db as Kysely<unknown>;
    const facts = [...innovativeSme.facts, enterprise.mainRevenueGrowthTwoYears];
    const [loaded] = await loadFacts(db, graph.graph.rules, 'core.enterprise', facts, {
      on: day(ON),
      of: { subjects: [FIRM] },
    });
    return loaded?.facts ?? {};
  } finally {
    await operation.end();
  }
}

const run = (text: string) => graph.asSystem(async (client) => void (await client.query(text)));
