import { randomUUID } from 'node:crypto';
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

/**
 * Processes are told to stop while clients with open connections read, wait and write. A request was accepted when the
 * process has a line for it; one that finds nobody at the port, or whose kept connection ends as it is sent, was not.
 * The count is the processes.
 */
export const soak: Soak = {
  promise: 22,
  title: 'graceful stop',
  figure: '100 SIGTERM at 50 requests a second: 0 accepted requests fail, exit ≤ 10 s',
  full: 100,
  reduced: 1,
  async run({ cluster, count, seed, say }) {
    const random = seeded(seed);
    const database = await createScratchDatabase(cluster, composeGraph([core, probe]));
    const environment = { DATABASE_URL: database.url, TIDU_TOKEN_SECRET: TEST_SECRET, TIDU_LOG: 'info' };
    const { token: keys } = readConfig(environment, ['core', 'probe']);
    const token = await signToken(keys, { role: 'PLUGIN_AGENCY', scope: 'probe', subject: 'soak' });
    const outcomes: Outcome[] = [];
    let [slowestMs, unclean, failed] = [0, 0, 0];
    const agent = new Agent({ keepAlive: true });
    const writes = startWrites(token, agent);
    try {
      for (let round = 1; round <= count; round += 1) {
        const { url, child, ended, said } = await startTidu('probe', environment);
        const unanswered: string[] = [];
        outcomes.push(await writes.add(url));
        const load = startSteady(A_SECOND, async (number) => {
          const id = randomUUID();
          const read = (query: string): Promise<Outcome> =>
            ask(url, { body: { query }, token, agent, headers: { 'x-request-id': id } });
          const kinds = [
            () => read('{ probe { good counts } }'),
            () => read(`{ probe { slow(seconds: ${(random() * 0.4).toFixed(2)}) } }`),
            () => writes.add(url, id),
          ];
          const outcome = await kinds[number % kinds.length]?.();
          if (!outcome) return;
          outcomes.push(outcome);
          if (kindOf(outcome) !== 'data') unanswered.push(id);
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
        const accepted = unanswered.filter((id) => said().includes(id));
        failed += accepted.length;
        for (const id of accepted)
          say(
            said()
              .split('\n')
              .find((line) => line.includes(id)) ?? id,
          );
        if (round % 10 === 0) say(`${round} stops, ${JSON.stringify(countBy(outcomes.map(kindOf)))}`);
      }
      const kept = await writes.check(database.url);
      const kinds = countBy(outcomes.map(kindOf));
      say(JSON.stringify(kinds));
      return {
        holds:
          failed === 0 &&
          unclean === 0 &&
          slowestMs <= LONGEST_MS &&
          (kinds.data ?? 0) > 0 &&
          kept.acknowledged > 0 &&
          kept.lost + kept.doubled === 0,
        reached: `${count} stops, ${kinds.data ?? 0} requests answered, ${failed} that were accepted failed, ${kept.acknowledged} acknowledged writes, ${kept.lost + kept.doubled} lost or doubled; the slowest exit after ${slowestMs} ms, ${unclean} unclean`,
        figures: { ...kinds, ...kept, failed, slowestMs, unclean },
      };
    } finally {
      agent.destroy();
      await database.drop();
    }
  },
};
