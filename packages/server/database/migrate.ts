import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from '@tidu/core';
import type { Client } from 'pg';
import { CompositionError } from '../compose/problems.ts';
import { relativePath } from '../compose/sources.ts';

/** One migration file: `-- migrate:up`, then `-- migrate:down`. */
export interface Migration {
  /** `<module>/<file>`: the ledger's key. */
  readonly key: string;
  readonly plugin: string;
  readonly file: string;
  readonly up: string;
  readonly down: string;
  readonly hash: string;
}

export interface MigrationStatus {
  readonly key: string;
  readonly appliedAt: string | null;
}

/** Any number shared by all Tidu processes: whoever holds it migrates, the others wait. */
const ADVISORY_LOCK = 7_461_643_901;

/** The migrations of all plugins, in order of requirements and then of file name. */
export function readMigrations(plugins: readonly Plugin[]): Migration[] {
  return plugins.flatMap((plugin) => {
    const folder = resolve(plugin.folder, plugin.folders?.migrations ?? 'migrations');
    if (!existsSync(folder)) return [];
    return globSync(join(folder, '*.sql'))
      .sort()
      .map((file) => readMigration(plugin.id, file));
  });
}

function readMigration(plugin: string, file: string): Migration {
  const text = readFileSync(file, 'utf8');
  const [before, rest] = split(text, '-- migrate:up\n');
  const [up, down] = split(rest ?? '', '-- migrate:down\n');
  if (before === undefined || rest === undefined || down === undefined) {
    throw new Error(
      `${relativePath(file)}: expected a part after “-- migrate:up” and one after “-- migrate:down”`,
    );
  }
  const hash = createHash('sha256').update(text).digest('hex');
  return { key: `${plugin}/${basename(file)}`, plugin, file, up: up ?? '', down, hash };
}

const split = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
};

/** Applies what is not yet applied, each in a transaction of its own. Returns the keys applied. */
export async function migrateUp(client: Client, plugins: readonly Plugin[]): Promise<string[]> {
  return withLock(client, plugins, async (applied, migrations) => {
    const done: string[] = [];
    for (const migration of migrations) {
      if (applied.has(migration.key)) continue;
      await inTransaction(client, migration, async () => {
        await client.query(migration.up);
        await client.query('insert into tidu.migration (key, hash) values ($1, $2)', [
          migration.key,
          migration.hash,
        ]);
      });
      done.push(migration.key);
    }
    return done;
  });
}

/** Takes back the last `count` migrations, or all of one plugin. Returns the keys taken back. */
export async function migrateDown(
  client: Client,
  plugins: readonly Plugin[],
  which: { readonly count: number } | { readonly plugin: string } | 'all',
): Promise<string[]> {
  return withLock(client, plugins, async (applied, migrations) => {
    const backwards = migrations.filter((migration) => applied.has(migration.key)).reverse();
    const chosen =
      which === 'all'
        ? backwards
        : 'plugin' in which
          ? backwards.filter((migration) => migration.plugin === which.plugin)
          : backwards.slice(0, which.count);
    for (const migration of chosen) {
      await inTransaction(client, migration, async () => {
        await client.query(migration.down);
        await client.query('delete from tidu.migration where key = $1', [migration.key]);
      });
    }
    return chosen.map((migration) => migration.key);
  });
}

/** Every migration known, with the time it was applied. */
export async function migrationStatus(
  client: Client,
  plugins: readonly Plugin[],
): Promise<MigrationStatus[]> {
  return withLock(client, plugins, async (applied, migrations) =>
    migrations.map(({ key }) => ({ key, appliedAt: applied.get(key)?.appliedAt ?? null })),
  );
}

interface Applied {
  readonly hash: string;
  readonly appliedAt: string;
}

async function withLock<Result>(
  client: Client,
  plugins: readonly Plugin[],
  work: (applied: ReadonlyMap<string, Applied>, migrations: readonly Migration[]) => Promise<Result>,
): Promise<Result> {
  await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
  try {
    await client.query(`create schema if not exists tidu;
      create table if not exists tidu.migration (
        key text primary key, hash text not null, applied_at timestamptz not null default now());`);
    // A schema of its own for each plugin, named after it.
    for (const plugin of plugins)
      await client.query(`create schema if not exists ${client.escapeIdentifier(plugin.id)}`);
    const { rows } = await client.query<{ key: string; hash: string; applied_at: string }>(
      'select key, hash, applied_at::text from tidu.migration',
    );
    const applied = new Map(rows.map((row) => [row.key, { hash: row.hash, appliedAt: row.applied_at }]));
    const migrations = readMigrations(plugins);
    refuseEdited(migrations, applied);
    return await work(applied, migrations);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
  }
}

/** A migration that has run is history: an edit to it would never reach the databases it ran on. */
function refuseEdited(migrations: readonly Migration[], applied: ReadonlyMap<string, Applied>): void {
  const edited = migrations.filter((m) => applied.has(m.key) && applied.get(m.key)?.hash !== m.hash);
  if (edited.length === 0) return;
  throw new CompositionError(
    edited.map((migration) => ({
      code: 'MIGRATION_CHANGED',
      message: `${migration.key} was edited after it ran on this database.`,
      owners: [migration.plugin],
      at: `${relativePath(migration.file)}:1`,
      cure: 'Put the file back as it was and write the change as a new migration.',
    })),
  );
}

async function inTransaction(client: Client, migration: Migration, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${relativePath(migration.file)}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
