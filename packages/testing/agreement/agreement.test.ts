import { day, LITERAL, type Policy, policySql } from '@tidu/policy';
import { expect, inject, test } from 'vitest';
import { interestSubsidy, loan } from '../../policy/proof/interest-subsidy/policy.ts';
import { technologyCentre } from '../../policy/proof/technology-centre/policy.ts';
import { randomPolicy } from '../../policy/random-policies.ts';
import { seeded } from '../../policy/random-rows.ts';
import { checkAgreement } from './agreement.ts';

const cluster = inject('testCluster');
const seed = Math.floor(Math.random() * 2 ** 31);

for (const policy of [interestSubsidy, technologyCentre]) {
  test(`PostgreSQL decides ${policy.id} as interpreter, explainer and kernel do (seed ${seed})`, async () => {
    expect(await checkAgreement(policy, { rows: 5_000, seed, cluster })).toEqual([]);
  });
}
test(`PostgreSQL decides random policies as the others do (seed ${seed})`, async () => {
  for (let index = 0; index < 15; index += 1) {
    const policy = randomPolicy(seeded(seed + index), 2);
    expect(await checkAgreement(policy, { rows: 100, seed: seed + index, cluster })).toEqual([]);
  }
});

test('a column that holds another fact is found out, and the row can be drawn again', async () => {
  const swapped: typeof policySql = (policy, assumptions, mapping) =>
    policySql(policy, assumptions, {
      ...mapping,
      fact: (fact) => mapping.fact(fact.id === 'finance.loan.principal' ? loan.usedThisYear : fact),
    });
  const found = await checkAgreement(interestSubsidy, { rows: 500, seed: 7, cluster, sql: swapped });
  expect(found[0]).toMatch(
    /^seed 7, row \d+: finance\.interest-subsidy on 20\d\d-.*interpreter .*, SQL .*, on \{/,
  );
});

test('a policy that SQL decides by another law is found out', async () => {
  const [first, ...others] = technologyCentre.criteria;
  if (first === undefined) throw new Error('expected a criterion');
  const changed: Policy = {
    ...technologyCentre,
    criteria: [{ ...first, of: { kind: 'not', of: first.of } }, ...others],
  };
  const sql: typeof policySql = (_policy, ...rest) => policySql(changed, ...rest);
  const options = { rows: 200, seed: 7, cluster, assumptions: LITERAL, on: day('2025-06-30'), sql };
  expect(await checkAgreement(technologyCentre, options)).toHaveLength(5);
});
