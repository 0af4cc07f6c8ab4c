import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day, explain, type Facts, type Policy, readCases } from '@tidu/policy';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { innovativeSme } from '../innovative-sme/policy.ts';
import { srdiSme } from './policy.ts';

const ON = day('2025-06-30');
const RAISED = [
  enterprise.lastMainRevenue,
  enterprise.lastNetProfit,
  enterprise.lastRd,
  enterprise.lastRdStaff,
  enterprise.lastAssets,
  enterprise.mainRevenueGrowthTwoYears,
  enterprise.digitalLevel,
  enterprise.localPoints,
  enterprise.highValueClassOneIp,
  enterprise.ownClassOneIp,
  enterprise.classOneIp,
  enterprise.classTwoIp,
];

for (const policy of [innovativeSme, srdiSme]) {
  const given = factsGiven(policy);

  test(`More of one indicator never takes points away: ${policy.id}`, () => {
    const raised = RAISED.filter((fact) => policy.facts.includes(fact));
    const start = fc.record(
      Object.fromEntries(
        raised.map((fact) => [fact.id, numberUpTo(typeof given[fact.id] === 'bigint' ? given[fact.id] : 0n)]),
      ),
    );
    fc.assert(
      fc.property(start, fc.constantFrom(...raised), fc.bigInt(1n, 2_000_000_000n), (drawn, fact, more) => {
        const before = { ...given, ...drawn };
        const after = { ...before, [fact.id]: (drawn[fact.id] ?? 0n) + more };
        expect(totalOf(policy, after)).toBeGreaterThanOrEqual(totalOf(policy, before));
      }),
    );
  });

  test(`No indicator gives more than its most, and together they give what the annex says: ${policy.id}`, () => {
    const scores = scoresOf(policy, given);
    expect(scores.filter(({ points, maximum }) => (points ?? 0n) > (maximum ?? 0n))).toEqual([]);
    expect(scores.reduce((sum, { maximum }) => sum + (maximum ?? 0n), 0n)).toBe(100n);
    expect(totalOf(policy, given)).toBe(60n);
  });
}

/** The facts every case of the policy starts from. */
function factsGiven(policy: Policy): Facts {
  const file = join(policy.folder, 'cases.yaml');
  return readCases(policy, file, readFileSync(file, 'utf8')).cases[0]?.facts ?? {};
}

const scoresOf = (policy: Policy, facts: Facts) =>
  explain(policy, facts, ON).findings.flatMap(({ scores }) => scores);

const totalOf = (policy: Policy, facts: Facts): bigint =>
  scoresOf(policy, facts).reduce((sum, { points }) => sum + (points ?? 0n), 0n);

/** From nothing to twice the value given, so that every band is met. */
const numberUpTo = (value: unknown) =>
  fc.bigInt(0n, (typeof value === 'bigint' && value > 0n ? value : 3n) * 2n);
