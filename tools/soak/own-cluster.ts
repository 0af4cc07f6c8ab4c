import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedDatabase, withClient } from '@tidu/server';

/** A PostgreSQL that a run may end as it likes: it is started again on the same address, as ours always is. */
export interface OwnCluster {
  /** The owner's URL of its database `tidu`. */
  readonly url: string;
  /** Ends the postmaster by SIGINT (fast), SIGQUIT (immediate) or SIGKILL, once it has taken the signal. */
  end(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  /** Resolves when it answers. */
  back(): Promise<void>;
  close(): Promise<void>;
}

/** Makes one; what is committed there is on disk, as in service. */
export async function openOwnCluster(): Promise<OwnCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'tidu-soak-'));
  const cluster = await openEmbeddedDatabase({ dataDir: folder, as: 'server' });
  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    url: cluster.url,
    async end(signal) {
      const pid = await postmaster();
      process.kill(pid, signal);
      while (isRunning(pid)) await sleep(5);
    },
    async back() {
      for (;;) {
        const answered = await withClient(cluster.url, (client) => client.query('select 1')).catch(
          () => undefined,
        );
        if (answered) return;
        await sleep(20);
      }
    },
    async close() {
      await cluster.stop();
      // For root the cluster stands elsewhere, and this is a link to it.
      const data = await realpath(join(folder, 'cluster')).catch(() => folder);
      await rm(data, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Until it has ended and its parent has heard of it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
