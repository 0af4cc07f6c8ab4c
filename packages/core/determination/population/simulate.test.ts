import { monitorEventLoopDelay } from 'node:perf_hooks';
import { day, evaluate, type Policy, withParameters } from '@tidu/policy';
import { Operation } from '@tidu/server';
import { bootGraph, TEST_TODAY, type TestGraph, viewerOf } from '@tidu/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from '../../contract/identity.ts';
import { core } from '../../core.ts';
import { loadFacts } from '../../rules/load.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core], { sample: 1500 });
});
afterAll(() => graph.close());

const QUERY = /* GraphQL */ `
  query ($changes: [ParameterChangeInput!]!, $region: RegionCode) {
    simulate(changes: $changes, region: $region, first: 3) {
      policy { id }
      total { cases eligibleBefore eligibleAfter gains losses lowBefore highBefore lowAfter highAfter }
      byCity { code cases gains losses eligibleBefore eligibleAfter }
      byTier { code cases gains losses }
      gaining { id name }
      losing { id }
    }
  }
`;
const simulate = (changes: readonly object[], options: { as?: string; region?: string } = {}) =>
  graph.execute(QUERY, {
    as: options.as ?? 'REPORTER',
    variables: { changes, region: options.region ?? null },
  });

const sum = (groups: readonly Record<string, number>[], field: string): number =>
  groups.reduce((total, group) => total + (group[field] ?? 0), 0);

/** Industry counts as large from one person and one fen: who is in industry is no SME any more. */
const HARDER = [
  { policy: 'core.sme-size', parameter: 'industryLargeStaff', value: '1' },
  { policy: 'core.sme-size', parameter: 'industryLargeRevenue', value: '0.01元' },
];

test('harder numbers drop exactly those the interpreter drops, and nothing is stored', async () => {
  const { data, errors } = await simulate(HARDER);
  expect(errors).toBeUndefined();
  const [size] = data.simulate;
  const policy = graph.graph.rules.policies.get('core.sme-size');
  if (policy === undefined) throw new Error('Found no core.sme-size.');
  const changed = withParameters(policy, HARDER);
  const facts = await loadEnterprises(policy);
  const eligible = (under: Policy) =>
    facts
      .filter((each) => evaluate(under, each.facts, day(TEST_TODAY)).verdict === 'ELIGIBLE')
      .map(({ id }) => id);
  const [before, after] = [eligible(policy), eligible(changed)];
  expect(before.length).toBeGreaterThan(after.length);
  expect(size.total).toMatchObject({
    cases: 1500,
    eligibleBefore: before.length,
    eligibleAfter: after.length,
    gains: 0,
    losses: before.length - after.length,
  });
  const lost = before.filter((id) => !after.includes(id)).sort();
  expect(size.losing.map(({ id }: { id: string }) => id)).toEqual(
    lost.slice(0, 3).map((id) => globalId('Enterprise', id)),
  );
  for (const groups of [size.byCity, size.byTier]) {
    expect(sum(groups, 'cases')).toBe(1500);
    expect(sum(groups, 'losses')).toBe(size.total.losses);
  }
  const { rows } = await graph.asSystem((client) => client.query('select from core.evaluation_run'));
  expect(rows).toEqual([]);
});

test('a region is a part of the province', async () => {
  const whole = (await simulate(HARDER)).data.simulate[0];
  const city = whole.byCity.find(({ code }: { code: string }) => code === '350500');
  const part = (await simulate(HARDER, { region: '350500' })).data.simulate[0];
  expect(part.total.cases).toBe(city.cases);
  expect(part.total.losses).toBe(city.losses);
  expect(part.byCity).toHaveLength(1);
});

test.each([
  [{ policy: 'core.nothing', parameter: 'x', value: '1' }, 'Found no such rule'],
  [
    { policy: 'core.sme-size', parameter: 'x', value: '1' },
    'Found another parameter of core.sme-size, expected one of',
  ],
  [{ policy: 'core.sme-size', parameter: 'industryLargeStaff', value: '1%' }, 'expected a whole number'],
])('%j is refused', async (change, text) => {
  const { errors } = await simulate([change]);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message).toContain(text);
});

test('a city officer may not simulate, and the loop is never held up for long', async () => {
  expect((await simulate(HARDER, { as: 'CITY_OFFICER 350500' })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await simulate(HARDER);
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(400);
});

test('evaluation runs are listed, the latest first', async () => {
  const { data, errors } = await graph.execute(
    '{ evaluationRuns { onDay knownAt reading law state rowsRead rowsKept content startedAt finishedAt } }',
    { as: 'REPORTER' },
  );
  expect(errors).toBeUndefined();
  expect(data.evaluationRuns).toEqual([]);
});

async function loadEnterprises(policy: Policy) {
  const operation = new Operation(graph.runtime, { viewer: viewerOf('SYSTEM') });
  try {
    const { db } = operation.contextOf(core) as { readonly db: Kysely<unknown> };
    const { rows } = await graph.asSystem((client) =>
      client.query<{ id: string }>('select id from core.enterprise'),
    );
    return await loadFacts(db, graph.graph.rules, 'core.enterprise', policy.facts, {
      on: day(TEST_TODAY),
      of: { subjects: rows.map(({ id }) => id) },
    });
  } finally {
    await operation.end();
  }
}
