import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateText, day, fullMonths, fullYears } from './civil-date.ts';
import { evaluate } from './evaluate.ts';
import {
  all,
  any,
  asOf,
  atLeast,
  atMost,
  type BooleanExpression,
  before,
  choose,
  count,
  criterion,
  days,
  floor,
  fullYears as fullYearsOf,
  holds,
  isTrue,
  kOf,
  lessThan,
  max,
  min,
  minus,
  moreThan,
  type NumberExpression,
  none,
  not,
  notAfter,
  on,
  one,
  oneOf,
  otherwise,
  param,
  plus,
  points,
  some,
  sum,
  times,
  when,
  zero,
} from './expression.ts';
import { type Certificate, defineCollection, defineFact, type Facts } from './fact.ts';
import { interpretationFault, LITERAL } from './interpretation.ts';
import { numberOf, type Situation, truthOf } from './interpreter.ts';
import { readParameters } from './parameter-file.ts';
import { policyOf } from './policy.ts';
import { TEST_PARAMETERS, TEST_SUBJECT } from './random-policies.ts';
import { allOf, anyOf, atLeastOf, notOf, type Truth } from './truth.ts';

const label = { zh: '测试', en: 'Test' };
const a = defineFact({ id: 'test.firm.a', type: 'BOOLEAN', trust: 'REGISTRY', label });
const b = defineFact({ id: 'test.firm.b', type: 'BOOLEAN', trust: 'REGISTRY', label });
const opinion = defineFact({ id: 'test.firm.opinion', type: 'BOOLEAN', trust: 'OPINION', label });
const judgedAmount = defineFact({ id: 'test.firm.judgedAmount', type: 'MONEY', trust: 'OPINION', label });
const money = defineFact({ id: 'test.firm.money', type: 'MONEY', trust: 'AUDITED', label });
const revenue = defineFact({ id: 'test.firm.revenue', type: 'MONEY', trust: 'AUDITED', label });
const code = defineFact({
  id: 'test.firm.code',
  type: 'CODE',
  codes: ['X', 'Y', 'Z'],
  trust: 'REGISTRY',
  label,
});
const born = defineFact({ id: 'test.firm.born', type: 'DATE', trust: 'REGISTRY', label });
const certificates = defineFact({
  id: 'test.firm.certificates',
  type: 'CERTIFICATES',
  trust: 'REGISTRY',
  label,
});
const items = defineCollection({
  id: 'test.firm.items',
  trust: 'REGISTRY',
  label,
  elements: {
    flag: defineFact({ id: 'test.item.flag', type: 'BOOLEAN', trust: 'REGISTRY', label }),
    worth: defineFact({ id: 'test.item.worth', type: 'MONEY', trust: 'REGISTRY', label }),
  },
});

const situation = (facts: Facts, asOfDay = '2024-06-30'): Situation => ({
  facts,
  asOf: day(asOfDay),
  eventOn: day(asOfDay),
  assumptions: LITERAL,
  parameters: TEST_PARAMETERS.parameters,
});
const truth = (node: BooleanExpression, facts: Facts, asOfDay?: string) =>
  truthOf(node, situation(facts, asOfDay));
const value = (node: NumberExpression, facts: Facts) => {
  const found = numberOf(node, situation(facts));
  return found === null ? null : Number(found.numerator) / Number(found.denominator);
};

const TRUTHS: readonly Truth[] = ['TRUE', 'FALSE', 'UNKNOWN', 'REVIEW'];
const KLEENE: Readonly<Record<Truth, 0 | 0.5 | 1>> = { FALSE: 0, UNKNOWN: 0.5, REVIEW: 0.5, TRUE: 1 };
const same = (each: Truth) => each;

test("the tables are Kleene's when REVIEW is read as UNKNOWN, and data is asked for before judgement", () => {
  for (const x of TRUTHS) {
    expect(KLEENE[notOf(x)]).toBe(1 - KLEENE[x]);
    expect(notOf(notOf(x))).toBe(x);
    for (const y of TRUTHS) {
      expect(KLEENE[allOf([x, y], same)]).toBe(Math.min(KLEENE[x], KLEENE[y]));
      expect(KLEENE[anyOf([x, y], same)]).toBe(Math.max(KLEENE[x], KLEENE[y]));
      expect(allOf([x, y], same)).toBe(allOf([y, x], same));
      expect(notOf(allOf([x, y], same))).toBe(anyOf([notOf(x), notOf(y)], same));
    }
  }
  expect(allOf(['REVIEW', 'UNKNOWN'], same)).toBe('UNKNOWN');
  expect(allOf(['REVIEW', 'TRUE'], same)).toBe('REVIEW');
  expect(anyOf(['UNKNOWN', 'REVIEW'], same)).toBe('UNKNOWN');
  expect(anyOf(['REVIEW', 'FALSE'], same)).toBe('REVIEW');
  expect([allOf([], same), anyOf([], same)]).toEqual(['TRUE', 'FALSE']);
});

