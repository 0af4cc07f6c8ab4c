import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { loadPlan } from './load.ts';
import { allMeasures, type PluginMeasures } from './plugin-measures.ts';
import { referenceRows, type TableRows } from './reference-rows.ts';

/** Any number shared by all Tidu processes: whoever holds it fills the tables, the others wait. */
const ADVISORY_LOCK = 7_461_643_902;
const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Makes the registers and the tables of the plan equal to the files of this folder and the measures of the plugins:
 * new rows are added, changed ones corrected, vanished ones deleted, equal ones left alone. One transaction, as SYSTEM.
 *
 * The hash of what the tables were filled from is kept in `core.reference_version`, and any other writer of the tables
 * takes it away. So a start with nothing to do reads one row and parses no file.
 *
 * @param client Connected as the owner, outside a transaction.
 * @returns `changed`: how many rows were written or deleted.
 * @throws Error if the files have problems (see `parsePlan`), if a plugin's measures do not fit the plan, or if a row
 * vanished from the files that other records refer to. Then nothing is written.
 */
export async function syncReferenceData(
  client: ClientBase,
  measures: readonly PluginMeasures[] = [],
): Promise<{ readonly changed: number }> {
  const hash = hashOfSources(measures);
  try {
    await client.query(`begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)`);
    let changed = 0;
    if (!(await isFilledFrom(client, hash))) {
      await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
      // Another process may have filled them while this one waited.
      if (!(await isFilledFrom(client, hash))) changed = await fill(client, measures, hash);
    }
    await client.query('commit');
    return { changed };
  } catch (error) {
    // If the connection is gone there is nothing to roll back, and the first error says more.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Whether the tables hold what the files say. Reads one row, as SYSTEM. */
export async function isReferenceDataCurrent(
  client: ClientBase,
  measures: readonly PluginMeasures[] = [],
): Promise<boolean> {
  await client.query(`begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)`);
  try {
    return await isFilledFrom(client, hashOfSources(measures));
  } finally {
    await client.query('rollback');
  }
}

/** Of the data and of the code that reads it: a change to either fills the tables anew. */
function hashOfSources(measures: readonly PluginMeasures[]): string {
  const hash = createHash('sha256').update(JSON.stringify(measures));
  const files = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of files.map((file) => file.name).sort()) {
    hash.update(`\0${name}\0`).update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('hex');
}

async function isFilledFrom(client: ClientBase, hash: string): Promise<boolean> {
  const { rowCount } = await client.query('select from core.reference_version where hash = $1', [hash]);
  return rowCount === 1;
}

async function fill(client: ClientBase, measures: readonly PluginMeasures[], hash: string): Promise<number> {
  const plan = loadPlan();
  const tables = referenceRows(plan, allMeasures(plan, measures));
  let changed = 0;
  for (const table of tables) changed += await upsert(client, table);
  for (const table of tables.toReversed()) changed += await deleteVanished(client, table);
  // Last: writing to the tables takes the version away.
  await client.query(
    `insert into core.reference_version (hash) values ($1)
      on conflict (only_row) do update set hash = excluded.hash, recorded_at = excluded.recorded_at`,
    [hash],
  );
  return changed;
}

async function upsert(client: ClientBase, { table, key, rows }: TableRows): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first).map((column) => client.escapeIdentifier(column));
  const of = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
  const { rowCount } = await client.query(
    `insert into ${table} as t (${columns.join(', ')})
      select ${of('n')} from jsonb_populate_recordset(null::${table}, $1) n
      on conflict (${key}) do update set (${columns.join(', ')}) = row(${of('excluded')})
      where (${of('t')}) is distinct from (${of('excluded')})`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

async function deleteVanished(client: ClientBase, { table, key, rows }: TableRows): Promise<number> {
  const { rows: vanished } = await client.query<{ key: string }>(
    `select ${key} as key from ${table} where ${key} <> all($1::text[])`,
    [rows.map((row) => row[key])],
  );
  const keys = vanished.map((row) => row.key);
  if (keys.length === 0) return 0;
  try {
    return (await client.query(`delete from ${table} where ${key} = any($1)`, [keys])).rowCount ?? 0;
  } catch (error) {
    const isReferred = error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION;
    if (!isReferred) throw error;
    throw new Error(
      `${table}: expected the files of the plan to keep every row that records refer to; ${keys.join(', ')} stand in the table and not in the files. Put back those in use: what is over is ended by its validTo, not taken out.`,
      { cause: error },
    );
  }
}
