import { expect, test } from 'vitest';
import { day } from './civil-date.ts';
import { all, asOf, atLeast, criterion, isTrue, param, plus, times } from './expression.ts';
import { defineFact, defineSubject } from './fact.ts';
import { AS_AMENDED, assume, LITERAL } from './interpretation.ts';
import { numberOn } from './parameter.ts';
import { readParameters } from './parameter-file.ts';
import { policyOf } from './policy.ts';
import { parseQuantity, printQuantity } from './quantity.ts';

const window = `inForce:
  - { from: 2024-01-01, to: 2026-12-31, citation: { document: D, clause: c }, status: literal, confidence: plan }
parameters:
`;
const cited = 'citation: { document: D, clause: c }, status: literal, confidence: plan';
const parameter = (unit: string, ...values: readonly string[]) =>
  `${window}  limit:
    title: { zh: 上限, en: Limit }
    unit: ${unit}
    values:
${values.map((value) => `      - { ${value} }`).join('\n')}
`;
const problemsOf = (source: string) => readParameters('parameters.yaml', source).problems;

test('a sound file has its values by date, reading and interpretation', () => {
  const { parameters, problems } = readParameters(
    'parameters.yaml',
    parameter(
      'FEN',
      `from: 2024-01-01, value: 20万元, ${cited}`,
      `from: 2025-01-01, value: 30万元, ${cited}`,
      `from: 2024-07-01, to: 2025-06-30, value: 50万元, reading: AS_AMENDED, ${cited}`,
      `from: 2024-01-01, value: 1元, when: { A-16: ACT_360 }, ${cited}`,
    ),
  );
  expect(problems).toEqual([]);
  const limit = parameters.get('limit');
  if (limit === undefined) throw new Error('expected the parameter');
  const on = (date: string, assumptions = LITERAL) => numberOn(limit, day(date), assumptions);
  expect([on('2023-12-31'), on('2024-01-01'), on('2024-12-31'), on('2025-01-01')]).toEqual([
    null,
    20_000_000n,
    20_000_000n,
    30_000_000n,
  ]);
  // AS_AMENDED also reads A-16 as ACT_360, and of two overlays the later line wins.
  const amended = assume('AS_AMENDED', { 'A-16': 'ACT_365F' });
  expect(['2024-06-30', '2024-07-01', '2025-06-30', '2025-07-01'].map((date) => on(date, amended))).toEqual([
    20_000_000n,
    50_000_000n,
    50_000_000n,
    30_000_000n,
  ]);
  expect(on('2024-07-01', AS_AMENDED)).toBe(100n);
});

test.each([
  [
    'no citation',
    parameter('FEN', 'from: 2024-01-01, value: 1元, status: literal, confidence: plan'),
    8,
    'expected a citation with document and clause',
  ],
  [
    'a wrong unit',
    parameter('FEN', `from: 2024-01-01, value: 1%, ${cited}`),
    8,
    'expected an amount of money to the fen, such as 20万元',
  ],
  [
    'a fraction of a fen',
    parameter('FEN', `from: 2024-01-01, value: 1.001元, ${cited}`),
    8,
    'Found "1.001元"',
  ],
  [
    'an unknown key',
    parameter('FEN', `from: 2024-01-01, value: 1元, vlaid: 1, ${cited}`),
    8,
    'found the unknown key vlaid',
  ],
  [
    'a gap',
    parameter(
      'DAYS',
      `from: 2024-01-01, to: 2024-05-31, value: 1, ${cited}`,
      `from: 2024-06-02, value: 2, ${cited}`,
    ),
    9,
    'found a gap from 2024-06-01 to 2024-06-01',
  ],
  [
    'an overlap',
    parameter(
      'DAYS',
      `from: 2024-01-01, to: 2024-06-01, value: 1, ${cited}`,
      `from: 2024-06-01, value: 2, ${cited}`,
    ),
    9,
    'overlap from 2024-06-01',
  ],
  [
    'values out of order',
    parameter('DAYS', `from: 2024-06-01, value: 1, ${cited}`, `from: 2024-01-01, value: 2, ${cited}`),
    9,
    'overlap from 2024-01-01',
  ],
  [
    'an overlap of overlays',
    parameter(
      'DAYS',
      `from: 2024-01-01, value: 1, ${cited}`,
      `from: 2024-01-01, to: 2024-06-01, value: 1, reading: AS_AMENDED, ${cited}`,
      `from: 2024-06-01, value: 2, reading: AS_AMENDED, ${cited}`,
    ),
    10,
    'overlap from 2024-06-01',
  ],
  [
    'an end before its start',
    parameter('DAYS', `from: 2024-06-01, to: 2024-05-31, value: 1, ${cited}`),
    8,
    'expected its end on or after its start',
  ],
  [
    'no such day',
    parameter('DAYS', `from: 2023-02-29, value: 1, ${cited}`),
    8,
    'expected a day of the calendar',
  ],
  [
    'an unknown interpretation',
    parameter(
      'DAYS',
      `from: 2024-01-01, value: 1, ${cited}`,
      `from: 2024-01-01, value: 2, when: { A-77: X }, ${cited}`,
    ),
    9,
    'Found another interpretation, expected one of A-01',
  ],
  [
    'no value when the policy begins',
    parameter('DAYS', `from: 2024-01-02, value: 1, ${cited}`),
    5,
    'found no value from 2024-01-01',
  ],
  [
    'no value when the policy ends',
    parameter('DAYS', `from: 2024-01-01, to: 2026-12-30, value: 1, ${cited}`),
    5,
    'found no value after 2026-12-30',
  ],
  [
    'bands out of order',
    parameter(
      'POINTS',
      `from: 2024-01-01, value: [{ atLeast: 3%, points: 1 }, { atLeast: 5%, points: 2 }], ${cited}`,
    ),
    8,
    'the best first',
  ],
  ['broken YAML', 'parameters: [', 1, 'not YAML'],
])('%s is told with its line', (_name, source, line, text) => {
  const problems = problemsOf(source);
  expect(problems.map((each) => each.text).join('\n')).toContain(text);
  expect(problems.map((each) => each.line)).toContain(line);
});

