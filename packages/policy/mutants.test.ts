// biome-ignore-all lint/suspicious/noTemplateCurlyInString: mutants of generated code are text of templates
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkExplanations } from './self-check.ts';

/**
 * Small mistakes in the source of interpreter, kernel and explanation. Each must make the two disagree, a case of the
 * proof policies fail, or a law of explanations break: a mistake that nobody notices is a hole in the tests. Those in
 * the SQL are run against PostgreSQL, in packages/testing/agreement.
 */
const MUTANTS: readonly (readonly [file: string, from: string, to: string])[] = [
  // the interpreter's operators
  ['interpreter.ts', 'return order >= 0n;', 'return order > 0n;'],
  ['interpreter.ts', 'return order > 0n;', 'return order >= 0n;'],
  ['interpreter.ts', 'return order <= 0n;', 'return order < 0n;'],
  ['interpreter.ts', 'return order < 0n;', 'return order <= 0n;'],
  ['interpreter.ts', 'certain(validFrom <= on)', 'certain(validFrom < on)'],
  ['interpreter.ts', ': certain(on <= validTo)', ': certain(on < validTo)'],
  ['interpreter.ts', 'on < endedOn', 'on <= endedOn'],
  ['interpreter.ts', 'reexaminationPending && on > validTo', 'reexaminationPending && on >= validTo'],
  ['interpreter.ts', '(compare(b, a) < 0n ? b : a)', '(compare(b, a) > 0n ? b : a)'],
  ['interpreter.ts', '(compare(b, a) > 0n ? b : a)', '(compare(b, a) < 0n ? b : a)'],
  ['interpreter.ts', 'add(from, negate(take))', 'add(from, take)'],
  ['interpreter.ts', 'share(base, rate)', 'multiply(base, rate)'],
  ['interpreter.ts', 'whole(floorOf(of))', 'of'],
  ['interpreter.ts', "if (truth !== 'FALSE') return null;", ''],
  ['interpreter.ts', 'of.numerator <= 0n', 'of.numerator < 0n'],
  ['interpreter.ts', 'whole(BigInt(to - from))', 'whole(BigInt(to - from + 1))'],
  ['interpreter.ts', "node.unit === 'MONTHS' ?", "node.unit !== 'MONTHS' ?"],
  ['interpreter.ts', 'numerator: 1n, denominator: basis', 'numerator: 1n, denominator: 365n'],
  [
    'interpreter.ts',
    'Math.min(until, from + Number(maxDays))',
    'Math.min(until, from + Number(maxDays) + 1)',
  ],
  ['interpreter.ts', 'total -= amount', 'total += amount'],
  ['interpreter.ts', 'prepaid > principal', 'prepaid >= principal'],
  ['interpreter.ts', 'certain(value === true)', 'certain(value !== true)'],
  ['interpreter.ts', "? 'REVIEW' : certain(node.values", "? 'UNKNOWN' : certain(node.values"],
  ['interpreter.ts', "(waitsForReview(node) ? 'REVIEW' : 'UNKNOWN')", "'UNKNOWN'"],
  ['interpreter.ts', '{ ...situation.facts, ...record }', 'record'],
  ['interpreter.ts', '=== node.alternative', '!== node.alternative'],
  ['interpreter.ts', 'fold(node.terms, situation, add)', 'fold(node.terms, situation, multiply)'],
  ['interpreter.ts', 'whole(BigInt(node.value))', 'ZERO'],
  ['interpreter.ts', "if (truth === 'TRUE') return whole(1n);", ''],
  ['interpreter.ts', "return truth === 'FALSE' ? ZERO : null;", 'return ZERO;'],
  ['interpreter.ts', 'total = add(total, value);', 'total = value;'],
  [
    'interpreter.ts',
    'if (value === null) return null;\n        total',
    'if (value === null) continue;\n        total',
  ],
  ['interpreter.ts', 'compare(value, bound)', 'compare(bound, value)'],
  [
    'interpreter.ts',
    "if (node.kind === 'asOf') return situation.asOf;",
    "if (node.kind === 'asOf') return situation.eventOn;",
  ],
  ['interpreter.ts', 'Math.max(on, from)', 'on'],
  // its logic
  ['truth.ts', "if (value === 'FALSE') return 'FALSE';", ''],
  ['truth.ts', "if (value === 'TRUE') return 'TRUE';", ''],
  ['truth.ts', "return value === 'FALSE' ? 'TRUE' : value;", 'return value;'],
  ['truth.ts', "counted('TRUE') >= k", "counted('TRUE') > k"],
  ['truth.ts', "< k) return 'FALSE'", "<= k) return 'FALSE'"],
  ['ratio.ts', '? quotient - 1n : quotient', '? quotient : quotient'],
  ['ratio.ts', '1_000_000n', '100_000n'],
  // the verdict and the amount
  ['evaluate.ts', "return truth === 'REVIEW' ? 'NEEDS_REVIEW' : 'UNKNOWN';", "return 'UNKNOWN';"],
  ['evaluate.ts', "verdict === 'ELIGIBLE' && range.low", 'range.low'],
  ['evaluate.ts', "if (verdict === 'INELIGIBLE') return { low: 0n, high: 0n };", ''],
  ['evaluate.ts', "eventOn === null ? 'UNKNOWN' : truthOf", "eventOn === null ? 'FALSE' : truthOf"],
  // the interval of an amount
  ['amount.ts', 'both(from.low, take.high, subtract)', 'both(from.low, take.low, subtract)'],
  ['amount.ts', 'both(from.high, take.low, subtract)', 'both(from.high, take.high, subtract)'],
  ['amount.ts', 'if (!isNatural(base) || !isNatural(rate))', 'if (false)'],
  ['amount.ts', "if (truth !== 'FALSE') possible.push(each.value);", 'possible.push(each.value);'],
  ['amount.ts', "if (truth === 'TRUE') return hull(possible.map(range));", ''],
  ['amount.ts', '[...possible, node.otherwise]', 'possible'],
  ['amount.ts', 'low: min === null ? null : whole(min)', 'low: ZERO'],
  ['amount.ts', "unlimited === 'UNLIMITED') return null", 'false) return null'],
  // explanation and repair
  ['explain.ts', "verdict !== 'UNKNOWN' && verdict !== 'NEEDS_REVIEW'", "verdict !== 'UNKNOWN'"],
  ['explain.ts', 'return node.of.flatMap((each) => openFacts(each, situation));', 'return [];'],
  ['explain.ts', 'return openFacts(node.of, situation);', 'return [];'],
  ['repair.ts', "(truth === 'TRUE') === wanted", "(truth === 'TRUE') !== wanted"],
  ['repair.ts', 'waysTo(node.of, !wanted, situation)', 'waysTo(node.of, wanted, situation)'],
  ['repair.ts', "(node.kind === 'all') === wanted", "(node.kind === 'all') !== wanted"],
  ['repair.ts', 'to: wanted }', 'to: !wanted }'],
  [
    'repair.ts',
    'if (serves(from + direction * middle)) high = middle;\n    else low',
    'if (serves(from + direction * middle)) low = middle;\n    else high',
  ],
  ['next-change.ts', 'yield validTo + 1', 'yield validTo'],
  ['next-change.ts', 'yield endedOn', 'yield endedOn + 1'],
  ['next-change.ts', '[from, to + 1]', '[from, to]'],
  ['next-change.ts', 'yield* [asOf + days, asOf + days + 1]', 'yield asOf + days + 1'],
  ['next-change.ts', 'yield* turnsOfMonths(node, situation);', ''],
  ['next-change.ts', 'yield* turns(inner, {', '({'],
  ['next-change.ts', 'if (day > asOf) yield* turns', 'if (false) yield* turns'],
  // the kernel's operators
  ['kernel-code.ts', "atLeast: '>='", "atLeast: '>'"],
  ['kernel-code.ts', "moreThan: '>'", "moreThan: '>='"],
  ['kernel-code.ts', "atMost: '<='", "atMost: '<'"],
  ['kernel-code.ts', "lessThan: '<'", "lessThan: '<='"],
  ['kernel-code.ts', '(${a} & ${b} & 1) | ((${a} | ${b}) & 2)', '((${a} | ${b}) & 1) | (${a} & ${b} & 2)'],
  ['kernel-code.ts', '((${a} | ${b}) & 1) | (${a} & ${b} & 2)', '(${a} & ${b} & 1) | ((${a} | ${b}) & 2)'],
  ['kernel-code.ts', '((${a} | ${b}) & ((${bits}', '((${a} & ${b}) & ((${bits}'],
  ['kernel-code.ts', "atLeast: '<'", "atLeast: '<='"],
  ['kernel-code.ts', "lessThan: '>='", "lessThan: '>'"],
  ['kernel-code.ts', '(${x} === 2) * ${REVIEW}', '(${x} === 2) * ${UNKNOWN}'],
  ['kernel-code.ts', '${known} & ~${met}', '${known} & ${met}'],
  ['kernel-code.ts', '${REVIEW} - ${of}', '${of}'],
  ['kernel-code.ts', '>= ${k} ? ${TRUE}', '> ${k} ? ${TRUE}'],
  ['kernel-code.ts', '< ${k} ? ${FALSE}', '<= ${k} ? ${FALSE}'],
  ['kernel-code.ts', "joined(node.terms.map(number), '+')", "joined(node.terms.map(number), '-')"],
  [
    'kernel-code.ts',
    "joined([number(node.from), number(node.take)], '-')",
    "joined([number(node.from), number(node.take)], '+')",
  ],
  ['kernel-code.ts', 'extreme(node.terms, node.kind)', "extreme(node.terms, 'min')"],
  ['kernel-code.ts', 'parameter(rate.id, 1_000_000n)', 'parameter(rate.id, 100_000n)'],
  ['kernel-code.ts', '(${remainder} < 0 ? 1 : 0)', '0'],
  ['kernel-code.ts', '!== ${FALSE} ? NaN', '=== ${FALSE} ? NaN'],
  ['kernel-code.ts', '${of.code} > 0', '${of.code} >= 0'],
  ['kernel-code.ts', '`${eventOn} >= ${from} ? ${code}', '`${eventOn} > ${from} ? ${code}'],
  ['kernel-code.ts', '(${eventOn} >= ${from}', '(${eventOn} > ${from}'],
  ['kernel-code.ts', '&& ${eventOn} <= ${to}', '&& ${eventOn} < ${to}'],
  ['kernel-code.ts', 'if (limit > Number.MAX_SAFE_INTEGER) {', 'if (false) {'],
  ['kernel-code.ts', '(waitsForReview(node) ? REVIEW : UNKNOWN)', 'UNKNOWN'],
  ['kernel-code.ts', 'verdict === 0 ? ${award} : 0', '${award}'],
  ['kernel-code.ts', 'codes.indexOf(code)', '0'],
  ['kernel-code.ts', '(${x} === 1) | (${x} === 0) << 1`), node', '(${x} === 0) | (${x} === 1) << 1`), node'],
  ['kernel-code.ts', '=== node.alternative ?', '!== node.alternative ?'],
  ['kernel-code.ts', '${to} - ${from}`', '${to} - ${from} + 1`'],
  ['kernel-code.ts', "node.unit === 'MONTHS' ?", "node.unit !== 'MONTHS' ?"],
  ['kernel-code.ts', '${code} * ${literal(factor)}', '${code} + ${literal(factor)}'],
  ['kernel-code.ts', 'common / basis', 'basis'],
  ['kernel-code.ts', 'literal(band.points)', 'literal(-band.points)'],
  ['kernel-code.ts', '(1_000_000n / common) * of.denominator', '1_000_000n / common'],
  ['kernel-code.ts', '`${unit.code} * ${literal(bound / common)}`', '`${literal(bound / common)}`'],
  ['kernel-code.ts', '${waits} ? ${UNKNOWN} : ${REVIEW}', '${waits} ? ${REVIEW} : ${UNKNOWN}'],
  ['kernel-code.ts', '${review} * ${REVIEW}', '${review} * ${UNKNOWN}'],
  [
    'kernel-code.ts',
    "${open('unknown', UNKNOWN)} ? 2 : ${open('review', REVIEW)} ? 3",
    "${open('review', REVIEW)} ? 3 : ${open('unknown', UNKNOWN)} ? 2",
  ],
  ['kernel-code.ts', 'if (${applies} === ${FALSE})', 'if (false)'],
  ['kernel-code.ts', '|| ${applies} === ${value}', ''],
  ['evaluate.ts', "applies === 'FALSE'", 'false'],
  ['evaluate.ts', 'allOf([applies, ...criteria]', 'allOf(criteria'],
  ['kernel-code.ts', 'if (fail !== 0) { results.low[i] = 0', 'if (false) { results.low[i] = 0'],
  // the kernel's intervals and tables
  ['kernel-range.ts', 'high: max === null', 'high: min === null'],
  ['kernel-range.ts', '`${from.low} - ${take.high}`', '`${from.low} - ${take.low}`'],
  ['kernel-range.ts', '`${from.high} - ${take.low}`', '`${from.high} - ${take.high}`'],
  ['kernel-range.ts', '${base.low} >= 0 && ${rate.low} >= 0', 'true'],
  ['kernel-range.ts', 'Math.${of.kind}(${sides', 'Math.min(${sides'],
  ['kernel-range.ts', '${condition} === 2 ? ${next[side]} : Math', 'Math'],
  ['kernel-range.ts', "joined('low', 'min')", "joined('low', 'max')"],
  ['kernel-range.ts', "low: '0', high: 'Infinity'", "low: '0', high: '0'"],
  ['kernel-code.ts', '${counted} + ${SHIFT})', '${counted})'],
  ['columns.ts', 'column.codes.indexOf(String(value))', '0'],
  ['columns.ts', "truth === 'REVIEW' ? 2", "truth === 'REVIEW' ? 1"],
  // the law in force
  ['parameter.ts', 'on < each.from ||', 'on <= each.from ||'],
  ['parameter.ts', '(each.to !== null && on > each.to)', '(each.to !== null && on >= each.to)'],
  ['parameter.ts', 'overlay ?? base', 'base ?? overlay'],
  ['parameter.ts', 'return windows.some(', 'return windows.every('],
  ['parameter.ts', '(each.to === null || on <= each.to)', '(each.to === null || on < each.to)'],
  ['civil-date.ts', 'end.dayOfMonth >= start.dayOfMonth', 'end.dayOfMonth > start.dayOfMonth'],
  ['civil-date.ts', "missingDay === 'LAST_OF_MONTH' &&", "missingDay !== 'LAST_OF_MONTH' &&"],
];

