import { globalId } from '@tidu/core';
import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A value that is well formed for each scalar; what it means does not matter. */
const SCALARS: Readonly<Record<string, unknown>> = {
  ID: globalId('Enterprise', '00000000-0000-7000-8000-000000000000'),
  String: 'text',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-03-31',
  DateTime: '2026-03-31T00:00:00Z',
  Money: '1.00',
  Percent: '1',
  CreditCode: '91350500MA00000000',
  RegionCode: '350500',
  JSON: {},
};

/** How deep an input is looked into: conditions nest without end. */
const DEEPEST = 3;

/** Where a value of an input type takes one of the scalars, as dotted paths: `enterprise`, `rows.row`. */
export function inputPaths(type: GraphQLInputType, scalars: readonly string[], path = ''): readonly string[] {
  const named = getNamedType(type) as GraphQLInputType;
  if (!isInputObjectType(named) || path.split('.').length > DEEPEST) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const below = path === '' ? field.name : `${path}.${field.name}`;
    return scalars.includes(getNamedType(field.type).name) ? [below] : inputPaths(field.type, scalars, below);
  });
}

/** A value of an input type with what it requires, and the given values where their paths say. */
export function inputWith(
  type: GraphQLInputType,
  given: Readonly<Record<string, unknown>>,
  path = '',
): unknown {
  if (isNonNullType(type)) return inputWith(type.ofType, given, path);
  if (isListType(type)) return [inputWith(type.ofType, given, path)];
  if (path in given) return given[path];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = path === '' ? field.name : `${path}.${field.name}`;
    const isGiven = Object.keys(given).some((key) => key === below || key.startsWith(`${below}.`));
    if (!isNonNullType(field.type) && !isGiven) return [];
    return [[field.name, inputWith(field.type, given, below)] as const];
  });
  return Object.fromEntries(fields);
}
