import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Day, parseDay } from './civil-date.ts';
import { type Amount, evaluate, type Verdict } from './evaluate.ts';
import { explain } from './explain.ts';
import type { Certificate, CollectionFact, Fact, Facts, FactValue } from './fact.ts';
import { type Assumptions, assume, interpretationFault } from './interpretation.ts';
import type { Policy } from './policy.ts';
import { NOTATION, PLAIN_NOTATION, parseQuantity, printQuantity } from './quantity.ts';
import { isOpen } from './truth.ts';
import { type Path, type Problem, readYaml } from './yaml-file.ts';

/** An example an officer can read and sign: facts as written in a file, and what must come out. */
export interface Case {
  readonly name: string;
  readonly line: number;
  readonly on: Day;
  readonly assumptions: Assumptions;
  readonly facts: Facts;
  readonly expect: Expectation;
}

/** What a case states; what it leaves out is not looked at. */
export interface Expectation {
  readonly verdict: Verdict;
  readonly amount?: Amount | null;
  /** The criteria that are false, and those that are open, by id. */
  readonly failing?: readonly string[];
  readonly open?: readonly string[];
}

export interface FailedCase {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly actual: string;
  /** Why it came out so: each criterion that does not hold with its clause, then the facts that could change it. */
  readonly because: readonly string[];
}

export interface CaseRun {
  readonly passed: number;
  readonly failed: readonly FailedCase[];
  /** What is wrong with the file itself; no case runs until it is put right. */
  readonly problems: readonly Problem[];
}

const quantity = z.union([z.string(), z.number()]);
const schema = z.strictObject({
  /** The id of the policy, for a file that does not stand beside it. */
  policy: z.string().optional(),
  /** Facts every case starts from. */
  given: z.record(z.string(), z.unknown()).default({}),
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        on: z.string(),
        reading: z.enum(['LITERAL', 'AS_AMENDED']).default('LITERAL'),
        interpretations: z.record(z.string(), z.string()).default({}),
        facts: z.record(z.string(), z.unknown()).default({}),
        expect: z.strictObject({
          verdict: z.enum(['ELIGIBLE', 'INELIGIBLE', 'UNKNOWN', 'NEEDS_REVIEW', 'NOT_IN_FORCE']),
          amount: z.union([quantity, z.tuple([quantity, quantity.nullable()]), z.null()]).optional(),
          failing: z.array(z.string()).optional(),
          open: z.array(z.string()).optional(),
        }),
      }),
    )
    .min(1),
});

/** Runs the `cases.yaml` beside a policy; that there is none is a problem. */
export function runCasesOf(policy: Policy): CaseRun {
  const file = join(policy.folder, 'cases.yaml');
  if (existsSync(file)) return runCases(policy, file, readFileSync(file, 'utf8'));
  const text = `${policy.id}: found no such file; put cases beside the policy that an officer can sign.`;
  return { passed: 0, failed: [], problems: [{ file, line: 1, text }] };
}

/** Reads a `cases.yaml` of the policy and runs it: every case that does not come out as it says, expected and actual. */
export function runCases(policy: Policy, name: string, source: string): CaseRun {
  const { cases, problems } = readCases(policy, name, source);
  if (problems.length > 0) return { passed: 0, failed: [], problems };
  const failed = cases.flatMap((each) => {
    const { expected, actual } = compareCase(policy, each);
    if (expected === actual) return [];
    return [
      { name: each.name, file: name, line: each.line, expected, actual, because: reasonsOf(policy, each) },
    ];
  });
  return { passed: cases.length - failed.length, failed, problems: [] };
}

