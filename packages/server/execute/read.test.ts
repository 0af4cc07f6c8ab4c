import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { core, RequestError, type Viewer } from '@tidu/core';
import { bootGraph, silentLog, type TestGraph, testConfig, viewerOf } from '@tidu/testing';
import fc from 'fast-check';
import { type ExecutionResult, parse } from 'graphql';
import { type Client, Pool, type PoolConfig } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../database/database.ts';
import { ReadTransaction } from '../database/read.ts';
import { unavailable } from '../database/unavailable.ts';
import { newOperationReport } from '../observe/report.ts';
import { createRuntime } from '../runtime.ts';
import { execute } from './execute.ts';
import { Operation, type Runtime } from './operation.ts';
import { inBetween, probe } from './probe/probe.ts';

let graph: TestGraph;
let runtime: Runtime;
let database: { close(): Promise<void> };
/** One connection, and time enough for a test to look at what runs on it. */
let patient: Awaited<ReturnType<typeof createRuntime>>;

beforeAll(async () => {
  graph = await bootGraph([core, probe]);
  // A small pool and an impatient statement timeout, so that both are met soon.
  ({ runtime, database } = await createRuntime(
    graph.graph,
    graph.url,
    { ...testConfig({}), poolSize: 3, statementTimeoutMs: 400 },
    silentLog,
  ));
  const config = { ...testConfig({}), poolSize: 1, statementTimeoutMs: 60_000 };
  patient = await createRuntime(graph.graph, graph.url, config, silentLog);
});
afterAll(async () => {
  await database.close();
  await patient.database.close();
  await graph.close();
});
afterEach(async () => {
  inBetween.counts = async () => {};
  await expectCleanPool();
});

