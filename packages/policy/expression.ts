import type { MissingDay } from './civil-date.ts';
import type { CollectionFact, Fact, Label, NumberType } from './fact.ts';

/**
 * A rule is a frozen tree of these nodes, built by the combinators below and by nothing else. There is no node that
 * holds a function: whatever is known about a rule (its facts, its explanation, its SQL, its kernel) is read off the
 * tree. The list is closed.
 *
 * `Owner` is the union of the plugins whose facts the tree reads; it exists for the compiler only.
 */
export type NumberExpression<Owner extends string = string> = NumberNode & Reads<Owner>;
export type BooleanExpression<Owner extends string = string> = BooleanNode & Reads<Owner>;
export type DateExpression<Owner extends string = string> = DateNode & Reads<Owner>;
export type Expression = NumberNode | BooleanNode | DateNode;

declare const owners: unique symbol;
/** Marks what reads facts of these plugins; `definePolicy` gathers the marks. */
export interface Reads<Owner extends string> {
  readonly [owners]?: Owner;
}

export type NumberNode =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | ParameterNode
  /** Only what structure needs: no amount, no threshold. */
  | { readonly kind: 'constant'; readonly value: 0 | 1 }
  | { readonly kind: 'plus'; readonly terms: readonly NumberNode[] }
  | { readonly kind: 'minus'; readonly from: NumberNode; readonly take: NumberNode }
  | { readonly kind: 'times'; readonly base: NumberNode; readonly rate: NumberNode }
  | { readonly kind: 'min'; readonly terms: readonly NumberNode[] }
  | { readonly kind: 'max'; readonly terms: readonly NumberNode[] }
  | { readonly kind: 'floor'; readonly of: NumberNode }
  | { readonly kind: 'sum'; readonly collection: CollectionFact; readonly value: NumberNode }
  | { readonly kind: 'count'; readonly collection: CollectionFact; readonly where: BooleanNode }
  | PointsNode
  | { readonly kind: 'choose'; readonly cases: readonly Case[]; readonly otherwise: NumberNode }
  | ElapsedNode
  | InterestNode;

export interface ParameterNode {
  readonly kind: 'parameter';
  readonly id: string;
}
export interface PointsNode {
  readonly kind: 'points';
  readonly value: NumberNode;
  /** Where given, the value is read as a share of this one, which must be above zero. */
  readonly of: NumberNode | null;
  readonly table: ParameterNode;
}
export interface Case {
  readonly when: BooleanNode;
  readonly value: NumberNode;
}
export interface ElapsedNode {
  readonly kind: 'elapsed';
  readonly unit: 'DAYS' | 'MONTHS' | 'YEARS';
  readonly from: DateNode;
  readonly to: DateNode;
  readonly missingDay: MissingDay;
}
export interface InterestNode {
  readonly kind: 'interest';
  readonly principal: Fact;
  readonly from: DateNode;
  readonly until: DateNode;
  readonly prepayments: { readonly collection: CollectionFact; readonly on: Fact; readonly amount: Fact };
  readonly rate: ParameterNode;
  readonly maxDays: ParameterNode;
  readonly basis: ParameterNode;
}

export type DateNode =
  | { readonly kind: 'on'; readonly fact: Fact }
  /** The date the question is asked for. */
  | { readonly kind: 'asOf' };

export type Comparison = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';
export type BooleanNode =
  | CompareNode
  | { readonly kind: 'all'; readonly of: readonly BooleanNode[] }
  | { readonly kind: 'any'; readonly of: readonly BooleanNode[] }
  | { readonly kind: 'not'; readonly of: BooleanNode }
  | { readonly kind: 'kOf'; readonly k: ParameterNode; readonly of: readonly BooleanNode[] }
  | {
      readonly kind: 'oneOf';
      readonly fact: Fact;
      readonly values: readonly string[];
      readonly review: readonly string[];
    }
  | { readonly kind: 'isTrue'; readonly fact: Fact }
  | {
      readonly kind: 'holds';
      readonly certificates: Fact;
      readonly tiers: readonly string[];
      readonly on: DateNode;
    }
  | { readonly kind: 'some'; readonly collection: CollectionFact; readonly where: BooleanNode }
  | { readonly kind: 'interpretedAs'; readonly interpretation: string; readonly alternative: string }
  | CriterionNode;

