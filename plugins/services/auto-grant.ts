import type { Rules } from '@tidu/core';
import {
  type BooleanNode,
  childrenOf,
  type Day,
  day,
  type Expression,
  type Fact,
  factsRead,
  LITERAL,
  type Policy,
  parametersOf,
  situationOf,
  truthOf,
  valueOn,
  type Window,
} from '@tidu/policy';

/** Why a policy cannot be granted without an application. */
export interface Obstacle {
  readonly kind: 'NOT_IN_FORCE' | 'NO_AMOUNT' | 'AMOUNT_OPEN' | 'FACT_NOT_REGISTERED' | 'OPINION';
  /** The condition it lies in; null: in the amount, or the policy as a whole. */
  readonly criterion: string | null;
  readonly fact: Fact | null;
  readonly parameter: string | null;
}

type Situation = ReturnType<typeof situationOf>;

/**
 * R-AUTO, 二(十).s4: what keeps a policy, as the plan is written, from being granted without an application in a year.
 * None where every fact it reads is a register's, no condition waits for a person's judgement, and its amount follows
 * from known numbers. What the plan's reading or its numbers settle without any fact is not read.
 */
export function obstaclesOf(policy: Policy, year: number): readonly Obstacle[] {
  const { inForce, appliesIf, criteria, award } = policy;
  const days = daysToLookAt(policy, year);
  const situations = days.map((on) => ({ ...situationOf(policy, {}, on, LITERAL), eventOn: on }));
  const conditions = appliesIf === null ? criteria : [appliesIf, ...criteria];
  return [
    ...(days.length === 0 ? [obstacle('NOT_IN_FORCE', {})] : []),
    ...ofFacts(inForce, null, situations),
    ...conditions.flatMap((each) => ofFacts(each, each.id, situations)),
    ...(award === null
      ? [obstacle('NO_AMOUNT', {})]
      : [...ofFacts(award, null, situations), ...ofNumbers(policy, award, days)]),
  ];
}

/** The policies of a graph with what stands in the way of each, in order of id. */
export const assess = (rules: Rules, year: number) =>
  [...rules.policies.values()].map((policy) => ({ policy, year, obstacles: obstaclesOf(policy, year) }));

function obstacle(kind: Obstacle['kind'], at: Partial<Omit<Obstacle, 'kind'>>): Obstacle {
  return { kind, criterion: null, fact: null, parameter: null, ...at };
}

function ofFacts(tree: Expression, criterion: string | null, on: readonly Situation[]): readonly Obstacle[] {
  const found = new Map<string, Obstacle>();
  for (const node of on.flatMap((situation) => [...openNodes(tree, situation)])) {
    for (const fact of factsRead(node)) {
      const isJudged = fact.trust === 'OPINION' || (node.kind === 'oneOf' && node.review.length > 0);
      if (isJudged) found.set(fact.id, obstacle('OPINION', { criterion, fact }));
      else if (fact.trust !== 'REGISTRY' && !found.has(fact.id))
        found.set(fact.id, obstacle('FACT_NOT_REGISTERED', { criterion, fact }));
    }
  }
  return [...found.values()];
}

/** Numbers of the amount of which nothing official is known on some day of the year. */
function ofNumbers(policy: Policy, award: Expression, days: readonly Day[]): readonly Obstacle[] {
  return [...new Set(parametersOf(award))]
    .filter((id) => {
      const parameter = policy.parameters.get(id);
      const values = days.map((each) => parameter && valueOn(parameter, each, LITERAL));
      return values.some((value) => value === undefined || value.confidence === 'unknown');
    })
    .map((parameter) => obstacle('AMOUNT_OPEN', { parameter }));
}

/** The nodes that facts have a say in, those on records of collections included. The situation knows no fact. */
function* openNodes(node: Expression, situation: Situation): Generator<Expression> {
  if (isCondition(node) && isSettled(node, situation)) return;
  yield node;
  if (node.kind !== 'choose') {
    for (const child of childrenOf(node)) yield* openNodes(child, situation);
    return;
  }
  for (const { when, value } of node.cases) {
    const truth = truthOf(when, situation);
    if (truth === 'FALSE') continue;
    yield* openNodes(when, situation);
    yield* openNodes(value, situation);
    if (truth === 'TRUE') return;
  }
  yield* openNodes(node.otherwise, situation);
}

const CONDITIONS = [
  'all',
  'any',
  'not',
  'kOf',
  'criterion',
  'compare',
  'oneOf',
  'isTrue',
  'holds',
  'some',
  'interpretedAs',
];
const isCondition = (node: Expression): node is BooleanNode => CONDITIONS.includes(node.kind);
const isSettled = (node: BooleanNode, situation: Situation): boolean =>
  ['TRUE', 'FALSE'].includes(truthOf(node, situation));

/** The days of a year, among those the policy is in force on, from which a number or its being in force may differ. */
function daysToLookAt({ windows, parameters }: Policy, year: number): readonly Day[] {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const dated = [...windows, ...[...parameters.values()].flatMap(({ values }) => values)];
  const turns = dated.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1]));
  const days = [...new Set([first, ...turns])].filter((each) => each >= first && each <= last);
  const standing = windows.filter(isLiteral);
  return days
    .filter((each) => standing.some(({ from, to }) => each >= from && (to === null || each <= to)))
    .sort((a, b) => a - b);
}

const isLiteral = ({ reading, when }: Window): boolean =>
  (reading === null || reading === LITERAL.reading) &&
  Object.entries(when ?? {}).every(([id, alternative]) => LITERAL.alternatives[id] === alternative);
