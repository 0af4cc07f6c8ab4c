import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DatabaseInUse, type EmbeddedDatabase, openEmbeddedDatabase } from './embedded.ts';

const isRoot = process.getuid?.() === 0;
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
const cleanUp: (() => Promise<unknown>)[] = [];
/** One cluster for the tests that do not need a new one. */
let dataDir: string;

// The first start of a cluster, twice, on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

beforeAll(async () => {
  dataDir = await newDataDir();
});

afterAll(() => rm(dirname(dataDir), { recursive: true }));

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

test('Data survives a stop and a start, and a stop leaves no PostgreSQL', async () => {
  const first = await open({ dataDir, as: 'server' });
  await query(first.url, `drop table if exists kept; create table kept as select '福州' as city`);
  const postmaster = await postmasterOf(dataDir);
  await first.stop();
  expect(isAlive(postmaster)).toBe(false);

  const second = await open({ dataDir, as: 'server' });
  expect(await query(second.url, 'select city from kept')).toEqual([{ city: '福州' }]);
  await second.stop();
  await second.stop();
});

test('The owner may create databases and roles, and row-level security binds it', async () => {
  const { url } = await open({ dataDir, as: 'server' });
  expect(
    await query(
      url,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, pg_get_userbyid(datdba) as owner
         from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    ),
  ).toEqual([
    {
      rolname: 'tidu_owner',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
      rolcreatedb: true,
      owner: 'tidu_owner',
    },
  ]);
  await query(url, 'create role tidu_app nologin');
  await query(url, 'create table walled (id int); insert into walled values (1)');
  await query(
    url,
    'alter table walled enable row level security; alter table walled force row level security',
  );
  await query(url, 'grant select on walled to tidu_app');
  expect(await query(url, 'select * from walled')).toEqual([]);
  expect(await query(url, 'begin; set local role tidu_app; table walled; commit')).toEqual([]);
  await query(url, 'create database template_of_tests');
  await query(url, 'create database scratch template template_of_tests');
  await query(url, 'drop database scratch');
});

test('Without LANG and LC_ALL the database is UTF8, in Chinese time, and sorts by pinyin', async () => {
  const { LANG: _, LC_ALL: __, LC_CTYPE: ___, ...bare } = process.env;
  const server = await openInChild(dataDir, 'server', bare);
  expect(
    await query(
      server.url,
      `select getdatabaseencoding() as encoding, current_setting('TimeZone') as zone,
              (select array_agg(c order by c collate "zh-x-icu") from unnest(array['厦门', '福州', '重庆', '安溪']) c) as cities`,
    ),
  ).toEqual([{ encoding: 'UTF8', zone: 'Asia/Shanghai', cities: ['安溪', '重庆', '福州', '厦门'] }]);
  await server.end();
});

