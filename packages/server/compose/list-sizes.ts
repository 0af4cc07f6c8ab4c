import type { Plugin } from '@tidu/core';
import {
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';
import { directiveOf, isDerived } from './document.ts';
import type { Problem } from './problems.ts';
import { placeOf } from './sources.ts';

/** How long a list of objects may be, as its field declares with `@listSize`. */
export interface ListSize {
  /** The most there ever are; undefined where only an argument bounds them. */
  readonly assumedSize: number | undefined;
  /** Arguments that bound the list besides: a number, or a list by its length. */
  readonly slicingArguments: readonly string[];
}

/** How many errors the payload of a mutation names. */
export const MOST_USER_ERRORS = 100;

const PAGE: ListSize = { assumedSize: undefined, slicingArguments: ['first'] };
const USER_ERRORS: ListSize = { assumedSize: MOST_USER_ERRORS, slicingArguments: [] };

/**
 * The size of every list of objects, by `Type.field`: of a page by its `first`, of a payload's errors, of any other as
 * it declares. A field that does not is a problem, since nothing could be predicted of an operation that asks for it.
 */
export function readListSizes(
  schema: GraphQLSchema,
  ownerOf: (key: string) => Plugin | undefined,
  problems: Problem[],
): ReadonlyMap<string, ListSize> {
  const sizes = new Map<string, ListSize>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    if (isDerived(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`;
      const size = sizeOfField(field);
      if (size) sizes.set(key, size);
      else if (size === undefined) problems.push(missing(type, field, ownerOf(key)?.id ?? 'core'));
    }
  }
  return sizes;
}

type Field = GraphQLField<unknown, unknown>;

/** Null for a field that is no list of objects; undefined for one that does not declare its size. */
function sizeOfField(field: Field): ListSize | null | undefined {
  const named = getNamedType(field.type);
  const list = getNullableType(field.type);
  if (named.name.endsWith('Connection')) return PAGE;
  if (isLeafType(named) || !isListType(list)) return null;
  if (field.name === 'errors' && named.name === 'UserError') return USER_ERRORS;
  // A list of lists has two sizes.
  if (isListType(getNullableType(list.ofType))) return undefined;
  return field.astNode ? declared(field.astNode) : undefined;
}

function declared(field: FieldDefinitionNode): ListSize | undefined {
  let assumedSize: number | undefined;
  let slicingArguments: readonly string[] = [];
  for (const { value } of directiveOf(field, 'listSize')?.arguments ?? []) {
    if (value.kind === Kind.INT) assumedSize = Number(value.value);
    if (value.kind === Kind.LIST)
      slicingArguments = value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
  }
  const known = field.arguments?.map(({ name }) => name.value) ?? [];
  if (!slicingArguments.every((name) => known.includes(name))) return undefined;
  return assumedSize === undefined && slicingArguments.length === 0
    ? undefined
    : { assumedSize, slicingArguments };
}

function missing(type: GraphQLObjectType | GraphQLInterfaceType, field: Field, owner: string): Problem {
  return {
    code: 'MISSING_LIST_SIZE',
    message: `${type.name}.${field.name} is a list of objects and does not say how long it may be.`,
    owners: [owner],
    at: field.astNode ? placeOf(field.astNode) : 'schema',
    cure: 'Add @listSize(assumedSize: N) with the most there can ever be, or @listSize(slicingArguments: ["…"]) with arguments of the field that bound it; page what may grow without end.',
  };
}
