import { RequestError, type Viewer } from '@tidu/core';
import { type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { refusedCredential, viewerOf } from './claims.ts';
import { providerKeys } from './provider-keys.ts';

type TokenConfig = Config['token'];

/** What a token may be signed with is fixed by where its key comes from; a token has no say in it. */
const PROVIDER_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SECRET_ALGORITHMS = ['HS256'];

/** An access token says one of these or nothing; tokens of other kinds that a provider signs with the same key do not. */
const TYPES = ['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'];

/** In seconds. A token cannot be taken back, so one that outlives a day is refused. */
const LONGEST_LIFE = 24 * 60 * 60;
/** In seconds, between the clocks of the provider and of this machine. */
const TOLERANCE = 5;

/**
 * Reads the viewer of a JWT that is signed by a key of the JWKS, or with the configured secret. Throws UNAUTHENTICATED
 * for whatever else is sent, IDENTITY_UNAVAILABLE when the provider cannot be asked for the key.
 */
export function tokenReader(config: TokenConfig, log: Logger): (token: string) => Promise<Viewer> {
  const key = config.jwksUrl ? providerKeys(new URL(config.jwksUrl), log) : secretKey(config.secret);
  const expected = {
    algorithms: config.jwksUrl ? PROVIDER_ALGORITHMS : SECRET_ALGORITHMS,
    issuer: config.issuer,
    audience: config.audience,
    clockTolerance: TOLERANCE,
  };
  return async (token) => {
    if (!isSpelledOneWay(token)) throw refusedCredential();
    const { payload, protectedHeader } = await jwtVerify(token, key, expected).catch((error: unknown) => {
      // A token that makes jose stumble is as little a token as one that it refuses.
      throw error instanceof RequestError ? error : refusedCredential();
    });
    if (!isAccessToken(protectedHeader.typ) || !isForBearers(payload)) throw refusedCredential();
    return viewerOf({
      subject: payload.sub,
      role: payload[config.roleClaim],
      scope: payload[config.scopeClaim],
    });
  };
}

/** A token for development, signed with the configured or the development secret. */
export async function signToken(
  config: TokenConfig,
  viewer: Pick<Viewer, 'role' | 'scope' | 'subject'>,
  lifetime = '12h',
): Promise<string> {
  viewerOf(viewer);
  return new SignJWT({
    [config.roleClaim]: viewer.role,
    ...(viewer.scope === null ? {} : { [config.scopeClaim]: viewer.scope }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(viewer.subject)
    .setIssuer(config.issuer)
    .setAudience(config.audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(new TextEncoder().encode(config.secret));
}

function secretKey(secret: string | undefined): JWTVerifyGetKey {
  const key = secret === undefined ? undefined : new TextEncoder().encode(secret);
  return async () => {
    if (!key) throw refusedCredential();
    return key;
  };
}

/**
 * Three parts of base64url as RFC 7515 writes it. Decoders also take padding, blanks and stray last bits, which would
 * give one token many spellings, each a stranger to whoever counts requests by token.
 */
function isSpelledOneWay(token: string): boolean {
  const parts = token.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part)
  );
}

const isAccessToken = (typ: unknown): boolean =>
  typ === undefined || (typeof typ === 'string' && TYPES.includes(typ.toLowerCase()));

/** A token bound to a key of its holder (`cnf`) is none for whoever merely bears it, and we do not check holders. */
const isForBearers = ({ exp = Number.POSITIVE_INFINITY, cnf }: JWTPayload): boolean =>
  cnf === undefined && exp <= Date.now() / 1000 + LONGEST_LIFE + TOLERANCE;
