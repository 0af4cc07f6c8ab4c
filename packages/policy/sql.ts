import { dateText } from './civil-date.ts';
import type { DerivedNode } from './columns.ts';
import type {
  BooleanNode,
  Comparison,
  DateNode,
  ElapsedNode,
  InterestNode,
  NumberNode,
  PointsNode,
} from './expression.ts';
import type { CollectionFact, Fact } from './fact.ts';
import type { Assumptions } from './interpretation.ts';
import { isAssumed, type ParameterValue, stepsOf } from './parameter.ts';
import type { Policy } from './policy.ts';
import { waitsForReview } from './tree.ts';

/** Where the facts of a policy stand in a query: SQL expressions over the row being decided. NULL is unknown. */
export interface SqlMapping {
  /** An expression of type bigint (money in fen, rates in ppm, counts), date, boolean or text. */
  fact(fact: Fact): string;
  /** The child rows of the present row: what follows `from`, and an expression for each element. */
  records(collection: CollectionFact): {
    readonly from: string;
    element(fact: Fact): string;
    readonly isKnown?: string;
  };
  certificates(fact: Fact): CertificateSql;
  /** An expression of type date: the day the question is asked for. */
  readonly asOf: string;
}

/** The certificate rows of the present row: what follows `from`, and their columns. */
export interface CertificateSql {
  readonly from: string;
  readonly tier: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly endedOn: string;
  readonly reexaminationPending: string;
  readonly isKnown?: string;
}

/** A number in SQL, to be divided by a constant that depends on nothing. */
interface SqlNumber {
  readonly sql: string;
  readonly denominator: bigint;
}

/** Far below any number of a law: from there `div`, which cuts towards zero, rounds down. */
const FAR = 10n ** 40n;

const OPERATORS: Readonly<Record<Comparison, string>> = {
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};

/**
 * The SQL (PostgreSQL 15 or newer) of a policy's conditions and amounts: text for a query, no values from a user.
 * PostgreSQL's AND, OR and NOT are Kleene's. What waits for a reviewer is NULL like everything open;
 * `truthCode` tells them apart. Numbers are numeric, so they neither overflow nor round.
 */