/** The cases of a file, or everything that is wrong with it. */
export function readCases(
  policy: Policy,
  name: string,
  source: string,
): { readonly cases: readonly Case[]; readonly problems: readonly Problem[] } {
  const file = readYaml(name, source, schema);
  if (!('data' in file)) return { cases: [], problems: file };
  const problems: Problem[] = [];
  const report = (path: Path, text: string): void => {
    problems.push(file.problem(path, text));
  };
  if (file.data.policy !== undefined && file.data.policy !== policy.id) {
    report(['policy'], `Found cases of ${file.data.policy}, expected cases of ${policy.id}.`);
  }
  const given = readFacts(policy, file.data.given, ['given'], report);
  const cases = file.data.cases.map((each, index) => {
    const at = ['cases', index];
    const on = parseDay(each.on);
    if (on === undefined) report([...at, 'on'], `Found "${each.on}", expected a date such as 2024-06-01.`);
    for (const [id, alternative] of Object.entries(each.interpretations)) {
      const fault = interpretationFault(id, alternative);
      if (fault !== undefined) report([...at, 'interpretations', id], fault);
    }
    for (const id of [...(each.expect.failing ?? []), ...(each.expect.open ?? [])]) {
      if (policy.criteria.some((criterion) => criterion.id === id)) continue;
      const known = policy.criteria.map((criterion) => criterion.id).join(', ');
      report([...at, 'expect'], `Found the criterion "${id}", expected one of ${known}.`);
    }
    const amount = readAmount(each.expect.amount);
    if (amount === 'NOT_MONEY') {
      report(
        [...at, 'expect', 'amount'],
        `Found another notation, expected ${NOTATION.FEN}, or two as [low, high].`,
      );
    }
    return {
      name: each.name,
      line: file.problem(at, '').line,
      on: on ?? 0,
      // Only sound alternatives: the others have been reported, and the case will not run.
      assumptions: assume(
        each.reading,
        Object.fromEntries(
          Object.entries(each.interpretations).filter(([id, a]) => !interpretationFault(id, a)),
        ),
      ),
      facts: { ...given, ...readFacts(policy, each.facts, [...at, 'facts'], report) },
      expect: { ...each.expect, amount: amount === 'NOT_MONEY' ? null : amount },
    };
  });
  return { cases, problems };
}

/** The id in the `policy` line of a file of cases; undefined if it has none. */
export function policyNamedIn(source: string): string | undefined {
  const file = readYaml('', source, z.looseObject({ policy: z.string().optional() }));
  return 'data' in file ? file.data.policy : undefined;
}

/**
 * The value of a fact as an officer writes it in a case, or what was expected instead. What was written is not repeated:
 * it may come from a request.
 */
export function readFactValue(
  fact: Fact,
  written: unknown,
): { readonly value: FactValue | null } | { readonly fault: string } {
  let fault: string | undefined;
  const value = readFact(fact, written, [], (_path, { of, expected }) => {
    fault ??= `${of && `${of}: `}expected ${expected}.`;
  });
  return fault === undefined ? { value } : { fault };
}

function compareCase(
  policy: Policy,
  { facts, on, assumptions, expect }: Case,
): { readonly expected: string; readonly actual: string } {
  const { verdict, amount, criteria } = evaluate(policy, facts, on, assumptions);
  const named = (wanted: (truth: (typeof criteria)[number]) => boolean) =>
    policy.criteria.flatMap((each, index) => (wanted(criteria[index] ?? 'TRUE') ? [each.id] : []));
  const print = (of: Expectation): string =>
    [
      of.verdict,
      ...(expect.amount === undefined ? [] : [`amount ${printAmount(of.amount ?? null)}`]),
      ...(expect.failing === undefined ? [] : [`failing [${[...(of.failing ?? [])].sort().join(', ')}]`]),
      ...(expect.open === undefined ? [] : [`open [${[...(of.open ?? [])].sort().join(', ')}]`]),
    ].join(', ');
  const actual: Expectation = {
    verdict,
    amount,
    failing: named((truth) => truth === 'FALSE'),
    open: named(isOpen),
  };
  return { expected: print(expect), actual: print(actual) };
}

function reasonsOf(policy: Policy, { facts, on, assumptions }: Case): string[] {
  const { eventOn, appliesIf, findings, missing, missingForAmount } = explain(policy, facts, on, assumptions);
  const found = [...(appliesIf === null ? [] : [appliesIf]), ...findings]
    .filter(({ result }) => result !== 'TRUE')
    .map(({ criterion, result, title, clause }) => `${result} ${criterion}: ${title.zh} (${clause})`);
  const unknown = [...new Set([...missing, ...missingForAmount])].map(
    (fact) => `missing ${fact.id.replace(`${policy.subject.id}.`, '')}: ${fact.label.zh}`,
  );
  return [...(eventOn === null ? ['The date that picks the law is unknown.'] : []), ...found, ...unknown];
}

function printAmount(amount: Amount | null): string {
  if (amount === null) return 'none';
  const high = amount.high === null ? 'unlimited' : printQuantity(amount.high, 'FEN');
  return amount.low === amount.high ? high : `${printQuantity(amount.low, 'FEN')} to ${high}`;
}

