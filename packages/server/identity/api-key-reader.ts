import type { Viewer } from '@tidu/core';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { asSystem } from '../database/as-system.ts';
import { hashOf } from './api-key.ts';
import { refusedCredential, viewerOf } from './claims.ts';

const API_KEY = /^tidu_[A-Za-z0-9_-]{43}$/;

/** How long what the database said of a key is believed: one that is revoked works on for no longer than this. */
const BELIEVED_MS = 5_000;
/** How many keys, real and invented, are remembered. */
const REMEMBERED = 10_000;

interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly scope: string | null;
  readonly read_only: boolean;
  readonly left_ms: number;
  /** No use of it was written within the last minute. */
  readonly unseen: boolean;
}

/** What is known of a key; no viewer when there is no such key, or none that is valid. */
interface Answer {
  readonly viewer: Viewer | undefined;
}

/**
 * Reads the viewer of an API key; throws UNAUTHENTICATED when it is not valid, or the database's error. A key is asked
 * for once in five seconds, however many requests carry it; before that, `beforeLookUp` may refuse by throwing. That a
 * key is used is written down once a minute.
 */
export function apiKeyReader(
  pool: Pool,
  log: Logger,
): (key: string, beforeLookUp?: () => Promise<void>) => Promise<Viewer> {
  const answers = new LRUCache<string, Answer>({
    max: REMEMBERED,
    ttl: BELIEVED_MS,
    // A look-up that is crowded out while it is under way still answers those who wait for it.
    ignoreFetchAbort: true,
    fetchMethod: async (hash, _stale, { options }) => {
      const row = await lookUp(pool, hash);
      if (!row) return { viewer: undefined };
      options.ttl = Math.max(1, Math.min(BELIEVED_MS, row.left_ms));
      if (row.unseen)
        noteUse(pool, row.id).catch((error: unknown) =>
          log.debug({ err: error }, 'the use of a key was not noted'),
        );
      return { viewer: keyViewer(row) };
    },
  });
  return async (key, beforeLookUp) => {
    if (!API_KEY.test(key)) throw refusedCredential();
    const hash = hashOf(key);
    if (!answers.has(hash)) await beforeLookUp?.();
    const answer = await answers.fetch(hash);
    if (!answer?.viewer) throw refusedCredential();
    return answer.viewer;
  };
}

/** A row that the command did not write may not make a viewer; it is refused like a key that is not there. */
function keyViewer({ name, role, scope, read_only }: KeyRow): Viewer | undefined {
  try {
    const viewer = viewerOf({ subject: `key:${name}`, role, scope });
    return read_only ? { ...viewer, readOnly: true } : viewer;
  } catch {
    return undefined;
  }
}

async function lookUp(pool: Pool, hash: string): Promise<KeyRow | undefined> {
  const client = await pool.connect();
  try {
    return await asSystem(client, async () => {
      const { rows } = await client.query<KeyRow>(
        `select id, name, role, scope, read_only,
           extract(epoch from expires_at - now())::float8 * 1000 as left_ms,
           last_used_at is null or last_used_at < now() - interval '1 minute' as unseen
         from core.api_key where hash = $1 and revoked_at is null and expires_at > now()`,
        [hash],
      );
      return rows[0];
    });
  } finally {
    client.release();
  }
}

async function noteUse(pool: Pool, id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await asSystem(client, () =>
      client.query('update core.api_key set last_used_at = now() where id = $1', [id]),
    );
  } finally {
    client.release();
  }
}
