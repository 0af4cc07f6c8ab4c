import {
  type Assumptions,
  type Columns,
  createKernel,
  type Day,
  type KernelResults,
  kernelResults,
  type Policy,
} from '@tidu/policy';
import type { Chunk } from './chunk.ts';
import type { PopulationColumns } from './columns.ts';

/** A policy compiled for the chunks of one population. */
export interface PolicyProgram {
  readonly policy: Policy;
  readonly results: KernelResults;
  /** Decides all rows of the chunk it was made for; the answers are in `results`. */
  run(): void;
}

/** Compiles a policy over a chunk's own arrays. */
export function policyProgram(
  policy: Policy,
  chunk: Chunk,
  columns: PopulationColumns,
  { on, assumptions }: { readonly on: Day; readonly assumptions: Assumptions },
): PolicyProgram {
  const kernel = createKernel(policy, on, assumptions);
  const results = kernelResults(chunk.city.length);
  const data: Record<string, Float64Array> = {};
  for (const [name, place] of Object.entries(columns.places.get(policy) ?? {})) {
    const column = chunk.numbers[place];
    if (column !== undefined) data[name] = column;
  }
  const own: Columns = data;
  return { policy, results, run: () => kernel.run(own, results, 0, chunk.rows) };
}

/** The index of a verdict in VERDICTS, by name: the loops over rows compare numbers. */
export const [ELIGIBLE, INELIGIBLE, UNKNOWN, NEEDS_REVIEW, NOT_IN_FORCE] = [0, 1, 2, 3, 4] as const;
export const VERDICT_COUNT = 5;

/** How many criteria of a mask. */
export function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
