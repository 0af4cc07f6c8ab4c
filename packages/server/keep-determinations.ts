import { type Rules, refreshChanged } from '@tidu/core';
import type { Logger } from 'pino';
import { withClient } from './database/database.ts';

/** How long a change waits at most until the determinations that read it are decided again. */
const PAUSE_MS = 5_000;

/**
 * Keeps the stored determinations abreast of what is recorded: every few seconds those that read a changed fact are
 * decided again. Of several processes one does it at a time. A failure is logged and tried again.
 *
 * @returns Stops it. A round under way is cut off: the changes it took come back, and the next start decides them.
 */
export function keepDeterminations(url: string, rules: Rules, log: Logger): () => Promise<void> {
  if (rules.policies.size === 0) return async () => {};
  let round: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  let timer = setTimeout(next, PAUSE_MS);
  timer.unref();

  function next(): void {
    round = withClient(url, (client) => refreshChanged(client, rules), stopping.signal)
      .then(({ subjects, answers }) => {
        if (subjects > 0) log.info({ subjects, answers }, 'changed facts decided again');
      })
      .catch((error: unknown) => {
        if (!stopping.signal.aborted)
          log.warn({ err: error }, 'changed facts wait: they could not be decided again');
      })
      .finally(() => {
        if (stopping.signal.aborted) return;
        timer = setTimeout(next, PAUSE_MS);
        timer.unref();
      });
  }
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await round;
  };
}