test('k of n is any over all choices of k', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...TRUTHS), { maxLength: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (of, k) => {
        const choices = (from: readonly Truth[], size: number): readonly (readonly Truth[])[] =>
          size === 0
            ? [[]]
            : from.flatMap((first, index) =>
                choices(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
              );
        expect(atLeastOf(BigInt(k), of, same)).toBe(anyOf(choices(of, k), (chosen) => allOf(chosen, same)));
      },
    ),
  );
  expect(atLeastOf(null, ['TRUE'], same)).toBe('UNKNOWN');
});

test('each drafting word keeps its boundary', () => {
  const at = (cents: bigint) => ({ [money.id]: 600_000_000n + cents });
  const results = (compare: typeof atLeast) =>
    [-1n, 0n, 1n].map((cents) => truth(compare<string>(money, param('money')), at(cents)));
  expect(results(atLeast)).toEqual(['FALSE', 'TRUE', 'TRUE']);
  expect(results(moreThan)).toEqual(['FALSE', 'FALSE', 'TRUE']);
  expect(results(atMost)).toEqual(['TRUE', 'TRUE', 'FALSE']);
  expect(results(lessThan)).toEqual(['TRUE', 'FALSE', 'FALSE']);
  for (const compare of [atLeast, moreThan, atMost, lessThan]) {
    expect(truth(compare<string>(money, param('money')), { [money.id]: null })).toBe('UNKNOWN');
    expect(truth(compare<string>(judgedAmount, param('money')), {})).toBe('REVIEW');
  }
});

test('a share is compared without dividing: 3% of 1 fen is more than nothing', () => {
  const share = atLeast<string>(money, times<string>(revenue, param('rate')));
  expect(truth(share, { [money.id]: 0n, [revenue.id]: 1n })).toBe('FALSE');
  expect(truth(share, { [money.id]: 1n, [revenue.id]: 100n })).toBe('TRUE');
  expect(truth(share, { [money.id]: 1n, [revenue.id]: 101n })).toBe('FALSE');
  // 9,007,199,254,740,993 is 2^53 + 1, which a double takes for 2^53.
  expect(truth(share, { [money.id]: 90_071_992_547_409n, [revenue.id]: 9_007_199_254_740_993n })).toBe(
    'FALSE',
  );
});

test('zero, false and the empty text are known', () => {
  expect(truth(isTrue(a), { [a.id]: false })).toBe('FALSE');
  expect(truth(isTrue(a), {})).toBe('UNKNOWN');
  expect(truth(isTrue(opinion), {})).toBe('REVIEW');
  expect(truth(atMost<string>(money, zero), { [money.id]: 0n })).toBe('TRUE');
  expect(truth(oneOf(code, ['X']), { [code.id]: '' })).toBe('FALSE');
});

test('a code is one of the values, for review, or neither', () => {
  const node = oneOf(code, ['X'], { review: ['Y'] });
  expect(['X', 'Y', 'Z', null].map((each) => truth(node, { [code.id]: each }))).toEqual([
    'TRUE',
    'REVIEW',
    'FALSE',
    'UNKNOWN',
  ]);
});

test('numbers: plus, minus, times, min, max, floor, choose', () => {
  const facts = { [money.id]: 250n, [revenue.id]: 99n, [a.id]: true };
  expect(value(plus<string>(money, revenue, one), facts)).toBe(350);
  expect(value(minus<string>(revenue, money), facts)).toBe(-151);
  expect(value(times<string>(money, param('rate')), facts)).toBe(2.5);
  expect(value(floor(times<string>(money, param('rate'))), facts)).toBe(2);
  expect(value(floor(times<string>(minus<string>(zero, money), param('rate'))), facts)).toBe(-3);
  expect(value(min<string>(money, revenue), facts)).toBe(99);
  expect(value(max<string>(money, revenue), facts)).toBe(250);
  const chosen = choose<string>(when(isTrue(a), min(money)), when(isTrue(b), min(revenue)), otherwise(zero));
  expect(value(chosen, facts)).toBe(250);
  expect(value(chosen, { ...facts, [a.id]: false, [b.id]: true })).toBe(99);
  expect(value(chosen, { ...facts, [a.id]: false, [b.id]: false })).toBe(0);
  expect(value(chosen, { ...facts, [a.id]: false })).toBe(null);
  expect(value(min<string>(money, revenue), { [money.id]: 1n })).toBe(null);
});

