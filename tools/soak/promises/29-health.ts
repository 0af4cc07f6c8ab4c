import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '@tidu/policy';
import { ask } from '../ask.ts';
import { type Door, openDoor } from '../door.ts';
import { type OwnCluster, openOwnCluster } from '../own-cluster.ts';
import { startProbe } from '../probe-server.ts';
import type { Soak } from '../promise.ts';

const LONGEST_MS = 2_000;
/** Shorter than any wait for the database. */
const LIVE_MS = 900;

/** How a database is lost, and how it comes back. */
const LOSSES: Readonly<
  Record<string, { lose(way: Way): Promise<void> | void; restore(way: Way): Promise<void> | void }>
> = {
  cut: { lose: ({ door }) => door.cut(), restore: ({ door }) => door.open() },
  hung: { lose: ({ door }) => door.hang(), restore: ({ door }) => door.open() },
  stopped: {
    // It starts again at once; the door keeps that from being seen.
    async lose({ door, cluster }) {
      door.cut();
      await cluster.end('SIGINT');
    },
    async restore({ door, cluster }) {
      await cluster.back();
      door.open();
    },
  },
};

interface Way {
  readonly door: Door;
  readonly cluster: OwnCluster;
}

/** A database lost and restored in every way while both probes are asked. The count is how often each way. */
export const soak: Soak = {
  promise: 29,
  title: 'health tells the truth',
  figure:
    '/healthz never waits for the database; /readyz false ≤ 2 s after loss, true ≤ 2 s after its return',
  full: 20,
  reduced: 1,
  async run({ count, seed, say }) {
    const random = seeded(seed);
    const cluster = await openOwnCluster();
    const door = await openDoor(cluster.url);
    const probe = await startProbe({ databaseUrl: door.url });
    const agent = new Agent({ keepAlive: true });
    const { url } = probe.server;
    const figures = { losses: 0, falseMs: 0, trueMs: 0, liveMs: 0, dead: 0 };
    const watched = new AbortController();
    const watching = (async () => {
      while (!watched.signal.aborted) {
        const { status, ms } = await ask(url, { method: 'GET', path: '/healthz', agent });
        if (status !== 200) figures.dead += 1;
        figures.liveMs = Math.max(figures.liveMs, Math.round(ms));
        await sleep(20);
      }
    })();
    const isReady = async (): Promise<boolean> =>
      (await ask(url, { method: 'GET', path: '/readyz', agent })).status === 200;
    /** Milliseconds until readiness is as it should be. */
    const until = async (ready: boolean): Promise<number> => {
      const from = performance.now();
      while ((await isReady()) !== ready && performance.now() - from < 5 * LONGEST_MS) await sleep(20);
      return Math.round(performance.now() - from);
    };
    try {
      for (let round = 1; round <= count; round += 1) {
        for (const [kind, { lose, restore }] of Object.entries(LOSSES)) {
          await until(true);
          // Connections in use and at rest are lost alike.
          const busy = Array.from({ length: 4 }, () =>
            ask(url, { body: { query: '{ probe { slow(seconds: 0.1) } }' }, token: probe.token, agent }),
          );
          await sleep(random() * 100);
          const losing = lose({ door, cluster });
          const falseMs = await until(false);
          await losing;
          // Some losses are longer than a connection may be waited for.
          await sleep(random() * 1_500);
          await restore({ door, cluster });
          const trueMs = await until(true);
          await Promise.all(busy);
          figures.losses += 1;
          figures.falseMs = Math.max(figures.falseMs, falseMs);
          figures.trueMs = Math.max(figures.trueMs, trueMs);
          say(`round ${round}, ${kind}: not ready after ${falseMs} ms, ready again after ${trueMs} ms`);
        }
      }
    } finally {
      watched.abort();
      await watching;
      agent.destroy();
      await probe.server.stop();
      await door.close();
      await cluster.close();
    }
    return {
      holds:
        figures.dead === 0 &&
        figures.liveMs <= LIVE_MS &&
        figures.falseMs <= LONGEST_MS &&
        figures.trueMs <= LONGEST_MS,
      reached: `${figures.losses} losses: not ready after ${figures.falseMs} ms, ready again after ${figures.trueMs} ms at the latest; live within ${figures.liveMs} ms`,
      figures,
    };
  },
};
