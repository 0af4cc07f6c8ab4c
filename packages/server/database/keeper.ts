/**
 * The keeper: a detached process that owns the embedded PostgreSQL of one data folder. It holds the folder's lock,
 * makes the cluster if there is none, starts PostgreSQL, starts it again if it dies, and stops it when standard
 * input closes. Started by `embedded.ts`; its answers are lines of JSON on standard output.
 */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeDataFolder, prepareCluster, readPasswords } from './embedded-cluster.ts';
import { tryLock } from './folder-lock.ts';
import {
  guestName,
  type KeeperAnswer,
  type KeeperRecord,
  parseRequest,
  readRecord,
  recordFileOf,
} from './keeper-protocol.ts';
import {
  connectAsSuperuser,
  ended,
  endOrphan,
  type PostmasterPlan,
  spawnPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';

/** Milliseconds to wait for a folder that another keeper holds; one that is stopping needs 9 s at most. */
const patience = 10_000;

const request = parseRequest(process.argv[2] ?? '');
const recordFile = recordFileOf(request.dataDir);
const ownerGone = new AbortController();

// Whoever signals a whole group or session means the server. We go when it has gone.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('SIGHUP', () => {});
// The owner may be gone when we answer.
process.stdout.on('error', () => {});
process.stdin.on('error', () => ownerGone.abort());
process.stdin.on('close', () => ownerGone.abort());
process.stdin.resume();

let exitCode = 0;
try {
  await keep();
} catch (error) {
  exitCode = 1;
  await answer({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
process.exit(exitCode);

async function keep(): Promise<void> {
  makeDataFolder(request.dataDir);
  const lock = await takeFolder();
  if (!lock) return;
  record('starting', 0);
  const cluster = await prepareCluster(request.dataDir, request.settings.fsync !== 'off', ownerGone.signal);
  await endOrphan(cluster);
  const started = await startPostmaster(
    { cluster, settings: request.settings, logFile: join(request.dataDir, 'postgresql.log') },
    ownerGone.signal,
  );
  const { plan } = started;
  let { postmaster } = started;
  try {
    await createDatabase(plan);
    record('running', plan.port);
    await answer({ state: 'ready', url: ownerUrl(cluster.passwords.owner, plan.port) });

    const gone = aborted(ownerGone.signal);
    let pause = 50;
    for (;;) {
      const start = Date.now();
      await Promise.race([ended(postmaster), gone]);
      if (ownerGone.signal.aborted || !existsSync(cluster.folder)) break;
      // It crashed or was killed. On the same port the owner's pool finds it again, within the two seconds promised
      // even if it goes on crashing.
      pause = Date.now() - start > 10_000 ? 50 : Math.min(2 * pause, 300);
      await sleep(pause);
      postmaster = spawnPostmaster(plan);
    }
    if (request.as === 'command') await guestsGone(plan);
  } finally {
    record('stopping', plan.port);
    await stopPostmaster(postmaster);
    rmSync(recordFile, { force: true });
    lock.close();
  }
}

/** The folder's lock, or undefined if somebody else has the folder and the owner was told so. */
async function takeFolder(): Promise<DatabaseSync | undefined> {
  const giveUp = Date.now() + patience;
  while (!ownerGone.signal.aborted) {
    const lock = tryLock(request.dataDir);
    if (lock) return lock;

    const holder = readRecord(request.dataDir);
    const here = holder !== undefined && holder.state !== 'stopping' && isAlive(holder.owner);
    if (request.as === 'command' && holder?.state === 'running') {
      const { owner } = readPasswords(join(request.dataDir, 'cluster'));
      await answer({ state: 'join', url: ownerUrl(owner, holder.port) });
      return undefined;
    }
    // A command ends soon; so does a keeper whose owner is gone.
    const late = Date.now() > giveUp;
    if (request.as === 'server' && here && (holder.as === 'server' || late)) {
      await answer({ state: 'inUse', by: holder.as, pid: holder.owner });
      return undefined;
    }
    if (late) {
      throw new Error(
        `Another process holds the folder and is ${holder?.state ?? 'silent'} for more than ${patience / 1000} s (${recordFile} names it). Wait for its end, or end it`,
      );
    }
    await sleep(50);
  }
  return undefined;
}

function record(state: KeeperRecord['state'], port: number): void {
  // Gone if somebody removed the data folder under us.
  if (!existsSync(request.dataDir)) return;
  const content: KeeperRecord = { as: request.as, owner: request.owner, keeper: process.pid, state, port };
  // Renamed into place: a reader sees the old record or the new one, never half of one.
  writeFileSync(`${recordFile}.new`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${recordFile}.new`, recordFile);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The database `tidu` and its owner. Looked for at each start, since the first one may have ended half way. */
async function createDatabase(plan: PostmasterPlan): Promise<void> {
  const client = await connectAsSuperuser(plan);
  const { rows } = await client.query(
    `select exists (select from pg_roles where rolname = 'tidu_owner') as role,
            exists (select from pg_database where datname = 'tidu') as database`,
  );
  if (!rows[0].role) {
    const password = client.escapeLiteral(plan.cluster.passwords.owner);
    // No superuser: row-level security would not bind it. What it creates, roles included, it may use.
    await client.query(
      `create role tidu_owner login createrole createdb password ${password};
       alter role tidu_owner set createrole_self_grant = 'set, inherit'`,
    );
  }
  if (!rows[0].database) await client.query('create database tidu owner tidu_owner');
  await client.end();
}

/** Commands that joined our command's PostgreSQL may finish. */
async function guestsGone(plan: PostmasterPlan): Promise<void> {
  try {
    const client = await connectAsSuperuser(plan);
    const guests = async () => {
      const text = 'select from pg_stat_activity where application_name = $1';
      return (await client.query(text, [guestName])).rowCount !== 0;
    };
    for (let told = false; ; ) {
      while (await guests()) {
        if (!told) await answer({ state: 'keptForGuests' });
        told = true;
        await sleep(100);
      }
      // A guest reads the record again once it is in: either we see it now, or it sees that we are stopping.
      record('stopping', plan.port);
      if (!(await guests())) return;
      record('running', plan.port);
    }
  } catch {
    // PostgreSQL has ended, and with it every guest's connection.
  }
}

function ownerUrl(password: string, port: number): string {
  return `postgresql://tidu_owner:${password}@127.0.0.1:${port}/tidu`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function answer(content: KeeperAnswer): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(content)}\n`, () => resolve());
  });
}
