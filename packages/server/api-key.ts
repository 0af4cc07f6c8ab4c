import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@tidu/core';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { viewerOf } from './http/viewer.ts';

/**
 * Makes an API key for a service account. The key is returned once; the database keeps its SHA-256, which is enough
 * for 32 random bytes. Throws when role and scope do not fit together.
 */
export async function createApiKey(
  client: Client,
  account: {
    readonly name: string;
    readonly role: Role;
    readonly scope: string | null;
    readonly days: number;
  },
): Promise<string> {
  viewerOf({
    sub: account.name,
    tidu_role: account.role,
    ...(account.scope === null ? {} : { tidu_scope: account.scope }),
  });
  const key = `tidu_${randomBytes(32).toString('base64url')}`;
  await client.query('begin; set local role tidu_app');
  await client.query("select set_config('tidu.role', 'SYSTEM', true)");
  await client.query(
    `insert into core.api_key (id, hash, name, role, scope, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
    [
      uuidv7(),
      createHash('sha256').update(key).digest('hex'),
      account.name,
      account.role,
      account.scope,
      account.days,
    ],
  );
  await client.query('commit');
  return key;
}
