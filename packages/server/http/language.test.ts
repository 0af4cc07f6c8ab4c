import { connect } from 'node:net';
import { core, ERRORS } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probe } from '../execute/probe/probe.ts';
import { languageOf } from './language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['zh', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh-Hans-CN', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['fr, zh;q=0.5', 'zh'],
  ['fr', 'en'],
  ['zh;q=0', 'en'],
  [';;;,,q=', 'en'],
] as const)('Accept-Language %j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('every code has a text in both languages', () => {
  for (const { en, zh } of Object.values(ERRORS)) {
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(zh).toMatch(/^\p{Script=Han}?.*\p{Script=Han}.*。$/u);
  }
});

describe('a server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await bootServer([core, probe]);
  });
  afterAll(() => server.stop());

  async function messages(path: string, language: string, query?: string) {
    const body = query === undefined ? {} : { method: 'POST', body: JSON.stringify({ query }) };
    const response = await fetch(`${server.url}${path}`, {
      ...body,
      headers: { 'content-type': 'application/json', 'accept-language': language },
    });
    expect(response.headers.get('vary')).toContain('accept-language');
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    return errors.map(({ message }) => message);
  }

  test('says a refusal, a fault and a mistake in the language that is preferred', async () => {
    expect(await messages('/nothing', 'en')).toEqual([
      'There is nothing at this path. The graph is at /graphql.',
    ]);
    expect(await messages('/nothing', 'zh-CN')).toEqual(['此路径没有内容。图接口位于 /graphql。']);
    expect(await messages('/graphql', 'zh', '{ probe { throws } }')).toEqual([
      ERRORS.INTERNAL_SERVER_ERROR.zh,
    ]);
    expect(await messages('/graphql', 'zh', '{ nothing }')).toEqual([
      '文档不符合模式定义。（Cannot query field "nothing" on type "Query".）',
    ]);
    expect(await messages('/graphql', 'en', '{ nothing }')).toEqual([
      'Cannot query field "nothing" on type "Query".',
    ]);
  });

  test('says what a mutation refuses in the language that is preferred', async () => {
    const query = 'mutation { probeAdd(input: { name: "x", quantity: 1 }) { errors { code message } } }';
    const refusal = async (language: string): Promise<unknown> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query }),
        headers: { 'content-type': 'application/json', 'accept-language': language },
      });
      const { data } = (await response.json()) as { data: { probeAdd: { errors: unknown } } };
      return data.probeAdd.errors;
    };
    expect(await refusal('en')).toEqual([
      { code: 'NOT_ALLOWED', message: 'This role may not write this record.' },
    ]);
    expect(await refusal('zh')).toEqual([{ code: 'NOT_ALLOWED', message: '该角色不得写入此记录。' }]);
  });

  test.each([
    ['what is not HTTP', 'NONSENSE\r\n\r\n', 400],
    ['a header over its size', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answers %s in JSON', async (_what, text, status) => {
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let said = '';
      socket
        .on('data', (chunk) => (said += chunk))
        .on('close', () => resolve(said))
        .on('error', reject);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/x-request-id: [0-9a-f-]{36}/);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toEqual({
      errors: [{ message: ERRORS.BAD_REQUEST.en, extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});
