import { type Kysely, sql } from 'kysely';
import type { Entity } from './entity.ts';
import { RequestError, UserError } from './errors.ts';

/** The opaque global id of a node: base64url of `Type:key`. */
export const globalId = (type: string, key: string): string =>
  Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a global id; undefined when it is not one this graph makes. */
export function parseGlobalId(value: string): { readonly type: string; readonly key: string } | undefined {
  const text = Buffer.from(value, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = text.slice(0, colon);
  const key = text.slice(colon + 1);
  if (colon < 1 || key.length === 0 || key.includes('\0') || globalId(type, key) !== value) return undefined;
  return { type, key };
}

/** The key inside the global id of a given type. Throws BAD_USER_INPUT when the id is of another type. */
export function keyOf(type: string, value: string, argument: string): string {
  const parsed = parseGlobalId(value);
  if (parsed?.type !== type || !UUID.test(parsed.key)) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `${argument}: expected the id of a ${type}, as the graph returned it.`,
    );
  }
  return parsed.key;
}

export const isUuid = (value: string): boolean => UUID.test(value);

/**
 * The key behind a global id of a mutation's input, if the viewer can see the row. Throws the refusal UNKNOWN_RECORD
 * that names the field: a row out of scope looks like one that does not exist.
 */
export async function visibleKey(
  ctx: { readonly db: unknown },
  entity: Entity,
  value: string,
  field: string,
): Promise<string> {
  const { className, tableName } = entity.meta;
  const key = keyOf(className, value, `input.${field}`);
  const found = await sql`select from ${sql.table(tableName)} where id = ${key}`.execute(
    ctx.db as Kysely<unknown>,
  );
  if (found.rows.length > 0) return key;
  throw new UserError(
    'UNKNOWN_RECORD',
    {
      en: `${field}: there is no such ${className} for this viewer.`,
      zh: `${field}：当前访问者没有这样的 ${className}。`,
    },
    ['input', field],
  );
}
