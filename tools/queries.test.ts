import { relative, resolve } from 'node:path';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plugins } from '../plugins/index.ts';
import {
  besideQuery,
  findsSomething,
  orphans,
  readSavedQuery,
  savedQueries,
  statementsText,
} from './queries.ts';

describe('the saved queries, over the sample on 2026-06-30', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await bootGraph(plugins, { sample: 200, bounded: true });
  });
  afterAll(() => graph.close());

  test.each(savedQueries())(
    '$path answers as it did, by the same statements',
    async ({ path, text, as, variables }) => {
      const { data, errors, statements } = await graph.execute(text, { as, variables });
      expect(errors?.map(String)).toBeUndefined();
      expect(
        findsSomething(data),
        'The sample has nothing that this query finds: change its variables.',
      ).toBe(true);
      const answer = `${JSON.stringify({ data }, null, 2)}\n`;
      await expect(answer).toMatchFileSnapshot(fromHere(besideQuery(path, 'json')));
      await expect(statementsText(statements)).toMatchFileSnapshot(fromHere(besideQuery(path, 'sql')));
    },
  );
});

test('no answer is kept whose query is gone', () => {
  expect(orphans()).toEqual([]);
});

test('core and each plugin with fields has a saved query', () => {
  const folders = new Set(savedQueries().map(({ path }) => path.split('/').slice(0, 2).join('/')));
  const expected = plugins.map((plugin) => (plugin.id === 'core' ? 'schema/core' : `plugins/${plugin.id}`));
  expect(expected.filter((folder) => !folders.has(folder))).toEqual([]);
});

test('a query without the lines at its head says which it needs', () => {
  expect(() => readSavedQuery('a.graphql', '# as: PUBLIC\n{ targets { id } }')).toThrow(
    'a.graphql: expected the lines',
  );
  expect(() => readSavedQuery('a.graphql', '# as: PUBLIC\n# variables: {on}\n{ targets { id } }')).toThrow(
    'found {on}',
  );
  expect(
    readSavedQuery('a.graphql', '# as: CITY_OFFICER 350500\n# variables: {"n": 1}\n{ x }'),
  ).toMatchObject({
    as: 'CITY_OFFICER 350500',
    variables: { n: 1 },
  });
});

test('statements stand in the order of their text with a count, so that one more shows', () => {
  expect(statementsText(['select a\n   from t where b', 'select 1'])).toBe(
    '-- 2 statements\nselect 1;\n\nselect a\nfrom t\nwhere b;\n',
  );
});

test('an answer with empty lists, nulls and zeros finds nothing', () => {
  expect(findsSomething({ enterprises: { nodes: [], totalCount: 0 }, clause: null, met: true })).toBe(false);
  expect(findsSomething({ enterprises: { nodes: [{ name: '一' }] } })).toBe(true);
});

/** Vitest takes the place of a file snapshot from the folder of the test. */
const fromHere = (path: string): string => relative(import.meta.dirname, resolve(path));
