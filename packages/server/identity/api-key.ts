import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@tidu/core';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { asSystem } from '../database/as-system.ts';
import { scopeProblem } from './claims.ts';

/** A service account: what its keys may do, and for how many days the one to make is valid. */
export interface Account {
  readonly name: string;
  readonly role: Role;
  readonly scope: string | null;
  /** Mutations and uploads are refused. */
  readonly readOnly: boolean;
  readonly days: number;
}

/** A key as it is listed; times are UTC, to the minute. */
export interface KeyRecord {
  readonly name: string;
  readonly role: string;
  readonly scope: string | null;
  readonly read_only: boolean;
  readonly made: string;
  readonly expires: string;
  readonly revoked: string | null;
  readonly last_used: string | null;
}

/** How a key is kept and looked up: its SHA-256, which is enough for 32 random bytes. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Makes the key of a new account and returns it: it is kept nowhere. Throws when role and scope do not fit together, or
 * the name has a key that is valid: it stands in every record of what its keys did, so it is one account at a time.
 */
export function createApiKey(client: Client, account: Account): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}$/u.test(account.name))
    throw new Error(`--name: expected 1 to 100 letters, digits, dots and dashes, found ${account.name}.`);
  const problem = scopeProblem(account.role, account.scope);
  if (problem) throw new Error(`--scope: ${problem}.`);
  return changeKeys(client, async () => {
    const [live] = await liveKeys(client, account.name);
    if (live)
      throw new Error(
        `--name: ${account.name} has a key already. Make its next one with tidu key rotate, or choose another name.`,
      );
    return insertKey(client, account);
  });
}

/**
 * Makes the next key of an account and returns it. Its keys until now end after the hours of grace, or when they would
 * have anyway. Throws when the account has no valid key: there is nothing to take over from.
 */
export function rotateApiKey(
  client: Client,
  { name, days, graceHours }: { readonly name: string; readonly days: number; readonly graceHours: number },
): Promise<string> {
  return changeKeys(client, async () => {
    const [live] = await liveKeys(client, name);
    if (!live) throw new Error(`--name: ${name} has no valid key. Make one with tidu key create.`);
    await client.query(
      `update core.api_key set expires_at = least(expires_at, now() + make_interval(hours => $2))
       where name = $1 and revoked_at is null and expires_at > now()`,
      [name, graceHours],
    );
    return insertKey(client, { ...live, name, days });
  });
}

/** Ends every key of an account; the number of those that were valid. Throws when there was none. */
export function revokeApiKeys(client: Client, name: string): Promise<number> {
  return changeKeys(client, async () => {
    const { rowCount } = await client.query(
      'update core.api_key set revoked_at = now() where name = $1 and revoked_at is null and expires_at > now()',
      [name],
    );
    if (!rowCount) throw new Error(`--name: ${name} has no valid key. tidu key list shows them all.`);
    return rowCount;
  });
}

/** Every key ever made, by account, the newest first. */
export function listApiKeys(client: Client): Promise<readonly KeyRecord[]> {
  const minute = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI"Z"')`;
  return asSystem(client, async () => {
    const { rows } = await client.query<KeyRecord>(
      `select name, role, scope, read_only, ${minute('recorded_at')} as made, ${minute('expires_at')} as expires,
         ${minute('revoked_at')} as revoked, ${minute('last_used_at')} as last_used
       from core.api_key order by name, recorded_at desc, id desc`,
    );
    return rows;
  });
}

/** One change of the keys at a time: two that see no key of a name would both make one. */
const changeKeys = <Result>(client: Client, work: () => Promise<Result>): Promise<Result> =>
  asSystem(client, async () => {
    await client.query('lock table core.api_key in share row exclusive mode');
    return work();
  });

/** What the valid keys of an account may do, the newest first. */
async function liveKeys(
  client: Client,
  name: string,
): Promise<readonly Pick<Account, 'role' | 'scope' | 'readOnly'>[]> {
  const { rows } = await client.query<Pick<Account, 'role' | 'scope' | 'readOnly'>>(
    `select role, scope, read_only as "readOnly" from core.api_key
     where name = $1 and revoked_at is null and expires_at > now() order by recorded_at desc, id desc`,
    [name],
  );
  return rows;
}

async function insertKey(client: Client, { name, role, scope, readOnly, days }: Account): Promise<string> {
  if (days < 1 || days > 366) throw new Error(`--days: expected 1 to 366, found ${days}.`);
  const key = `tidu_${randomBytes(32).toString('base64url')}`;
  await client.query(
    `insert into core.api_key (id, hash, name, role, scope, read_only, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
    [uuidv7(), hashOf(key), name, role, scope, readOnly, days],
  );
  return key;
}
