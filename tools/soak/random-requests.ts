import { leafSelection } from '@tidu/testing';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../packages/policy/random-rows.ts';

/** A request that a client might send, sensible or not. */
export interface RandomRequest {
  /** What kind it is, for the report of a run. */
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  /** Sent without a token or with a wrong one, instead of an officer's. */
  readonly token: 'of an officer' | 'none' | 'wrong';
  /** The client does not wait for the answer. */
  readonly goes: boolean;
}

/**
 * Requests of every kind, each string in them a `text()`: mutations and queries of the whole schema with values that fit
 * and values that do not, documents and bodies that are none, paths, methods, headers, tokens, files, extracts, clients
 * that go. The server has the probe besides, whose fields fail on demand.
 */
export function randomRequests(
  schema: GraphQLSchema,
  random: Random,
  text: () => string,
): () => RandomRequest {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const calls = callsOf(schema);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  const graphql = (kind: string, query: string, variables: object = {}): RandomRequest => ({
    kind,
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    token: 'of an officer',
    goes: false,
  });

  function valueFor(type: GraphQLInputType, depth = 0): unknown {
    if (isNonNullType(type)) return valueFor(type.ofType, depth);
    if (isListType(type))
      return Array.from({ length: 1 + Math.floor(random() * 2) }, () => valueFor(type.ofType, depth + 1));
    if (isEnumType(type)) return random() < 0.9 ? pick(type.getValues()).name : text();
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < 3 && random() < 0.6),
      );
      return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, depth + 1)]));
    }
    if (type.name === 'JSON') return pick([{ [text()]: text() }, { staff: text() }, text()]);
    const fitting = FITTING[type.name];
    return fitting && random() < 0.7 ? pick(fitting) : type.name === 'Boolean' ? random() < 0.5 : text();
  }

  const withArguments = (kind: string, { wrap, name, type, args }: Call): RandomRequest => {
    const given = args.filter(({ type: argument }) => isNonNullType(argument) || random() < 0.5);
    const declared = given.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
    const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
    const returned = getNamedType(type);
    const below = isObjectType(returned)
      ? leafSelection(schema, returned)
      : isLeafType(returned)
        ? ''
        : '{ __typename }';
    const operation = kind === 'mutation' ? 'mutation' : 'query';
    const query = `${operation} Random${declared && `(${declared})`} { ${wrap(`${name}${passed && `(${passed})`} ${below}`)} }`;
    return graphql(
      kind,
      query,
      Object.fromEntries(given.map(({ name: of, type: to }) => [of, valueFor(to)])),
    );
  };

  const kinds: Readonly<Record<string, () => RandomRequest>> = {
    mutation: () => {
      const { name, args } = pick(mutations);
      const payload = `{ errors { code message path } }`;
      const input = args[0] as (typeof args)[number];
      return graphql(
        'mutation',
        `mutation Random($input: ${input.type}) { ${name}(input: $input) ${payload} }`,
        {
          input: valueFor(input.type),
        },
      );
    },
    query: () => withArguments('query', pick(calls)),
    'personal data': () =>
      graphql(
        'personal data',
        `query Personal { enterprises(first: ${1 + Math.floor(random() * 20)}) { nodes { name talents(first: 5) { nodes { id name } } } } }`,
      ),
    fault: () =>
      graphql(
        'fault',
        `query ($text: String!) { probe { counts ${pick(['secret', 'throws', 'zero', 'foreign'])} echo(text: $text) } }`,
        {
          text: text(),
        },
      ),
    literal: () =>
      graphql(
        'literal',
        `{ probe { ${pick(['day(on', 'slow(seconds', 'echo(text'])}: ${JSON.stringify(text())}) } }`,
      ),
    'no document': () => graphql('no document', `${pick(['{ ', '', 'query (', 'mutation '])}${text()}`),
    'no such field': () => graphql('no such field', `{ probe { x${Buffer.from(text()).toString('hex')} } }`),
    'no JSON': () => ({ ...graphql('no JSON', ''), body: `{"query": ${text()}` }),
    'another media type': () => ({
      ...graphql('another media type', '{ __typename }'),
      headers: { 'content-type': 'text/plain' },
    }),
    'no such path': () => ({
      ...graphql('no such path', ''),
      path: `/${encodeURIComponent(text())}?x=${encodeURIComponent(text())}`,
    }),
    'another method': () => ({
      ...graphql('another method', ''),
      method: pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS']),
    }),
    GET: () => ({
      ...graphql('GET', ''),
      method: 'GET',
      path: pick([
        '/',
        '/healthz',
        '/readyz',
        '/metrics',
        '/schema.graphql',
        `/explorer/${encodeURIComponent(text())}`,
        `/graphql?query=${encodeURIComponent(`{ probe { echo(text: ${JSON.stringify(text())}) } }`)}`,
      ]),
      body: undefined,
    }),
    'wrong token': () => ({ ...graphql('wrong token', '{ __typename }'), token: 'wrong' }),
    'no token': () => ({
      ...graphql('no token', `{ probe { echo(text: ${JSON.stringify(text())}) } }`),
      token: 'none',
    }),
    headers: () => ({
      ...graphql('headers', '{ __typename }'),
      headers: {
        'content-type': 'application/json',
        'accept-language': pick(['zh', 'en', 'x']),
        cookie: encodeURIComponent(text()),
        'user-agent': encodeURIComponent(text()),
        traceparent: encodeURIComponent(text()),
      },
    }),
    extract: () => ({
      ...graphql(
        'extract',
        pick([
          '{ enterprises(first: 5) { nodes { name creditCode } } }',
          `{ enterprises(first: 5, where: { creditCode: { eq: ${JSON.stringify(text())} } }) { nodes { name } } }`,
          '{ probe { secret } }',
        ]),
      ),
      path: pick(['/extract.csv', '/extract.xlsx']),
    }),
    upload: () => ({
      ...graphql('upload', ''),
      path: `/import/enterprises?name=${encodeURIComponent(text())}`,
      headers: { 'content-type': 'text/csv' },
      body: Buffer.from(`企业名称,统一社会信用代码\n${text()},${text()}\n`),
    }),
    'client gone': () => ({ ...graphql('client gone', '{ probe { slow(seconds: 0.2) } }'), goes: true }),
  };
  const most = ['mutation', 'mutation', 'mutation', 'query', 'query', 'fault', 'personal data'];
  // Each kind once, so that a short run has them all; then as they come.
  const first = Object.keys(kinds);
  return () => {
    const kind = first.pop() ?? (random() < 0.5 ? pick(most) : pick(Object.keys(kinds)));
    return (kinds[kind] as () => RandomRequest)();
  };
}

