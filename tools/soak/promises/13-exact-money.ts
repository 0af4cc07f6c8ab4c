import { fenOf, yuanOf } from '@tidu/core';
import { type Day, day, evaluate, withParameters } from '@tidu/policy';
import fc from 'fast-check';
import { interestSubsidy, loan } from '../../../packages/policy/proof/interest-subsidy/policy.ts';
import type { Soak } from '../promise.ts';

/** How many loans are decided under each rate. */
const LOANS_A_RATE = 100;
/** The most that fifteen digits of yuan say. */
const MOST_FEN = 99_999_999_999_999_999n;
const CAP = 20_000_000n;
const BASIS = 365n;
const FROM = day('2024-03-01');

/** What was never money: more than fen, exponents, signs and digits of other scripts, nothing at all. */
const NOT_MONEY = fc.oneof(
  fc
    .tuple(fc.nat(), fc.integer({ min: 0, max: 999 }))
    .map(([yuan, part]) => `${yuan}.${String(part).padStart(3, '0')}`),
  fc.tuple(fc.nat(), fc.nat({ max: 30 })).map(([yuan, exponent]) => `${yuan}e${exponent}`),
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-',
    '',
    ' 1',
    '1 ',
    '+1',
    '１２',
    '1,000',
    '0x10',
    '1.',
    '.5',
    '1..2',
    '1_000',
  ),
);

const factsOf = (principal: bigint, days: number) => ({
  [loan.disbursedOn.id]: FROM,
  [loan.maturity.id]: (FROM + days) as Day,
  [loan.principal.id]: principal,
  [loan.kind.id]: 'WORKING_CAPITAL',
  [loan.origin.id]: 'NEW',
  [loan.isProgrammeLoan.id]: true,
  [loan.otherSubsidies.id]: [],
  [loan.usedThisYear.id]: 0n,
  [loan.prepayments.id]: [],
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

/** Interest by one division of integers, at most a year of it, floored to the fen and capped. */
function oracle(principal: bigint, ppm: bigint, days: bigint): bigint {
  const gross = (principal * ppm * (days < BASIS ? days : BASIS)) / (BASIS * 1_000_000n);
  return gross < CAP ? gross : CAP;
}

/** The interest subsidy of random loans at random rates against integers; texts that are no money. The count is the loans. */
export const soak: Soak = {
  promise: 13,
  title: 'money is exact',
  figure: '100,000 random rates × principals × days equal a BigInt oracle; over-scale, NaN, exponent refused',
  full: 100_000,
  reduced: 2_000,
  async run({ count, seed, say }) {
    const rates = fc.sample(fc.integer({ min: 0, max: 200_000 }), {
      numRuns: Math.ceil(count / LOANS_A_RATE),
      seed,
    });
    const loans = fc.sample(
      fc.record({
        principal: fc.bigInt({ min: 1n, max: 500_000_000_000n }),
        days: fc.integer({ min: 0, max: 800 }),
      }),
      { numRuns: count, seed },
    );
    let differing = 0;
    for (const [index, ppm] of rates.entries()) {
      const value = `${(ppm / 10_000).toFixed(4)}%`;
      const policy = withParameters(interestSubsidy, [{ parameter: 'rate', value }]);
      for (const { principal, days } of loans.slice(index * LOANS_A_RATE, (index + 1) * LOANS_A_RATE)) {
        const { amount } = evaluate(policy, factsOf(principal, days), day('2027-01-01'));
        const expected = oracle(principal, BigInt(ppm), BigInt(days));
        if (amount?.low !== expected || amount.high !== expected) differing += 1;
      }
    }
    say(`${count} loans at ${rates.length} rates, ${differing} differ`);
    const texts = fc.sample(NOT_MONEY, { numRuns: count, seed });
    const taken = texts.filter((text) => fenOf(text) !== undefined);
    const amounts = fc.sample(fc.bigInt({ min: -MOST_FEN, max: MOST_FEN }), { numRuns: count, seed });
    const changed = amounts.filter((fen) => fenOf(yuanOf(fen)) !== fen);
    return {
      holds: differing === 0 && taken.length === 0 && changed.length === 0,
      reached: `${count} loans at ${rates.length} rates: ${differing} differ from the oracle; of ${count} texts that are no money ${taken.length} taken; of ${count} amounts ${changed.length} changed by being written and read`,
      figures: { loans: count, rates: rates.length, differing, taken: taken.length, changed: changed.length },
    };
  },
};
