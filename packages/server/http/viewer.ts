import { createHash } from 'node:crypto';
import { ANONYMOUS, RequestError, ROLES, type Role, type Viewer } from '@tidu/core';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';

type TokenConfig = Config['token'];

/**
 * Which role a token or key gives, and to what it is bound. `beforeLookUp` is asked before a credential is looked up in
 * the database, and may refuse it by throwing.
 */
export type ReadViewer = (
  authorization: string | undefined,
  beforeLookUp?: () => Promise<void>,
) => Promise<Viewer>;

const API_KEY = /^tidu_[A-Za-z0-9_-]{43}$/;
const ALGORITHMS = { jwks: ['RS256', 'ES256', 'EdDSA', 'PS256'], secret: ['HS256'] };

/**
 * Reads the viewer from `Authorization: Bearer …`: a JWT checked against the JWKS or the configured secret, or an API
 * key. No header is PUBLIC; anything that is not valid throws UNAUTHENTICATED, it is never taken for anonymous.
 */
export function viewerReader(config: TokenConfig, pool: Pool): ReadViewer {
  const jwks = config.jwksUrl ? createRemoteJWKSet(new URL(config.jwksUrl)) : undefined;
  const secret = config.secret ? new TextEncoder().encode(config.secret) : undefined;
  const expected = {
    issuer: config.issuer,
    audience: config.audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: 5,
  };
  return async (authorization, beforeLookUp) => {
    if (authorization === undefined) return ANONYMOUS;
    const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
    if (!token) throw refused();
    if (token.startsWith('tidu_')) {
      await beforeLookUp?.();
      return readApiKey(pool, token);
    }
    try {
      const { payload } = jwks
        ? await jwtVerify(token, jwks, { ...expected, algorithms: ALGORITHMS.jwks })
        : secret
          ? await jwtVerify(token, secret, { ...expected, algorithms: ALGORITHMS.secret })
          : noKeys();
      return viewerOf(payload);
    } catch (error) {
      // A JWKS that cannot be fetched is our trouble, not the token's; either way nobody is let in.
      if (error instanceof errors.JOSEError || error instanceof RequestError) throw refused();
      throw error;
    }
  };
}

const refused = (): RequestError =>
  new RequestError(
    'UNAUTHENTICATED',
    'The token or key is not valid. Get a new one, or send no Authorization header.',
  );

const noKeys = (): never => {
  throw refused();
};

/** What a role is bound to: how it is written, and in words. Roles that are not here are bound to nothing. */
const SCOPES: Readonly<Partial<Record<Role, { readonly pattern: RegExp; readonly words: string }>>> = {
  ENTERPRISE: { pattern: /^[0-9A-HJ-NP-RTUW-Y]{18}$/, words: 'a credit code of 18 characters' },
  CITY_OFFICER: {
    pattern: /^(35\d\d00|35P000)$/,
    words: 'the code of a city such as 350500, or 35P000 for Pingtan',
  },
  DEPARTMENT_OFFICER: { pattern: /^DEPT(-[A-Z0-9]+)+$/, words: 'the id of a department such as DEPT-IIT' },
  PLUGIN_AGENCY: { pattern: /^[a-z]+$/, words: 'the id of a plugin such as finance' },
};

/** What is wrong with a scope for a role, in words; undefined when they fit together. */
export function scopeProblem(role: Role, scope: string | null): string | undefined {
  const bound = SCOPES[role];
  const found = scope === null ? 'found nothing' : `found ${scope}`;
  if (!bound) return scope === null ? undefined : `expected nothing for ${role}, ${found}`;
  return scope !== null && bound.pattern.test(scope)
    ? undefined
    : `expected ${bound.words} for ${role}, ${found}`;
}

/** The viewer that claims describe; throws UNAUTHENTICATED when role and scope do not fit together. */
export function viewerOf(payload: JWTPayload): Viewer {
  const role = ROLES.find((name) => name === payload.tidu_role);
  const scope = payload.tidu_scope ?? null;
  if (!role || role === 'PUBLIC' || typeof payload.sub !== 'string' || payload.sub === '') throw refused();
  if (scope !== null && typeof scope !== 'string') throw refused();
  if (scopeProblem(role, scope)) throw refused();
  return { role, scope, subject: payload.sub };
}

async function readApiKey(pool: Pool, key: string): Promise<Viewer> {
  if (!API_KEY.test(key)) throw refused();
  const hash = createHash('sha256').update(key).digest('hex');
  const client = await pool.connect();
  try {
    await client.query('begin read only; set local role tidu_app');
    await client.query("select set_config('tidu.role', 'SYSTEM', true)");
    const { rows } = await client.query<{ name: string; role: string; scope: string | null }>(
      'select name, role, scope from core.api_key where hash = $1 and revoked_at is null and expires_at > now()',
      [hash],
    );
    const [row] = rows;
    if (!row) throw refused();
    return viewerOf({
      sub: `key:${row.name}`,
      tidu_role: row.role,
      ...(row.scope === null ? {} : { tidu_scope: row.scope }),
    });
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

/** A token for development, signed with the configured or the development secret. */
export async function signToken(
  config: TokenConfig,
  viewer: { readonly role: Role; readonly scope: string | null; readonly subject: string },
  lifetime = '12h',
): Promise<string> {
  const claims = { tidu_role: viewer.role, ...(viewer.scope === null ? {} : { tidu_scope: viewer.scope }) };
  viewerOf({ ...claims, sub: viewer.subject });
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(viewer.subject)
    .setIssuer(config.issuer)
    .setAudience(config.audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(new TextEncoder().encode(config.secret));
}
