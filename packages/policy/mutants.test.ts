// biome-ignore-all lint/suspicious/noTemplateCurlyInString: mutants of generated code are text of templates
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * Small mistakes in the source of interpreter and kernel. Each must make the two disagree, or a case of the proof
 * policies fail: a mistake that nobody notices is a hole in the tests.
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

/** Imports each copy and prints how many faults it finds with itself. One process of Node's own loader for all. */
const RUN_COPIES = `
  for (const url of process.argv.slice(1)) {
    let faults;
    try { faults = (await import(url)).selfCheck(); } catch (error) { faults = [String(error)]; }
    console.log(faults.length);
  }`;

let folder = '';
let faults: readonly number[] = [];

beforeAll(() => {
  // Beside the sources, where their imports resolve.
  folder = mkdtempSync(join(import.meta.dirname, '.mutants-'));
  const copies = [
    copyOf('sound'),
    ...MUTANTS.map(([file, from, to], index) => copyOf(`${index}`, file, from, to)),
  ];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', RUN_COPIES, ...copies],
    {
      encoding: 'utf8',
    },
  );
  faults = stdout.split('\n').slice(0, -1).map(Number);
  expect(faults, stderr).toHaveLength(MUTANTS.length + 1);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without a mutant nothing fails', () => {
  expect(faults[0]).toBe(0);
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
  return pathToFileURL(join(copy, 'self-check.ts')).href;
}
