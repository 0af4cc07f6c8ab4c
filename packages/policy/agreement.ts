import { type Day, dateText } from './civil-date.ts';
import { packRows } from './columns.ts';
import { type Determination, evaluate, situationOf } from './evaluate.ts';
import type { Facts } from './fact.ts';
import type { Assumptions } from './interpretation.ts';
import { createKernel, kernelResults, VERDICTS } from './kernel.ts';
import type { Policy } from './policy.ts';
import type { Truth } from './truth.ts';

/**
 * Where interpreter and kernel differ on rows of one policy: verdict, every criterion, both bounds of the amount.
 * Empty if they agree, as they must on every policy and every row.
 */
export function disagreements(
  policy: Policy,
  rows: readonly Facts[],
  on: Day,
  assumptions: Assumptions,
): readonly string[] {
  const kernel = createKernel(policy, on, assumptions);
  const situations = rows.map((facts) => situationOf(policy, facts, on, assumptions));
  const results = kernelResults(rows.length);
  kernel.run(packRows(kernel.columns, situations), results, 0, rows.length);
  return rows.flatMap((facts, row) => {
    const interpreted = print(evaluate(policy, facts, on, assumptions));
    const bits = (mask: Int32Array) => mask[row] ?? 0;
    const verdict = VERDICTS[results.verdict[row] ?? -1] ?? 'UNKNOWN';
    const truths = policy.criteria.map((_, index): Truth => {
      const bit = 1 << index;
      if (bits(results.fail) & bit) return 'FALSE';
      if (bits(results.unknown) & bit) return 'UNKNOWN';
      return bits(results.review) & bit ? 'REVIEW' : 'TRUE';
    });
    const [low, high] = [results.low[row] ?? 0, results.high[row] ?? 0];
    const compiled = print({
      verdict,
      criteria: verdict === 'NOT_IN_FORCE' ? [] : truths,
      amount: Number.isNaN(low) ? null : { low: BigInt(low), high: Number.isNaN(high) ? null : BigInt(high) },
    });
    if (interpreted === compiled) return [];
    const shown = JSON.stringify(facts, (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    return [`${policy.id} on ${dateText(on)}: interpreter ${interpreted}, kernel ${compiled}, on ${shown}`];
  });
}

function print({ verdict, criteria, amount }: Determination): string {
  const high = amount === null ? '' : (amount.high ?? 'unlimited');
  return `${verdict} [${criteria.join(' ')}] ${amount === null ? 'no amount' : `${amount.low}..${high}`}`;
}
