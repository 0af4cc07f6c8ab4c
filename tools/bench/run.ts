import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { composeGraph, withClient } from '@tidu/server';
import { plugins } from '../../plugins/index.ts';
import { compareAnswers, type Measured, measure, type Plan } from './blocks.ts';
import { openBenchDatabase } from './database.ts';
import { benchQueries, type Query } from './queries.ts';
import type { ServerOptions, Side } from './servers.ts';
import { drift, median, ratioOf } from './statistics.ts';

const { values: given } = parseArgs({
  options: {
    query: { type: 'string', default: 'main' },
    enterprises: { type: 'string', default: '16000' },
    pairs: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    'limit-connections': { type: 'string', default: '4' },
    retries: { type: 'string', default: '0' },
    data: { type: 'string' },
    main: { type: 'string' },
    out: { type: 'string', default: new URL('./results/', import.meta.url).pathname },
  },
});
const enterprises = Number(given.enterprises);
const plan: Plan = {
  pairs: Number(given.pairs),
  seconds: Number(given.seconds),
  warmUpSeconds: Number(given['warm-up']),
  connections: Number(given.connections),
};
/** A run in which LIMIT moved by more than this says more about the machine than about the servers. */
const MOST_DRIFT = 0.05;

const graph = composeGraph(plugins);
const dataDir = given.data ?? `.data/bench-${enterprises}`;
const database = await openBenchDatabase(graph, dataDir, enterprises);
try {
  const queries = await benchQueries(graph, database.url);
  const chosen =
    given.query === 'all' ? queries : queries.filter(({ name }) => given.query.split(',').includes(name));
  if (chosen.length === 0) {
    throw new Error(
      `--query: expected all or some of ${queries.map(({ name }) => name).join(', ')}, found ${given.query}.`,
    );
  }
  const options: ServerOptions = {
    url: database.url,
    logFile: `${dataDir}/servers.log`,
    limitConnections: Number(given['limit-connections']),
    limitLoans: graph.rowTypes.has('FinanceLoan'),
    ...(given.main ? { main: given.main } : {}),
  };
  const postgres = await withClient(database.url, async (client) =>
    String((await client.query('show server_version')).rows[0]?.server_version),
  );
  for (const query of chosen) await benchmark(query, options, postgres);
} finally {
  await database.stop();
}

async function benchmark(query: Query, options: ServerOptions, postgres: string): Promise<void> {
  print(`\n${query.name}: ${query.what}${query.note ? `\n${query.note}` : ''}`);
  const prepared = await compareAnswers(query, options);
  print(
    `  ${prepared.lengths.length} sampled requests: the same bytes from both sides, ${median(prepared.lengths)} of them a typical answer`,
  );
  for (let attempt = 0; ; attempt += 1) {
    const measured = await measure(query, prepared, options, plan);
    const figures = figuresOf(measured);
    print(table(measured, figures));
    if (figures.drift > MOST_DRIFT && attempt < Number(given.retries)) {
      print('  tried again');
      continue;
    }
    await save(query, measured, figures, postgres);
    if (figures.rejected) process.exitCode = 1;
    return;
  }
}

function figuresOf({ blocks }: Measured) {
  const of = (side: Side, figure: (block: (typeof blocks)[number]) => number): number[] =>
    blocks.filter((block) => block.side === side).map(figure);
  const moved = drift(of('limit', (block) => block.rate));
  return {
    throughput: ratioOf(
      of('ours', (block) => block.rate),
      of('limit', (block) => block.rate),
    ),
    processorTime: ratioOf(
      of('ours', (b) => b.node + b.backends),
      of('limit', (b) => b.node + b.backends),
    ),
    nodeTime: ratioOf(
      of('ours', (block) => block.node),
      of('limit', (block) => block.node),
    ),
    backendTime: ratioOf(
      of('ours', (block) => block.backends),
      of('limit', (block) => block.backends),
    ),
    drift: moved,
    rejected: moved > MOST_DRIFT,
  };
}

function table({ blocks, latency }: Measured, figures: ReturnType<typeof figuresOf>): string {
  const typical = (side: Side, figure: 'rate' | 'node' | 'backends'): number =>
    median(blocks.filter((block) => block.side === side).map((block) => block[figure]));
  const half = (side: Side, figure: 'p50' | 'p99'): string =>
    latency.find((each) => each.side === side)?.[figure].toFixed(2) ?? '';
  const ratio = ({ ratio, low, high }: { ratio: number; low: number; high: number }): string =>
    `${ratio.toFixed(2)} (${low.toFixed(2)}…${high.toFixed(2)})`;
  const rows: readonly (readonly string[])[] = [
    ['', 'ours', 'LIMIT', 'ours / LIMIT (95 %)'],
    [
      'requests a second, saturated',
      typical('ours', 'rate').toFixed(0),
      typical('limit', 'rate').toFixed(0),
      ratio(figures.throughput),
    ],
    [
      'processor ms a request',
      (typical('ours', 'node') + typical('ours', 'backends')).toFixed(2),
      (typical('limit', 'node') + typical('limit', 'backends')).toFixed(2),
      ratio(figures.processorTime),
    ],
    [
      '  of Node',
      typical('ours', 'node').toFixed(2),
      typical('limit', 'node').toFixed(2),
      ratio(figures.nodeTime),
    ],
    [
      '  of PostgreSQL',
      typical('ours', 'backends').toFixed(2),
      typical('limit', 'backends').toFixed(2),
      ratio(figures.backendTime),
    ],
    [`p50 ms at ${latency[0]?.rate.toFixed(0)} a second`, half('ours', 'p50'), half('limit', 'p50'), ''],
    ['p99 ms', half('ours', 'p99'), half('limit', 'p99'), ''],
  ];
  const lines = rows.map(
    ([what = '', ours = '', limit = '', compared = '']) =>
      `  ${what.padEnd(32)}${ours.padStart(9)}${limit.padStart(9)}   ${compared}`,
  );
  const verdict = `  LIMIT drifted by ${(figures.drift * 100).toFixed(1)} %${figures.rejected ? `: over ${MOST_DRIFT * 100} %, the run is rejected` : ''}`;
  return [...lines, verdict].join('\n');
}

async function save(
  query: Query,
  measured: Measured,
  figures: ReturnType<typeof figuresOf>,
  postgres: string,
): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const result = {
    date,
    query: { name: query.name, what: query.what, note: query.note, document: query.document },
    versions: { node: process.versions.node, postgres, plugins: graph.plugins.map((plugin) => plugin.id) },
    machine: { cores: cpus().length, model: cpus()[0]?.model, memoryGb: Math.round(totalmem() / 2 ** 30) },
    settings: {
      enterprises,
      ...plan,
      limitConnections: Number(given['limit-connections']),
      requests: query.requests.length,
    },
    figures,
    ...measured,
  };
  await mkdir(given.out, { recursive: true });
  const file = `${given.out.replace(/\/$/, '')}/${date}-${query.name}.json`;
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  print(`  written: ${file}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