const ON_EXPLANATIONS = ['explain.ts', 'repair.ts', 'solve.ts', 'next-change.ts'];

/** Imports each copy and prints how many faults it finds with itself. One process of Node's own loader for many. */
const RUN_COPIES = `
  for (const url of process.argv.slice(1)) {
    let faults;
    const [file, check] = url.split('#');
    try { faults = (await import(file))[check](); } catch (error) { faults = [String(error)]; }
    console.log(faults.length);
  }`;
const PROCESSES = 3;

const run = promisify(execFile);
let folder = '';
let faults: readonly number[] = [];

beforeAll(async () => {
  // Beside the sources, where their imports resolve.
  folder = mkdtempSync(join(import.meta.dirname, '.mutants-'));
  const copies = [
    copyOf('sound'),
    ...MUTANTS.map(([file, from, to], index) => copyOf(`${index}`, file, from, to)),
  ];
  const found: number[] = [];
  await Promise.all(
    Array.from({ length: PROCESSES }, async (_, first) => {
      // Every third: those that take long stand together.
      const own = [...copies.keys()].filter((place) => place % PROCESSES === first);
      const { stdout, stderr } = await run(process.execPath, [
        '--input-type=module',
        '-e',
        RUN_COPIES,
        ...own.map((place) => copies[place] ?? ''),
      ]);
      const counts = stdout.split('\n').slice(0, -1).map(Number);
      expect(counts, stderr).toHaveLength(own.length);
      for (const [index, place] of own.entries()) found[place] = counts[index] ?? 0;
    }),
  );
  faults = found;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without a mutant nothing fails', () => {
  expect(faults[0]).toBe(0);
  expect(checkExplanations()).toEqual([]);
});

