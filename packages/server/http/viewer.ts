import { ANONYMOUS, type Viewer } from '@tidu/core';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { apiKeyReader } from '../identity/api-key-reader.ts';
import { refusedCredential } from '../identity/claims.ts';
import { tokenReader } from '../identity/token.ts';

/**
 * Who asks, by the `Authorization` header. `beforeLookUp` is asked before a credential is looked up in the database, and
 * may refuse it by throwing.
 */
export type ReadViewer = (
  authorization: string | undefined,
  beforeLookUp?: () => Promise<void>,
) => Promise<Viewer>;

/**
 * Reads the viewer from `Authorization: Bearer …`: a JWT or an API key. No header is PUBLIC; anything that is not valid
 * throws UNAUTHENTICATED, it is never taken for anonymous. What cannot be checked, because the provider of the keys or
 * the database does not answer, is a 503.
 */
export function viewerReader(config: Config['token'], pool: Pool, log: Logger): ReadViewer {
  const readToken = tokenReader(config, log);
  const readApiKey = apiKeyReader(pool, log);
  return async (authorization, beforeLookUp) => {
    if (authorization === undefined) return ANONYMOUS;
    const credential = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
    if (!credential) throw refusedCredential();
    return credential.startsWith('tidu_') ? readApiKey(credential, beforeLookUp) : readToken(credential);
  };
}
