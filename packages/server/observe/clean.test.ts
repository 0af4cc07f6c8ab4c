import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { core } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inBetween, probe } from '../execute/probe/probe.ts';
import { createLog } from '../log.ts';
import { describeError } from './describe-error.ts';

/** What must come out nowhere. */
const CANARY = 'geheim';
const lines: string[] = [];
const log = createLog({ level: 'debug', pretty: false }, { write: (line: string) => void lines.push(line) });

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await bootServer([core, probe], { settings: { NODE_ENV: 'production' }, log });
  token = await server.tokenOf({
    role: 'DEPARTMENT_OFFICER',
    scope: 'DEPT-IIT',
    subject: `officer ${CANARY}`,
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  lines.length = 0;
  inBetween.counts = async () => {};
  inBetween.write = async () => {};
});

async function ask(query: string, variables: object = {}, requestId: string = randomUUID()) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-request-id': requestId,
    },
    body: JSON.stringify({ query, variables }),
  });
  return { requestId, status: response.status, text: await response.text() };
}

const logged = (requestId: string) =>
  lines.map((line) => JSON.parse(line)).filter((line) => line.requestId === requestId);
const requestLineOf = (requestId: string) =>
  expect
    .poll(() => logged(requestId).filter((line) => line.msg === 'request'))
    .toHaveLength(1)
    .then(() => logged(requestId).find((line) => line.msg === 'request'));

/** A statement as the owner, whose error has all that PostgreSQL says. */
async function refused(text: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query('begin; set local role tidu_app');
    await client.query("select set_config('tidu.role', 'SYSTEM', true)");
    await client.query(text, [...values]);
  } finally {
    await client.end();
  }
}

const insert = 'insert into probe.item (id, name, quantity) values ($1, $2, $3)';
const FAULTS: Readonly<Record<string, () => unknown>> = {
  'a unique violation with its detail': () =>
    refused(`${insert}, ($4, $2, $3)`, [randomUUID(), CANARY, 1, randomUUID()]),
  'a check violation with its detail': () => refused(insert, [randomUUID(), CANARY, -1]),
  'a cast of a text': () => refused('select $1::text::int', [CANARY]),
  'a value out of range': () =>
    refused(`select date '1-1-1' + ('9' || length($1))::int * 99999999`, [CANARY]),
  'a key that is no uuid': () => refused(insert, [CANARY, 'x', 1]),
  'a text raised by a function': () =>
    refused(`do $$ begin raise exception '${CANARY}' using detail = '${CANARY}', hint = '${CANARY}'; end $$`),
  'a syntax error': () => refused(`selekt ${CANARY}`),
  'a query inside a function': () => refused(`do $$ begin execute 'select ''${CANARY}''::int'; end $$`),
  'an AggregateError': () => {
    throw new AggregateError([new Error(CANARY), CANARY], CANARY, { cause: new Error(CANARY) });
  },
  'a text that is thrown': () => {
    throw CANARY;
  },
  'an object that is thrown': () => {
    throw { message: CANARY, code: CANARY, extensions: { code: CANARY }, stack: `    at ${CANARY}` };
  },
  'nothing that is thrown': () => {
    throw undefined;
  },
  'a promise rejected with nothing': () => Promise.reject(undefined),
  'an error with a name and code of its own': () => {
    throw Object.assign(new Error(CANARY), { name: `E ${CANARY}`, code: CANARY, detail: CANARY });
  },
  'an error whose text looks like a stack': () => {
    throw new Error(`x\n    at ${CANARY} (/${CANARY}.ts:1:1)\n    at /${CANARY}.ts:1:1`);
  },
  'JSON that cannot be read': () => JSON.parse(CANARY),
  'a property of a text': () => Reflect.get(Object(CANARY), 'x').y,
  'a BigInt out of a text': () => BigInt(CANARY),
  'a URL that is none': () => new URL(CANARY),
};