for (const [index, [file, from, to]] of MUTANTS.entries()) {
  test(`${file}: ${from} → ${to === '' ? 'nothing' : to} is noticed`, () => {
    expect(readFileSync(join(import.meta.dirname, file), 'utf8'), 'bring the mutant up to date').toContain(
      from,
    );
    expect(faults[index + 1]).toBeGreaterThan(0);
  });
}

/** Copies the package with one text of one file replaced, and gives the copy's self-check. */
function copyOf(name: string, mutated?: string, from = '', to = ''): string {
  const copy = join(folder, name);
  cpSync(join(import.meta.dirname, 'proof'), join(copy, 'proof'), { recursive: true });
  for (const file of readdirSync(import.meta.dirname)) {
    if (!/\.(ts|yaml)$/.test(file) || file.endsWith('.test.ts')) continue;
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    // A function, since a text to put in has meanings of its own for `$`.
    writeFileSync(join(copy, file), file === mutated ? text.replace(from, () => to) : text);
  }
  // The back ends agree on any interval, explanation or repair: laws of explanations show mistakes in those.
  const check =
    mutated !== undefined && ON_EXPLANATIONS.includes(mutated) ? 'checkExplanations' : 'selfCheck';
  return `${pathToFileURL(join(copy, 'self-check.ts')).href}#${check}`;
}
