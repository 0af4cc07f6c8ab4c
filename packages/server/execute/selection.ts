import type { Asked, Selection } from '@tidu/core';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Graph } from '../compose/compose.ts';
import type { EntityRowType } from '../compose/row-types.ts';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What a field's selection asks of rows of one type; worked out once a document, as documents are cached. */
export interface RowSelection extends Selection {
  readonly rows: EntityRowType;
}

const cache = new WeakMap<FieldNode, Map<string, Selection>>();

/**
 * What the query asks of a field. `@skip` and `@include` are taken as asked for: a column read in vain is cheaper than
 * working this out for each request. For a field of an interface or union, `concrete` names the row type.
 */
export function selectionOf(graph: Graph, info: GraphQLResolveInfo, concrete?: string): Selection {
  const [first] = info.fieldNodes;
  const returned = concrete ?? getNamedType(info.returnType).name;
  if (!first || info.fieldNodes.length > 1)
    return readSelection(graph, info.fieldNodes, returned, info.fragments);
  const byType = cache.get(first) ?? new Map<string, Selection>();
  cache.set(first, byType);
  const selection = byType.get(returned) ?? readSelection(graph, info.fieldNodes, returned, info.fragments);
  byType.set(returned, selection);
  return selection;
}

function readSelection(
  graph: Graph,
  fieldNodes: readonly FieldNode[],
  returned: string,
  fragments: Fragments,
): Selection {
  const sets = selectionSets(fieldNodes);
  const own = fieldsIn(graph, sets, returned, fragments);
  const isConnection = returned.endsWith('Connection');
  const rowName = isConnection ? returned.slice(0, -'Connection'.length) : returned;
  const rows = graph.rowTypes.get(rowName);
  const rowSets = isConnection
    ? [
        ...selectionSets(own.get('nodes') ?? []),
        ...selectionSets(
          fieldsIn(graph, selectionSets(own.get('edges') ?? []), `${rowName}Edge`, fragments).get('node') ??
            [],
        ),
      ]
    : sets;
  const columns = new Set<string>();
  if (rows) {
    for (const link of rows.links) columns.add(link);
    collectColumns(graph, rowSets, rowName, rows, fragments, columns);
  }
  return {
    ...askedOf(graph, own, returned, fragments),
    get rows(): EntityRowType {
      if (!rows) throw new Error(`${returned} has no table: this field has no rows to read`);
      return rows;
    },
    columns: [...columns],
  };
}

function askedOf(
  graph: Graph,
  own: ReadonlyMap<string, readonly FieldNode[]>,
  typeName: string,
  fragments: Fragments,
): Asked {
  return {
    wants: (field) => own.has(field),
    below: (field) => {
      const type = graph.schema.getType(typeName);
      const returned = isObjectType(type) ? getNamedType(type.getFields()[field]?.type)?.name : undefined;
      const sets = selectionSets(own.get(field) ?? []);
      const inner = returned === undefined ? [] : fieldsIn(graph, sets, returned, fragments);
      return askedOf(graph, new Map(inner), returned ?? '', fragments);
    },
  };
}

const selectionSets = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));

/** The fields asked of a type, by field name; through each fragment once, however often it is spread. */
function fieldsIn(
  graph: Graph,
  sets: readonly SelectionSetNode[],
  typeName: string,
  fragments: Fragments,
  found = new Map<string, FieldNode[]>(),
  spread = new Set<string>(),
): Map<string, FieldNode[]> {
  for (const set of sets) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const nodes = found.get(selection.name.value);
        if (nodes) nodes.push(selection);
        else found.set(selection.name.value, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (!condition || appliesTo(graph, condition, typeName))) {
        fieldsIn(graph, [fragment.selectionSet], typeName, fragments, found, spread);
      }
    }
  }
  return found;
}

function appliesTo(graph: Graph, condition: string, typeName: string): boolean {
  if (condition === typeName) return true;
  const [conditionType, type] = [graph.schema.getType(condition), graph.schema.getType(typeName)];
  return isAbstractType(conditionType) && isObjectType(type) && graph.schema.isSubType(conditionType, type);
}

function collectColumns(
  graph: Graph,
  sets: readonly SelectionSetNode[],
  typeName: string,
  rows: EntityRowType,
  fragments: Fragments,
  columns: Set<string>,
): void {
  for (const [name, nodes] of fieldsIn(graph, sets, typeName, fragments)) {
    const plan = graph.fields.get(`${typeName}.${name}`);
    if (plan?.kind === 'column') columns.add(plan.column);
    if (plan?.kind === 'resolver') {
      const resolver = plan.plugin.fields?.[typeName]?.[name];
      if (typeof resolver === 'object') for (const column of resolver.columns) columns.add(column);
    }
    if (plan?.kind === 'namespace') {
      const type = graph.schema.getType(typeName);
      const inner = isObjectType(type) ? getNamedType(type.getFields()[name]?.type)?.name : undefined;
      if (inner) collectColumns(graph, selectionSets(nodes), inner, rows, fragments, columns);
    }
  }
}
