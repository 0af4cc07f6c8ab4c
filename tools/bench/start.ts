import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { memoryOf } from './processor-time.ts';
import { freePort } from './servers.ts';
import { median } from './statistics.ts';

/**
 * How long a start takes until the first answer, with an embedded database that is there already; and the memory at
 * rest, after one query and 30 idle seconds. What a developer meets with `pnpm start`, sample data included.
 */
const { values: given } = parseArgs({
  options: {
    starts: { type: 'string', default: '5' },
    idle: { type: 'string', default: '30' },
    enterprises: { type: 'string', default: '2000' },
    data: { type: 'string', default: '.data/bench-start' },
    main: {
      type: 'string',
      default: fileURLToPath(new URL('../../packages/server/main.ts', import.meta.url)),
    },
  },
});

const QUERY = '{ targetProgress(on: "2026-06-30") { target { id } value } }';
const times: number[] = [];
print(`the first start makes the database and its sample: ${((await start(0)).seconds).toFixed(2)} s`);
for (let index = 0; index < Number(given.starts); index += 1) times.push((await start(0)).seconds);
print(
  `to the first answer: ${median(times).toFixed(2)} s, the median of ${times.map((time) => time.toFixed(2)).join(', ')}`,
);
const { memory } = await start(Number(given.idle));
print(
  `memory at rest, MB: Node ${memory.node.resident.toFixed(0)}; the database's keeper ${memory.keeper.toFixed(0)}; PostgreSQL ${memory.postgres.toFixed(0)} without shared pages`,
);

interface Started {
  readonly seconds: number;
  readonly memory: {
    readonly node: ReturnType<typeof memoryOf>;
    readonly keeper: number;
    readonly postgres: number;
  };
}

async function start(idleSeconds: number): Promise<Started> {
  const port = await freePort();
  const log = openSync('/dev/null', 'a');
  const began = performance.now();
  const child = spawn(process.execPath, [given.main, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      TIDU_DATA: given.data,
      TIDU_SAMPLE_ENTERPRISES: given.enterprises,
      TIDU_TODAY: '2026-06-30',
    },
    stdio: ['ignore', log, 'inherit'],
  });
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null)
        throw new Error(`The server ended with code ${child.exitCode} before it answered.`);
      await sleep(5);
    }
    const seconds = (performance.now() - began) / 1000;
    await sleep(idleSeconds * 1000);
    return { seconds, memory: memoryOfAll(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  }).catch(() => undefined);
  return (await response?.text())?.startsWith('{"data"') ?? false;
}

/** The server, its keeper, and everything below the keeper: PostgreSQL's processes. */
function memoryOfAll(pid: number): Started['memory'] {
  const [keeper] = childrenOf(pid);
  const below = keeper === undefined ? [] : descendantsOf(keeper);
  return {
    node: memoryOf(pid),
    keeper: keeper === undefined ? 0 : memoryOf(keeper).resident,
    postgres: below.reduce((sum, each) => sum + memoryOf(each).own, 0),
  };
}

function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** The children of all threads of a process. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '))
    .filter(Boolean)
    .map(Number);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
