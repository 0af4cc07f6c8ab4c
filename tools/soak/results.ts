import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from '@tidu/server';
import type { Measured, Soak } from './promise.ts';

/** What one promise's run came to, as it is committed. */
export interface Result extends Measured {
  readonly promise: number;
  readonly title: string;
  readonly promised: string;
  readonly count: number;
  readonly seed: number;
  readonly seconds: number;
  readonly machine: Machine;
}

/** What it ran on; the load is that before the run. */
export interface Machine {
  readonly commit: string;
  readonly node: string;
  readonly postgresql: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly load: number;
}

export async function describeMachine(cluster: string): Promise<Machine> {
  const postgresql = await withClient(cluster, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
  return {
    commit: commit(),
    node: process.version,
    postgresql,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The commit that is run, with a `+` when the tree is not quite that. */
function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'packages', 'plugins') ? '+' : ''}`;
}

export const resultOf = (
  { promise, title, figure }: Soak,
  run: Pick<Result, 'count' | 'seed' | 'seconds' | 'machine'>,
  { holds, reached, figures }: Measured,
): Result => ({ promise, title, promised: figure, reached, holds, ...run, figures });

/** Writes the results into the file of the day; those of the same promise give way. Returns its path. */
export function writeResults(day: string, results: readonly Result[]): string {
  const file = fileURLToPath(new URL(`./results/${day}.json`, import.meta.url));
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Result[]) : [];
  const key = ({ promise, title }: Result): string => `${String(promise).padStart(3)} ${title}`;
  const all = new Map([...earlier, ...results].map((result) => [key(result), result]));
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
  return file;
}

/** One line a promise. */
export const table = (results: readonly Result[]): string =>
  results
    .map(
      ({ promise, holds, title, reached, seconds }) =>
        `${String(promise).padStart(3)}  ${holds ? 'holds ' : 'BROKEN'}  ${title}: ${reached} (${seconds} s)`,
    )
    .join('\n');