export function policySql(policy: Policy, assumptions: Assumptions, mapping: SqlMapping) {
  const date = (node: DateNode): string => (node.kind === 'asOf' ? mapping.asOf : mapping.fact(node.fact));
  const eventOn = date(policy.inForce);

  const parameterSql = (id: string, convert: (value: ParameterValue) => string): string => {
    const parameter = policy.parameters.get(id);
    const steps = parameter === undefined ? [] : stepsOf(parameter, assumptions);
    const cases = steps.toReversed().map(({ from, value }) => {
      const since = Number.isFinite(from)
        ? `${eventOn} >= date '${dateText(from)}'`
        : `${eventOn} is not null`;
      return `when ${since} then ${value === undefined ? 'null' : convert(value)}`;
    });
    return `(case ${cases.join(' ')} end)::numeric`;
  };
  const numeric = (value: ParameterValue): string => (typeof value === 'bigint' ? `${value}` : 'null');
  const scaled = ({ sql, denominator }: SqlNumber, to: bigint): string =>
    denominator === to ? sql : `(${sql} * ${to / denominator})`;
  const aligned = (numbers: readonly SqlNumber[]) => {
    const denominator = numbers.reduce((common, each) => leastCommonMultiple(common, each.denominator), 1n);
    return { sql: numbers.map((each) => scaled(each, denominator)), denominator };
  };
  const extreme = (nodes: readonly NumberNode[], name: 'least' | 'greatest'): SqlNumber => {
    const { sql, denominator } = aligned(nodes.map(number));
    // least and greatest pass over NULL, where an unknown term leaves the result unknown.
    const joined = onceEach(sql, (terms) => {
      const anyUnknown = terms.map((each) => `${each} is null`).join(' or ');
      return `case when ${anyUnknown} then null else ${name}(${terms.join(', ')}) end`;
    });
    return { sql: joined, denominator };
  };
  const floored = ({ sql, denominator }: SqlNumber): string =>
    denominator === 1n ? sql : `(div(${sql} + ${denominator * FAR}, ${denominator}) - ${FAR})`;

  const number = (node: NumberNode): SqlNumber => {
    const whole = (sql: string): SqlNumber => ({ sql, denominator: 1n });
    switch (node.kind) {
      case 'fact':
        return whole(`(${mapping.fact(node.fact)})::numeric`);
      case 'constant':
        return whole(`${node.value}::numeric`);
      case 'parameter':
        return whole(parameterSql(node.id, numeric));
      case 'plus': {
        const { sql, denominator } = aligned(node.terms.map(number));
        return { sql: `(${sql.join(' + ')})`, denominator };
      }
      case 'minus': {
        const { sql, denominator } = aligned([number(node.from), number(node.take)]);
        return { sql: `(${sql.join(' - ')})`, denominator };
      }
      case 'times': {
        const [base, rate] = [number(node.base), number(node.rate)];
        return {
          sql: `(${base.sql} * ${rate.sql})`,
          denominator: base.denominator * rate.denominator * 1_000_000n,
        };
      }
      case 'min':
        return extreme(node.terms, 'least');
      case 'max':
        return extreme(node.terms, 'greatest');
      case 'floor':
        return whole(floored(number(node.of)));
      case 'choose': {
        const { sql, denominator } = aligned(
          [...node.cases.map((each) => each.value), node.otherwise].map(number),
        );
        const chosen = onceEach(
          node.cases.map((each) => truth(each.when)),
          (conditions) => {
            const cases = conditions.map(
              (each, index) => `when ${each} then ${sql[index]} when ${each} is null then null`,
            );
            return `case ${cases.join(' ')} else ${sql.at(-1)} end`;
          },
        );
        return { sql: chosen, denominator };
      }
      case 'points':
        return whole(pointsSql(node));
      case 'elapsed':
        return whole(elapsedSql(node));
      case 'sum':
        return whole(totalSql(node.collection, (inside) => inside.number(node.value).sql));
      case 'count':
        return whole(totalSql(node.collection, (inside) => `(${inside.truth(node.where)})::int`));
      case 'interest':
        return interestSql(node);
    }
  };

  /** The total over child rows; unknown as soon as one is. */
  const totalSql = (
    collection: CollectionFact,
    value: (inside: ReturnType<typeof policySql>) => string,
  ): string => {
    const { from, isKnown = 'true' } = mapping.records(collection);
    const each = value(recordSql(collection));
    const total = `(select case when bool_or(${each} is null) then null else coalesce(sum(${each}), 0) end from ${from})`;
    return `(case when ${isKnown} then ${total} end)::numeric`;
  };
  /** The same generator over a child row, whose elements hide nothing of the parent. */
  const recordSql = (collection: CollectionFact): ReturnType<typeof policySql> => {
    const { element } = mapping.records(collection);
    const elements = new Set(Object.values(collection.elements).map(({ id }) => id));
    const fact = (each: Fact): string => (elements.has(each.id) ? element(each) : mapping.fact(each));
    return policySql(policy, assumptions, {
      ...mapping,
      records: mapping.records,
      certificates: mapping.certificates,
      fact,
    });
  };
  const pointsSql = (node: PointsNode): string => {
    const value = number(node.value);
    const of = node.of === null ? null : number(node.of);
    return onceEach(of === null ? [value.sql] : [value.sql, of.sql], ([scored = '', total = '']) => {
      const left = of === null ? scored : `${scored} * ${1_000_000n * of.denominator}`;
      const unit = of === null ? `${value.denominator}` : `${total} * ${value.denominator}`;
      const table = parameterSql(node.table.id, (bands) =>
        typeof bands === 'bigint'
          ? 'null'
          : `(case ${bands.map((band) => `when ${left} ${OPERATORS[band.operator]} ${unit} * ${band.bound} then ${band.points}`).join(' ')} else 0 end)`,
      );
      const isKnown = of === null ? `${scored} is not null` : `${scored} is not null and ${total} > 0`;
      return `case when ${isKnown} then ${table} end`;
    });
  };
  const elapsedSql = ({ unit, from, to, missingDay }: ElapsedNode): string => {
    const [start, end] = [date(from), date(to)];
    if (unit === 'DAYS') return `(${end} - ${start})::numeric`;
    const part = (name: string, of: string) => `extract(${name} from ${of})`;
    const notReached = `${part('day', end)} < ${part('day', start)}`;
    const isMonthEnd = `${part('month', `(${end} + 1)`)} <> ${part('month', end)}`;
    const short = missingDay === 'LAST_OF_MONTH' ? `${notReached} and not ${isMonthEnd}` : notReached;
    const months = `((${part('year', end)} - ${part('year', start)}) * 12 + ${part('month', end)} - ${part('month', start)} - case when ${short} then 1 else 0 end)`;
    return unit === 'MONTHS' ? `${months}::numeric` : `floor(${months}::numeric / 12)`;
  };
  const interestSql = (node: InterestNode): SqlNumber => {
    const basis = policy.parameters.get(node.basis.id);
    const bases =
      basis === undefined
        ? []
        : stepsOf(basis, assumptions).flatMap(({ value }) => (typeof value === 'bigint' ? [value] : []));
    const common = bases.reduce(leastCommonMultiple, 1n);
    const perYear = parameterSql(node.basis.id, (value) =>
      typeof value === 'bigint' ? `${common / value}` : 'null',
    );
    const rate = parameterSql(node.rate.id, numeric);
    return { sql: `(${balanceDaysSql(node)} * ${rate} * ${perYear})`, denominator: 1_000_000n * common };
  };
  const balanceDaysSql = (node: InterestNode): string => {
    const { collection, on, amount } = node.prepayments;
    const { from: rows, element, isKnown = 'true' } = mapping.records(collection);
    const [start, until] = [date(node.from), date(node.until)];
    const lastDay = `(${start} + ${parameterSql(node.maxDays.id, numeric)}::int)`;
    // As in `extreme`: an unknown day must not be passed over.
    const end = `(case when ${until} is null or ${lastDay} is null then null else least(${until}, ${lastDay}) end)`;
    const principal = `(${mapping.fact(node.principal)})::numeric`;
    const repaid = `(${element(amount)})::numeric * greatest(0, ${end} - greatest(${element(on)}, ${start}))`;
    const totals = `select case when bool_or(${element(on)} is null or ${element(amount)} is null) or coalesce(sum(${element(amount)}), 0) > ${principal} then null else coalesce(sum(${repaid}), 0) end from ${rows}`;
    return `(case when ${isKnown} and ${end} is not null then ${principal} * greatest(0, ${end} - ${start}) - (${totals}) end)`;
  };

  const truth = (node: BooleanNode): string => {
    switch (node.kind) {
      case 'criterion':
        return truth(node.of);
      case 'all':
        return node.of.length === 0 ? 'true' : `(${node.of.map(truth).join(' and ')})`;
      case 'any':
        return node.of.length === 0 ? 'false' : `(${node.of.map(truth).join(' or ')})`;
      case 'not':
        return `(not ${truth(node.of)})`;
      case 'kOf': {
        const k = parameterSql(node.k.id, numeric);
        return onceEach(node.of.map(truth), (conditions) => {
          const counted = (test: string) =>
            conditions.map((each) => `(${each} ${test})::int`).join(' + ') || '0';
          return `case when ${counted('is true')} >= ${k} then true when ${counted('is not false')} < ${k} then false end`;
        });
      }
      case 'compare':
        return compareSql(node.left, node.right, OPERATORS[node.operator]);
      case 'isTrue':
        return `(${mapping.fact(node.fact)})`;
      case 'oneOf': {
        const code = mapping.fact(node.fact);
        const among =
          node.values.length === 0
            ? `(${code} is null and null)`
            : `${code} in (${node.values.map(quote).join(', ')})`;
        const isDecided = node.values.length === 0 ? `(case when ${code} is not null then false end)` : among;
        return node.review.length === 0
          ? `(${isDecided})`
          : `(case when ${code} in (${node.review.map(quote).join(', ')}) then null else ${isDecided} end)`;
      }
      case 'interpretedAs':
        return String(assumptions.alternatives[node.interpretation] === node.alternative);
      case 'holds': {
        const { from, tier, validFrom, validTo, endedOn, reexaminationPending, isKnown } =
          mapping.certificates(node.certificates);
        const on = date(node.on);
        const lasting = `(case when ${reexaminationPending} and ${on} > ${validTo} then null else ${on} <= ${validTo} end)`;
        const valid = `(${tier} in (${node.tiers.map(quote).join(', ')}) and ${validFrom} <= ${on} and ${lasting} and (${endedOn} is null or ${on} < ${endedOn}))`;
        return someSql(from, valid, `${on} is not null and ${isKnown ?? 'true'}`);
      }
      case 'some': {
        const { from, isKnown = 'true' } = mapping.records(node.collection);
        return someSql(from, recordSql(node.collection).truth(node.where), isKnown);
      }
    }
  };
  /** 1 true, 0 false, 2 for a reviewer, NULL unknown: the TRUTH columns of a kernel. */
  const truthCode = (node: BooleanNode): string => {
    const open = waitsForReview(node) ? '2' : 'null::int';
    switch (node.kind) {
      case 'criterion':
        return truthCode(node.of);
      case 'all':
      case 'any':
        return openCode(node, node.of.map(truthCode));
      case 'not':
        return `(case ${truthCode(node.of)} when 0 then 1 when 1 then 0 when 2 then 2 end)`;
      case 'kOf':
        return openCode(node, [...node.of.map(truthCode), parameterSql(node.k.id, numeric)]);
      case 'oneOf': {
        const code = mapping.fact(node.fact);
        const review =
          node.review.length === 0 ? '' : `when ${code} in (${node.review.map(quote).join(', ')}) then 2`;
        return `(case when ${code} is null then ${open} ${review} else (${truth(node)})::int end)`;
      }
      case 'some': {
        const { from, isKnown = 'true' } = mapping.records(node.collection);
        const code = recordSql(node.collection).truthCode(node.where);
        return `(case when ${isKnown} then coalesce((${truth(node)})::int, (select case when bool_or(${code} is null) then null else 2 end from ${from})) else ${open} end)`;
      }
      case 'holds': {
        // A certificate of unknown validity waits for data even where the list itself is an opinion.
        const isKnown = mapping.certificates(node.certificates).isKnown ?? 'true';
        return `(case when ${isKnown} and ${date(node.on)} is not null then (${truth(node)})::int else ${open} end)`;
      }
      default:
        return `coalesce((${truth(node)})::int, ${open})`;
    }
  };
  /** What is certain, else for a reviewer, unless one of the parts waits for data. */
  const openCode = (node: BooleanNode, parts: readonly string[]): string => {
    const waits = parts.map((each) => `${each} is null`).join(' or ') || 'true';
    return `coalesce((${truth(node)})::int, case when ${waits} then null else 2 end)`;
  };
  const compareSql = (
    left: NumberNode | DateNode,
    right: NumberNode | DateNode,
    operator: string,
  ): string => {
    if (isDate(left) && isDate(right)) return `(${date(left)} ${operator} ${date(right)})`;
    const side = (node: NumberNode | DateNode): SqlNumber =>
      isDate(node) ? { sql: `(${date(node)} - date '1970-01-01')::numeric`, denominator: 1n } : number(node);
    const { sql } = aligned([side(left), side(right)]);
    return `(${sql[0]} ${operator} ${sql[1]})`;
  };

  const inForce = (): string => {
    const windows = policy.windows.filter((each) => isAssumed(each, assumptions));
    const within = windows.map(({ from, to }) =>
      to === null
        ? `${eventOn} >= date '${dateText(from)}'`
        : `${eventOn} between date '${dateText(from)}' and date '${dateText(to)}'`,
    );
    const applies = policy.appliesIf === null ? '' : ` and ${truth(policy.appliesIf)} is not false`;
    return `(case when ${eventOn} is not null then (${within.join(' or ') || 'false'})${applies} end)`;
  };

  return {
    /** Whether the event falls under the policy; NULL while its date is unknown. */
    inForce,
    /** The verdict as text, from all criteria. */
    verdict: (): string => {
      const { appliesIf, criteria } = policy;
      const every = truthCode({ kind: 'all', of: appliesIf === null ? criteria : [appliesIf, ...criteria] });
      return `(case ${inForce()} when false then 'NOT_IN_FORCE' when true then case ${every} when 1 then 'ELIGIBLE' when 0 then 'INELIGIBLE' when 2 then 'NEEDS_REVIEW' else 'UNKNOWN' end else 'UNKNOWN' end)`;
    },
    /** true, false or NULL. */
    truth,
    truthCode,
    /** The amount in whole fen after caps; NULL where an input is unknown, or the policy fixes none. */
    award: (): string => (policy.award === null ? 'null::numeric' : floored(number(policy.award))),
    /** A number before rounding, to be divided by its denominator. */
    number,
    /** The column a kernel wants for a derived node. */
    derived: (node: DerivedNode): string => {
      if (node.kind === 'holds' || node.kind === 'some') return truthCode(node);
      return node.kind === 'interest' ? balanceDaysSql(node) : number(node).sql;
    },
  };
}

/** An expression over others, each written and computed once: nested ones would double at every level. */
function onceEach(expressions: readonly string[], over: (names: readonly string[]) => string): string {
  const names = expressions.map((_, index) => `part_${index}`);
  const parts = expressions.map((each, index) => `${each} as part_${index}`);
  return `(select ${over(names)} from (select ${parts.join(', ')} offset 0) parts)`;
}

/** Some row meets the condition: any over the rows, with NULL as unknown, which `exists` would take for false. */
function someSql(from: string, condition: string, isKnown: string): string {
  const found = `select case when bool_or(${condition}) then true when bool_or((${condition}) is null) then null else false end from ${from}`;
  return `(case when ${isKnown} then (${found}) end)`;
}

function isDate(node: NumberNode | DateNode): node is DateNode {
  return node.kind === 'on' || node.kind === 'asOf';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [rest, divisor] = [a, b];
  while (rest !== 0n) [rest, divisor] = [divisor % rest, rest];
  return (a / divisor) * b;
}
