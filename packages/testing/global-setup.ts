import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '@tidu/server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the run's own PostgreSQL; databases of tests are cloned from templates there. */
    readonly testCluster: string;
  }
}

/** One PostgreSQL for the whole run, in a folder of its own, without fsync: its data is worth nothing. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tidu-test-'));
  const cluster = await openEmbeddedDatabase({
    dataDir: folder,
    as: 'server',
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '200',
    },
  });
  project.provide('testCluster', cluster.url);
  return async () => {
    await cluster.stop();
    // For root the cluster stands elsewhere, and this is a link to it.
    const data = await realpath(join(folder, 'cluster')).catch(() => folder);
    await rm(data, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
}
