import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, day } from './civil-date.ts';
import { evaluate } from './evaluate.ts';
import { assume } from './interpretation.ts';
import { interestSubsidy, loan } from './proof/interest-subsidy/policy.ts';

const READINGS = {
  365: assume('LITERAL', { 'A-16': 'ACT_365F' }),
  360: assume('LITERAL', { 'A-16': 'ACT_360' }),
};
const CAP = 20_000_000n;

/** The law told day by day: each day of the loan earns a 1% share of a year's basis on the balance of that day. */
function oracle(
  principal: bigint,
  from: Day,
  until: Day,
  prepayments: readonly { readonly on: Day; readonly amount: bigint }[],
  basis: 360 | 365,
): bigint {
  let earned = 0n;
  for (let today = from; today < until && today < from + basis; today += 1) {
    const repaid = prepayments.filter(({ on }) => on <= today).reduce((sum, { amount }) => sum + amount, 0n);
    earned += (principal - repaid) * 10_000n;
  }
  const gross = earned / (BigInt(basis) * 1_000_000n);
  return gross < CAP ? gross : CAP;
}

const facts = (
  principal: bigint,
  from: Day,
  until: Day,
  prepayments: readonly { readonly on: Day; readonly amount: bigint }[],
) => ({
  [loan.disbursedOn.id]: from,
  [loan.maturity.id]: until,
  [loan.principal.id]: principal,
  [loan.kind.id]: 'WORKING_CAPITAL',
  [loan.origin.id]: 'NEW',
  [loan.isProgrammeLoan.id]: true,
  [loan.otherSubsidies.id]: [],
  [loan.usedThisYear.id]: 0n,
  [loan.prepayments.id]: prepayments.map(({ on, amount }) => ({
    'finance.prepayment.on': on,
    'finance.prepayment.amount': amount,
  })),
  'core.enterprise.region': '350500',
  'core.enterprise.certificates': [
    {
      tier: 'SRDI_SME',
      validFrom: 0,
      validTo: day('2030-01-01'),
      endedOn: null,
      reexaminationPending: false,
    },
  ],
});

test('interest over balance segments equals the law told day by day, to the fen', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 500_000_000_000n }),
      fc.integer({ min: day('2024-01-01'), max: day('2026-12-31') }),
      fc.integer({ min: 0, max: 800 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 300 })), {
        maxLength: 3,
      }),
      fc.constantFrom<360 | 365>(360, 365),
      (principal, from, length, parts, basis) => {
        const prepayments = parts.map(([after, share]) => ({
          on: from + after,
          amount: (principal * BigInt(share)) / 1_000n,
        }));
        const row = facts(principal, from, from + length, prepayments);
        const expected = oracle(principal, from, from + length, prepayments, basis);
        expect(evaluate(interestSubsidy, row, day('2027-01-01'), READINGS[basis]).amount).toEqual({
          low: expected,
          high: expected,
        });
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a loan that matures before it begins earns nothing', () => {
  const row = facts(1_000_000_000n, day('2024-06-01'), day('2024-05-01'), []);
  expect(evaluate(interestSubsidy, row, day('2027-01-01')).amount).toEqual({ low: 0n, high: 0n });
});
