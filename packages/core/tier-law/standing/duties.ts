import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  any,
  asOf,
  atLeast,
  atMost,
  type BooleanExpression,
  criterion,
  type DateExpression,
  fullMonths,
  fullYears,
  isTrue,
  lessThan,
  minus,
  type NumberExpression,
  not,
  on,
  param,
  readParameters,
  zero,
} from '@tidu/policy';
import { standingFacts as facts } from '../../rules/standing-facts.ts';

const file = join(import.meta.dirname, 'duties.yaml');
/** The numbers of the criteria below; a policy that has one of them names this under `shared`. */
export const duties = readParameters(file, readFileSync(file, 'utf8'));

const clause = '动态管理';

/**
 * No application for three years after a title was revoked for a major accident, serious dishonesty, tax evasion or
 * falsified data. A title revoked because its standard was no longer met bars from nothing. Counted from the day of
 * the decision; what began on 29 February is full on 1 March, since a bar is not shortened.
 */
export const notBarred = criterion(
  'notBarred',
  any(
    not(isTrue(facts.everRevoked)),
    not(isTrue(facts.revokedForCause)),
    atLeast(fullYears(on(facts.lastRevokedOn), asOf, 'FIRST_OF_NEXT'), param('barYears')),
  ),
  { title: { zh: '不在取消后的禁止申报期内', en: 'Not barred after a revocation' }, clause },
);

/** This year's update was filed in its window, or the window is open still. `months` is how long it is open. */
export function updatedThisYear(
  filedOn: DateExpression<'core'>,
  months: NumberExpression<'core'>,
): BooleanExpression<'core'> {
  const inWindow = (day: DateExpression<'core'>) =>
    lessThan(fullMonths(on(facts.yearStart), day, 'LAST_OF_MONTH'), months);
  return any(inWindow(asOf), inWindow(filedOn));
}

/** A material change is reported within three months, the last day included. */
export const changesReported = criterion(
  'changes',
  any(
    not(isTrue(facts.hasMaterialChange)),
    atMost(
      monthsBegun(on(facts.materialChangeOn), on(facts.materialChangeReportedOn)),
      param('reportMonths'),
    ),
    atMost(monthsBegun(on(facts.materialChangeOn), asOf), param('reportMonths')),
  ),
  { title: { zh: '重大变化按时报告', en: 'Material changes reported in time' }, clause },
);

export const earlierUpdates = criterion('earlierUpdates', not(isTrue(facts.hasMissedUpdate)), {
  title: { zh: '以往年度均按时更新信息', en: 'No update of an earlier year was missed' },
  clause,
});

/** What an enterprise needs to be re-examined for a title of the ladder; missing one, it has lost the right. */
export const reexaminationRight = [
  criterion('update', updatedThisYear(on(facts.updateFiledOn), param('updateMonths')), {
    title: { zh: '本年度按时更新信息', en: "This year's update filed in time" },
    clause,
  }),
  earlierUpdates,
  changesReported,
] as const;

/**
 * The months since a day, a month begun counting as whole: 3 up to and on the same number day three months later, then
 * 4. Counted backwards, where the first of the next month is what keeps a term from 31 August to the end of November.
 */
function monthsBegun(since: DateExpression<'core'>, until: DateExpression<'core'>): NumberExpression<'core'> {
  return minus(zero, fullMonths(until, since, 'FIRST_OF_NEXT'));
}
