import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { Client } from './database.ts';
import { answers, PERSONAL_READ } from './limit-answers.ts';

/**
 * LIMIT: what a programmer could do by hand for one query, without GraphQL. `POST /<query>` takes the same body as
 * `/graphql` and answers the same bytes. No tokens, no wall, no limits, no log, no transaction: its statements carry
 * the filter of the viewer's city themselves, and travel together on one connection.
 *
 * Started by `run.ts` with DATABASE_URL, PORT and LIMIT_CONNECTIONS.
 */
const { Client: PgClient } = createRequire(new URL('../../packages/server/package.json', import.meta.url))(
  'pg',
) as {
  readonly Client: new (options: object) => Client;
};

const connections = await Promise.all(
  Array.from({ length: Number(process.env.LIMIT_CONNECTIONS ?? 4) }, () => open('set role tidu_definer')),
);
// The log of personal reads is written by the role that may: as the platform itself.
const writers = await Promise.all(
  Array.from({ length: connections.length }, () =>
    open("set role tidu_app; select set_config('tidu.role', 'SYSTEM', false)"),
  ),
);
let turn = 0;

const server = createServer((request, response) => {
  const answer = answers[request.url?.slice(1) ?? ''];
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const { variables } = JSON.parse(body) as { variables: Record<string, string> };
    const place = turn++ % connections.length;
    const [reader, writer] = [connections[place], writers[place]];
    if (!answer || !reader || !writer) {
      response.writeHead(404).end();
      return;
    }
    answer(
      async (name, text, values) =>
        (await reader.query({ name, text, values: [...values], rowMode: 'array' })).rows,
      variables,
      async (keys) => {
        await writer.query({ ...PERSONAL_READ, values: [crypto.randomUUID(), keys] });
      },
    ).then(
      (data) => {
        const text = `{"data":${data}}\n`;
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));

async function open(setting: string): Promise<Client> {
  const client = new PgClient({
    connectionString: process.env.DATABASE_URL,
    application_name: 'tidu-limit',
    pipeline: true,
  });
  await client.connect();
  await client.query(setting);
  return client;
}