describe('a fault', () => {
  test.each(Object.keys(FAULTS))(
    '%s is masked in the answer, and its values are not logged',
    async (name) => {
      inBetween.counts = async () => {
        await FAULTS[name]?.();
      };
      const reply = await ask(`query Faults { probe { ${CANARY}: counts } }`);
      const { errors } = JSON.parse(reply.text);
      expect(errors).toHaveLength(1);
      expect(errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
      expect(errors[0].message).toBe('A fault of the server, logged under the request id.');
      // The alias is the client's own, in the path of its error.
      expect(reply.text.replace(`"path":["probe","${CANARY}"]`, '')).not.toMatch(/geheim|select|\.ts|at /);
      await requestLineOf(reply.requestId);
      const [fault] = logged(reply.requestId).filter((line) => line.level === 50);
      expect(fault).toMatchObject({
        field: 'counts',
        msg: 'a field failed',
        err: { type: expect.any(String) },
      });
      expect(lines.join('')).not.toContain(CANARY);
    },
  );

  const WRITES: Readonly<Record<string, (em: EntityManager) => Promise<unknown>>> = {
    MikroORM: (em) => em.execute('select ?::int', [CANARY]),
    'MikroORM with its statement in the text': (em) =>
      em.execute(`select '${CANARY} - ${CANARY}' from no.such_table`),
    'Kysely in a mutation': (em) => sql`select ${CANARY}::text::int`.execute(em.getKysely() as never),
  };
  test.each(Object.keys(WRITES))(
    'of %s is masked in the answer, and its values are not logged',
    async (name) => {
      inBetween.write = async (em) => {
        await WRITES[name]?.(em);
      };
      const input = { name: `${CANARY} ${randomUUID()}`, idempotencyKey: `${CANARY} ${randomUUID()}` };
      const reply = await ask(
        'mutation ($input: ProbeAddInput!) { probeAdd(input: $input) { errors { code } } }',
        {
          input,
        },
      );
      expect(JSON.parse(reply.text).errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
      expect(reply.text).not.toMatch(/geheim|select|\.ts|at /);
      expect(await requestLineOf(reply.requestId)).toMatchObject({ codes: ['INTERNAL_SERVER_ERROR'] });
      expect(logged(reply.requestId).filter((line) => line.level === 50)).toHaveLength(1);
      expect(lines.join('')).not.toContain(CANARY);
    },
  );

  test('says in the log where it was, and what PostgreSQL names', async () => {
    inBetween.counts = () => refused(insert, [randomUUID(), 'x', -1]);
    const { requestId } = await ask('{ probe { counts } }');
    await requestLineOf(requestId);
    const [{ err }] = logged(requestId).filter((line) => line.level === 50);
    expect(err).toMatchObject({
      type: 'DatabaseError',
      code: '23514',
      names: { schema: 'probe', table: 'item', constraint: 'item_quantity' },
    });
    expect(err.stack).toContain('clean.test.ts');
    expect(err.message).toBeUndefined();
  });

  test('of rights, names, locks and connections keeps the text that helps', async () => {
    const error = await refused('select * from probe.nothing').catch((each: unknown) => each);
    expect(describeError(error).message).toBe('relation "probe.nothing" does not exist');
    const gone = new Client({ connectionString: 'postgres://x@127.0.0.1:1/x' }).connect();
    expect(describeError(await gone.catch((each: unknown) => each))).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a line of the log', () => {
  test('says of a request what was asked, by whom, what it used and what came of it', async () => {
    const reply = await ask('query Told { probe { good echo(text: "geheim") zero } }');
    const line = await requestLineOf(reply.requestId);
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number),
      requestId: reply.requestId,
      method: 'POST',
      route: '/graphql',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      role: 'DEPARTMENT_OFFICER',
      subject: expect.stringMatching(/^[0-9a-f]{12}$/),
      codes: ['INTERNAL_SERVER_ERROR'],
      operation: 'query',
      name: 'Told',
      document: expect.stringMatching(/^[0-9a-f]{12}$/),
      cost: expect.any(Number),
      statements: 3,
      rows: 2,
      msg: 'request',
    });
    expect(line.bytes).toBeGreaterThan(reply.text.length);
  });

  test('counts the statements of a mutation and its payload', async () => {
    const mutation = 'mutation ($input: ProbeAddInput!) { probeAdd(input: $input) { item { name } } }';
    const reply = await ask(mutation, { input: { name: `counted ${randomUUID()}` } });
    expect(await requestLineOf(reply.requestId)).toMatchObject({
      operation: 'mutation',
      statements: 2,
      rows: 2,
    });
    const refusal = await ask(
      `mutation ($input: ProbeAddInput!) { probeAdd(input: $input) { errors { code } } }`,
      {
        input: { name: 'refused', refuse: true },
      },
    );
    expect(await requestLineOf(refusal.requestId)).toMatchObject({ codes: ['INVALID'] });
  });

  test.each([
    ['a path', () => fetch(`${server.url}/${CANARY}?${CANARY}=1`)],
    ['a method', () => fetch(`${server.url}/graphql`, { method: CANARY.toUpperCase() })],
    ['a token', () => fetch(`${server.url}/`, { headers: { authorization: `Bearer ${CANARY}` } })],
    [
      'a request id that is none',
      () => fetch(`${server.url}/`, { headers: { 'x-request-id': `${CANARY} !` } }),
    ],
    ['headers', () => fetch(`${server.url}/`, { headers: { cookie: CANARY, 'user-agent': CANARY } })],
    ['the name of an operation', () => ask(`query A${'a'.repeat(70)}_${CANARY} { __typename }`)],
    ['a document that is not GraphQL', () => ask(`{ ${CANARY}`)],
    ['an unknown field', () => ask(`{ ${CANARY} }`)],
    ['a variable', () => ask('query ($on: Date!) { probe { day(on: $on) } }', { on: CANARY })],
    ['a subject', () => ask('{ probe { claims } }')],
  ])('repeats nothing of %s', async (_what, send) => {
    await send();
    await expect.poll(() => lines.length).toBe(1);
    expect(lines.join('').toLowerCase()).not.toContain(CANARY);
  });

  test('of a plugin describes an error under any name, or alone', () => {
    const error = Object.assign(new Error(CANARY), { detail: CANARY, severity: 'ERROR', code: '23505' });
    log.error({ error, detail: 1 }, 'x');
    log.warn(error);
    log.error({ err: CANARY }, 'x');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain(CANARY);
    expect(JSON.parse(lines[0] ?? '').error).toMatchObject({ type: 'Error', code: '23505' });
  });
});
