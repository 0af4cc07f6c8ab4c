import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { core } from '@tidu/core';
import { bootServer, TEST_SECRET } from '@tidu/testing';
import { type Issuer, issue } from '../../../packages/server/identity/hostile/forge.ts';
import { providerIssuer, secretIssuer } from '../../../packages/server/identity/hostile/issuers.ts';
import { mutants } from '../../../packages/server/identity/hostile/mutants.ts';
import { hostileVariants } from '../../../packages/server/identity/hostile/variants.ts';
import type { Soak } from '../promise.ts';

/** How many requests are on their way at one time. */
const CLIENTS = 8;

/**
 * Every hostile variant and `count` damaged copies of valid tokens, on a server that checks by a secret and on one that
 * checks by the keys of a provider. Keys and times are new in every run; where and how a token is damaged is the seed's.
 */
export const soak: Soak = {
  promise: 10,
  title: 'tokens cannot be confused',
  figure:
    '40 hostile variants and 10,000 damaged tokens: 0 accepted, each answered with 401, never as anonymous',
  full: 10_000,
  reduced: 300,
  async run({ count, seed, cluster, say }) {
    const provider = providerIssuer();
    const issuers = [
      { mode: 'secret', issuer: secretIssuer(TEST_SECRET) },
      { mode: 'provider', issuer: provider },
    ] as const;
    const jwks = createServer((_request, response) => response.end(JSON.stringify(provider.jwks)));
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    const jwksUrl = `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/keys`;
    const wrong: string[] = [];
    let sent = 0;
    let variants = 0;
    try {
      for (const { mode, issuer } of issuers) {
        const server = await bootServer([core], {
          cluster,
          settings: mode === 'secret' ? {} : { TIDU_JWKS_URL: jwksUrl },
        });
        try {
          const hostile = Object.entries(hostileVariants(issuer)).map(
            ([name, variant]) => [name, variant()] as const,
          );
          const tokens = validTokens(issuer);
          const half = mode === 'secret' ? Math.ceil(count / 2) : Math.floor(count / 2);
          const damaged = mutants(tokens, half, seed).map((token) => [token, `Bearer ${token}`] as const);
          // A server that refuses everybody would keep this promise for nothing.
          for (const token of tokens) {
            const answer = await ask(server.url, `Bearer ${token}`);
            if (answer !== 'taken') wrong.push(`${mode}: a valid token: ${answer}`);
          }
          wrong.push(
            ...(await notRefused(server.url, [...hostile, ...damaged])).map((it) => `${mode}: ${it}`),
          );
          sent += half;
          variants += hostile.length;
          say(`${mode}: ${hostile.length} variants and ${half} damaged tokens sent`);
        } finally {
          await server.stop();
        }
      }
    } finally {
      jwks.close();
    }
    return {
      holds: variants >= 80 && sent === count && wrong.length === 0,
      reached: `${variants} variants and ${sent} damaged tokens in two modes, ${wrong.length} not refused${wrong
        .slice(0, 5)
        .map((it) => ` (${it})`)
        .join('')}`,
      figures: { variants, damaged: sent, notRefused: wrong.length },
    };
  },
};

const validTokens = (issuer: Issuer): readonly string[] => [
  issue(issuer),
  issue(issuer, { tidu_role: 'ADMIN', sub: 'another' }),
  issue(issuer, { tidu_role: 'CITY_OFFICER', tidu_scope: '350500' }),
  issue(issuer, { tidu_role: 'CITY_OFFICER', tidu_scope: '350100', aud: ['tidu', 'elsewhere'] }),
];

/** Those that did not get what a token that is not valid gets, and what they got instead. */
async function notRefused(
  url: string,
  sent: readonly (readonly [name: string, authorization: string])[],
): Promise<readonly string[]> {
  const rest = sent[Symbol.iterator]();
  const wrong: string[] = [];
  const client = async (): Promise<void> => {
    for (const [name, authorization] of rest) {
      const answer = await ask(url, authorization);
      if (answer !== 'refused') wrong.push(`${name}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return wrong;
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** `taken`, `refused` as a token that is not valid has to be, or the answer. Node's client sends what `fetch` would not. */
function ask(url: string, authorization: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = { 'content-type': 'application/json', authorization };
  request(`${url}/graphql`, { method: 'POST', agent, headers })
    .on('error', reject)
    .on('response', (response) => {
      response
        .setEncoding('utf8')
        .toArray()
        .then((chunks) => {
          const text = chunks.join('');
          const isRefusal =
            response.statusCode === 401 &&
            response.headers['www-authenticate'] === 'Bearer' &&
            text.includes('"UNAUTHENTICATED"') &&
            !text.includes('"data"');
          resolve(text === '{"data":{"__typename":"Query"}}\n' ? 'taken' : isRefusal ? 'refused' : text);
        }, reject);
    })
    .end('{"query":"{ __typename }"}');
  return promise;
}
