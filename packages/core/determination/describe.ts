import {
  type Amount,
  type Band,
  type ComparedSides,
  dateText,
  type Explanation,
  type Fact,
  type FactValue,
  type Finding,
  type OtherReading,
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
  describeQuantity,
} from '../rules/catalogue.ts';
import type { Rules } from '../rules/rules.ts';

type Side = ComparedSides['left'];

export const describeAmount = (amount: Amount | null): graph.AmountRange | null =>
  amount === null ? null : { low: amount.low, high: amount.high };

/** What was found on a criterion. The clause is named by its key, and loaded where the plan has it. */
export function describeFinding(rules: Rules, finding: Finding): graph.Finding {
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
    scores: finding.scores.map((score) => describeScore(rules, score)),
    parameters: finding.parameters.map(({ parameter, inForce }) => {
      const described = describeParameter(parameter);
      const place = inForce === null ? -1 : parameter.values.indexOf(inForce);
      return { parameter: described, inForce: described.values[place] ?? null };
    }),
    facts: finding.facts.map(({ fact, value, provenance }) => ({
      fact: describeFact(rules, fact),
      value: printValue(fact, value),
      source: provenance?.source || null,
      on: provenance?.on == null ? null : dateText(provenance.on),
      state: provenance?.state ?? (value === null ? unknownState(fact) : 'KNOWN'),
    })),
  };
}

export function describeCaps(explanation: Explanation): graph.CapUse[] {
  return explanation.caps.map(({ per, limit, used }) => ({
    per: per.map((scope) => SCOPES[scope]),
    limit,
    used,
  }));
}

export function describeRepair(rules: Rules, { changes, leadsTo }: Repair): graph.Repair {
  return {
    leadsTo,
    changes: changes.map(({ fact, from, to }) => ({
      fact: describeFact(rules, fact),
      from: printValue(fact, from) ?? '',
      to: printValue(fact, to) ?? '',
    })),
  };
}

export function describeOtherReading(other: OtherReading): graph.OtherReading {
  return {
    reading: other.reading,
    interpretation:
      other.interpretation === null ? null : (describeInterpretation(other.interpretation) ?? null),
    alternative: other.alternative,
    verdict: other.determination.verdict,
    amount: describeAmount(other.determination.amount),
  };
}

/** A value as an officer writes it; a list says how many records it has. Null: unknown. */
export function printValue(fact: Fact, value: FactValue | null): string | null {
  if (value === null) return null;
  if (typeof value === 'bigint') return printQuantity(value, fact.unit);
  if (typeof value === 'number') return dateText(value);
  if (Array.isArray(value)) return `${value.length}条`;
  return String(value);
}

/** One side of a comparison. A number with a rest is shown rounded down, and exact as a fraction. */
export function describeSide(side: Side, unit: Unit | null): graph.ComparedNumber | null {
  if (side === null) return null;
  const { numerator, denominator } = side;
  const floor = numerator / denominator - (numerator % denominator < 0n ? 1n : 0n);
  const isWhole = numerator % denominator === 0n;
  const print =
    unit === 'DATE' ? dateText(Number(floor)) : unit === null ? String(floor) : printQuantity(floor, unit);
  return {
    text: isWhole ? print : `≈${print}`,
    exact: isWhole ? String(floor) : `${numerator}/${denominator}`,
    unit,
  };
}

function describeScore(rules: Rules, score: Score): graph.ScoredIndicator {
  const { table, band, facts } = score;
  const unit = facts[0]?.unit ?? null;
  return {
    table: table === null ? null : describeParameter(table),
    band: band === null ? null : describeBand(band),
    value: describeSide(score.value, unit),
    of: describeSide(score.of, unit),
    points: score.points === null ? null : Number(score.points),
    maximum: score.maximum === null ? null : Number(score.maximum),
    facts: facts.map((fact) => describeFact(rules, fact)),
  };
}

const describeBand = (band: Band): graph.ScoreBand => ({
  operator: band.operator === 'atLeast' ? 'AT_LEAST' : 'AT_MOST',
  bound: describeQuantity(band.bound, band.boundUnit),
  points: Number(band.points),
});

const unknownState = (fact: Fact): graph.FactState => (fact.trust === 'OPINION' ? 'PENDING' : 'MISSING');

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
