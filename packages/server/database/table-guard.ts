import type { Plugin } from '@tidu/core';
import type { CompiledQuery, KyselyPlugin } from 'kysely';

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
    const passed = new Set<string>();
    guard = (query) => {
      if (passed.has(query.sql)) return;
      refuseForeignTables(plugin, query.query);
      if (passed.size < 10_000) passed.add(query.sql);
    };
    guards.set(plugin, guard);
  }
  return guard;
}

/** The same guard for a handle that has its connection already: a mutation's. */
export const guardPlugin = (plugin: Plugin): KyselyPlugin => ({
  transformQuery({ node }) {
    refuseForeignTables(plugin, node);
    return node;
  },
  transformResult: async ({ result }) => result,
});

function refuseForeignTables(plugin: Plugin, query: unknown): void {
  const allowed = ['core', plugin.id, ...(plugin.requires ?? []).map((required) => required.id)];
  for (const { schema, table } of tablesIn(query)) {
    if (schema === undefined || allowed.includes(schema)) continue;
    throw new Error(
      `${plugin.id} uses ${schema}.${table}: expected a table of ${allowed.join(', ')}. Add ${schema} to its requires.`,
    );
  }
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
