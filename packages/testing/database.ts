import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, type Graph, prepareDatabase, readConfig, withClient } from '@tidu/server';
import { readMigrationHashes } from './migration-hashes.ts';

/** A migrated database with its own copy of everything; drop it when done. */
export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export interface ScratchOptions {
  /** How many invented enterprises; none unless said. */
  readonly sample?: number;
  /** The day the sample is laid around. */
  readonly today?: string;
}

export const silentLog = createLog({ level: 'silent', pretty: false });

/**
 * A database cloned from a template that has the migrations, the reference data and the sample of these plugins.
 * The template is made once a cluster, by whoever comes first; the others wait.
 */
export async function createScratchDatabase(
  clusterUrl: string,
  graph: Graph,
  options: ScratchOptions = {},
): Promise<ScratchDatabase> {
  const template = await ensureTemplate(clusterUrl, graph, options);
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  await withClient(clusterUrl, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseUrl(clusterUrl, name),
    drop: () => dropDatabase(clusterUrl, name),
  };
}

/** An empty database: for tests of the migrations themselves. */
export async function createEmptyDatabase(clusterUrl: string): Promise<ScratchDatabase> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await withClient(clusterUrl, (client) => client.query(`create database ${name} template template0`));
  return {
    url: databaseUrl(clusterUrl, name),
    drop: () => dropDatabase(clusterUrl, name),
  };
}

/** How long the drop waits for an autovacuum, which only a superuser may end, in milliseconds. */
const AUTOVACUUM_MS = 30_000;
const INSUFFICIENT_PRIVILEGE = '42501';

/** Drops it, whoever is connected to it. */
async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  const from = performance.now();
  await withClient(clusterUrl, async (client) => {
    for (;;) {
      try {
        await client.query(`drop database ${name} with (force)`);
        return;
      } catch (error) {
        const isVacuumed = (error as { readonly code?: string }).code === INSUFFICIENT_PRIVILEGE;
        if (!isVacuumed || performance.now() - from > AUTOVACUUM_MS) throw error;
        await sleep(100);
      }
    }
  });
}

async function ensureTemplate(clusterUrl: string, graph: Graph, options: ScratchOptions): Promise<string> {
  const today = options.today ?? TEST_TODAY;
  const laws = [...graph.rules.policies.values()].map((policy) => policy.version);
  const hash = createHash('sha256')
    .update(
      JSON.stringify([readMigrationHashes(graph.plugins), graph.measures, laws, options.sample ?? 0, today]),
    )
    .digest('hex')
    .slice(0, 24);
  const template = `template_${hash}`;
  await withClient(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const { rows } = await client.query('select from pg_database where datname = $1', [template]);
    if (rows.length > 0) return;
    const making = `${template}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    // A sample is laid on what is there without one: migrations and reference data are the longer part of a small one.
    const base = options.sample ? await ensureTemplate(clusterUrl, graph, { today }) : 'template0';
    await client.query(`create database ${making} template ${base}`);
    const config = testConfig({ today, sampleEnterprises: options.sample ?? 0 });
    await prepareDatabase(databaseUrl(clusterUrl, making), graph, config, silentLog);
    await client.query(`alter database ${making} rename to ${template}`);
  });
  return template;
}

/** The day tests live in, unless they say otherwise. */
export const TEST_TODAY = '2026-06-30';

/** What tokens of tests are signed with. */
export const TEST_SECRET = 'a secret for tests, of 32 characters';

export function testConfig(changes: { readonly today?: string; readonly sampleEnterprises?: number }) {
  return {
    ...readConfig(
      {
        TIDU_TOKEN_SECRET: TEST_SECRET,
        // A process that runs tests is often held up, and that is no overload of its server.
        TIDU_EVENT_LOOP_DELAY_MS: '60000',
      },
      [],
    ),
    today: TEST_TODAY,
    ...changes,
  };
}

export function databaseUrl(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}
