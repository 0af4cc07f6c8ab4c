import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { buildSchema, graphql, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GENERATED_MANIFEST } from '../documents/manifest.ts';
import { explorerAsset } from './assets.ts';
import { exploreInBrowser, findChromium, openBrowser, type Visit } from './browser.ts';
import { type Example, examples } from './examples.ts';
import { explorerContentSecurityPolicy, explorerPage } from './page.ts';

const schema = buildSchema(`type Query {
  "The role of the caller." role: String!
  count(upTo: Int!): [Int!]!
  "泉州" region(code: String = "350500"): String
}`);

const offered: readonly Example[] = [
  { title: { zh: '角色', en: 'Role' }, query: '# 我是谁\n{ role }\n' },
  {
    title: { zh: '计数', en: 'Count' },
    query: 'query Count($upTo: Int!) { count(upTo: $upTo) }\n',
    variables: { upTo: 3 },
  },
  { title: { zh: '</script><b>', en: '"x"' }, query: '{ region }\n' },
];

const page = explorerPage({
  endpoint: '/graphql',
  development: true,
  personas: [{ id: 'officer', title: { zh: '泉州干部', en: 'Officer of Quanzhou' }, role: 'OFFICER' }],
  examples: offered,
  title: 'Tidu 梯度',
});

const server: Server = createServer((request, response) => {
  answer(request).then(
    ({ headers, body }) => response.writeHead(200, headers).end(body),
    (error: Error) => response.writeHead(404).end(error.message),
  );
});
let url = '';
/** What the page asked about the schema. */
const introspections = new Set<string>();

async function answer(request: IncomingMessage) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/') {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': explorerContentSecurityPolicy,
    };
    return { headers, body: page };
  }
  const headers = { 'content-type': 'application/json' };
  if (path === '/graphql') {
    const { query, variables } = (await json(request)) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    if (query.includes('__schema')) introspections.add(query);
    const rootValue = {
      role: request.headers.authorization ?? 'PUBLIC',
      count: ({ upTo }: { upTo: number }) => Array.from({ length: upTo }, (_, index) => index),
      region: ({ code }: { code: string }) => code,
    };
    return {
      headers,
      body: JSON.stringify(await graphql({ schema, source: query, rootValue, variableValues: variables })),
    };
  }
  if (path === '/development/token') {
    const { persona } = (await json(request)) as { persona: string };
    return { headers, body: JSON.stringify({ token: `token-of-${persona}` }) };
  }
  const asset = await explorerAsset(path);
  if (asset === undefined) throw new Error(`No such file: ${path}`);
  return asset;
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  url = `http://127.0.0.1:${address.port}/`;
  if (chromium !== undefined) browser = await openBrowser(chromium);
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

const chromium = findChromium();
let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
if (chromium === undefined) {
  process.stdout.write(
    'Skipped: the explorer in a browser. No Chromium was found; apt-get install chromium.\n',
  );
}

function explores(sentence: string, explore: (visit: Visit) => Promise<void>): void {
  test.skipIf(chromium === undefined)(sentence, { timeout: 60_000 }, async () => {
    if (browser === undefined) throw new Error('The browser is not open.');
    await exploreInBrowser(browser, url, async (visit) => {
      await explore(visit);
      expect(visit.errors).toEqual([]);
      expect(visit.foreignRequests).toEqual([]);
    });
  });
}

explores('The first example is in the editor, runs, and its answer appears', async ({ page, text, run }) => {
  expect(await text('operation.graphql')).toBe(offered[0]?.query);
  const { answer, headers } = await run();
  expect(answer).toEqual({ data: { role: 'PUBLIC' } });
  expect(headers).not.toHaveProperty('authorization');
  await page.locator('.graphiql-response', { hasText: '"PUBLIC"' }).waitFor();
  await page.getByText('示例数据均为虚构').waitFor();
  // As it is sent: in production the public may send no other.
  const trusted: unknown[] = Object.values(JSON.parse(readFileSync(GENERATED_MANIFEST, 'utf8')));
  expect(introspections.size).toBe(1);
  for (const text of introspections) expect(trusted).toContain(text);
});

