import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements } from './agreement.ts';
import { day } from './civil-date.ts';
import { AS_AMENDED, assume, LITERAL } from './interpretation.ts';
import { interestSubsidy } from './proof/interest-subsidy/policy.ts';
import { technologyCentre } from './proof/technology-centre/policy.ts';
import { randomPolicy, TEST_DAYS, TEST_PARAMETERS } from './random-policies.ts';
import { randomRow, seeded } from './random-rows.ts';

const ASSUMPTIONS = [LITERAL, AS_AMENDED, assume('LITERAL', { 'A-16': 'ACT_360', 'A-07': 'DATE_OF_ISSUE' })];

test('interpreter and kernel agree on random trees and rows at their boundaries', () => {
  expect(TEST_PARAMETERS.problems).toEqual([]);
  // A counterexample names its seed; fast-check prints the seed of the run.
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(...TEST_DAYS),
      fc.constantFrom(...ASSUMPTIONS),
      (seed, on, assumptions) => {
        const random = seeded(seed);
        const policy = randomPolicy(random);
        const rows = Array.from({ length: 30 }, () => randomRow(policy, on, random, assumptions));
        expect(disagreements(policy, rows, on, assumptions)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

for (const policy of [interestSubsidy, technologyCentre]) {
  test(`interpreter and kernel agree on ${policy.id}`, () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...ASSUMPTIONS), (seed, assumptions) => {
        const random = seeded(seed);
        const on = day('2025-06-30');
        const rows = Array.from({ length: 100 }, () => randomRow(policy, on, random, assumptions));
        expect(disagreements(policy, rows, on, assumptions)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
}
