import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@tidu/server';
import type { Client } from 'pg';
import { ask, percentile } from '../ask.ts';
import { withProbe } from '../probe-server.ts';
import type { Soak } from '../promise.ts';

const AT_ONCE = 10;
const DEADLINE_MS = 3_000;
const LONGEST_MS = 200;

/** Many long statements, ended at one time by their deadline or by their clients. The count is how often each. */
export const soak: Soak = {
  promise: 19,
  title: 'slow SQL and a gone client are cancelled',
  figure: 'no backend at work 200 ms after the deadline, or after the client went; ten at a time',
  full: 50,
  reduced: 1,
  run: ({ cluster, count, say }) =>
    withProbe(
      cluster,
      {
        TIDU_POOL: String(AT_ONCE),
        TIDU_STATEMENT_TIMEOUT_MS: '60000',
        TIDU_OPERATION_TIMEOUT_MS: String(DEADLINE_MS),
      },
      async ({ server, token }) =>
        withClient(server.databaseUrl, async (client) => {
          const body = { query: '{ probe { slow(seconds: 40) } }' };
          const after: Record<'deadline' | 'client gone', number[]> = { deadline: [], 'client gone': [] };
          const wrong: string[] = [];
          for (let round = 1; round <= count; round += 1) {
            for (const kind of ['deadline', 'client gone'] as const) {
              const gone = new AbortController();
              const agent = new Agent();
              const sent = performance.now();
              const asked = Array.from({ length: AT_ONCE }, () =>
                ask(server.url, { body, token, agent, signal: gone.signal }),
              );
              while ((await atWork(client)) < AT_ONCE && performance.now() - sent < DEADLINE_MS)
                await sleep(5);
              if ((await atWork(client)) < AT_ONCE) wrong.push('not all were at work');
              if (kind === 'client gone') gone.abort();
              else await sleep(sent + DEADLINE_MS - performance.now());
              const from = performance.now();
              while ((await atWork(client)) > 0) await sleep(5);
              after[kind].push(performance.now() - from);
              for (const { codes } of await Promise.all(asked))
                if (kind === 'deadline' && codes[0] !== 'TIMEOUT') wrong.push(String(codes[0]));
              say(`round ${round}, ${kind}: idle after ${Math.round(after[kind].at(-1) ?? 0)} ms`);
            }
          }
          const slowest = (kind: keyof typeof after): number => Math.round(percentile(after[kind], 1));
          return {
            holds:
              wrong.length === 0 && slowest('deadline') <= LONGEST_MS && slowest('client gone') <= LONGEST_MS,
            reached: `idle at the latest ${slowest('deadline')} ms after the deadline, ${slowest('client gone')} ms after the client went; ${wrong.length} other answers`,
            figures: {
              statements: 2 * count * AT_ONCE,
              deadlineMs: slowest('deadline'),
              clientGoneMs: slowest('client gone'),
              wrong: wrong.length,
            },
          };
        }),
    ),
};

async function atWork(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
     and state = 'active' and query like '%pg_sleep%'`,
  );
  return rowCount ?? 0;
}
