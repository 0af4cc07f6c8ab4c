import { RequestError } from '@tidu/core';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSchema,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';

const asked = new WeakMap<OperationDefinitionNode, 'nothing' | 'something' | 'all'>();

/** How much of an operation asks for the schema; documents are kept, so that this is worked out once. */
function introspectionIn(document: DocumentNode, operation: OperationDefinitionNode) {
  let share = asked.get(operation);
  if (!share) {
    const fields = fieldsOf(document, operation.selectionSet);
    const count = fields.filter(isIntrospection).length;
    share = count === 0 ? 'nothing' : count < fields.length ? 'something' : 'all';
    asked.set(operation, share);
  }
  return share;
}

/**
 * Refuses introspection that asks for more fields than the whole schema has by the standard query: repeated and nested,
 * types of fields of types, a short document asks for millions. Undefined when it asks for no more, or for none.
 */
export function introspectionRefusal(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RequestError | undefined {
  if (introspectionIn(document, operation) === 'nothing') return undefined;
  const limit = wholeSchema(schema);
  if (countFields(schema, document, operation, limit) <= limit) return undefined;
  return new RequestError(
    'TOO_COMPLEX',
    {
      en: `The introspection asks for more than the ${limit} fields of the standard query. Ask for less of the schema.`,
      zh: `内省请求的字段超过标准内省查询的 ${limit} 个，请减少内省范围。`,
    },
    { limit },
  );
}

/** How many answers about one schema are kept; each may hold all of it. */
const ANSWERS = 10;
const answers = new WeakMap<GraphQLSchema, LRUCache<string, ExecutionResult>>();

/**
 * The answer to an operation that asks for nothing but the schema, which does not change: worked out once for all
 * documents that say the same, and refused if it asks for too much. Undefined for any other operation.
 */
export function introspectionAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ExecutionResult | RequestError | undefined {
  if (operation.operation !== 'query' || introspectionIn(document, operation) !== 'all') return undefined;
  const kept = answers.get(schema) ?? new LRUCache<string, ExecutionResult>({ max: ANSWERS });
  answers.set(schema, kept);
  const operationName = operation.name?.value;
  const key = JSON.stringify([print(document), operationName, variables]);
  const known = kept.get(key);
  if (known) return known;
  const refusal = introspectionRefusal(schema, document, operation);
  if (refusal) return refusal;
  const answer = executeSync({ schema, document, operationName, variableValues: variables });
  kept.set(key, answer);
  return answer;
}

/** Answers the standard query once, so that the first who asks does not hold up the others. */
export function warmIntrospection(schema: GraphQLSchema): void {
  const { document, operation } = standardIntrospection();
  introspectionAnswer(schema, document, operation, {});
}

function standardIntrospection() {
  const document = parse(STANDARD_INTROSPECTION);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected a query, found none');
  return { document, operation };
}

/** The standard query for all there is to know of a schema. */
export const STANDARD_INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

const counted = new WeakMap<GraphQLSchema, number>();

/** How many fields the answer to the standard query has. */
function wholeSchema(schema: GraphQLSchema): number {
  let fields = counted.get(schema);
  if (fields === undefined) {
    const { document, operation } = standardIntrospection();
    fields = countFields(schema, document, operation, Number.POSITIVE_INFINITY);
    counted.set(schema, fields);
  }
  return fields;
}

/**
 * The fields of introspection in the answer to an operation, counted on the schema itself, and no further than a little
 * beyond `most`. What is deprecated counts whether it is asked for or not.
 */
export function countFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  most: number,
): number {
  const known = new Map<SelectionSetNode, readonly FieldNode[]>();
  let count = 0;
  const visit = (set: SelectionSetNode, value: object): void => {
    const fields = known.get(set) ?? fieldsOf(document, set);
    known.set(set, fields);
    for (const { name, selectionSet } of fields) {
      count += 1;
      if (count > most) return;
      if (!selectionSet) continue;
      for (const item of below(schema, value, name.value)) visit(selectionSet, item);
    }
  };
  for (const { name, arguments: given, selectionSet } of fieldsOf(document, operation.selectionSet)) {
    count += 1;
    if (!selectionSet) continue;
    if (name.value === '__schema') visit(selectionSet, schema);
    if (name.value !== '__type') continue;
    const named = given?.[0]?.value;
    // A variable may name any type: each is counted, which is more than one can be.
    const types =
      named?.kind === Kind.STRING ? [schema.getType(named.value)] : Object.values(schema.getTypeMap());
    for (const type of types) if (type) visit(selectionSet, type);
  }
  return count;
}

const isIntrospection = ({ name }: FieldNode): boolean => name.value.startsWith('__');

/** The fields of a selection, each fragment looked through once, as graphql-js does. */
function fieldsOf({ definitions }: DocumentNode, set: SelectionSetNode): readonly FieldNode[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const fields: FieldNode[] = [];
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        fragments.delete(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(set);
  return fields;
}

const NOTHING: readonly object[] = [];

/** The objects that a field of introspection answers with: the schema, or something in it, is what `value` stands for. */
function below(schema: GraphQLSchema, value: object, field: string): readonly object[] {
  if (isSchema(value)) {
    if (field === 'types') return Object.values(value.getTypeMap());
    if (field === 'directives') return value.getDirectives();
    if (field === 'queryType') return some(value.getQueryType());
    if (field === 'mutationType') return some(value.getMutationType());
    return field === 'subscriptionType' ? some(value.getSubscriptionType()) : NOTHING;
  }
  if (field === 'fields')
    return isObjectType(value) || isInterfaceType(value) ? Object.values(value.getFields()) : NOTHING;
  if (field === 'interfaces')
    return isObjectType(value) || isInterfaceType(value) ? value.getInterfaces() : NOTHING;
  if (field === 'possibleTypes')
    return isInterfaceType(value) || isUnionType(value) ? schema.getPossibleTypes(value) : NOTHING;
  if (field === 'enumValues') return isEnumType(value) ? value.getValues() : NOTHING;
  if (field === 'inputFields') return isInputObjectType(value) ? Object.values(value.getFields()) : NOTHING;
  if (field === 'ofType') return isListType(value) || isNonNullType(value) ? some(value.ofType) : NOTHING;
  if (field === 'type' && 'type' in value) return some(value.type);
  return field === 'args' && 'args' in value && Array.isArray(value.args) ? value.args : NOTHING;
}

const some = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value] : NOTHING;