interface Asked {
  readonly as?: Viewer;
  readonly on?: Runtime;
  readonly signal?: AbortSignal;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const operationOf = ({ as = viewerOf('REPORTER'), on = runtime, signal }: Asked): Operation =>
  new Operation(on, { viewer: as, ...(signal ? { signal } : {}) });

interface Answered extends ExecutionResult {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  readonly data?: any;
  readonly operation: Operation;
}

async function ask(query: string, asked: Asked = {}): Promise<Answered> {
  const operation = operationOf(asked);
  return { ...(await execute(operation, parse(query), asked.variables, undefined)), operation };
}

/** Every connection is back, outside a transaction, as its owner, without claims. */
async function expectCleanPool(): Promise<void> {
  const { pool } = runtime;
  await expect.poll(() => pool.totalCount - pool.idleCount, { timeout: 5_000 }).toBe(0);
  const clients = await Promise.all(Array.from({ length: 3 }, () => pool.connect()));
  try {
    for (const client of clients) {
      const { rows } = await client.query(
        `select current_user = session_user as owner, coalesce(current_setting('tidu.role', true), '') as role,
           current_setting('transaction_isolation') as isolation`,
      );
      expect(rows).toEqual([{ owner: true, role: '', isolation: 'read committed' }]);
    }
  } finally {
    for (const client of clients) client.release();
  }
}

const backendsAtWork = (client: Client) =>
  client.query(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
     and state = 'active' and query like '%pg_sleep%'`,
  );

describe('one operation', () => {
  test('reads one snapshot: what is written meanwhile is not seen half way', async () => {
    inBetween.counts = () =>
      graph.asSystem(async (client) => {
        await client.query(
          `insert into probe.item (id, name, quantity) values (gen_random_uuid(), 'meanwhile', 1)`,
        );
      });
    const during = await ask('{ probe { counts } }');
    expect(during.data.probe.counts).toEqual([0, 0]);
    inBetween.counts = async () => {};
    const after = await ask('{ probe { counts } }');
    expect(after.data.probe.counts).toEqual([1, 1]);
  });

  test('lives in the time of Shanghai, whatever zone the database is set to', async () => {
    const name = new URL(graph.url).pathname.slice(1);
    const zoneOf = (client: Client) => client.query('show timezone').then(({ rows }) => rows[0].TimeZone);
    await withClient(graph.url, (client) => client.query(`alter database ${name} set timezone = 'UTC'`));
    expect(await withClient(graph.url, zoneOf)).toBe('Asia/Shanghai');
    const { runtime: fresh, database: other } = await createRuntime(
      graph.graph,
      graph.url,
      testConfig({}),
      silentLog,
    );
    const { rows } = await fresh.pool.query<{ zone: string }>("select current_setting('TimeZone') as zone");
    expect(rows).toEqual([{ zone: 'Asia/Shanghai' }]);
    await other.close();
  });

  test('carries the claims of its own viewer, whoever had the connection before', async () => {
    const viewers = ['CITY_OFFICER 350500', 'REPORTER', 'CITY_OFFICER 350100', 'PUBLIC'];
    const claims: string[] = [];
    for (const as of viewers)
      claims.push((await ask('{ probe { claims } }', { as: viewerOf(as) })).data.probe.claims);
    expect(claims).toEqual([
      'tidu_app CITY_OFFICER 350500 test-city_officer',
      'tidu_app REPORTER  test-reporter',
      'tidu_app CITY_OFFICER 350100 test-city_officer',
      'tidu_app PUBLIC  test-public',
    ]);
  });

  test('claims hold after a statement failed, and so does the role', async () => {
    const { data } = await ask('{ probe { zero a: claims secret b: claims } }', {
      as: viewerOf('CITY_OFFICER 350500'),
    });
    expect(data.probe.b).toBe('tidu_app CITY_OFFICER 350500 test-city_officer');
    expect(data.probe.a).toBe(data.probe.b);
  });

  test('counts its statements, and a document that reads nothing takes no connection', async () => {
    expect((await ask('{ probe { good a: good claims } }')).operation.report.statements).toBe(3);
    const idle = await ask('{ __typename }');
    expect(idle.operation.report.statements).toBe(0);
  });

  test('a field that fails to be read does not touch its neighbours, in any order', async () => {
    const answers: Record<string, unknown> = {
      good: 1,
      claims: 'tidu_app REPORTER  test-reporter',
      'echo(text: "文字")': '文字',
      'slow(seconds: 0)': 1,
      zero: undefined,
      secret: undefined,
      throws: undefined,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(answers)), { minLength: 1, maxLength: 9 }),
        async (fields) => {
          const { data, errors = [] } = await ask(
            `{ probe { ${fields.map((field, i) => `f${i}: ${field}`).join(' ')} } }`,
          );
          const expected = fields.map((field) => answers[field] ?? null);
          expect(fields.map((_, i) => data.probe[`f${i}`])).toEqual(expected);
          expect(errors).toHaveLength(expected.filter((answer) => answer === null).length);
        },
      ),
      { numRuns: 60, seed: 20260630 },
    );
  });

  test('a list may be as long as it declares, and not by one longer', async () => {
    const clear = () => withClient(graph.url, (client) => client.query('truncate probe.item'));
    const fill = (from: number, to: number) =>
      graph.asSystem(async (client) => {
        await client.query(
          `insert into probe.item (id, name, quantity)
           select gen_random_uuid(), 'item ' || n, 1 from generate_series($1::int, $2::int) n`,
          [from, to],
        );
      });
    await clear();
    await fill(1, 1_000);
    expect((await ask('{ probe { items { name } } }')).data.probe.items).toHaveLength(1_000);
    await fill(1_001, 1_001);
    const { data, errors = [] } = await ask('{ probe { items { name } } }');
    expect([data, errors.map(({ message }) => message)]).toEqual([
      null,
      ['ProbeQuery.items declares at most 1000 rows and gave 1001: correct its @listSize'],
    ]);
    await clear();
  });

  test('a statement over its time is a STATEMENT_TIMEOUT of its own field', async () => {
    for (const fields of [
      'a: slow(seconds: 20) good claims',
      'good a: slow(seconds: 20) claims',
      'good claims a: slow(seconds: 20)',
    ]) {
      const { data, errors } = await ask(`{ probe { ${fields} } }`);
      expect(data.probe).toMatchObject({ a: null, good: 1, claims: 'tidu_app REPORTER  test-reporter' });
      expect(errors?.map((error) => [error.path, unavailable(error.originalError)])).toEqual([
        [['probe', 'a'], 'STATEMENT_TIMEOUT'],
      ]);
    }
  });

  test('a failure that nulls the whole answer cancels what is still under way', async () => {
    const started = performance.now();
    const { data, errors } = await ask('{ probe { strict slow(seconds: 20) } }');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a field that answers after the end is refused, and takes no connection', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    inBetween.counts = () => promise;
    const { data, operation } = await ask('{ probe { counts strict } }');
    expect(data).toBeNull();
    resolve();
    await sleep(20);
    expect(runtime.pool.totalCount - runtime.pool.idleCount).toBe(0);
    await expect(operation.reading.query('select 1', [])).rejects.toThrow(RequestError);
  });

  test("a plugin's handle refuses the table of another plugin, by name", async () => {
    const { errors } = await ask('{ probe { foreign } }');
    expect(errors?.[0]?.message).toBe(
      'probe uses other.thing: expected a table of core, probe. Add other to its requires.',
    );
  });

  test('a text with NUL in the document is refused before it reaches the database', async () => {
    const { errors, data } = await ask('{ probe { echo(text: "a\\u0000b") } }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('any other text comes back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        async (text) => {
          const { data } = await ask('query ($text: String!) { probe { echo(text: $text) } }', {
            variables: { text },
          });
          expect(data.probe.echo).toBe(text);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('a client that is gone, or a deadline that has passed', () => {
  test('cancels the statement in PostgreSQL and gives the connection back', async () => {
    const abort = new AbortController();
    const answer = ask('{ probe { slow(seconds: 50) good } }', {
      on: patient.runtime,
      signal: abort.signal,
    }).catch((error) => error);
    await withClient(graph.url, async (client) => {
      await expect.poll(async () => (await backendsAtWork(client)).rowCount, { timeout: 10_000 }).toBe(1);
      abort.abort();
      expect(await answer).toMatchObject({ code: 'TIMEOUT' });
      // Far less than the statement would take, on however slow a machine.
      await expect.poll(async () => (await backendsAtWork(client)).rowCount, { timeout: 5_000 }).toBe(0);
    });
    expect((await ask('{ probe { good } }', { on: patient.runtime })).data).toEqual({ probe: { good: 1 } });
  });

  test('a field that never answers holds no connection for ever', async () => {
    const signal = AbortSignal.timeout(200);
    await expect(ask('{ probe { good hangs } }', { signal })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('nothing begins after the signal', async () => {
    await expect(ask('{ probe { hangs } }', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });
});

describe('the pool', () => {
  test('when it is full, one more is told so, and soon after it answers again', async () => {
    const held = await Promise.all(Array.from({ length: 3 }, () => runtime.pool.connect()));
    const started = performance.now();
    const refusal = await ask('{ probe { good claims } }').catch((error: unknown) => error);
    expect(unavailable(refusal)).toBe('OVERLOADED');
    expect(performance.now() - started).toBeLessThan(5_000);
    for (const client of held) client.release();
    expect((await ask('{ probe { good } }')).data.probe.good).toBe(1);
  });

  test('many more operations than connections are all answered, or told so', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, () => ask('{ probe { good slow(seconds: 0.01) } }')),
    );
    for (const answer of answers) {
      if (answer.status === 'fulfilled') expect(answer.value.data.probe).toEqual({ good: 1, slow: 1 });
      else expect(unavailable(answer.reason)).toBe('OVERLOADED');
    }
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  });

  test('a connection that PostgreSQL ends costs one answer, not the process', async () => {
    const broken = ask('{ probe { slow(seconds: 20) good } }', { on: patient.runtime });
    await withClient(graph.url, async (client) => {
      await expect.poll(async () => (await backendsAtWork(client)).rowCount, { timeout: 10_000 }).toBe(1);
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
         and pid <> pg_backend_pid() and application_name = 'tidu'`,
      );
    });
    const { errors } = await broken;
    expect(errors?.map((error) => unavailable(error.originalError))).toEqual([
      'DATABASE_UNAVAILABLE',
      'DATABASE_UNAVAILABLE',
    ]);
    expect((await ask('{ probe { good } }', { on: patient.runtime })).data.probe.good).toBe(1);
  });

  test('an opening that fails is reported by the fields, and nothing is left behind', async () => {
    // A login that may not act as tidu_app.
    const outsider = `outsider_${randomUUID().replaceAll('-', '')}`;
    await withClient(graph.url, (client) => client.query(`create role ${outsider} login password 'outside'`));
    const url = new URL(graph.url);
    url.username = outsider;
    url.password = 'outside';
    const pool = new Pool({ connectionString: url.href, pipeline: true, max: 1 } as PoolConfig);
    try {
      const reading = new ReadTransaction(pool, viewerOf('REPORTER'), newOperationReport());
      const answers = await Promise.allSettled([
        reading.query('select 1', []),
        reading.query('select 2', []),
      ]);
      for (const answer of answers) {
        expect(answer.status === 'rejected' && String(answer.reason)).toMatch(
          /permission denied to set role/,
        );
      }
      await reading.close();
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    } finally {
      await pool.end();
      await withClient(graph.url, (client) => client.query(`drop role ${outsider}`));
    }
  });
});

test('Fragments that double each other are followed once, not as often as they are spread', async () => {
  const doubling = Array.from(
    { length: 38 },
    (_, n) => `fragment F${n} on ProbeItem { ...F${n + 1} ...F${n + 1} }`,
  );
  const query = `{ probe { items { ...F0 } } } ${doubling.join(' ')} fragment F38 on ProbeItem { name }`;
  expect((await ask(query)).errors).toBeUndefined();
});
