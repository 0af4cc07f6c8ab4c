import type { Day } from './civil-date.ts';
import { type Determination, evaluate, evaluateIn, situationOf } from './evaluate.ts';
import type { BooleanNode, CompareNode, Comparison, CriterionNode, Expression } from './expression.ts';
import type { Fact, Facts, FactValue, Label, Unit } from './fact.ts';
import {
  AS_AMENDED,
  type Assumptions,
  assume,
  INTERPRETATIONS,
  LITERAL,
  type Reading,
} from './interpretation.ts';
import { dateOf, numberOf, type Situation, sideOf, truthOf } from './interpreter.ts';
import { type DatedValue, type Parameter, valueOn } from './parameter.ts';
import type { Per, Policy } from './policy.ts';
import { unitOf } from './policy-problems.ts';
import { floorOf, type Ratio } from './ratio.ts';
import { type Score, scoresOf } from './scores.ts';
import { factsOf, nodesOf, onceForEachNode, parametersOf } from './tree.ts';
import { isOpen, type Truth } from './truth.ts';

/** A determination with its reasons. Repairs, the next change and other readings are asked for apart: they cost more. */
export interface Explanation extends Determination {
  readonly policyVersion: string;
  /** The date that picked the law; null while it is unknown. */
  readonly eventOn: Day | null;
  /** Whether the policy reaches the row at all, besides by its date; null where it asks nothing. */
  readonly appliesIf: Finding | null;
  readonly findings: readonly Finding[];
  /** The missing facts that could still change the verdict. */
  readonly missing: readonly Fact[];
  /** The missing facts that only the exact amount waits for. */
  readonly missingForAmount: readonly Fact[];
  readonly caps: readonly CapFinding[];
}

/** What was found on one criterion. */
export interface Finding {
  readonly criterion: string;
  readonly title: Label;
  readonly clause: string;
  readonly result: Truth;
  readonly comparisons: readonly ComparedSides[];
  /** The indicators of a score it compares: what each gave, and the most it could. */
  readonly scores: readonly Score[];
  readonly parameters: readonly ParameterFinding[];
  readonly facts: readonly FactFinding[];
}

/** Both sides of one comparison. */
export interface ComparedSides {
  readonly operator: Comparison;
  readonly left: Ratio | null;
  readonly right: Ratio | null;
  readonly unit: Unit | null;
  readonly result: Truth;
}

/** A number of the law: what it was on the event's date, and every value before and after. */
export interface ParameterFinding {
  readonly parameter: Parameter;
  readonly inForce: DatedValue | null;
}

export interface FactFinding {
  readonly fact: Fact;
  readonly value: FactValue | null;
  readonly provenance: Provenance | null;
}

/** Where a value comes from, or why there is none. */
export interface Provenance {
  readonly source: string;
  /** The day the value is of. */
  readonly on: Day | null;
  readonly state: 'KNOWN' | 'MISSING' | 'STALE' | 'CONFLICTING' | 'PENDING';
}

/** How much of a limit is used, in fen; null where that is unknown. */
export interface CapFinding {
  readonly per: readonly Per[];
  readonly limit: bigint | null;
  readonly used: bigint | null;
}

/** Evaluates a row and says why. `provenance` is by fact id, from whoever loaded the facts. */
export function explain(
  policy: Policy,
  facts: Facts,
  on: Day,
  assumptions: Assumptions = LITERAL,
  provenance: Readonly<Record<string, Provenance>> = {},
): Explanation {
  const situation = situationOf(policy, facts, on, assumptions);
  const determination = evaluateIn(policy, situation);
  const { eventOn } = situation;
  const inForce = (parameter: Parameter): ParameterFinding => ({
    parameter,
    inForce: eventOn === null ? null : (valueOn(parameter, eventOn, assumptions) ?? null),
  });
  const find = (criterion: CriterionNode, result: Truth): Finding => ({
    criterion: criterion.id,
    title: criterion.title,
    clause: criterion.clause,
    result,
    comparisons: comparisonsOf(criterion, situation),
    scores: scoresOf(criterion, situation),
    parameters: parametersOf(criterion)
      .map((id) => policy.parameters.get(id))
      .filter((parameter) => parameter !== undefined)
      .map(inForce),
    facts: factsOf(criterion).map((fact) => ({
      fact,
      value: facts[fact.id] ?? null,
      provenance: provenance[fact.id] ?? null,
    })),
  });
  const findings = determination.criteria.map((result, index): Finding => {
    const criterion = policy.criteria[index];
    if (criterion === undefined) throw new RangeError(`Found no criterion ${index} in ${policy.id}.`);
    return find(criterion, result);
  });
  const whole = (of: Ratio | null) => (of === null ? null : floorOf(of));
  return {
    ...determination,
    policyVersion: policy.version,
    eventOn,
    appliesIf:
      policy.appliesIf === null ? null : find(policy.appliesIf, truthOf(policy.appliesIf, situation)),
    findings,
    missing: missingFacts(policy, determination, situation),
    missingForAmount: missingForAmount(policy, determination, facts),
    caps: policy.caps.map((cap) => ({
      per: cap.per,
      limit: whole(numberOf(cap.limit, situation)),
      used: whole(numberOf(cap.used, situation)),
    })),
  };
}

