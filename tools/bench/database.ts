import { type Graph, openEmbeddedDatabase, withClient } from '@tidu/server';
import { createScratchDatabase, TEST_TODAY } from '@tidu/testing';

/** A connection of `pg`, by way of the package that depends on it. */
export type Client = Parameters<Parameters<typeof withClient>[1]>[0];

export interface BenchDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The day the sample is laid around, and the day of the server. */
export const TODAY = TEST_TODAY;

/**
 * A database of its own with the sample: copied from a template, which is made at the first run and when a migration
 * changes. Analysed and vacuumed, so that plans are those of a database at work.
 */
export async function openBenchDatabase(
  graph: Graph,
  dataDir: string,
  enterprises: number,
): Promise<BenchDatabase> {
  const cluster = await openEmbeddedDatabase({ dataDir, as: 'command' });
  const database = await createScratchDatabase(cluster.url, graph, { sample: enterprises, today: TODAY });
  await withClient(database.url, (client) => client.query('vacuum analyze'));
  await withClient(cluster.url, (client) => client.query('checkpoint')).catch(() => undefined);
  return {
    url: database.url,
    async stop() {
      await database.drop();
      await cluster.stop();
    },
  };
}

/** Reads past the wall, as the sums over all rows do. */
export function asDefiner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  return withClient(url, async (client) => {
    await client.query('set role tidu_definer');
    return work(client);
  });
}
