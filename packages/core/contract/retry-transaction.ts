import { setTimeout as sleep } from 'node:timers/promises';

/** Serialisation failure and deadlock: PostgreSQL asks for the whole transaction again. */
const ASKS_AGAIN = new Set(['40001', '40P01']);

/** With one transaction in three failing so by chance, twenty tries fail once in three thousand million. */
const MOST_TRIES = 20;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;

/**
 * Runs a transaction and, as often as PostgreSQL asks for it, runs it again: after a pause by chance, so that two that
 * met do not meet again. `work` is the whole transaction, its rollback included, and has no other effect. When the
 * signal says that nobody waits any longer there is no further try; the last failure is thrown.
 */
export async function retryTransaction<Result>(
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!asksAgain(error) || tries === MOST_TRIES || signal?.aborted) throw error;
    }
    await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries));
  }
}

const asksAgain = (error: unknown): boolean => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && ASKS_AGAIN.has(code);
};
