import { core, type Role } from '@tidu/core';
import { testConfig, viewerOf } from '@tidu/testing';
import { executeSync, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { newOperationReport } from '../observe/report.ts';
import { composeGraph } from '../runtime.ts';
import { countFields, STANDARD_INTROSPECTION } from './introspection.ts';
import { operationOf, operationRefusal } from './operation-limits.ts';

const graph = composeGraph([core]);
const { limits } = testConfig({});

function refusal(query: string, role: Role | 'SYSTEM' = 'CITY_OFFICER', variables = {}): unknown {
  const report = newOperationReport();
  const operation = { runtime: { graph, limits }, viewer: viewerOf(role), report };
  const refused = operationRefusal(operation, parse(query), variables, undefined);
  return refused?.extensions ?? report.cost;
}

describe('a page', () => {
  const page = 'query ($first: Int!) { enterprises(first: $first) { totalCount } }';

  test('may have a hundred rows, a thousand for those who report, and at least one', () => {
    expect(refusal(page, 'CITY_OFFICER', { first: 100 })).toBe(1);
    expect(refusal(page, 'CITY_OFFICER', { first: 101 })).toEqual({
      code: 'PAGE_TOO_LARGE',
      limit: 100,
      found: 101,
    });
    expect(refusal(page, 'REPORTER', { first: 1000 })).toBe(1);
    expect(refusal(page, 'REPORTER', { first: 1001 })).toEqual({
      code: 'PAGE_TOO_LARGE',
      limit: 1000,
      found: 1001,
    });
    for (const found of [0, -1]) {
      expect(refusal(page, 'REPORTER', { first: found })).toEqual({
        code: 'PAGE_TOO_LARGE',
        limit: 1000,
        found,
      });
    }
    // What is no number is for graphql-js to refuse.
    expect(refusal(page, 'CITY_OFFICER', { first: '5' })).toBe(1);
  });
});

describe('an operation', () => {
  // A page of a hundred with a page below each row: 1 + 100 (1 + 1 + first).
  const objects = (first: number): string =>
    `{ enterprises(first: 100) { nodes { certifications(first: ${first}) { nodes { id } } } } }`;

  test('may hold ten thousand objects, fifty thousand for those who report, any for the system', () => {
    expect(refusal(objects(97))).toBe(9_901);
    expect(refusal(objects(98))).toEqual({ code: 'TOO_COMPLEX', limit: 10_000, found: 10_001 });
    expect(refusal(objects(98), 'REPORTER')).toBe(10_001);
    expect(refusal(objects(98), 'SYSTEM')).toBeUndefined();
  });
});

describe('introspection', () => {
  const fields = (value: unknown): number =>
    Array.isArray(value)
      ? value.reduce((sum: number, item) => sum + fields(item), 0)
      : typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, item) => sum + 1 + fields(item), 0)
        : 0;

  test('is counted as graphql-js answers it, all that is deprecated with it', () => {
    const document = parse(STANDARD_INTROSPECTION.replaceAll('args {', 'args(includeDeprecated: true) {'));
    const operation = operationOf(document, undefined);
    if (!operation) throw new Error('no operation');
    const { data } = executeSync({ schema: graph.schema, document });
    expect(countFields(graph.schema, document, operation, Number.POSITIVE_INFINITY)).toBe(fields(data));
  });

  test('may ask for the whole schema, whoever asks, and for no more', () => {
    for (const query of [getIntrospectionQuery(), STANDARD_INTROSPECTION])
      expect(refusal(query, 'PUBLIC')).toBe(0);
    const repeated = `{ __schema { types { fields { ${'name '.repeat(400)} } } } }`;
    expect(refusal(repeated, 'ADMIN')).toEqual({ code: 'TOO_COMPLEX', limit: expect.any(Number) });
  });
});
