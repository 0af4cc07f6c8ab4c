import type { Plugin } from '@tidu/core';
import type { CompiledQuery } from 'kysely';

/** Refuses a statement that reads a table which is neither the plugin's own, nor core's, nor a required plugin's. */
export type TableGuard = (query: CompiledQuery) => void;

const guards = new WeakMap<Plugin, TableGuard>();

/**
 * The guard of a plugin's Kysely handle. It reads table names from the statement's tree, once a text; names inside
 * `sql.raw` escape it. It keeps plugins apart: the wall between viewers is row-level security.
 */
export function guardTables(plugin: Plugin): TableGuard {
  let guard = guards.get(plugin);
  if (!guard) {
    const allowed = new Set(['core', plugin.id, ...(plugin.requires ?? []).map((required) => required.id)]);
    const passed = new Set<string>();
    guard = (query) => {
      if (passed.has(query.sql)) return;
      for (const { schema, table } of tablesIn(query.query)) {
        if (schema === undefined || allowed.has(schema)) continue;
        throw new Error(
          `${plugin.id} reads ${schema}.${table}: expected a table of ${[...allowed].join(', ')}. Add ${schema} to its requires.`,
        );
      }
      if (passed.size < 10_000) passed.add(query.sql);
    };
    guards.set(plugin, guard);
  }
  return guard;
}

function* tablesIn(node: unknown): Generator<{ schema: string | undefined; table: string }> {
  if (Array.isArray(node)) {
    for (const item of node) yield* tablesIn(item);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { kind } = node as { kind?: unknown };
  if (kind === 'TableNode') {
    const { table } = node as { table: { schema?: { name: string }; identifier: { name: string } } };
    yield { schema: table.schema?.name, table: table.identifier.name };
    return;
  }
  if (kind === undefined) return;
  for (const value of Object.values(node)) yield* tablesIn(value);
}
