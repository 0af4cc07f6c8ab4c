import { type Day, fullMonths } from './civil-date.ts';
import { type Columns, columnsOf, derivedNames, type KernelColumn, unpackRow } from './columns.ts';
import { evaluateIn, type Verdict } from './evaluate.ts';
import { type Assumptions, LITERAL } from './interpretation.ts';
import { dateOf } from './interpreter.ts';
import { generateKernel } from './kernel-code.ts';
import type { Policy } from './policy.ts';

/** A policy compiled for whole columns: one day, one set of assumptions, any number of rows. */
export interface Kernel {
  /** What it reads. */
  readonly columns: readonly KernelColumn[];
  /** Decides the rows from `from` to before `to` into the results at the same places. Allocates nothing a row. */
  run(data: Columns, results: KernelResults, from: number, to: number): void;
  /** The generated code, to be read. */
  readonly code: string;
}

/**
 * Bit i of a mask is criterion i. ELIGIBLE is: no bit in any mask. Amounts are whole fen; NaN is no amount in `low`
 * and no limit in `high`.
 */
export interface KernelResults {
  /** Index in VERDICTS. */
  readonly verdict: Uint8Array;
  readonly fail: Int32Array;
  readonly unknown: Int32Array;
  readonly review: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export const VERDICTS: readonly Verdict[] = [
  'ELIGIBLE',
  'INELIGIBLE',
  'UNKNOWN',
  'NEEDS_REVIEW',
  'NOT_IN_FORCE',
];

export function kernelResults(rows: number): KernelResults {
  return {
    verdict: new Uint8Array(rows),
    fail: new Int32Array(rows),
    unknown: new Int32Array(rows),
    review: new Int32Array(rows),
    low: new Float64Array(rows),
    high: new Float64Array(rows),
  };
}

/**
 * Compiles a policy. The code computes in doubles, which are exact to 2^53, and checks what could leave that range;
 * the rows that do, and those without the event's date, are handed to the interpreter.
 */
export function createKernel(policy: Policy, on: Day, assumptions: Assumptions = LITERAL): Kernel {
  const columns = columnsOf(policy);
  const names = derivedNames(policy);
  const code = generateKernel(policy, on, assumptions);
  const interpret = (data: Columns, results: KernelResults, row: number): void => {
    const unpacked = unpackRow(names, columns, data, row);
    const undated = { ...unpacked, asOf: on, eventOn: null, assumptions, parameters: policy.parameters };
    const eventOn = dateOf(policy.inForce, undated);
    const { verdict, criteria, amount } = evaluateIn(policy, { ...undated, eventOn });
    const mask = (truth: string) =>
      criteria.reduce((bits, each, index) => (each === truth ? bits | (1 << index) : bits), 0);
    results.verdict[row] = VERDICTS.indexOf(verdict);
    results.fail[row] = mask('FALSE');
    results.unknown[row] = mask('UNKNOWN');
    results.review[row] = mask('REVIEW');
    results.low[row] = amount === null ? Number.NaN : Number(amount.low);
    results.high[row] = amount === null || amount.high === null ? Number.NaN : Number(amount.high);
  };
  /** Of months counted, from one run to the next. */
  const tables: Int16Array[] = [];
  // The code is generated from the policy's own tree, in which every name and number is quoted or printed by us.
  const run: unknown = new Function(
    'data',
    'results',
    'from',
    'to',
    'interpret',
    'fullMonths',
    'tables',
    code,
  );
  if (typeof run !== 'function') throw new Error('Found no function in the generated code.');
  return {
    columns,
    code,
    run(data, results, from, to) {
      for (const { name } of columns) {
        if (data[name] === undefined) throw new Error(`Found no column "${name}", which ${policy.id} reads.`);
      }
      run(data, results, from, to, interpret, fullMonths, tables);
    },
  };
}
