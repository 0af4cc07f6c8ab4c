import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core } from '@tidu/core';
import { createScratchDatabase, databaseUrl, type ScratchDatabase } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommand } from '../command.ts';
import { type Config, readConfig } from '../config.ts';
import { withClient } from '../database/database.ts';
import { probe } from '../execute/probe/probe.ts';
import { composeGraph } from '../runtime.ts';
import { examineDatabase } from './database.ts';
import { examine } from './doctor.ts';
import { type Finding, findingsAsText } from './finding.ts';
import { examineHost } from './host.ts';
import { examineServices } from './services.ts';

const SECRET = 'a secret for tests, of 32 characters';
const plugins = [core, probe];
const graph = composeGraph(plugins);
const encoded = `scratch_ascii_${process.pid}`;

let database: ScratchDatabase;
beforeAll(async () => {
  database = await createScratchDatabase(inject('testCluster'), graph);
});
afterAll(() => database.drop());

const environmentOf = (changes: Record<string, string> = {}) => ({
  DATABASE_URL: database.url,
  PORT: '0',
  TIDU_TOKEN_SECRET: SECRET,
  TIDU_DATA: tmpdir(),
  ...changes,
});
const configOf = (changes?: Record<string, string>): Config =>
  readConfig(environmentOf(changes), ['core', 'probe']);
const ofDatabase = (changes?: Record<string, string>) => examineDatabase(configOf(changes), graph);
const ofServices = (changes?: Record<string, string>) => examineServices(configOf(changes), graph);
const ofPort = async (port: number) => (await examineHost(configOf({ PORT: String(port) })))[0];
const problemsIn = (found: readonly Finding[]): string[] =>
  found
    .filter(({ state }) => state === 'problem')
    .map(({ check, found, cure }) => `${check}: ${found} → ${cure}`);
const problemsOf = async (changes?: Record<string, string>): Promise<string[]> =>
  problemsIn(await ofDatabase(changes));

/** Breaks the database for the time of a look at it. */
async function broken(breaks: string, mends: string): Promise<string[]> {
  await withClient(database.url, (client) => client.query(breaks));
  try {
    return await problemsOf();
  } finally {
    await withClient(database.url, (client) => client.query(mends));
  }
}

