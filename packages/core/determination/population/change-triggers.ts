import type { ClientBase } from 'pg';
import type { Rules } from '../../rules/rules.ts';
import { type ReadTable, readTables } from './dependants.ts';
import { inTransaction } from './system.ts';

/** The triggers of one table, by what they follow. */
const FOLLOWED = {
  tidu_added: 'after insert on %t referencing new table as new_rows',
  tidu_changed: 'after update on %t referencing old table as old_rows new table as new_rows',
  tidu_removed: 'after delete on %t referencing old table as old_rows',
} as const;

/**
 * Sets the triggers that note changes to what the rules read, and removes those of tables that no rule reads any more.
 * Where all is as it should be nothing is locked.
 *
 * @param client Connected as the owner, outside a transaction.
 * @returns How many tables got or lost their triggers.
 */
export async function followChanges(client: ClientBase, rules: Rules): Promise<number> {
  const { rows: owned } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_attribute a
     join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname = 'enterprise_id' and not a.attisdropped and c.relkind in ('r', 'p')`,
  );
  const withEnterprise = new Set(owned.map(({ name }) => name));
  const { rows: present } = await client.query<{ name: string; arguments: string }>(
    `select t.tgrelid::regclass::text as name, encode(t.tgargs, 'escape') as arguments
     from pg_trigger t where t.tgname = 'tidu_added' and t.tgfoid = 'core.note_change'::regproc`,
  );
  const argumentsOf = ({ table, link }: ReadTable): readonly [column: string, target: string] => {
    if (withEnterprise.has(table)) return ['enterprise_id', 'enterprise_id'];
    return link === null ? ['', ''] : [link.column, link.isEnterprise ? 'enterprise_id' : 'subject_id'];
  };
  const wanted = new Map([...readTables(rules).values()].map((each) => [each.table, argumentsOf(each)]));
  const standing = new Map(present.map((each) => [each.name, each.arguments]));
  const added = [...wanted].filter(
    ([table, args]) => standing.get(table) !== args.map((each) => `${each}\\000`).join(''),
  );
  const removed = [...standing.keys()].filter((table) => !wanted.has(table));
  for (const table of removed) {
    await inTransaction(client, async () => {
      for (const name of Object.keys(FOLLOWED)) await client.query(`drop trigger ${name} on ${table}`);
    });
  }
  for (const [table, [column, target]] of added) {
    await inTransaction(client, async () => {
      for (const [name, when] of Object.entries(FOLLOWED)) {
        await client.query(
          `create or replace trigger ${name} ${when.replace('%t', table)}
           for each statement execute function core.note_change('${column}', '${target}')`,
        );
      }
    });
  }
  return added.length + removed.length;
}
