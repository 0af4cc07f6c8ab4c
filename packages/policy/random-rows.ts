import { type Day, day, fullMonths } from './civil-date.ts';
import { situationOf } from './evaluate.ts';
import type { CompareNode, ElapsedNode, Expression, PointsNode } from './expression.ts';
import type { Certificate, CollectionFact, Fact, Facts, FactValue } from './fact.ts';
import { type Assumptions, LITERAL } from './interpretation.ts';
import { dateOf, numberOf, type Situation, truthOf } from './interpreter.ts';
import { bandsOn, isInForce } from './parameter.ts';
import type { Policy } from './policy.ts';
import { floorOf, share, whole } from './ratio.ts';
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
 * them, comparisons, bands and ages at break-even and one beside it, ends of windows and certificates, 29 February,
 * 31 December, missing facts. Half of the rows lean towards eligible, which random facts alone hardly ever are.
 */
export function randomRow(
  policy: Policy,
  on: Day,
  random: Random,
  assumptions: Assumptions = LITERAL,
): Facts {
  const pool = poolOf(policy);
  const eventOn = randomEvent(policy, pool, on, random, assumptions);
  const draw: Draw = {
    random,
    pool,
    // The day of the event again and again: a certificate that ends on it, the day before, the day after.
    dates: [on, on, ...(eventOn === null ? [] : [eventOn, eventOn, eventOn]), ...pool.dates],
    unknown: pick(SHARES_UNKNOWN, random),
  };
  let facts: Facts = Object.fromEntries(policy.facts.map((fact) => [fact.id, randomValue(fact, draw)]));
  if (policy.inForce.kind === 'on') facts = { ...facts, [policy.inForce.fact.id]: eventOn };
  const situation = (): Situation => situationOf(policy, facts, on, assumptions);
  if (random() < 0.5) facts = { ...facts, ...moveTowardsEligible(policy, draw, situation) };
  for (let moves = 0; moves < 2 && pool.boundaries.length > 0; moves += 1) {
    facts = { ...facts, ...moveToBoundary(pick(pool.boundaries, random), situation(), random) };
  }
  return facts;
}

/** What of a policy rows are drawn from. */
interface Pool {
  readonly numbers: readonly bigint[];
  readonly dates: readonly Day[];
  /** By fact. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly tiers: readonly string[];
  readonly boundaries: readonly Boundary[];
}
type Boundary = CompareNode | PointsNode | ElapsedNode;

const isBoundary = (node: Expression): node is Boundary =>
  node.kind === 'compare' || node.kind === 'points' || (node.kind === 'elapsed' && node.unit !== 'DAYS');

interface Draw {
  readonly random: Random;
  readonly pool: Pool;
  readonly dates: readonly Day[];
  readonly unknown: number;
}

const SHARES_UNKNOWN = [0, 0.02, 0.12, 0.35];

const pools = new WeakMap<Policy, Pool>();

function poolOf(policy: Policy): Pool {
  const known = pools.get(policy);
  if (known !== undefined) return known;
  const trees: readonly Expression[] = [
    policy.inForce,
    ...(policy.appliesIf === null ? [] : [policy.appliesIf]),
    ...policy.criteria,
    ...(policy.award === null ? [] : [policy.award]),
  ];
  const nodes = trees.flatMap((tree) => [...nodesOf(tree)]);
  const codes = new Map<string, readonly string[]>();
  for (const node of nodes) {
    if (node.kind !== 'oneOf') continue;
    const before = codes.get(node.fact.id) ?? ['ANOTHER_CODE'];
    codes.set(node.fact.id, [...new Set([...before, ...node.values, ...node.review])]);
  }
  const pool = {
    numbers: numbersOf(policy),
    dates: datesOf(policy),
    codes,
    tiers: nodes.flatMap((node) => (node.kind === 'holds' ? node.tiers : [])),
    boundaries: nodes.filter(isBoundary),
  };
  pools.set(policy, pool);
  return pool;
}

/** Mostly a day on which the policy is in force: outside of it nothing else is looked at. */
function randomEvent(
  { inForce, windows }: Policy,
  { dates }: Pool,
  on: Day,
  random: Random,
  assumptions: Assumptions,
): Day | null {
  if (inForce.kind === 'asOf') return on;
  if (random() < 0.03) return null;
  const drawn = () => (random() < 0.2 ? on : pick(dates, random)) + beside(random) - daysBack(random);
  let found = drawn();
  for (let tries = 0; tries < 4 && random() < 0.9 && !isInForce(windows, found, assumptions); tries += 1) {
    found = drawn();
  }
  return found;
}

const daysBack = (random: Random): number => (random() < 0.3 ? Math.floor(random() * 500) : 0);

function randomValue(fact: Fact, draw: Draw): FactValue | null {
  const { random, pool } = draw;
  if (random() < draw.unknown) return null;
  switch (fact.type) {
    case 'MONEY':
    case 'INTEGER':
    case 'RATE_PPM':
      return withinBounds(fact, randomNumber(draw));
    case 'DATE':
      return pick(draw.dates, random) + beside(random) - daysBack(random);
    case 'BOOLEAN':
      return random() < 0.5;
    case 'CODE':
      return pick(pool.codes.get(fact.id) ?? ['ANOTHER_CODE', ...fact.codes], random);
    case 'COLLECTION': {
      const elements: CollectionFact['elements'] = 'elements' in fact ? Object(fact.elements) : {};
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        Object.fromEntries(
          Object.values(elements).map((element) => [element.id, randomValue(element, draw)]),
        ),
      );
    }
    case 'CERTIFICATES':
      return Array.from({ length: Math.floor(random() * 4) }, () => randomCertificate(draw));
  }
}

