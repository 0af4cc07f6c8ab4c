import { expect, test } from 'vitest';
import { day } from './civil-date.ts';
import { explain } from './explain.ts';
import {
  all,
  asOf,
  atLeast,
  choose,
  criterion,
  max,
  moreThan,
  otherwise,
  param,
  plus,
  points,
  when,
  zero,
} from './expression.ts';
import { defineFact, defineSubject, type Facts } from './fact.ts';
import { readParameters } from './parameter-file.ts';
import { policyOf } from './policy.ts';

const count = (name: string, max?: bigint) =>
  defineFact({
    id: `core.firm.${name}`,
    type: 'INTEGER',
    unit: max === undefined ? 'COUNT' : 'POINTS',
    trust: 'DECLARED',
    label: { zh: name, en: name },
    bounds: max === undefined ? {} : { max },
  });
const [best, plain, spent, earned] = [count('best'), count('plain'), count('spent'), count('earned')];
const given = count('given', 15n);

const table = (title: string, bands: string) => `
    title: { zh: ${title}, en: ${title} }
    unit: POINTS
    values: [{ from: 2024-01-01, value: ${bands}, citation: { document: D, clause: "1" }, status: literal, confidence: P }]`;
const file = readParameters(
  'parameters.yaml',
  `
inForce: [{ from: 2024-01-01, citation: { document: D, clause: "1" }, status: literal, confidence: P }]
parameters:
  best: ${table('best', '[{ atLeast: 1, points: 20 }]')}
  plain: ${table('plain', '[{ atLeast: 1, points: 5 }]')}
  amount: ${table('amount', '[{ atLeast: 500, points: 10 }, { atLeast: 400, points: 8 }]')}
  share: ${table('share', '[{ atLeast: 10%, points: 9 }, { atLeast: 8%, points: 7 }]')}
  pass: ${table('pass', '60')}
`,
);
const kinds = [points(best, param('best')), points(plain, param('plain'))] as const;
const part = plus(
  choose<'core'>(when<'core'>(moreThan(kinds[0], zero), kinds[0]), otherwise<'core'>(kinds[1])),
  max(points(spent, param('amount')), points(spent, param('share'), { of: earned })),
);
const policy = policyOf(
  {
    id: 'core.scored',
    title: { zh: '评分', en: 'Scored' },
    measure: 'G3',
    subject: defineSubject('core.firm'),
    inForce: asOf,
    eligible: all(
      criterion('score', all(atLeast(part, param('pass')), atLeast(plus(part, given), param('pass'))), {
        title: { zh: '得分', en: 'Score' },
        clause: '1',
      }),
    ),
  },
  file,
  { file: 'policy.ts', text: '' },
);

const scores = (facts: Facts) => explain(policy, facts, day('2024-06-30')).findings[0]?.scores ?? [];
const known: Facts = {
  'core.firm.best': 0n,
  'core.firm.plain': 1n,
  'core.firm.spent': 450n,
  'core.firm.earned': 4_500n,
  'core.firm.given': 3n,
};

test('An indicator of a part and of the total is shown once, with what gave its points and the most it can give', () => {
  expect(policy.problems).toEqual([]);
  expect(scores(known).map((each) => [each.table?.id, each.points, each.maximum])).toEqual([
    ['plain', 5n, 20n],
    ['share', 9n, 10n],
    [undefined, 3n, 15n],
  ]);
});

test('The band reached stands with what it was looked up with', () => {
  expect(scores(known)[1]).toMatchObject({
    band: { bound: 100_000n, points: 9n },
    value: { numerator: 450n },
    of: { numerator: 4_500n },
  });
  expect(scores({ ...known, 'core.firm.spent': 500n, 'core.firm.earned': 50_000n })[1]).toMatchObject({
    table: { id: 'amount' },
    band: { bound: 500n, points: 10n },
    of: null,
  });
});

test('Below all bands there is no band, and no points', () => {
  expect(scores({ ...known, 'core.firm.plain': 0n })[0]).toMatchObject({
    points: 0n,
    band: null,
    maximum: 20n,
  });
});

test('While a fact is unknown the points are, and only where they wait for it', () => {
  expect(scores({ ...known, 'core.firm.best': null })[0]).toMatchObject({
    points: null,
    band: null,
    maximum: 20n,
  });
  expect(scores({ ...known, 'core.firm.best': 1n, 'core.firm.plain': null })[0]?.points).toBe(20n);
});
