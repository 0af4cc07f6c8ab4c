import { Agent } from 'node:http';
import { ask, countBy, kindOf, type Outcome } from '../ask.ts';
import { withProbe } from '../probe-server.ts';
import type { Soak } from '../promise.ts';

const MOST_AT_ONCE = 500;
const LONGEST_MS = 1_500;

/** An answer, or a refusal that says when to come again. */
const isAnswer = ({ status, codes, retryAfter }: Outcome): boolean =>
  (status === 200 && codes.length === 0) ||
  (status === 503 && codes.every((code) => code === 'OVERLOADED') && Number(retryAfter) >= 1);

/** Statements that hold the ten connections while five hundred ask at one time, again and again. The count is the requests. */
export const soak: Soak = {
  promise: 20,
  title: 'a full pool is an answer, not a hang',
  figure: '500 concurrent on a pool of 10: answer or 503 with Retry-After within 1.5 s',
  full: 10_000,
  reduced: 80,
  run: ({ cluster, count, say }) =>
    withProbe(cluster, { TIDU_POOL: '10' }, async ({ server, token }) => {
      const agent = new Agent({ keepAlive: true });
      const atOnce = Math.min(MOST_AT_ONCE, count);
      const outcomes: Outcome[] = [];
      try {
        const warmUp = { body: { query: '{ probe { good } }' }, token, agent };
        for (let batch = 0; batch < 3; batch += 1)
          await Promise.all(Array.from({ length: atOnce }, () => ask(server.url, warmUp)));
        while (outcomes.length < count) {
          const body = { query: '{ probe { slow(seconds: 0.2) } }' };
          const asked = Array.from({ length: atOnce }, () => ask(server.url, { body, token, agent }));
          const answers = await Promise.all(asked);
          outcomes.push(...answers);
          say(`${atOnce} at one time: ${JSON.stringify(countBy(answers.map(kindOf)))}`);
        }
        const { status } = await ask(server.url, { body: { query: '{ probe { good } }' }, token, agent });
        const neither = outcomes.filter((outcome) => !isAnswer(outcome));
        const slowest = Math.round(Math.max(...outcomes.map(({ ms }) => ms)));
        return {
          holds: neither.length === 0 && slowest <= LONGEST_MS && status === 200,
          reached: `${outcomes.length} requests, ${neither.length} neither an answer nor a 503, the slowest after ${slowest} ms`,
          figures: { ...countBy(outcomes.map(kindOf)), neither: neither.length, slowestMs: slowest },
        };
      } finally {
        agent.destroy();
      }
    }),
};
