import { randomUUID } from 'node:crypto';
import { core } from '@tidu/core';
import { type Answer, type As, bootGraph, type TestGraph, viewerOf } from '@tidu/testing';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { execute } from './execute.ts';
import { Operation } from './operation.ts';
import { inBetween, probe } from './probe/probe.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, probe], { sample: 60 });
});
afterAll(() => graph.close());
afterEach(async () => {
  inBetween.write = async () => {};
  const { pool } = graph.runtime;
  expect(pool.totalCount - pool.idleCount).toBe(0);
});

const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';
const PAYLOAD = '{ item { name quantity version } errors { code message path } }';

const add = async (input: object, as: As = OFFICER): Promise<Answer & { payload: Payload }> =>
  run(`mutation ($input: ProbeAddInput!) { payload: probeAdd(input: $input) ${PAYLOAD} }`, input, as);
const change = async (input: object, as: As = OFFICER): Promise<Answer & { payload: Payload }> =>
  run(`mutation ($input: ProbeChangeInput!) { payload: probeChange(input: $input) ${PAYLOAD} }`, input, as);

interface Payload {
  readonly item: { readonly name: string; readonly quantity: number; readonly version: number } | null;
  readonly errors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
  }[];
}

async function run(query: string, input: object, as: As): Promise<Answer & { payload: Payload }> {
  const answer = await graph.execute(query, { as, variables: { input } });
  return { ...answer, payload: answer.data?.payload };
}

const stored = (name: string) =>
  graph.asSystem(async (client) => {
    const { rows } = await client.query('select name, quantity, version from probe.item where name = $1', [
      name,
    ]);
    return rows;
  });

const unique = (name: string): string => `${name} ${randomUUID()}`;

describe('a mutation', () => {
  test('commits once, and its payload reads what it wrote', async () => {
    const name = unique('once');
    const { payload, errors } = await add({ name, quantity: 7 });
    expect(errors).toBeUndefined();
    expect(payload).toEqual({ item: { name, quantity: 7, version: 1 }, errors: [] });
    expect(await stored(name)).toEqual([{ name, quantity: 7, version: 1 }]);
  });

  test('that refuses after it wrote leaves nothing, and says why in the payload', async () => {
    const name = unique('refused');
    const { payload, errors } = await add({ name, refuse: true });
    expect(errors).toBeUndefined();
    expect(payload).toEqual({
      item: null,
      errors: [{ code: 'INVALID', message: 'refused after writing', path: ['input', 'refuse'] }],
    });
    expect(await stored(name)).toEqual([]);
  });

  test('that throws leaves nothing, and is an error of the answer', async () => {
    const name = unique('thrown');
    inBetween.write = async () => {
      throw new Error('broken');
    };
    const { data, errors } = await add({ name });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(await stored(name)).toEqual([]);
  });

  test('of the same document is seen by the next', async () => {
    const [a, b] = [unique('first'), unique('second')];
    const { data } = await graph.execute(
      `mutation ($a: ProbeAddInput!, $b: ProbeAddInput!, $c: ProbeChangeInput!) {
        a: probeAdd(input: $a) ${PAYLOAD} b: probeAdd(input: $b) ${PAYLOAD} c: probeChange(input: $c) ${PAYLOAD} }`,
      { as: OFFICER, variables: { a: { name: a }, b: { name: b }, c: { name: a, quantity: 9 } } },
    );
    expect(data.a.item).toEqual({ name: a, quantity: 1, version: 1 });
    expect(data.b.item).toEqual({ name: b, quantity: 1, version: 1 });
    expect(data.c.item).toEqual({ name: a, quantity: 9, version: 2 });
  });

  test('does not begin when the client is gone', async () => {
    const name = unique('late');
    const operation = new Operation(graph.runtime, {
      viewer: viewerOf(OFFICER),
      signal: AbortSignal.abort(),
    });
    const document = parse(`mutation ($input: ProbeAddInput!) { probeAdd(input: $input) ${PAYLOAD} }`);
    await expect(execute(operation, document, { input: { name } }, undefined)).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    await expect.poll(() => graph.runtime.pool.totalCount - graph.runtime.pool.idleCount).toBe(0);
    expect(await stored(name)).toEqual([]);
  });

  test('under way when the client goes ends in order: it is whole', async () => {
    const name = unique('gone');
    const abort = new AbortController();
    inBetween.write = async () => abort.abort();
    const operation = new Operation(graph.runtime, { viewer: viewerOf(OFFICER), signal: abort.signal });
    const document = parse(`mutation ($input: ProbeAddInput!) { probeAdd(input: $input) ${PAYLOAD} }`);
    await expect(execute(operation, document, { input: { name } }, undefined)).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    await expect.poll(() => stored(name)).toHaveLength(1);
    await expect.poll(() => graph.runtime.pool.totalCount - graph.runtime.pool.idleCount).toBe(0);
  });
});

