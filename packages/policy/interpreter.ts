import { type Day, fullMonths } from './civil-date.ts';
import type {
  BooleanNode,
  Comparison,
  DateNode,
  ElapsedNode,
  Expression,
  InterestNode,
  NumberNode,
  PointsNode,
} from './expression.ts';
import type { Certificate, Fact, Facts } from './fact.ts';
import type { Assumptions } from './interpretation.ts';
import { bandsOn, numberOn, type Parameter } from './parameter.ts';
import { add, compare, floorOf, multiply, negate, type Ratio, share, whole, ZERO } from './ratio.ts';
import { waitsForReview } from './tree.ts';
import { allOf, anyOf, atLeastOf, notOf, type Truth } from './truth.ts';

/** What an expression is evaluated against. */
export interface Situation {
  readonly facts: Facts;
  /** The date the question is asked for. */
  readonly asOf: Day;
  /** The date that picks the value of every parameter; null while the event's date is unknown. */
  readonly eventOn: Day | null;
  readonly assumptions: Assumptions;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Values of nodes computed elsewhere (columns derived by SQL); undefined for a node to evaluate here. */
  readonly derived?: (node: Expression) => Ratio | Truth | null | undefined;
}

// Conditions ----------------------------------------------------------------------------------------------------

export function truthOf(node: BooleanNode, situation: Situation): Truth {
  switch (node.kind) {
    case 'all':
      return allOf(node.of, (each) => truthOf(each, situation));
    case 'any':
      return anyOf(node.of, (each) => truthOf(each, situation));
    case 'not':
      return notOf(truthOf(node.of, situation));
    case 'criterion':
      return truthOf(node.of, situation);
    case 'kOf':
      return atLeastOf(parameterOf(node.k.id, situation), node.of, (each) => truthOf(each, situation));
    case 'compare': {
      const order = orderOf(node.left, node.right, situation);
      return order === null ? openFor(node) : certain(meets(node.operator, order));
    }
    case 'isTrue': {
      const value = situation.facts[node.fact.id];
      return value === null || value === undefined ? openFor(node) : certain(value === true);
    }
    case 'oneOf': {
      const value = situation.facts[node.fact.id];
      if (value === null || value === undefined) return openFor(node);
      const code = String(value);
      return node.review.includes(code) ? 'REVIEW' : certain(node.values.includes(code));
    }
    case 'interpretedAs':
      return certain(situation.assumptions.alternatives[node.interpretation] === node.alternative);
    case 'holds': {
      const derived = derivedTruth(node, situation);
      if (derived !== undefined) return derived;
      const on = dateOf(node.on, situation);
      const certificates = certificatesOf(node.certificates, situation);
      if (on === null || certificates === null) return openFor(node);
      const ofTiers = certificates.filter((each) => node.tiers.includes(each.tier));
      return anyOf(ofTiers, (each) => isValidOn(each, on));
    }
    case 'some': {
      const derived = derivedTruth(node, situation);
      if (derived !== undefined) return derived;
      const records = recordsOf(node.collection, situation);
      return records === null
        ? openFor(node)
        : anyOf(records, (record) => truthOf(node.where, withRecord(situation, record)));
    }
  }
}

/** A certificate holds on its last day too (届满含本日), and no longer on the day a decision ended it. */
function isValidOn(certificate: Certificate, on: Day): Truth {
  const { validFrom, validTo, endedOn, reexaminationPending } = certificate;
  const begun: Truth = validFrom === null ? 'UNKNOWN' : certain(validFrom <= on);
  const lasting: Truth =
    validTo === null || (reexaminationPending && on > validTo) ? 'UNKNOWN' : certain(on <= validTo);
  const standing = certain(endedOn === null || on < endedOn);
  return allOf([begun, lasting, standing], (each) => each);
}

function meets(operator: Comparison, order: bigint): boolean {
  switch (operator) {
    case 'atLeast':
      return order >= 0n;
    case 'moreThan':
      return order > 0n;
    case 'atMost':
      return order <= 0n;
    case 'lessThan':
      return order < 0n;
  }
}

