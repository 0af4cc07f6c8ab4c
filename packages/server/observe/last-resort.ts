import type { Logger } from 'pino';

/**
 * What nobody caught goes to the log, where it is described without values: Node would print all of the error. A promise
 * that a plugin forgot is no reason to end the requests of others; after an exception out of a callback the state of the
 * process is not known, and it ends.
 */
export function logUncaught(log: Logger): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed and nobody heard'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an exception that nobody caught ends the process');
    process.exit(1);
  });
}
