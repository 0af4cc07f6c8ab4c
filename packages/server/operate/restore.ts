import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from '@tidu/core';
import { checkWall } from '../database/check-wall.ts';
import { withClient } from '../database/database.ts';
import { openEmbeddedDatabase } from '../database/embedded.ts';
import {
  type Account,
  accountOf,
  installedPrograms,
  makeDataFolder,
  placeCluster,
} from '../database/embedded-cluster.ts';
import { tryLock } from '../database/folder-lock.ts';
import { readRecord } from '../database/keeper-protocol.ts';
import { migrationStatus, readMigrations } from '../database/migrate.ts';
import { type BackupHead, readBackupFile, timeStamp } from './backup-file.ts';

export interface RestoreOptions {
  readonly dataDir: string;
  readonly file: string;
  /** Moves the database that is there aside; without it a folder with one is refused. */
  readonly replace: boolean;
  readonly plugins: readonly Plugin[];
}

/**
 * Makes the embedded database what a backup holds. It is unpacked, recovered and looked at beside the folder, and takes
 * its place only then: whatever fails or ends before leaves the folder as it was.
 *
 * @returns Where the database went that was there.
 */
export async function restore(options: RestoreOptions): Promise<{ readonly movedTo: string | undefined }> {
  const { file, plugins } = options;
  const dataDir = resolve(options.dataDir);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  // A link to a folder that is gone is one too: who follows it up decides.
  const isThere = await lstat(join(dataDir, 'cluster')).then(
    () => true,
    () => false,
  );
  if (isThere && !options.replace) {
    throw new Error(
      `There is a database in ${dataDir} already. With --replace it is moved aside and the backup takes its place.`,
    );
  }
  makeDataFolder(dataDir);
  // Nobody starts or joins the database that is there while we work.
  const lock = tryLock(dataDir);
  if (!lock) {
    const holder = readRecord(dataDir)?.owner ?? 'unknown';
    throw new Error(
      `The database in ${dataDir} is in use by process ${holder}. Stop that server or command first.`,
    );
  }
  const draft = `${dataDir}.restoring`;
  try {
    await removeFolder(draft);
    makeDataFolder(draft);
    await unpack(file, draft, plugins);
    await look(draft, plugins);
    const movedTo = isThere ? `${dataDir}.before-${timeStamp()}` : undefined;
    if (movedTo) await rename(dataDir, movedTo);
    else await rm(dataDir, { recursive: true });
    await rename(draft, dataDir);
    return { movedTo };
  } catch (error) {
    await removeFolder(draft);
    throw error;
  } finally {
    lock?.close();
  }
}

async function unpack(file: string, dataDir: string, plugins: readonly Plugin[]): Promise<void> {
  const account = accountOf(dataDir);
  await placeCluster(dataDir, account, async (cluster) => {
    await readBackupFile(file, {
      checkHead: (head) => refuseForeign(head, plugins),
      addFolder: async (path) => {
        // Where WAL goes is named before and after what is in it.
        await mkdir(join(cluster, path), { recursive: true, mode: 0o700 });
      },
      addFile: async (path, chunks) => {
        await mkdir(dirname(join(cluster, path)), { recursive: true, mode: 0o700 });
        await writeFile(join(cluster, path), chunks, { flag: 'wx', mode: 0o600 });
      },
    });
    if (account) await giveTo(account, cluster);
  });
}

/** PostgreSQL's files are of its major version, and of one kind of machine. */
function refuseForeign(head: BackupHead, plugins: readonly Plugin[]): void {
  const { version } = installedPrograms();
  const platform = `${process.platform}-${process.arch}`;
  if (head.postgresql !== Number.parseInt(version, 10) || head.platform !== platform) {
    throw new Error(
      `The backup is of PostgreSQL ${head.postgresql} on ${head.platform}; here is PostgreSQL ${version} on ${platform}. Restore it with the Tidu and on a machine of the kind it was taken with.`,
    );
  }
  const known = new Set(readMigrations(plugins).map(({ key }) => key));
  const unknown = head.migrations.filter((key) => !known.has(key));
  if (unknown.length > 0) {
    throw new Error(
      `The backup is of a newer Tidu, or one with other plugins: ${unknown.join(', ')} ran there and is not known here. Restore it with that one.`,
    );
  }
}

/** Starts PostgreSQL, which recovers, and looks at the wall as a server does at its start. */
async function look(dataDir: string, plugins: readonly Plugin[]): Promise<void> {
  const database = await openEmbeddedDatabase({ dataDir, as: 'server' });
  try {
    await withClient(database.url, async (client) => {
      const status = await migrationStatus(client, plugins);
      // What an older Tidu had not yet made, the next start makes and checks.
      if (status.every(({ appliedAt }) => appliedAt !== null)) await checkWall(client, plugins);
    });
  } finally {
    await database.stop();
  }
}

async function giveTo({ uid, gid }: Account, folder: string): Promise<void> {
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(item.parentPath, item.name), uid, gid);
  await chown(folder, uid, gid);
}

/** With the cluster, which for root may stand elsewhere. */
async function removeFolder(dataDir: string): Promise<void> {
  const cluster = await realpath(join(dataDir, 'cluster')).catch(() => undefined);
  if (cluster) await rm(cluster, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
