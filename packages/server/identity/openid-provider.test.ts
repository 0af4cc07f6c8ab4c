import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { core } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { type JWK, Provider } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { probe } from '../execute/probe/probe.ts';

const OURS = 'https://tidu.example';
const OTHERS = 'https://payroll.example';
const OPAQUE = 'https://tidu.example/opaque';

let server: TestServer;
let http: Server;
let issuer: string;
let listener: RequestListener;

beforeAll(async () => {
  http = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  await useKey('RS256', 'first');
  server = await bootServer([core, probe], {
    settings: {
      TIDU_JWKS_URL: `${issuer}/jwks`,
      TIDU_TOKEN_ISSUER: issuer,
      TIDU_TOKEN_AUDIENCE: OURS,
      TIDU_TOKEN_ROLE_CLAIM: 'https://tidu.example/role',
      TIDU_TOKEN_SCOPE_CLAIM: 'https://tidu.example/scope',
    },
  });
});
afterAll(async () => {
  await server.stop();
  http.closeAllConnections();
  http.close();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The provider, begun anew with this key and no other. */
async function useKey(alg: 'RS256' | 'ES256', kid: string): Promise<void> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  // It says that it keeps everything in memory, which is what a test wants.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, alg, use: 'sig' } as JWK] },
    clients: ['officer', 'stranger'].map((client_id) => ({
      client_id,
      client_secret: 'a secret of the client',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      ...(alg === 'ES256' ? { id_token_signed_response_alg: alg } : {}),
    })),
    ttl: { ClientCredentials: 600 },
    extraTokenClaims: (_ctx, token) =>
      token.clientId === 'officer'
        ? { 'https://tidu.example/role': 'CITY_OFFICER', 'https://tidu.example/scope': '350500' }
        : // What the provider calls a role otherwise is none here.
          { tidu_role: 'ADMIN' },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: '',
          audience: resource,
          accessTokenTTL: 600,
          accessTokenFormat: resource === OPAQUE ? 'opaque' : 'jwt',
          jwt: { sign: { alg } },
        }),
      },
    },
  });
  listener = provider.callback();
}

/** An access token by the client credentials grant. */
async function tokenFor(resource: string, client = 'officer'): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client}:a secret of the client`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

async function ask(token: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"query":"{ probe { claims } }"}',
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
  const body: any = await response.json();
  return {
    status: response.status,
    claims: body.data?.probe?.claims,
    code: body.errors?.[0].extensions.code,
    retryAfter: response.headers.get('retry-after'),
  };
}

const now = performance.now.bind(performance);
/** Goes on as if the test had begun so much earlier. */
const after = (ms: number): void => {
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ms);
};

const REFUSED = { status: 401, code: 'UNAUTHENTICATED', claims: undefined };

test('a token of a real OpenID provider says who asks, by the claims that are configured', async () => {
  expect((await ask(await tokenFor(OURS))).claims).toBe('tidu_app CITY_OFFICER 350500 officer');
});

test('a token of the same provider for another audience is refused', async () => {
  expect(await ask(await tokenFor(OTHERS))).toMatchObject(REFUSED);
});

test('a token that only the provider can read is refused', async () => {
  const token = await tokenFor(OPAQUE);
  expect(token).not.toContain('.');
  expect(await ask(token)).toMatchObject(REFUSED);
});

test('a token without the role that is configured is refused, whatever else it says', async () => {
  expect(await ask(await tokenFor(OURS, 'stranger'))).toMatchObject(REFUSED);
});

test('the provider changes its key and goes away, and the server goes on', async () => {
  const before = await tokenFor(OURS);
  expect((await ask(before)).status).toBe(200);
  await useKey('ES256', 'second');
  const next = await tokenFor(OURS);
  after(5_000);
  expect((await ask(next)).claims).toBe('tidu_app CITY_OFFICER 350500 officer');
  expect(await ask(before)).toMatchObject(REFUSED);

  await useKey('ES256', 'third');
  const unknown = await tokenFor(OURS);
  listener = (_request, response) => response.writeHead(503).end();
  after(10_000);
  expect((await ask(next)).status).toBe(200);
  expect(await ask(unknown)).toMatchObject({ status: 503, code: 'IDENTITY_UNAVAILABLE', retryAfter: '1' });
});
