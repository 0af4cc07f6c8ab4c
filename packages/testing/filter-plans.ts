import { claimsOf, core, type RowType, type Viewer } from '@tidu/core';
import { Operation, withClient } from '@tidu/server';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Client } from 'pg';
import type { TestGraph } from './graph.ts';

/** Conditions for filters that are not a plain comparison, and the index column that must serve each. */
export type SpecialConditions = Readonly<
  Record<string, readonly (readonly [condition: object, column: string])[]>
>;

/**
 * Tries every filter of the graph, as the application role with each viewer's claims, and returns those that no index
 * serves. `special` is by `Type.field` or by field; `shortLists` are types whose tables stay short and are read whole;
 * `within` is what a type's lists always ask besides, as SQL on the table t. A type that has no list at the root is
 * filtered among the rows of one parent: there the index of the link serves.
 */
export async function filtersWithoutIndex(
  graph: TestGraph,
  viewers: readonly Viewer[],
  special: SpecialConditions,
  shortLists: ReadonlySet<string>,
  within: Readonly<Record<string, string>> = {},
): Promise<{ readonly tried: number; readonly without: readonly string[] }> {
  const without: string[] = [];
  let tried = 0;
  await withClient(graph.url, async (client) => {
    for (const rows of graph.graph.rowTypes.values()) {
      const where = graph.graph.schema.getType(`${rows.name}Where`);
      if (!isInputObjectType(where) || shortLists.has(rows.name)) continue;
      const link = isListedAtRoot(graph, rows.name) ? undefined : linkOf(rows);
      const always = within[rows.name] ?? (link ? `t.${link} = '${ANY_ID}'` : 'true');
      for (const field of Object.values(where.getFields())) {
        if (['and', 'or', 'not'].includes(field.name)) continue;
        const conditions =
          special[`${rows.name}.${field.name}`] ??
          special[field.name] ??
          (await plainConditions(client, rows, field.name, getNamedType(field.type).name));
        for (const [condition, column] of conditions) {
          for (const viewer of viewers) {
            tried += 1;
            const plan = await planOf(graph, client, rows, { [field.name]: condition }, viewer, always);
            if (usesIndexOn(plan, link ?? column)) continue;
            const shown = indexConditions(plan).join('; ') || 'no index at all';
            without.push(`${viewer.role} ${rows.name}.${field.name} ${JSON.stringify(condition)}: ${shown}`);
          }
        }
      }
    }
  });
  return { tried, without };
}

const ANY_ID = '00000000-0000-7000-8000-000000000000';

const isListedAtRoot = (graph: TestGraph, type: string): boolean =>
  [...graph.graph.fields.keys()].some((key) => {
    const [parent = '', field = ''] = key.split('.');
    const declared = graph.graph.schema.getType(parent);
    return (
      parent.endsWith('Query') &&
      isObjectType(declared) &&
      getNamedType(declared.getFields()[field]?.type)?.name === `${type}Connection`
    );
  });

const linkOf = (rows: RowType): string | undefined =>
  [...rows.columnTypes].find(([column, type]) => column.endsWith('_id') && type === 'uuid')?.[0];

/** `eq`, `in` and a range on the rarest value of a column. */
async function plainConditions(
  client: Client,
  rows: RowType,
  field: string,
  input: string,
): Promise<readonly (readonly [condition: object, column: string])[]> {
  const snake = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const column = [snake, `${snake}_code`, `${snake}_id`].find((name) => rows.columnTypes.has(name)) ?? snake;
  if (input === 'IDFilter' || input === 'BooleanFilter') return [];
  await client.query('begin read only; set local role tidu_definer');
  const { rows: found } = await client.query<{ value: string }>(
    `select ${column}::text as value from ${rows.table} where ${column} is not null group by 1 order by count(*), 1 limit 1`,
  );
  await client.query('rollback');
  const value =
    found[0]?.value ?? (input === 'DateFilter' ? '2025-01-01' : input === 'StringFilter' ? 'none' : 1);
  const range = ['DateFilter', 'MoneyFilter', 'IntFilter'].includes(input)
    ? [[{ gte: value, lte: value }, column] as const]
    : [];
  return [[{ eq: value }, column], [{ in: [value] }, column], ...range];
}

/**
 * The plan PostgreSQL makes for a filter, as the application role with a viewer's claims. Sequential scans are made
 * dear, so that what is seen is whether the wall lets the condition into an index, not whether the value is rare.
 */
async function planOf(
  graph: TestGraph,
  client: Client,
  rows: RowType,
  where: object,
  viewer: Viewer,
  always: string,
): Promise<PlanNode> {
  const db = new Operation(graph.runtime, { viewer }).contextOf(core).db as Kysely<unknown>;
  const query = sql`explain (format json) select t.${sql.ref(rows.key)} from ${sql.table(rows.table)} t
    where ${rows.where(where, 't') as RawBuilder<boolean>} and ${sql.raw(always)}`.compile(db);
  await client.query('begin read only; set local role tidu_app; set local enable_seqscan = off');
  for (const [name, value] of claimsOf(viewer))
    await client.query('select set_config($1, $2, true)', [name, value]);
  const result = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(query.sql, [
    ...query.parameters,
  ]);
  await client.query('rollback');
  const plan = result.rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('EXPLAIN gave no plan');
  return plan;
}

interface PlanNode {
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const indexConditions = (plan: PlanNode): readonly string[] => [
  ...(plan['Index Cond'] ? [plan['Index Cond']] : []),
  ...(plan.Plans ?? []).flatMap(indexConditions),
];

const usesIndexOn = (plan: PlanNode, column: string): boolean =>
  indexConditions(plan).some((condition) => new RegExp(`\\b(${column})\\b`).test(condition));
