import { generateKeyPairSync } from 'node:crypto';
import {
  ADMIN,
  claims,
  ec,
  ed,
  forge,
  hmac,
  type Issuer,
  issue,
  rsa,
  unsigned,
  type Variants,
} from './forge.ts';

/**
 * Tokens that nobody with the issuer's key has signed, and tokens it has signed with a header that asks for another
 * check than the one the server makes.
 */
export function forgeries(issuer: Issuer): Variants {
  const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = attacker.publicKey.export({ format: 'jwk' });
  const { header, sign } = issuer;
  const admin = claims(ADMIN);
  const bearer = (asked: unknown, signedBy = sign, payload: unknown = admin): string =>
    `Bearer ${forge(asked, payload, signedBy)}`;
  const stolen = rsa(attacker.privateKey);
  const withKey = (key: object): string => bearer({ alg: 'RS256', ...key }, stolen);
  const parts = (): readonly string[] => issue(issuer).split('.');
  const { alg, ...withoutAlg } = header;

  const algorithms = Object.fromEntries(
    ['none', 'None', 'NONE', 'nOnE', 'none ', ''].flatMap((none) => [
      [`the algorithm “${none}”, unsigned`, () => bearer({ ...header, alg: none }, unsigned)],
      [`the algorithm “${none}” over a true signature`, () => bearer({ ...header, alg: none })],
    ]),
  );
  return {
    ...algorithms,
    'no algorithm': () => bearer(withoutAlg),
    'an algorithm that is null': () => bearer({ ...header, alg: null }),
    'an algorithm that is a number': () => bearer({ ...header, alg: 256 }),
    'an algorithm that is true': () => bearer({ ...header, alg: true }),
    'algorithms in a list': () => bearer({ ...header, alg: [alg] }),
    'an algorithm in small letters': () => bearer({ ...header, alg: alg.toLowerCase() }),
    'an algorithm with a blank': () => bearer({ ...header, alg: `${alg} ` }),
    'an algorithm of the prototype': () => bearer({ ...header, alg: 'constructor' }),
    'an algorithm twice, the last of them none': () =>
      bearer(JSON.stringify(header).replace(/}$/, ',"alg":"none"}'), unsigned),
    'an algorithm of encryption': () => bearer({ ...header, alg: 'RSA-OAEP', enc: 'A256GCM' }),
    'a changed payload': () => {
      const [first, , last] = parts();
      return `Bearer ${first}.${Buffer.from(JSON.stringify(admin)).toString('base64url')}.${last}`;
    },
    'a changed header': () => {
      const [, payload, last] = parts();
      const changed = Buffer.from(JSON.stringify({ ...header, typ: 'JWT' })).toString('base64url');
      return `Bearer ${changed}.${payload}.${last}`;
    },
    'the signature of another token': () => {
      const [first, payload] = issue(issuer, ADMIN).split('.');
      return `Bearer ${first}.${payload}.${parts()[2]}`;
    },
    'a cut signature': () => `Bearer ${issue(issuer).slice(0, -4)}`,
    'a signature of zeros': () => bearer(header, (input) => Buffer.alloc(sign(input).length)),
    'a signature of one byte': () => bearer(header, () => Buffer.alloc(1)),
    'a signature twice': () => bearer(header, (input) => Buffer.concat([sign(input), sign(input)])),
    'the key in its header': () => withKey({ jwk }),
    'the key in its header, under our name of it': () => withKey({ jwk, kid: header.kid ?? 'key' }),
    'the address of a key in its header': () => withKey({ jku: 'https://attacker.example/keys', kid: 'key' }),
    'the address of a certificate in its header': () => withKey({ x5u: 'https://attacker.example/key.pem' }),
    'a certificate in its header': () =>
      withKey({ x5c: [attacker.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')] }),
    'a key that is a file': () => bearer({ alg: 'HS256', kid: '../../../../dev/null' }, hmac('')),
    'a key that is SQL': () => bearer({ alg: 'HS256', kid: "x' union select 'key' --" }, hmac('key')),
    'a key with NUL': () => bearer({ alg: 'HS256', kid: 'key\0' }, hmac('')),
    'a key that is an object': () => bearer({ alg: 'RS256', kid: { $ne: '' } }, stolen),
    'a key of the prototype': () => bearer({ alg: 'RS256', kid: '__proto__' }, stolen),
    'a key of eight thousand letters': () => bearer({ alg: 'RS256', kid: 'k'.repeat(8_000) }, stolen),
    'the stranger’s RSA key': () => bearer({ ...header, alg: 'RS256' }, stolen),
    'the stranger’s curve': () =>
      bearer({ ...header, alg: 'ES256' }, ec(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)),
    'the stranger’s Edwards curve': () =>
      bearer({ ...header, alg: 'EdDSA' }, ed(generateKeyPairSync('ed25519').privateKey)),
    'a secret everybody knows': () => bearer({ alg: 'HS256' }, hmac('secret')),
    'no secret at all': () => bearer({ alg: 'HS256' }, hmac('')),
    'a critical extension that nobody knows': () => bearer({ ...header, crit: ['tidu'], tidu: true }),
    'an empty list of critical extensions': () => bearer({ ...header, crit: [] }),
    'critical extensions that are text': () => bearer({ ...header, crit: 'exp' }),
    'a critical extension that is not there': () => bearer({ ...header, crit: ['exp'] }),
    'a payload that is not encoded': () => {
      const first = Buffer.from(JSON.stringify({ ...header, b64: false, crit: ['b64'] })).toString(
        'base64url',
      );
      const payload = JSON.stringify(admin).replaceAll('.', '');
      return `Bearer ${first}.${payload}.${sign(`${first}.${payload}`).toString('base64url')}`;
    },
    'a payload that is said not to be encoded': () => bearer({ ...header, b64: false, crit: ['b64'] }),
    'the type of a logout token': () => bearer({ ...header, typ: 'logout+jwt' }),
    'the type of a proof of possession': () => bearer({ ...header, typ: 'dpop+jwt' }),
    'the type of a security event': () => bearer({ ...header, typ: 'secevent+jwt' }),
    'the type of an encrypted token': () => bearer({ ...header, typ: 'JWE' }),
    'a type that is a number': () => bearer({ ...header, typ: 1 }),
    'types in a list': () => bearer({ ...header, typ: ['JWT'] }),
  };
}
