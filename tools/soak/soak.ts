import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbeddedDatabase } from '@tidu/server';
import type { Soak } from './promise.ts';
import { promises } from './promises.ts';
import { describeMachine, type Result, resultOf, table, writeResults } from './results.ts';

const USAGE = `pnpm soak                runs every promise at its full count and writes tools/soak/results/<day>.json
pnpm soak --list         what there is to run
         --only 21,22    these promises; the others of the day's results stay
         --scale 0.1     a share of the full counts, which is written to no file
         --seed 7        replays a run`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      list: { type: 'boolean' },
      help: { type: 'boolean' },
      only: { type: 'string' },
      scale: { type: 'string', default: '1' },
      seed: { type: 'string' },
    },
  });
  if (values.help) return say(USAGE);
  const chosen = choose(values.only);
  if (values.list)
    return say(
      chosen
        .map(({ promise, full, title, figure }) => `${promise}  ${title}: ${figure} [${full}]`)
        .join('\n'),
    );
  const scale = number('--scale', values.scale);
  const seed =
    values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : number('--seed', values.seed);
  const results = await withCluster(async (cluster) => {
    const results: Result[] = [];
    for (const soak of chosen) results.push(await runOne(soak, { cluster, seed, scale }));
    return results;
  });
  say(`\n${table(results)}`);
  if (scale === 1) say(`\nwritten to ${writeResults(today(), results)}`);
  process.exitCode = results.every(({ holds }) => holds) ? 0 : 1;
}

function choose(only: string | undefined): readonly Soak[] {
  if (only === undefined) return promises;
  const numbers = only.split(',').map((each) => number('--only', each));
  const unknown = numbers.filter((each) => promises.every(({ promise }) => promise !== each));
  if (unknown.length > 0)
    throw new Error(
      `--only: expected numbers out of ${promises.map((each) => each.promise).join(', ')}, found ${unknown.join(', ')}.`,
    );
  return promises.filter(({ promise }) => numbers.includes(promise));
}

async function runOne(
  soak: Soak,
  { cluster, seed, scale }: { readonly cluster: string; readonly seed: number; readonly scale: number },
): Promise<Result> {
  const machine = await describeMachine(cluster);
  const count = Math.max(1, Math.round(soak.full * scale));
  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 100) / 10;
  say(`\n${soak.promise} ${soak.title}: ${soak.figure}\n    count ${count}, seed ${seed}`);
  const line = (text: string): void => say(`    ${String(seconds()).padStart(6)} s  ${text}`);
  // A run that fails is a promise that does not hold; the others still run.
  const measured = await soak.run({ count, seed, cluster, say: line }).catch((error: unknown) => ({
    holds: false,
    reached: `the run failed: ${error instanceof Error ? error.stack : error}`,
    figures: {},
  }));
  line(`${measured.holds ? 'holds' : 'BROKEN'}: ${measured.reached}`);
  return resultOf(soak, { count, seed, seconds: seconds(), machine }, measured);
}

/** The PostgreSQL in which the runs make their databases, on disk as in service. */
async function withCluster<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-soak-'));
  const cluster = await openEmbeddedDatabase({
    dataDir: folder,
    as: 'server',
    settings: { max_connections: '200' },
  });
  try {
    return await work(cluster.url);
  } finally {
    await cluster.stop();
    // For root the cluster stands elsewhere, and this is a link to it.
    rmSync(realpathSync(join(folder, 'cluster')), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function number(option: string, text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || value < 0)
    throw new Error(`${option}: expected a number, found ${text}.`);
  return value;
}

const today = (): string => new Date().toISOString().slice(0, 10);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await main();
