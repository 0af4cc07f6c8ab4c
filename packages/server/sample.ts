import type { Plugin } from '@tidu/core';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Client } from 'pg';
import { todayInShanghai } from './runtime.ts';

/** Whether anything is there already: sample data is only made for an empty database. */
export async function hasEnterprises(client: Client): Promise<boolean> {
  await client.query('begin read only; set local role tidu_definer');
  const { rows } = await client.query('select from core.enterprise limit 1');
  await client.query('commit');
  return rows.length > 0;
}

/** Every plugin writes its invented data, in one transaction as SYSTEM. */
export async function generateSample(
  client: Client,
  plugins: readonly Plugin[],
  options: { readonly enterprises: number; readonly today?: string | undefined },
): Promise<void> {
  await client.query('begin; set local role tidu_app');
  try {
    await client.query(
      "select set_config('tidu.role', 'SYSTEM', true), set_config('tidu.subject', 'sample', true)",
    );
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOfOne(client) }) });
    for (const plugin of plugins) {
      await plugin.sample?.({
        db,
        enterprises: options.enterprises,
        today: options.today ?? todayInShanghai(),
      });
      // What follows reads what core has just written: without statistics its plans are for a few rows. Of the owner.
      if (plugin.id === 'core') {
        await client.query('reset role; analyze core.enterprise, core.annual_report, core.certification');
        await client.query('set local role tidu_app');
      }
    }
    await client.query('commit');
    // Plans are poor until the statistics know of the rows, and autovacuum takes its time.
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Kysely on one connection that has its transaction already. */
const poolOfOne = (client: Client): PostgresPool => ({
  connect: async () =>
    ({ query: client.query.bind(client), release: () => {} }) as unknown as PostgresPoolClient,
  end: async () => {},
  options: {},
});
