import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { core } from '@tidu/core';
import { silentLog, testConfig } from '@tidu/testing';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../database/database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded.ts';
import { readPasswords } from '../database/embedded-cluster.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { probe } from '../execute/probe/probe.ts';
import { composeGraph } from '../runtime.ts';
import { backUp } from './backup.ts';
import { backupCommand, restoreCommand } from './backup-command.ts';
import { type BackupHead, readBackupFile, writeBackupFile } from './backup-file.ts';
import { restore } from './restore.ts';

const { plugins } = composeGraph([core, probe]);
let folder: string;
let dataDir: string;
let file: string;
let database: EmbeddedDatabase;
/** What two clients were told is committed: an id each, and the WAL's place by then. */
const acknowledged: { readonly id: number; readonly at: string }[] = [];
let end: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-backup-'));
  // PostgreSQL's account must be able to enter when root runs the tests.
  await chmod(folder, 0o711);
  dataDir = join(folder, 'postgres');
  file = join(folder, 'backup.tar.gz');
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  database = await openEmbeddedDatabase({ dataDir, as: 'server', settings });
  await prepareDatabase(
    database.url,
    composeGraph([core, probe]),
    testConfig({ sampleEnterprises: 0 }),
    silentLog,
  );
  await backUpUnderWrites();
});

afterAll(async () => {
  await database.stop();
  for (const name of await readdir(folder)) {
    const cluster = await realpath(join(folder, name, 'cluster')).catch(() => undefined);
    if (cluster) await rm(cluster, { recursive: true });
  }
  await rm(folder, { recursive: true });
});

/** Each transaction writes a pair, grows the table, changes an old row; tables come and go. */
async function backUpUnderWrites(): Promise<void> {
  await withClient(database.url, (client) =>
    client.query(`create schema kept;
      create table kept.pair (id int, half int, filler text, changes int default 0, primary key (id, half));
      insert into kept.pair select id, half from (values (-1), (-2)) ids (id), (values (1), (2)) halves (half);
      create unlogged table kept.passing (id int); insert into kept.passing values (1)`),
  );
  let isWriting = true;
  let next = 1;
  const writer = (first: number) =>
    withClient(database.url, async (client) => {
      // Its own last pair and its own table: those of the other client may not be committed yet.
      let last = first;
      const brief = `kept.brief_${-first}`;
      while (isWriting) {
        const id = next++;
        await client.query(`begin;
          insert into kept.pair values (${id}, 1, repeat('x', 2000)), (${id}, 2, repeat('y', 2000));
          update kept.pair set changes = changes + 1 where id = ${last};
          ${id % 20 === 0 ? `drop table if exists ${brief}; create table ${brief} as select generate_series(1, 5000);` : ''}
          commit`);
        last = id;
        const { rows } = await client.query<{ at: string }>('select pg_current_wal_insert_lsn() as at');
        acknowledged.push({ id, at: rows[0]?.at ?? '' });
      }
    });
  const writers = [writer(-1), writer(-2), checkpoints(() => isWriting)];
  while (acknowledged.length < 50) await sleep(5);
  const before = acknowledged.length;
  ({ end } = await backUp({ dataDir, file }));
  expect(acknowledged.length).toBeGreaterThan(before + 20);
  isWriting = false;
  await Promise.all(writers);
}

/** Recovery that began at the last of them, and not where the backup did, would miss what was copied before. */
async function checkpoints(goOn: () => boolean): Promise<void> {
  const superuser = new URL(database.url);
  superuser.username = 'postgres';
  superuser.password = readPasswords(await realpath(join(dataDir, 'cluster'))).superuser;
  await withClient(superuser.href, async (client) => {
    while (goOn()) await client.query('checkpoint');
  });
}

test('A backup taken under writes holds every write acknowledged before it ended, and no half of one; what it replaces is moved aside', async () => {
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  const place = join(folder, 'occupied');
  await mkdir(join(place, 'cluster'), { recursive: true });
  await writeFile(join(place, 'cluster/precious'), '');
  await expect(restore({ dataDir: place, file, replace: false, plugins })).rejects.toThrow(
    `There is a database in ${place} already. With --replace`,
  );
  const { movedTo = '' } = await restore({ dataDir: place, file, replace: true, plugins });
  expect(existsSync(join(movedTo, 'cluster/precious'))).toBe(true);
  expect(existsSync(`${place}.restoring`)).toBe(false);
  const restored = await openEmbeddedDatabase({ dataDir: place, as: 'server' });
  try {
    const { rows } = await withClient(restored.url, (client) =>
      client.query<{ ids: number[]; halves: number; changes: number; passing: number }>(
        `select array_agg(distinct id) as ids, count(*)::int as halves, (select sum(changes)::int from kept.pair) as changes,
           (select count(*)::int from kept.passing) as passing from kept.pair where id > 0`,
      ),
    );
    const [found] = rows;
    const present = new Set(found?.ids);
    const due = acknowledged.filter(({ at }) => lsn(at) <= lsn(end)).map(({ id }) => id);
    expect(due.length).toBeGreaterThan(50);
    expect(due.filter((id) => !present.has(id))).toEqual([]);
    expect(found?.halves).toBe(2 * present.size);
    // Each transaction changed both halves of its client's last pair.
    expect(found?.changes).toBe(2 * present.size);
    expect(found?.passing).toBe(0);
  } finally {
    await restored.stop();
  }
});

