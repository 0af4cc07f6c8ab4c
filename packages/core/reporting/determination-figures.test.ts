import { day } from '@tidu/policy';
import { withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { evaluatePopulation } from '../determination/population/evaluate-population.ts';

const ON = '2026-06-30';
const AS = 'DEPARTMENT_OFFICER DEPT-IIT';

/** One live answer, as `Enterprise.determinations` gives it. */
interface Answer {
  readonly policy: { readonly id: string };
  readonly verdict: string;
  readonly amount: { readonly low: string | null; readonly high: string | null } | null;
  readonly city: string | null;
}

let graph: TestGraph;
let live: readonly Answer[];
beforeAll(async () => {
  graph = await bootGraph([core], { sample: 600, today: ON });
  const { rules } = graph.graph;
  await withClient(graph.url, (reader) =>
    withClient(graph.url, (recordReader) =>
      withClient(graph.url, (writer) =>
        evaluatePopulation({ reader, recordReader, writer }, rules, { on: day(ON), reading: 'LITERAL' }),
      ),
    ),
  );
  live = await everyAnswer();
}, 120_000);
afterAll(() => graph.close());

/** What the graph answers live for every enterprise: the naive figure, answer by answer. */
async function everyAnswer(): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await graph.execute(
      `query Page($after: String) { enterprises(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
         nodes { city { code } determinations(on: "${ON}") { policy { id } verdict amount { low high } } } } }`,
      { as: AS, variables: { after } },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.enterprises;
    for (const { city, determinations } of nodes)
      for (const answer of determinations) answers.push({ ...answer, city: city?.code ?? null });
    if (!pageInfo.hasNextPage) return answers;
    after = pageInfo.endCursor;
  }
}

/** Decides about clusters: no enterprise has its answers, so they are counted and not compared one by one. */
const OF_CLUSTERS = 'core.cluster-support';
const withoutClusters = (figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).filter(([key]) => !key.startsWith(OF_CLUSTERS)));

const fen = (yuan: string | null | undefined): bigint => BigInt((yuan ?? '0').replace('.', ''));

/** `key → count` of the answers. */
const counted = (key: (answer: Answer) => string, answers: readonly Answer[] = live) =>
  Object.fromEntries([...Map.groupBy(answers, key)].map(([name, group]) => [name, group.length]).sort());

async function figures(question: string): Promise<Record<string, number>> {
  const { data, errors } = await graph.execute(
    `{ statistics(${question}) { key { code } figures { number } } }`,
    { as: AS },
  );
  expect(errors).toBeUndefined();
  const groups: { key: { code: string | null }[]; figures: { number: number }[] }[] = data.statistics;
  const line = ({ key, figures: [figure] }: (typeof groups)[number]) =>
    [key.map(({ code }) => code).join(' '), figure?.number ?? 0] as const;
  return Object.fromEntries(groups.map(line).sort());
}

test('All determinations counted by rule, verdict and city are those answered live', async () => {
  expect(live.length).toBeGreaterThan(3_000);
  const byVerdict = await figures('source: "core.determinations", groupBy: ["policy", "verdict"]');
  expect(withoutClusters(byVerdict)).toEqual(counted(({ policy, verdict }) => `${policy.id} ${verdict}`));
  const byCity = await figures('source: "core.determinations", groupBy: ["policy", "city"]');
  expect(withoutClusters(byCity)).toEqual(counted(({ policy, city }) => `${policy.id} ${city}`));
  const clusters = await graph.asSystem((client) => client.query('select from core.cluster'));
  const about = Object.entries(byVerdict).filter(([key]) => key.startsWith(OF_CLUSTERS));
  expect(about.reduce((sum, [, count]) => sum + count, 0)).toBe(clusters.rowCount);
});

test('Kept determinations are all but those far from met, and count by verdict as answered live', async () => {
  const kept = await figures('source: "core.keptDeterminations", groupBy: ["policy", "verdict"]');
  const all = counted(({ policy, verdict }) => `${policy.id} ${verdict}`);
  expect(Object.keys(kept).length).toBeGreaterThan(10);
  for (const [key, count] of Object.entries(withoutClusters(kept))) {
    if (/ (ELIGIBLE|NEEDS_REVIEW)$/.test(key)) expect([key, count]).toEqual([key, all[key]]);
    else expect(count, key).toBeLessThanOrEqual(all[key] ?? 0);
  }
});

test('The progress of a measure counts the answers of its rules, verdict by verdict, and adds up what is certain', async () => {
  const { data, errors } = await graph.execute(
    `{ measureProgress { measure { id } policies { policy { id } cases verdicts { verdict count } amountLow amountHigh } } }`,
    { as: AS },
  );
  expect(errors).toBeUndefined();
  const policies: {
    policy: { id: string };
    cases: number;
    verdicts: { verdict: string; count: number }[];
    amountLow: string;
    amountHigh: string;
  }[] = data.measureProgress.flatMap(({ policies }: { policies: object[] }) => policies);
  const found = policies.flatMap(({ policy, verdicts }) =>
    verdicts.flatMap(({ verdict, count }) =>
      count > 0 ? [[`${policy.id} ${verdict}`, count] as const] : [],
    ),
  );
  const shown = new Set(policies.map(({ policy }) => policy.id));
  const ofShown = live.filter(({ policy }) => shown.has(policy.id));
  expect(withoutClusters(Object.fromEntries(found.sort()))).toEqual(
    counted(({ policy, verdict }) => `${policy.id} ${verdict}`, ofShown),
  );
  for (const { policy, cases, amountLow, amountHigh } of policies) {
    if (policy.id === OF_CLUSTERS) continue;
    const own = ofShown.filter((answer) => answer.policy.id === policy.id);
    const eligible = own.filter(({ verdict }) => verdict === 'ELIGIBLE');
    expect(cases).toBe(own.length);
    expect(fen(amountLow)).toBe(eligible.reduce((sum, { amount }) => sum + fen(amount?.low), 0n));
    expect(fen(amountHigh)).toBe(eligible.reduce((sum, { amount }) => sum + fen(amount?.high), 0n));
  }
});