test('A server killed with SIGKILL leaves no PostgreSQL after two seconds, and its data is there', async () => {
  const server = await openInChild(dataDir, 'server');
  await keepAnswer(server.url);
  const postmaster = await postmasterOf(dataDir);
  server.process.kill('SIGKILL');
  await expect.poll(() => isAlive(postmaster), { timeout: 2000 }).toBe(false);

  const next = await open({ dataDir, as: 'server' });
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('A server that starts while the killed one before it still stops waits for it', async () => {
  const server = await openInChild(dataDir, 'server');
  await keepAnswer(server.url);
  server.process.kill('SIGKILL');
  const next = await open({ dataDir, as: 'server' });
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('SIGTERM and SIGINT to the whole process group leave the database to the drain of the server', async () => {
  const server = await openInChild(dataDir, 'server');
  const postmaster = await postmasterOf(dataDir);
  if (server.process.pid === undefined) throw new Error('The child has no process id');
  // The child ignores both, as a draining server does.
  process.kill(-server.process.pid, 'SIGINT');
  process.kill(-server.process.pid, 'SIGTERM');
  await sleep(300);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await postmasterOf(dataDir)).toBe(postmaster);
  await server.end();
  expect(isAlive(postmaster)).toBe(false);
});

test('A second server is refused at once, and told the process id of the first', async () => {
  const server = await openInChild(dataDir, 'server');
  const start = Date.now();
  const refusal = await openEmbeddedDatabase({ dataDir, as: 'server', settings }).catch((error) => error);
  expect(refusal).toBeInstanceOf(DatabaseInUse);
  expect(refusal.pid).toBe(server.process.pid);
  expect(refusal.message).toContain(`server with process id ${server.process.pid}`);
  expect(Date.now() - start).toBeLessThan(2000);
  await server.end();
});

test('Of servers that start at the same moment exactly one wins', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => open({ dataDir, as: 'server' })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(DatabaseInUse);
  }
});

test('A command joins the running server and leaves it running', async () => {
  const server = await openInChild(dataDir, 'server');
  const command = await open({ dataDir, as: 'command' });
  expect(command).toMatchObject({ startedHere: false, url: server.url });
  expect(await query(command.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await command.stop();
  const other = await openInChild(dataDir, 'command');
  expect(other.url).toBe(server.url);
  await other.end();
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.end();
});

test('A command without a server starts PostgreSQL for its own duration', async () => {
  const command = await open({ dataDir, as: 'command' });
  expect(command.startedHere).toBe(true);
  const postmaster = await postmasterOf(dataDir);
  await command.stop();
  expect(isAlive(postmaster)).toBe(false);
});

test('A command that joined another command is not cut off when the other ends', async () => {
  const first = await open({ dataDir, as: 'command' });
  const postmaster = await postmasterOf(dataDir);
  const second = await open({ dataDir, as: 'command' });
  await first.stop();
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
  await expect.poll(() => isAlive(postmaster), { timeout: 2000 }).toBe(false);
});

test('A server that starts while a command runs waits until the command is done', async () => {
  const command = await open({ dataDir, as: 'command' });
  let started = false;
  const server = open({ dataDir, as: 'server' }).then((database) => {
    started = true;
    return database;
  });
  await sleep(500);
  expect(started).toBe(false);
  await command.stop();
  expect((await server).startedHere).toBe(true);
});

test('PostgreSQL that dies under a running server, again and again, is back on the same address within two seconds', async () => {
  const { url } = await open({ dataDir, as: 'server' });
  for (const signal of ['SIGKILL', 'SIGQUIT', 'SIGKILL', 'SIGKILL', 'SIGKILL'] as const) {
    const before = await postmasterOf(dataDir);
    process.kill(before, signal);
    await expect.poll(() => isAlive(before), { interval: 5 }).toBe(false);
    await expect
      .poll(() => query(url, 'select 1 as one').catch(() => 'down'), { interval: 20, timeout: 2000 })
      .toEqual([{ one: 1 }]);
  }
});

test('PostgreSQL left behind by a killed keeper is ended at the next start, and its data is kept', async () => {
  const server = await openInChild(dataDir, 'server');
  await keepAnswer(server.url);
  const orphan = await postmasterOf(dataDir);
  const { keeper } = JSON.parse(await readFile(join(dataDir, 'keeper.json'), 'utf8'));
  process.kill(keeper, 'SIGKILL');
  server.process.kill('SIGKILL');
  await once(server.process, 'close');
  expect(isAlive(orphan)).toBe(true);

  const next = await open({ dataDir, as: 'server' });
  await expect(query(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('A postmaster.pid from before a crash of the machine, whose process id is another program by now, is no obstacle', async () => {
  await (await open({ dataDir, as: 'server' })).stop();
  const cluster = join(dataDir, 'cluster');
  // PostgreSQL is suspicious only of processes of its own account.
  const { uid, gid } = await stat(cluster);
  const other = spawn('sleep', ['60'], { uid, gid });
  cleanUp.push(async () => other.kill());
  await writeFile(
    join(cluster, 'postmaster.pid'),
    `${other.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
  );
  const { url } = await open({ dataDir, as: 'server' });
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('A cluster half made by a killed first start is made anew', async () => {
  const dataDir = await newDataDirForThisTest();
  const child = startChild(dataDir, 'server');
  await expect
    .poll(() => existsSync(join(dataDir, 'cluster.new/base')), { interval: 5, timeout: 5000 })
    .toBe(true);
  child.kill('SIGKILL');
  const { url } = await open({ dataDir, as: 'server' });
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('A data folder removed under a running server hinders neither its stop nor the next start', async () => {
  const dataDir = await newDataDirForThisTest();
  const first = await open({ dataDir, as: 'server' });
  const postmaster = await postmasterOf(dataDir);
  await rm(dataDir, { recursive: true });
  await first.stop();
  expect(isAlive(postmaster)).toBe(false);
  const next = await open({ dataDir, as: 'server' });
  expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('Only its user can read the passwords, and a wrong password is refused', async () => {
  const { url } = await open({ dataDir, as: 'server' });
  const { mode } = await stat(join(dataDir, 'cluster/tidu-passwords.json'));
  expect((mode & 0o777).toString(8)).toBe('600');
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('A start that fails says why', async () => {
  await expect(
    openEmbeddedDatabase({ dataDir, as: 'server', settings: { shared_buffers: 'plenty' } }),
  ).rejects.toThrow(/did not start[\s\S]*shared_buffers/);
});

test.runIf(isRoot)(
  'For root, a data folder that others cannot enter has its cluster elsewhere, and finds it again',
  async () => {
    const dataDir = await newDataDirForThisTest();
    await chmod(dirname(dataDir), 0o700);
    const first = await open({ dataDir, as: 'server' });
    const cluster = await readlink(join(dataDir, 'cluster'));
    cleanUp.push(() => rm(cluster, { recursive: true, force: true }));
    await keepAnswer(first.url);
    await first.stop();
    const second = await open({ dataDir, as: 'server' });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    await rm(cluster, { recursive: true });
    await expect(open({ dataDir, as: 'server' })).rejects.toThrow(`leads to ${cluster}, which is gone`);
  },
);

async function open(options: { dataDir: string; as: 'server' | 'command' }): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase({ ...options, settings });
  cleanUp.push(() => database.stop());
  return database;
}

/** A process of its own that opens the database, ignores signals as a draining server does, and ends with its input. */
function startChild(dataDir: string, as: 'server' | 'command', env = process.env): ChildProcess {
  const script = `
    import { openEmbeddedDatabase } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    process.on('SIGINT', () => {}).on('SIGTERM', () => {});
    process.exitCode = 1;
    const database = await openEmbeddedDatabase(${JSON.stringify({ dataDir, as, settings })});
    console.log(database.url);
    process.stdin.resume().on('end', () => database.stop().then(() => process.exit(0)));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  cleanUp.push(async () => child.kill('SIGKILL'));
  return child;
}

async function openInChild(dataDir: string, as: 'server' | 'command', env = process.env) {
  const child = startChild(dataDir, as, env);
  if (!child.stdout) throw new Error('The child has no output');
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    process: child,
    url: String(url),
    end: async () => {
      child.stdin?.end();
      expect(await once(child, 'close')).toEqual([0, null]);
    },
  };
}

async function newDataDirForThisTest(): Promise<string> {
  const folder = await newDataDir();
  cleanUp.push(() => rm(dirname(folder), { recursive: true }));
  return folder;
}

async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidu-embedded-'));
  // PostgreSQL's account must be able to enter when root runs the tests.
  if (isRoot) await chmod(folder, 0o711);
  return join(folder, 'data');
}

async function keepAnswer(url: string): Promise<void> {
  await query(url, 'drop table if exists kept; create table kept as select 42 as answer');
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const results = [await client.query(text)].flat();
    return results.flatMap(({ rows }) => rows ?? []);
  } finally {
    await client.end();
  }
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