export interface CompareNode {
  readonly kind: 'compare';
  readonly operator: Comparison;
  readonly left: NumberNode | DateNode;
  readonly right: NumberNode | DateNode;
}
export interface CriterionNode {
  readonly kind: 'criterion';
  readonly id: string;
  readonly title: Label;
  /** The clause it comes from, such as 二(七)1.s2. */
  readonly clause: string;
  readonly of: BooleanNode;
}
export type Criterion<Owner extends string = string> = CriterionNode & Reads<Owner>;
export type AllOf<Owner extends string = string> = Extract<BooleanNode, { kind: 'all' }> & Reads<Owner>;

/** What stands where a number is wanted: a fact, or an expression over facts. */
export type NumberTerm<Owner extends string> = Fact<Owner, NumberType> | NumberExpression<Owner>;
type Parameter = ParameterNode & Reads<never>;

// Numbers -------------------------------------------------------------------------------------------------------

/** A number of the policy's `parameters.yaml`, as in force on the date that picks the law. */
export const param = (id: string): Parameter => Object.freeze({ kind: 'parameter', id });

export const zero: NumberExpression<never> = Object.freeze({ kind: 'constant', value: 0 });
export const one: NumberExpression<never> = Object.freeze({ kind: 'constant', value: 1 });

export function plus<Owner extends string>(...terms: readonly NumberTerm<Owner>[]): NumberExpression<Owner> {
  return Object.freeze({ kind: 'plus', terms: numbers(terms) });
}

export function minus<Owner extends string>(
  from: NumberTerm<Owner>,
  take: NumberTerm<Owner>,
): NumberExpression<Owner> {
  return Object.freeze({ kind: 'minus', from: number(from), take: number(take) });
}

/** `base` × `rate`, the rate in ppm. Exact: the millionth part is kept until a comparison or the final floor. */
export function times<Owner extends string>(
  base: NumberTerm<Owner>,
  rate: NumberTerm<Owner>,
): NumberExpression<Owner> {
  return Object.freeze({ kind: 'times', base: number(base), rate: number(rate) });
}

export function min<Owner extends string>(...terms: readonly NumberTerm<Owner>[]): NumberExpression<Owner> {
  return Object.freeze({ kind: 'min', terms: numbers(terms) });
}

export function max<Owner extends string>(...terms: readonly NumberTerm<Owner>[]): NumberExpression<Owner> {
  return Object.freeze({ kind: 'max', terms: numbers(terms) });
}

/** Rounds down to whole units (舍去). An amount is floored once by itself: write it only where a text rounds each part. */
export function floor<Owner extends string>(of: NumberTerm<Owner>): NumberExpression<Owner> {
  return Object.freeze({ kind: 'floor', of: number(of) });
}

/** The total of `value` over the records of a collection; unknown as soon as one value is. */
export function sum<
  Owner extends string,
  Elements extends Readonly<Record<string, Fact>>,
  Inner extends string,
>(
  collection: CollectionFact<Owner, Elements>,
  value: (elements: Elements) => NumberTerm<Inner>,
): NumberExpression<Owner | Inner> {
  return Object.freeze({ kind: 'sum', collection, value: number(value(collection.elements)) });
}

/** How many records meet the condition; unknown as soon as it is unknown for one. */
export function count<
  Owner extends string,
  Elements extends Readonly<Record<string, Fact>>,
  Inner extends string,
>(
  collection: CollectionFact<Owner, Elements>,
  where: (elements: Elements) => BooleanExpression<Inner>,
): NumberExpression<Owner | Inner> {
  return Object.freeze({ kind: 'count', collection, where: where(collection.elements) });
}

/**
 * A score table: the points of the first band the value reaches, 0 below all of them. The bands are a parameter of
 * unit POINTS. With `of` the value is read as a share (R&D of revenue ≥ 5%), multiplied out rather than divided;
 * a share of nothing (zero or less) is unknown.
 */
export function points<Owner extends string>(
  value: NumberTerm<Owner>,
  table: Parameter,
  options: { readonly of?: NumberTerm<Owner> } = {},
): NumberExpression<Owner> {
  return Object.freeze({
    kind: 'points',
    value: number(value),
    of: options.of ? number(options.of) : null,
    table,
  });
}

