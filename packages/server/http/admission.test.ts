import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { core } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { probe } from '../execute/probe/probe.ts';
import { clientAddress, isAddressOrSubnet } from './client-address.ts';

let calm: TestServer;
beforeAll(async () => {
  calm = await bootServer([core, probe]);
});
afterAll(() => calm.stop());

/** Starts a server with settings of its own, for one test. */
async function withServer(
  settings: Record<string, string>,
  work: (server: TestServer) => Promise<void>,
): Promise<void> {
  const server = await bootServer([core, probe], { settings, databaseUrl: calm.databaseUrl });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly code: string | undefined;
  readonly limit: unknown;
  readonly ms: number;
}

/** Sends a query from an address of this machine. */
function ask(
  server: TestServer,
  headers: Record<string, string> = {},
  query = '{ __typename }',
  localAddress = '127.0.0.1',
): Promise<Reply> {
  const { hostname, port } = new URL(server.url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: '/graphql', method: 'POST', localAddress };
    const request = httpRequest(
      { ...options, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          const [error] = JSON.parse(text).errors ?? [];
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            code: error?.extensions.code,
            limit: error?.extensions.limit,
            ms: performance.now() - began,
          });
        });
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify({ query }));
  });
}

const bearer = async (subject: string) => ({
  authorization: `Bearer ${await calm.tokenOf({ role: 'REPORTER', scope: null, subject })}`,
});

describe('rates', () => {
  // Ten in the window of ten seconds.
  const rates = {
    TIDU_RATE_ANONYMOUS: '60',
    TIDU_RATE_SIGNED_IN: '60',
    TIDU_RATE_REFUSED_CREDENTIALS: '30',
  };

  test('bind who is not signed in by its address, whatever headers say, and nobody else', () =>
    withServer(rates, async (server) => {
      const replies: Reply[] = [];
      for (let n = 0; n < 12; n += 1) {
        replies.push(await ask(server, { 'x-forwarded-for': `10.0.0.${n}`, forwarded: `for=10.0.0.${n}` }));
      }
      expect(replies.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429, 429]);
      const last = replies.at(-1);
      expect([last?.code, last?.limit]).toEqual(['RATE_LIMITED', 60]);
      expect(Number(last?.retryAfter)).toBeGreaterThanOrEqual(1);
      expect(Number(last?.retryAfter)).toBeLessThanOrEqual(10);
      expect((await ask(server, {}, '{ __typename }', '127.0.0.2')).status).toBe(200);
      expect((await ask(server, await bearer('somebody'))).status).toBe(200);
      const health = await fetch(`${server.url}/healthz`);
      expect(health.status).toBe(200);
    }));

  test('bind a token by its subject, from all addresses together and with any number of tokens', () =>
    withServer(rates, async (server) => {
      const statuses: number[] = [];
      for (let n = 0; n < 12; n += 1) {
        const from = n % 2 === 0 ? '127.0.0.1' : '127.0.0.2';
        statuses.push((await ask(server, await bearer('one'), '{ __typename }', from)).status);
      }
      expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
      expect((await ask(server, await bearer('another'))).status).toBe(200);
    }));

  test('bind wrong credentials by their address: no more of them are looked up, and valid ones go on', () =>
    withServer(rates, async (server) => {
      const statuses: number[] = [];
      for (let n = 0; n < 7; n += 1) {
        const authorization = `Bearer tidu_${String(n).repeat(43)}`;
        statuses.push((await ask(server, { authorization })).status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
      expect((await ask(server, await bearer('neighbour'))).status).toBe(200);
    }));

  test('believe X-Forwarded-For from proxies that are trusted', () =>
    withServer({ ...rates, TIDU_TRUSTED_PROXIES: '127.0.0.0/8, ::1' }, async (server) => {
      const from = (address: string) => ask(server, { 'x-forwarded-for': address });
      for (let n = 0; n < 10; n += 1) expect((await from('203.0.113.7')).status).toBe(200);
      // What stands before the last address that no proxy wrote is the client's own invention.
      expect((await from('198.51.100.1, 203.0.113.7, 127.0.0.9')).status).toBe(429);
      expect((await from('203.0.113.8')).status).toBe(200);
    }));

  test.each([
    [['127.0.0.1'], '::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
    [[], '::ffff:192.0.2.1', '203.0.113.7', '192.0.2.1'],
    [['10.0.0.0/8'], '10.1.2.3', 'junk', '10.1.2.3'],
    [['10.0.0.0/8'], '10.1.2.3', undefined, '10.1.2.3'],
    [[], '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    [[], '2001:db8:1:2:ffff::1', undefined, '2001:db8:1:2::/64'],
    [[], '2001:db8::1', undefined, '2001:db8:0:0::/64'],
    [[], 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    [['2001:db8::/32'], '2001:db8::1', '2001:db9::5', '2001:db9:0:0::/64'],
  ])('with proxies %j the client of %s, forwarded for %s, is %s', (proxies, remote, forwarded, expected) => {
    const request = {
      socket: { remoteAddress: remote },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    } as unknown as IncomingMessage;
    expect(clientAddress(proxies)(request)).toBe(expected);
  });

  test('proxies are addresses or subnets', () => {
    for (const good of ['10.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'])
      expect(isAddressOrSubnet(good)).toBe(true);
    for (const bad of ['', '10.0.0', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', 'proxy.example', '10.0.0.0/x'])
      expect(isAddressOrSubnet(bad)).toBe(false);
    expect(() => readConfig({ TIDU_TRUSTED_PROXIES: 'proxy.example' }, [])).toThrow(
      /TIDU_TRUSTED_PROXIES: expected/,
    );
  });
});

describe('too much at one time', () => {
  test('is refused at once with when to come again, and what is under way ends well', () =>
    withServer({ TIDU_IN_FLIGHT: '3' }, async (server) => {
      const slow = Array.from({ length: 3 }, () => ask(server, {}, '{ probe { slow(seconds: 1) } }'));
      await expect.poll(async () => (await ask(server)).status, { interval: 20 }).toBe(503);
      const refused = await ask(server);
      expect([refused.status, refused.code, refused.retryAfter]).toEqual([503, 'OVERLOADED', '1']);
      expect(refused.ms).toBeLessThan(500);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200]);
      expect((await ask(server)).status).toBe(200);
    }));

  test('does not count bodies that come slowly', () =>
    withServer({ TIDU_IN_FLIGHT: '2' }, async (server) => {
      const { hostname, port } = new URL(server.url);
      const headers = { 'content-type': 'application/json', 'content-length': 100 };
      const waiting = Array.from({ length: 5 }, () => {
        const request = httpRequest({ hostname, port, path: '/graphql', method: 'POST', headers });
        request.on('error', () => {});
        request.write('{');
        return request;
      });
      try {
        expect((await ask(server)).status).toBe(200);
      } finally {
        for (const request of waiting) request.destroy();
      }
    }));
});