function orderOf(
  left: NumberNode | DateNode,
  right: NumberNode | DateNode,
  situation: Situation,
): bigint | null {
  const [a, b] = [sideOf(left, situation), sideOf(right, situation)];
  return a === null || b === null ? null : compare(a, b);
}

/** Either side of a comparison, a date as its number of days. */
export function sideOf(node: NumberNode | DateNode, situation: Situation): Ratio | null {
  if (node.kind !== 'on' && node.kind !== 'asOf') return numberOf(node, situation);
  const date = dateOf(node, situation);
  return date === null ? null : whole(BigInt(date));
}

const openFor = (node: BooleanNode): Truth => (waitsForReview(node) ? 'REVIEW' : 'UNKNOWN');
const certain = (value: boolean): Truth => (value ? 'TRUE' : 'FALSE');

// Numbers -------------------------------------------------------------------------------------------------------

/** The exact value, or null as soon as anything it needs is unknown. */
export function numberOf(node: NumberNode, situation: Situation): Ratio | null {
  switch (node.kind) {
    case 'fact': {
      const value = situation.facts[node.fact.id];
      return typeof value === 'bigint' ? whole(value) : null;
    }
    case 'constant':
      return whole(BigInt(node.value));
    case 'parameter': {
      const value = parameterOf(node.id, situation);
      return value === null ? null : whole(value);
    }
    case 'plus':
      return fold(node.terms, situation, add);
    case 'min':
      return fold(node.terms, situation, (a, b) => (compare(b, a) < 0n ? b : a));
    case 'max':
      return fold(node.terms, situation, (a, b) => (compare(b, a) > 0n ? b : a));
    case 'minus': {
      const [from, take] = [numberOf(node.from, situation), numberOf(node.take, situation)];
      return from === null || take === null ? null : add(from, negate(take));
    }
    case 'times': {
      const [base, rate] = [numberOf(node.base, situation), numberOf(node.rate, situation)];
      return base === null || rate === null ? null : share(base, rate);
    }
    case 'floor': {
      const of = numberOf(node.of, situation);
      return of === null ? null : whole(floorOf(of));
    }
    case 'choose': {
      for (const each of node.cases) {
        const truth = truthOf(each.when, situation);
        if (truth === 'TRUE') return numberOf(each.value, situation);
        if (truth !== 'FALSE') return null;
      }
      return numberOf(node.otherwise, situation);
    }
    case 'points':
      return pointsOf(node, situation);
    case 'elapsed':
      return elapsedOf(node, situation);
    case 'sum':
    case 'count':
    case 'interest': {
      const derived = derivedNumber(node, situation);
      if (node.kind === 'interest') return interestOf(node, situation, derived);
      if (derived !== undefined) return derived;
      const records = recordsOf(node.collection, situation);
      if (records === null) return null;
      let total: Ratio = ZERO;
      for (const record of records) {
        const inside = withRecord(situation, record);
        const value =
          node.kind === 'sum' ? numberOf(node.value, inside) : countedAs(truthOf(node.where, inside));
        if (value === null) return null;
        total = add(total, value);
      }
      return total;
    }
  }
}

function countedAs(truth: Truth): Ratio | null {
  if (truth === 'TRUE') return whole(1n);
  return truth === 'FALSE' ? ZERO : null;
}

function fold(
  terms: readonly NumberNode[],
  situation: Situation,
  join: (a: Ratio, b: Ratio) => Ratio,
): Ratio | null {
  let result: Ratio | null = null;
  for (const term of terms) {
    const value = numberOf(term, situation);
    if (value === null) return null;
    result = result === null ? value : join(result, value);
  }
  return result;
}

/** The points of the first band reached; its bound belongs to it. */
function pointsOf(node: PointsNode, situation: Situation): Ratio | null {
  const value = numberOf(node.value, situation);
  const of = node.of === null ? null : numberOf(node.of, situation);
  if (value === null || situation.eventOn === null) return null;
  if (node.of !== null && (of === null || of.numerator <= 0n)) return null;
  for (const band of bandsOn(
    parameterNamed(node.table.id, situation),
    situation.eventOn,
    situation.assumptions,
  )) {
    const bound = of === null ? whole(band.bound) : share(of, whole(band.bound));
    if (meets(band.operator, compare(value, bound))) return whole(band.points);
  }
  return ZERO;
}

