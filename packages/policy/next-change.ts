import { type Day, fullMonths } from './civil-date.ts';
import { evaluate, evaluateIn, situationOf, type Verdict } from './evaluate.ts';
import type { DateNode, ElapsedNode, Expression } from './expression.ts';
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
  const trees: readonly Expression[] = [policy.inForce, ...conditionsOf(policy)];
  if (!trees.some(readsAsOf)) return null;
  const days = new Set<Day>();
  for (const each of candidates(policy, situation)) if (each > on) days.add(each);
  for (const each of [...days].sort((a, b) => a - b)) {
    const { verdict } = evaluate(policy, facts, each, assumptions);
    if (verdict !== now) return { on: each, verdict };
  }
  return null;
}

const conditionsOf = ({ appliesIf, criteria }: Policy): readonly Expression[] =>
  appliesIf === null ? criteria : [appliesIf, ...criteria];

/** Days on which something the policy reads may become another thing. More than needed does no harm: each is evaluated. */
function* candidates(policy: Policy, situation: Situation): Generator<Day> {
  const { asOf, assumptions } = situation;
  const nodes = conditionsOf(policy).flatMap((each) => [...nodesOf(each)]);
  yield* turns(nodes, situation);
  if (policy.inForce.kind !== 'asOf') return;
  const used = new Set(conditionsOf(policy).flatMap(parametersOf));
  const values = [...policy.parameters.values()]
    .filter(({ id }) => used.has(id))
    .flatMap((each) => each.values);
  for (const { from, to, ...condition } of [...policy.windows, ...values]) {
    if (!isAssumed(condition, assumptions)) continue;
    for (const day of to === null ? [from] : [from, to + 1]) {
      yield day;
      // From there on an age or a count of days is measured against other numbers.
      if (day > asOf) yield* turns(nodes, { ...situation, asOf: day, eventOn: day });
    }
  }
}

/** Days on which a date that is read comes or goes, if the numbers stay those of the situation. */
function* turns(nodes: readonly Expression[], situation: Situation): Generator<Day> {
  const { asOf, facts } = situation;
  for (const node of nodes) {
    if (!readsAsOf(node)) continue;
    if (node.kind === 'some' || node.kind === 'count') {
      const inner = [...nodesOf(node.where)];
      for (const record of listOf<Facts>(facts[node.collection.id])) {
        yield* turns(inner, { ...situation, facts: { ...facts, ...record } });
      }
    } else if (node.kind === 'holds') {
      for (const { validFrom, validTo, endedOn } of listOf<Certificate>(facts[node.certificates.id])) {
        if (validFrom !== null) yield validFrom;
        if (validTo !== null) yield validTo + 1;
        if (endedOn !== null) yield endedOn;
      }
    } else if (node.kind === 'elapsed' && node.unit !== 'DAYS') {
      yield* turnsOfMonths(node, situation);
    } else if (node.kind === 'compare') {
      // Sides that move by one a day (dates, counts of days) meet after as many days as they are apart.
      const [left, right] = [sideOf(node.left, situation), sideOf(node.right, situation)];
      if (left === null || right === null) continue;
      const apart = Number(floorOf(left) - floorOf(right));
      for (const days of [apart, -apart]) yield* [asOf + days, asOf + days + 1];
    }
  }
}

/**
 * The days of the next twelve years on which one more month or year is full, or one less. The count only ever goes one
 * way, so the next day it changes on is found by halving.
 */
function* turnsOfMonths(node: ElapsedNode, situation: Situation): Generator<Day> {
  const [months, longest] = node.unit === 'YEARS' ? [12, 367] : [1, 32];
  const at = (date: DateNode, asOf: Day) => dateOf(date, { ...situation, asOf });
  const countOn = (day: Day): number | null => {
    const [from, to] = [at(node.from, day), at(node.to, day)];
    return from === null || to === null ? null : Math.floor(fullMonths(from, to, node.missingDay) / months);
  };
  const last = situation.asOf + TWELVE_YEARS;
  for (
    let day = situation.asOf, before = countOn(day);
    before !== null && day < last;
    before = countOn(day)
  ) {
    let [same, other] = [day, day + longest];
    if (countOn(other) !== before) {
      while (other - same > 1) {
        const middle = (same + other) >> 1;
        if (countOn(middle) === before) same = middle;
        else other = middle;
      }
      yield other;
    }
    day = other;
  }
}

const TWELVE_YEARS = 12 * 366;

/** The fact's type says what its list holds. */
function listOf<Element>(value: unknown): readonly Element[] {
  return Array.isArray(value) ? value : [];
}