test('a bound belongs to the better band, and a share of nothing is unknown', () => {
  const score = points<string>(money, param('scores'), { of: revenue });
  const of = (spent: bigint, total: bigint | null) =>
    value(score, { [money.id]: spent, [revenue.id]: total });
  expect([of(1_000n, 10_000n), of(999n, 10_000n), of(300n, 10_000n), of(299n, 10_000n)]).toEqual([
    10, 4, 4, 1,
  ]);
  expect([of(0n, 10_000n), of(-1n, 10_000n)]).toEqual([1, 0]);
  expect([of(1n, 0n), of(1n, -5n), of(1n, null)]).toEqual([null, null, null]);
  const later = { ...situation({ [money.id]: 5_000n, [revenue.id]: 10_000n }), eventOn: day('2024-07-01') };
  expect(numberOf(score, later)?.numerator).toBe(5n);
  const beyond = { ...situation({ [money.id]: 5_001n, [revenue.id]: 10_000n }), eventOn: day('2024-07-01') };
  expect(numberOf(score, beyond)?.numerator).toBe(3n);
});

test('collections: some, none, count and sum, empty and with an unknown record', () => {
  const list = (...flags: readonly (boolean | null)[]) => ({
    [items.id]: flags.map((flag) => ({
      'test.item.flag': flag,
      'test.item.worth': flag === null ? null : 5n,
    })),
  });
  const flagged = (facts: Facts) => [
    truth(
      some(items, ({ flag }) => isTrue(flag)),
      facts,
    ),
    truth(
      none(items, ({ flag }) => isTrue(flag)),
      facts,
    ),
    value(
      count(items, ({ flag }) => isTrue(flag)),
      facts,
    ),
    value(
      sum(items, ({ worth }) => worth),
      facts,
    ),
  ];
  expect(flagged(list())).toEqual(['FALSE', 'TRUE', 0, 0]);
  expect(flagged(list(false, true))).toEqual(['TRUE', 'FALSE', 1, 10]);
  expect(flagged(list(null, true))).toEqual(['TRUE', 'FALSE', null, null]);
  expect(flagged(list(null, false))).toEqual(['UNKNOWN', 'UNKNOWN', null, null]);
  expect(flagged({})).toEqual(['UNKNOWN', 'UNKNOWN', null, null]);
});

test('a condition on records may read the subject too', () => {
  const node = some(items, ({ worth }) => atLeast<string>(worth, money));
  const facts = { [items.id]: [{ 'test.item.worth': 5n }], [money.id]: 5n };
  expect(truth(node, facts)).toBe('TRUE');
  expect(truth(node, { ...facts, [money.id]: 6n })).toBe('FALSE');
});

test('a certificate holds from its first day to its last, and not on the day a decision ends it', () => {
  const certificate: Certificate = {
    tier: 'ONE',
    validFrom: day('2024-01-01'),
    validTo: day('2024-12-31'),
    endedOn: null,
    reexaminationPending: false,
  };
  const on = (date: string, changes: Partial<Certificate> = {}) =>
    truth(holds(certificates, ['ONE'], asOf), { [certificates.id]: [{ ...certificate, ...changes }] }, date);
  expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((date) => on(date))).toEqual([
    'FALSE',
    'TRUE',
    'TRUE',
    'FALSE',
  ]);
  const ended = { endedOn: day('2024-06-01') };
  expect(['2024-05-31', '2024-06-01'].map((date) => on(date, ended))).toEqual(['TRUE', 'FALSE']);
  expect(on('2024-06-01', { validTo: null })).toBe('UNKNOWN');
  expect(on('2024-06-01', { validFrom: null })).toBe('UNKNOWN');
  expect(on('2024-06-01', { validTo: null, ...ended })).toBe('FALSE');
  expect(on('2023-06-01', { validTo: null })).toBe('FALSE');
  const pending = { reexaminationPending: true };
  expect(['2024-12-31', '2025-01-01'].map((date) => on(date, pending))).toEqual(['TRUE', 'UNKNOWN']);
  expect(on('2024-06-01', { tier: 'OTHER', validTo: null })).toBe('FALSE');
  expect(truth(holds(certificates, ['ONE'], asOf), {})).toBe('UNKNOWN');
});

