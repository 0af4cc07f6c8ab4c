import {
  type BatchField,
  type DerivedField,
  globalId,
  isUuid,
  type MutationField,
  type Page,
  type Plugin,
  parseGlobalId,
  type RootField,
  type Selection,
} from '@tidu/core';
import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql';
import { type Kysely, sql } from 'kysely';
import type { FieldPlan, Graph } from '../compose/compose.ts';
import { namespaceType } from '../compose/document.ts';
import type { ListSize } from '../compose/list-sizes.ts';
import { declaredSize } from '../limits/list-size.ts';
import { reportField } from '../observe/report.ts';
import type { Operation } from './operation.ts';
import { selectionOf } from './selection.ts';
import { runMutation } from './write.ts';

/** The whole GraphQL context: one object, because Apollo copies the context shallowly. */
export interface GraphQLContext {
  readonly operation: Operation;
}

// biome-ignore lint/suspicious/noExplicitAny: arguments are what the schema coerced; each field's own type says which
type Resolver = GraphQLFieldResolver<unknown, GraphQLContext, any>;
type AnyRow = Readonly<Record<string, unknown>>;
/** The interface of everything with a global id. */
const NODE = 'Node';

/** Puts a resolver on every field of the schema, by its plan. */
export function attachResolvers(graph: Graph): void {
  for (const type of Object.values(graph.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const plan = graph.fields.get(`${type.name}.${field.name}`);
      const resolve = plan ? planned(graph, type.name, field.name, plan) : derived(type.name, field.name);
      const size = graph.listSizes.get(`${type.name}.${field.name}`);
      field.resolve = size ? within(size, `${type.name}.${field.name}`, resolve) : resolve;
    }
  }
  for (const type of Object.values(graph.schema.getTypeMap())) {
    if ('resolveType' in type) type.resolveType = (value: unknown) => String((value as AnyRow).__typename);
  }
}

/** A list longer than it declares would cost more than was predicted: a fault of its field. */
function within(size: ListSize, field: string, resolve: Resolver): Resolver {
  const checked = (value: unknown, args: Readonly<Record<string, unknown>>): unknown => {
    const rows = Array.isArray(value) ? value : (value as Partial<Page> | null | undefined)?.nodes;
    const declared = declaredSize(size, args);
    if (rows === undefined || rows.length <= declared) return value;
    throw new Error(
      `${field} declares at most ${declared} rows and gave ${rows.length}: correct its @listSize`,
    );
  };
  return (parent, args, context, info) => {
    const value = resolve(parent, args, context, info);
    return value instanceof Promise ? value.then((rows) => checked(rows, args)) : checked(value, args);
  };
}

/** The fields of the derived types: a page, an edge. */
function derived(type: string, field: string): Resolver {
  if (type.endsWith('Connection') && field === 'edges') {
    return (page) => {
      const { nodes, cursors } = page as Page;
      return nodes.map((node, index) => ({ node, cursor: cursors[index] }));
    };
  }
  if (type.endsWith('Connection') && field === 'pageInfo') {
    return (page) => {
      const { cursors, hasNextPage, hasPreviousPage } = page as Page;
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: cursors[0] ?? null,
        endCursor: cursors.at(-1) ?? null,
      };
    };
  }
  return (parent) => (parent as AnyRow)[field];
}

function planned(graph: Graph, type: string, field: string, plan: FieldPlan): Resolver {
  switch (plan.kind) {
    case 'column':
      return (row) => (row as AnyRow)[plan.column];
    case 'globalId':
      return (row) => globalId(type, String((row as AnyRow).id));
    case 'namespace':
      // The row itself: the fields below are batch fields over it.
      return (row) => row ?? {};
    case 'link':
      return (row, _args, context, info) => {
        const key = (row as AnyRow)[plan.column];
        return key == null ? null : loadByKey(graph, context, info, plan.to, String(key));
      };
    case 'property':
      return (parent, _args, context, info) => {
        const value = (parent as AnyRow)[field];
        return plan.reference ? dereference(graph, context, info, plan.reference, value) : value;
      };
    case 'node':
      return (_root, args: { id: string }, context, info) => loadNode(graph, context, info, args.id);
    case 'mutation': {
      const run = plan.plugin.mutations?.[field] as MutationField<unknown, object, unknown>;
      return (_root, args: { input: object }, { operation }) =>
        runMutation(operation, plan.plugin, field, args.input, run);
    }
    case 'resolver':
      return resolved(graph, type, field, plan.plugin);
  }
}

