import { withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from './index.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph(plugins);
});
afterAll(() => graph.close());

/** The tasks of 第二部分 that plugins carry out, such as 二(七); core answers for what lies outside them. */
const tasks = plugins.filter((plugin) => plugin.id !== 'core').map(({ id, task }) => ({ id, task }));

/** The sentences of the plan that oblige somebody, each with the modules whose measures claim it. */
async function sentences(): Promise<readonly { readonly id: string; readonly claimed: readonly string[] }[]> {
  return withClient(graph.url, async (client) => {
    await client.query(`begin; set local role tidu_app; select set_config('tidu.role', 'SYSTEM', true)`);
    const { rows } = await client.query(`
      select c.id, array(select distinct m.plugin from core.measure m
        where c.id = any(array[m.clause_id] || m.further_clauses) or c.parent_id = any(array[m.clause_id] || m.further_clauses)
        order by 1) as claimed
      from core.clause c
      -- Heading sentences (s0) oblige nobody.
      where not exists (select from core.clause part where part.parent_id = c.id) and c.id !~ '\\.s0$'
      order by c.position`);
    return rows;
  });
}

test.each(tasks)(
  '$id claims every sentence of its task $task, and nobody else does',
  async ({ id, task }) => {
    const own = (await sentences()).filter((sentence) => sentence.id.startsWith(task));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ claimed }) => claimed.join() !== id)).toEqual([]);
  },
);

test('no plugin claims a sentence outside its task', async () => {
  const strayed = (await sentences()).flatMap(({ id, claimed }) =>
    claimed
      .filter((by) => by !== 'core' && !tasks.some((each) => each.id === by && id.startsWith(each.task)))
      .map((by) => [by, id]),
  );
  expect(strayed).toEqual([]);
});

test('every measure of a plugin is in the graph, with the plugin that answers for it', async () => {
  const { data } = await graph.execute('{ measures(first: 100) { nodes { id plugin departments { id } } } }');
  for (const { plugin, measures } of graph.graph.measures) {
    for (const { id } of measures) {
      const found = data.measures.nodes.find((node: { id: string }) => node.id === id);
      expect(found).toMatchObject({ plugin });
      expect(found.departments.length).toBeGreaterThan(0);
    }
  }
});
