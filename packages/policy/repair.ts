import type { Day } from './civil-date.ts';
import { evaluateIn, situationOf, type Verdict } from './evaluate.ts';
import type { BooleanNode, CompareNode } from './expression.ts';
import type { Fact, Facts, FactValue } from './fact.ts';
import { type Assumptions, LITERAL } from './interpretation.ts';
import { numberOf, type Situation, truthOf } from './interpreter.ts';
import type { Policy } from './policy.ts';
import { breakEven, withValue } from './solve.ts';
import { factsOf } from './tree.ts';
import { isOpen } from './truth.ts';

/** Another value of a fact that its holder can change. */
export interface Change {
  readonly fact: Fact;
  readonly from: FactValue;
  readonly to: FactValue;
}

/** Changes that together leave no criterion false, and the verdict they lead to. */
export interface Repair {
  readonly changes: readonly Change[];
  readonly leadsTo: Verdict;
}

/** Ways through a conjunction multiply; no more than these are followed. */
const MOST_WAYS = 64;
/** Mending one criterion can break another, which is then mended in turn. */
const MOST_ROUNDS = 3;

/**
 * The smallest changes of mutable facts that make an ineligible row eligible, or leave only open what is open now:
 * fewest facts first, then the smallest steps. Every one is verified by evaluating the changed row. Dates and records
 * are never changed; what would need that has no repair.
 */
export function repairs(
  policy: Policy,
  facts: Facts,
  on: Day,
  assumptions: Assumptions = LITERAL,
  most = 5,
): readonly Repair[] {
  const situation = situationOf(policy, facts, on, assumptions);
  if (evaluateIn(policy, situation).verdict !== 'INELIGIBLE') return [];
  let unfinished: readonly (readonly Change[])[] = [[]];
  const found: Repair[] = [];
  for (let round = 0; round < MOST_ROUNDS && unfinished.length > 0; round += 1) {
    const candidates = unfinished
      .flatMap((changes) => waysFor(policy, changed(situation, changes)).map((way) => joined(changes, way)))
      .slice(0, MOST_WAYS);
    const results = candidates.map((changes) => ({
      changes,
      leadsTo: evaluateIn(policy, changed(situation, changes)).verdict,
    }));
    found.push(...results.filter(({ leadsTo }) => leadsTo !== 'INELIGIBLE'));
    unfinished = results.filter(({ leadsTo }) => leadsTo === 'INELIGIBLE').map(({ changes }) => changes);
  }
  return smallestOf(found, situation).slice(0, most);
}

/** The ways to make every false criterion true, each criterion on its own. */
function waysFor(policy: Policy, situation: Situation): readonly (readonly Change[])[] {
  return together(policy.criteria.map((criterion) => waysTo(criterion, true, situation)));
}

/** The ways to make a condition `wanted`. What is so already, or open, needs no change. */
function waysTo(node: BooleanNode, wanted: boolean, situation: Situation): readonly (readonly Change[])[] {
  const truth = truthOf(node, situation);
  if (isOpen(truth) || (truth === 'TRUE') === wanted) return [[]];
  switch (node.kind) {
    case 'criterion':
      return waysTo(node.of, wanted, situation);
    case 'not':
      return waysTo(node.of, !wanted, situation);
    case 'all':
    case 'any': {
      const each = node.of.map((child) => waysTo(child, wanted, situation));
      return (node.kind === 'all') === wanted ? together(each) : each.flat();
    }
    case 'kOf': {
      const k = numberOf(node.k, situation);
      if (k === null) return [];
      const isSo = (child: BooleanNode) => (truthOf(child, situation) === 'TRUE') === wanted;
      const needed = wanted ? Number(k.numerator) : node.of.length - Number(k.numerator) + 1;
      const others = node.of.filter((child) => !isSo(child)).map((child) => waysTo(child, wanted, situation));
      const missing = needed - (node.of.length - others.length);
      return choices(others, missing).flatMap((chosen) => together(chosen));
    }
    case 'compare':
      return factsOf(node)
        .filter(
          ({ mutable, type }) => mutable && (type === 'MONEY' || type === 'INTEGER' || type === 'RATE_PPM'),
        )
        .flatMap((fact) => nearestValue(node, fact, wanted, situation))
        .map((change) => [change]);
    case 'isTrue':
      return node.fact.mutable ? [[{ fact: node.fact, from: !wanted, to: wanted }]] : [];
    case 'oneOf': {
      const from = situation.facts[node.fact.id];
      const decided = [...node.values, ...node.review];
      const to = wanted ? node.values : node.fact.codes.filter((code) => !decided.includes(code));
      return node.fact.mutable && typeof from === 'string'
        ? to.map((code) => [{ fact: node.fact, from, to: code }])
        : [];
    }
    case 'holds':
    case 'some':
    case 'interpretedAs':
      return [];
  }
}

