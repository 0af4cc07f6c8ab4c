import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { core } from '@tidu/core';
import { bootServer, silentLog, type TestServer } from '@tidu/testing';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../command.ts';
import { asSystem } from '../database/as-system.ts';
import { withClient } from '../database/database.ts';
import { probe } from '../execute/probe/probe.ts';
import { type Account, createApiKey, hashOf, listApiKeys, revokeApiKeys, rotateApiKey } from './api-key.ts';
import { apiKeyReader } from './api-key-reader.ts';

const plugins = [core, probe];
const environment = { TIDU_LOG: 'silent', TIDU_SAMPLE_ENTERPRISES: '0' };

let server: TestServer;
let pool: Pool;

beforeAll(async () => {
  server = await bootServer(plugins, { settings: { NODE_ENV: 'production' } });
  pool = new Pool({ connectionString: server.databaseUrl });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs `tidu key …`; what it printed, and on the error stream. */
async function key(...words: readonly string[]): Promise<{ readonly out: string; readonly error: string }> {
  const printed = { out: '', error: '' };
  const into = (stream: 'out' | 'error') => (text: unknown) => {
    printed[stream] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(into('error'));
  const code = await runCommand(plugins, ['node', 'tidu', 'key', ...words], {
    ...environment,
    DATABASE_URL: server.databaseUrl,
  });
  vi.restoreAllMocks();
  expect(code, printed.error).toBe(printed.error === '' ? 0 : 1);
  return { out: printed.out.trim(), error: printed.error };
}

const account = (name: string, changes: Partial<Account> = {}): Account => ({
  name,
  role: 'REPORTER',
  scope: null,
  readOnly: false,
  days: 1,
  ...changes,
});
const create = (name: string, changes: Partial<Account> = {}) =>
  withClient(server.databaseUrl, (client) => createApiKey(client, account(name, changes)));
const rotate = (name: string, graceHours: number) =>
  withClient(server.databaseUrl, (client) => rotateApiKey(client, { name, days: 1, graceHours }));
const list = async (name: string) =>
  (await withClient(server.databaseUrl, listApiKeys)).filter((each) => each.name === name);

async function ask(bearer: string, query = '{ probe { claims } }') {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  const body: any = await response.json();
  return {
    status: response.status,
    claims: body.data?.probe?.claims,
    code: body.errors?.[0].extensions.code,
  };
}

/** Goes on as if it were later: what is remembered for a while is forgotten. */
function later(ms: number): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ms);
}

test('tidu key makes, lists, rotates and revokes keys, and never shows one again', async () => {
  const { out: first } = await key('--name', 'platform 福州', '--as', 'CITY_OFFICER', '--scope', '350100');
  expect(first).toMatch(/^tidu_[\w-]{43}$/);
  expect((await ask(first)).claims).toBe('tidu_app CITY_OFFICER 350100 key:platform 福州');
  const { out: second } = await key('rotate', '--name', 'platform 福州', '--grace', '0');
  expect((await ask(second)).claims).toBe('tidu_app CITY_OFFICER 350100 key:platform 福州');
  expect((await key('revoke', '--name', 'platform 福州')).out).toBe('1 revoked');
  const { out } = await key('list');
  expect(out).toMatch(/^name +role +scope +made +expires +revoked +last used/);
  const time = '20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\dZ';
  const row = (...cells: readonly string[]) => new RegExp(`^${cells.join(' +')}$`, 'm');
  expect(out).toMatch(row('platform 福州', 'CITY_OFFICER', '350100', time, time, time, time));
  expect(out).toMatch(row('platform 福州', 'CITY_OFFICER', '350100', time, time, '–', time));
  for (const secret of [first, second, hashOf(first), hashOf(second)]) expect(out).not.toContain(secret);
});

test.each([
  ['a role that is none', ['--name', 'x', '--as', 'ROOT'], '--as: expected one of'],
  ['PUBLIC', ['create', '--name', 'x', '--as', 'PUBLIC'], 'PUBLIC needs no token'],
  [
    'a role without its scope',
    ['--name', 'x', '--as', 'CITY_OFFICER'],
    '--scope: expected the code of a city',
  ],
])('tidu key with %s says what was expected', async (_what, words, expected) => {
  const { out, error } = await key(...words);
  expect(out).toBe('');
  expect(error).toContain(expected);
  expect(error).not.toContain('    at ');
});

describe('the keys of an account', () => {
  test.each<[string, Partial<Account>, string]>([
    ['no days', { days: 0 }, '--days: expected 1 to 366, found 0'],
    ['too many days', { days: 367 }, '--days: expected 1 to 366, found 367'],
    ['a name with a line end', { name: 'x\ny' }, '--name: expected 1 to 100 letters'],
    ['no name', { name: '' }, '--name: expected 1 to 100 letters'],
    ['a scope too much', { scope: '350500' }, '--scope: expected nothing for REPORTER'],
  ])('are not made with %s', async (_what, changes, expected) => {
    await expect((async () => create('x', changes))()).rejects.toThrow(expected);
    expect(await list('x')).toEqual([]);
  });

  test('are followed by the next one, and end with their grace', async () => {
    const first = await create('rotated', {
      role: 'PLUGIN_AGENCY',
      scope: 'probe',
      readOnly: true,
      days: 100,
    });
    const second = await rotate('rotated', 2);
    for (const each of [first, second])
      expect((await ask(each)).claims).toBe('tidu_app PLUGIN_AGENCY  key:rotated');
    const [newer, older] = await list('rotated');
    expect(newer).toMatchObject({ role: 'PLUGIN_AGENCY', scope: 'probe', read_only: true });
    const hours = (Date.parse(older?.expires.replace(' ', 'T') ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThanOrEqual(2);

    const third = await rotate('rotated', 0);
    later(5_001);
    const replies = await Promise.all([first, second, third].map((each) => ask(each)));
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 200]);
  });

  test('that would end sooner than their grace do', async () => {
    await create('short', { days: 1 });
    await rotate('short', 1_000);
    const [, older] = await list('short');
    expect(Date.parse(older?.expires.replace(' ', 'T') ?? '') - Date.now()).toBeLessThan(86_400_000);
  });

  test('end together within five seconds when they are revoked', async () => {
    const first = await create('revoked');
    const second = await rotate('revoked', 24);
    for (const each of [first, second]) expect((await ask(each)).status).toBe(200);
    expect(await withClient(server.databaseUrl, (client) => revokeApiKeys(client, 'revoked'))).toBe(2);
    later(5_001);
    for (const each of [first, second])
      expect(await ask(each)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    await expect(
      withClient(server.databaseUrl, (client) => revokeApiKeys(client, 'revoked')),
    ).rejects.toThrow('revoked has no valid key');
    await expect(rotate('revoked', 24)).rejects.toThrow('revoked has no valid key');
    // The name is free again.
    expect((await ask(await create('revoked'))).status).toBe(200);
  });
});

test('of two that make the key of an account at once, one is told that it has one', async () => {
  const made = await Promise.allSettled([1, 2, 3].map(() => create('twice')));
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await list('twice')).toHaveLength(1);
});

describe('a key made to read', () => {
  const add = 'mutation { probeAdd(input: { name: "by a key" }) { item { name } errors { code } } }';
  const officer = { role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT' } as const;

  test('reads, and is refused mutations and uploads', async () => {
    const reader = await create('reader', { ...officer, readOnly: true });
    expect((await ask(reader)).claims).toContain('DEPARTMENT_OFFICER');
    expect(await ask(reader, add)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const upload = await fetch(`${server.url}/import/enterprises`, {
      method: 'POST',
      headers: { authorization: `Bearer ${reader}` },
      body: 'name',
    });
    expect(upload.status).toBe(403);
    const { rows } = await pool.query("select from probe.item where name = 'by a key'");
    expect(rows).toEqual([]);
  });

  test('differs from the others in that alone', async () => {
    expect((await ask(await create('writer', officer), add)).status).toBe(200);
  });
});

describe('a key in the database', () => {
  const insert = async (role: string, scope: string | null, life: string, revoked = false) => {
    const made = `tidu_${randomUUID().replaceAll('-', '')}abcdefghijk`;
    await withClient(server.databaseUrl, (client) =>
      asSystem(client, () =>
        client.query(
          `insert into core.api_key (id, hash, name, role, scope, expires_at, revoked_at)
           values ($1, $2, 'by hand', $3, $4, now() + $5::interval, case when $6 then now() end)`,
          [randomUUID(), hashOf(made), role, scope, life, revoked],
        ),
      ),
    );
    return made;
  };

  test.each<[string, Parameters<typeof insert>]>([
    ['expired', ['REPORTER', null, '-1 second']],
    ['revoked', ['REPORTER', null, '1 day', true]],
    ['without its scope', ['CITY_OFFICER', null, '1 day']],
    ['with a scope too much', ['REPORTER', '350500', '1 day']],
    ['of SYSTEM', ['SYSTEM', null, '1 day']],
    ['of PUBLIC', ['PUBLIC', null, '1 day']],
  ])('that is %s is 401', async (_what, row) => {
    expect(await ask(await insert(...row))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('that expires is refused from then on, though it was just taken', async () => {
    const short = await insert('REPORTER', null, '300 milliseconds');
    expect((await ask(short)).status).toBe(200);
    await sleep(320);
    expect((await ask(short)).status).toBe(401);
  });
});

describe('looking keys up', () => {
  const lookUps = () => {
    let taken = 0;
    const take = (): void => {
      taken += 1;
    };
    pool.on('acquire', take);
    return () => {
      pool.off('acquire', take);
      return taken;
    };
  };

  test('asks the database once for a key that many requests carry, be it real or invented', async () => {
    const real = await create('often');
    const invented = `tidu_${'x'.repeat(43)}`;
    const read = apiKeyReader(pool, silentLog);
    await read(real); // And that it is used is noted.
    await expect.poll(async () => (await list('often'))[0]?.last_used).not.toBeNull();
    const count = lookUps();
    const again = apiKeyReader(pool, silentLog);
    const refused: unknown[] = [];
    const ask = () =>
      Promise.all(
        Array.from({ length: 50 }, () => [
          again(real),
          again(invented).catch((error) => refused.push(error)),
        ]).flat(),
      );
    await ask();
    await sleep(20);
    await ask();
    expect(refused).toHaveLength(100);
    expect(count()).toBe(2);
  });

  test('is asked for leave before the database is, and not when the answer is known', async () => {
    const real = await create('leave');
    const read = apiKeyReader(pool, silentLog);
    const refuse = () => Promise.reject(new Error('no leave'));
    await expect(read(real, refuse)).rejects.toThrow('no leave');
    await read(real);
    expect((await read(real, refuse)).subject).toBe('key:leave');
  });

  test('does not take a failure of the database for an answer', async () => {
    const real = await create('failure');
    const read = apiKeyReader(pool, silentLog);
    vi.spyOn(pool, 'connect').mockImplementationOnce(() => Promise.reject(new Error('ECONNREFUSED')));
    await expect(read(real)).rejects.toThrow('ECONNREFUSED');
    expect((await read(real)).subject).toBe('key:failure');
  });

  test('writes down that a key is used once a minute', async () => {
    const real = await create('used');
    const lastUsed = async (): Promise<string | null> =>
      (await asOwner("select last_used_at::text as at from core.api_key where name = 'used'"))[0]?.at ?? null;
    expect(await lastUsed()).toBeNull();
    await apiKeyReader(pool, silentLog)(real);
    await expect.poll(lastUsed).not.toBeNull();
    const first = await lastUsed();
    const count = lookUps();
    await apiKeyReader(pool, silentLog)(real);
    expect([count(), await lastUsed()]).toEqual([1, first]);
    await asOwner("update core.api_key set last_used_at = now() - interval '61 seconds' where name = 'used'");
    await apiKeyReader(pool, silentLog)(real);
    await expect.poll(async () => Date.parse((await lastUsed()) ?? '') > Date.now() - 30_000).toBe(true);
  });

  const asOwner = (sql: string) =>
    withClient(server.databaseUrl, (client) =>
      asSystem(client, async () => (await client.query<{ at: string | null }>(sql)).rows),
    );
});
