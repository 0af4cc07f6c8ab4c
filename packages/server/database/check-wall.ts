import type { Plugin } from '@tidu/core';
import type { Client } from 'pg';
import { CompositionError, type Problem } from '../compose/problems.ts';
import { columnsOf } from '../compose/row-types.ts';
import { placeInCode } from '../compose/sources.ts';

/**
 * Refuses a database whose tables are not walled, or are not what the entities say: every table of a plugin's schema
 * has row-level security that binds its owner too, and every entity's columns exist.
 */
export async function checkWall(client: Client, plugins: readonly Plugin[]): Promise<void> {
  const schemas = plugins.map((plugin) => plugin.id);
  const { rows: tables } = await client.query<{
    schema: string;
    name: string;
    walled: boolean;
    columns: string[];
  }>(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p')`,
    [schemas],
  );
  const byName = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const problems: Problem[] = tables
    .filter((table) => !table.walled)
    .map((table) => ({
      code: 'UNPROTECTED_TABLE',
      message: `${table.schema}.${table.name} has no forced row-level security.`,
      owners: [table.schema],
      at: `${table.schema}/migrations`,
      cure: `Call core.protect_by_enterprise('${table.schema}.${table.name}'), or another core.protect…, in its migration.`,
    }));
  for (const plugin of plugins) {
    for (const entity of plugin.entities ?? []) {
      const table = byName.get(entity.meta.tableName);
      if (!table) {
        problems.push({
          code: 'TABLE_MISSING',
          message: `${entity.meta.className}: there is no table ${entity.meta.tableName}.`,
          owners: [plugin.id],
          at: placeInCode(plugin, entity.meta.tableName),
          cure: 'Make it in a migration of the plugin.',
        });
        continue;
      }
      const declared = [...columnsOf(entity).keys()];
      const missing = declared.filter((column) => !table.columns.includes(column));
      if (missing.length > 0) {
        problems.push({
          code: 'TABLE_DIFFERS',
          message: `${entity.meta.tableName} has no column ${missing.join(', ')}.`,
          owners: [plugin.id],
          at: placeInCode(plugin, entity.meta.tableName),
          cure: 'Make the entity and the migration agree.',
        });
      }
    }
  }
  if (problems.length > 0) throw new CompositionError(problems);
}
