import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { ADMIN, claims, ec, ed, forge, hmac, type Issuer, rsa, type Sign, type Variants } from './forge.ts';

/** An issuer, and the tokens by which a server of its kind in particular could be confused. */
export interface KnownIssuer extends Issuer {
  readonly confusions: Variants;
}

/** Signs with a secret shared with the server. */
export function secretIssuer(secret: string): KnownIssuer {
  const bytes = Buffer.from(secret);
  const bearer = (header: object, sign: Sign): string => `Bearer ${forge(header, claims(ADMIN), sign)}`;
  return {
    header: { alg: 'HS256' },
    sign: hmac(bytes),
    confusions: {
      'another secret': () => bearer({ alg: 'HS256' }, hmac('another secret, also of 32 characters')),
      'the beginning of the secret': () => bearer({ alg: 'HS256' }, hmac(bytes.subarray(0, -1))),
      'the secret encoded': () => bearer({ alg: 'HS256' }, hmac(bytes.toString('base64'))),
      'a longer hash with the same secret': () => bearer({ alg: 'HS512' }, hmac(bytes, 'sha512')),
      'a hash in the middle with the same secret': () => bearer({ alg: 'HS384' }, hmac(bytes, 'sha384')),
      'a hash that is broken with the same secret': () => bearer({ alg: 'HS1' }, hmac(bytes, 'sha1')),
      'an algorithm of key pairs with the same secret': () => bearer({ alg: 'RS256' }, hmac(bytes)),
    },
  };
}

/** Signs with the RSA key of an OpenID provider, whose JWKS has a key of each other kind besides. */
export function providerIssuer(): KnownIssuer & { readonly jwks: object } {
  const pairs = {
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    ed: generateKeyPairSync('ed25519'),
  };
  const publish = (key: KeyObject, kid: string, alg: string) => ({
    ...key.export({ format: 'jwk' }),
    kid,
    alg,
    use: 'sig',
  });
  const jwks = {
    keys: [
      publish(pairs.rsa.publicKey, 'rsa', 'RS256'),
      publish(pairs.ec.publicKey, 'ec', 'ES256'),
      publish(pairs.ed.publicKey, 'ed', 'EdDSA'),
    ],
  };
  const known = createPublicKey(pairs.rsa.publicKey.export({ format: 'pem', type: 'spki' }));
  const bearer = (header: object, sign: Sign): string => `Bearer ${forge(header, claims(ADMIN), sign)}`;
  // Whoever takes the public key for a secret can be sent tokens by anybody who knows it.
  const asSecret = Object.entries<string | Buffer>({
    PEM: known.export({ format: 'pem', type: 'spki' }),
    'PEM without its last line end': known.export({ format: 'pem', type: 'spki' }).toString().trim(),
    'PEM of PKCS #1': known.export({ format: 'pem', type: 'pkcs1' }),
    DER: known.export({ format: 'der', type: 'spki' }),
    JWK: JSON.stringify(jwks.keys[0]),
    modulus: Buffer.from(String(jwks.keys[0]?.n), 'base64url'),
  }).map(([form, bytes]) => [
    `the public key as a secret: ${form}`,
    () => bearer({ alg: 'HS256', kid: 'rsa' }, hmac(bytes)),
  ]);
  return {
    jwks,
    header: { alg: 'RS256', kid: 'rsa' },
    sign: rsa(pairs.rsa.privateKey),
    confusions: {
      ...Object.fromEntries(asSecret),
      'a key that the provider does not have': () =>
        bearer({ alg: 'RS256', kid: 'other' }, rsa(pairs.rsa.privateKey)),
      'the RSA key under the name of another': () =>
        bearer({ alg: 'RS256', kid: 'ec' }, rsa(pairs.rsa.privateKey)),
      'the key of the curve under the name of another': () =>
        bearer({ alg: 'ES256', kid: 'rsa' }, ec(pairs.ec.privateKey)),
      'the algorithm of another of its keys': () =>
        bearer({ alg: 'ES256', kid: 'ec' }, ed(pairs.ed.privateKey)),
      'a longer hash with the same key': () =>
        bearer({ alg: 'RS512', kid: 'rsa' }, rsa(pairs.rsa.privateKey, 'sha512')),
      'a hash that is broken with the same key': () =>
        bearer({ alg: 'RS256', kid: 'rsa' }, rsa(pairs.rsa.privateKey, 'sha1')),
      'a signature of the curve in DER': () =>
        bearer({ alg: 'ES256', kid: 'ec' }, ec(pairs.ec.privateKey, 'der')),
      'a signature of the curve with r and s zero': () =>
        bearer({ alg: 'ES256', kid: 'ec' }, () => Buffer.alloc(64)),
      'a secret of a development server': () =>
        bearer({ alg: 'HS256' }, hmac('a secret for tests, of 32 characters')),
    },
  };
}
