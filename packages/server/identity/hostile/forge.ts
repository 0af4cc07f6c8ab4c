import { createHmac, type KeyObject, sign as signBytes } from 'node:crypto';

/** Signs `header.payload`. */
export type Sign = (input: string) => Buffer;

/** Values of the `Authorization` header by what is wrong with them. */
export type Variants = Readonly<Record<string, () => string>>;

/** Who signs the tokens that a server takes, and what a token of it says in its header. */
export interface Issuer {
  readonly header: { readonly alg: string; readonly kid?: string };
  readonly sign: Sign;
}

export const hmac =
  (key: string | Buffer, hash = 'sha256'): Sign =>
  (input) =>
    createHmac(hash, key).update(input).digest();
export const rsa =
  (key: KeyObject, hash = 'sha256'): Sign =>
  (input) =>
    signBytes(hash, Buffer.from(input), key);
export const ec =
  (key: KeyObject, dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363'): Sign =>
  (input) =>
    signBytes('sha256', Buffer.from(input), { key, dsaEncoding });
export const ed =
  (key: KeyObject): Sign =>
  (input) =>
    signBytes(null, Buffer.from(input), key);
export const unsigned: Sign = () => Buffer.alloc(0);

/** A compact token of any header and payload: objects are written as JSON, text and bytes as they stand. */
export function forge(header: unknown, payload: unknown, sign: Sign): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${sign(input).toString('base64url')}`;
}

const encode = (part: unknown): string =>
  (part instanceof Buffer
    ? part
    : Buffer.from(typeof part === 'string' ? part : JSON.stringify(part))
  ).toString('base64url');

/** Claims that would be taken, with changes; `undefined` leaves one out. */
export const claims = (changes: Readonly<Record<string, unknown>> = {}): object => ({
  sub: 'someone',
  iss: 'tidu',
  aud: 'tidu',
  tidu_role: 'REPORTER',
  exp: now() + 600,
  ...changes,
});

/** What an attacker would like to be. */
export const ADMIN = { tidu_role: 'ADMIN' };

export const now = (): number => Math.floor(Date.now() / 1000);

/** The token that the issuer would give. */
export const issue = ({ header, sign }: Issuer, changes: Readonly<Record<string, unknown>> = {}): string =>
  forge(header, claims(changes), sign);
