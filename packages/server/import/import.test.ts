import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { core } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../command.ts';

const LIST =
  '企业名称,称号,级别,批次,公布日期,设区市,县（市、区）\n' +
  '泉州某某机械有限公司,专精特新中小企业,省级,2024年,昨天,泉州市,晋江市\n' +
  '泉州某某纺织有限公司,制造业单项冠军企业,省级（拟入选）,2025年,2025-10-14,泉州市,晋江市\n';

let server: TestServer;
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-import-'));
  server = await bootServer([core], { settings: { TIDU_IMPORT_LIMIT: '2000' } });
  environment = { DATABASE_URL: server.databaseUrl, TIDU_SAMPLE_ENTERPRISES: '0', TIDU_LOG: 'silent' };
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function upload(body: string, token?: string) {
  const response = await fetch(`${server.url}/import/enterprises?name=list.csv`, {
    method: 'POST',
    body,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

/** Runs a command and gives its exit code and what it printed. */
async function tidu(...argv: string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const printed: string[] = [];
  const keep = (text: unknown): boolean => printed.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(keep),
  );
  try {
    const code = await runCommand([core], ['node', 'tidu', ...argv], environment);
    return { code, printed: printed.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('officers upload a file, within the limit, and import it by mutation', async () => {
  expect((await upload(LIST)).status).toBe(403);
  expect((await upload(LIST, await server.tokenOf('REPORTER'))).status).toBe(403);
  expect((await upload(LIST, 'nonsense')).status).toBe(401);
  const token = await server.tokenOf('CITY_OFFICER 350500');
  expect((await upload('', token)).status).toBe(400);
  expect((await upload('x'.repeat(2_001), token)).status).toBe(413);
  const { status, answer } = await upload(LIST, token);
  expect([status, answer]).toEqual([200, { file: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation($file: ID!) { importEnterprises(input: { file: $file }) {
        batch { fileName counts { state rows } } errors { message } } }`,
      variables: answer,
    }),
  });
  expect(await response.json()).toEqual({
    data: {
      importEnterprises: {
        batch: { fileName: 'list.csv', counts: [{ state: 'WAITING', rows: 2 }] },
        errors: [],
      },
    },
  });
});

test('the command lists problems by line and column in a dry run, then accounts for every row', async () => {
  const path = join(folder, 'list.csv');
  await writeFile(
    path,
    `${LIST}泉州某某陶瓷有限公司,专精特新中小企业,省级,2024年,2024-11-15,泉州市,晋江市\n`,
  );
  const dry = await tidu('import', 'enterprises', path, '--dry-run');
  expect(dry).toEqual({
    code: 0,
    printed: expect.stringContaining('2:公布日期: DATE_INVALID: found "昨天"'),
  });
  expect(dry.printed).toMatch(/Nothing was written.*\n +3 waiting for review/);
  const done = await tidu('import', 'enterprises', path);
  expect(done).toEqual({
    code: 0,
    printed: expect.stringMatching(/list.csv: 3 rows:\n +3 waiting for review/),
  });
  const again = await tidu('import', 'enterprises', path);
  expect(again).toEqual({ code: 0, printed: expect.stringContaining('imported before: nothing changed') });
});

test('a file that cannot be read is refused with what to do', async () => {
  const path = join(folder, 'list.pdf');
  await writeFile(path, '%PDF-1.7');
  expect(await tidu('import', 'enterprises', path)).toEqual({
    code: 1,
    printed: expect.stringContaining('PDF: found'),
  });
  expect(await tidu('import', 'enterprises', join(folder, 'none.csv'))).toEqual({
    code: 1,
    printed: expect.stringContaining('ENOENT'),
  });
  await writeFile(path, '企业名称,设区市,2024年营业收入\n甲,泉州市,1\n');
  const { code, printed } = await tidu('import', 'enterprises', path);
  expect(code).toBe(1);
  expect(printed).toContain('MISSING_COLUMN');
});
