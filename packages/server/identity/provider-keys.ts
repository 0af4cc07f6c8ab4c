import { RequestError } from '@tidu/core';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';

/** How long the provider may take to answer. */
const TIMEOUT_MS = 2_000;
/** How long the provider is left alone after it was asked, whatever it answered and however many tokens name keys it
 * never had. A key it began to use without publishing it first is refused for no longer than this. */
const COOLDOWN_MS = 5_000;
/** How old keys may get before they are fetched again: a key that the provider withdrew is refused after this. */
const REFRESH_MS = 10 * 60_000;
/** How long known keys are believed while the provider does not answer. */
const KEEP_MS = 24 * 60 * 60_000;

/**
 * The public keys of an OpenID provider by its JWKS, as `jose` looks them up: `JWKSNoMatchingKey` for a key that the
 * provider does not have. Keys come when they are first asked for, and new ones without a restart. While the provider
 * does not answer, keys that are known go on working for a day; whether any other is one of its keys cannot be told, so
 * it throws IDENTITY_UNAVAILABLE.
 */
export function providerKeys(url: URL, log: Logger): JWTVerifyGetKey {
  // When to fetch is decided here: jose would fail known keys that it cannot refresh, and has no cooldown after failures.
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: Number.POSITIVE_INFINITY,
    cacheMaxAge: Number.POSITIVE_INFINITY,
  });
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let answered: Promise<boolean>;

  /** Fetches the keys, unless that was done just now; says whether the provider answered. */
  const ask = (): Promise<boolean> => {
    if (performance.now() - askedAt >= COOLDOWN_MS) {
      askedAt = performance.now();
      answered = keys.reload().then(
        () => {
          fetchedAt = performance.now();
          return true;
        },
        (error: unknown) => {
          log.warn({ err: error }, 'the keys of the OpenID provider cannot be fetched');
          return false;
        },
      );
    }
    return answered;
  };

  return async (header, token) => {
    const age = performance.now() - fetchedAt;
    if (age > REFRESH_MS) {
      const asked = ask();
      if (age > KEEP_MS && !(await asked)) throw new RequestError('IDENTITY_UNAVAILABLE');
    }
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (!(await ask())) throw new RequestError('IDENTITY_UNAVAILABLE');
      return keys(header, token);
    }
  };
}