describe('what the database refuses', () => {
  test.each([
    ['a name that exists', 'CONFLICT', (name: string) => ({ name }), true],
    ['a quantity below zero', 'INVALID', (name: string) => ({ name, quantity: -41 }), false],
    [
      'an enterprise that does not exist',
      'UNKNOWN_RECORD',
      (name: string) => ({ name, enterprise: '0198c0de-0000-7000-8000-00000000dead' }),
      false,
    ],
  ])('%s is %s in the payload, without the value', async (_what, code, inputOf, exists) => {
    const name = unique('private value');
    if (exists) await add({ name });
    const { payload, errors } = await add(inputOf(name));
    expect(errors).toBeUndefined();
    expect(payload.item).toBeNull();
    expect(payload.errors.map((error) => error.code)).toEqual([code]);
    expect(JSON.stringify(payload)).not.toMatch(/private value|-41|dead|Key \(|insert into/);
  });

  test.each([
    'CITY_OFFICER 350500',
    'ENTERPRISE 91350500MA00000000',
    'REPORTER',
    'AUDITOR',
    'PUBLIC',
    'PLUGIN_AGENCY finance',
  ])('a write by %s, whom the resolver forgot to refuse, is NOT_ALLOWED', async (as) => {
    const name = unique('outside');
    const { payload } = await add({ name }, as);
    expect(payload.errors.map((error) => error.code)).toEqual(['NOT_ALLOWED']);
    expect(await stored(name)).toEqual([]);
  });

  test("an agency writes its own plugin's rows", async () => {
    const { payload } = await add({ name: unique('agency') }, 'PLUGIN_AGENCY probe');
    expect(payload.errors).toEqual([]);
  });
});

describe('two at once', () => {
  test('on one version: one is done, the other is a CONFLICT', async () => {
    const name = unique('version');
    await add({ name });
    const payloads = await Promise.all(
      [2, 3, 4, 5].map((quantity) => change({ name, version: 1, quantity })),
    );
    const done = payloads.filter(({ payload }) => payload.errors.length === 0);
    expect(done).toHaveLength(1);
    for (const { payload } of payloads)
      if (payload.errors[0]) expect(payload.errors[0].code).toBe('CONFLICT');
    expect(await stored(name)).toEqual([{ name, quantity: done[0]?.payload.item?.quantity, version: 2 }]);
  });

  test('a change under the hands of another is a CONFLICT that the flush finds', async () => {
    const name = unique('flush');
    await add({ name });
    inBetween.write = async () => {
      inBetween.write = async () => {};
      await graph.asSystem((client) =>
        client.query('update probe.item set version = version + 1 where name = $1', [name]),
      );
    };
    const { payload } = await change({ name, quantity: 8 });
    expect(payload.errors.map((error) => error.code)).toEqual(['CONFLICT']);
    expect(await stored(name)).toEqual([{ name, quantity: 1, version: 2 }]);
  });

  test.each(['40P01', '40001'])(
    'a failure that asks for another try (%s) does not reach the client',
    async (state) => {
      const name = unique('again');
      let failures = 0;
      inBetween.write = async (em) => {
        if (failures++ < 3)
          await em.execute(`do $$ begin raise exception 'again' using errcode = '${state}'; end $$`);
      };
      const { payload } = await add({ name });
      expect(payload.errors).toEqual([]);
      expect(failures).toBe(4);
      expect(await stored(name)).toHaveLength(1);
    },
  );

  test('two that wait for each other are both done', async () => {
    const [a, b] = [unique('deadlock a'), unique('deadlock b')];
    await add({ name: a });
    await add({ name: b });
    const flushed = new WeakSet<object>();
    let holding = 0;
    const { promise: both, resolve } = Promise.withResolvers<void>();
    // Called before the first row is flushed and again after: there each waits until both hold a row.
    inBetween.write = async (em) => {
      if (!flushed.has(em)) return void flushed.add(em);
      holding += 1;
      if (holding === 2) resolve();
      await both;
    };
    const [first, second] = await Promise.all([
      change({ name: a, quantity: 5, other: b }),
      change({ name: b, quantity: 6, other: a }),
    ]);
    expect([first.errors, second.errors]).toEqual([undefined, undefined]);
    const codes = [first, second].flatMap(({ payload }) => payload.errors.map((error) => error.code));
    // The one that was tried again may find a newer version: that is a CONFLICT, never a deadlock.
    expect(codes.filter((code) => code !== 'CONFLICT')).toEqual([]);
  });
});

describe('an idempotency key', () => {
  test('with the same input has one effect and one payload', async () => {
    const input = { name: unique('key'), quantity: 3, idempotencyKey: unique('k') };
    const first = await add(input);
    const second = await add(input);
    expect(first.payload.errors).toEqual([]);
    expect(second.payload).toEqual(first.payload);
    expect(await stored(input.name)).toHaveLength(1);
  });

  test('with another input is refused', async () => {
    const key = unique('k');
    await add({ name: unique('key'), idempotencyKey: key });
    const other = { name: unique('other'), idempotencyKey: key };
    expect((await add(other)).payload.errors.map((error) => error.code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await stored(other.name)).toEqual([]);
  });

  test('of another subject is another key', async () => {
    const key = unique('k');
    const as = { role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', subject: 'somebody else' } as const;
    expect((await add({ name: unique('mine'), idempotencyKey: key })).payload.errors).toEqual([]);
    expect((await add({ name: unique('theirs'), idempotencyKey: key }, as)).payload.errors).toEqual([]);
  });

  test('is free again after a refusal', async () => {
    const input = { name: unique('retry'), refuse: true, idempotencyKey: unique('k') };
    expect((await add(input)).payload.errors).toHaveLength(1);
    expect((await add({ ...input, refuse: false })).payload.errors).toEqual([]);
  });

  test.each(['', 'x'.repeat(201)])('that is no key is refused', async (idempotencyKey) => {
    expect((await add({ name: unique('key'), idempotencyKey })).payload.errors).toMatchObject([
      { code: 'INVALID', path: ['input', 'idempotencyKey'] },
    ]);
  });

  test('sent fifty times at once has one effect, and everybody gets its payload', async () => {
    const input = { name: unique('fifty'), quantity: 2, idempotencyKey: unique('k') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => add(input)));
    const answered = answers.filter(({ errors }) => errors === undefined);
    expect(answered.length).toBeGreaterThan(0);
    for (const { payload } of answered) {
      expect(payload).toEqual({ item: { name: input.name, quantity: 2, version: 1 }, errors: [] });
    }
    // The others found no connection in time, and were told so.
    for (const { errors } of answers)
      if (errors) expect(String(errors[0]?.message)).toMatch(/timeout exceeded/);
    expect(await stored(input.name)).toHaveLength(1);
  });
});

describe('personal data', () => {
  const QUERY = '{ enterprises(first: 20) { nodes { talents(first: 5) { nodes { id name } } } } }';
  const reads = (requestId: string) =>
    graph.asSystem(async (client) => {
      const { rows } = await client.query(
        'select role, scope, subject, type, keys from core.personal_read where request_id = $1',
        [requestId],
      );
      return rows;
    });

  test('that is read is on record before the answer is given, with viewer, request and rows', async () => {
    const viewer = viewerOf('CITY_OFFICER 350500');
    const operation = new Operation(graph.runtime, { viewer, requestId: 'request-1' });
    const result = await execute(operation, parse(QUERY), undefined, undefined);
    expect(result.errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: the shape that was asked for
    const ids: string[] = (result.data as any).enterprises.nodes.flatMap((node: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: the same
      node.talents.nodes.map((talent: any) =>
        Buffer.from(talent.id, 'base64url').toString().slice('Talent:'.length),
      ),
    );
    expect(ids.length).toBeGreaterThan(0);
    const [record, ...others] = await reads('request-1');
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      role: 'CITY_OFFICER',
      scope: '350500',
      subject: viewer.subject,
      type: 'Talent',
    });
    expect([...record.keys].sort()).toEqual(ids.sort());
  });

  test('that nobody read is on nobody’s record', async () => {
    const operation = new Operation(graph.runtime, {
      viewer: viewerOf('CITY_OFFICER 350500'),
      requestId: 'request-2',
    });
    await execute(operation, parse('{ enterprises(first: 5) { nodes { name } } }'), undefined, undefined);
    expect(await reads('request-2')).toEqual([]);
  });

  test('is not given when the record cannot be written', async () => {
    await graph.asSystem(async (client) => {
      await client.query('reset role');
      await client.query('alter table core.personal_read add constraint broken check (false) not valid');
    });
    const operation = new Operation(graph.runtime, {
      viewer: viewerOf('CITY_OFFICER 350500'),
      requestId: 'request-3',
    });
    await expect(execute(operation, parse(QUERY), undefined, undefined)).rejects.toThrow();
    await graph.asSystem(async (client) => {
      await client.query('reset role');
      await client.query('alter table core.personal_read drop constraint broken');
    });
  });
});