test('all problems of a file come at once', () => {
  const source = parameter(
    'FEN',
    `from: 2024-01-01, to: 2024-05-31, value: 5, ${cited}`,
    `from: 2024-07-01, to: 2025-01-01, value: 20万, when: { A-01: NO }, ${cited}`,
  );
  expect(problemsOf(source).length).toBeGreaterThanOrEqual(4);
});

test('amounts and rates are read and written exactly', () => {
  expect(parseQuantity('80亿元', 'FEN')).toBe(800_000_000_000n);
  expect(parseQuantity('1,234.56元', 'FEN')).toBe(123_456n);
  expect(parseQuantity('599.99万元', 'FEN')).toBe(599_990_000n);
  expect(parseQuantity('3.45%', 'PPM')).toBe(34_500n);
  expect(parseQuantity('5‰', 'PPM')).toBe(5_000n);
  expect(parseQuantity('0.00001%', 'PPM')).toBe(undefined);
  expect(parseQuantity('1e3', 'DAYS')).toBe(undefined);
  for (const [value, unit, text] of [
    [20_000_000n, 'FEN', '20万元'],
    [4_958_904n, 'FEN', '49589.04元'],
    [-5n, 'FEN', '-0.05元'],
    [0n, 'FEN', '0元'],
    [34_500n, 'PPM', '3.45%'],
    [360n, 'DAYS', '360'],
  ] as const) {
    expect(printQuantity(value, unit)).toBe(text);
    expect(parseQuantity(text, unit)).toBe(value);
  }
});

const firm = defineSubject('test.firm');
const label = { zh: '测试', en: 'Test' };
const money = defineFact({ id: 'test.firm.money', type: 'MONEY', trust: 'AUDITED', label });
const staff = defineFact({
  id: 'test.firm.staff',
  type: 'INTEGER',
  unit: 'PERSONS',
  trust: 'AUDITED',
  label,
});
const elsewhere = defineFact({ id: 'test.loan.isNew', type: 'BOOLEAN', trust: 'AUDITED', label });

test('what a tree gets wrong is told with the line of the policy', () => {
  const about = { title: label, clause: 'c' };
  const source = `definePolicy(import.meta, {
  eligible: all(
    criterion('size', atLeast(money, param('limitt'))),
    criterion('size', isTrue(elsewhere)),  // test.loan.isNew
    atLeast(plus(money, staff), times(money, param('limit'))),
`;
  const policy = policyOf<string>(
    {
      id: 'test.faulty',
      title: label,
      measure: 'T0',
      subject: firm,
      inForce: asOf,
      eligible: all<string>(
        criterion<string>('size', atLeast<string>(money, param('limitt')), about),
        criterion('size', isTrue(elsewhere), about),
        atLeast<string>(plus<string>(money, staff), times<string>(money, param('limit'))),
      ),
    },
    readParameters('parameters.yaml', parameter('DAYS', `from: 2024-01-01, value: 1, ${cited}`)),
    { file: 'policy.ts', text: source },
  );
  const told = policy.problems.map(({ file, line, text }) => `${file}:${line} ${text}`);
  for (const expected of [
    "policy.ts:3 test.faulty: found param('limitt'), expected one of limit.",
    'policy.ts:3 test.faulty: found two criteria named size; give each its own name.',
    'policy.ts:4 test.faulty: found the fact test.loan.isNew of another subject; test.firm must be linked to test.loan.',
    "policy.ts:2 test.faulty: found a bare compare under eligible; wrap it in criterion('name', …).",
    'policy.ts:5 test.faulty: found a rate in DAYS, expected PPM.',
    'policy.ts:1 test.faulty: found FEN and PERSONS in one plus; bring both to the same unit.',
  ]) {
    expect(told).toContain(expected);
  }
});
