import { claimsOf, type Viewer } from '@tidu/core';
import type { Client } from 'pg';

/** A table that holds rows of enterprises, and how each row leads to its enterprises. */
interface OwnedTable {
  readonly name: string;
  /** SQL that gives the ids of a row's enterprises, of the row aliased t. */
  readonly owners: string;
  /** Columns that may hold any text. */
  readonly texts: readonly string[];
  readonly hasId: boolean;
}

const MARK = 'CANARY';

/** All tables of the plugins' schemas, by dotted name. */
export async function allTables(client: Client, schemas: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1`,
    [schemas],
  );
  return rows.map((row) => row.name);
}

/**
 * Tables whose rows belong to enterprises: by foreign keys to core.enterprise, or to a table that does. Read from the
 * catalogue of PostgreSQL, not from our own policies, so that the test does not repeat what it tests.
 */
export async function ownedTables(
  client: Client,
  schemas: readonly string[],
): Promise<readonly OwnedTable[]> {
  const { rows: keys } = await client.query<{ child: string; column: string; parent: string }>(
    `select cn.nspname || '.' || c.relname as child, a.attname as column, pn.nspname || '.' || p.relname as parent
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
     join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where k.contype = 'f' and cardinality(k.conkey) = 1 and cn.nspname = any($1)`,
    [schemas],
  );
  const owners = new Map<string, string>([['core.enterprise', 't.id']]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const table of new Set(keys.map((key) => key.child))) {
      if (owners.has(table)) continue;
      const own = keys.filter((key) => key.child === table);
      const direct = own.filter((key) => key.parent === 'core.enterprise');
      const parent = own.find((key) => owners.has(key.parent) && key.parent !== 'core.enterprise');
      if (direct.length === 0 && !parent) continue;
      owners.set(
        table,
        direct.length > 0 ? direct.map((key) => `t.${key.column}`).join(', ') : viaParent(parent, owners),
      );
      grew = true;
    }
  }
  const { rows: columns } = await client.query<{ name: string; column: string; free: boolean }>(
    `select n.nspname || '.' || c.relname as name, a.attname as column,
       format_type(a.atttypid, null) = 'text' and not exists (
         select from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f') and a.attnum = any(k.conkey)
           and pg_get_constraintdef(k.oid) !~ '<> ''''') as free
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname || '.' || c.relname = any($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [[...owners.keys()]],
  );
  return [...owners].map(([name, sql]) => ({
    name,
    owners: sql,
    texts: columns.filter((column) => column.name === name && column.free).map((column) => column.column),
    hasId: columns.some((column) => column.name === name && column.column === 'id'),
  }));
}

function viaParent(
  parent: { readonly column: string; readonly parent: string } | undefined,
  owners: ReadonlyMap<string, string>,
): string {
  if (!parent) return '';
  const above = (owners.get(parent.parent) ?? '').replaceAll(/\bt\./g, 'p.');
  return `(select ${above.split(', ')[0]} from ${parent.parent} p where p.id = t.${parent.column})`;
}

/**
 * Marks every row that belongs to enterprises outside the viewer's scope, in every text column that takes it, and
 * returns the ids of those rows. `own` is SQL for the enterprises inside the scope. Run by the owner with the wall
 * down for a moment.
 */
export async function plantCanaries(
  client: Client,
  tables: readonly OwnedTable[],
  own: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const table of tables) {
    const foreign = `not exists (select from core.enterprise e where e.id in (${table.owners}) and (${own}))`;
    const marked = table.texts.map((column) => `${column} = ${column} || '${MARK}'`);
    if (marked.length > 0)
      await client.query(`update ${table.name} t set ${marked.join(', ')} where ${foreign}`);
    if (!table.hasId) continue;
    const { rows } = await client.query<{ id: string }>(
      `select t.id::text as id from ${table.name} t where ${foreign}`,
    );
    for (const row of rows) ids.add(row.id);
  }
  return ids;
}

/** Whether a text shows a canary: the mark, or the id of a foreign row. */
export function isCanary(text: string, ids: ReadonlySet<string>): boolean {
  if (text.includes(MARK) || ids.has(text)) return true;
  const key = text.slice(text.indexOf(':') + 1);
  return ids.has(key);
}

/** Reads every table as the application role with the viewer's claims; tables that show what they should not. */
export async function leakingTables(
  client: Client,
  tables: readonly string[],
  viewer: Viewer | undefined,
  leaks: (rows: readonly Record<string, unknown>[]) => boolean,
): Promise<readonly string[]> {
  const leaking: string[] = [];
  for (const table of tables) {
    await client.query('begin; set local role tidu_app');
    for (const [name, value] of viewer ? claimsOf(viewer) : []) {
      await client.query('select set_config($1, $2, true)', [name, value]);
    }
    const { rows } = await client.query<Record<string, unknown>>(`select * from ${table}`);
    await client.query('rollback');
    if (leaks(rows)) leaking.push(table);
  }
  return leaking;
}
