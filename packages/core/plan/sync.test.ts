import { withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { loadPlan } from './load.ts';
import type { PluginMeasures } from './plugin-measures.ts';
import { syncReferenceData } from './sync.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await bootGraph([core]);
  await sync();
});
afterAll(() => graph.close());

const sync = (measures?: readonly PluginMeasures[]) =>
  withClient(graph.url, (client) => syncReferenceData(client, measures));
const edit = (text: string) => graph.asSystem((client) => client.query(text));
const ask = async (query: string) => {
  const { data, errors } = await graph.execute(query);
  expect(errors).toBeUndefined();
  return data;
};
const count = (table: string, condition = 'true') =>
  graph.asSystem(async (client) => {
    const { rows } = await client.query(`select count(*)::int as n from core.${table} where ${condition}`);
    return rows[0].n;
  });

test('Every row of the plan is in its table', async () => {
  const plan = loadPlan();
  expect(await count('region')).toBe(plan.regions.length);
  expect(await count('industry')).toBe(20 + 97);
  expect(await count('tier')).toBe(plan.tiers.length);
  expect(await count('document')).toBe(plan.documents.length);
  expect(await count('clause')).toBe(plan.clauses.length);
  expect(await count('clause', 'responsibility_text is not null')).toBe(17);
  expect(await count('responsibility')).toBe(plan.responsibilities.length);
  expect(await count('department', 'id in (select department_id from core.responsibility)')).toBe(22);
  expect(await count('department', `kind = 'LOCAL_BODY'`)).toBe(9 * 8 + 4);
  expect(await count('tier_set')).toBe(plan.tierSets.length);
  expect(await count('target')).toBe(7);
  expect(await count('measure', `plugin = 'core'`)).toBe(plan.measures.length);
  expect(await count('platform')).toBe(plan.platforms.length);
});

test('A region knows its city; Pingtan is its own and never under Fuzhou, the province has none', async () => {
  expect(await count('region', `code = '350581' and city_code = '350500'`)).toBe(1);
  expect(await count('region', `code = '35P000' and city_code = '35P000' and gb_code = '350128'`)).toBe(1);
  expect(await count('region', 'city_code is null')).toBe(1);
});

test('A second run changes nothing, with or without the kept hash', async () => {
  expect(await sync()).toEqual({ changed: 0 });
  await edit('delete from core.reference_version');
  expect(await sync()).toEqual({ changed: 0 });
});

test('A second run reads one row and touches no table of the plan', async () => {
  const statements = await withClient(graph.url, async (client) => {
    const texts: unknown[] = [];
    await syncReferenceData(recording(client, texts));
    return texts;
  });
  expect(statements).toHaveLength(3);
  expect(statements[1]).toContain('core.reference_version');
});

test('What was edited, added or deleted by hand is put right at the next run', async () => {
  await edit(`update core.target set threshold = 1, deadline = '2030-01-01' where id = 'T1'`);
  await edit(`update core.clause set text = '' where id = '附则.s1'`);
  await edit(`delete from core.platform where id = 'PLATFORM-TECH-CENTRE'`);
  await edit(`insert into core.tier_set select 'UNHEARD_OF', position, name, name_en, members, interpretations, note,
    provenance from core.tier_set limit 1`);
  expect(await sync()).toEqual({ changed: 4 });
  expect(await count('target', `id = 'T1' and threshold = 10000 and deadline = '2026-12-31'`)).toBe(1);
  expect(await count('tier_set', `code = 'UNHEARD_OF'`)).toBe(0);
});

test('Two processes that start together fill the tables once', async () => {
  await edit(`update core.region set name = '' where code = '350500'`);
  const runs = await Promise.all([sync(), sync()]);
  expect(runs.map((run) => run.changed).sort()).toEqual([0, 1]);
});

test('Measures of a plugin come and go with it, in the order of the text', async () => {
  const [own] = loadPlan().measures;
  if (!own) throw new Error('core has no measure');
  const subsidy = {
    ...own,
    id: 'F3',
    clause: '二(七)1.s2',
    furtherClauses: ['二(七)1.s3'],
    kind: 'ENTITLEMENT' as const,
    scope: 'SRDI_SCOPE',
    obligation: { zh: '贴息期限不超过1年', en: 'At most one year of interest subsidy.' },
  };
  const before = await count('measure');
  await sync([{ plugin: 'finance', measures: [subsidy] }]);
  const asked = await ask(`{
    clause(id: "二(七)1.s2") { measures { id plugin } parent { measures { id } } }
    last: clause(id: "二(七)1.s3") { measures { id } }
    measure(id: "F3") {
      scope tierSet { members { code } } clause { id } furtherClauses { id } departments { id }
    }
    measures(first: 100) { totalCount nodes { id clause { id } } }
  }`);
  expect(asked.clause).toEqual({
    measures: [{ id: 'F3', plugin: 'finance' }],
    parent: { measures: [{ id: 'F3' }] },
  });
  expect(asked.last.measures).toEqual([{ id: 'F3' }]);
  expect(asked.measure).toMatchObject({
    scope: 'SRDI_SCOPE',
    tierSet: { members: [{ code: 'SRDI_SME' }, { code: 'LITTLE_GIANT' }] },
    clause: { id: '二(七)1.s2' },
    furtherClauses: [{ id: '二(七)1.s3' }],
  });
  const order = loadPlan().clauses.map((clause) => clause.id);
  const places = asked.measures.nodes.map((node: { clause: { id: string } }) =>
    order.indexOf(node.clause.id),
  );
  expect(places).toEqual(places.toSorted((a: number, b: number) => a - b));
  expect(asked.measures.totalCount).toBe(before + 1);
  await sync();
  expect(await count('measure')).toBe(before);
});

test('Measures that do not fit the plan are all named at once, and nothing is written', async () => {
  const [own, other] = loadPlan().measures;
  if (!own || !other) throw new Error('core has fewer than two measures');
  const wrong = { ...other, id: 'F9', clause: '二(十一)', scope: 'BIG' };
  await expect(
    sync([
      { plugin: 'finance', measures: [own, wrong, { ...own, id: 'F8', obligation: { zh: '无', en: 'No' } }] },
    ]),
  ).rejects.toThrow(
    /4 problems.*\n.*X1: the id belongs to a measure of core.*\n.*F9: expected a clause .* found 二\(十一\)\n.*F9: scope: expected SME, .* found BIG\n.*F8: obligation: .*「无」/,
  );
  expect(await sync()).toEqual({ changed: 0 });
});

test('A row that records refer to cannot vanish from the files; the refusal names it', async () => {
  await edit(`insert into core.region select '359999', '359999', name, name_en, kind, parent_code, city_code,
    valid_from, valid_to, replaced_by, provenance from core.region where code = '350500'`);
  await edit(`insert into core.local_scheme (id, measure_id, region_code, title, valid_from)
    values ('00000000-0000-7000-8000-000000000001', 'I3', '359999', 'A scheme', '2024-01-01')`);
  await edit(`update core.target set threshold = 1 where id = 'T1'`);
  await expect(sync()).rejects.toThrow(/core\.region: .* 359999 stand in the table/);
  expect(await count('target', `id = 'T1' and threshold = 1`)).toBe(1);
  await edit('delete from core.local_scheme');
  expect(await sync()).toEqual({ changed: 2 });
});

/** The client, noting each statement. */
function recording(client: Client, texts: unknown[]): Client {
  const query = client.query.bind(client);
  return Object.assign(client, {
    query: (text: string, values?: unknown[]) => {
      texts.push(text);
      return query(text, values);
    },
  });
}
