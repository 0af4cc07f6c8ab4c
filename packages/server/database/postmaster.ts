import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, programEnvironment } from './embedded-cluster.ts';

const settings = {
  listen_addresses: '127.0.0.1',
  // TCP serves every client; a socket's path may be too long, and its folder closed to the account.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  // The errors of statements can quote personal data, and whoever sent the statement gets them anyway.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** What every start of one postmaster shares, so that a second one takes the first one's place. */
export interface PostmasterPlan {
  readonly cluster: Cluster;
  readonly logFile: string;
  /** Above our own. */
  readonly settings: Readonly<Record<string, string>>;
  readonly port: number;
}

/** PostgreSQL on a free port of 127.0.0.1, once it takes connections; throws with the end of its log if it does not start. */
export async function startPostmaster(
  plan: Omit<PostmasterPlan, 'port'>,
  signal: AbortSignal,
): Promise<{ postmaster: ChildProcess; plan: PostmasterPlan }> {
  for (let attempt = 1; ; attempt++) {
    const chosen = { ...plan, port: await freePort() };
    const logStart = rotateLog(plan.logFile);
    const postmaster = spawnPostmaster(chosen);
    try {
      await takesConnections(chosen, postmaster, signal);
      return { postmaster, plan: chosen };
    } catch (error) {
      await stopPostmaster(postmaster);
      const log = readFileSync(plan.logFile).subarray(logStart).toString().slice(-2000);
      // Somebody else took the port since we asked for a free one.
      if (log.includes('could not create any TCP/IP sockets') && attempt < 3) continue;
      throw new Error(
        `${error instanceof Error ? error.message : error}. Its log ${plan.logFile} ends:\n${log}`,
      );
    }
  }
}

/** Does not wait until it takes connections. */
export function spawnPostmaster(plan: PostmasterPlan): ChildProcess {
  rotateLog(plan.logFile);
  const log = openSync(plan.logFile, 'a', 0o600);
  const chosen = Object.entries({ ...settings, ...plan.settings, port: String(plan.port) });
  try {
    const postmaster = spawn(
      join(plan.cluster.programs, 'bin/postgres'),
      ['-D', plan.cluster.folder, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...plan.cluster.account, cwd: '/', env: programEnvironment(), stdio: ['ignore', log, log] },
    );
    postmaster.on('error', (error) => writeFileSync(plan.logFile, `${error}\n`, { flag: 'a' }));
    return postmaster;
  } finally {
    closeSync(log);
  }
}

export async function stopPostmaster(postmaster: ChildProcess): Promise<void> {
  if (postmaster.pid !== undefined) await stopProcess(postmaster.pid, () => !hasEnded(postmaster));
}

/** Resolves when the process has ended, however it does. */
export function ended(postmaster: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (hasEnded(postmaster)) resolve();
    postmaster.once('exit', () => resolve());
  });
}

/**
 * Ends the PostgreSQL that outlived a killed keeper, and makes what a crash left in the cluster harmless.
 * Only for the holder of the folder's lock: whatever runs there is then nobody's.
 */
export async function endOrphan(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pid, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
  const orphan = Number(pid);
  const isRunning = () => isPostmasterOf(cluster, orphan);
  await stopProcess(orphan, isRunning);
  // After a crash of the machine the process id may be anybody's, and PostgreSQL would refuse to start. Our own
  // in its place says that there is none (a postmaster's parent may be named there), and leaves PostgreSQL's
  // other check, for shared memory still in use.
  if (existsSync(pidFile) && !isRunning()) writeFileSync(pidFile, [process.pid, ...rest].join('\n'));
}

/** For keeper's work on the cluster; on the database `postgres`, so as not to be in the way in any other. */
export async function connectAsSuperuser({ cluster, port }: PostmasterPlan): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: cluster.passwords.superuser,
    database: 'postgres',
  });
  // Its end under way is told by the next query.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function takesConnections(
  plan: PostmasterPlan,
  postmaster: ChildProcess,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    if (hasEnded(postmaster)) throw new Error('PostgreSQL ended as it started');
    try {
      const client = await connectAsSuperuser(plan);
      return await client.end();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const cannotConnectNow = '57P03';
      if (![cannotConnectNow, 'ECONNREFUSED', 'ECONNRESET'].includes(String(code))) throw error;
    }
    await sleep(15);
  }
}

/** Fast: sessions end, what is committed is on disk. Then without a checkpoint (the next start recovers), then by force. */
async function stopProcess(pid: number, isRunning: () => boolean): Promise<void> {
  const steps: [NodeJS.Signals, milliseconds: number][] = [
    ['SIGINT', 6000],
    ['SIGQUIT', 2000],
    ['SIGKILL', 1000],
  ];
  for (const [signal, milliseconds] of steps) {
    if (!isRunning()) return;
    process.kill(pid, signal);
    const end = Date.now() + milliseconds;
    while (isRunning() && Date.now() < end) await sleep(15);
  }
}

function isPostmasterOf(cluster: Cluster, pid: number): boolean {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.includes(cluster.folder);
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster.folder;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Keeps one old log; returns the size of the present one. */
function rotateLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 1_000_000) return size;
  renameSync(logFile, `${logFile}.old`);
  return 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