explores('A written query runs, is there after a reload, and an unknown field is marked', async (visit) => {
  const { page, write, text, run, reload } = visit;
  await write('{ region }');
  expect((await run()).answer).toEqual({ data: { region: '350500' } });
  await expect.poll(() => page.evaluate("localStorage.getItem('graphiql:tabState')")).toContain('{ region }');
  await reload();
  expect(await text('operation.graphql')).toBe('{ region }');
  expect(await page.getByRole('tab').count()).toBe(1);
  await write('{ regoin }');
  await page.locator('.graphiql-query-editor .squiggly-error').waitFor();
});

explores('A persona’s token is sent, after a reload too, until nobody is chosen', async (visit) => {
  const { page, run, reload } = visit;
  await page.getByLabel('身份').selectOption('officer');
  expect((await run()).headers).toHaveProperty('authorization', 'Bearer token-of-officer');
  await reload();
  expect(await page.getByRole('tab').count()).toBe(1);
  expect((await run()).answer).toEqual({ data: { role: 'Bearer token-of-officer' } });
  await page.getByLabel('Act as').selectOption('');
  expect((await run()).headers).not.toHaveProperty('authorization');
});

explores('A typed token is sent, and the choice of a persona says so', async ({ page, run }) => {
  await page.getByLabel('身份').selectOption('officer');
  await expect.poll(() => page.getByLabel('令牌').inputValue()).toBe('token-of-officer');
  await page.getByLabel('令牌').fill('by-hand');
  expect((await run()).headers).toHaveProperty('authorization', 'Bearer by-hand');
  expect(await page.getByLabel('身份').inputValue()).toBe('*');
});

explores('A persona that gets no token leaves the page as nobody, and says why', async ({ page, run }) => {
  await page.route('**/development/token', (route) => route.fulfill({ json: {} }));
  await page.getByLabel('身份').selectOption('officer');
  await page.getByText('No token for officer: the answer has no token').waitFor();
  expect(await page.getByLabel('身份').inputValue()).toBe('');
  expect((await run()).headers).not.toHaveProperty('authorization');
});

explores('An example fills both editors, runs with its variables, and Ctrl-Z brings back', async (visit) => {
  const { page, text, run } = visit;
  await page.getByLabel('示例').selectOption({ label: '计数 · Count' });
  expect(await text('operation.graphql')).toBe(offered[1]?.query);
  expect(JSON.parse(await text('variables.json'))).toEqual({ upTo: 3 });
  expect((await run()).answer).toEqual({ data: { count: [0, 1, 2] } });
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+Z');
  expect(await text('operation.graphql')).toBe(offered[0]?.query);
});

explores('The documentation of the schema can be read, and a second tab opened', async ({ page }) => {
  await page.getByLabel('Show Documentation Explorer').click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
  await page.getByText('The role of the caller.').waitFor();
  await page.getByLabel('New tab').click();
  await page.getByRole('tab').nth(1).waitFor();
});

test('In production the page offers no persona and does not call the data invented', () => {
  const production = explorerPage({
    endpoint: '/graphql',
    development: false,
    personas: [],
    examples,
    title: 'x',
  });
  expect(production).not.toContain('id="persona"');
  expect(production).not.toContain('虚构');
});

test('A text cannot end an element of the page', () => {
  expect(page).not.toContain('</script><b>');
  expect(page).toContain('&lt;/script&gt;&lt;b&gt; · &quot;x&quot;');
});

test('Every file that the page names is served', async () => {
  const paths = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(paths).toHaveLength(4);
  for (const path of paths) {
    const asset = await explorerAsset(path);
    expect(gunzipSync(asset?.body ?? '').length, path).toBeGreaterThan(100);
  }
  expect(explorerAsset('/explorer/../page.ts')).toBeUndefined();
  expect(explorerAsset('__proto__')).toBeUndefined();
});

test.each(examples)('The example $title.en is well formed and explained in both languages', ({ query }) => {
  expect(() => parse(query)).not.toThrow();
  expect(query).toMatch(/^# .*[\u4e00-\u9fff].*\n# [A-Z]/);
});