/** The value of the first case that is true; unknown if a case before it is. */
export function choose<Owner extends string>(
  ...cases: readonly [...(Case & Reads<Owner>)[], { readonly otherwise: NumberNode } & Reads<Owner>]
): NumberExpression<Owner> {
  const conditional = cases.filter((each): each is Case & Reads<Owner> => 'when' in each);
  const otherwise = cases.find((each) => 'otherwise' in each);
  return Object.freeze({
    kind: 'choose',
    cases: Object.freeze(conditional),
    otherwise: otherwise ? otherwise.otherwise : zero,
  });
}

export function when<Owner extends string>(
  condition: BooleanExpression<Owner>,
  value: NumberTerm<Owner>,
): Case & Reads<Owner> {
  return Object.freeze({ when: condition, value: number(value) });
}

export function otherwise<Owner extends string>(
  value: NumberTerm<Owner>,
): { readonly otherwise: NumberNode } & Reads<Owner> {
  return Object.freeze({ otherwise: number(value) });
}

/** The days from one date to another, the first counted and the last not. */
export function days<Owner extends string>(
  from: DateExpression<Owner>,
  to: DateExpression<Owner>,
): NumberExpression<Owner> {
  return Object.freeze({ kind: 'elapsed', unit: 'DAYS', from, to, missingDay: 'LAST_OF_MONTH' });
}

/** Full months (满…个月). `missingDay` declares what becomes of the 29th, 30th and 31st in a month without one. */
export function fullMonths<Owner extends string>(
  from: DateExpression<Owner>,
  to: DateExpression<Owner>,
  missingDay: MissingDay,
): NumberExpression<Owner> {
  return Object.freeze({ kind: 'elapsed', unit: 'MONTHS', from, to, missingDay });
}

/** Full years, an age (满…年, 周岁). `missingDay` declares what becomes of 29 February. */
export function fullYears<Owner extends string>(
  from: DateExpression<Owner>,
  to: DateExpression<Owner>,
  missingDay: MissingDay,
): NumberExpression<Owner> {
  return Object.freeze({ kind: 'elapsed', unit: 'YEARS', from, to, missingDay });
}

/**
 * Simple interest in fen: Σ balance × days × rate ÷ (basis × 1,000,000), unrounded. The first day counts and the day
 * of repayment does not; days end at `until` or after `maxDays`, whichever is first. A prepayment lowers the balance
 * from its day on. Prepayments beyond the principal contradict it: the interest is then unknown.
 */
export function interest<Owner extends string>(
  loan: {
    readonly principal: Fact<Owner, 'MONEY'>;
    readonly from: DateExpression<Owner>;
    readonly until: DateExpression<Owner>;
    readonly prepayments: CollectionFact<
      Owner,
      { readonly on: Fact<string, 'DATE'>; readonly amount: Fact<string, 'MONEY'> }
    >;
  },
  rate: Parameter,
  terms: { readonly maxDays: Parameter; readonly basis: Parameter },
): NumberExpression<Owner> {
  const { on: prepaidOn, amount } = loan.prepayments.elements;
  return Object.freeze({
    kind: 'interest',
    principal: loan.principal,
    from: loan.from,
    until: loan.until,
    prepayments: Object.freeze({ collection: loan.prepayments, on: prepaidOn, amount }),
    rate,
    ...terms,
  });
}

// Dates ---------------------------------------------------------------------------------------------------------

export function on<Owner extends string>(fact: Fact<Owner, 'DATE'>): DateExpression<Owner> {
  return Object.freeze({ kind: 'on', fact });
}

/** The date the question is asked for: an application's date, or today. */
export const asOf: DateExpression<never> = Object.freeze({ kind: 'asOf' });

// Conditions ----------------------------------------------------------------------------------------------------

/** ≥ : 不低于, 不少于, 以上, 达到. */
export const atLeast = comparison('atLeast');
/** > : 超过, 高于. */
export const moreThan = comparison('moreThan');
/** ≤ : 不高于, 不超过, 以下 where the bound is included (民法典 第一千二百五十九条). */
export const atMost = comparison('atMost');
/** < : 不足, 不满, 低于. */
export const lessThan = comparison('lessThan');

/** The first date is the second or earlier (不迟于). */
export const notAfter = dateComparison('atMost');
/** The first date is earlier than the second (之前). */
export const before = dateComparison('lessThan');

export function all<Owner extends string>(...of: readonly BooleanExpression<Owner>[]): AllOf<Owner> {
  return Object.freeze({ kind: 'all', of: Object.freeze(of) });
}

