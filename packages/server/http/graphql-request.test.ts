import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { RequestError } from '@tidu/core';
import { expect, test } from 'vitest';
import { asApolloTakesIt, readGraphQLRequest } from './graphql-request.ts';

const PREFLIGHT = { 'apollo-require-preflight': '1' };

/** A request as Node gives it: by GET with what it says in the address, else with a body. */
const requestOf = (sent: string | object, headers: Record<string, string> = {}): IncomingMessage =>
  Object.assign(
    Readable.from([Buffer.from(typeof sent === 'string' ? '' : JSON.stringify(sent))]),
    typeof sent === 'string'
      ? { method: 'GET', url: `/graphql?${sent}`, headers: { ...PREFLIGHT, ...headers } }
      : { method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers } },
  ) as unknown as IncomingMessage;

const get = (sent: Record<string, string>, headers?: Record<string, string>) =>
  requestOf(new URLSearchParams(sent).toString(), headers);

async function refusal(request: IncomingMessage): Promise<unknown> {
  const error = await readGraphQLRequest(request, 10_000).catch((thrown: unknown) => thrown);
  if (!(error instanceof RequestError)) return error;
  expect(error.text.zh).toMatch(/\p{Script=Han}/u);
  return `${error.code} ${error.text.en}`;
}

test('A GET says what a body would, and Apollo is given both alike', async () => {
  const variables = { a: '+ &=', b: [1, null] };
  const said = { query: '{ a }', operationName: 'A', variables, extensions: { c: {} } };
  const request = get({
    query: '{ a }',
    operationName: 'A',
    variables: JSON.stringify(variables),
    extensions: '{"c":{}}',
    somethingElse: 'x',
  });
  const sent = await readGraphQLRequest(request, 10_000);
  expect(sent).toEqual(said);
  expect(await readGraphQLRequest(requestOf(said), 10_000)).toEqual(said);
  const { method, search, body } = asApolloTakesIt(request, { ...sent, documentId: undefined });
  expect([method, body]).toEqual(['GET', undefined]);
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    query: '{ a }',
    operationName: 'A',
    variables: JSON.stringify(variables),
    extensions: '{"c":{}}',
  });
});

test.each([
  ['a query that is no text', { query: 5 }, 'BAD_REQUEST query: expected a text.'],
  ['an operation name that is none', { operationName: ['A'] }, 'BAD_REQUEST operationName: expected a text.'],
  ['an id that is none', { documentId: {} }, 'BAD_REQUEST documentId: expected a text.'],
  ['variables in a list', { variables: [1] }, 'BAD_REQUEST variables: expected an object.'],
  ['variables as text', { variables: '{}' }, 'BAD_REQUEST variables: expected an object.'],
  ['extensions that are none', { extensions: 1 }, 'BAD_REQUEST extensions: expected an object.'],
])('%s is refused by its name', async (_what, body, expected) => {
  expect(await refusal(requestOf(body))).toBe(expected);
});

test.each([
  ['variables that are no JSON', { variables: '{' }, 'BAD_REQUEST variables: expected JSON.'],
  ['variables in a list', { variables: '[]' }, 'BAD_REQUEST variables: expected an object.'],
  ['NUL in the query', { query: '{ a }\0' }, 'BAD_REQUEST A text of the request holds NUL'],
  ['NUL in a variable', { variables: '{"a":"\\u0000"}' }, 'BAD_REQUEST A text of the request holds NUL'],
  [
    'variables nested without end',
    { variables: `{"a":${'['.repeat(200)}${']'.repeat(200)}}` },
    'BAD_REQUEST Expected at most 100 levels',
  ],
])('by GET, %s is refused as in a body', async (_what, sent, expected) => {
  expect(await refusal(get(sent))).toContain(expected);
});

test('Two of one parameter are refused: neither may hide the other', async () => {
  expect(await refusal(requestOf('query=%7Ba%7D&query=%7Bb%7D'))).toBe(
    'BAD_REQUEST query: expected one in the address.',
  );
});

test('A GET without a header that no form can send is refused', async () => {
  const request = get({ query: '{ a }' }, { 'apollo-require-preflight': '' });
  expect(await refusal(request)).toContain('apollo-require-preflight: 1');
  expect(await refusal(get({ query: '{ a }' }, { ...PREFLIGHT }))).toEqual({ query: '{ a }' });
});
