import type { Plugin, Role } from '@tidu/core';
import { type Config, composeGraph, readConfig, signToken, startServer } from '@tidu/server';
import type { Logger } from 'pino';
import { inject } from 'vitest';
import {
  createScratchDatabase,
  type ScratchOptions,
  silentLog,
  TEST_SECRET,
  TEST_TODAY,
} from './database.ts';
import { type As, viewerOf } from './graph.ts';

/** A server in this process, on a free port, over a scratch database. */
export interface TestServer {
  readonly url: string;
  readonly config: Config;
  readonly databaseUrl: string;
  /** A token of a viewer, or of `ROLE scope`, signed with the secret of the settings. */
  tokenOf(as: As): Promise<string>;
  /** Stops it, and drops the database that was made for it. */
  stop(): Promise<void>;
}

export interface ServerOptions extends ScratchOptions {
  /** Environment variables, besides those that every test wants. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: Logger;
  /** The database of another server, which that one drops; else a scratch database of its own. */
  readonly databaseUrl?: string;
  /** Where scratch databases are made; the test run's own PostgreSQL unless said. */
  readonly cluster?: string;
}

/** What a test is not about: rates and overload have tests of their own, and a process of tests is often held up. */
const CALM = {
  PORT: '0',
  TIDU_SAMPLE_ENTERPRISES: '0',
  TIDU_TODAY: TEST_TODAY,
  TIDU_RATE_ANONYMOUS: '0',
  TIDU_RATE_SIGNED_IN: '0',
  TIDU_RATE_REFUSED_CREDENTIALS: '0',
  TIDU_EVENT_LOOP_DELAY_MS: '60000',
};

/** Starts plugins behind HTTP. Stop it when done. */
export async function bootServer(
  plugins: readonly Plugin[],
  { settings = {}, log = silentLog, cluster, databaseUrl, ...scratch }: ServerOptions = {},
): Promise<TestServer> {
  const database =
    databaseUrl === undefined
      ? await createScratchDatabase(cluster ?? inject('testCluster'), composeGraph(plugins), scratch)
      : { url: databaseUrl, drop: async () => {} };
  const config = readConfig(
    {
      ...CALM,
      DATABASE_URL: database.url,
      ...('TIDU_JWKS_URL' in settings ? {} : { TIDU_TOKEN_SECRET: TEST_SECRET }),
      ...settings,
    },
    plugins.map(({ id }) => id),
  );
  try {
    const server = await startServer(plugins, config, log);
    return {
      url: server.url,
      config,
      databaseUrl: database.url,
      tokenOf: (as) => {
        const { role, scope, subject } = viewerOf(as);
        return signToken(config.token, { role: role as Role, scope, subject });
      },
      async stop() {
        await server.stop();
        await database.drop();
      },
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
