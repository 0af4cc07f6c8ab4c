import { type AmountRange, amountRange } from './amount.ts';
import type { Day } from './civil-date.ts';
import type { CriterionNode, NumberNode } from './expression.ts';
import type { Facts } from './fact.ts';
import { type Assumptions, LITERAL } from './interpretation.ts';
import { dateOf, numberOf, type Situation, truthOf } from './interpreter.ts';
import { isInForce } from './parameter.ts';
import type { Policy } from './policy.ts';
import { floorOf } from './ratio.ts';
import { allOf, type Truth } from './truth.ts';

/**
 * ELIGIBLE and INELIGIBLE are certain. UNKNOWN: a fact is missing that could decide. NEEDS_REVIEW: all that is open
 * is a person's judgement. NOT_IN_FORCE: the event is outside the policy's time, or no scheme of its place covers it;
 * it says nothing about the row.
 */
export type Verdict = 'ELIGIBLE' | 'INELIGIBLE' | 'UNKNOWN' | 'NEEDS_REVIEW' | 'NOT_IN_FORCE';

/** Fen. Equal bounds are an exact amount; `high` is null where what is known does not limit it. */
export interface Amount {
  readonly low: bigint;
  readonly high: bigint | null;
}

export interface Determination {
  readonly verdict: Verdict;
  /** The truth of each criterion, in the policy's order. Empty when not in force. */
  readonly criteria: readonly Truth[];
  /** Null where the policy fixes no amount, and when not in force: that is not a zero. */
  readonly amount: Amount | null;
}

/**
 * The reference back end: one subject, exact to the fen, every value traceable. The kernel and the SQL are tested
 * against it. `on` is the day the question is asked for; the event's own date is a fact.
 */
export function evaluate(
  policy: Policy,
  facts: Facts,
  on: Day,
  assumptions: Assumptions = LITERAL,
): Determination {
  return evaluateIn(policy, situationOf(policy, facts, on, assumptions));
}

export function situationOf(policy: Policy, facts: Facts, asOf: Day, assumptions: Assumptions): Situation {
  const undated: Situation = { facts, asOf, eventOn: null, assumptions, parameters: policy.parameters };
  return { ...undated, eventOn: dateOf(policy.inForce, undated) };
}

export function evaluateIn(policy: Policy, situation: Situation): Determination {
  const { eventOn, assumptions } = situation;
  if (eventOn !== null && !isInForce(policy.windows, eventOn, assumptions)) {
    return { verdict: 'NOT_IN_FORCE', criteria: [], amount: null };
  }
  // Without its date an event has no law: whatever else is known, nothing can be said yet.
  const truth = (node: CriterionNode): Truth => (eventOn === null ? 'UNKNOWN' : truthOf(node, situation));
  const applies = policy.appliesIf === null ? 'TRUE' : truth(policy.appliesIf);
  if (applies === 'FALSE') return { verdict: 'NOT_IN_FORCE', criteria: [], amount: null };
  const criteria = policy.criteria.map(truth);
  const verdict = verdictOf(allOf([applies, ...criteria], (each) => each));
  return {
    verdict,
    criteria,
    amount: policy.award === null ? null : amountOf(policy.award, verdict, situation),
  };
}

/** The award as one number, in whole fen; null where the policy fixes none, or an input of it is unknown. */
export function exactAward(policy: Policy, situation: Situation): bigint | null {
  const exact = policy.award === null ? null : numberOf(policy.award, situation);
  return exact === null ? null : floorOf(exact);
}

function verdictOf(truth: Truth): Verdict {
  if (truth === 'TRUE') return 'ELIGIBLE';
  if (truth === 'FALSE') return 'INELIGIBLE';
  return truth === 'REVIEW' ? 'NEEDS_REVIEW' : 'UNKNOWN';
}

/** What is due: exact if eligible, nothing if not, and from nothing to all of it while that is open. */
function amountOf(award: NumberNode, verdict: Verdict, situation: Situation): Amount {
  if (verdict === 'INELIGIBLE') return { low: 0n, high: 0n };
  const exact = numberOf(award, situation);
  const range: AmountRange = exact === null ? amountRange(award, situation) : { low: exact, high: exact };
  return {
    low: verdict === 'ELIGIBLE' && range.low !== null ? floorOf(range.low) : 0n,
    high: range.high === null ? null : floorOf(range.high),
  };
}
