import { type Day, nextFullMonth } from './civil-date.ts';
import { evaluate, evaluateIn, situationOf, type Verdict } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Certificate, Facts } from './fact.ts';
import { type Assumptions, LITERAL } from './interpretation.ts';
import { dateOf, type Situation, sideOf } from './interpreter.ts';
import { isAssumed } from './parameter.ts';
import type { Policy } from './policy.ts';
import { floorOf } from './ratio.ts';
import { nodesOf, parametersOf, readsAsOf } from './tree.ts';

/** The first day on which the verdict is another though nothing is recorded, and what it is then. */
export interface NextChange {
  readonly on: Day;
  readonly verdict: Verdict;
}

/**
 * When the verdict next changes with no new data: a certificate begins or ends, another value of a parameter comes
 * into force, the policy's time begins or ends, an age is reached. Null if time alone changes nothing, as for an
 * event whose date is a fact. Every day named has been evaluated.
 */
export function nextChange(
  policy: Policy,
  facts: Facts,
  on: Day,
  assumptions: Assumptions = LITERAL,
): NextChange | null {
  const situation = situationOf(policy, facts, on, assumptions);
  const now = evaluateIn(policy, situation).verdict;
  const trees: readonly Expression[] = [policy.inForce, ...policy.criteria];
  if (!trees.some(readsAsOf)) return null;
  const days = new Set<Day>();
  for (const each of candidates(policy, situation)) if (each > on) days.add(each);
  for (const each of [...days].sort((a, b) => a - b)) {
    const { verdict } = evaluate(policy, facts, each, assumptions);
    if (verdict !== now) return { on: each, verdict };
  }
  return null;
}

/** Days on which something the policy reads may become another thing. More than needed does no harm: each is evaluated. */
function* candidates(policy: Policy, situation: Situation): Generator<Day> {
  const { asOf, assumptions } = situation;
  if (policy.inForce.kind === 'asOf') {
    const used = new Set(policy.criteria.flatMap(parametersOf));
    const values = [...policy.parameters.values()]
      .filter(({ id }) => used.has(id))
      .flatMap((each) => each.values);
    for (const { from, to, ...condition } of [...policy.windows, ...values]) {
      if (!isAssumed(condition, assumptions)) continue;
      yield from;
      if (to !== null) yield to + 1;
    }
  }
  for (const node of policy.criteria.flatMap((each) => [...nodesOf(each)])) {
    if (!readsAsOf(node)) continue;
    if (node.kind === 'holds') {
      for (const { validFrom, validTo, endedOn } of certificatesOf(situation.facts[node.certificates.id])) {
        if (validFrom !== null) yield validFrom;
        if (validTo !== null) yield validTo + 1;
        if (endedOn !== null) yield endedOn;
      }
    } else if (node.kind === 'elapsed' && node.unit !== 'DAYS') {
      yield* monthsAhead(node.from, node.to, node.missingDay, situation);
    } else if (node.kind === 'compare') {
      // Sides that move by one a day (dates, counts of days) meet after as many days as they are apart.
      const [left, right] = [sideOf(node.left, situation), sideOf(node.right, situation)];
      if (left === null || right === null) continue;
      const apart = Number(floorOf(left) - floorOf(right));
      for (const days of [apart, -apart]) yield* [asOf + days, asOf + days + 1];
    }
  }
}

/** The days of the next twelve years on which one more month is full: a rule of years and months turns on one of them. */
function* monthsAhead(
  from: Extract<Expression, { kind: 'elapsed' }>['from'],
  to: Extract<Expression, { kind: 'elapsed' }>['to'],
  missingDay: Extract<Expression, { kind: 'elapsed' }>['missingDay'],
  situation: Situation,
): Generator<Day> {
  const [start, end] = [dateOf(from, situation), dateOf(to, situation)];
  if (start === null || end === null || to.kind !== 'asOf') return;
  let next = end;
  for (let months = 0; months < 144; months += 1) {
    next = nextFullMonth(start, next, missingDay);
    yield next;
  }
}

function certificatesOf(value: unknown): readonly Certificate[] {
  return Array.isArray(value) ? value : [];
}
