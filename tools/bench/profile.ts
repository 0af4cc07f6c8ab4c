import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeGraph } from '@tidu/server';
import { plugins } from '../../plugins/index.ts';
import { compareAnswers, runLoad, startClient } from './blocks.ts';
import { openBenchDatabase } from './database.ts';
import { readProcessorTime, usedBetween } from './processor-time.ts';
import { benchQueries } from './queries.ts';
import { type ServerOptions, startServer } from './servers.ts';

/** Where our Node process spends its time on one query: the functions with the most time of their own, and packages. */
const { values: given } = parseArgs({
  options: {
    query: { type: 'string', default: 'main' },
    enterprises: { type: 'string', default: '16000' },
    seconds: { type: 'string', default: '8' },
    data: { type: 'string' },
    main: { type: 'string' },
    keep: { type: 'string' },
  },
});

const monotonic = (): number => Number(process.hrtime.bigint() / 1000n);
const NOT_WORK = new Set(['(idle)', '(program)']);

interface Profile {
  /** Microseconds of the monotonic clock. */
  readonly startTime: number;
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const enterprises = Number(given.enterprises);
const dataDir = given.data ?? `.data/bench-${enterprises}`;
const graph = composeGraph(plugins);
const database = await openBenchDatabase(graph, dataDir, enterprises);
try {
  const query = (await benchQueries(graph, database.url)).find(({ name }) => name === given.query);
  if (!query) throw new Error(`--query: there is no query ${given.query}.`);
  const options: ServerOptions = {
    url: database.url,
    logFile: `${dataDir}/servers.log`,
    limitConnections: 4,
    limitLoans: graph.rowTypes.has('FinanceLoan'),
    ...(given.main ? { main: given.main } : {}),
  };
  const prepared = await compareAnswers(query, options);
  const folder = given.keep ?? (await mkdtemp(join(tmpdir(), 'tidu-profile-')));
  const server = await startServer('ours', {
    ...options,
    nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`],
  });
  const client = await startClient();
  let [from, to] = [0, 0];
  try {
    const load = {
      port: server.port,
      messages: prepared.messages.ours,
      lengths: prepared.lengths,
      connections: 16,
    };
    await runLoad(client, { ...load, seconds: 2 });
    from = monotonic();
    const before = await readProcessorTime(server.pid, options.url, server.applicationName);
    const result = await runLoad(client, { ...load, seconds: Number(given.seconds) });
    to = monotonic();
    const used = usedBetween(
      before,
      await readProcessorTime(server.pid, options.url, server.applicationName),
    );
    process.stdout.write(
      `${query.name}: ${(result.answered / result.seconds).toFixed(0)} a second, with the profiler; processor ms a request: Node ${(used.node / result.answered).toFixed(2)}, PostgreSQL ${(used.backends / result.answered).toFixed(2)}\n`,
    );
  } finally {
    client.kill();
    await server.stop();
  }
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile')).sort();
  if (!file) throw new Error(`The server left no profile in ${folder}: it did not end in order.`);
  print(JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as Profile, from, to);
  if (!given.keep) await rm(folder, { recursive: true });
} finally {
  await database.stop();
}

/** Samples taken while the load ran: the start is left out. */
function print({ startTime, nodes, samples, timeDeltas }: Profile, from: number, to: number): void {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const packages = new Map<string, number>();
  let total = 0;
  let now = startTime;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    now += timeDeltas[index] ?? 0;
    if (now < from || now > to || !frame || NOT_WORK.has(frame.functionName)) continue;
    const spent = timeDeltas[index] ?? 0;
    total += spent;
    const place = placeOf(frame.url);
    const name = `${frame.functionName || '(anonymous)'} ${place.file}${frame.url ? `:${frame.lineNumber + 1}` : ''}`;
    functions.set(name, (functions.get(name) ?? 0) + spent);
    packages.set(place.owner, (packages.get(place.owner) ?? 0) + spent);
  }
  const lines = (shares: ReadonlyMap<string, number>, most: number): string =>
    [...shares]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name, spent]) => `  ${((spent / total) * 100).toFixed(1).padStart(5)} %  ${name}`)
      .join('\n');
  process.stdout.write(
    `Time of their own, by package:\n${lines(packages, 15)}\n\nby function:\n${lines(functions, 30)}\n`,
  );
}

function placeOf(url: string): { readonly owner: string; readonly file: string } {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(url);
  if (dependency) return { owner: dependency[1] ?? '', file: `${dependency[1]}/${dependency[2]}` };
  const own = /\/((?:packages|plugins)\/[^/]+)\/(.*)$/.exec(url);
  if (own) return { owner: own[1] ?? '', file: `${own[1]}/${own[2]}` };
  return { owner: url.startsWith('node:') ? 'node' : '(engine: collection, compilation)', file: url };
}