type Written = string | number;
function readAmount(
  written: Written | readonly [Written, Written | null] | null | undefined,
): Amount | null | undefined | 'NOT_MONEY' {
  if (written === null || written === undefined) return written;
  const [from, to] = typeof written === 'object' ? written : [written, written];
  const [low, high] = [parseQuantity(from, 'FEN'), to === null ? null : parseQuantity(to, 'FEN')];
  return low === undefined || high === undefined ? 'NOT_MONEY' : { low, high };
}

type Report = (path: Path, text: string) => void;

/** What is told of a value that does not fit: what it is, of which fact (empty for a record), what was expected. */
type ReportMisfit = (
  path: Path,
  misfit: { readonly found: unknown; readonly of: string; readonly expected: string },
) => void;

/** Facts by full id, or by the last part of it where the fact is the subject's own. */
function readFacts(
  policy: Policy,
  written: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): Facts {
  const reportMisfit: ReportMisfit = (at, { found, of, expected }) =>
    report(at, `Found ${JSON.stringify(found)}${of && ` for ${of}`}, expected ${expected}.`);
  const entries = Object.entries(written).flatMap(([key, value]): [string, FactValue | null][] => {
    const fact = policy.facts.find(({ id }) => id === key || id === `${policy.subject.id}.${key}`);
    if (fact !== undefined) return [[fact.id, readFact(fact, value, [...path, key], reportMisfit)]];
    const known = policy.facts.map(({ id }) => id.replace(`${policy.subject.id}.`, '')).join(', ');
    report([...path, key], `Found the fact "${key}", which ${policy.id} does not read; it reads ${known}.`);
    return [];
  });
  return Object.fromEntries(entries);
}

function readFact(fact: Fact, written: unknown, path: Path, report: ReportMisfit): FactValue | null {
  if (written === null) return null;
  const refuse = (expected: string): null => {
    report(path, { found: written, of: `${fact.label.zh} (${fact.id})`, expected });
    return null;
  };
  switch (fact.type) {
    case 'MONEY':
    case 'INTEGER':
    case 'RATE_PPM': {
      const value =
        typeof written === 'string' || typeof written === 'number'
          ? parseQuantity(written, fact.unit)
          : undefined;
      return value ?? refuse(NOTATION[fact.unit] ?? PLAIN_NOTATION);
    }
    case 'DATE':
      return (
        (typeof written === 'string' ? parseDay(written) : undefined) ?? refuse('a date such as 2024-06-01')
      );
    case 'BOOLEAN':
      return typeof written === 'boolean' ? written : refuse('true or false');
    case 'CODE': {
      const code = typeof written === 'number' ? String(written) : written;
      const isKnown = typeof code === 'string' && (fact.codes.length === 0 || fact.codes.includes(code));
      return isKnown ? code : refuse(fact.codes.length === 0 ? 'a code' : `one of ${fact.codes.join(', ')}`);
    }
    case 'COLLECTION':
      if (!Array.isArray(written) || !isCollection(fact)) return refuse('a list of records');
      return written.map((record: unknown, index) => readRecord(fact, record, [...path, index], report));
    case 'CERTIFICATES': {
      const certificates = z.array(certificate).safeParse(written);
      return certificates.success
        ? certificates.data
        : refuse('a list of { tier, from, to } with dates or null');
    }
  }
}

function readRecord(fact: CollectionFact, written: unknown, path: Path, report: ReportMisfit): Facts {
  if (typeof written !== 'object' || written === null) {
    const expected = `a record with ${Object.keys(fact.elements).join(', ')}`;
    report(path, { found: written, of: '', expected });
    return {};
  }
  const entries = Object.entries(written).flatMap(([key, value]): [string, FactValue | null][] => {
    const element = fact.elements[key];
    if (element !== undefined) return [[element.id, readFact(element, value, [...path, key], report)]];
    const expected = `one of ${Object.keys(fact.elements).join(', ')}`;
    report([...path, key], { found: key, of: '', expected });
    return [];
  });
  return Object.fromEntries(entries);
}

const civilDate = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .transform((text) => parseDay(text) ?? 0)
  .nullable();
/** Without `to`, or with null, the end of validity is unknown. */
const certificate = z
  .strictObject({
    tier: z.string(),
    from: civilDate.default(null),
    to: civilDate.default(null),
    endedOn: civilDate.default(null),
    reexaminationPending: z.boolean().default(false),
  })
  .transform(({ from, to, ...rest }): Certificate => ({ ...rest, validFrom: from, validTo: to }));

function isCollection(fact: Fact): fact is CollectionFact {
  return 'elements' in fact;
}
