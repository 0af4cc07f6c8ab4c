/** What a worker tells the primary process. It asks first: a message sent earlier could find nobody listening. */
export type FromWorker =
  | { readonly tidu: 'whichDatabase' }
  | { readonly tidu: 'serving'; readonly url: string }
  | { readonly tidu: 'failed'; readonly reason: string };

/** What the primary process tells a worker. */
export type FromPrimary = { readonly tidu: 'serve'; readonly url: string } | { readonly tidu: 'stop' };

// Both ends are this package's own, of one version: the parsers only tell these messages from others on the channel.

export const fromWorker = (message: unknown): FromWorker | undefined =>
  hasWord(message, ['whichDatabase', 'serving', 'failed']) ? (message as FromWorker) : undefined;

export const fromPrimary = (message: unknown): FromPrimary | undefined =>
  hasWord(message, ['serve', 'stop']) ? (message as FromPrimary) : undefined;

const hasWord = (message: unknown, words: readonly string[]): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'tidu' in message &&
  words.includes(String(message.tidu));
