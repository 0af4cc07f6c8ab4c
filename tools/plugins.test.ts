import { core, type Plugin } from '@tidu/core';
import { migrateDown, migrateUp, withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plugins } from '../plugins/index.ts';
import { composeSchema } from './compose-schema.ts';
import { findsSomething, savedQueries } from './queries.ts';

/** With core and what it requires, and what that requires: all a plugin may count on. */
function withRequirements(plugin: Plugin): readonly Plugin[] {
  const found = new Set<Plugin>([core]);
  const add = (each: Plugin): void => {
    for (const required of each.requires ?? []) add(required);
    found.add(each);
  };
  add(plugin);
  return [...found];
}

const own = plugins.filter((plugin) => plugin.id !== 'core');
const whole = composeSchema(plugins);

describe.each(own.map((plugin) => ({ id: plugin.id, plugin })))('$id', ({ id, plugin }) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await bootGraph(withRequirements(plugin), { sample: 400, today: '2026-06-30' });
  }, 60_000);
  afterAll(() => graph?.close());

  const queries = savedQueries().filter(({ path }) => path.startsWith(`plugins/${id}/`));

  test('has queries its users rely on, and they answer without the other plugins', async () => {
    expect(queries.length).toBeGreaterThan(0);
    for (const { path, text, as, variables } of queries) {
      const { data, errors } = await graph.execute(text, { as, variables });
      expect(errors, path).toBeUndefined();
      expect(findsSomething(data), path).toBe(true);
    }
  });

  test('names in its queries every measure it answers for', () => {
    const measures = whole.measures.find((each) => each.plugin === id)?.measures ?? [];
    expect(measures.length).toBeGreaterThan(0);
    const heads = queries.map(({ text }) => text.split('\nquery')[0]).join('\n');
    const unnamed = measures.filter((measure) => !new RegExp(`\\b${measure.id}\\b`).test(heads));
    expect(unnamed.map((measure) => measure.id)).toEqual([]);
  });

  test('migrates down and up again to the same tables', async () => {
    await withClient(graph.url, async (client) => {
      const tables = async () =>
        (
          await client.query(
            `select table_name, column_name, data_type, is_nullable from information_schema.columns
             where table_schema = $1 order by 1, 2`,
            [id],
          )
        ).rows;
      const before = await tables();
      expect(before.length).toBeGreaterThan(0);
      await migrateDown(client, graph.graph.plugins, { plugin: id });
      expect(await tables()).toEqual([]);
      await migrateUp(client, graph.graph.plugins);
      expect(await tables()).toEqual(before);
    });
  });
});

test('the order of the list never matters', () => {
  const { sdl } = whole;
  expect(composeSchema(plugins.toReversed()).sdl).toBe(sdl);
  expect(composeSchema([...plugins.slice(3), ...plugins.slice(0, 3)]).sdl).toBe(sdl);
});
