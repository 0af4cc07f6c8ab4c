import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { claimsOf, type Viewer } from '../contract/viewer.ts';

/** Connections of a test, each transaction as a viewer of the application. */
export interface LedgerClients {
  as<Result>(viewer: Viewer, work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function openClients(url: string, clients: number): LedgerClients {
  const dialect = new PostgresDialect({ pool: new Pool({ connectionString: url, max: clients }) });
  const kysely = new Kysely<unknown>({ dialect });
  return {
    as: (viewer, work) =>
      kysely.transaction().execute(async (db) => {
        await sql`set local role tidu_app`.execute(db);
        const claims = claimsOf(viewer).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
        await sql`select ${sql.join(claims)}`.execute(db);
        return work(db);
      }),
    close: () => kysely.destroy(),
  };
}
