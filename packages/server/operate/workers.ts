import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Plugin } from '@tidu/core';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { serveMetricsOfWorkers } from '../observe/metrics-text.ts';
import { composeGraph } from '../runtime.ts';
import { onDatabase, type RunningServer } from '../start.ts';
import { withTokenSecret } from '../token-secret.ts';
import { type FromPrimary, fromWorker } from './worker-protocol.ts';

/** The pause before a worker that ended is replaced: it doubles while workers do not live long. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;
const LONG_LIFE_MS = 10_000;

/**
 * Starts `config.workers` processes behind one port, each like a server of one process on a database that this one
 * has prepared. A worker that ends is replaced.
 *
 * @throws what keeps the first worker from starting; nothing is left running then.
 */
export async function startWorkers(
  plugins: readonly Plugin[],
  given: Config,
  log: Logger,
): Promise<RunningServer> {
  // The processes share the socket, and one that is free takes the connection. Node's other way, handing them out,
  // leaves a connection that was on its way to a killed worker open for ever, without an answer.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  serveMetricsOfWorkers();
  const config = await withTokenSecret(given);
  return onDatabase(composeGraph(plugins), config, log, (url) => startFleet(url, config.workers, log));
}

async function startFleet(databaseUrl: string, size: number, log: Logger): Promise<RunningServer> {
  const stopping = new AbortController();
  // One before the others: what keeps it from serving would keep them all, and is said once.
  const first = forkWorker(databaseUrl);
  const url = await first.serving;
  const places = Array.from({ length: size }, (_, index) =>
    keepPlace(index === 0 ? first : forkWorker(databaseUrl)),
  );

  /** Keeps one worker running until the end. */
  async function keepPlace(begun: Fork): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (let fork = begun; ; fork = forkWorker(databaseUrl)) {
      const since = performance.now();
      const end = await fork.endedAfter(stopping.signal);
      if (stopping.signal.aborted) return;
      if (performance.now() - since > LONG_LIFE_MS) pause = FIRST_PAUSE_MS;
      log.error({ worker: fork.pid, reason: end, againInMs: pause }, 'a worker ended and is replaced');
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  return {
    url,
    async stop() {
      stopping.abort();
      await Promise.all(places);
    },
  };
}

interface Fork {
  readonly pid: number | undefined;
  /** Its address, once it serves; rejects with the reason when it ends before. */
  readonly serving: Promise<string>;
  /** Why it ended. When the signal aborts it is told to, and finishes the requests under way. */
  endedAfter(signal: AbortSignal): Promise<string>;
}

function forkWorker(databaseUrl: string): Fork {
  const worker = cluster.fork();
  const serving = Promise.withResolvers<string>();
  // Nobody waits for the later ones.
  serving.promise.catch(() => {});
  let isServing = false;
  let reason: string | undefined;
  worker.on('error', (error) => (reason ??= error.message));
  worker.on('message', (message) => {
    const said = fromWorker(message);
    if (said?.tidu === 'whichDatabase') tell(worker, { tidu: 'serve', url: databaseUrl });
    if (said?.tidu === 'failed') reason = said.reason;
    if (said?.tidu === 'serving') {
      isServing = true;
      serving.resolve(said.url);
    }
  });
  const ended = new Promise<string>((resolve) => {
    worker.once('exit', (code, signal) => {
      reason ??= `it ended with ${signal ?? `code ${code}`}`;
      serving.reject(new Error(reason));
      resolve(reason);
    });
  });
  const stop = (): void => {
    if (isServing) tell(worker, { tidu: 'stop' });
    else worker.process.kill('SIGKILL');
  };
  return {
    pid: worker.process.pid,
    serving: serving.promise,
    endedAfter(signal) {
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      return ended.finally(() => signal.removeEventListener('abort', stop));
    },
  };
}

/** A worker that has just died does not hear it, and need not. */
const tell = (worker: Worker, message: FromPrimary): void => {
  if (worker.isConnected()) worker.send(message, () => {});
};
