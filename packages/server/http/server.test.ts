import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core } from '@tidu/core';
import { bootServer, TEST_SECRET, type TestServer } from '@tidu/testing';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { probe } from '../execute/probe/probe.ts';
import { ADMIN, issue } from '../identity/hostile/forge.ts';
import { secretIssuer } from '../identity/hostile/issuers.ts';

const plugins = [core, probe];
const TYPENAME = '{ __typename }';
const WHO = '{ probe { claims } }';

let folder: string;
let production: TestServer;
let development: TestServer;
const lines: Record<string, unknown>[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });

beforeAll(async () => {
  // What PUBLIC may send in production; everything else here is sent as REPORTER.
  folder = await mkdtemp(join(tmpdir(), 'tidu-server-'));
  const manifest = join(folder, 'manifest.json');
  const entries = [TYPENAME, WHO].map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  await writeFile(manifest, JSON.stringify(Object.fromEntries(entries)));
  production = await bootServer(plugins, {
    settings: { NODE_ENV: 'production', TIDU_TRUSTED_DOCUMENTS: manifest, TIDU_BODY_LIMIT: '5000' },
    log,
  });
  development = await bootServer(plugins, {
    settings: { TIDU_OPERATION_TIMEOUT_MS: '1500', TIDU_ALLOWED_ORIGINS: 'https://app.example' },
    databaseUrl: production.databaseUrl,
    log,
  });
});
afterAll(async () => {
  await development.stop();
  await production.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  lines.length = 0;
});

const JSON_TYPE = { 'content-type': 'application/json' };

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  readonly body: any;
}

async function send(path: string, init: RequestInit = {}, server = production): Promise<Reply> {
  const response = await fetch(`${server.url}${path}`, init);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

const post = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
  server = production,
) => send('/graphql', { method: 'POST', body, headers }, server);
const asReporter = () => ({ authorization: `Bearer ${issue(secretIssuer(TEST_SECRET))}` });
/** Asks as REPORTER, unless the headers say otherwise. */
const ask = async (
  query: string,
  options: { variables?: object; headers?: Record<string, string>; server?: TestServer } = {},
) =>
  post(
    JSON.stringify({ query, variables: options.variables }),
    { ...JSON_TYPE, ...asReporter(), ...options.headers },
    options.server,
  );

const codes = (reply: Reply): string[] =>
  (reply.body?.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);

