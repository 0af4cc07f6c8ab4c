import cluster from 'node:cluster';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plugin } from '@tidu/core';
import type { Logger } from 'pino';
import type { Graph } from './compose/compose.ts';
import type { Config } from './config.ts';
import { locateDatabase } from './database/database.ts';
import { prepareDatabase } from './database/prepare.ts';
import { openTrustedDocuments, type TrustedDocuments } from './documents/trusted-documents.ts';
import { createAdmission } from './http/admission.ts';
import { createApollo } from './http/apollo.ts';
import { createOpenRoutes, createRoutes } from './http/routes.ts';
import { createHttpServer } from './http/server.ts';
import { viewerReader } from './http/viewer.ts';
import { keepDeterminations } from './keep-determinations.ts';
import { warmIntrospection } from './limits/introspection.ts';
import { createMetrics } from './observe/metrics.ts';
import { shareMetrics } from './observe/metrics-text.ts';
import { requestLine } from './observe/request-line.ts';
import { openConfiguredTracing } from './observe/tracing.ts';
import { composeGraph, createRuntime } from './runtime.ts';
import { withTokenSecret } from './token-secret.ts';

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, finishes those under way, ends the database if it was started here. */
  stop(): Promise<void>;
}

/** Starts everything in order, in this process; what fails says what and why, and nothing is left running. */
export async function startServer(
  plugins: readonly Plugin[],
  given: Config,
  log: Logger,
): Promise<RunningServer> {
  const graph = composeGraph(plugins);
  const config = await withTokenSecret(given);
  const documents = await openTrustedDocuments(graph.schema, config, log);
  return onDatabase(graph, config, log, (url) => serve({ graph, documents, config, log }, url));
}

/**
 * What is done once, however many processes serve: finds or starts the database, brings it up to date, has `begin`
 * start what serves from it, and keeps its determinations abreast.
 */
export async function onDatabase(
  graph: Graph,
  config: Config,
  log: Logger,
  begin: (url: string) => Promise<RunningServer>,
): Promise<RunningServer> {
  const located = await locateDatabase(config, 'server');
  try {
    await prepareDatabase(located.url, graph, config, log);
    const serving = await begin(located.url);
    const stopKeeping = keepDeterminations(located.url, graph.rules, log);
    return {
      url: serving.url,
      async stop() {
        await serving.stop();
        await stopKeeping();
        await located.stop();
      },
    };
  } catch (error) {
    await located.stop();
    throw error;
  }
}

interface Parts {
  readonly graph: Graph;
  readonly documents: TrustedDocuments;
  readonly config: Config;
  readonly log: Logger;
}

/** Serves from a database that is prepared. Keeps nothing that another process beside it would have to know. */
export async function serve({ graph, documents, config, log }: Parts, url: string): Promise<RunningServer> {
  const { runtime, database } = await createRuntime(graph, url, config, log);
  try {
    const apollo = await createApollo(runtime, {
      production: config.production,
      timeLimits: config,
      maxTokens: config.limits.tokens,
      documents,
      log,
    });
    const admission = createAdmission(config, viewerReader(config.token, database.pool, log));
    const state = { draining: false };
    const { registry, observer: measure } = createMetrics({
      pool: database.pool,
      inFlight: () => admission.inFlight,
    });
    if (cluster.isWorker) shareMetrics(registry);
    const tracing = await openConfiguredTracing(config);
    const routes = { config, runtime, apollo, documents, registry, state, log };
    const server = createHttpServer({
      config,
      admission,
      routes: createRoutes(routes),
      openRoutes: createOpenRoutes(routes),
      observers: [requestLine(log), measure, ...(tracing ? [tracing.observer] : [])],
      state,
      log,
    });
    if (config.production) warmIntrospection(graph.schema);
    await listen(server, config);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    return {
      url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
      async stop() {
        state.draining = true;
        await sleep(GRACE_MS);
        await close(server);
        admission.stop();
        await apollo.stop();
        await tracing?.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `PORT: ${config.host}:${config.port} is in use by another process. Set PORT to a free one.`,
            )
          : error,
      );
    });
    server.listen(config.port, config.host, resolve);
  });
}

/**
 * How long a server that is told to stop still takes connections. Closing at once would reset those whose request lies
 * unread in a socket: Node counts them as idle. `/readyz` says draining meanwhile, so a balancer sends no more.
 */
const GRACE_MS = 300;

/** How long requests under way may take to end. */
const DRAIN_MS = 8_000;

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(impatient);
}
