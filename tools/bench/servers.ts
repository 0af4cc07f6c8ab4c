import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig, signToken } from '@tidu/server';
import { TODAY } from './database.ts';
import type { Query, Request } from './queries.ts';

export type Side = 'ours' | 'limit';

/** A server under measurement. */
export interface Running {
  readonly side: Side;
  readonly pid: number;
  readonly port: number;
  /** What its connections to PostgreSQL are called. */
  readonly applicationName: string;
  stop(): Promise<void>;
}

const SECRET = 'a secret of the benchmark, over 32 characters';

export interface ServerOptions {
  readonly url: string;
  /** Where the log goes, as in production: to a file. */
  readonly logFile: string;
  readonly limitConnections: number;
  readonly limitLoans: boolean;
  /** Another checkout's server, to compare a change. */
  readonly main?: string;
  /** Options of Node itself, such as --cpu-prof. */
  readonly nodeOptions?: readonly string[];
}

/** Starts our server with production settings, or LIMIT, and waits until it takes connections. */
export async function startServer(side: Side, options: ServerOptions): Promise<Running> {
  const port = await freePort();
  const log = openSync(options.logFile, 'a');
  const [program, environment] =
    side === 'ours'
      ? [
          [options.main ?? fileURLToPath(new URL('../../packages/server/main.ts', import.meta.url)), 'start'],
          {
            NODE_ENV: 'production',
            TIDU_TOKEN_SECRET: SECRET,
            TIDU_TODAY: TODAY,
            TIDU_LOG: 'info',
            // The one client here asks more than anybody may: its requests are counted, and let through.
            TIDU_RATE_SIGNED_IN: '10000000',
          },
        ]
      : [
          [fileURLToPath(new URL('./limit.ts', import.meta.url))],
          {
            NODE_ENV: 'production',
            LIMIT_CONNECTIONS: String(options.limitConnections),
            LIMIT_LOANS: options.limitLoans ? '1' : '0',
          },
        ];
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), ...program], {
    env: { PATH: process.env.PATH, DATABASE_URL: options.url, PORT: String(port), ...environment },
    stdio: ['ignore', log, log],
  });
  await listening(child, port, options.logFile);
  return {
    side,
    pid: child.pid ?? 0,
    port,
    applicationName: side === 'ours' ? 'tidu' : 'tidu-limit',
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The requests of a query as whole HTTP messages, tokens included, for either side. */
export async function messagesOf(query: Query, side: Side): Promise<readonly string[]> {
  const { token } = readConfig({ TIDU_TOKEN_SECRET: SECRET }, []);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = ({ role, scope }: Request): Promise<string> => {
    const key = `${role} ${scope}`;
    const signed = tokens.get(key) ?? signToken(token, { role, scope, subject: 'bench' });
    tokens.set(key, signed);
    return signed;
  };
  const path = side === 'ours' ? '/graphql' : `/${query.name}`;
  return Promise.all(
    query.requests.map(async (request) => {
      const body = JSON.stringify({ query: query.document, variables: request.variables });
      return [
        `POST ${path} HTTP/1.1`,
        'host: 127.0.0.1',
        'content-type: application/json',
        `authorization: Bearer ${await tokenOf(request)}`,
        `content-length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n');
    }),
  );
}

/** One answer's body, by a connection of its own. */
export async function answerTo(message: string, port: number): Promise<string> {
  const body = message.slice(message.indexOf('\r\n\r\n') + 4);
  const [start = '', ...lines] = message.slice(0, message.indexOf('\r\n\r\n')).split('\r\n');
  const headers = Object.fromEntries(
    lines
      .map((line) => line.split(': ') as [string, string])
      .filter(([name]) => name !== 'host' && name !== 'content-length'),
  );
  const response = await fetch(`http://127.0.0.1:${port}${start.split(' ')[1]}`, {
    method: 'POST',
    headers,
    body,
  });
  return response.text();
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

const PATIENCE_MS = 20_000;

async function listening(child: ChildProcess, port: number, logFile: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode} before it answered: see ${logFile}.`);
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      sleep(1_000, false),
    ]);
    socket.destroy();
    if (open) return;
    if (Date.now() > giveUp) {
      child.kill('SIGKILL');
      throw new Error(`The server took no connection within ${PATIENCE_MS / 1000} s: see ${logFile}.`);
    }
    await sleep(25);
  }
}
