import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CommandRun,
  type CommandServer,
  createEmptyDatabase,
  databaseUrl,
  describeSchemas,
  runTidu,
  startTidu,
} from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { GENERATED_MANIFEST } from './documents/manifest.ts';

const runs: CommandRun[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-start-'));
});
afterAll(async () => {
  // Only what a failed test left: the others have ended.
  for (const { child } of runs)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await Promise.all(runs.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const settings = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  HOME: folder,
  TIDU_DATA: join(folder, 'data'),
  TIDU_SAMPLE_ENTERPRISES: '20',
  ...more,
});

function tidu(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CommandRun {
  const run = runTidu('tidu', args, settings(environment));
  runs.push(run);
  return run;
}

async function start(): Promise<CommandServer> {
  const server = await startTidu('tidu', settings({}));
  runs.push(server);
  return server;
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks at the shape it asked for
async function ask(url: string, sent: string | object, token?: string): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(typeof sent === 'string' ? { query: sent } : sent),
  });
  expect(response.status).toBe(200);
  return response.json();
}

/** The process id of the PostgreSQL of a data folder, if its process is there. */
async function postmaster(data: string): Promise<number | undefined> {
  const file = await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(file.split('\n')[0]);
  try {
    if (pid > 0) process.kill(pid, 0);
    return pid > 0 ? pid : undefined;
  } catch (error) {
    // There, and of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined;
  }
}

