import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '@tidu/policy';
import { ask, countBy, kindOf, type Outcome } from '../ask.ts';
import { type Door, openDoor } from '../door.ts';
import { type OwnCluster, openOwnCluster } from '../own-cluster.ts';
import { startProbe } from '../probe-server.ts';
import type { Soak } from '../promise.ts';
import { startSteady } from '../steady.ts';
import { startWrites } from '../writes.ts';

const A_SECOND = 30;
const LONGEST_MS = 2_000;

/** What a client may be told while the database is away. */
const TYPED = ['data', 'DATABASE_UNAVAILABLE', 'OVERLOADED', 'TIMEOUT', 'STATEMENT_TIMEOUT', 'LOCK_TIMEOUT'];

/** Ways to lose the database; each resolves when it is there again. */
const LOSSES: Readonly<Record<string, (way: Way) => Promise<void>>> = {
  fast: ({ cluster }) => restart(cluster, 'SIGINT'),
  immediate: ({ cluster }) => restart(cluster, 'SIGQUIT'),
  killed: ({ cluster }) => restart(cluster, 'SIGKILL'),
  async cut({ door, random }) {
    door.cut();
    await sleep(200 + random() * 1_500);
    door.open();
  },
};

interface Way {
  readonly door: Door;
  readonly cluster: OwnCluster;
  readonly random: () => number;
}

async function restart(cluster: OwnCluster, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  await cluster.end(signal);
  await cluster.back();
}

/** Reads and writes go on while the database is lost and comes back. The count is how often, in every way by turns. */
export const soak: Soak = {
  promise: 21,
  title: 'survives the database',
  figure:
    '20 restarts (fast, immediate, SIGKILL) and cut networks under load: process alive, typed errors only, back ≤ 2 s, acknowledged writes present',
  full: 20,
  reduced: 4,
  async run({ count, seed, say }) {
    const random = seeded(seed);
    const cluster = await openOwnCluster();
    const door = await openDoor(cluster.url);
    const probe = await startProbe({ databaseUrl: door.url });
    const agent = new Agent({ keepAlive: true });
    const { url } = probe.server;
    const outcomes: Outcome[] = [];
    const writes = startWrites(probe.token, agent);
    const read = () =>
      ask(url, { body: { query: '{ probe { good items { name } } }' }, token: probe.token, agent });
    const load = startSteady(A_SECOND, async (number) => {
      outcomes.push(await (number % 3 === 0 ? writes.add(url) : read()));
    });
    let backMs = 0;
    try {
      for (let number = 0; number < count; number += 1) {
        await sleep(300 + random() * 300);
        const [kind = '', lose] = Object.entries(LOSSES)[number % Object.keys(LOSSES).length] ?? [];
        await lose?.({ door, cluster, random });
        const from = performance.now();
        while (kindOf(await read()) !== 'data' || kindOf(await writes.add(url)) !== 'data') {
          if (performance.now() - from > 10 * LONGEST_MS) break;
          await sleep(10);
        }
        const ms = Math.round(performance.now() - from);
        backMs = Math.max(backMs, ms);
        say(`${number + 1}, ${kind}: back after ${ms} ms`);
      }
    } finally {
      await load.stop();
    }
    try {
      const untold = await writes.repeatUntold(url);
      const kept = await writes.check(cluster.url);
      const kinds = countBy(outcomes.map(kindOf));
      const untyped = Object.entries(kinds).filter(([kind]) => !TYPED.includes(kind));
      say(JSON.stringify(kinds));
      return {
        holds:
          untyped.length === 0 &&
          backMs <= LONGEST_MS &&
          kept.acknowledged > 0 &&
          (kinds.data ?? 0) < outcomes.length &&
          kept.lost + kept.doubled === 0,
        reached: `${count} losses, back after ${backMs} ms at the latest; ${kept.acknowledged} acknowledged writes, ${kept.lost} lost, ${kept.doubled} doubled; untyped errors: ${untyped.map(([kind, many]) => `${many} ${kind}`).join(', ') || 'none'}`,
        figures: { requests: outcomes.length, ...kinds, untold, ...kept, backMs },
      };
    } finally {
      agent.destroy();
      await probe.server.stop();
      await door.close();
      await cluster.close();
    }
  },
};
