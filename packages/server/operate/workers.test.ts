import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { core } from '@tidu/core';
import {
  type CommandRun,
  type CommandServer,
  createScratchDatabase,
  runTidu,
  type ScratchDatabase,
  startTidu,
  TEST_SECRET,
} from '@tidu/testing';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { probe } from '../execute/probe/probe.ts';
import { composeGraph } from '../runtime.ts';

let database: ScratchDatabase;
const running: CommandRun[] = [];
beforeAll(async () => {
  database = await createScratchDatabase(inject('testCluster'), composeGraph([core, probe]));
});
afterEach(async () => {
  for (const { child } of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});
afterAll(() => database.drop());

test('Two workers answer behind one port; one that is killed costs only its requests and is replaced; SIGINT to all processes ends them in order', async () => {
  const server = await start({ TIDU_WORKERS: '2' });
  await expect.poll(() => workersThatAnswered(server), { interval: 20, timeout: 20_000 }).toHaveLength(2);
  const [victim, other] = await workersThatAnswered(server);
  if (victim === undefined) throw new Error('No worker answered');

  // Whichever is asked, the measures are those of both.
  const difference = async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const measured = Number(/tidu_requests_total{[^}]*graphql[^}]*} (\d+)/.exec(metrics)?.[1]);
    return measured - [...server.said().matchAll(/"route":"[^"]*\/graphql"/g)].length;
  };
  await expect.poll(difference).toBe(0);

  // Requests without end, a connection each, from eight clients.
  let loading = true;
  const outcomes: string[] = [];
  const clients = Array.from({ length: 8 }, async () => {
    while (loading) outcomes.push(await ask(server.url));
  });
  await sleep(200);
  process.kill(victim, 'SIGKILL');
  await expect
    .poll(() => pidsOfRequests(server).filter((pid) => pid !== victim && pid !== other), {
      interval: 20,
      timeout: 20_000,
    })
    .not.toEqual([]);
  expect(server.said()).toContain(`"worker":${victim},"reason":"it ended with SIGKILL"`);
  expect(outcomes.filter((outcome) => outcome === 'answered').length).toBeGreaterThan(50);
  // Of eight connections at one time no more than eight can have been its.
  expect(outcomes.filter((outcome) => outcome !== 'answered').length).toBeLessThanOrEqual(8);

  // As Ctrl-C in a terminal does. What is under way, and what still comes, is answered.
  outcomes.length = 0;
  const began = performance.now();
  process.kill(-(server.child.pid ?? Number.NaN), 'SIGINT');
  await sleep(150);
  loading = false;
  await Promise.all(clients);
  expect(outcomes.length).toBeGreaterThan(8);
  expect(new Set(outcomes)).toEqual(new Set(['answered']));
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(new Set(pidsOfRequests(server)).size).toBe(3);
  for (const pid of pidsOfRequests(server)) expect(isAlive(pid)).toBe(false);
}, 60_000);

test('Workers that cannot start say why once, and the exit code tells', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  try {
    const server = runTidu('probe', ['start'], environment({ TIDU_WORKERS: '2', PORT: port }));
    running.push(server);
    expect(await server.ended).toBe(1);
    expect(server.said().match(/is in use by another process\. Set PORT to a free one\./g)).toHaveLength(1);
  } finally {
    taken.close();
  }
}, 60_000);

const environment = (more: Readonly<Record<string, string>>) => ({
  DATABASE_URL: database.url,
  TIDU_TOKEN_SECRET: TEST_SECRET,
  ...more,
});

async function start(more: Readonly<Record<string, string>>): Promise<CommandServer> {
  const server = await startTidu('probe', environment(more));
  running.push(server);
  return server;
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: '{"query":"{ tiers { code } }"}',
      signal: AbortSignal.timeout(5_000),
    });
    const { data } = (await response.json()) as { data?: unknown };
    return response.status === 200 && data ? 'answered' : String(response.status);
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return cause?.code ?? name;
  }
}

/** The processes that answered, after some requests at one time. */
async function workersThatAnswered(server: CommandServer): Promise<number[]> {
  await Promise.all(Array.from({ length: 8 }, () => ask(server.url)));
  return pidsOfRequests(server);
}

/** As their log lines say. */
const pidsOfRequests = (server: CommandRun): number[] => [
  ...new Set(
    [...server.said().matchAll(/"pid":(\d+),.*"route":"[^"]*\/graphql"/g)].map(([, pid]) => Number(pid)),
  ),
];

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
