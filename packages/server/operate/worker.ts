import cluster from 'node:cluster';
import type { Plugin } from '@tidu/core';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { openTrustedDocuments } from '../documents/trusted-documents.ts';
import { composeGraph } from '../runtime.ts';
import { serve } from '../start.ts';
import { withTokenSecret } from '../token-secret.ts';
import { type FromPrimary, type FromWorker, fromPrimary } from './worker-protocol.ts';

/** Whether this process is one of several that `startWorkers` made. */
export const isWorker = cluster.isWorker;

/**
 * Serves from the database that the primary process names, until that says stop. It has no state that another worker
 * would need: killed, it costs the requests it was at.
 */
export async function runWorker(plugins: readonly Plugin[], given: Config, log: Logger): Promise<void> {
  // A terminal and most managers signal every process. The primary hears it too, and knows the order.
  process.on('SIGINT', () => {}).on('SIGTERM', () => {});
  const told = hear();
  try {
    const graph = composeGraph(plugins);
    const config = await withTokenSecret(given);
    const documents = await openTrustedDocuments(graph.schema, config, log);
    tell({ tidu: 'whichDatabase' });
    const parts = { graph, documents, config, log: log.child({ pid: process.pid }) };
    const server = await serve(parts, await told.databaseUrl);
    tell({ tidu: 'serving', url: server.url });
    await told.stop;
    await server.stop();
  } catch (error) {
    // The primary says it once for all of us.
    tell({ tidu: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect?.();
}

function hear(): { readonly databaseUrl: Promise<string>; readonly stop: Promise<void> } {
  const databaseUrl = Promise.withResolvers<string>();
  const stop = Promise.withResolvers<void>();
  process.on('message', (message) => {
    const order: FromPrimary | undefined = fromPrimary(message);
    if (order?.tidu === 'serve') databaseUrl.resolve(order.url);
    if (order?.tidu === 'stop') stop.resolve();
  });
  return { databaseUrl: databaseUrl.promise, stop: stop.promise };
}

const tell = (message: FromWorker): void => void process.send?.(message);
