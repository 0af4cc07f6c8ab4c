import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { core } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probe } from '../execute/probe/probe.ts';
import { withoutLiterals } from './tracing.ts';

const METRICS_TOKEN = 'a token for metrics';
const plugins = [core, probe];

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

/** What reached the collector, as it came and read. */
const bodies: string[] = [];
const spansOf = (): SentSpan[] =>
  bodies.flatMap((body) =>
    JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: SentSpan[] }[] }) =>
      resource.scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
const attributesOf = (span: SentSpan | undefined) =>
  Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]));

let collector: Server;
let server: TestServer;
let headers: Record<string, string>;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    bodies.push(Buffer.concat(await Array.fromAsync(request)).toString());
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const settings = {
    TIDU_METRICS_TOKEN: METRICS_TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
  server = await bootServer(plugins, { settings, sample: 60 });
  const token = await server.tokenOf({ role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', subject: 'geheim' });
  headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
});
afterAll(async () => {
  await server.stop();
  collector.close();
});

// biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
const ask = (query: string, variables: object = {}, more: Record<string, string> = {}): Promise<any> =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, ...more },
    body: JSON.stringify({ query, variables }),
  }).then((response) => response.json());

const metrics = (authorization?: string) =>
  fetch(`${server.url}/metrics`, authorization ? { headers: { authorization } } : {});

const codeIn = (text: string): string => JSON.parse(text).errors[0].extensions.code;

