import { randomUUID } from 'node:crypto';
import { claimsOf, globalId, type Viewer } from '@tidu/core';
import { mayRead } from '@tidu/server';
import { bootGraph, inputPaths, inputWith, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from './index.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph(plugins, { sample: 200 });
});
afterAll(() => graph.close());

/** Rows of a type that the viewer does not see, by the key in the graph; at most one. */
async function unseenRow(type: string, viewer: Viewer): Promise<string | undefined> {
  const rows = graph.graph.rowTypes.get(type);
  if (!rows) return undefined;
  return graph.asSystem(async (client) => {
    const select = `select ${rows.key}::text as key from ${rows.table}`;
    const all = await client.query<{ key: string }>(`${select} limit 2000`);
    for (const [name, value] of claimsOf(viewer))
      await client.query('select set_config($1, $2, true)', [name, value]);
    const seen = new Set((await client.query<{ key: string }>(select)).rows.map(({ key }) => key));
    return all.rows.find(({ key }) => !seen.has(key))?.key;
  });
}

const VIEWERS: readonly Viewer[] = [
  { role: 'CITY_OFFICER', scope: '350500', subject: 'test' },
  { role: 'ENTERPRISE', scope: '91350500MA00000000', subject: 'test' },
];

test.each(VIEWERS)(
  'a mutation tells $role the same of a record out of its scope as of one that does not exist',
  async (viewer) => {
    const { schema } = graph.graph;
    const differing: string[] = [];
    let compared = 0;
    for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const [input] = mutation.args;
      if (!input || !mayRead(graph.graph, viewer.role as never, 'Mutation', mutation.name)) continue;
      for (const path of inputPaths(input.type, ['ID'])) {
        const name = (path.split('.').at(-1) ?? '').toLowerCase();
        const types = [...graph.graph.rowTypes.keys()].filter(
          (type) => type.toLowerCase().endsWith(name) || type.toLowerCase().endsWith(name.replace(/s$/, '')),
        );
        for (const type of types) {
          const foreign = await unseenRow(type, viewer);
          if (foreign === undefined) continue;
          const answers: string[] = [];
          for (const key of [foreign, randomUUID()]) {
            const variables = { input: inputWith(input.type, { [path]: globalId(type, key) }) };
            const query = `mutation ($input: ${input.type}) { ${mutation.name}(input: $input) { errors { code message path } } }`;
            const { data, errors } = await graph.execute(query, { as: viewer, variables });
            answers.push(JSON.stringify([data, errors?.map(({ message }) => message)]).replaceAll(key, 'ID'));
          }
          compared += 1;
          if (answers[0] !== answers[1])
            differing.push(`${mutation.name}(${path}: ${type}): ${answers.join(' but ')}`);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(viewer.role === 'CITY_OFFICER' ? 40 : 5);
  },
);
