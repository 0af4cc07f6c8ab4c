import { type Day, day } from './civil-date.ts';
import { columnsOf, type DerivedNode, derivedName } from './columns.ts';
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
import type { Assumptions } from './interpretation.ts';
import { rangeCode } from './kernel-range.ts';
import { isAssumed, type ParameterValue, stepsOf } from './parameter.ts';
import type { Policy } from './policy.ts';
import { waitsForReview } from './tree.ts';

/**
 * A truth is three bits: 1 may be true, 2 may be false, 4 waits for data. So TRUE is 1, FALSE 2, REVIEW 3, UNKNOWN 7,
 * and Kleene's tables are two bit operations.
 */
const [TRUE, FALSE, REVIEW, UNKNOWN] = [1, 2, 3, 7];

/** An emitted number: a JavaScript operand, what it is to be divided by, and the most it can be either way. */
interface Operand {
  readonly code: string;
  readonly denominator: bigint;
  readonly limit: number;
}

const OPERATORS: Readonly<Record<Comparison, string>> = {
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};

const OPPOSITES: Readonly<Record<Comparison, string>> = {
  atLeast: '<',
  moreThan: '<=',
  atMost: '>',
  lessThan: '>=',
};

/** The body of a kernel: a loop over rows, every value a local variable, no call but for the rare row. */
export function generateKernel(policy: Policy, on: Day, assumptions: Assumptions): string {
  const lines: string[] = [];
  const columns = columnsOf(policy);
  const columnIndex = new Map(columns.map(({ name }, index) => [name, index]));
  const emitted = new Map<Expression, string | Operand>();
  let names = 0;
  let tables = 0;
  const handOver = '{ interpret(data, results, i); continue; }';

  const define = (code: string): string => {
    names += 1;
    lines.push(`const t${names} = ${code};`);
    return `t${names}`;
  };
  /** Doubles are exact to 2^53: a number that could be greater is checked, and its row handed over. */
  const checked = (code: string, denominator: bigint, limit: number): Operand => {
    const name = define(code);
    if (limit > Number.MAX_SAFE_INTEGER) {
      lines.push(
        `if (${name} > ${Number.MAX_SAFE_INTEGER} || ${name} < -${Number.MAX_SAFE_INTEGER}) ${handOver}`,
      );
    }
    return { code: name, denominator, limit: Math.min(limit, Number.MAX_SAFE_INTEGER) };
  };
  const column = (name: string): string => `x${columnIndex.get(name)}`;
  const eventOn = policy.inForce.kind === 'asOf' ? String(on) : column(policy.inForce.fact.id);

  // Numbers
  const timesConstant = ({ code, denominator, limit }: Operand, factor: bigint): Operand =>
    factor === 1n
      ? { code, denominator, limit }
      : checked(`${code} * ${literal(factor)}`, denominator, limit * Number(magnitude(factor)));
  const scaled = (operand: Operand, denominator: bigint): Operand => ({
    ...timesConstant(operand, denominator / operand.denominator),
    denominator,
  });
  const aligned = (operands: readonly Operand[]): readonly Operand[] => {
    const denominator = operands.map((each) => each.denominator).reduce(leastCommonMultiple, 1n);
    return operands.map((each) => scaled(each, denominator));
  };
  const joined = (operands: readonly Operand[], sign: '+' | '-'): Operand =>
    aligned(operands).reduce((a, b) =>
      checked(`${a.code} ${sign} ${b.code}`, a.denominator, a.limit + b.limit),
    );
  const extreme = (nodes: readonly NumberNode[], name: 'min' | 'max'): Operand => {
    const operands = aligned(nodes.map(number));
    const code = operands.map((each) => each.code).join(', ');
    return {
      code: define(`Math.${name}(${code})`),
      denominator: operands[0]?.denominator ?? 1n,
      limit: Math.max(...operands.map((each) => each.limit)),
    };
  };
  const multiplied = (a: Operand, b: Operand): Operand =>
    checked(`${a.code} * ${b.code}`, a.denominator * b.denominator, a.limit * b.limit);
  /** A parameter as it stands on the event's date, divided by what all its values have in common with `scale`. */
  const parameter = (id: string, scale = 1n, convert = (value: bigint) => value): Operand => {
    const steps = stepsOfParameter(policy, id, assumptions);
    const values = steps.map((step) => (typeof step.value === 'bigint' ? convert(step.value) : null));
    const divisor = values.reduce<bigint>(
      (common, value) => greatestCommonDivisor(common, value ?? 0n),
      scale,
    );
    const code = byDate(
      steps.map(({ from }, index) => {
        const value = values[index] ?? null;
        return { from, code: value === null ? 'NaN' : literal(value / divisor) };
      }),
    );
    const limit = Math.max(...values.map((value) => Math.abs(Number((value ?? 0n) / divisor))));
    return checked(code, scale / divisor, limit);
  };
  const byDate = (steps: readonly { readonly from: Day; readonly code: string }[]): string =>
    steps
      .slice(1)
      .reduce(
        (earlier, { from, code }) => `${eventOn} >= ${from} ? ${code} : (${earlier})`,
        steps[0]?.code ?? 'NaN',
      );
  const rateTimes = (base: Operand, rate: NumberNode): Operand =>
    rate.kind === 'parameter'
      ? multiplied(base, parameter(rate.id, 1_000_000n))
      : multiplied(base, { ...number(rate), denominator: number(rate).denominator * 1_000_000n });
  const floored = ({ code, denominator, limit }: Operand): Operand => {
    if (denominator === 1n) return { code, denominator, limit };
    // The remainder is exact where a quotient would be rounded.
    const remainder = define(`${code} % ${denominator}`);
    const whole = define(`(${code} - ${remainder}) / ${denominator} - (${remainder} < 0 ? 1 : 0)`);
    return { code: whole, denominator: 1n, limit };
  };
  const interest = (node: InterestNode): Operand => {
    const bases = stepsOfParameter(policy, node.basis.id, assumptions).flatMap(({ value }) =>
      typeof value === 'bigint' ? [value] : [],
    );
    const common = bases.reduce(leastCommonMultiple, 1n);
    const perYear = parameter(node.basis.id, 1n, (basis) => common / basis);
    return multiplied(rateTimes(derivedNumber(node), node.rate), { ...perYear, denominator: common });
  };
  const pointsOf = (node: PointsNode): Operand => {
    const tables = stepsOfParameter(policy, node.table.id, assumptions).map(({ from, value }) => ({
      from,
      bands: value === undefined || typeof value === 'bigint' ? [] : value,
    }));
    const bands = tables.flatMap((table) => table.bands);
    const value = number(node.value);
    const of = node.of === null ? null : number(node.of);
    // value / d ≥ bound × of / (e × 1,000,000), multiplied out; without `of` it is value ≥ bound × d. What the million
    // and all bounds have in common is left out first: 5 % of revenues beyond 90 million yuan would pass 2^53.
    const common =
      of === null ? 1n : bands.reduce((a, { bound }) => greatestCommonDivisor(a, bound), 1_000_000n);
    const left = of === null ? value : timesConstant(value, (1_000_000n / common) * of.denominator);
    const unit = of === null ? null : timesConstant(of, value.denominator);
    const largest = bands.map(({ bound }) => magnitude(bound / common)).reduce(greater, 0n);
    // One check for the greatest bound covers the others.
    if (unit !== null) timesConstant(unit, largest);
    const right = (bound: bigint) =>
      unit === null ? literal(bound * value.denominator) : `${unit.code} * ${literal(bound / common)}`;
    const code = byDate(
      tables.map((table) => ({
        from: table.from,
        code: table.bands.reduceRight(
          (below, band) =>
            `${left.code} ${OPERATORS[band.operator]} ${right(band.bound)} ? ${literal(band.points)} : (${below})`,
          '0',
        ),
      })),
    );
    const isKnown =
      of === null ? `${value.code} === ${value.code}` : `${value.code} === ${value.code} && ${of.code} > 0`;
    return {
      code: define(`${isKnown} ? (${code}) : NaN`),
      denominator: 1n,
      limit: Math.max(0, ...bands.map((band) => Number(magnitude(band.points)))),
    };
  };
  const pointsRange = (node: PointsNode) => {
    const side = (extreme: (points: readonly number[]) => number) =>
      define(
        byDate(
          stepsOfParameter(policy, node.table.id, assumptions).map(({ from, value }) => {
            const bands = value === undefined || typeof value === 'bigint' ? [] : value;
            return { from, code: `(${extreme([0, ...bands.map(({ points }) => Number(points))])})` };
          }),
        ),
      );
    return { low: side((points) => Math.min(...points)), high: side((points) => Math.max(...points)) };
  };
  const elapsed = (node: ElapsedNode): Operand => {
    const [from, to] = [date(node.from), date(node.to)];
    if (node.unit === 'DAYS') return { code: define(`${to} - ${from}`), denominator: 1n, limit: 1_000_000 };
    const months = define(`${from} !== ${from} || ${to} !== ${to} ? NaN : ${monthsCode(from, to, node)}`);
    const code = node.unit === 'MONTHS' ? months : define(`Math.floor(${months} / 12)`);
    return { code, denominator: 1n, limit: 1_000_000 };
  };
  /** The calendar is slow and the days are few: counted once for each day, where the other end is the same for all rows. */
  const monthsCode = (from: string, to: string, { missingDay, ...node }: ElapsedNode): string => {
    const counted = `fullMonths(${from}, ${to}, ${JSON.stringify(missingDay)})`;
    const isFixed = [node.from, node.to].map(({ kind }) => kind === 'asOf');
    if (isFixed[0] === isFixed[1]) return counted;
    const moving = isFixed[0] ? to : from;
    const table = `m${tables}`;
    tables += 1;
    const at = define(`${moving} + ${-FIRST_DAY}`);
    return `${table}[${at}] ? ${table}[${at}] - ${SHIFT} : (${table}[${at}] = ${counted} + ${SHIFT}) - ${SHIFT}`;
  };
  const derivedNumber = (node: DerivedNode): Operand => ({
    code: column(derivedName(policy, node)),
    denominator: 1n,
    limit: Number.MAX_SAFE_INTEGER,
  });
  const choose = (node: Extract<NumberNode, { kind: 'choose' }>): Operand => {
    const conditions = node.cases.map((each) => truth(each.when));
    const values = aligned([...node.cases.map((each) => each.value), node.otherwise].map(number));
    const code = conditions.reduceRight(
      (next, condition, index) =>
        `${condition} === ${TRUE} ? ${values[index]?.code} : ${condition} !== ${FALSE} ? NaN : (${next})`,
      values.at(-1)?.code ?? 'NaN',
    );
    return {
      code: define(code),
      denominator: values[0]?.denominator ?? 1n,
      limit: Math.max(...values.map((each) => each.limit)),
    };
  };
  const emitNumber = (node: NumberNode): Operand => {
    switch (node.kind) {
      case 'fact':
        return { code: column(node.fact.id), denominator: 1n, limit: Number.MAX_SAFE_INTEGER };
      case 'constant':
        return { code: String(node.value), denominator: 1n, limit: node.value };
      case 'parameter':
        return parameter(node.id);
      case 'plus':
        return joined(node.terms.map(number), '+');
      case 'minus':
        return joined([number(node.from), number(node.take)], '-');
      case 'times':
        return rateTimes(number(node.base), node.rate);
      case 'min':
      case 'max':
        return extreme(node.terms, node.kind);
      case 'floor':
        return floored(number(node.of));
      case 'choose':
        return choose(node);
      case 'points':
        return pointsOf(node);
      case 'elapsed':
        return elapsed(node);
      case 'sum':
      case 'count':
        return derivedNumber(node);
      case 'interest':
        return interest(node);
    }
  };
  const number = (node: NumberNode): Operand => {
    const known = emitted.get(node);
    if (known !== undefined && typeof known !== 'string') return known;
    const operand = emitNumber(node);
    emitted.set(node, operand);
    return operand;
  };
  const date = (node: DateNode): string => (node.kind === 'asOf' ? String(on) : column(node.fact.id));

  // Conditions
  const every = (truths: readonly string[]): string =>
    combined(truths, (a, b) => `(${a} & ${b} & 1) | ((${a} | ${b}) & 2)`);
  const either = (truths: readonly string[]): string =>
    combined(truths, (a, b) => `((${a} | ${b}) & 1) | (${a} & ${b} & 2)`);
  /** What is certain drops the third bit; what stays open waits for data if one side did. */
  const combined = (truths: readonly string[], join: (a: string, b: string) => string): string =>
    truths.reduce((a, b) => {
      const bits = define(join(a, b));
      return define(`${bits} | ((${a} | ${b}) & ((${bits} === 3) << 2))`);
    });
  const orOpen = (known: string, node: BooleanNode): string =>
    define(`${known} | (${known} === 0) * ${openFor(node)}`);
  const side = (node: NumberNode | DateNode): Operand =>
    node.kind === 'on' || node.kind === 'asOf'
      ? { code: date(node), denominator: 1n, limit: 1_000_000 }
      : number(node);
  const emitTruth = (node: BooleanNode): string => {
    switch (node.kind) {
      case 'criterion':
        return truth(node.of);
      case 'all':
        return node.of.length === 0 ? String(TRUE) : every(node.of.map(truth));
      case 'any':
        return node.of.length === 0 ? String(FALSE) : either(node.of.map(truth));
      case 'not': {
        const of = truth(node.of);
        return define(`${of} >= ${REVIEW} ? ${of} : ${REVIEW} - ${of}`);
      }
      case 'kOf': {
        const of = node.of.map(truth);
        const k = parameter(node.k.id).code;
        const counted = (test: string) => of.map((each) => `(${each} ${test} ? 1 : 0)`).join(' + ') || '0';
        const waits = of.map((each) => `${each} === ${UNKNOWN}`).join(' || ') || 'false';
        return define(
          `${k} !== ${k} ? ${UNKNOWN} : ${counted(`=== ${TRUE}`)} >= ${k} ? ${TRUE} : ${counted(`!== ${FALSE}`)} < ${k} ? ${FALSE} : ${waits} ? ${UNKNOWN} : ${REVIEW}`,
        );
      }
      case 'compare': {
        const [a, b] = aligned([side(node.left), side(node.right)]);
        if (a === undefined || b === undefined) return String(UNKNOWN);
        const met = `${a.code} ${OPERATORS[node.operator]} ${b.code}`;
        const missed = `${a.code} ${OPPOSITES[node.operator]} ${b.code}`;
        // Neither is so where a side is NaN. Without a branch: which way a row goes cannot be predicted.
        return orOpen(define(`(${met}) | (${missed}) << 1`), node);
      }
      case 'isTrue': {
        const x = column(node.fact.id);
        return orOpen(define(`(${x} === 1) | (${x} === 0) << 1`), node);
      }
      case 'oneOf': {
        const x = column(node.fact.id);
        const codes = columns[columnIndex.get(node.fact.id) ?? -1]?.codes ?? [];
        const isAmong = (these: readonly string[]) =>
          these.map((code) => `(${x} === ${codes.indexOf(code)})`).join(' | ') || '0';
        const review = define(isAmong(node.review));
        const met = define(isAmong(node.values));
        // REVIEW has the bits of both, so it stays what it is.
        const known = define(`${x} === ${x}`);
        return orOpen(define(`${review} * ${REVIEW} | ${known} & ${met} | (${known} & ~${met}) << 1`), node);
      }
      case 'interpretedAs':
        return String(assumptions.alternatives[node.interpretation] === node.alternative ? TRUE : FALSE);
      case 'holds':
      case 'some': {
        const x = column(derivedName(policy, node));
        return define(
          `(${x} === 1) | (${x} === 0) << 1 | (${x} === 2) * ${REVIEW} | (${x} !== ${x}) * ${UNKNOWN}`,
        );
      }
    }
  };
  const truth = (node: BooleanNode): string => {
    const known = emitted.get(node);
    if (typeof known === 'string') return known;
    const name = emitTruth(node);
    emitted.set(node, name);
    return name;
  };

  // One row
  const outside =
    '{ results.verdict[i] = 4; results.fail[i] = results.unknown[i] = results.review[i] = 0; results.low[i] = results.high[i] = NaN; continue; }';
  const applies = policy.appliesIf === null ? null : truth(policy.appliesIf);
  if (applies !== null) lines.push(`if (${applies} === ${FALSE}) ${outside}`);
  const criteria = policy.criteria.map(truth);
  const mask = (value: number) =>
    criteria.map((each, index) => `(${each} === ${value}) << ${index}`).join(' | ');
  lines.push(`const fail = ${mask(FALSE)}, unknown = ${mask(UNKNOWN)}, review = ${mask(REVIEW)};`);
  const open = (name: string, value: number) =>
    applies === null ? `${name} !== 0` : `${name} !== 0 || ${applies} === ${value}`;
  lines.push(
    `const verdict = fail !== 0 ? 1 : ${open('unknown', UNKNOWN)} ? 2 : ${open('review', REVIEW)} ? 3 : 0;`,
  );
  if (policy.award === null) lines.push('results.low[i] = NaN; results.high[i] = NaN;');
  else {
    lines.push('if (fail !== 0) { results.low[i] = 0; results.high[i] = 0; } else {');
    const award = floored(number(policy.award)).code;
    lines.push(`if (${award} !== ${award}) {`);
    const { low, high } = rangeCode(policy.award, {
      number,
      truth,
      define,
      rate: (node) => (node.kind === 'parameter' ? parameter(node.id, 1_000_000n) : number(node)),
      pointsOf: pointsRange,
      check: (name) =>
        void lines.push(
          `if (${name} < Infinity && ${name} > ${Number.MAX_SAFE_INTEGER} || ${name} > -Infinity && ${name} < -${Number.MAX_SAFE_INTEGER}) ${handOver}`,
        ),
    });
    lines.push(`results.low[i] = verdict === 0 && ${low} > -Infinity ? ${low} : 0;`);
    lines.push(`results.high[i] = ${high} < Infinity ? ${high} : NaN; } else {`);
    lines.push(`results.low[i] = verdict === 0 ? ${award} : 0; results.high[i] = ${award}; } }`);
  }
  lines.push(
    'results.verdict[i] = verdict; results.fail[i] = fail; results.unknown[i] = unknown; results.review[i] = review;',
  );

  const windows = policy.windows.filter((each) => isAssumed(each, assumptions));
  const inForce =
    windows
      .map(({ from, to }) => `(${eventOn} >= ${from}${to === null ? '' : ` && ${eventOn} <= ${to}`})`)
      .join(' || ') || 'false';
  return [
    ...Array.from(
      { length: tables },
      (_, index) => `const m${index} = tables[${index}] ??= new Int16Array(${DAYS});`,
    ),
    ...columns.map(({ name }, index) => `const c${index} = data[${JSON.stringify(name)}];`),
    'for (let i = from; i < to; i++) {',
    ...columns.map((_, index) => `const x${index} = c${index}[i];`),
    `if (!(${inForce})) {`,
    // Without its date an event has no law, which is the interpreter's to say.
    `if (${eventOn} !== ${eventOn}) ${handOver}`,
    `${outside} }`,
    ...lines,
    '}',
  ].join('\n');
}

/** Tables of months have a place for each day from 1900 to 2199; 0 is not counted yet, so months are kept off it. */
const FIRST_DAY = day('1900-01-01');
const DAYS = day('2199-12-31') - FIRST_DAY + 1;
const SHIFT = 10_000;

const openFor = (node: BooleanNode): number => (waitsForReview(node) ? REVIEW : UNKNOWN);

function stepsOfParameter(
  policy: Policy,
  id: string,
  assumptions: Assumptions,
): readonly { readonly from: Day; readonly value: ParameterValue | undefined }[] {
  const parameter = policy.parameters.get(id);
  return parameter === undefined ? [] : stepsOf(parameter, assumptions);
}

/**
 * A constant as JavaScript. One of 2^53 or more is rounded, which does no harm: every product and parameter is checked,
 * and a comparison with a checked number comes out the same.
 */
function literal(value: bigint): string {
  return value < 0n ? `(${Number(value)})` : String(Number(value));
}

const greater = (a: bigint, b: bigint): bigint => (b > a ? b : a);
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? magnitude(a) : greatestCommonDivisor(b, a % b);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