function resolved(graph: Graph, type: string, field: string, plugin: Plugin): Resolver {
  const resolver = plugin.fields?.[type]?.[field];
  const returned =
    getNamedType((graph.schema.getType(type) as GraphQLObjectType).getFields()[field]?.type)?.name ?? '';
  // A field of a type that has a table may answer with keys instead of rows.
  const mayGiveKeys = graph.rowTypes.has(returned) || returned === NODE;
  if (typeof resolver === 'object') {
    const { derive } = resolver as DerivedField<unknown, unknown>;
    return (row, args, { operation }) => derive(row, args, operation.contextOf(plugin));
  }
  if (type === 'Query' || type === namespaceType('Query', plugin.id)) {
    const read = resolver as RootField<unknown, unknown, unknown>;
    return async (_root, args, context, info) => {
      const { operation } = context;
      const selection = selectionOf(graph, info);
      const call = { plugin: plugin.id, field: `${type}.${field}`, parents: 1 };
      const result = await reportField(operation.report, call, () =>
        read(args, operation.contextOf(plugin), selection),
      );
      notePersonal(graph, operation, info, result);
      return mayGiveKeys ? dereference(graph, context, info, returned, result) : result;
    };
  }
  const batch = resolver as BatchField<unknown, unknown, unknown, unknown>;
  return (row, args, context, info) => {
    const { operation } = context;
    const result = operation.load('field', info.fieldNodes, row, async (rows) => {
      const call = { plugin: plugin.id, field: `${type}.${field}`, parents: rows.length };
      const results = await reportField(operation.report, call, () =>
        batch(rows, args, operation.contextOf(plugin), selectionOf(graph, info)),
      );
      if (results.length !== rows.length) {
        throw new Error(`${type}.${field} was asked for ${rows.length} results and gave ${results.length}`);
      }
      for (const result of results) notePersonal(graph, operation, info, result);
      return results;
    });
    return mayGiveKeys ? result.then((value) => dereference(graph, context, info, returned, value)) : result;
  };
}

/** A property that names rows by key stands for the rows; one of any type, by global id. */
function dereference(
  graph: Graph,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  type: string,
  value: unknown,
): unknown {
  if (typeof value === 'string') {
    return type === NODE
      ? loadNode(graph, context, info, value)
      : loadByKey(graph, context, info, type, value);
  }
  if (Array.isArray(value)) return value.map((item) => dereference(graph, context, info, type, item));
  return value ?? null;
}

async function loadNode(
  graph: Graph,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  id: string,
): Promise<unknown> {
  const parsed = parseGlobalId(id);
  // An id that was never ours answers like one that does not exist.
  if (!parsed || !graph.rowTypes.has(parsed.type)) return null;
  const node = graph.schema.getType(NODE);
  const type = graph.schema.getType(parsed.type);
  if (!isObjectType(type) || !type.getInterfaces().some((implemented) => implemented === node)) return null;
  const place = placeOf(info.fieldNodes, parsed.type);
  const row = await loadByKey(graph, context, info, parsed.type, parsed.key, place);
  return row ? { ...row, __typename: parsed.type } : null;
}

/** One statement for all the rows that one place of the answer links to. */
function loadByKey(
  graph: Graph,
  { operation }: GraphQLContext,
  info: GraphQLResolveInfo,
  type: string,
  key: string,
  place: object = info.fieldNodes,
): Promise<AnyRow | null> {
  const rows = graph.rowTypes.get(type);
  if (!rows) throw new Error(`${type} has no table`);
  const isKeyUuid = rows.columnTypes.get(rows.key) === 'uuid';
  if (isKeyUuid && !isUuid(key)) return Promise.resolve(null);
  return operation.load('row', place, key, async (keys) => {
    const owner = graph.plugins.find((plugin) => plugin.id === rows.plugin);
    if (!owner) throw new Error(`${type} belongs to ${rows.plugin}, which is not a plugin of this graph`);
    const selection: Selection = selectionOf(graph, info, type);
    const db = operation.contextOf(owner).db as Kysely<unknown>;
    const array = sql`${keys}::${sql.raw(isKeyUuid ? 'uuid' : 'text')}[]`;
    const columns = sql.join(selection.columns.map((column) => sql.ref(column)));
    const call = {
      plugin: owner.id,
      field: `${info.parentType.name}.${info.fieldName}`,
      parents: keys.length,
    };
    const found = await reportField(operation.report, call, () =>
      sql<AnyRow>`select ${columns} from ${sql.table(rows.table)} where ${sql.ref(rows.key)} = any(${array})`.execute(
        db,
      ),
    );
    const byKey = new Map(found.rows.map((row) => [String(row[rows.key]), row]));
    if (graph.access.get(type)?.personal)
      for (const row of found.rows) operation.notePersonalRead(type, row[rows.key]);
    return keys.map((k) => byKey.get(k) ?? null);
  });
}

const places = new WeakMap<object, Map<string, object>>();

/** The rows of one type at a place where nodes of several types may stand. */
function placeOf(fieldNodes: object, type: string): object {
  const byType = places.get(fieldNodes) ?? new Map<string, object>();
  places.set(fieldNodes, byType);
  const place = byType.get(type) ?? {};
  byType.set(type, place);
  return place;
}

/** Notes rows of personal data that a resolver returned: the reads of such rows are logged. */
function notePersonal(graph: Graph, operation: Operation, info: GraphQLResolveInfo, result: unknown): void {
  const named = String(info.returnType).replaceAll(/[[\]!]/g, '');
  const type = named.endsWith('Connection') ? named.slice(0, -'Connection'.length) : named;
  const rows = graph.rowTypes.get(type);
  if (!rows || !graph.access.get(type)?.personal || result === null || typeof result !== 'object') return;
  const list = Array.isArray(result)
    ? result
    : named.endsWith('Connection')
      ? (result as Page).nodes
      : [result];
  for (const row of list) operation.notePersonalRead(type, (row as AnyRow)[rows.key]);
}
