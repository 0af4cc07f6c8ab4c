import { claimsOf, RequestError, type Viewer } from '@tidu/core';
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
import type { QueryResult as PgResult, Pool, PoolClient } from 'pg';
import type { OperationReport, Trace } from '../observe/report.ts';
import { cancelStatement } from './cancel.ts';
import { sendTogether } from './send-together.ts';
import { statementName } from './statement-names.ts';
import type { TableGuard } from './table-guard.ts';

const OPEN =
  'begin transaction isolation level repeatable read read only; set local role tidu_app; savepoint opened';
const REOPEN = 'rollback to savepoint opened';

/** The state of a statement that another statement's failure took down with it: in_failed_sql_transaction. */
const TRANSACTION_ABORTED = '25P02';
/** The same for a statement that was to be prepared by another one, which that failure kept from it. */
const NOT_PREPARED = '26000';

/**
 * The one read-only snapshot that answers an operation, under its viewer's rows. Opened by the first statement, in
 * the same round trip; ended by `close`. A statement that fails does not fail its neighbours: the transaction goes
 * back to its savepoint and those that were under way run again.
 */
export class ReadTransaction {
  readonly #pool: Pool;
  readonly #claims: readonly (readonly [string, string])[];
  readonly #report: OperationReport;
  readonly #record: ((text: string) => void) | undefined;
  #client: Promise<PoolClient> | undefined;
  #opened: Promise<unknown> = Promise.resolve();
  #repaired: Promise<unknown> = Promise.resolve();
  /** How often the transaction went back to its savepoint. */
  #epoch = 0;
  #underWay = 0;
  #closed = false;
  /** Why there was no connection for this snapshot: then none of its fields could be read. */
  unreachable: unknown;

  /** Statements sent for fields are reported; opening and closing are not. */
  constructor(pool: Pool, viewer: Viewer, report: OperationReport, record?: (text: string) => void) {
    this.#pool = pool;
    this.#report = report;
    this.#claims = claimsOf(viewer);
    this.#record = record;
  }

  async query(text: string, values: readonly unknown[]): Promise<PgResult> {
    this.#refuseWhenClosed();
    this.#underWay += 1;
    try {
      this.#client ??= this.#open();
      const client = await this.#client;
      this.#report.statements += 1;
      this.#record?.(text);
      const { trace } = this.#report;
      return await (trace
        ? traced(trace, text, () => this.#send(client, text, values))
        : this.#send(client, text, values));
    } finally {
      this.#underWay -= 1;
    }
  }

  /**
   * Ends the snapshot for good and gives the connection back. A statement still under way is cancelled: its field's
   * answer is no longer wanted. A field that comes later is refused, or it would read as whoever has the connection.
   */
  async close(): Promise<void> {
    this.#closed = true;
    const opening = this.#client;
    this.#client = undefined;
    const client = await opening?.catch(() => undefined);
    if (!client) return;
    if (this.#underWay > 0) {
      await cancelStatement(client);
      // Not for anybody else: the cancellation may arrive late.
      client.release(true);
      return;
    }
    try {
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(error instanceof Error ? error : true);
    }
  }

  async #send(client: PoolClient, text: string, values: readonly unknown[]): Promise<PgResult> {
    let name = statementName(text);
    for (;;) {
      this.#refuseWhenClosed();
      const epoch = this.#epoch;
      try {
        sendTogether(client);
        const result = await client.query({ name, text, values: values as unknown[] });
        this.#report.rows += result.rows.length;
        return result;
      } catch (error) {
        const code = (error as { code?: unknown }).code;
        if (typeof code !== 'string' || this.#closed) throw error;
        await this.#opened;
        await this.#repair(client, epoch).catch(() => {
          throw error;
        });
        if (code === NOT_PREPARED && name !== undefined) name = undefined;
        else if (code !== TRANSACTION_ABORTED) throw error;
      }
    }
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new RequestError('TIMEOUT', 'The operation ended before this field was read.');
  }

  async #open(): Promise<PoolClient> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      this.unreachable = error;
      throw error;
    });
    // Not awaited: on a pipelined connection these travel with the first statement. A failure here aborts the
    // transaction, and the statement that follows reports it.
    sendTogether(client);
    this.#opened = client.query(OPEN);
    this.#opened.catch(() => undefined);
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
      this.#repaired.catch(() => undefined);
    }
    return this.#repaired;
  }
}

async function traced(trace: Trace, text: string, send: () => Promise<PgResult>): Promise<PgResult> {
  const end = trace.statement(text);
  try {
    const result = await send();
    end(result.rows.length);
    return result;
  } catch (error) {
    end(0, error);
    throw error;
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
      throw new Error(
        'expected a list of rows, found a stream: an answer is one snapshot, read a page at a time',
      );
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
