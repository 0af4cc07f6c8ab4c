import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values for arguments that a walk must fill: by `Type.field.argument`, or by the name of the argument's type. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** A field that returns a list, with a query that reaches it. */
export interface ListField {
  readonly type: string;
  readonly field: string;
  /** The query with `first: $first` at every list on the way. */
  readonly query: string;
}

const isList = (field: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(field.type).name;
  return named.endsWith('Connection') || String(field.type).includes('[');
};

/**
 * One query for each field of `Query`, selecting everything below it to a depth: every leaf, every link, every list,
 * every namespace. Lists below lists included, so each path of the schema to that depth is walked.
 */
export function walkEverything(
  schema: GraphQLSchema,
  values: ArgumentValues,
  mayRead: (type: string, field: string) => boolean,
  depth: number,
): readonly { readonly field: string; readonly query: string }[] {
  const root = schema.getQueryType();
  if (!root) return [];
  return Object.values(root.getFields()).flatMap((field) => {
    if (!mayRead(root.name, field.name) || field.name === 'node') return [];
    const selected = selectField(schema, root, field, values, mayRead, depth, new Map());
    return selected ? [{ field: field.name, query: `query Walk { ${selected} }` }] : [];
  });
}

/** A query for each list field of the schema, by the shortest way from the root. */
export function listFields(schema: GraphQLSchema, values: ArgumentValues): readonly ListField[] {
  const found: ListField[] = [];
  for (const { type, path } of reachableTypes(schema, values)) {
    for (const field of Object.values(type.getFields())) {
      if (!isList(field) || isLeafType(getNamedType(field.type)) || isDerived(type.name)) continue;
      const call = callOf(type.name, field, values, '$first');
      if (call === undefined) continue;
      const inner = leafSelection(schema, getNamedType(field.type) as GraphQLObjectType);
      const selection = path.reduceRight((below, above) => above(below), `${call} ${inner}`);
      const variables = selection.includes('$first') ? '($first: Int!)' : '';
      found.push({ type: type.name, field: field.name, query: `query List${variables} { ${selection} }` });
    }
  }
  return found;
}

/** For every object type that can be reached, one query that asks for each of its fields. */
export function fieldQueries(
  schema: GraphQLSchema,
  values: ArgumentValues,
): readonly { readonly type: string; readonly query: string }[] {
  return reachableTypes(schema, values).flatMap(({ type, path }) => {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const call = callOf(type.name, field, values, '5');
      if (call === undefined) return [];
      return [isLeafType(getNamedType(field.type)) ? call : `${call} { __typename }`];
    });
    const query = path.reduceRight((below, above) => above(below), fields.join(' '));
    return [{ type: type.name, query: `query Fields { ${query.replaceAll('$first', '5')} }` }];
  });
}

/** Every object type with the way to it: functions that wrap a selection in the fields above it. */
export function reachableTypes(
  schema: GraphQLSchema,
  values: ArgumentValues,
): readonly { readonly type: GraphQLObjectType; readonly path: readonly ((inner: string) => string)[] }[] {
  const root = schema.getQueryType();
  if (!root) return [];
  const reached = [{ type: root, path: [] as readonly ((inner: string) => string)[] }];
  const seen = new Set([root.name]);
  for (const { type, path } of reached) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || seen.has(next.name) || field.name === 'edges') continue;
      const call = callOf(type.name, field, values, '$first');
      if (call === undefined) continue;
      seen.add(next.name);
      reached.push({ type: next, path: [...path, (inner) => `${call} { ${inner} }`] });
    }
  }
  return reached;
}

const isDerived = (name: string): boolean => name.endsWith('Connection') || name.endsWith('Edge');

/** `loans(first: 5)`, or undefined when a required argument has no value. */
function callOf(
  type: string,
  field: GraphQLField<unknown, unknown>,
  values: ArgumentValues,
  first: string,
): string | undefined {
  const given: string[] = [];
  for (const argument of field.args) {
    const value =
      values[`${type}.${field.name}.${argument.name}`] ?? values[getNamedType(argument.type).name];
    if (argument.name === 'first') given.push(`first: ${first}`);
    else if (isNonNullType(argument.type) && argument.defaultValue === undefined) {
      if (value === undefined) return undefined;
      given.push(`${argument.name}: ${JSON.stringify(value)}`);
    }
  }
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

/** All leaves of a type without arguments of its own; of a connection, those of its nodes. */
export function leafSelection(schema: GraphQLSchema, type: GraphQLObjectType): string {
  if (isAbstractType(type)) return '{ __typename }';
  if (type.name.endsWith('Connection')) {
    const node = schema.getType(type.name.slice(0, -'Connection'.length)) as GraphQLObjectType;
    return `{ nodes ${leafSelection(schema, node)} }`;
  }
  const leaves = Object.values(type.getFields())
    .filter(
      (field) =>
        isLeafType(getNamedType(field.type)) && field.args.every((argument) => !isNonNullType(argument.type)),
    )
    .map((field) => field.name);
  return `{ ${leaves.length > 0 ? leaves.join(' ') : '__typename'} }`;
}

function selectField(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  values: ArgumentValues,
  mayRead: (type: string, field: string) => boolean,
  depth: number,
  above: ReadonlyMap<string, number>,
): string | undefined {
  const call = callOf(type.name, field, values, above.size === 0 ? '100' : '5');
  if (call === undefined) return undefined;
  const returned = getNamedType(field.type);
  if (isLeafType(returned)) return call;
  if (!isObjectType(returned)) return `${call} { __typename }`;
  // A type may stand twice on a way (an enterprise below an enterprise's certificate), not for ever.
  const times = above.get(returned.name) ?? 0;
  if (depth === 0 || times >= 2) return undefined;
  const below = new Map(above).set(returned.name, times + 1);
  const spent = isDerived(returned.name) ? 0 : 1;
  const inner = Object.values(returned.getFields()).flatMap((child) => {
    if (child.name === 'edges' || !mayRead(returned.name, child.name)) return [];
    const selected = selectField(schema, returned, child, values, mayRead, depth - spent, below);
    return selected ? [selected] : [];
  });
  return inner.length > 0 ? `${call} { ${inner.join(' ')} }` : undefined;
}

/** Every text in an answer, global ids decoded. */
export function textsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') {
    found.push(value);
    const decoded = /^[A-Za-z0-9_-]{12,}$/.test(value)
      ? Buffer.from(value, 'base64url').toString('utf8')
      : '';
    if (/^[A-Za-z]+:/.test(decoded)) found.push(decoded);
  } else if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) textsIn(item, found);
  return found;
}