export function any<Owner extends string>(
  ...of: readonly BooleanExpression<Owner>[]
): BooleanExpression<Owner> {
  return Object.freeze({ kind: 'any', of: Object.freeze(of) });
}

export function not<Owner extends string>(of: BooleanExpression<Owner>): BooleanExpression<Owner> {
  return Object.freeze({ kind: 'not', of });
}

/** At least `k` of the conditions (满足下列…项以上). */
export function kOf<Owner extends string>(
  k: Parameter,
  ...of: readonly BooleanExpression<Owner>[]
): BooleanExpression<Owner> {
  return Object.freeze({ kind: 'kOf', k, of: Object.freeze(of) });
}

/** The code is one of `values`. A code of `review` is for a reviewer to decide, any other is not one of them. */
export function oneOf<Owner extends string, Code extends string>(
  fact: Fact<Owner, 'CODE', Code>,
  values: readonly NoInfer<Code>[],
  options: { readonly review?: readonly NoInfer<Code>[] } = {},
): BooleanExpression<Owner> {
  return Object.freeze({
    kind: 'oneOf',
    fact,
    values: Object.freeze([...values]),
    review: Object.freeze([...(options.review ?? [])]),
  });
}

export function isTrue<Owner extends string>(fact: Fact<Owner, 'BOOLEAN'>): BooleanExpression<Owner> {
  return Object.freeze({ kind: 'isTrue', fact });
}

/** Some certificate of one of the tiers is valid on the date, its first and last day included. */
export function holds<Owner extends string>(
  certificates: Fact<Owner, 'CERTIFICATES'>,
  tiers: readonly string[],
  date: DateExpression<Owner>,
): BooleanExpression<Owner> {
  return Object.freeze({ kind: 'holds', certificates, tiers: Object.freeze([...tiers]), on: date });
}

/** At least one record of the collection meets the condition; false for an empty one. */
export function some<
  Owner extends string,
  Elements extends Readonly<Record<string, Fact>>,
  Inner extends string,
>(
  collection: CollectionFact<Owner, Elements>,
  where: (elements: Elements) => BooleanExpression<Inner>,
): BooleanExpression<Owner | Inner> {
  return Object.freeze({ kind: 'some', collection, where: where(collection.elements) });
}

/** No record of the collection meets the condition; true for an empty one. */
export function none<
  Owner extends string,
  Elements extends Readonly<Record<string, Fact>>,
  Inner extends string,
>(
  collection: CollectionFact<Owner, Elements>,
  where: (elements: Elements) => BooleanExpression<Inner>,
): BooleanExpression<Owner | Inner> {
  return not(some(collection, where));
}

/** Whether an ambiguity of the plan (A-01 … A-20) is read this way: true or false, never unknown. */
export function interpretedAs(interpretation: string, alternative: string): BooleanExpression<never> {
  return Object.freeze({ kind: 'interpretedAs', interpretation, alternative });
}

/** The most criteria a policy may have: a criterion is one bit of the kernel's masks. */
export const MAX_CRITERIA = 30;

/** A condition with a name: the unit of findings, of "failing only", of the masks. */
export function criterion<Owner extends string>(
  id: string,
  of: BooleanExpression<Owner>,
  about: { readonly title: Label; readonly clause: string },
): Criterion<Owner> {
  return Object.freeze({ kind: 'criterion', id, ...about, of });
}

function comparison(operator: Comparison) {
  return <Owner extends string>(
    left: NumberTerm<Owner>,
    right: NumberTerm<Owner>,
  ): BooleanExpression<Owner> =>
    Object.freeze({ kind: 'compare', operator, left: number(left), right: number(right) });
}

function dateComparison(operator: Comparison) {
  return <Owner extends string>(
    left: DateExpression<Owner>,
    right: DateExpression<Owner>,
  ): BooleanExpression<Owner> => Object.freeze({ kind: 'compare', operator, left, right });
}

function number<Owner extends string>(term: NumberTerm<Owner>): NumberExpression<Owner> {
  return 'kind' in term ? term : Object.freeze({ kind: 'fact', fact: term });
}

function numbers<Owner extends string>(
  terms: readonly NumberTerm<Owner>[],
): readonly NumberExpression<Owner>[] {
  return Object.freeze(terms.map(number));
}
