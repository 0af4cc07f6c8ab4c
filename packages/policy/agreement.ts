import { type Day, dateText } from './civil-date.ts';
import { type Columns, packRows } from './columns.ts';
import { type Determination, evaluateIn, exactAward, situationOf } from './evaluate.ts';
import { explain } from './explain.ts';
import type { Facts } from './fact.ts';
import type { Assumptions } from './interpretation.ts';
import { createKernel, kernelResults, VERDICTS } from './kernel.ts';
import type { Policy } from './policy.ts';
import type { Truth } from './truth.ts';

/** What the reference says about rows of one policy, and where kernel and explainer say otherwise. */
export interface DecidedRows {
  /** By row. */
  readonly determinations: readonly Determination[];
  /** The award as one number before verdict and interval, by row; null where an input is unknown. */
  readonly awards: readonly (bigint | null)[];
  /** What the kernel read. */
  readonly columns: Columns;
  /** Empty, as it must be on every policy and every row. */
  readonly disagreements: readonly string[];
}

/** Decides rows by interpreter, kernel and explainer: verdict, every criterion, both bounds of the amount. */
export function decideRows(
  policy: Policy,
  rows: readonly Facts[],
  on: Day,
  assumptions: Assumptions,
): DecidedRows {
  const kernel = createKernel(policy, on, assumptions);
  const situations = rows.map((facts) => situationOf(policy, facts, on, assumptions));
  const columns = packRows(kernel.columns, situations);
  const results = kernelResults(rows.length);
  kernel.run(columns, results, 0, rows.length);
  const determinations = situations.map((situation) => evaluateIn(policy, situation));
  const compiled = (row: number): string => {
    const bits = (mask: Int32Array) => mask[row] ?? 0;
    const verdict = VERDICTS[results.verdict[row] ?? -1] ?? 'UNKNOWN';
    const truths = policy.criteria.map((_, index): Truth => {
      const bit = 1 << index;
      if (bits(results.fail) & bit) return 'FALSE';
      if (bits(results.unknown) & bit) return 'UNKNOWN';
      return bits(results.review) & bit ? 'REVIEW' : 'TRUE';
    });
    const [low, high] = [results.low[row] ?? 0, results.high[row] ?? 0];
    return print({
      verdict,
      criteria: verdict === 'NOT_IN_FORCE' ? [] : truths,
      amount: Number.isNaN(low) ? null : { low: BigInt(low), high: Number.isNaN(high) ? null : BigInt(high) },
    });
  };
  const explained = (facts: Facts): string => {
    const { findings, ...determination } = explain(policy, facts, on, assumptions);
    return print({ ...determination, criteria: findings.map(({ result }) => result) });
  };
  return {
    determinations,
    awards: situations.map((situation) => exactAward(policy, situation)),
    columns,
    disagreements: rows.flatMap((facts, row) => {
      const interpreted = print(determinations[row]);
      const others = { kernel: compiled(row), explainer: explained(facts) };
      return Object.entries(others)
        .filter(([, found]) => found !== interpreted)
        .map(
          ([name, found]) =>
            `${policy.id} on ${dateText(on)}: interpreter ${interpreted}, ${name} ${found}, on ${printFacts(facts)}`,
        );
    }),
  };
}

/** Where the back ends that need no database differ on rows of one policy. */
export function disagreements(
  policy: Policy,
  rows: readonly Facts[],
  on: Day,
  assumptions: Assumptions,
): readonly string[] {
  return decideRows(policy, rows, on, assumptions).disagreements;
}

/** A row as JSON, to be looked into. */
export function printFacts(facts: Facts): string {
  return JSON.stringify(facts, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function print(determination: Determination | undefined): string {
  if (determination === undefined) return 'nothing';
  const { verdict, criteria, amount } = determination;
  const high = amount === null ? '' : (amount.high ?? 'unlimited');
  return `${verdict} [${criteria.join(' ')}] ${amount === null ? 'no amount' : `${amount.low}..${high}`}`;
}