describe('a request that is not one', () => {
  test.each([
    ['malformed JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['no body', '', 400, 'BAD_REQUEST'],
    ['an array', '[{"query":"{ __typename }"}]', 400, 'BATCHING_NOT_SUPPORTED'],
    ['JSON nested without end', `{"variables":${'['.repeat(2_000)}${']'.repeat(2_000)}}`, 400, 'BAD_REQUEST'],
    ['a number', '1', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['a query that is no text', '{"query": 1}', 400, 'BAD_REQUEST'],
    ['a document that is not GraphQL', '{"query":"{"}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{"query":"{ nothing }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an operation that is not there',
      '{"query":"query A { __typename }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['NUL in a text', '{"query":"{ __typename }","variables":{"a":"x\\u0000y"}}', 400, 'BAD_REQUEST'],
    [
      'half a surrogate pair',
      '{"query":"{ __typename }","variables":{"a":{"b":["\\ud800"]}}}',
      400,
      'BAD_REQUEST',
    ],
    [
      'a persisted query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'a mutation that is not the one asked for',
      '{"query":"mutation A { probeAdd(input: {name: \\"never\\"}) { errors { code } } }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s gets JSON with its code', async (_what, body, status, code) => {
    const reply = await post(body, { ...JSON_TYPE, ...asReporter() });
    expect([reply.status, codes(reply)]).toEqual([status, [code]]);
    expect(reply.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
    expect(lines.filter((line) => line.level === 50)).toEqual([]);
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const reply = await post(
      new Uint8Array([
        ...Buffer.from('{"query":"{ __typename }","variables":{"a":"'),
        0xff,
        0xfe,
        ...Buffer.from('"}}'),
      ]),
    );
    expect([reply.status, codes(reply)]).toEqual([400, ['BAD_REQUEST']]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'with %s, as a form of another site could send it, is refused',
    async (type) => {
      const reply = await post('{"query":"{ __typename }"}', { 'content-type': type });
      expect([reply.status, codes(reply)]).toEqual([415, ['BAD_REQUEST']]);
      expect(reply.body?.data).toBeUndefined();
    },
  );

  test.each([
    ['JSON of another encoding', 415, { 'content-type': 'application/json; charset=utf-16' }],
    ['a type that only begins like JSON', 415, { 'content-type': 'application/json-seq' }],
    ['no type', 415, { 'content-type': '' }],
    ['a compressed body', 415, { ...JSON_TYPE, 'content-encoding': 'gzip' }],
    ['a wish for HTML', 406, { ...JSON_TYPE, accept: 'text/html' }],
    ['a wish for no JSON', 406, { ...JSON_TYPE, accept: '*/*;q=0' }],
  ])('%s is refused with %i before anything runs', async (_what, status, headers) => {
    const name = `never ${randomUUID()}`;
    const query = `mutation { probeAdd(input: { name: "${name}" }) { errors { code } } }`;
    const authorization = `Bearer ${issue(secretIssuer(TEST_SECRET), ADMIN)}`;
    const reply = await post(JSON.stringify({ query }), { ...headers, authorization });
    expect([reply.status, codes(reply)]).toEqual([status, ['BAD_REQUEST']]);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const items = await ask('{ probe { items { name } } }');
    expect(items.body.data.probe.items).not.toContainEqual({ name });
  });

  test('is refused in the type of GraphQL over HTTP to a client that prefers it', async () => {
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    for (const body of ['{', JSON.stringify({ query: '{ untrusted: __typename }' })]) {
      const reply = await post(body, { ...JSON_TYPE, accept });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    }
  });

  test('a browser at the address of the graph gets no page that loads from elsewhere', async () => {
    const reply = await send('/graphql', { headers: { accept: 'text/html' } });
    expect([reply.status, codes(reply)]).toEqual([406, ['BAD_REQUEST']]);
  });

  test('a mutation by GET is refused, a query by GET only with the header no form can send', async () => {
    const query = `/graphql?query=${encodeURIComponent(TYPENAME)}`;
    expect((await send(query)).status).toBe(400);
    expect((await send(query, { headers: { 'apollo-require-preflight': '1' } })).body).toEqual({
      data: { __typename: 'Query' },
    });
    const mutation = `/graphql?query=${encodeURIComponent('mutation { probeAdd(input: { name: "x" }) { errors { code } } }')}`;
    const headers = { 'apollo-require-preflight': '1', ...asReporter() };
    expect((await send(mutation, { headers })).status).toBe(405);
  });

  test.each([true, false])(
    'a body over the limit is told so (with its length in front: %s)',
    async (announced) => {
      const body = JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(200_000) } });
      const init = announced
        ? { body }
        : {
            body: new ReadableStream({
              start(controller) {
                controller.enqueue(Buffer.from(body));
                controller.close();
              },
            }),
            duplex: 'half',
          };
      const reply = await send('/graphql', { method: 'POST', headers: JSON_TYPE, ...init } as RequestInit);
      expect([reply.status, codes(reply)]).toEqual([413, ['BODY_TOO_LARGE']]);
      expect(reply.text).toContain('5000 bytes');
    },
  );

  test('a path asked for in another way is told which ways there are, and counted as that path', async () => {
    const reply = await send('/graphql', { method: 'DELETE' });
    expect([reply.status, codes(reply), reply.headers.get('allow')]).toEqual([
      405,
      ['BAD_REQUEST'],
      'POST, GET',
    ]);
    const upload = await send('/import/enterprises');
    expect([upload.status, upload.headers.get('allow')]).toEqual([405, 'POST']);
    await expect.poll(() => lines.filter((line) => line.route === '/import/enterprises')).toHaveLength(1);
  });

  test('a subscription is refused, and is no fault of ours', async () => {
    const reply = await ask('subscription { x }');
    expect([reply.status, codes(reply)]).toEqual([400, ['OPERATION_RESOLUTION_FAILURE']]);
    expect(lines.filter((line) => line.level === 50)).toEqual([]);
  });

  test('an unknown path is 404 in JSON', async () => {
    const reply = await send('/nothing');
    expect([reply.status, codes(reply)]).toEqual([404, ['NOT_FOUND']]);
  });

  test.each(['//', '///', '/%', 'http://[', '*', '/\\'])('the target %s does not hurt', async (target) => {
    const { hostname, port } = new URL(production.url);
    const status = await new Promise<number>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
      );
      let text = '';
      socket
        .on('data', (chunk) => (text += chunk))
        .on('close', () => resolve(Number(text.split(' ')[1])))
        .on('error', reject);
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((await send('/healthz')).status).toBe(200);
  });

  test('a client that goes in the middle of its upload is not logged as a fault', async () => {
    const { hostname, port } = new URL(production.url);
    const request = httpRequest({
      hostname,
      port,
      path: '/graphql',
      method: 'POST',
      headers: { ...JSON_TYPE, 'content-length': 1000 },
    });
    request.on('error', () => {});
    request.write('{"query":');
    await expect.poll(async () => (await send('/healthz')).status).toBe(200);
    request.destroy();
    await expect
      .poll(() => lines.some((line) => line.status === 'client gone'), { timeout: 5_000 })
      .toBe(true);
    expect(lines.filter((line) => line.level === 50)).toEqual([]);
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string, server: TestServer) =>
    send(
      '/graphql',
      {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      },
      server,
    );
  const allowed = (reply: Reply) => reply.headers.get('access-control-allow-origin');

  test('may ask when its origin is allowed', async () => {
    const before = await preflight('https://app.example', development);
    expect([before.status, allowed(before)]).toEqual([204, 'https://app.example']);
    expect(before.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(before.headers.get('access-control-allow-credentials')).toBeNull();
    const headers = { origin: 'https://app.example' };
    const reply = await ask('{ __typename }', { server: development, headers });
    expect(allowed(reply)).toBe('https://app.example');
    expect(reply.headers.get('access-control-expose-headers')).toContain('x-request-id');
    const mistaken = await ask('{ nothing }', { server: development, headers });
    expect(mistaken.headers.get('vary')).toBe('Origin, accept-language');
  });

  test('may not when it is another one, or none is allowed', async () => {
    expect(allowed(await preflight('https://evil.example', development))).toBeNull();
    expect(allowed(await preflight('null', development))).toBeNull();
    expect(allowed(await preflight('https://app.example', production))).toBeNull();
  });
});

describe('every answer', () => {
  test('carries the request id that was sent, or one of ours, and so does the log', async () => {
    const given = await send('/healthz', { headers: { 'x-request-id': 'abc.DEF_1-2' } });
    expect(given.headers.get('x-request-id')).toBe('abc.DEF_1-2');
    await expect.poll(() => lines.map((line) => line.requestId)).toContain('abc.DEF_1-2');
    for (const bad of ['<script>', 'x'.repeat(65), 'a b']) {
      const own = (await send('/nothing', { headers: { 'x-request-id': bad } })).headers.get('x-request-id');
      expect(own).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('hides what went wrong inside, and logs it under the request id without values', async () => {
    const reply = await ask('{ probe { secret throws zero good } }', {
      headers: { 'x-request-id': 'inside-1' },
    });
    expect(reply.status).toBe(200);
    expect(reply.body.data.probe).toEqual({ secret: null, throws: null, zero: null, good: 1 });
    expect(codes(reply)).toEqual(Array(3).fill('INTERNAL_SERVER_ERROR'));
    expect(reply.text).not.toMatch(/personal secret|\/srv|division|22P02|22012|select|at .*\.ts/);
    const faults = lines.filter((line) => line.level === 50);
    expect(faults).toHaveLength(3);
    for (const fault of faults) expect(fault.requestId).toBe('inside-1');
  });

  test('repeats no input in production', async () => {
    const variables = {
      text: { canary: 'geheim' },
      day: 'geheim',
      add: { name: ['geheim'], quantity: 'geheim' },
    };
    const documents = [
      ['query ($text: String!) { probe { echo(text: $text) } }', { text: variables.text }],
      ['query ($day: Date!) { probe { day(on: $day) } }', { day: 'geheim' }],
      [
        'mutation ($add: ProbeAddInput!) { probeAdd(input: $add) { errors { code } } }',
        { add: variables.add },
      ],
      [
        'mutation ($add: ProbeAddInput!) { probeAdd(input: $add) { errors { code } } }',
        { add: 'geheim; at "add"; x' },
      ],
      ['{ probe { day(on: "geheim") } }', {}],
      ['{ probe { slow(seconds: "geheim") } }', {}],
    ] as const;
    for (const [query, sent] of documents) {
      const reply = await ask(query, { variables: sent });
      expect(reply.status, query).toBeLessThan(500);
      expect(codes(reply).length, query).toBeGreaterThan(0);
      expect(reply.text, query).not.toContain('geheim');
      expect(reply.body.errors[0].message).toMatch(/text|day|add|Float|expected a date/);
    }
    const whole = await ask('query ($seconds: Float!) { probe { slow(seconds: $seconds) } }', {
      variables: { seconds: 'geheim; Int cannot represent' },
    });
    expect(whole.body.errors[0].message).toBe(
      'Variable "$seconds" has a value that does not fit its type: expected Float!.',
    );
    const day = await ask(documents[1][0], { variables: documents[1][1] });
    expect(day.body.errors[0]).toMatchObject({
      message: 'Variable "$day" has a value that does not fit its type: expected a date as YYYY-MM-DD',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('gives the schema to those who ask for it', async () => {
    const reply = await ask(
      '{ __schema { queryType { name } types { name } } __type(name: "ProbeQuery") { fields { name } } }',
    );
    expect(reply.body.errors).toBeUndefined();
    expect(reply.body.data.__schema.types.length).toBeGreaterThan(50);
    expect((await send('/schema.graphql')).text).toContain('type ProbeQuery');
  });

  test('comes by the deadline, with its code', async () => {
    const reply = await ask('{ probe { good hangs } }', { server: development });
    expect([reply.status, codes(reply)]).toEqual([504, ['TIMEOUT']]);
  });
});

const who = (authorization: string, server = production) => ask(WHO, { headers: { authorization }, server });

describe('metrics without a token', () => {
  test('are not there in production, and open in development', async () => {
    const closed = await send('/metrics');
    expect([closed.status, codes(closed)]).toEqual([404, ['NOT_FOUND']]);
    const open = await send('/metrics', {}, development);
    expect([open.status, open.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(open.text).toContain('tidu_requests_total');
  });
});

describe('health', () => {
  test('live without the database, ready only with it, and ready again', async () => {
    // A door to the database that the test can shut.
    const target = new URL(production.databaseUrl);
    const open = new Set<import('node:net').Socket>();
    let shut = false;
    const door = createTcpServer((socket) => {
      if (shut) return void socket.destroy();
      const onward = connect(Number(target.port), target.hostname);
      for (const end of [socket, onward]) {
        open.add(end);
        end
          .on('error', () => {})
          .on('close', () => {
            socket.destroy();
            onward.destroy();
          });
      }
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const url = new URL(production.databaseUrl);
    url.port = String((door.address() as AddressInfo).port);
    url.hostname = '127.0.0.1';
    const server = await bootServer(plugins, { databaseUrl: url.href, log });
    try {
      expect((await send('/readyz', {}, server)).status).toBe(200);
      shut = true;
      for (const socket of open) socket.destroy();
      const started = performance.now();
      expect((await send('/readyz', {}, server)).status).toBe(503);
      expect(performance.now() - started).toBeLessThan(2_000);
      expect((await send('/healthz', {}, server)).status).toBe(200);
      const reply = await ask('{ probe { good } }', { server });
      expect(codes(reply)).toEqual(['DATABASE_UNAVAILABLE']);
      const byKey = await ask(WHO, { server, headers: { authorization: `Bearer tidu_${'a'.repeat(43)}` } });
      expect([byKey.status, codes(byKey)]).toEqual([503, ['DATABASE_UNAVAILABLE']]);
      shut = false;
      await expect
        .poll(async () => (await send('/readyz', {}, server)).status, { timeout: 10_000 })
        .toBe(200);
      expect((await ask('{ probe { good } }', { server })).body.data.probe.good).toBe(1);
    } finally {
      await server.stop();
      door.close();
    }
  });
});

test('A server that stops still answers what comes, and ends the connection with the answer', async () => {
  const server = await bootServer(plugins, { databaseUrl: production.databaseUrl, log });
  expect((await send('/healthz', {}, server)).headers.get('connection')).toBe('keep-alive');
  const stopped = server.stop();
  const reply = await ask('{ probe { good } }', { server });
  expect([reply.status, reply.headers.get('connection')]).toEqual([200, 'close']);
  expect((await send('/readyz', {}, server)).body).toEqual({ status: 'draining' });
  await stopped;
});

describe('tokens for development', () => {
  const token = (server: TestServer, body: string) =>
    send('/development/token', { method: 'POST', body, headers: JSON_TYPE }, server);

  test('are made for a persona in development', async () => {
    const reply = await token(development, '{"persona":"quanzhou"}');
    expect((await who(`Bearer ${reply.body.token}`, development)).body.data.probe.claims).toContain(
      'CITY_OFFICER 350500',
    );
  });

  test.each(['{"persona":"nobody"}', '{}', 'null', '{', ''])('%s names no persona', async (body) => {
    const reply = await token(development, body);
    expect([reply.status, codes(reply)]).toEqual([400, ['BAD_REQUEST']]);
  });

  test('are not made in production', async () => {
    expect((await token(production, '{"persona":"admin"}')).status).toBe(404);
  });
});