function elapsedOf(node: ElapsedNode, situation: Situation): Ratio | null {
  const [from, to] = [dateOf(node.from, situation), dateOf(node.to, situation)];
  if (from === null || to === null) return null;
  if (node.unit === 'DAYS') return whole(BigInt(to - from));
  const months = fullMonths(from, to, node.missingDay);
  return whole(BigInt(node.unit === 'MONTHS' ? months : Math.floor(months / 12)));
}

function interestOf(
  node: InterestNode,
  situation: Situation,
  derived: Ratio | null | undefined,
): Ratio | null {
  const fenDays = derived === undefined ? balanceDays(node, situation) : derived;
  const rate = parameterOf(node.rate.id, situation);
  const basis = parameterOf(node.basis.id, situation);
  if (fenDays === null || rate === null || basis === null) return null;
  return multiply(share(fenDays, whole(rate)), { numerator: 1n, denominator: basis });
}

/** Σ balance × days in fen-days: the principal over the whole time, less each prepayment over what was left of it. */
export function balanceDays(node: InterestNode, situation: Situation): Ratio | null {
  const principal = situation.facts[node.principal.id];
  const [from, until] = [dateOf(node.from, situation), dateOf(node.until, situation)];
  const maxDays = parameterOf(node.maxDays.id, situation);
  const prepayments = recordsOf(node.prepayments.collection, situation);
  if (
    typeof principal !== 'bigint' ||
    from === null ||
    until === null ||
    maxDays === null ||
    prepayments === null
  ) {
    return null;
  }
  const end = Math.min(until, from + Number(maxDays));
  let total = principal * BigInt(Math.max(0, end - from));
  let prepaid = 0n;
  for (const record of prepayments) {
    const [on, amount] = [record[node.prepayments.on.id], record[node.prepayments.amount.id]];
    if (typeof on !== 'number' || typeof amount !== 'bigint') return null;
    total -= amount * BigInt(Math.max(0, end - Math.max(on, from)));
    prepaid += amount;
  }
  return prepaid > principal ? null : whole(total);
}

// Facts, dates, parameters --------------------------------------------------------------------------------------

export function dateOf(node: DateNode, situation: Situation): Day | null {
  if (node.kind === 'asOf') return situation.asOf;
  const value = situation.facts[node.fact.id];
  return typeof value === 'number' ? value : null;
}

function parameterOf(id: string, { parameters, eventOn, assumptions }: Situation): bigint | null {
  const parameter = parameters.get(id);
  return parameter === undefined || eventOn === null ? null : numberOn(parameter, eventOn, assumptions);
}

function parameterNamed(id: string, { parameters }: Situation): Parameter {
  const parameter = parameters.get(id);
  if (parameter === undefined)
    throw new Error(`Found no parameter ${id}; the policy has problems, see policy.problems.`);
  return parameter;
}

function recordsOf(collection: Fact, { facts }: Situation): readonly Facts[] | null {
  const value = facts[collection.id];
  return isList<Facts>(value) ? value : null;
}

function certificatesOf(certificates: Fact, { facts }: Situation): readonly Certificate[] | null {
  const value = facts[certificates.id];
  return isList<Certificate>(value) ? value : null;
}

/** A condition on a record sees the record's facts and, behind them, those of its subject. */
function withRecord(situation: Situation, record: Facts): Situation {
  return { ...situation, facts: { ...situation.facts, ...record } };
}

/** The fact's type says what its list holds: the loader is bound by it, so the elements are not looked at again. */
function isList<Element>(value: unknown): value is readonly Element[] {
  return Array.isArray(value);
}

function derivedTruth(node: Expression, situation: Situation): Truth | undefined {
  const value = situation.derived?.(node);
  return typeof value === 'string' ? value : undefined;
}

function derivedNumber(node: Expression, situation: Situation): Ratio | null | undefined {
  const value = situation.derived?.(node);
  return typeof value === 'string' ? undefined : value;
}
