import type { CriterionNode, NumberNode, PointsNode } from './expression.ts';
import type { Fact } from './fact.ts';
import { numberOf, type Situation, sideOf, truthOf } from './interpreter.ts';
import { type Band, bandsOn, numberOn, type Parameter } from './parameter.ts';
import { unitOf } from './policy-problems.ts';
import { compare, floorOf, type Ratio, share, whole } from './ratio.ts';
import { factsOf, nodesOf, onceForEachNode, parametersOf } from './tree.ts';

/** One indicator of a score: a term of a sum of points that the criterion compares. */
export interface Score {
  /** What gave the points; where nothing did, the best that could have. Null for points recorded as a fact. */
  readonly table: Parameter | null;
  /** The band reached in it; null below all bands, and where no table was read. */
  readonly band: Band | null;
  /** What the band was looked up with: a number, or a share of the other one. Null where that is unknown. */
  readonly value: Ratio | null;
  readonly of: Ratio | null;
  /** Null while a fact it needs is unknown. */
  readonly points: bigint | null;
  /** The most it can give; null where nothing limits it. */
  readonly maximum: bigint | null;
  readonly facts: readonly Fact[];
}

/** The indicators of the scores a criterion compares, each once, in the order written. */
export function scoresOf(criterion: CriterionNode, situation: Situation): readonly Score[] {
  const sums = comparedSums(criterion).filter((sum) => unitOf(sum, situation.parameters) === 'POINTS');
  // The total has the terms of its parts again; a recorded fact is another node wherever it stands.
  const terms = new Map(
    sums
      .flatMap(termsOf)
      .filter((term) => factsOf(term).length > 0)
      .map((term): [unknown, NumberNode] => [term.kind === 'fact' ? term.fact.id : term, term]),
  );
  return [...terms.values()].map((term) => scoreOf(term, situation));
}

const comparedSums = onceForEachNode((criterion) =>
  [...nodesOf(criterion)]
    .filter((node) => node.kind === 'compare')
    .flatMap((node) => [node.left, node.right])
    .filter((side) => side.kind === 'plus'),
);

const termsOf = (node: NumberNode): readonly NumberNode[] =>
  node.kind === 'plus' ? node.terms.flatMap(termsOf) : [node];

function scoreOf(term: NumberNode, situation: Situation): Score {
  const given = giverOf(term, situation);
  const exact = numberOf(term, situation);
  const id = given?.kind === 'points' ? given.table.id : (given?.id ?? parametersOf(term)[0]);
  return {
    table: id === undefined ? null : (situation.parameters.get(id) ?? null),
    band: given?.kind === 'points' ? bandOf(given, situation) : null,
    value: given?.kind === 'points' ? sideOf(given.value, situation) : null,
    of: given?.kind === 'points' && given.of !== null ? sideOf(given.of, situation) : null,
    points: exact === null ? null : floorOf(exact),
    maximum: mostOf(term, situation),
    facts: factsOf(term),
  };
}

/** The table, or the fixed number of points, that a term has its value from; undefined where that is open or nothing. */
function giverOf(
  node: NumberNode,
  situation: Situation,
): PointsNode | Extract<NumberNode, { kind: 'parameter' }> | undefined {
  switch (node.kind) {
    case 'points':
    case 'parameter':
      return node;
    case 'choose': {
      for (const each of node.cases) {
        const truth = truthOf(each.when, situation);
        if (truth === 'TRUE') return giverOf(each.value, situation);
        if (truth !== 'FALSE') return undefined;
      }
      return giverOf(node.otherwise, situation);
    }
    case 'max':
    case 'min': {
      const value = numberOf(node, situation);
      const giver = node.terms.find((each) => {
        const own = numberOf(each, situation);
        return value !== null && own !== null && compare(own, value) === 0n;
      });
      return giver === undefined ? undefined : giverOf(giver, situation);
    }
    default:
      return undefined;
  }
}

function bandOf(node: PointsNode, situation: Situation): Band | null {
  const value = sideOf(node.value, situation);
  const of = node.of === null ? null : sideOf(node.of, situation);
  if (value === null || (node.of !== null && (of === null || of.numerator <= 0n))) return null;
  const reached = ({ operator, bound }: Band): boolean => {
    const order = compare(value, of === null ? whole(bound) : share(of, whole(bound)));
    return operator === 'atLeast' ? order >= 0n : order <= 0n;
  };
  return bandsIn(node, situation).find(reached) ?? null;
}

/** The most points a term can give, whatever the facts. */
function mostOf(node: NumberNode, situation: Situation): bigint | null {
  const { parameters, eventOn, assumptions } = situation;
  const most = (nodes: readonly NumberNode[]) => nodes.map((each) => mostOf(each, situation));
  switch (node.kind) {
    case 'points':
      return greatest(bandsIn(node, situation).map((band) => band.points));
    case 'parameter': {
      const parameter = parameters.get(node.id);
      return parameter === undefined || eventOn === null ? null : numberOn(parameter, eventOn, assumptions);
    }
    case 'constant':
      return BigInt(node.value);
    case 'fact':
      return node.fact.bounds.max;
    case 'choose':
      return greatest(most([...node.cases.map((each) => each.value), node.otherwise]));
    case 'max':
      return greatest(most(node.terms));
    case 'min':
      return least(most(node.terms));
    case 'plus':
      return most(node.terms).reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0n);
    default:
      return null;
  }
}

function bandsIn(node: PointsNode, { parameters, eventOn, assumptions }: Situation): readonly Band[] {
  const table = parameters.get(node.table.id);
  return table === undefined || eventOn === null ? [] : bandsOn(table, eventOn, assumptions);
}

/** Null, without a limit, as soon as one has none. */
function greatest(values: readonly (bigint | null)[]): bigint | null {
  let best = 0n;
  for (const value of values) {
    if (value === null) return null;
    if (value > best) best = value;
  }
  return best;
}

function least(values: readonly (bigint | null)[]): bigint | null {
  let best: bigint | null = null;
  for (const value of values) if (best === null || (value !== null && value < best)) best = value;
  return best;
}
