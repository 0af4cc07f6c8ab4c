import { join } from 'node:path';
import { isReferenceDataCurrent } from '@tidu/core';
import { Client } from 'pg';
import type { Graph } from '../compose/compose.ts';
import { CompositionError } from '../compose/problems.ts';
import type { Config } from '../config.ts';
import { checkWall } from '../database/check-wall.ts';
import { DatabaseUnreachable } from '../database/database.ts';
import { readPasswords } from '../database/embedded-cluster.ts';
import { readRecord } from '../database/keeper-protocol.ts';
import { readMigrations } from '../database/migrate.ts';
import { examineDeterminations } from './determinations.ts';
import { type Finding, ok, problem, reasonOf, warning } from './finding.ts';

const PATIENCE_MS = 5_000;

/** The database, read and never written: that it is one of ours, up to date, walled, and has room for the pool. */
export async function examineDatabase(config: Config, graph: Graph): Promise<readonly Finding[]> {
  const url = config.databaseUrl ?? runningEmbeddedUrl(config.dataDir);
  if (url === undefined)
    return [
      warning('database', 'the embedded PostgreSQL is not running', 'tidu start starts it; then ask again.'),
    ];
  const client = new Client({
    connectionString: url,
    application_name: 'tidu-doctor',
    connectionTimeoutMillis: PATIENCE_MS,
    options: `-c default_transaction_read_only=on -c statement_timeout=${PATIENCE_MS}`,
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const { message } = new DatabaseUnreachable(client, error);
    return [
      problem(
        'database',
        message.split('. ')[0] ?? '',
        CURES[code ?? ''] ?? 'Start PostgreSQL, or correct DATABASE_URL.',
      ),
    ];
  }
  try {
    return [
      ...(await examineKind(client)),
      await examineClock(client),
      await examineRoom(client, config),
      ...(await examineContent(client, graph)),
    ];
  } finally {
    await client.end();
  }
}

const CURES: Readonly<Record<string, string>> = {
  '28P01': 'Correct the password in DATABASE_URL.',
  '28000': 'Let this user in: pg_hba.conf refuses it, or it does not exist.',
  '3D000': 'Create the database, in UTF8 and with a locale of UTF-8, or correct DATABASE_URL.',
  '53300': 'Raise max_connections, or lower TIDU_POOL and TIDU_WORKERS.',
};

/** Undefined unless a process runs the PostgreSQL of this folder. */
function runningEmbeddedUrl(dataDir: string): string | undefined {
  const folder = join(dataDir, 'postgres');
  const record = readRecord(folder);
  if (record?.state !== 'running') return undefined;
  const { owner } = readPasswords(join(folder, 'cluster'));
  return `postgresql://tidu_owner:${owner}@127.0.0.1:${record.port}/tidu`;
}

const OLDEST_VERSION = 150_000;

async function examineKind(client: Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string; icu: boolean }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       pg_encoding_to_char(encoding) as encoding, exists (select from pg_collation where collprovider = 'i') as icu
     from pg_database where datname = current_database()`,
  );
  const [{ number, version, encoding, icu } = { number: 0, version: '', encoding: '', icu: false }] = rows;
  const place = `${client.database} at ${client.host}:${client.port} as ${client.user}`;
  const [major = ''] = version.split(' ');
  return [
    number >= OLDEST_VERSION
      ? ok('database', `PostgreSQL ${major}, ${place}`)
      : problem('database', `PostgreSQL ${major}, ${place}`, 'Use PostgreSQL 15 or newer.'),
    encoding === 'UTF8'
      ? ok('encoding', encoding)
      : problem(
          'encoding',
          encoding,
          'Make the database anew with encoding UTF8: Chinese names do not fit this one.',
        ),
    icu
      ? ok('collation', 'ICU is there, for the order of pinyin')
      : problem(
          'collation',
          'this PostgreSQL was built without ICU',
          'Use one with ICU: names are ordered by pinyin.',
        ),
  ];
}

const TOLERANCE_MS = 5_000;

async function examineClock(client: Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ ms: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
  );
  const apart = Math.abs((rows[0]?.ms ?? 0) - (before + Date.now()) / 2);
  const found = `${(apart / 1000).toFixed(1)} s between this machine and the database`;
  return apart < TOLERANCE_MS
    ? ok('clock', found)
    : problem('clock', found, 'Set both clocks by NTP: validity, tokens and records go by them.');
}

/** Besides its pool each process has a connection that keeps determinations, and commands have theirs. */
const BESIDE_POOL = 2;

async function examineRoom(client: Client, { poolSize, workers }: Config): Promise<Finding> {
  const { rows } = await client.query<{ most: number; used: number }>(
    `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
       (select count(*)::int from pg_stat_activity where application_name not like 'tidu%' and backend_type = 'client backend') as used`,
  );
  const { most, used } = rows[0] ?? { most: 0, used: 0 };
  const needed = (poolSize + BESIDE_POOL) * workers;
  const found = `up to ${needed} connections needed, of ${most - used} that others leave`;
  return needed <= most - used
    ? ok('connections', found)
    : problem('connections', found, 'Lower TIDU_POOL or TIDU_WORKERS, or raise max_connections.');
}

/** What migrations made and preparation filled. */
async function examineContent(client: Client, graph: Graph): Promise<readonly Finding[]> {
  const migrations = await examineMigrations(client, graph);
  if (migrations.state !== 'ok') return [migrations];
  const role = await examineRole(client);
  if (role.state !== 'ok') return [migrations, role];
  const wall = await examineWall(client, graph);
  const current = await isReferenceDataCurrent(client, graph.measures);
  return [
    migrations,
    role,
    wall,
    current
      ? ok('reference data', 'as in the files')
      : warning('reference data', 'not as in the files', 'The next tidu start writes it.'),
    ...(await examineDeterminations(client, graph.rules)),
  ];
}

async function examineMigrations(client: Client, graph: Graph): Promise<Finding> {
  const check = 'migrations';
  const { rows: ledger } = await client.query("select to_regclass('tidu.migration') is not null as there");
  const pendingCure = 'Run tidu migrate up, or tidu start, which does it first.';
  if (!ledger[0]?.there) return warning(check, 'none applied: the database is empty', pendingCure);
  const { rows } = await client.query<{ key: string; hash: string }>('select key, hash from tidu.migration');
  const applied = new Map(rows.map(({ key, hash }) => [key, hash]));
  const known = readMigrations(graph.plugins);
  const edited = known.filter(({ key, hash }) => applied.has(key) && applied.get(key) !== hash);
  if (edited.length > 0)
    return problem(
      check,
      `edited after they ran: ${keysOf(edited)}`,
      'Put the files back, write the change as a new one.',
    );
  const foreign = rows.filter(({ key }) => !known.some((each) => each.key === key));
  if (foreign.length > 0)
    return problem(
      check,
      `applied, and not among ours: ${keysOf(foreign)}`,
      'Run the newer Tidu that applied them.',
    );
  const pending = known.filter(({ key }) => !applied.has(key));
  if (pending.length > 0) return problem(check, `not applied: ${keysOf(pending)}`, pendingCure);
  return ok(check, `${known.length} applied`);
}

const keysOf = (migrations: readonly { readonly key: string }[]): string =>
  migrations.map(({ key }) => key).join(', ');

async function examineRole(client: Client): Promise<Finding> {
  const check = 'tidu_app';
  try {
    await client.query('begin; set local role tidu_app');
    const { rows } = await client.query<{ above: boolean }>(
      'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
    );
    return rows[0]?.above
      ? problem(check, 'the role is above row-level security', 'alter role tidu_app nosuperuser nobypassrls')
      : ok(check, 'usable, and bound by row-level security');
  } catch (error) {
    return problem(
      check,
      reasonOf(error),
      `Grant it: grant tidu_app, tidu_definer to ${client.user ?? 'the owner'}`,
    );
  } finally {
    await client.query('rollback');
  }
}

async function examineWall(client: Client, graph: Graph): Promise<Finding> {
  try {
    await checkWall(client, graph.plugins);
    return ok('wall', 'every table has row-level security that binds its owner');
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    return problem(
      'wall',
      error.problems.map(({ message }) => message).join(' '),
      'Until then tidu start refuses.',
    );
  }
}
