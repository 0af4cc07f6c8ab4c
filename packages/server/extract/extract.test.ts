import { core, readListFile } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './cell.ts';
import { xlsx } from './xlsx.ts';

let server: TestServer;
beforeAll(async () => {
  server = await bootServer([core], { sample: 300 });
});
afterAll(() => server.stop());

const OFFICER = 'CITY_OFFICER 350500';
const LIST = `query ($first: Int) { enterprises(first: $first, orderBy: [{ field: NAME, direction: ASC }])
  { nodes { name registeredCapital city { name } tiers { name } } } }`;

async function post(path: string, body: object): Promise<Response> {
  const authorization = `Bearer ${await server.tokenOf(OFFICER)}`;
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
}
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

test('An extract is the whole list under the viewer’s own access, in both formats, whatever page was asked for', async () => {
  const list = await post('/graphql', {
    query:
      '{ enterprises(first: 100, orderBy: [{ field: NAME, direction: ASC }]) { totalCount nodes { name } } }',
  });
  const { data } = (await list.json()) as {
    data: { enterprises: { totalCount: number; nodes: readonly { name: string }[] } };
  };
  const response = await post('/extract.csv', { query: LIST, variables: { first: 7 } });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = (await bytesOf(response)).toString('utf8');
  expect(text.startsWith('\uFEFFname,registeredCapital,city.name,tiers.name\r\n')).toBe(true);
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(rows).toHaveLength(data.enterprises.totalCount);
  expect(rows.slice(0, 100).map((row) => row.split(',')[0])).toEqual(
    data.enterprises.nodes.map(({ name }) => name),
  );
  expect(rows.every((row) => row.split(',')[2] === '泉州市')).toBe(true);
  const book = await readListFile('a.xlsx', await bytesOf(await post('/extract.xlsx', { query: LIST })));
  // A list to import wants other headings, and says which were found.
  expect(JSON.stringify(book)).toContain('registeredCapital');
});

test.each([
  [
    'two lists',
    '{ a: enterprises { nodes { name } } b: enterprises { nodes { name } } }',
    400,
    'BAD_USER_INPUT',
  ],
  ['no list', '{ tiers { name } }', 400, 'BAD_USER_INPUT'],
  ['a mutation', 'mutation { __typename }', 400, 'BAD_USER_INPUT'],
  ['a field that is not there', '{ enterprises { nodes { nothing } } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['no GraphQL', '{', 400, 'GRAPHQL_PARSE_FAILED'],
])('A request for %s is refused before anything is sent', async (_what, query, status, code) => {
  const response = await post('/extract.csv', { query });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

test('Text that a spreadsheet would run is made text; numbers stay numbers', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])
    expect(cellOf(text, 'String')).toEqual({ text: `'${text}` });
  expect(cellOf('-12.50', 'Money')).toEqual({ number: '-12.50' });
  expect(cellOf('91350500MA2XY8D123', 'CreditCode')).toEqual({ text: '91350500MA2XY8D123' });
  expect(cellOf(null, 'Money')).toEqual({ text: '' });
});

test('A workbook goes on to another sheet where one is full', async () => {
  async function* rows() {
    yield [1, 2, 3].map((number) => [{ number: String(number) }]);
  }
  const pieces: Buffer[] = [];
  for await (const piece of xlsx(['n'], rows(), 3)) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('latin1');
  expect(text).toContain('xl/worksheets/sheet2.xml');
  expect(text).not.toContain('xl/worksheets/sheet3.xml');
});
