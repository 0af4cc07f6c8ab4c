import { RequestError } from '@tidu/core';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { type Cell, cellOf, guarded } from './cell.ts';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Value = unknown;

/** A leaf of the rows' selection. */
export interface Column {
  readonly path: readonly string[];
  readonly type: string;
}

/** The one list that a query asks for. */
export interface ExtractedList {
  /** From the root to the list, by the names in the answer. */
  readonly path: readonly string[];
  readonly node: FieldNode;
  /** What its rows are asked for. Only of a document that is valid: fragments may go in circles before. */
  readonly columns: () => readonly Column[];
}

/**
 * Finds the one list of a query: a path of single fields down to a connection, whose `nodes` say the columns.
 *
 * @throws RequestError when the query asks for anything besides.
 */
export function listOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): ExtractedList {
  const path: string[] = [];
  let type: GraphQLNamedType | null | undefined = schema.getQueryType();
  let selections: readonly SelectionNode[] = operation.selectionSet.selections;
  for (;;) {
    const [node, ...others] = selections;
    if (node?.kind !== Kind.FIELD || others.length > 0) throw refused();
    type = typeOfField(type, node);
    path.push(nameOf(node));
    const below = node.selectionSet?.selections ?? [];
    if (type?.name.endsWith('Connection')) {
      const rows = below.find((each) => each.kind === Kind.FIELD && each.name.value === 'nodes');
      if (rows?.kind !== Kind.FIELD || below.length > 1 || rows.alias) throw refused();
      const rowType = typeOfField(type, rows);
      const asked = rows.selectionSet?.selections ?? [];
      return { path, node, columns: () => columnsOf(rowType, asked, { schema, fragments }) };
    }
    selections = below;
  }
}

const refused = (): RequestError =>
  new RequestError(
    'BAD_USER_INPUT',
    'query: expected one list and its nodes, such as { enterprises(where: …) { nodes { name city { name } } } }, and nothing besides.',
  );

const nameOf = (node: FieldNode): string => node.alias?.value ?? node.name.value;

function typeOfField(
  type: GraphQLNamedType | null | undefined,
  node: FieldNode,
): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[node.name.value];
  return field && getNamedType(field.type);
}

function columnsOf(
  type: GraphQLNamedType | undefined,
  selections: readonly SelectionNode[],
  within: { readonly schema: GraphQLSchema; readonly fragments: Fragments },
  path: readonly string[] = [],
  found = new Map<string, Column>(),
): readonly Column[] {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const own = [...path, nameOf(node)];
      const returned = node.name.value === '__typename' ? undefined : typeOfField(type, node);
      if (node.selectionSet) columnsOf(returned, node.selectionSet.selections, within, own, found);
      else found.set(own.join('.'), { path: own, type: returned?.name ?? 'String' });
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? within.fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    const narrowed = condition === undefined ? type : within.schema.getType(condition);
    if (fragment) columnsOf(narrowed, fragment.selectionSet.selections, within, path, found);
  }
  return [...found.values()];
}

/** A row of the answer as cells; where a column has several values, they stand in one cell with semicolons between. */
export function cellsOf(row: Value, columns: readonly Column[]): readonly Cell[] {
  return columns.map(({ path, type }) => {
    const values = valuesAt(row, path);
    return values.length > 1 ? { text: guarded(values.map(String).join('; ')) } : cellOf(values[0], type);
  });
}

function valuesAt(value: Value, path: readonly string[]): readonly Value[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return valuesAt((value as Readonly<Record<string, Value>>)[name], rest);
}
