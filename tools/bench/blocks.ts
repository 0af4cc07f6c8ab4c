import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Load, LoadResult } from './client.ts';
import { readProcessorTime, usedBetween } from './processor-time.ts';
import type { Query } from './queries.ts';
import { answerTo, messagesOf, type Running, type ServerOptions, type Side, startServer } from './servers.ts';

export interface Block {
  readonly side: Side;
  /** Requests a second at saturation. */
  readonly rate: number;
  /** Milliseconds of processor time a request: of the Node process, and of its backends. */
  readonly node: number;
  readonly backends: number;
}

export interface Measured {
  readonly blocks: readonly Block[];
  readonly latency: readonly {
    readonly side: Side;
    readonly rate: number;
    readonly p50: number;
    readonly p99: number;
  }[];
}

export interface Plan {
  readonly pairs: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
}

interface Prepared {
  readonly messages: Readonly<Record<Side, readonly string[]>>;
  readonly lengths: readonly number[];
}

/**
 * The correctness gate: every sampled request gets the same bytes from both sides. Throws with the first difference.
 * Returns what the client sends and expects.
 */
export async function compareAnswers(query: Query, options: ServerOptions): Promise<Prepared> {
  const messages = { ours: await messagesOf(query, 'ours'), limit: await messagesOf(query, 'limit') };
  const [ours, limit] = await startBoth(options);
  try {
    const lengths: number[] = [];
    for (const [index, message] of messages.ours.entries()) {
      const [a, b] = await Promise.all([
        answerTo(message, ours.port),
        answerTo(messages.limit[index] ?? '', limit.port),
      ]);
      if (a !== b || a.includes('"errors"')) throw new Error(difference(query, index, a, b));
      lengths.push(Buffer.byteLength(a));
    }
    return { messages, lengths };
  } finally {
    await Promise.all([ours.stop(), limit.stop()]);
  }
}

/** Blocks in the order A B B A, with new servers every two pairs, each warmed up; then latencies at half the slower rate. */
export async function measure(
  query: Query,
  prepared: Prepared,
  options: ServerOptions,
  plan: Plan,
): Promise<Measured> {
  const blocks: Block[] = [];
  const client = await startClient();
  let both: readonly Running[] = [];
  try {
    for (let pair = 0; pair < plan.pairs; pair += 1) {
      if (pair % 2 === 0) {
        await stopAll(both);
        both = await startBoth(options);
        for (const server of both) await load(client, server, plan, { seconds: plan.warmUpSeconds });
      }
      for (const server of pair % 2 === 0 ? both : both.toReversed())
        blocks.push(await saturate(client, server, plan));
    }
    const rate = Math.min(...blocks.map((block) => block.rate)) / 2;
    const latency = [];
    for (const server of both) {
      const { p50, p99 } = await load(client, server, plan, { seconds: plan.seconds, rate });
      latency.push({ side: server.side, rate, p50, p99 });
    }
    return { blocks, latency };
  } finally {
    client.kill();
    await stopAll(both);
  }

  async function saturate(client: ChildProcess, server: Running, { seconds }: Plan): Promise<Block> {
    const before = await readProcessorTime(server.pid, options.url, server.applicationName);
    const result = await load(client, server, plan, { seconds });
    const used = usedBetween(
      before,
      await readProcessorTime(server.pid, options.url, server.applicationName),
    );
    return {
      side: server.side,
      rate: result.answered / result.seconds,
      node: used.node / result.answered,
      backends: used.backends / result.answered,
    };
  }

  async function load(
    client: ChildProcess,
    server: Running,
    { connections }: Plan,
    what: Pick<Load, 'seconds' | 'rate'>,
  ): Promise<LoadResult> {
    const result = await runLoad(client, {
      port: server.port,
      messages: prepared.messages[server.side],
      lengths: prepared.lengths,
      connections,
      ...what,
    });
    if (result.wrong > 0) {
      throw new Error(
        `${query.name}: ${server.side} gave an answer of another status or length than in the gate: see ${options.logFile}.`,
      );
    }
    return result;
  }
}

/** The client is a process of its own: its processor time is not the server's. */
export async function startClient(): Promise<ChildProcess> {
  const client = fork(new URL('./client.ts', import.meta.url), { stdio: 'inherit' });
  await once(client, 'spawn');
  return client;
}

export async function runLoad(client: ChildProcess, load: Load): Promise<LoadResult> {
  client.send(load);
  const [result] = (await once(client, 'message')) as [LoadResult | { readonly error: string }];
  if ('error' in result) throw new Error(`The client failed: ${result.error}`);
  return result;
}

async function startBoth(options: ServerOptions): Promise<readonly [Running, Running]> {
  const ours = await startServer('ours', options);
  try {
    return [ours, await startServer('limit', options)];
  } catch (error) {
    await ours.stop();
    throw error;
  }
}

const stopAll = (servers: readonly Running[]): Promise<unknown> =>
  Promise.all(servers.map((server) => server.stop()));

function difference(query: Query, index: number, ours: string, limit: string): string {
  let at = 0;
  while (at < ours.length && ours[at] === limit[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 120).replaceAll('\n', '↵');
  return `${query.name}: the answers to ${JSON.stringify(query.requests[index])} differ at character ${at}.
  ours:  ${around(ours)}
  limit: ${around(limit)}`;
}