describe('the doctor', () => {
  test('finds a healthy database healthy, and says so check by check', async () => {
    const found = await examine(plugins, configOf);
    expect(found.filter(({ state }) => state !== 'ok').map(({ check }) => check)).toEqual(['determinations']);
    expect(found.map(({ check }) => check)).toEqual([
      'node',
      'settings',
      'plugins',
      'port',
      'data folder',
      'today',
      'database',
      'encoding',
      'collation',
      'clock',
      'connections',
      'migrations',
      'tidu_app',
      'wall',
      'reference data',
      'determinations',
      'tokens',
      'documents',
      'metrics',
    ]);
  });

  test('shows no secret', async () => {
    const jwks = 'http://user:jwkspassword@127.0.0.1:1/keys';
    const tokens = { TIDU_METRICS_TOKEN: 'a token for metrics', TIDU_JWKS_URL: jwks };
    const text = findingsAsText([
      ...(await ofDatabase()),
      ...(await ofServices()),
      ...(await ofServices(tokens)),
    ]);
    const { password } = new URL(database.url);
    for (const secret of [SECRET, password, 'jwkspassword', tokens.TIDU_METRICS_TOKEN])
      expect(text).not.toContain(secret);
  });

  test('changes nothing', async () => {
    const state = () =>
      withClient(database.url, async (client) => {
        const { rows } = await client.query(
          `select (select count(*) from pg_class) as tables, (select count(*) from pg_namespace) as schemas,
             (select xact_commit from pg_stat_database where datname = current_database()) is null as off,
             (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables) as written`,
        );
        return rows;
      });
    const before = await state();
    await ofDatabase();
    expect(await state()).toEqual(before);
  });

  test.each([
    [
      'a migration that is not applied',
      `delete from tidu.migration where key like 'probe/%'`,
      () => /migrations: not applied: probe\/.* → Run tidu migrate up/,
    ],
    [
      'a migration that was edited',
      `update tidu.migration set hash = 'x' where key like 'probe/%'`,
      () => /migrations: edited after they ran: probe\//,
    ],
    [
      'a migration of a newer Tidu',
      `insert into tidu.migration (key, hash) values ('probe/9999_future.sql', 'x')`,
      () => /migrations: applied, and not among ours: probe\/9999_future.sql/,
    ],
  ])('finds %s', async (_what, breaks, expected) => {
    await withClient(database.url, (client) => client.query('create table ledger as table tidu.migration'));
    const mends = 'truncate tidu.migration; insert into tidu.migration table ledger; drop table ledger';
    expect(await broken(breaks, mends)).toEqual([expect.stringMatching(expected())]);
  });

  test('finds a table whose wall is down', async () => {
    const table = 'alter table probe.item';
    expect(await broken(`${table} no force row level security`, `${table} force row level security`)).toEqual(
      [expect.stringMatching(/wall: probe.item has no forced row-level security/)],
    );
  });

  test('finds a wrong password, a database that is not there, and nobody at the address', async () => {
    const url = new URL(database.url);
    url.password = 'wrongpassword';
    expect(await problemsOf({ DATABASE_URL: url.href })).toEqual([
      expect.stringMatching(/database: .*password authentication failed.* → Correct the password/),
    ]);
    expect(await problemsOf({ DATABASE_URL: databaseUrl(database.url, 'nowhere') })).toEqual([
      expect.stringMatching(/database: .*does not exist.* → Create the database/),
    ]);
    expect(await problemsOf({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' })).toEqual([
      expect.stringMatching(/database: .*ECONNREFUSED.* → Start PostgreSQL/),
    ]);
  });

  test('finds a database in another encoding, and that an empty one has no migrations', async () => {
    await withClient(database.url, (client) =>
      client.query(
        `create database ${encoded} encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0`,
      ),
    );
    try {
      const found = await ofDatabase({ DATABASE_URL: databaseUrl(database.url, encoded) });
      expect(found.find(({ check }) => check === 'encoding')).toMatchObject({
        state: 'problem',
        found: 'SQL_ASCII',
      });
      expect(found.find(({ check }) => check === 'migrations')?.found).toMatch(/none applied/);
    } finally {
      await withClient(database.url, (client) => client.query(`drop database ${encoded}`));
    }
  });

  test('finds a pool that PostgreSQL has no room for', async () => {
    expect(await problemsOf({ TIDU_POOL: '100', TIDU_WORKERS: '4' })).toEqual([
      expect.stringMatching(/connections: up to 408 connections needed, of \d+/),
    ]);
  });

  test('tells a server of ours on the port from another program, and a provider without keys', async () => {
    let answer: object = { status: 'ready' };
    const other = createServer((_request, response) => void response.end(JSON.stringify(answer)));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      expect(await ofPort(port)).toMatchObject({ state: 'ok', found: expect.stringContaining('is ready') });
      answer = { status: 'draining' };
      expect(await ofPort(port)).toMatchObject({
        state: 'problem',
        found: expect.stringContaining('draining'),
      });
      answer = { keys: [] };
      expect(await ofPort(port)).toMatchObject({
        state: 'problem',
        found: expect.stringMatching(/in use by another program/),
      });
      const keys = { TIDU_JWKS_URL: `http://127.0.0.1:${port}/keys` };
      expect(problemsIn(await ofServices(keys))).toEqual([
        expect.stringMatching(/tokens: the list of keys at TIDU_JWKS_URL is empty/),
      ]);
    } finally {
      other.close();
    }
  });

  test('says of a stopped embedded database that it does not run, and starts none', async () => {
    const nowhere = join(tmpdir(), 'tidu-doctor-nowhere');
    const config = { ...configOf({ TIDU_DATA: nowhere }), databaseUrl: undefined };
    expect(await examineDatabase(config, graph)).toEqual([
      {
        check: 'database',
        state: 'warning',
        found: 'the embedded PostgreSQL is not running',
        cure: expect.stringContaining('tidu start'),
      },
    ]);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('lists every setting that is wrong, and the command fails then and only then', async () => {
    const wrong = { PORT: 'x', TIDU_POOL: '0', TIDU_METRICS_TOKEN: 'short' };
    const said: string[] = [];
    const write = process.stdout.write;
    const run = async (environment: Record<string, string>): Promise<number> => {
      said.length = 0;
      process.stdout.write = (text) => said.push(String(text)) > 0;
      try {
        return await runCommand(plugins, ['node', 'tidu', 'doctor', '--json'], environment);
      } finally {
        process.stdout.write = write;
      }
    };
    expect(await run(environmentOf(wrong))).toBe(1);
    const [settings] = JSON.parse(said.join('')).filter(({ check }: Finding) => check === 'settings');
    for (const name of Object.keys(wrong)) expect(settings.found).toContain(`${name}: `);
    expect(settings.found).not.toContain('short');
    expect(await run(environmentOf())).toBe(0);
  });
});
