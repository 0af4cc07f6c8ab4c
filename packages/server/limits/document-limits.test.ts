import { core, RequestError } from '@tidu/core';
import { bootServer, type TestServer } from '@tidu/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Limits, readConfig } from '../config.ts';
import { probe } from '../execute/probe/probe.ts';
import { documentLimits, shapeOf } from './document-limits.ts';

const LIMITS: Limits = {
  ...readConfig({}, []).limits,
  tokens: 100,
  depth: 3,
  rootFields: 4,
  mutations: 2,
  aliases: 3,
  directives: 2,
  fragments: 2,
  comparisons: 20,
};
const check = documentLimits(LIMITS);

/** The code and extensions of the refusal; undefined when the document passes. */
function refusal(text: string): unknown {
  try {
    check(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    expect(error.text.en).toContain(String(error.extensions.limit));
    expect(error.text.zh).toContain(String(error.extensions.limit));
    return error.extensions;
  }
}

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

describe('a document within every limit passes, one beyond is told which, how much and how far', () => {
  test.each([
    [
      'tokens',
      `{ a(b: [${'1 '.repeat(91)}]) }`,
      `{ a(b: [${'1 '.repeat(92)}]) }`,
      'TOO_MANY_TOKENS',
      100,
      undefined,
    ],
    ['levels', '{ a { b { c } } }', '{ a { b { c { d } } } }', 'TOO_DEEP', 3, 4],
    [
      'levels through fragments',
      '{ a { ...F } } fragment F on T { ... on T { b { c } } }',
      '{ a { ...F } } fragment F on T { ... on T { b { c { d } } } }',
      'TOO_DEEP',
      3,
      4,
    ],
    [
      'levels of the deepest operation',
      'query A { a } query B { a { b { c } } }',
      'query A { a { b { c { d } } } } query B { a }',
      'TOO_DEEP',
      3,
      4,
    ],
    ['root fields', '{ a b c d }', '{ a b c d e }', 'TOO_MANY_ROOT_FIELDS', 4, 5],
    [
      'root fields through fragments',
      '{ ...F ...F } fragment F on Query { a b }',
      '{ ...F ...F ... { c } } fragment F on Query { a b }',
      'TOO_MANY_ROOT_FIELDS',
      4,
      5,
    ],
    ['mutations', 'mutation { a b }', 'mutation { a b c }', 'TOO_MANY_ROOT_FIELDS', 2, 3],
    ['aliases', '{ x: a { y: b z: c } }', '{ x: a { y: b z: c w: d } }', 'TOO_MANY_ALIASES', 3, 4],
    [
      'directives',
      'query ($a: Int @x) { a @skip(if: true) }',
      'query ($a: Int @x) @y { a @skip(if: true) }',
      'TOO_MANY_DIRECTIVES',
      2,
      3,
    ],
    [
      'fragments',
      `{ a } ${times(2, (n) => `fragment F${n} on T { a }`)}`,
      `{ a } ${times(3, (n) => `fragment F${n} on T { a }`)}`,
      'TOO_MANY_FRAGMENTS',
      2,
      3,
    ],
  ])('%s', (_what, within, beyond, code, limit, found) => {
    expect(refusal(within)).toBeUndefined();
    expect(refusal(beyond)).toEqual({ code, limit, ...(found === undefined ? {} : { found }) });
    // What passed is remembered, what did not is refused again.
    expect(refusal(within)).toBeUndefined();
    expect(refusal(beyond)).toMatchObject({ code });
  });

  test('comparisons: fields, and pairs of fields at one place, fragments looked through', () => {
    // Five fields at one place are five and ten; `a` and its four besides.
    expect(refusal('{ a { b b b b b c d e } }')).toBeUndefined();
    expect(refusal('{ a { b b b b b c d e f } ...F } fragment F on Query { a { f } }')).toMatchObject({
      code: 'TOO_COMPLEX',
      limit: 20,
    });
    expect(refusal(`{ a { ${times(6, () => 'b')} } }`)).toMatchObject({ code: 'TOO_COMPLEX' });
    expect(refusal(`{ a { ${times(5, () => 'b { c }')} } }`)).toMatchObject({ code: 'TOO_COMPLEX' });
  });

  test('introspection is not counted in depth', () => {
    expect(refusal('{ __schema { types { fields { type { name } } } } __typename }')).toBeUndefined();
  });

  test('a document deeper than the parser can go is refused, however many tokens it may have', () => {
    const generous = documentLimits({ ...LIMITS, tokens: 100_000 });
    expect(() => generous('{a'.repeat(49_000))).toThrow(RequestError);
  });

  test('what is not GraphQL is left to whoever can say where', () => {
    expect(refusal('{ a ')).toBeUndefined();
    expect(refusal('')).toBeUndefined();
  });
});

describe('fragments', () => {
  const doubling = (levels: number): string =>
    `{ ...F0 } ${times(levels, (n) => `fragment F${n} on T { a { ...F${n + 1} ...F${n + 1} } }`)} fragment F${levels} on T { a }`;

  test('that double at each level are measured once each', () => {
    const { depth, rootFields } = shapeOf(parse(doubling(30)));
    expect([depth, rootFields]).toEqual([31, 1]);
    const wide = `{ ...F0 } ${times(30, (n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on T { a }`;
    expect(shapeOf(parse(wide)).rootFields).toBe(2 ** 30);
  });

  test('that spread themselves, or are not there, are measured too', () => {
    expect(
      shapeOf(parse('{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }')).depth,
    ).toBe(2);
    expect(shapeOf(parse('{ ...Nowhere a }')).rootFields).toBe(1);
  });
});

test('fields that fragments multiply are counted no further than the limit', () => {
  const fanning = times(9, (n) => `fragment F${n} on T { ${times(9, (m) => `f${m} { ...F${n + 1} }`)} }`);
  const many = documentLimits({ ...readConfig({}, []).limits, aliases: 1000 });
  expect(() => many(`{ ...F0 } ${fanning} fragment F9 on T { a }`)).toThrow('more than 5000 comparisons');
});

describe('over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    const settings = {
      TIDU_LIMIT_DEPTH: '3',
      TIDU_LIMIT_RESPONSE: '1000',
      TIDU_STATEMENT_TIMEOUT_MS: '100',
    };
    server = await bootServer([core, probe], { settings });
  });
  afterAll(() => server.stop());

  async function ask(body: unknown, path = '/graphql') {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    return [response.status, errors[0]?.extensions, errors[0]?.message];
  }

  const deep = '{ a { b { c { d } } } }';

  test.each(['/graphql', '/extract.csv', '/extract.xlsx'])('%s refuses by the same limits', async (path) => {
    expect(await ask({ query: deep }, path)).toEqual([
      400,
      { code: 'TOO_DEEP', limit: 3, found: 4 },
      'The document has 4 levels of fields; the limit is 3.',
    ]);
  });

  test('a GET is refused by the same limits', async () => {
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(deep)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_DEEP' } }] });
  });

  test('an answer over its size is not sent', async () => {
    const text = 'x'.repeat(985);
    const query = 'query ($text: String!) { probe { echo(text: $text) } }';
    expect(await ask({ query, variables: { text } })).toEqual([
      400,
      { code: 'RESPONSE_TOO_LARGE', limit: 1000, found: 1016 },
      'The answer has 1016 bytes; the limit is 1000. Ask for fewer rows or fields.',
    ]);
    const short = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { text: 'x'.repeat(969) } }),
    });
    expect([short.status, (await short.text()).length]).toEqual([200, 1000]);
  });

  test('operations in a list are refused', async () => {
    const [status, extensions] = await ask([{ query: '{ __typename }' }]);
    expect([status, extensions]).toEqual([400, { code: 'BATCHING_NOT_SUPPORTED' }]);
  });

  test('a statement over its time is told so, with the limit', async () => {
    expect(await ask({ query: '{ probe { slow(seconds: 2) } }' })).toEqual([
      200,
      { code: 'STATEMENT_TIMEOUT', limit: 100 },
      'A statement took longer in the database than it may. The limit is 100 ms.',
    ]);
  });
});
