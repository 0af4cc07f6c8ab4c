import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { core } from '@tidu/core';
import { seeded } from '@tidu/policy';
import { composeGraph, readConfig, signToken, withClient } from '@tidu/server';
import { createScratchDatabase, startTidu, TEST_SECRET } from '@tidu/testing';
import { probe } from '../../../packages/server/execute/probe/probe.ts';
import { startImports } from '../imports.ts';
import type { Soak } from '../promise.ts';
import { startSteady } from '../steady.ts';
import { startWrites } from '../writes.ts';

const A_SECOND = 30;
const ROWS = 300;
const LONGEST_MS = 5_000;

/** Processes are killed while clients write and import lists. The count is the kills. */
export const soak: Soak = {
  promise: 23,
  title: 'SIGKILL loses nothing acknowledged',
  figure: '200 kills during imports and mutations: 0 lost, 0 doubled, no half batch, ready ≤ 5 s',
  full: 200,
  reduced: 1,
  async run({ cluster, count, seed, say }) {
    const random = seeded(seed);
    const database = await createScratchDatabase(cluster, composeGraph([core, probe]));
    const environment = { DATABASE_URL: database.url, TIDU_TOKEN_SECRET: TEST_SECRET, TIDU_LOG: 'error' };
    const { token: keys } = readConfig(environment, ['core', 'probe']);
    const subject = 'soak';
    const writer = await signToken(keys, { role: 'PLUGIN_AGENCY', scope: 'probe', subject });
    const officer = await signToken(keys, { role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', subject });
    const agent = new Agent({ keepAlive: true });
    const writes = startWrites(writer, agent);
    const imports = startImports(officer, agent, ROWS);
    let [readyMs, half, repeated] = [0, 0, 0];
    const start = async () => {
      const from = performance.now();
      const server = await startTidu('probe', environment);
      readyMs = Math.max(readyMs, Math.round(performance.now() - from));
      return server;
    };
    try {
      for (let round = 1; round <= count; round += 1) {
        const { url, child, ended } = await start();
        let alive = true;
        await writes.add(url);
        await imports.add(url);
        const load = startSteady(A_SECOND, () => writes.add(url));
        const importing = (async () => {
          while (alive) await imports.add(url);
        })();
        await sleep(200 + random() * 800);
        child.kill('SIGKILL');
        alive = false;
        await ended;
        await load.stop();
        await importing;
        await untilNobodyWrites(database.url);
        half += (await imports.check(database.url)).half;
        if (round % 10 === 0) say(`${round} kills, ready after ${readyMs} ms at the latest`);
      }
      const { url, child, ended } = await start();
      repeated += (await writes.repeatUntold(url)) + (await imports.repeatUntold(url));
      child.kill('SIGTERM');
      await ended;
      const added = await writes.check(database.url);
      const imported = await imports.check(database.url);
      const [lost, doubled] = [added.lost + imported.lost, added.doubled + imported.doubled];
      half += imported.half;
      return {
        holds:
          lost + doubled + half === 0 &&
          readyMs <= LONGEST_MS &&
          added.acknowledged > 0 &&
          imported.lists > 0 &&
          repeated > 0,
        reached: `${count} kills, ${added.acknowledged} acknowledged writes and ${imported.lists} lists of ${ROWS} rows: ${lost} lost, ${doubled} doubled, ${half} half batches; ${repeated} sent again; ready after ${readyMs} ms at the latest`,
        figures: {
          writes: added.acknowledged,
          lists: imported.lists,
          repeated,
          lost,
          doubled,
          half,
          readyMs,
        },
      };
    } finally {
      agent.destroy();
      await database.drop();
    }
  },
};

/** What the killed process had sent is still being done when PostgreSQL has not heard yet that it is gone. */
async function untilNobodyWrites(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (;;) {
      const { rows } = await client.query(
        'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1',
      );
      if (rows.length === 0) return;
      await sleep(10);
    }
  });
}
