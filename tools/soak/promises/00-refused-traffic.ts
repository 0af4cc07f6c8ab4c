import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, countBy, kindOf, type Outcome, percentile } from '../ask.ts';
import { withProbe } from '../probe-server.ts';
import type { Soak } from '../promise.ts';
import { startSteady } from '../steady.ts';

const REFUSED_A_SECOND = 200;
const LEGITIMATE_A_SECOND = 20;
const LONGEST_P99_MS = 300;

/** Requests that no server should carry out, each in a way of its own. */
const HOSTILE: readonly Parameters<typeof ask>[1][] = [
  { body: '{"query": ' },
  { body: '[{"query":"{ __typename }"}]' },
  { body: { query: `{ ${'a '.repeat(3_000)} }` } },
  { body: { query: `{ probe ${'{ probe '.repeat(20)}${'}'.repeat(20)} }` } },
  { body: { query: `{ probe { ${Array.from({ length: 60 }, (_, n) => `a${n}: good`).join(' ')} } }` } },
  { body: { query: `{ probe { items { ${'name '.repeat(400)} } } }` } },
  { body: { query: '{ nothing }' } },
  { body: 'x'.repeat(150_000) },
  { body: { query: '{ __typename }' }, token: `tidu_${'x'.repeat(43)}` },
  { body: { query: '{ __typename }' }, token: 'not.a.token' },
  { path: '/wp-admin/setup.php', method: 'GET' },
  { body: { query: '{ __typename }' }, headers: { 'content-type': 'text/plain' } },
  // As any page may be asked: let in until its rate is used up, and then refused like the others.
  { body: { query: '{ probe { good } }' } },
];

/**
 * Two hundred requests a second that are refused, from two addresses with the rates of every day, beside one client who
 * asks twenty times a second and notices nothing. The count is the seconds.
 */
export const soak: Soak = {
  promise: 0,
  title: 'refused traffic hurts nobody else',
  figure:
    '200 refused requests a second for 60 s: a legitimate client has no error and its p99 is at most 300 ms',
  full: 60,
  reduced: 3,
  run: ({ cluster, count, say }) =>
    withProbe(
      cluster,
      // The rates of every day.
      { TIDU_RATE_ANONYMOUS: '1200', TIDU_RATE_SIGNED_IN: '6000', TIDU_RATE_REFUSED_CREDENTIALS: '60' },
      async ({ server }) => {
        const token = await server.tokenOf('REPORTER');
        const agents = [
          new Agent({ keepAlive: true }),
          new Agent({ keepAlive: true, maxSockets: 100 }),
        ] as const;
        const good: Outcome[] = [];
        const refused: Outcome[] = [];
        const legitimate = startSteady(LEGITIMATE_A_SECOND, async () => {
          const body = { query: '{ probe { good items { name } } }' };
          good.push(await ask(server.url, { body, token, agent: agents[0] }));
        });
        const hostile = startSteady(REFUSED_A_SECOND, async (number) => {
          const request = HOSTILE[number % HOSTILE.length];
          const localAddress = number % 2 === 0 ? '127.0.0.2' : '127.0.0.3';
          refused.push(await ask(server.url, { ...request, localAddress, agent: agents[1] }));
        });
        try {
          await sleep(count * 1_000);
        } finally {
          await Promise.all([hostile.stop(), legitimate.stop()]);
          for (const agent of agents) agent.destroy();
        }
        const errors = good.filter((outcome) => kindOf(outcome) !== 'data');
        const faults = refused.filter(
          ({ status }) => status !== undefined && status >= 500 && status !== 503,
        );
        const times = good.map(({ ms }) => ms);
        const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)].map(Math.round);
        const rate = Math.round(refused.length / count);
        say(JSON.stringify(countBy(refused.map(kindOf))));
        return {
          holds: errors.length === 0 && faults.length === 0 && (p99 ?? 0) <= LONGEST_P99_MS,
          reached: `${rate} refused a second for ${count} s; of ${good.length} legitimate requests ${errors.length} failed, p50 ${p50} ms, p99 ${p99} ms`,
          figures: {
            ...countBy(refused.map(kindOf)),
            legitimate: good.length,
            errors: errors.length,
            serverFaults: faults.length,
            p50Ms: p50 ?? 0,
            p99Ms: p99 ?? 0,
          },
        };
      },
    ),
};
