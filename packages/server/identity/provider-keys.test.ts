import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import pino from 'pino';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { providerKeys } from './provider-keys.ts';

const COOLDOWN = 5_000;
const REFRESH = 10 * 60_000;
const DAY = 24 * 60 * 60_000;

const pairs: Record<string, GenerateKeyPairResult> = {};
beforeAll(async () => {
  for (const kid of ['one', 'two']) pairs[kid] = await generateKeyPair('ES256');
});

/** A provider whose keys and manners the test changes. */
let provider: Server;
let published: readonly string[];
let answer: 'keys' | 'an error' | 'no JSON' | 'a redirect' | 'nothing';
let fetches: number;
let skew: number;
let read: (kid: string | undefined, signedBy?: string) => Promise<string>;

beforeEach(async () => {
  published = ['one'];
  answer = 'keys';
  fetches = 0;
  skew = 0;
  provider = createServer(async (_request, response) => {
    fetches += 1;
    if (answer === 'an error') return response.writeHead(500).end();
    if (answer === 'no JSON') return response.end('<html>');
    if (answer === 'a redirect') return response.writeHead(302, { location: '/elsewhere' }).end();
    if (answer === 'nothing') return;
    const keys = published.map(async (kid) => ({
      ...(await exportJWK(pairOf(kid).publicKey)),
      kid,
      use: 'sig',
    }));
    return response.end(JSON.stringify({ keys: await Promise.all(keys) }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const { port } = provider.address() as AddressInfo;
  const keys = providerKeys(new URL(`http://127.0.0.1:${port}/keys`), pino({ level: 'silent' }));
  // Both clocks: ours is the monotonic one, jose looks at the other.
  for (const clock of [performance, Date]) {
    const now = clock.now.bind(clock);
    vi.spyOn(clock, 'now').mockImplementation(() => now() + skew);
  }
  read = async (kid, signedBy = kid ?? '') => {
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', ...(kid ? { kid } : {}) })
      .sign(pairOf(signedBy).privateKey);
    return jwtVerify(token, keys, { algorithms: ['ES256'] }).then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  provider.closeAllConnections();
  provider.close();
});

const pairOf = (kid: string): GenerateKeyPairResult => pairs[kid] as GenerateKeyPairResult;
const goAway = (): void => {
  answer = 'an error';
};

test('keys are fetched when they are first asked for, and then known', async () => {
  expect(fetches).toBe(0);
  expect(await Promise.all([read('one'), read('one'), read('one')])).toEqual(['taken', 'taken', 'taken']);
  expect(await read('one')).toBe('taken');
  expect(fetches).toBe(1);
});

test('a key that the provider takes up is known to us at the latest after the cooldown, without a restart', async () => {
  expect(await read('one')).toBe('taken');
  published = ['two'];
  expect(await read('two')).toBe('ERR_JWKS_NO_MATCHING_KEY');
  skew += COOLDOWN;
  expect(await read('two')).toBe('taken');
  // What was withdrawn went with the same answer.
  expect(await read('one')).toBe('ERR_JWKS_NO_MATCHING_KEY');
});

test('a key that is withdrawn is refused once the keys are fetched again', async () => {
  expect(await read('one')).toBe('taken');
  published = [];
  skew += REFRESH;
  await read('one'); // In the background: nobody waits for it.
  await expect.poll(() => read('one')).toBe('ERR_JWKS_NO_MATCHING_KEY');
  expect(fetches).toBe(2);
});

test('a flood of unknown keys asks the provider once a cooldown, whether it answers or not', async () => {
  const flood = () => Promise.all(Array.from({ length: 200 }, (_, n) => read(`k${n}`, 'two')));
  expect(new Set(await flood())).toEqual(new Set(['ERR_JWKS_NO_MATCHING_KEY']));
  expect(fetches).toBe(1);
  goAway();
  skew += COOLDOWN;
  expect(new Set(await flood())).toEqual(new Set(['IDENTITY_UNAVAILABLE']));
  expect(new Set(await flood())).toEqual(new Set(['IDENTITY_UNAVAILABLE']));
  expect(fetches).toBe(2);
});

test('a provider that was never reached leaves every token unchecked, until it answers', async () => {
  goAway();
  expect(await Promise.all([read('one'), read('one')])).toEqual(Array(2).fill('IDENTITY_UNAVAILABLE'));
  expect(fetches).toBe(1);
  answer = 'keys';
  expect(await read('one')).toBe('IDENTITY_UNAVAILABLE');
  skew += COOLDOWN;
  expect(await read('one')).toBe('taken');
});

test('while the provider is away known keys work on for a day, and others cannot be checked', async () => {
  expect(await read('one')).toBe('taken');
  goAway();
  for (const age of [COOLDOWN, REFRESH, DAY - REFRESH - 2 * COOLDOWN]) {
    skew += age;
    expect(await read('one')).toBe('taken');
    expect(await read('two')).toBe('IDENTITY_UNAVAILABLE');
  }
  skew += REFRESH + 2 * COOLDOWN;
  expect(await read('one')).toBe('IDENTITY_UNAVAILABLE');
});

test.each(['no JSON', 'a redirect'] as const)('an answer that is %s is none', async (what) => {
  answer = what;
  expect(await read('one')).toBe('IDENTITY_UNAVAILABLE');
});

test('a provider that takes the connection and says nothing is given two seconds', async () => {
  answer = 'nothing';
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const given = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
  expect(await read('one')).toBe('IDENTITY_UNAVAILABLE');
  expect(given).toHaveBeenCalledExactlyOnceWith(2_000);
});

test('a token without the name of its key is checked where one key fits', async () => {
  expect(await read(undefined, 'one')).toBe('taken');
  published = ['one', 'two'];
  skew += COOLDOWN;
  await read('two');
  expect(await read(undefined, 'one')).toBe('ERR_JWKS_MULTIPLE_MATCHING_KEYS');
});