function randomNumber({ random, pool: { numbers } }: Draw): bigint {
  const kind = random();
  if (kind < 0.6) return pick(numbers, random) + BigInt(beside(random));
  if (kind < 0.8) return pick(numbers, random) * BigInt(Math.floor(random() * 20));
  // Up to a hundred billion yuan: times a rate, over what a double holds exactly.
  return kind < 0.9 ? BigInt(Math.floor(random() * 1e13)) : BigInt(Math.floor(random() * 2_000));
}

function randomCertificate({ random, dates, pool: { tiers } }: Draw): Certificate {
  const orUnknown = <T>(probability: number, value: T): T | null => (random() < probability ? null : value);
  const validFrom = pick(dates, random) + beside(random);
  return {
    tier: pick([...tiers, 'ANOTHER_TIER'], random),
    validFrom: orUnknown(0.1, validFrom - (random() < 0.7 ? 400 : 0)),
    validTo: orUnknown(0.2, pick(dates, random) + beside(random)),
    endedOn: orUnknown(0.8, pick(dates, random) + beside(random)),
    reexaminationPending: random() < 0.15,
  };
}

/** Facts of the criteria that are not true, drawn again a few times. */
function moveTowardsEligible(policy: Policy, draw: Draw, situation: () => Situation): Facts {
  const moved: Record<string, FactValue | null> = {};
  const now = situation();
  const current = (): Situation => ({ ...now, facts: { ...now.facts, ...moved } });
  const eventFact = policy.inForce.kind === 'on' ? policy.inForce.fact.id : null;
  for (const criterion of policy.criteria) {
    const movable = factsOf(criterion).filter(({ id }) => id !== eventFact);
    for (let tries = 0; tries < 6 && movable.length > 0; tries += 1) {
      if (truthOf(criterion, current()) === 'TRUE') break;
      const fact = pick(movable, draw.random);
      moved[fact.id] = randomValue(fact, { ...draw, unknown: 0 });
    }
  }
  return moved;
}

/** One fact moved to where a comparison, a band or an age changes, or one beside. */
function moveToBoundary(node: Boundary, situation: Situation, random: Random): Facts {
  switch (node.kind) {
    case 'compare': {
      const movable = factsOf(node).filter(({ type }) => MOVABLE.includes(type));
      if (movable.length === 0) return {};
      const fact = pick(movable, random);
      return moveTo(fact, breakEven(node, fact, situation), random);
    }
    case 'points': {
      const table = situation.parameters.get(node.table.id);
      if (node.value.kind !== 'fact' || table === undefined || situation.eventOn === null) return {};
      const bands = bandsOn(table, situation.eventOn, situation.assumptions);
      if (bands.length === 0) return {};
      const bound = whole(pick(bands, random).bound);
      const of = node.of === null ? null : numberOf(node.of, situation);
      if (node.of !== null && of === null) return {};
      return moveTo(node.value.fact, floorOf(of === null ? bound : share(of, bound)), random);
    }
    case 'elapsed': {
      const to = dateOf(node.to, situation);
      if (node.from.kind !== 'on' || to === null) return {};
      const full = Math.floor(random() * 5) * (node.unit === 'YEARS' ? 12 : 1);
      return moveTo(node.from.fact, BigInt(latestStart(to, full, node)), random);
    }
  }
}

const MOVABLE: readonly string[] = ['MONEY', 'INTEGER', 'RATE_PPM', 'DATE'];

/** The last day from which so many full months have passed by `to`. */
function latestStart(to: Day, months: number, { missingDay }: ElapsedNode): Day {
  let from = to - Math.round(months * 30.4);
  while (fullMonths(from, to, missingDay) < months) from -= 1;
  while (fullMonths(from + 1, to, missingDay) >= months) from += 1;
  return from;
}

function moveTo(fact: Fact, value: bigint | null, random: Random): Facts {
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
