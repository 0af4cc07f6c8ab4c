import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { withClient } from '../database/database.ts';
import { openEmbeddedDatabase } from '../database/embedded.ts';
import { readPasswords } from '../database/embedded-cluster.ts';
import { type BackupHead, type BackupWriter, writeBackupFile } from './backup-file.ts';
import { clusterFiles, readExactly } from './cluster-files.ts';

export interface BackupOptions {
  /** The folder of the embedded database; its PostgreSQL may run and be written to, else it is started. */
  readonly dataDir: string;
  /** What must not be there yet. */
  readonly file: string;
  readonly progress?: (bytes: number, of: number) => void;
}

/**
 * A base backup of the embedded database, by PostgreSQL's own protocol for it: exact while it is written to. Restored,
 * it holds every transaction that was committed when the files were copied, and none in part.
 *
 * @returns The place in the WAL up to which it holds everything.
 */
export async function backUp({ dataDir, file, progress }: BackupOptions): Promise<{ readonly end: string }> {
  if (existsSync(file)) throw new Error(`${file} is there already. Name a file that is not.`);
  if (!existsSync(join(dataDir, 'cluster')))
    throw new Error(`There is no embedded database in ${resolve(dataDir)}. TIDU_DATA says where it is.`);
  const database = await openEmbeddedDatabase({ dataDir, as: 'command' });
  try {
    const cluster = await realpath(join(dataDir, 'cluster'));
    const migrations = await migrationsOf(database.url);
    return await asSuperuser(database.url, cluster, async (client) => {
      const { rows } = await client.query<{ version: number; at: string }>(
        "select current_setting('server_version_num')::int / 10000 as version, now()::text as at",
      );
      const [server] = rows;
      if (!server) throw new Error('PostgreSQL did not say its version');
      const head: BackupHead = {
        tidu: 'backup of the embedded database',
        format: 1,
        postgresql: server.version,
        platform: `${process.platform}-${process.arch}`,
        takenAt: server.at,
        migrations,
      };
      let end = '';
      await writeBackupFile(file, head, async (writer) => {
        end = await copy(client, cluster, writer, progress);
      });
      return { end };
    });
  } finally {
    await database.stop();
  }
}

/** One session from begin to end: if it ends before, so does the backup, and the slot is gone. */
async function copy(
  client: Client,
  cluster: string,
  writer: BackupWriter,
  progress: BackupOptions['progress'],
): Promise<string> {
  // The slot keeps the WAL that is written meanwhile.
  await client.query(
    "select pg_create_physical_replication_slot('tidu_backup_' || pg_backend_pid(), true, true)",
  );
  const started = await client.query<{ wal: string }>(
    "select pg_walfile_name(pg_backup_start('tidu', fast => true)) as wal",
  );
  const files = await clusterFiles(cluster);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const addFile = async (path: string): Promise<void> => {
    const content = await readExactly(join(cluster, path));
    if (content) await writer.addFile(path, content.size, content.chunks);
  };
  // pg_control last: it says where recovery ends at the earliest.
  const control = 'global/pg_control';
  for (const { path, isFolder, size } of files) {
    if (isFolder) await writer.addFolder(path);
    else if (path !== control) await addFile(path);
    done += size;
    progress?.(done, total);
  }
  await addFile(control);
  const { rows } = await client.query<{ end: string; wal: string; label: string; spaces: string }>(
    `select lsn::text as end, pg_walfile_name(lsn) as wal, labelfile as label, spcmapfile as spaces
     from pg_backup_stop(wait_for_archive => false)`,
  );
  const [stopped] = rows;
  const first = started.rows[0]?.wal;
  if (!stopped || first === undefined) throw new Error('PostgreSQL did not say what the backup needs');
  const label = Buffer.from(stopped.label);
  await writer.addFile('backup_label', label.length, [label]);
  await writer.addFolder('pg_wal/archive_status');
  for (const segment of await walBetween(client, first, stopped.wal)) await addFile(`pg_wal/${segment}`);
  return stopped.end;
}

/** The segments of the WAL from the first to the last, both among them. */
async function walBetween(client: Client, first: string, last: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name between $1 and $2 order by name collate "C"`,
    [first, last],
  );
  const names = rows.map(({ name }) => name);
  if (names[0] !== first || names.at(-1) !== last)
    throw new Error(`The WAL from ${first} to ${last} is not there. Take the backup again.`);
  return names;
}

const migrationsOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows: there } = await client.query("select where to_regclass('tidu.migration') is not null");
    if (there.length === 0) return [];
    const { rows } = await client.query<{ key: string }>('select key from tidu.migration order by key');
    return rows.map(({ key }) => key);
  });

async function asSuperuser<Result>(
  url: string,
  cluster: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { port } = new URL(url);
  const client = new Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password: readPasswords(cluster).superuser,
    database: 'postgres',
    application_name: 'tidu-backup',
  });
  // Its end under way is told by the next query.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
