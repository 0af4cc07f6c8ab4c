import {
  type Day,
  dateText,
  evaluate,
  type Fact,
  type Facts,
  type NextChange,
  nextChange,
  type Policy,
  parseDay,
} from '@tidu/policy';
import type { Rules } from '../rules/rules.ts';
import type { Question } from './assumptions.ts';

/** Whether the policy reads figures of "last year": on 1 January they are those of another year. */
export const readsYearly = (rules: Rules, policy: Policy): boolean =>
  policy.facts.some((fact) => isYearly(rules, fact));

/**
 * When the verdict next changes with no new data. What was recorded to count from a later day on is not looked for.
 *
 * @param newYear The facts as they will be on the next 1 January, for a policy that reads figures of last year. Those
 * of the year after are not recorded yet: nothing is said of what changes then or later.
 */
export function lookAhead(
  policy: Policy,
  facts: Facts,
  { on, assumptions }: Question,
  newYear: Facts | undefined,
): NextChange | null {
  const change = nextChange(policy, facts, on, assumptions);
  if (newYear === undefined) return change;
  const turn = firstOfNextYear(on);
  if (change !== null && change.on < turn) return change;
  const { verdict } = evaluate(policy, newYear, turn, assumptions);
  if (verdict !== evaluate(policy, facts, on, assumptions).verdict) return { on: turn, verdict };
  const later = nextChange(policy, newYear, turn, assumptions);
  return later !== null && later.on < firstOfNextYear(turn) ? later : null;
}

export const firstOfNextYear = (on: Day): Day =>
  parseDay(`${Number(dateText(on).slice(0, 4)) + 1}-01-01`) ?? on;

function isYearly(rules: Rules, fact: Fact): boolean {
  const found = rules.facts.get(fact.id);
  if (found?.sql.kind !== 'value') return false;
  const { source, sql } = found;
  return sql.yearly || sql.joins.some((join) => source.joins[join]?.yearly === true);
}