describe('metrics', () => {
  const read = async (): Promise<string> => (await metrics(`Bearer ${METRICS_TOKEN}`)).text();

  test.each([undefined, 'Bearer wrong', METRICS_TOKEN, `Bearer ${METRICS_TOKEN} `.repeat(2)])(
    'are refused to %s where a token is configured',
    async (authorization) => {
      const reply = await metrics(authorization);
      expect([reply.status, codeIn(await reply.text())]).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  test('count requests, operations, errors, statements, rows, plugins, mutations and the pool', async () => {
    await ask('query Counted { probe { good zero } }');
    const input = { name: `counted ${randomUUID()}` };
    await ask('mutation ($input: ProbeAddInput!) { probeAdd(input: $input) { item { name } } }', { input });
    await fetch(`${server.url}/geheim`, { headers });
    const text = await read();
    for (const line of [
      'tidu_requests_total{method="POST",route="/graphql",status="200"} 2',
      'tidu_requests_total{method="GET",route="other",status="404"} 1',
      'tidu_operations_total{type="query",role="DEPARTMENT_OFFICER",code="INTERNAL_SERVER_ERROR"} 1',
      'tidu_operations_total{type="mutation",role="DEPARTMENT_OFFICER",code="OK"} 1',
      'tidu_errors_total{code="INTERNAL_SERVER_ERROR"} 1',
      'tidu_errors_total{code="NOT_FOUND"} 1',
      'tidu_request_duration_seconds_count{route="/graphql"} 2',
      'tidu_operation_statements_sum 4',
      'tidu_operation_rows_sum 3',
      'tidu_plugin_duration_seconds_count{plugin="probe"} 2',
      'tidu_mutation_duration_seconds_count{mutation="probeAdd"} 1',
      'tidu_pool_connections{state="waiting"} 0',
      'tidu_requests_in_flight 0',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
  });

  test('have no label that a client makes: their number does not grow with names, paths and methods', async () => {
    const series = async () => (await read()).split('\n').filter((line) => line.startsWith('tidu_')).length;
    await Promise.all([ask('query Once { probe { good } }'), fetch(`${server.url}/once`, { method: 'PUT' })]);
    const before = await series();
    for (let each = 0; each < 10; each += 1) {
      await ask(`query Geheim${each} { probe { a${each}: good } }`);
      await fetch(`${server.url}/geheim/${each}`, { method: ['PUT', 'PATCH', 'DELETE'][each % 3] ?? '' });
    }
    expect(await series()).toBe(before);
    expect((await read()).toLowerCase()).not.toContain('geheim');
  });

  test('of several workers are added up, whichever is asked', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      fileURLToPath(new URL('./test-cluster.ts', import.meta.url)),
    ]);
    expect(stdout).toContain('tidu_requests_total{method="GET",route="/readyz",status="200"} 3\n');
    expect(stdout).toContain('tidu_pool_connections{state="total"} 8\n');
  });
});

describe('a trace', () => {
  const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  test('goes from the caller to the operation, its fields and their statements, and holds no value', async () => {
    const requestId = randomUUID();
    await ask(
      '{ probe { good echo(text: "geheim") zero } enterprises(first: 5) { nodes { name region { name } } } }',
      {},
      { traceparent: PARENT, 'x-request-id': requestId },
    );
    await ask(
      'mutation Traced($input: ProbeAddInput!) { probeAdd(input: $input) { item { name } } }',
      { input: { name: `geheim ${randomUUID()}` } },
      { traceparent: PARENT },
    );
    const last = (spans: SentSpan[]) => spans.find(({ name }) => name === 'mutation Traced');
    await expect.poll(() => last(spansOf()), { timeout: 10_000 }).toBeDefined();
    const spans = spansOf().filter(({ traceId }) => traceId === PARENT.split('-')[1]);
    const below = (span: SentSpan | undefined) =>
      spans.filter(({ parentSpanId }) => parentSpanId === span?.spanId);
    const called = (name: string) => spans.find((span) => span.name === name);

    const query = called('query');
    expect(query?.parentSpanId).toBe(PARENT.split('-')[2]);
    expect(attributesOf(query)).toMatchObject({
      'graphql.operation.type': 'query',
      'http.route': '/graphql',
      'tidu.role': 'DEPARTMENT_OFFICER',
      'tidu.request_id': requestId,
      'tidu.document': expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(
      below(query)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'core Enterprise.region',
      'core Query.enterprises',
      'probe ProbeQuery.echo',
      'probe ProbeQuery.good',
      'probe ProbeQuery.zero',
    ]);
    expect(attributesOf(called('core Enterprise.region'))['tidu.parents']).toBeGreaterThan(0);
    for (const field of below(query)) {
      const [statement, ...others] = below(field);
      expect([field.name, others]).toEqual([field.name, []]);
      expect(statement?.name).toBe('SELECT');
      expect(attributesOf(statement)['db.query.text']).toMatch(/^select/);
    }
    expect(
      attributesOf(below(called('core Query.enterprises'))[0])['db.response.returned_rows'],
    ).toBeGreaterThan(1);
    expect(called('probe ProbeQuery.zero')?.status.code).toBe(2);

    const mutation = called('mutation Traced');
    expect(below(mutation).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['probe Mutation.probeAdd']),
    );
    expect(below(called('probe Mutation.probeAdd')).map(({ name }) => name)).toEqual(['INSERT']);
    expect(bodies.join('')).not.toContain('geheim');
  });

  test('is not made for health, and a traceparent that cannot be read begins one of its own', async () => {
    await fetch(`${server.url}/healthz`, { headers: { traceparent: PARENT } });
    for (const traceparent of [`${PARENT}geheim`, PARENT.replaceAll(/[1-9a-f]/g, '0'), 'ff'.repeat(40)])
      await ask('query Unread { probe { good } }', {}, { traceparent });
    const unread = () => spansOf().filter(({ name }) => name === 'query Unread');
    await expect.poll(() => unread().length, { timeout: 10_000 }).toBe(3);
    expect(unread().every(({ parentSpanId }) => !parentSpanId)).toBe(true);
    expect(spansOf().some(({ name }) => name === '/healthz')).toBe(false);
  });

  test('keeps no literal of a statement', () => {
    expect(withoutLiterals("select 'it''s' || $1, \"a\" from t where b = ''")).toBe(
      "select '…' || $1, \"a\" from t where b = '…'",
    );
  });

  test('whose collector hangs or is gone hurts nobody, and the stop does not wait for it', async () => {
    collector.removeAllListeners('request').on('request', () => {});
    expect((await ask('{ probe { good } }')).data.probe.good).toBe(1);
    collector.closeAllConnections();
    await new Promise((resolve) => collector.close(resolve));
    expect((await ask('{ probe { good } }')).data.probe.good).toBe(1);
  });
});
