import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readListSizes } from '../compose/list-sizes.ts';
import { costOfOperation } from './cost.ts';
import { operationOf } from './operation-limits.ts';

const schema = buildSchema(`
  directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
  type Query {
    one: Firm
    firms(first: Int!, after: String): FirmConnection!
    named(ids: [ID!]): [Firm!]! @listSize(assumedSize: 40, slicingArguments: ["ids"])
    best(first: Int! = 7): [Firm!]! @listSize(slicingArguments: ["first"])
    any: Thing
  }
  interface Thing { id: ID! }
  type Firm implements Thing { id: ID! name: String city: City cities: [City!]! @listSize(assumedSize: 5) loans(first: Int!): LoanConnection! }
  type City implements Thing { id: ID! firm: Firm region: City }
  type Loan implements Thing { id: ID! }
  type FirmConnection { nodes: [Firm!]! edges: [FirmEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type FirmEdge { node: Firm! cursor: String! }
  type LoanConnection { nodes: [Loan!]! pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { endCursor: String }
`);
const problems: never[] = [];
const graph = { schema, listSizes: readListSizes(schema, () => undefined, problems) };

function costOf(text: string, name?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = operationOf(document, name);
  if (!operation) throw new Error('no operation');
  return costOfOperation(graph, document, operation);
}
const objects = (text: string, variables = {}): number => costOf(text).objects(variables);

describe('the predicted objects of an answer are', () => {
  test.each([
    ['one for an object, none for a scalar', '{ one { id name city { id } } __typename }', 2],
    ['the declared size of a list', '{ one { cities { id } } }', 1 + 5],
    ['a product for lists in lists', '{ one { cities { firm { cities { id } } } } }', 1 + 5 * (1 + 1 + 5)],
    ['first and the page for a page', '{ firms(first: 10) { nodes { id } totalCount } }', 1 + 10],
    [
      'two a row where edges are asked for',
      '{ firms(first: 10) { edges { node { id } } pageInfo { endCursor } } }',
      2 + 10 * 2,
    ],
    [
      'first times first for a page in a page',
      '{ firms(first: 10) { nodes { loans(first: 3) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 3),
    ],
    ['the length of a list that bounds', '{ named(ids: ["a", "b"]) { id } }', 2],
    [
      'the declared size where an argument could give more',
      `{ named(ids: [${'"a" '.repeat(60)}]) { id } }`,
      40,
    ],
    ['the declared size where the argument is not given', '{ named { id } }', 40],
    ['the default of an argument', '{ best { id } }', 7],
    ['those of the argument instead of its default', '{ best(first: 3) { id } }', 3],
    ['all that is skipped too', '{ one @skip(if: true) { city @include(if: false) { id } } }', 2],
    [
      'those of every fragment',
      '{ ...Q } fragment Q on Query { one { ...F ... { city { id } } } } fragment F on Firm { cities { id } }',
      1 + 5 + 1,
    ],
    [
      'those of the dearest type of an interface',
      '{ any { id ... on Firm { cities { id } } ... on City { region { id } } ... on Firm { city { id } } ... on Loan { id } } }',
      1 + 6,
    ],
    [
      'those of an interface within a type',
      '{ one { ... on Thing { ... on Firm { city { id } } ... on City { region { region { id } } } } } }',
      2,
    ],
  ])('%s', (_what, text, expected) => {
    expect(objects(text)).toBe(expected);
  });

  test('worked out for the variables of each request', () => {
    const { objects: of, pages } = costOf(
      'query ($n: Int! = 4, $ids: [ID!], $m: Int!) { firms(first: $n) { nodes { loans(first: $m) { nodes { id } } } } named(ids: $ids) { id } }',
    );
    expect(of({ m: 2 })).toBe(1 + 4 * (1 + 1 + 2) + 40);
    expect(of({ m: 2, n: 5, ids: null })).toBe(1 + 5 * (1 + 1 + 2) + 40);
    expect(of({ m: 2, n: 5, ids: ['x'] })).toBe(1 + 5 * (1 + 1 + 2) + 1);
    // A single value stands for a list of one.
    expect(of({ m: 2, n: 5, ids: 'x' })).toBe(1 + 5 * (1 + 1 + 2) + 1);
    expect(pages({ m: 2, n: 5 })).toEqual([2, 5]);
    // Fewer than none are none; that they may not be asked for is another matter.
    expect(of({ m: -3, n: 5, ids: [] })).toBe(1 + 5 * (1 + 1));
    expect(pages({ m: -3, n: 5 })).toEqual([-3, 5]);
  });

  test('not known where a value does not fit its type, which graphql-js refuses', () => {
    const { objects: of, pages } = costOf('query ($n: Int!) { firms(first: $n) { nodes { id } } }');
    for (const n of ['5', null, undefined, true, [5], {}]) {
      expect(of({ n })).toBeNaN();
      expect(pages({ n })).toEqual([Number.NaN]);
    }
  });

  test('those of the operation that is asked for', () => {
    expect(costOf('query A { one { id } } query B { best { id } }', 'B').objects({})).toBe(7);
  });

  test('worked out in one pass however fragments multiply each other', () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) =>
        `fragment F${n} on City { ${['a', 'b', 'c'].map((x) => `${x}: region { ...F${n + 1} }`).join(' ')} }`,
    );
    const text = `query ($n: Int!) { firms(first: $n) { nodes { city { ...F0 } } } } ${levels.join(' ')} fragment F60 on City { id }`;
    const document = parse(text);
    const operation = operationOf(document, undefined);
    const cost = operation && costOfOperation(graph, document, operation);
    expect(cost?.objects({ n: 2 })).toBeGreaterThan(3 ** 60);
  });
});

test('A list of the schema that says no size is a problem', () => {
  const found: { code: string }[] = [];
  readListSizes(buildSchema('type Query { a: [A] } type A { id: ID }'), () => undefined, found as never);
  expect(found).toMatchObject([{ code: 'MISSING_LIST_SIZE', message: expect.stringContaining('Query.a') }]);
});
