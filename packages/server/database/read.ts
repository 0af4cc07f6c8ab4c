import { claimsOf, type Viewer } from '@tidu/core';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient, QueryResult as PgResult } from 'pg';
import { statementName } from './statement-names.ts';
import type { TableGuard } from './table-guard.ts';

const OPEN =
  'begin transaction isolation level repeatable read read only; set local role tidu_app; savepoint opened';
const REOPEN = 'rollback to savepoint opened';

/** The state of a statement that another statement's failure took down with it: in_failed_sql_transaction. */
const TRANSACTION_ABORTED = '25P02';

/**
 * The one read-only snapshot that answers an operation, under its viewer's rows. Opened by the first statement, in
 * the same round trip; closed by `close`. A statement that fails does not fail its neighbours: the transaction goes
 * back to its savepoint and those that were under way run again.
 */
export class ReadTransaction {
  readonly #pool: Pool;
  readonly #claims: readonly (readonly [string, string])[];
  readonly #record: ((text: string) => void) | undefined;
  #client: Promise<PoolClient> | undefined;
  #repaired: Promise<unknown> = Promise.resolve();
  /** How often the transaction went back to its savepoint. */
  #epoch = 0;
  /** Statements sent for fields; opening and closing not counted. */
  statements = 0;
  rows = 0;

  constructor(pool: Pool, viewer: Viewer, record?: (text: string) => void) {
    this.#pool = pool;
    this.#claims = claimsOf(viewer);
    this.#record = record;
  }

  async query(text: string, values: readonly unknown[]): Promise<PgResult> {
    const client = await (this.#client ??= this.#open());
    this.statements += 1;
    this.#record?.(text);
    const name = statementName(text);
    for (;;) {
      const epoch = this.#epoch;
      try {
        const result = await client.query({ name, text, values: values as unknown[] });
        this.rows += result.rows.length;
        return result;
      } catch (error) {
        const code = (error as { code?: unknown }).code;
        if (typeof code !== 'string') throw error;
        await this.#repair(client, epoch);
        if (code !== TRANSACTION_ABORTED) throw error;
      }
    }
  }

  /** Ends the snapshot and gives the connection back. A later statement would open a new one. */
  async close(): Promise<void> {
    const opening = this.#client;
    if (!opening) return;
    this.#client = undefined;
    const client = await opening.catch(() => undefined);
    if (!client) return;
    try {
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(error instanceof Error ? error : true);
    }
  }

  async #open(): Promise<PoolClient> {
    const client = await this.#pool.connect();
    // Not awaited: on a pipelined connection these travel with the first statement. A failure here aborts the
    // transaction, and the statement that follows reports it.
    client.query(OPEN).catch(() => undefined);
    this.#setClaims(client).catch(() => undefined);
    return client;
  }

  #setClaims(client: PoolClient): Promise<unknown> {
    const calls = this.#claims.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
    return client.query({ name: 'claims', text: `select ${calls.join(', ')}`, values: this.#claims.flat() });
  }

  #repair(client: PoolClient, epoch: number): Promise<unknown> {
    if (epoch === this.#epoch) {
      this.#epoch += 1;
      this.#repaired = Promise.all([client.query(REOPEN), this.#setClaims(client)]);
    }
    return this.#repaired;
  }
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();

/** A Kysely handle whose statements run in the transaction, after the guard has seen which tables they read. */
export function kyselyOn(
  transaction: { query(text: string, values: readonly unknown[]): Promise<PgResult> },
  guard: TableGuard,
): Kysely<unknown> {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      guard(query);
      const { rows } = await transaction.query(query.sql, query.parameters);
      return { rows: rows as R[] };
    },
    // biome-ignore lint/correctness/useYield: refused before it would yield
    async *streamQuery() {
      throw new Error('expected a list of rows, found a stream: an answer is one snapshot, read a page at a time');
    },
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      throw new Error('the operation has its transaction already');
    },
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createQueryCompiler: () => compiler,
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  });
}
