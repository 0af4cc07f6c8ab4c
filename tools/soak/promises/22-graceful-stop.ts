import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { core } from '@tidu/core';
import { seeded } from '@tidu/policy';
import { composeGraph, readConfig, signToken } from '@tidu/server';
import { createScratchDatabase, startTidu, TEST_SECRET } from '@tidu/testing';
import { probe } from '../../../packages/server/execute/probe/probe.ts';
import { ask, countBy, kindOf, type Outcome } from '../ask.ts';
import type { Soak } from '../promise.ts';
import { startSteady } from '../steady.ts';
import { startWrites } from '../writes.ts';

const A_SECOND = 50;
const LONGEST_MS = 10_000;

/** Processes are told to stop while clients with open connections read, wait and write. The count is the processes. */
export const soak: Soak = {
  promise: 22,
  title: 'graceful stop',
  figure: '100 SIGTERM at 50 requests a second: 0 accepted requests fail, exit ≤ 10 s',
  full: 100,
  reduced: 1,
  async run({ cluster, count, seed, say }) {
    const random = seeded(seed);
    const database = await createScratchDatabase(cluster, composeGraph([core, probe]));
    const environment = { DATABASE_URL: database.url, TIDU_TOKEN_SECRET: TEST_SECRET, TIDU_LOG: 'error' };
    const { token: keys } = readConfig(environment, ['core', 'probe']);
    const token = await signToken(keys, { role: 'PLUGIN_AGENCY', scope: 'probe', subject: 'soak' });
    const outcomes: Outcome[] = [];
    let [slowestMs, unclean] = [0, 0];
    // One at a time adds to a client's count of what it was told; its agent changes with the process.
    const agent = new Agent({ keepAlive: true });
    const writes = startWrites(token, agent);
    try {
      for (let round = 1; round <= count; round += 1) {
        const { url, child, ended, said } = await startTidu('probe', environment);
        const read = (query: string): Promise<Outcome> => ask(url, { body: { query }, token, agent });
        const load = startSteady(A_SECOND, async (number) => {
          const kinds = [
            () => read('{ probe { good items { name } } }'),
            () => read(`{ probe { slow(seconds: ${(random() * 0.4).toFixed(2)}) } }`),
            () => writes.add(url),
          ];
          const outcome = await (kinds[number % kinds.length] ?? kinds[0])?.();
          if (outcome) outcomes.push(outcome);
        });
        await sleep(500 + random() * 500);
        const from = performance.now();
        child.kill('SIGTERM');
        const code = await ended;
        const ms = Math.round(performance.now() - from);
        await load.stop();
        slowestMs = Math.max(slowestMs, ms);
        if (code !== 0) {
          unclean += 1;
          say(`exit code ${code}: ${said()}`);
        }
        if (round % 10 === 0) say(`${round} stops, ${JSON.stringify(countBy(outcomes.map(kindOf)))}`);
      }
      const kept = await writes.check(database.url);
      const kinds = countBy(outcomes.map(kindOf));
      say(JSON.stringify(kinds));
      // Who finds nobody at the port was not accepted.
      const failed = Object.entries(kinds).filter(([kind]) => kind !== 'data' && kind !== 'ECONNREFUSED');
      return {
        holds:
          failed.length === 0 &&
          unclean === 0 &&
          slowestMs <= LONGEST_MS &&
          (kinds.data ?? 0) > 0 &&
          kept.acknowledged > 0 &&
          kept.lost + kept.doubled === 0,
        reached: `${count} stops, ${kinds.data ?? 0} requests answered, ${failed.reduce((sum, [, many]) => sum + many, 0)} failed, ${kept.acknowledged} acknowledged writes, ${kept.lost + kept.doubled} lost or doubled; the slowest exit after ${slowestMs} ms, ${unclean} unclean`,
        figures: { ...kinds, ...kept, slowestMs, unclean },
      };
    } finally {
      agent.destroy();
      await database.drop();
    }
  },
};
