import {
  all,
  asOf,
  type BooleanExpression,
  type DateExpression,
  type Fact,
  fullYears,
  lessThan,
  type NumberExpression,
  notAfter,
  on,
} from '@tidu/policy';

/**
 * Given within so many years up to the day asked for (近三年): of an award of 30 June 2021 three years are full on 30 June
 * 2024, and on that day it no longer counts. How the years are counted is not in the text.
 */
export function awardedWithin(
  awardedOn: Fact<'core', 'DATE'>,
  years: NumberExpression<never>,
): BooleanExpression<'core'> {
  return all(notAfter(on(awardedOn), asOf), lessThan(fullYears(on(awardedOn), asOf, 'FIRST_OF_NEXT'), years));
}

/** Valid on the day asked for, its first and last day included. */
export function validToday(
  from: DateExpression<'core'>,
  to: DateExpression<'core'>,
): BooleanExpression<'core'> {
  return all(notAfter(from, asOf), notAfter(asOf, to));
}
