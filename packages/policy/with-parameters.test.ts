import { expect, test } from 'vitest';
import { day } from './civil-date.ts';
import { LITERAL } from './interpretation.ts';
import { valueOn } from './parameter.ts';
import { interestSubsidy } from './proof/interest-subsidy/policy.ts';
import { withParameters } from './with-parameters.ts';

const on = day('2025-06-30');

test('a changed number stands for every day; the policy it was made from keeps its own', () => {
  const before = interestSubsidy.parameters.get('rate');
  const changed = withParameters(interestSubsidy, [{ parameter: 'rate', value: '2.5%' }]);
  const rate = changed.parameters.get('rate');
  if (rate === undefined || before === undefined) throw new Error('Found no rate.');
  expect(valueOn(rate, on, LITERAL)?.value).toBe(25_000n);
  expect(valueOn(rate, before.values[0]?.from ?? 0, LITERAL)?.value).toBe(25_000n);
  expect(interestSubsidy.parameters.get('rate')).toBe(before);
  expect(changed.version).not.toBe(interestSubsidy.version);
  expect(changed.criteria).toBe(interestSubsidy.criteria);
});

test('what is no parameter, or is not written in its unit, is refused with what was expected', () => {
  const change = (parameter: string, value: string) => () =>
    withParameters(interestSubsidy, [{ parameter, value }]);
  expect(change('rates', '1%')).toThrow(
    'another parameter of finance.interest-subsidy, expected one of rate',
  );
  expect(change('rate', '20万元')).toThrow('expected a rate, such as 1%');
  expect(change('rate', '')).toThrow(RangeError);
});