/**
 * The value nearest to the present one that makes the comparison `wanted`: in closed form where both sides are linear
 * in the fact, otherwise (score tables, minima) by doubling the step and then halving the interval.
 */
function nearestValue(
  node: CompareNode,
  fact: Fact,
  wanted: boolean,
  situation: Situation,
): readonly Change[] {
  const from = situation.facts[fact.id];
  if (typeof from !== 'bigint') return [];
  const { min, max } = fact.bounds;
  const serves = (to: bigint): boolean =>
    (min === null || to >= min) &&
    (max === null || to <= max) &&
    truthOf(node, withValue(situation, fact, to)) === (wanted ? 'TRUE' : 'FALSE');
  const even = breakEven(node, fact, situation);
  const linear = even === null ? [] : [even - 1n, even, even + 1n, even + 2n].filter(serves);
  const nearest = closest(linear, from);
  const isLeast = nearest !== undefined && !serves(nearest + (nearest > from ? -1n : 1n));
  const to = isLeast ? nearest : closest([search(from, 1n, serves), search(from, -1n, serves)], from);
  return to === undefined ? [] : [{ fact, from, to }];
}

/** The first value in a direction that serves, if from there on every value does; undefined where none was met. */
function search(from: bigint, direction: 1n | -1n, serves: (value: bigint) => boolean): bigint | undefined {
  let step = 1n;
  while (!serves(from + direction * step)) {
    step *= 2n;
    if (step > 1n << 54n) return undefined;
  }
  let [low, high] = [step / 2n, step];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (serves(from + direction * middle)) high = middle;
    else low = middle;
  }
  return from + direction * high;
}

function closest(values: readonly (bigint | undefined)[], to: bigint): bigint | undefined {
  const distance = (value: bigint) => (value > to ? value - to : to - value);
  return values.reduce((best, value) => {
    if (value === undefined || best === undefined) return best ?? value;
    return distance(value) < distance(best) ? value : best;
  }, undefined);
}

/** One way of each, in every combination. */
function together(ways: readonly (readonly (readonly Change[])[])[]): readonly (readonly Change[])[] {
  let combined: readonly (readonly Change[])[] = [[]];
  for (const each of ways) {
    combined = combined.flatMap((before) => each.map((way) => joined(before, way))).slice(0, MOST_WAYS);
  }
  return combined;
}

/** Two changes of one fact become the farther one; whether that serves both is seen when it is verified. */
function joined(before: readonly Change[], after: readonly Change[]): readonly Change[] {
  const byFact = new Map(before.map((change) => [change.fact.id, change]));
  for (const change of after) {
    const other = byFact.get(change.fact.id);
    byFact.set(change.fact.id, other === undefined ? change : farther(other, change));
  }
  return [...byFact.values()];
}

function farther(a: Change, b: Change): Change {
  const later = { ...b, from: a.from };
  if (typeof a.from !== 'bigint' || typeof a.to !== 'bigint' || typeof b.to !== 'bigint') return later;
  const distance = (to: bigint, from: bigint) => (to > from ? to - from : from - to);
  return distance(a.to, a.from) > distance(b.to, a.from) ? a : later;
}

/** Every choice of so many of the lists. */
function choices<T>(from: readonly T[], count: number): readonly (readonly T[])[] {
  if (count <= 0) return [[]];
  const ways = from.flatMap((first, index) =>
    choices(from.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
  return ways.slice(0, MOST_WAYS);
}

function changed(situation: Situation, changes: readonly Change[]): Situation {
  const values = Object.fromEntries(changes.map(({ fact, to }) => [fact.id, to]));
  return { ...situation, facts: { ...situation.facts, ...values } };
}

/** Ordered by number of facts and size of steps; of repairs that change the same facts only the smallest. */
function smallestOf(found: readonly Repair[], { facts }: Situation): readonly Repair[] {
  const real = found.map(({ changes, leadsTo }) => ({
    changes: changes.filter(({ fact, to }) => facts[fact.id] !== to),
    leadsTo,
  }));
  const sorted = real.toSorted((a, b) => a.changes.length - b.changes.length || effort(a) - effort(b));
  const kept: Repair[] = [];
  for (const each of sorted) {
    const changes = (other: Repair) =>
      other.changes.every(({ fact }) => each.changes.some((mine) => mine.fact.id === fact.id));
    if (!kept.some(changes)) kept.push(each);
  }
  return kept;
}

function effort({ changes }: Repair): number {
  const steps = changes.map(({ from, to }) =>
    typeof from === 'bigint' && typeof to === 'bigint'
      ? Math.abs(Number(to - from)) / Math.max(1, Math.abs(Number(from)))
      : 1,
  );
  return steps.reduce((a, b) => a + b, 0);
}