test('The database of a running server is not replaced', async () => {
  await expect(restore({ dataDir, file, replace: true, plugins })).rejects.toThrow(
    `is in use by process ${process.pid}. Stop`,
  );
});

test('A file that is damaged is refused, and leaves nothing behind', async () => {
  const bytes = await readFile(file);
  await refused(withTurnedBit(bytes), /is damaged: .*nothing was changed/);
  await refused(bytes.subarray(0, bytes.length >> 2), /is damaged: unexpected end of file/);
});

test('A file that is changed, cut short, foreign or leads elsewhere is refused, and leaves nothing behind', async () => {
  const head = await headOf(file);
  const small = join(folder, 'small');
  await writeBackupFile(small, head, (writer) => writer.addFile('PG_VERSION', 3, [Buffer.from('18\n')]));
  const tar = gunzipSync(await readFile(small));
  await rm(small);
  const changed = Buffer.from(tar);
  changed.write('19\n', changed.indexOf('18\n'));
  await refused(gzipSync(changed), /is damaged: PG_VERSION is not what was written/);
  const cut = Buffer.concat([tar.subarray(0, tar.indexOf('tidu-sha256.json')), Buffer.alloc(1024)]);
  await refused(gzipSync(cut), /is damaged: it was cut short/);
  await refused(Buffer.from('no archive'), /expected a file that tidu backup wrote/);
  await refused(await archive({ 'letter.txt': 'hello' }), /expected a file that tidu backup wrote/);
  const withHead = (change: object, others = {}) =>
    archive({ 'tidu-backup.json': JSON.stringify({ ...head, ...change }), ...others });
  await refused(await withHead({ postgresql: 17 }), /The backup is of PostgreSQL 17 on /);
  await refused(await withHead({ platform: 'amiga' }), /on amiga; here is PostgreSQL 18/);
  await refused(
    await withHead({ migrations: ['core/9999_later.sql'] }),
    /core\/9999_later\.sql ran there and is not known here/,
  );
  for (const name of ['cluster/../../evil', '/evil', 'cluster//evil', 'evil', 'cluster/a\\b'])
    await refused(await withHead({}, { [name]: 'x' }), /is not in the cluster/);
});

test('A backup that cannot be written leaves no file, and an existing one is not overwritten', async () => {
  await expect(backUp({ dataDir, file })).rejects.toThrow('is there already');
  const other = join(folder, 'interrupted.tar.gz');
  const interrupted = backUp({
    dataDir,
    file: other,
    progress(bytes, of) {
      if (bytes > of / 2) throw new Error('interrupted');
    },
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  expect((await readdir(folder)).filter((name) => name.startsWith('interrupted'))).toEqual([]);
  // Neither a backup nor a slot is left that would keep WAL.
  await withClient(database.url, async (client) => {
    const { rows } = await client.query('select slot_name from pg_replication_slots');
    expect(rows).toEqual([]);
  });
});

test('With DATABASE_URL both name the tools of that database', async () => {
  const config = { databaseUrl: 'postgres://elsewhere/tidu', dataDir: folder };
  await expect(backupCommand(config, undefined)).rejects.toThrow(/DATABASE_URL: .*pg_basebackup/);
  await expect(restoreCommand(plugins, config, file, {})).rejects.toThrow('DATABASE_URL: ');
});

/** One bit of the middle turned. In a run of zeros most unpack to the same bytes, and are no damage: one that is. */
function withTurnedBit(bytes: Buffer): Buffer {
  const whole = gunzipSync(bytes);
  for (let at = bytes.length >> 1; at < bytes.length; at += 1) {
    const turned = Buffer.from(bytes);
    turned.writeUInt8(turned.readUInt8(at) ^ 0x10, at);
    if (!unpacksTo(turned, whole)) return turned;
  }
  throw new Error('expected a bit that matters, found none');
}

function unpacksTo(bytes: Buffer, whole: Buffer): boolean {
  try {
    return gunzipSync(bytes).equals(whole);
  } catch {
    return false;
  }
}

async function refused(content: Buffer, reason: RegExp): Promise<void> {
  const bad = join(folder, 'bad');
  const place = join(folder, 'new');
  await writeFile(bad, content);
  const before = await readdir(folder);
  await expect(restore({ dataDir: place, file: bad, replace: false, plugins })).rejects.toThrow(reason);
  expect(existsSync(join(place, 'cluster'))).toBe(false);
  expect((await readdir(folder)).filter((name) => name !== 'new' && !before.includes(name))).toEqual([]);
  await rm(bad);
}

/** What the backup says of itself. */
async function headOf(path: string): Promise<BackupHead> {
  let head: BackupHead | undefined;
  const checkHead = (found: BackupHead): never => {
    head = found;
    throw new Error('enough');
  };
  const reader = { checkHead, addFolder: async () => {}, addFile: async () => {} };
  await expect(readBackupFile(path, reader)).rejects.toThrow('enough');
  if (!head) throw new Error('The backup has no head');
  return head;
}

async function archive(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(entries)) tar.entry({ name }, content);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  return gzipSync(Buffer.concat(chunks));
}

/** A place in the WAL as a number. */
function lsn(text: string): bigint {
  const [high = '', low = ''] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
