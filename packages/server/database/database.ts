import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Plugin } from '@tidu/core';
import { Client, type Pool } from 'pg';
import type { Config } from '../config.ts';
import { openEmbeddedDatabase } from './embedded.ts';
import { StatementCounter } from './watched-statements.ts';

/** The database as the process uses it: MikroORM's own pool serves reads, its entity manager writes. */
export interface Database {
  readonly url: string;
  readonly pool: Pool;
  readonly fork: () => EntityManager;
  /** Ends the pool, and PostgreSQL when it is ours. */
  close(): Promise<void>;
}

/** Where the database is: DATABASE_URL, or the embedded one, started if need be. */
export async function locateDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  as: 'server' | 'command',
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  const embedded = await openEmbeddedDatabase({ dataDir: `${config.dataDir}/postgres`, as });
  return { url: embedded.url, stop: () => embedded.stop() };
}

/** A day is a day of the law's place, whatever zone somebody's database is set to. */
const IN_SHANGHAI = '-c timezone=Asia/Shanghai';

/** What a mutation may allow a statement of its own above the usual: an import's. */
const LONGEST_STATEMENT_MS = 20_000;

/** Connects the pool and MikroORM. */
export async function connectDatabase(
  url: string,
  plugins: readonly Plugin[],
  config: Pick<Config, 'poolSize' | 'statementTimeoutMs' | 'lockTimeoutMs'>,
): Promise<Omit<Database, 'url'>> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: plugins.flatMap((plugin) => [...(plugin.entities ?? [])]),
    pool: { min: 0, max: config.poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: {
      // Statements of one operation travel together instead of waiting for each other's answers.
      pipeline: true,
      // A full pool is an answer, not a hang.
      connectionTimeoutMillis: 1_000,
      // A connection whose other end went without a word would be waited on for a quarter of an hour.
      query_timeout: Math.max(config.statementTimeoutMs, LONGEST_STATEMENT_MS) + 5_000,
      keepAlive: true,
      options: `${IN_SHANGHAI} -c statement_timeout=${config.statementTimeoutMs} -c lock_timeout=${config.lockTimeoutMs} -c idle_in_transaction_session_timeout=60000`,
      application_name: 'tidu',
    },
    forceUtcTimezone: false,
    loggerFactory: (options) => new StatementCounter(options),
  });
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool;
  return {
    pool,
    fork: () => orm.em.fork(),
    close: () => orm.close(true),
  };
}

/** PostgreSQL did not take the connection. The message names the place and never the password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';

  constructor(client: Client, cause: unknown) {
    const { code, message } = cause as { readonly code?: string; readonly message?: string };
    // Several addresses tried in vain: Node's error has a code and no text.
    const reason = message || code || 'no reason given';
    super(
      `DATABASE_URL: no connection to the database ${client.database} at ${client.host}:${client.port} as ${client.user}: ${reason}. Start PostgreSQL there or correct DATABASE_URL; without it Tidu runs an embedded PostgreSQL.`,
    );
  }
}

/**
 * Runs work on one owner's connection of its own, for migrations and bulk writes: no statement timeout. The signal ends
 * the connection, and with it the statement under way.
 */
export async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const client = new Client({
    connectionString: url,
    application_name: 'tidu-command',
    options: IN_SHANGHAI,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Its end is told by the statement under way, or by the next one; unheard, this would end the process.
  client.on('error', () => {});
  await client.connect().catch((error: unknown) => {
    throw new DatabaseUnreachable(client, error);
  });
  const end = (): void => void client.end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    signal?.throwIfAborted();
    return await work(client);
  } finally {
    signal?.removeEventListener('abort', end);
    await client.end();
  }
}
