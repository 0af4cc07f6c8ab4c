import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { core } from '@tidu/core';
import { bootServer, TEST_SECRET, type TestServer } from '@tidu/testing';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probe } from '../execute/probe/probe.ts';
import { type Issuer, issue, now } from '../identity/hostile/forge.ts';
import { providerIssuer, secretIssuer } from '../identity/hostile/issuers.ts';
import { mutants } from '../identity/hostile/mutants.ts';
import { hostileVariants } from '../identity/hostile/variants.ts';

const provider = providerIssuer();
const issuers = { 'with a secret': secretIssuer(TEST_SECRET), 'with the keys of a provider': provider };

let jwks: Server;
const servers: Record<string, TestServer> = {};
const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });

beforeAll(async () => {
  jwks = createServer((_request, response) => response.end(JSON.stringify(provider.jwks)));
  await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
  const settings = { TIDU_JWKS_URL: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/keys` };
  [servers['with a secret'], servers['with the keys of a provider']] = await Promise.all([
    bootServer([core, probe], { log }),
    bootServer([core, probe], { log, settings }),
  ]);
});
afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  jwks.closeAllConnections();
  jwks.close();
});

/** Asks who asks, over a connection of Node's own client: it sends what `fetch` would put right or refuse. */
async function who(
  server: TestServer | undefined,
  headers: Readonly<Record<string, string | readonly string[]>>,
  path = '/graphql',
) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    readonly status: number | undefined;
    readonly challenge: string | undefined;
    // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
    readonly body: any;
  }>();
  const sent = httpRequest(`${server?.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers } as Record<string, string | string[]>,
  });
  sent.on('error', reject).on('response', async (response) => {
    const text = (await response.setEncoding('utf8').toArray()).join('');
    resolve({
      status: response.statusCode,
      challenge: response.headers['www-authenticate'],
      body: text === '' ? undefined : JSON.parse(text),
    });
  });
  sent.end('{"query":"{ probe { claims } }"}');
  return promise;
}

describe.each(Object.entries(issuers))('a server that checks tokens %s', (mode, issuer) => {
  const variants = hostileVariants(issuer);
  const authorized = async (authorization: string) => (await who(servers[mode], { authorization })).body;

  test('says who asks by a token that is valid', async () => {
    expect((await authorized(`Bearer ${issue(issuer)}`)).data.probe.claims).toBe(
      'tidu_app REPORTER  someone',
    );
    const officer = issue(issuer, { tidu_role: 'CITY_OFFICER', tidu_scope: '35P000' });
    expect((await authorized(`Bearer ${officer}`)).data.probe.claims).toBe(
      'tidu_app CITY_OFFICER 35P000 someone',
    );
  });

  const typed = (typ: string): Issuer => ({ ...issuer, header: { ...issuer.header, ...{ typ } } });
  test.each<[string, () => string]>([
    ['the scheme in small letters', () => `bearer ${issue(issuer)}`],
    ['an audience besides ours', () => `Bearer ${issue(issuer, { aud: ['elsewhere', 'tidu'] })}`],
    ['an expiry with a fraction', () => `Bearer ${issue(issuer, { exp: now() + 600.5 })}`],
    ['a life of a day', () => `Bearer ${issue(issuer, { exp: now() + 86_400 })}`],
    ['the type of an access token', () => `Bearer ${issue(typed('at+jwt'))}`],
    ['a type in capitals', () => `Bearer ${issue(typed('application/AT+JWT'))}`],
    ['claims of others', () => `Bearer ${issue(issuer, { azp: 'x', realm_access: { roles: ['ADMIN'] } })}`],
  ])('takes a token with %s', async (_what, authorization) => {
    expect((await authorized(authorization())).data.probe.claims).toBe('tidu_app REPORTER  someone');
  });

  test.each(Object.keys(variants))('answers %s with 401, never as anonymous', async (name) => {
    const reply = await who(servers[mode], { authorization: variants[name]?.() ?? '' });
    expect(reply).toMatchObject({ status: 401, challenge: 'Bearer' });
    expect(reply.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(reply.body.data).toBeUndefined();
  });

  test('answers three hundred damaged tokens with 401', async () => {
    const tokens = [issue(issuer), issue(issuer, { sub: 'another' })];
    const damaged = mutants(tokens, 300, 10);
    const replies = await Promise.all(
      damaged.map((token) => who(servers[mode], { authorization: `Bearer ${token}` })),
    );
    expect(
      damaged.filter((_, n) => replies[n]?.status !== 401 || replies[n].body.data !== undefined),
    ).toEqual([]);
  });

  test('is sent more than forty of them, no two alike', () => {
    const sent = Object.values(variants).map((variant) => variant());
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.length).toBeGreaterThan(150);
  });

  test('refuses two Authorization headers, whichever is the valid one', async () => {
    const [good, bad] = [`Bearer ${issue(issuer)}`, 'Bearer garbage'];
    for (const authorization of [
      [good, bad],
      [bad, good],
      [good, good],
    ])
      expect(await who(servers[mode], { authorization })).toMatchObject({ status: 401, challenge: 'Bearer' });
  });

  test('looks for no token in the address, in a cookie or in other headers', async () => {
    const token = issue(issuer);
    const claims = async (headers: Readonly<Record<string, string>>, path?: string) =>
      (await who(servers[mode], headers, path)).body.data.probe.claims;
    expect(await claims({})).toBe('tidu_app PUBLIC  anonymous');
    for (const path of [`/graphql?access_token=${token}`, `/graphql?authorization=Bearer%20${token}`])
      expect(await claims({}, path)).toBe('tidu_app PUBLIC  anonymous');
    for (const name of ['cookie', 'x-api-key', 'proxy-authorization', 'x-forwarded-authorization'])
      expect(await claims({ [name]: `authorization=${token}` })).toBe('tidu_app PUBLIC  anonymous');
  });

  test('refuses a token that is longer than headers may be, before it is read', async () => {
    const { status } = await who(servers[mode], { authorization: `Bearer ${'a'.repeat(20_000)}` });
    expect(status).toBe(431);
  });
});

test('of the tokens and keys that were sent, nothing is in the log', async () => {
  const token = issue(issuers['with a secret']);
  const key = `tidu_${'k'.repeat(43)}`;
  for (const sent of [token, `${token}x`, key]) {
    await who(servers['with a secret'], { authorization: `Bearer ${sent}` });
  }
  const logged = lines.join('');
  expect(logged).toContain('/graphql');
  for (const secret of [...token.split('.').slice(1), key]) expect(logged).not.toContain(secret);
});