/** Values that a scalar takes. */
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 50, 2025, -1],
  Float: [0, 0.5],
  Date: ['2026-03-31', '2024-02-29'],
  DateTime: ['2026-03-31T00:00:00Z'],
  Money: ['100.00', '0.01'],
  Percent: [5, 0.5],
  RegionCode: ['350500', '35P000'],
  CreditCode: ['91350500MA00000000'],
  ID: ['RW50ZXJwcmlzZTowMTk4YzBkZS0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMGRlYWQ'],
};

/** A field of the root or of a plugin's namespace. */
interface Call {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly args: readonly GraphQLArgument[];
  /** Puts a selection where the field stands. */
  readonly wrap: (selection: string) => string;
}

function callsOf(schema: GraphQLSchema): readonly Call[] {
  const root = schema.getQueryType();
  return Object.values(root?.getFields() ?? {}).flatMap((field): Call[] => {
    const below = getNamedType(field.type);
    if (!isObjectType(below) || !below.name.endsWith('Query'))
      return [{ name: field.name, type: field.type, args: field.args, wrap: (selection) => selection }];
    return Object.values(below.getFields())
      .filter(({ name }) => name !== 'hangs' && name !== 'slow')
      .map(({ name, type, args }) => ({
        name,
        type,
        args,
        wrap: (selection) => `${field.name} { ${selection} }`,
      }));
  });
}
