import {
  type Amount,
  type Band,
  type ComparedSides,
  dateText,
  type Explanation,
  type Fact,
  type Finding,
  type OtherReading,
  type Policy,
  printQuantity,
  type Repair,
  type Score,
  type Unit,
} from '@tidu/policy';
import type * as graph from '../domain/core.generated.ts';
import {
  describeFact,
  describeInterpretation,
  describeParameter,
  describePolicy,
  describeQuantity,
} from '../rules/catalogue.ts';
import type { Rules } from '../rules/rules.ts';
import { valueText } from './written-value.ts';

export const describeAmount = (amount: Amount | null): graph.AmountRange | null =>
  amount === null ? null : { low: amount.low, high: amount.high };

/** What was found on a criterion. The clause is named by its key, and loaded where the plan has it. */
export function describeFinding(rules: Rules, policy: Policy, finding: Finding): graph.Finding {
  const known = describePolicy(rules, policy);
  return {
    criterion: finding.criterion,
    title: finding.title.zh,
    titleEn: finding.title.en,
    clauseId: finding.clause,
    clause: finding.clause,
    result: finding.result,
    comparisons: finding.comparisons.map(({ operator, left, right, unit, result }) => ({
      operator: OPERATORS[operator],
      left: describeSide(left, unit),
      right: describeSide(right, unit),
      result,
    })),
    scores: finding.scores.map((score) => describeScore(rules, policy, score)),
    parameters: finding.parameters.map(({ parameter, inForce }) => {
      const described =
        known.parameters.find(({ id }) => id === parameter.id) ?? describeParameter(parameter);
      const place = inForce === null ? -1 : parameter.values.indexOf(inForce);
      return { parameter: described, inForce: described.values[place] ?? null };
    }),
    facts: finding.facts.map(({ fact, value, provenance }) => ({
      fact: describeFactOf(rules, policy, fact),
      // A list may be long, and is seldom asked for.
      get value() {
        return valueText(fact, value);
      },
      source: provenance?.source || null,
      on: provenance?.on == null ? null : dateText(provenance.on),
      state: provenance?.state ?? (value === null ? stateOfUnknown(fact) : 'KNOWN'),
    })),
  };
}

/** A fact of a policy as the graph shows it: the catalogue has made it already. */
export const describeFactOf = (rules: Rules, policy: Policy, fact: Fact): graph.Fact =>
  describePolicy(rules, policy).facts.find(({ id }) => id === fact.id) ?? describeFact(rules, fact);

export function describeCaps(explanation: Explanation): graph.CapUse[] {
  return explanation.caps.map(({ per, limit, used }) => ({
    per: per.map((scope) => SCOPES[scope]),
    limit,
    used,
  }));
}

export function describeRepair(rules: Rules, policy: Policy, { changes, leadsTo }: Repair): graph.Repair {
  return {
    leadsTo,
    changes: changes.map(({ fact, from, to }) => ({
      fact: describeFactOf(rules, policy, fact),
      from: valueText(fact, from) ?? '',
      to: valueText(fact, to) ?? '',
    })),
  };
}

export function describeOtherReading(other: OtherReading): graph.OtherReading {
  const { reading, interpretation, alternative, determination } = other;
  return {
    reading,
    interpretation: interpretation === null ? null : (describeInterpretation(interpretation) ?? null),
    alternative,
    verdict: determination.verdict,
    amount: describeAmount(determination.amount),
  };
}

/** One side of a comparison. A number with a rest is shown rounded down, and exact as a fraction. */
export function describeSide(side: ComparedSides['left'], unit: Unit | null): graph.ComparedNumber | null {
  if (side === null) return null;
  const { numerator, denominator } = side;
  const rest = numerator % denominator;
  const floor = numerator / denominator - (rest < 0n ? 1n : 0n);
  const text =
    unit === 'DATE' ? dateText(Number(floor)) : unit === null ? String(floor) : printQuantity(floor, unit);
  return {
    text: rest === 0n ? text : `≈${text}`,
    exact: rest === 0n ? String(floor) : `${numerator}/${denominator}`,
    unit,
  };
}

function describeScore(rules: Rules, policy: Policy, score: Score): graph.ScoredIndicator {
  const { table, band, facts } = score;
  // The band's bound is of the share; the numbers it was looked up with are of the facts.
  const unit = facts[0]?.unit ?? null;
  const known = describePolicy(rules, policy).parameters;
  return {
    table: table === null ? null : (known.find(({ id }) => id === table.id) ?? describeParameter(table)),
    band: band === null ? null : describeBand(band),
    value: describeSide(score.value, unit),
    of: describeSide(score.of, unit),
    points: score.points === null ? null : Number(score.points),
    maximum: score.maximum === null ? null : Number(score.maximum),
    facts: facts.map((fact) => describeFactOf(rules, policy, fact)),
  };
}

const describeBand = (band: Band): graph.ScoreBand => ({
  operator: band.operator === 'atLeast' ? 'AT_LEAST' : 'AT_MOST',
  bound: describeQuantity(band.bound, band.boundUnit),
  points: Number(band.points),
});

const stateOfUnknown = (fact: Fact): graph.FactState => (fact.trust === 'OPINION' ? 'PENDING' : 'MISSING');

const OPERATORS: Readonly<Record<ComparedSides['operator'], graph.ComparisonOperator>> = {
  atLeast: 'AT_LEAST',
  moreThan: 'MORE_THAN',
  atMost: 'AT_MOST',
  lessThan: 'LESS_THAN',
};

const SCOPES: Readonly<Record<Explanation['caps'][number]['per'][number], graph.CapScope>> = {
  subject: 'SUBJECT',
  enterprise: 'ENTERPRISE',
  person: 'PERSON',
  milestone: 'MILESTONE',
  calendarYear: 'CALENDAR_YEAR',
  plan: 'PLAN',
  recognition: 'RECOGNITION',
};
