import { type Day, day } from './civil-date.ts';
import { situationOf } from './evaluate.ts';
import type { CompareNode, Expression } from './expression.ts';
import type { Certificate, CollectionFact, Fact, Facts, FactValue } from './fact.ts';
import { type Assumptions, LITERAL } from './interpretation.ts';
import type { Policy } from './policy.ts';
import { breakEven } from './solve.ts';
import { factsOf, nodesOf } from './tree.ts';

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A row for tests of any back end, drawn where mistakes are: values of the policy's own parameters and one beside
 * them, comparisons at break-even and one beside it, ends of windows and certificates, 29 February, 31 December,
 * missing facts.
 */
export function randomRow(
  policy: Policy,
  on: Day,
  random: Random,
  assumptions: Assumptions = LITERAL,
): Facts {
  const trees: readonly Expression[] = [
    policy.inForce,
    ...policy.criteria,
    ...(policy.award === null ? [] : [policy.award]),
  ];
  const nodes = trees.flatMap((tree) => [...nodesOf(tree)]);
  const pools: Pools = {
    random,
    numbers: numbersOf(policy),
    dates: [on, ...datesOf(policy)],
    codes: nodes.flatMap((node) => (node.kind === 'oneOf' ? [...node.values, ...node.review] : [])),
    tiers: nodes.flatMap((node) => (node.kind === 'holds' ? node.tiers : [])),
  };
  let facts: Facts = Object.fromEntries(policy.facts.map((fact) => [fact.id, randomValue(fact, pools)]));
  const comparisons = nodes.filter((node) => node.kind === 'compare');
  for (let moves = 0; moves < 3 && comparisons.length > 0; moves += 1) {
    const node = pick(comparisons, random);
    facts = { ...facts, ...moveToBreakEven(policy, node, facts, on, assumptions, random) };
  }
  return facts;
}

interface Pools {
  readonly random: Random;
  readonly numbers: readonly bigint[];
  readonly dates: readonly Day[];
  readonly codes: readonly string[];
  readonly tiers: readonly string[];
}

function randomValue(fact: Fact, pools: Pools): FactValue | null {
  const { random } = pools;
  if (random() < 0.12) return null;
  switch (fact.type) {
    case 'MONEY':
    case 'INTEGER':
    case 'RATE_PPM':
      return withinBounds(fact, randomNumber(pools));
    case 'DATE':
      return pick(pools.dates, random) + beside(random);
    case 'BOOLEAN':
      return random() < 0.5;
    case 'CODE':
      return pick([...pools.codes, 'ANOTHER_CODE'], random);
    case 'COLLECTION': {
      const elements: CollectionFact['elements'] = 'elements' in fact ? Object(fact.elements) : {};
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        Object.fromEntries(
          Object.values(elements).map((element) => [element.id, randomValue(element, pools)]),
        ),
      );
    }
    case 'CERTIFICATES':
      return Array.from({ length: Math.floor(random() * 4) }, () => randomCertificate(pools));
  }
}

function randomNumber({ random, numbers }: Pools): bigint {
  const kind = random();
  if (kind < 0.6) return pick(numbers, random) + BigInt(beside(random));
  if (kind < 0.8) return pick(numbers, random) * BigInt(Math.floor(random() * 20));
  // Up to ten billion yuan: times a rate, over what a double holds exactly.
  return kind < 0.9 ? BigInt(Math.floor(random() * 1e12)) : BigInt(Math.floor(random() * 2_000));
}

function randomCertificate({ random, dates, tiers }: Pools): Certificate {
  const orUnknown = <T>(share: number, value: T): T | null => (random() < share ? null : value);
  const validFrom = pick(dates, random) + beside(random);
  return {
    tier: pick([...tiers, 'ANOTHER_TIER'], random),
    validFrom: orUnknown(0.1, validFrom - (random() < 0.7 ? 400 : 0)),
    validTo: orUnknown(0.2, pick(dates, random) + beside(random)),
    endedOn: orUnknown(0.8, pick(dates, random) + beside(random)),
    reexaminationPending: random() < 0.15,
  };
}

/** One fact of a comparison moved to where both sides are equal, or one beside. */
function moveToBreakEven(
  policy: Policy,
  node: CompareNode,
  facts: Facts,
  on: Day,
  assumptions: Assumptions,
  random: Random,
): Facts {
  const movable = factsOf(node).filter(({ type }) => ['MONEY', 'INTEGER', 'RATE_PPM', 'DATE'].includes(type));
  if (movable.length === 0) return {};
  const fact = pick(movable, random);
  const value = breakEven(node, fact, situationOf(policy, facts, on, assumptions));
  if (value === null || value > 10n ** 13n || value < -(10n ** 13n)) return {};
  const moved = value + BigInt(beside(random));
  if (fact.type !== 'DATE') return { [fact.id]: withinBounds(fact, moved) };
  return moved > FIRST_DAY && moved < LAST_DAY ? { [fact.id]: Number(moved) } : {};
}

const FIRST_DAY = BigInt(day('1950-01-01'));
const LAST_DAY = BigInt(day('2100-12-31'));

function withinBounds({ bounds: { min, max } }: Fact, value: bigint): bigint {
  if (min !== null && value < min) return min;
  return max !== null && value > max ? max : value;
}

function numbersOf(policy: Policy): readonly bigint[] {
  const values = [...policy.parameters.values()].flatMap((parameter) =>
    parameter.values.flatMap(({ value }) =>
      typeof value === 'bigint' ? [value] : value.map((band) => band.bound),
    ),
  );
  return [0n, 1n, ...values];
}

function datesOf(policy: Policy): readonly Day[] {
  const dated = [...policy.windows, ...[...policy.parameters.values()].flatMap((each) => each.values)];
  return [
    ...dated.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...['2024-02-29', '2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01', '2025-08-31'].map(day),
  ];
}

function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('Found nothing to pick from.');
  return picked;
}

/** One below, at, one above. */
const beside = (random: Random): number => Math.floor(random() * 3) - 1;