describe('a server with a database of its own', () => {
  test('answers, keeps what it acknowledged over SIGKILL, and stops in order', async () => {
    const data = join(folder, 'data');
    const first = await start();
    expect((await ask(first.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    // The command knows the manifest of its own plugins.
    const manifest = Object.entries(JSON.parse(await readFile(GENERATED_MANIFEST, 'utf8')) as object);
    const documentId = manifest.find(([, text]) => text.includes('query PlanTargets'))?.[0] ?? '';
    const byId = await ask(first.url, { documentId, variables: { on: '2026-06-30' } });
    expect(byId.data.targetProgress.length).toBeGreaterThan(0);
    const token = tidu(['token', '--as', 'DEPARTMENT_OFFICER', '--scope', 'DEPT-IIT']);
    expect(await token.ended).toBe(0);
    const secret = token.said().trim();

    const second = tidu(['start']);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/is in use by the server with process id \d+/);
    expect(second.said()).not.toMatch(/^ {4}at /m);

    const enterprises = await ask(first.url, '{ enterprises(first: 1) { nodes { id } } }', secret);
    const enterprise: string = enterprises.data.enterprises.nodes[0].id;
    const entered = await ask(
      first.url,
      `mutation { enterCultivationPool(input: { enterprise: "${enterprise}", targetTier: INNOVATIVE_SME, stage: RESERVE, enteredOn: "2026-02-03" })
        { entry { id } errors { code message } } }`,
      secret,
    );
    expect(entered.errors).toBeUndefined();
    // What stands already would be as good for the test.
    const acknowledged: string | undefined = entered.data.enterCultivationPool.entry?.id;
    expect(acknowledged, JSON.stringify(entered)).toBeDefined();

    first.child.kill('SIGKILL');
    await first.ended;
    await expect.poll(() => postmaster(data), { timeout: 20_000 }).toBeUndefined();

    const again = await start();
    const found = await ask(again.url, `{ node(id: "${acknowledged}") { id } }`, secret);
    expect(found.data.node).toEqual({ id: acknowledged });

    // SIGTERM with requests under way, and more that come on connections that are open.
    const under = Array.from({ length: 20 }, () =>
      ask(again.url, '{ enterprises(first: 20) { nodes { name } } }', secret),
    );
    await Promise.race(under);
    const began = performance.now();
    again.child.kill('SIGTERM');
    const answers = await Promise.all(under);
    for (const answer of answers) expect(answer.data.enterprises.nodes.length).toBeGreaterThan(0);
    expect(await again.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await postmaster(data)).toBeUndefined();
  }, 300_000);
});

// Together, as each spends its time on reading its modules.
describe.concurrent('a start that cannot be', { timeout: 150_000 }, () => {
  test('for a database that is not there names DATABASE_URL, and not the password', async () => {
    const run = tidu(['start'], { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/nowhere' });
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(
      /^DATABASE_URL: no connection to the database nowhere at 127\.0\.0\.1:1 as me: .*ECONNREFUSED/m,
    );
    expect(run.said()).not.toMatch(/hunter2|^ {4}at /m);
  });

  test('for a password that is wrong says so', async () => {
    const url = new URL(inject('testCluster'));
    url.password = 'hunter2';
    const run = tidu(['migrate', 'status'], { DATABASE_URL: url.href });
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(/^DATABASE_URL: .*password authentication failed/m);
    expect(run.said()).not.toContain('hunter2');
  });

  test('on a port that is taken says which, and leaves nothing behind', async () => {
    const database = await createEmptyDatabase(inject('testCluster'));
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    try {
      const run = tidu(['start'], { DATABASE_URL: database.url, PORT: port, TIDU_SAMPLE_ENTERPRISES: '0' });
      expect(await run.ended).toBe(1);
      expect(run.said()).toContain(
        `PORT: 127.0.0.1:${port} is in use by another process. Set PORT to a free one.`,
      );
      expect(run.said()).not.toMatch(/^ {4}at /m);
    } finally {
      taken.close();
      await database.drop();
    }
  });

  test('with settings that are wrong lists them all', async () => {
    const run = tidu(['start'], { TIDU_POOL: 'many', TIDU_TODAY: 'today' });
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('TIDU_POOL: expected');
    expect(run.said()).toContain('TIDU_TODAY: expected');
  });

  test('a token is refused in production, and for a scope that does not fit', async () => {
    const production = tidu(['token', '--as', 'ADMIN'], {
      NODE_ENV: 'production',
      TIDU_TOKEN_SECRET: 'x'.repeat(32),
    });
    const misfit = tidu(['token', '--as', 'CITY_OFFICER', '--scope', '350502']);
    const unknown = tidu(['token', '--as', 'ROOT']);
    expect(await Promise.all([production.ended, misfit.ended, unknown.ended])).toEqual([1, 1, 1]);
    expect(production.said()).toBe(
      'token: refused in production. Tokens come from your OpenID provider there.\n',
    );
    expect(misfit.said()).toBe(
      '--scope: expected the code of a city such as 350500, or 35P000 for Pingtan for CITY_OFFICER, found 350502.\n',
    );
    expect(unknown.said()).toMatch(/^--as: expected one of PUBLIC, .*, found ROOT\.\n$/);
  });
});

describe('migrations', () => {
  test('of eight processes that start together on an empty database run once; down and up again gives the same schema', async () => {
    const database = await createEmptyDatabase(inject('testCluster'));
    const environment = { DATABASE_URL: databaseUrl(database.url, new URL(database.url).pathname.slice(1)) };
    const migrate = async (...args: string[]): Promise<string> => {
      const run = tidu(['migrate', ...args], environment);
      expect([await run.ended, run.said()]).toEqual([0, expect.any(String)]);
      return run.said();
    };
    try {
      const said = await Promise.all(Array.from({ length: 8 }, () => migrate('up')));
      const applied = said
        .flatMap((text) => text.trim().split('\n'))
        .filter((line) => line !== 'nothing to do');
      expect(applied.length).toBeGreaterThan(4);
      expect(new Set(applied).size).toBe(applied.length);

      const before = await describeSchemas(database.url, ['core', 'finance', 'tidu']);
      expect(before).toContain('policy core.enterprise');
      const down = (await migrate('down', '--all')).trim().split('\n');
      expect(down).toEqual([...applied].reverse());
      expect(await describeSchemas(database.url, ['core', 'finance', 'tidu'])).not.toContain('table core.');
      expect(
        (await migrate('status'))
          .trim()
          .split('\n')
          .every((line) => line.startsWith('not applied')),
      ).toBe(true);
      await migrate('up');
      expect(await describeSchemas(database.url, ['core', 'finance', 'tidu'])).toEqual(before);
    } finally {
      await database.drop();
    }
  }, 300_000);
});