test('full months and years keep the declared choice at 29 February and the ends of months', () => {
  const months = (from: string, to: string) => [
    fullMonths(day(from), day(to), 'LAST_OF_MONTH'),
    fullMonths(day(from), day(to), 'FIRST_OF_NEXT'),
  ];
  expect(months('2024-01-31', '2024-02-28')).toEqual([0, 0]);
  expect(months('2024-01-31', '2024-02-29')).toEqual([1, 0]);
  expect(months('2024-01-31', '2024-03-01')).toEqual([1, 1]);
  expect(months('2024-12-31', '2025-12-30')).toEqual([11, 11]);
  expect(months('2024-12-31', '2025-12-31')).toEqual([12, 12]);
  const years = (to: string) => [
    fullYears(day('2024-02-29'), day(to), 'LAST_OF_MONTH'),
    fullYears(day('2024-02-29'), day(to), 'FIRST_OF_NEXT'),
  ];
  expect([
    years('2025-02-27'),
    years('2025-02-28'),
    years('2025-03-01'),
    years('2028-02-28'),
    years('2028-02-29'),
  ]).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [3, 3],
    [4, 4],
  ]);
  expect(fullYears(day('2025-01-01'), day('2024-12-31'), 'LAST_OF_MONTH')).toBe(-1);
  const isThree = atLeast<string>(fullYearsOf<string>(on(born), asOf, 'LAST_OF_MONTH'), param('years'));
  expect(
    ['2024-06-29', '2024-06-30'].map((date) => truth(isThree, { [born.id]: day('2021-06-30') }, date)),
  ).toEqual(['FALSE', 'TRUE']);
});

test('days are counted half-open, and dates compared closed', () => {
  expect(value(days<string>(on(born), asOf), { [born.id]: day('2024-06-29') })).toBe(1);
  const facts = { [born.id]: day('2024-06-30') };
  expect([
    truth(notAfter<string>(on(born), asOf), facts),
    truth(before<string>(on(born), asOf), facts),
  ]).toEqual(['TRUE', 'FALSE']);
  expect(truth(before<string>(on(born), asOf), { [born.id]: day('2024-06-29') })).toBe('TRUE');
});

test('every day from 1900 to 2199 has one number and one text', () => {
  for (let each = day('1900-01-01'); each <= day('2199-12-31'); each += 1) {
    if (day(dateText(each)) !== each) throw new Error(`${each} reads back as ${day(dateText(each))}.`);
    if (dateText(each) !== new Date(each * 86_400_000).toISOString().slice(0, 10))
      throw new Error(dateText(each));
  }
  for (const wrong of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-01', '2200-01-01', '']) {
    expect(() => day(wrong)).toThrow('expected a day of the calendar');
  }
});

test('k of a list follows the parameter in force', () => {
  const node = kOf<string>(param('years'), isTrue(a), isTrue(b), isTrue(opinion), not(isTrue(a)));
  expect(truth(node, { [a.id]: true, [b.id]: true, [opinion.id]: true })).toBe('TRUE');
  expect(truth(node, { [a.id]: true, [b.id]: true })).toBe('REVIEW');
  expect(truth(node, { [a.id]: true, [b.id]: false })).toBe('FALSE');
  expect(
    truth(all<string>(isTrue(a), any<string>(isTrue(b), isTrue(opinion))), { [a.id]: true, [b.id]: false }),
  ).toBe('REVIEW');
});

test('the verdict: false beats all, data comes before judgement, out of time says nothing', () => {
  const file = readParameters(
    'p.yaml',
    'inForce: [{ from: 2024-01-01, to: 2024-12-31, citation: { document: D, clause: c }, status: literal, confidence: plan }]',
  );
  const policy = policyOf<string>(
    {
      id: 'test.verdict',
      title: label,
      measure: 'T0',
      subject: TEST_SUBJECT,
      inForce: on(born),
      eligible: all<string>(
        criterion('a', isTrue(a), { title: label, clause: 'c' }),
        criterion('o', isTrue(opinion), { title: label, clause: 'c' }),
      ),
    },
    file,
    { file: 'p.ts', text: '' },
  );
  expect(policy.problems).toEqual([]);
  const verdict = (facts: Facts) => evaluate(policy, facts, day('2030-01-01')).verdict;
  const inTime = { [born.id]: day('2024-12-31') };
  expect(verdict({ ...inTime, [a.id]: true, [opinion.id]: true })).toBe('ELIGIBLE');
  expect(verdict({ ...inTime, [a.id]: false })).toBe('INELIGIBLE');
  expect(verdict(inTime)).toBe('UNKNOWN');
  expect(verdict({ ...inTime, [a.id]: true })).toBe('NEEDS_REVIEW');
  expect(verdict({ [born.id]: day('2025-01-01'), [a.id]: true })).toBe('NOT_IN_FORCE');
  expect(verdict({ [born.id]: day('2024-01-01'), [a.id]: false })).toBe('INELIGIBLE');
  expect(verdict({ [born.id]: day('2023-12-31') })).toBe('NOT_IN_FORCE');
  expect(verdict({ [a.id]: false })).toBe('UNKNOWN');
});

test('the register has all twenty ambiguities, and an unknown one is named', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `A-${String(index + 1).padStart(2, '0')}`);
  expect(Object.keys(LITERAL.alternatives)).toEqual(ids);
  expect(interpretationFault('A-21', 'X')).toContain('expected one of A-01');
  expect(interpretationFault('A-16', 'X')).toBe(
    'Found another alternative for A-16, expected one of ACT_365F, ACT_360.',
  );
});
