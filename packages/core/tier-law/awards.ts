import { all, atMost, type BooleanExpression, type NumberExpression, oneOf, some } from '@tidu/policy';
import { enterprise } from '../rules/enterprise-facts.ts';
import { awardedWithin } from './recent-honours.ts';

/** An award of this kind and one of these levels, at this rank or better, won within so many years. */
export function wonAward(award: {
  readonly kind: 'SCIENCE_AWARD' | 'MAKER_CONTEST';
  readonly levels: readonly ('NATIONAL' | 'PROVINCIAL')[];
  readonly rank: NumberExpression<never>;
  readonly years: NumberExpression<never>;
}): BooleanExpression<'core'> {
  return some(enterprise.honours, (honour) =>
    all(
      oneOf(honour.kind, [award.kind]),
      oneOf(honour.level, award.levels),
      atMost(honour.rank, award.rank),
      awardedWithin(honour.awardedOn, award.years),
    ),
  );
}