/** What the answer would be if one thing were read in another way. */
export interface OtherReading {
  readonly reading: Reading;
  /** The interpretation read otherwise, and how; null where the whole reading is the other one. */
  readonly interpretation: string | null;
  readonly alternative: string | null;
  readonly determination: Determination;
}

/** The other reading, and every other alternative of an interpretation the policy depends on, where the answer differs. */
export function underOtherReadings(
  policy: Policy,
  facts: Facts,
  on: Day,
  assumptions: Assumptions = LITERAL,
): readonly OtherReading[] {
  const now = printed(evaluate(policy, facts, on, assumptions));
  const { reading, alternatives } = assumptions;
  const other = reading === 'LITERAL' ? AS_AMENDED : LITERAL;
  const options: readonly (Omit<OtherReading, 'determination'> & { readonly assumed: Assumptions })[] = [
    { reading: other.reading, interpretation: null, alternative: null, assumed: other },
    ...policy.interpretations.flatMap((id) =>
      Object.keys(INTERPRETATIONS[id]?.alternatives ?? {})
        .filter((alternative) => alternative !== alternatives[id])
        .map((alternative) => ({
          reading,
          interpretation: id,
          alternative,
          assumed: assume(reading, { ...alternatives, [id]: alternative }),
        })),
    ),
  ];
  return options
    .map(({ assumed, ...option }) => ({ ...option, determination: evaluate(policy, facts, on, assumed) }))
    .filter(({ determination }) => printed(determination) !== now);
}

/** Nothing is missing once a criterion is false: no fact can change that any more. */
function missingFacts(policy: Policy, { verdict }: Determination, situation: Situation): readonly Fact[] {
  if (verdict !== 'UNKNOWN' && verdict !== 'NEEDS_REVIEW') return [];
  if (dateOf(policy.inForce, situation) === null) return factsOf(policy.inForce);
  const conditions = policy.appliesIf === null ? policy.criteria : [policy.appliesIf, ...policy.criteria];
  return unique(conditions.flatMap((condition) => openFacts(condition, situation)));
}

/** The facts an open condition waits for. Those below a condition that is settled wait for nothing. */
function openFacts(node: BooleanNode, situation: Situation): readonly Fact[] {
  if (!isOpen(truthOf(node, situation))) return [];
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'kOf':
      return node.of.flatMap((each) => openFacts(each, situation));
    case 'not':
    case 'criterion':
      return openFacts(node.of, situation);
    default: {
      const facts = factsOf(node);
      const absent = facts.filter((fact) => isAbsent(situation.facts[fact.id]));
      // With every fact present, what is open lies within one: a validity not printed, a code for a reviewer.
      return absent.length > 0
        ? absent
        : facts.filter(({ type }) => ['CODE', 'COLLECTION', 'CERTIFICATES'].includes(type));
    }
  }
}

function missingForAmount(policy: Policy, { verdict, amount }: Determination, facts: Facts): readonly Fact[] {
  if (policy.award === null || amount === null || verdict === 'INELIGIBLE') return [];
  return factsOf(policy.award).filter((fact) => isAbsent(facts[fact.id]));
}

function comparisonsOf(criterion: BooleanNode, situation: Situation): readonly ComparedSides[] {
  return comparesIn(criterion).map((node) => ({
    operator: node.operator,
    left: sideOf(node.left, situation),
    right: sideOf(node.right, situation),
    unit: unitOf(node.left, situation.parameters) ?? unitOf(node.right, situation.parameters),
    result: truthOf(node, situation),
  }));
}

/** The comparisons of a criterion; one on the records of a collection has sides for each, which the records show. */
const comparesIn = onceForEachNode((criterion): readonly CompareNode[] => {
  const inRecords = new Set<Expression>();
  for (const each of nodesOf(criterion)) {
    if (each.kind === 'some' || each.kind === 'count')
      for (const inner of nodesOf(each.where)) inRecords.add(inner);
  }
  return [...nodesOf(criterion)]
    .filter((each) => each.kind === 'compare')
    .filter((each) => !inRecords.has(each));
});

function isAbsent(value: FactValue | null | undefined): boolean {
  return value === null || value === undefined;
}

function unique(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

function printed({ verdict, amount, criteria }: Determination): string {
  return [verdict, amount?.low, amount?.high, ...criteria].join(' ');
}
