import type { Plugin } from '@tidu/core';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { isWorker, runWorker } from './operate/worker.ts';
import { startWorkers } from './operate/workers.ts';
import { startServer } from './start.ts';

/** When a stop that hangs is cut short. */
const STOP_MS = 9_500;

/** Runs the server, or one worker of it, until SIGTERM or SIGINT; done once it has stopped in order. */
export async function serveUntilStopped(
  plugins: readonly Plugin[],
  config: Config,
  log: Logger,
): Promise<void> {
  if (isWorker) return runWorker(plugins, config, log);
  const begin = config.workers > 1 ? startWorkers : startServer;
  const server = await begin(plugins, config, log);
  process.stdout.write(`Tidu answers at ${server.url}\n`);
  await new Promise<void>((resolve) => {
    let stopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), STOP_MS).unref();
      log.info({ signal }, 'stopping');
      server.stop().then(resolve, (error: unknown) => {
        log.error({ err: error }, 'the stop was not clean');
        resolve();
      });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
