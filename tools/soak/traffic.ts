import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Role } from '@tidu/core';
import { composeGraph, createLog, withClient } from '@tidu/server';
import { bootServer, createScratchDatabase, ownedTables, plantCanaries } from '@tidu/testing';
import { type Random, seeded } from '../../packages/policy/random-rows.ts';
import { inBetween, probe } from '../../packages/server/execute/probe/probe.ts';
import { plugins } from '../../plugins/index.ts';
import { type RandomRequest, randomRequests } from './random-requests.ts';

/** What stands in every text that is sent, and in every personal row. */
export const CANARY = 'CANARY';

/** A request and what came of it. */
export interface Exchange {
  readonly request: RandomRequest;
  /** The id it was sent with; undefined where it had none, or none that is one. */
  readonly sentId: string | undefined;
  /** Undefined where the client had gone. */
  readonly answer:
    | { readonly status: number; readonly id: string | undefined; readonly text: string }
    | undefined;
}

export interface Traffic {
  readonly url: string;
  readonly databaseUrl: string;
  /** Everything that was logged or printed. */
  readonly lines: readonly string[];
  next(): Promise<Exchange>;
  /** Bytes that are no HTTP; what is answered to them. */
  sendGarbage(): Promise<string>;
  close(): Promise<void>;
}

const OFFICERS: readonly (readonly [Role, string | null])[] = [
  ['DEPARTMENT_OFFICER', 'DEPT-IIT'],
  ['CITY_OFFICER', '350500'],
  ['PLUGIN_AGENCY', 'finance'],
  ['REPORTER', null],
  ['AUDITOR', null],
];

/**
 * A server in production on a database whose personal rows hold canaries, and random clients before it, whose every
 * text holds one too. What it logs at the level debug, prints, or says in warnings is kept.
 */
export async function openTraffic(cluster: string, seed: number): Promise<Traffic> {
  const random = seeded(seed);
  const graph = composeGraph(plugins);
  const database = await createScratchDatabase(cluster, graph, { sample: 60 });
  await plantEverywhere(database.url);
  const lines: string[] = [];
  const unhook = hearOutput(lines);
  const log = createLog(
    { level: 'debug', pretty: false },
    { write: (line: string) => void lines.push(line) },
  );
  const server = await bootServer([...plugins, probe], {
    databaseUrl: database.url,
    settings: { NODE_ENV: 'production', TIDU_METRICS_TOKEN: 'a token for metrics' },
    log,
  });
  const agent = new Agent({ keepAlive: true });
  const tokens = await Promise.all(
    OFFICERS.map(([role, scope]) => server.tokenOf({ role, scope, subject: `officer ${CANARY}` })),
  );
  const next = randomRequests(graph.schema, random, () => canaryText(random));
  inBetween.counts = async () => fail(random);
  return {
    url: server.url,
    databaseUrl: database.url,
    lines,
    next() {
      const made = next();
      // Who sees talents asks for them: the first of the officers.
      const who = made.kind === 'personal data' ? 0 : Math.floor(random() * tokens.length);
      const officer = `Bearer ${tokens[who]}`;
      const token = { 'of an officer': officer, none: undefined, wrong: `Bearer ${CANARY}${random()}` }[
        made.token
      ];
      // Some send an id, and some send what is none.
      const id =
        made.goes || random() < 0.8 ? randomUUID() : random() < 0.5 ? `${CANARY} is none` : undefined;
      return exchange(server.url, agent, made, { token, id });
    },
    sendGarbage: () => sendBytes(server.url, `${CANARY} / ${CANARY}\r\n\r\n`),
    async close() {
      inBetween.counts = async () => {};
      agent.destroy();
      await server.stop();
      unhook();
      await database.drop();
    },
  };
}

/** A text of the kinds that break things, with the canary whole in it. */
function canaryText(random: Random): string {
  const [before, after] = [PIECES, PIECES].map((pieces) => pieces[Math.floor(random() * pieces.length)]);
  return `${before}${CANARY}${Math.floor(random() * 1e6)}${after}`;
}

const PIECES = [
  '',
  '',
  "'",
  '"',
  ' - ',
  '\n    at ',
  '); drop table x; --',
  '%',
  '\\',
  '企业',
  '{',
  '$1',
  '0198c0de-',
];

/** Faults whose texts and properties hold values, as a plugin's bug or PostgreSQL makes them. */
function fail(random: Random): void {
  const text = canaryText(random);
  const details = {
    detail: text,
    hint: text,
    where: text,
    internalQuery: text,
    parameters: [text],
    query: text,
  };
  const faults = [
    () => {},
    () => JSON.parse(text),
    () => BigInt(text),
    () => {
      throw text;
    },
    () => {
      throw new AggregateError([new Error(text), text], text, { cause: new Error(text) });
    },
    () => {
      throw Object.assign(new Error(text), {
        ...details,
        code: '23505',
        severity: 'ERROR',
        constraint: 'item_name',
      });
    },
    () => {
      throw Object.assign(new Error(text), { name: text, code: text, ...details });
    },
    // Nobody waits for this one.
    () => void Promise.reject(new Error(text)).catch(() => {}),
  ];
  faults[Math.floor(random() * faults.length)]?.();
}

function exchange(
  url: string,
  agent: Agent,
  made: RandomRequest,
  { token, id }: { readonly token: string | undefined; readonly id: string | undefined },
): Promise<Exchange> {
  const headers = {
    // Some methods have no body for Node, which sends one without its length then.
    ...(made.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(made.body)) }),
    ...made.headers,
    ...(token === undefined ? {} : { authorization: token }),
    ...(id === undefined ? {} : { 'x-request-id': id }),
  };
  const sentId = id?.includes(' ') ? undefined : id;
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(made.path, url),
      { method: made.method, headers, agent },
      async (response) => {
        const text = Buffer.concat(await Array.fromAsync(response)).toString();
        const answered = response.headers['x-request-id'];
        resolve({
          request: made,
          sentId,
          answer: {
            status: response.statusCode ?? 0,
            id: typeof answered === 'string' ? answered : undefined,
            text,
          },
        });
      },
    );
    sent.on('error', (error) => {
      if (made.goes) resolve({ request: made, sentId, answer: undefined });
      else reject(error);
    });
    sent.end(made.body);
    if (made.goes) setTimeout(() => sent.destroy(), 60);
  });
}

function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let text = '';
    connect(Number(port), hostname, function (this: import('node:net').Socket) {
      this.write(bytes);
    })
      .on('data', (chunk) => {
        text += chunk;
      })
      .on('close', () => resolve(text))
      .on('error', reject);
  });
}

/** Appends the canary to every free text of every row that belongs to an enterprise, with the wall down for a moment. */
async function plantEverywhere(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const tables = await ownedTables(
      client,
      plugins.map(({ id }) => id),
    );
    for (const { name } of tables) await client.query(`alter table ${name} no force row level security`);
    await plantCanaries(client, tables, 'false');
    for (const { name } of tables) await client.query(`alter table ${name} force row level security`);
  });
}

/** Also what goes past the log: to the terminal, or as a warning of the process. */
function hearOutput(lines: string[]): () => void {
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  for (const [index, stream] of streams.entries()) {
    const write = writes[index] as typeof stream.write;
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      lines.push(String(chunk));
      return write.call(stream, chunk, ...rest);
    }) as typeof stream.write;
  }
  const warn = (warning: Error): void => void lines.push(String(warning.stack));
  process.on('warning', warn);
  return () => {
    for (const [index, stream] of streams.entries()) stream.write = writes[index] as typeof stream.write;
    process.off('warning', warn);
  };
}
