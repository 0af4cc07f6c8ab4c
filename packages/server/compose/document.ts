import type { Plugin } from '@tidu/core';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { Problem } from './problems.ts';
import { type Definition, placeOf } from './sources.ts';

export interface ComposedDocument {
  readonly document: DocumentNode;
  /** The plugin that declared a type. */
  readonly typeOwners: ReadonlyMap<string, Plugin>;
  /** The plugin that declared a field, by `Type.field`. */
  readonly fieldOwners: ReadonlyMap<string, Plugin>;
}

/** The name of the type a plugin's one field on `base` returns: `Enterprise` + `finance` → `EnterpriseFinance`. */
export const namespaceType = (base: string, plugin: string): string =>
  base === 'Query' ? `${pascal(plugin)}Query` : `${base}${pascal(plugin)}`;

/** Whether a type is a page or an edge that composition derived. */
export const isDerived = (type: string): boolean => type.endsWith('Connection') || type.endsWith('Edge');

export const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/**
 * One document out of the SDL of all plugins: extensions merged, connections, filters and orders derived, each type
 * and field marked with its owner, everything in a stable order that does not depend on the order of the plugins.
 */
export function composeDocument(definitions: readonly Definition[], problems: Problem[]): ComposedDocument {
  const typeOwners = new Map<string, Plugin>();
  const fieldOwners = new Map<string, Plugin>();
  const types = new Map<string, TypeDefinitionNode>();
  const directives: DefinitionNode[] = [];
  for (const { plugin, node } of definitions) {
    if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION)
      directives.push(node);
    if (!isTypeDefinitionNode(node)) continue;
    const earlier = typeOwners.get(node.name.value);
    if (earlier) {
      problems.push({
        code: 'DUPLICATE_TYPE',
        message: `${node.name.value} is defined twice; the first is at ${placeOf(types.get(node.name.value) ?? node)}.`,
        owners: [earlier.id, plugin.id],
        at: placeOf(node),
        cure: `Give the type another name, such as ${pascal(plugin.id)}${node.name.value}.`,
      });
      continue;
    }
    types.set(node.name.value, node);
    typeOwners.set(node.name.value, plugin);
    for (const field of fieldsOf(node)) fieldOwners.set(`${node.name.value}.${field.name.value}`, plugin);
  }
  for (const { plugin, node } of definitions) {
    if (!isTypeExtensionNode(node)) continue;
    const name = node.name.value;
    const base = types.get(name);
    if (!base || (node.kind !== Kind.OBJECT_TYPE_EXTENSION && node.kind !== Kind.INTERFACE_TYPE_EXTENSION)) {
      problems.push({
        code: 'INVALID_SDL',
        message: `extend ${name}: there is no object type of that name.`,
        owners: [plugin.id],
        at: placeOf(node),
        cure: 'Extend a type of core or of a required plugin.',
      });
      continue;
    }
    const added: FieldDefinitionNode[] = [];
    for (const field of node.fields ?? []) {
      const key = `${name}.${field.name.value}`;
      const earlier = fieldOwners.get(key);
      if (earlier) {
        problems.push({
          code: 'DUPLICATE_FIELD',
          message: `${key} is defined twice.`,
          owners: [earlier.id, plugin.id],
          at: placeOf(field),
          cure: `Extend ${name} with one field named ${plugin.id} and put the field there.`,
        });
        continue;
      }
      fieldOwners.set(key, plugin);
      added.push(field);
    }
    types.set(name, { ...base, fields: [...fieldsOf(base), ...added] } as TypeDefinitionNode);
  }
  const composed = [...types.values(), ...derivedTypes(types, typeOwners)];
  const finished = composed
    .map((node) => withListArguments(node, types))
    .map((node) => withOwners(node, typeOwners, fieldOwners))
    .sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return {
    document: { kind: Kind.DOCUMENT, definitions: [...directives, ...finished] },
    typeOwners,
    fieldOwners,
  };
}

const fieldsOf = (node: TypeDefinitionNode): readonly FieldDefinitionNode[] =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? (node.fields ?? [])
    : [];

export function namedTypeOf(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedTypeOf(type.type);
}

export const directiveOf = (
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode | undefined => node.directives?.find((directive) => directive.name.value === name);

/** The input type that a `@filter` field takes in `where`. */
function filterInput(field: FieldDefinitionNode): string | undefined {
  const directive = directiveOf(field, 'filter');
  if (!directive) return undefined;
  const named = directive.arguments?.find((argument) => argument.name.value === 'input')?.value;
  return named?.kind === Kind.STRING ? named.value : `${namedTypeOf(field.type).name.value}Filter`;
}

/** `EnterpriseConnection` and `EnterpriseEdge` where a field returns one, `…Where` and `…Order` where fields allow it. */
function derivedTypes(
  types: ReadonlyMap<string, TypeDefinitionNode>,
  owners: Map<string, Plugin>,
): TypeDefinitionNode[] {
  const texts = new Map<string, string>();
  const add = (name: string, from: string, text: string): void => {
    const owner = owners.get(from);
    if (types.has(name) || texts.has(name) || !owner) return;
    texts.set(name, text);
    owners.set(name, owner);
  };
  for (const type of types.values()) {
    for (const field of fieldsOf(type)) {
      const name = namedTypeOf(field.type).name.value;
      const row = name.endsWith('Connection') ? name.slice(0, -'Connection'.length) : undefined;
      if (row && types.has(row)) {
        add(
          name,
          row,
          `"A page of ${row} (分页)." type ${name} {
            "The rows of this page (本页数据)." nodes: [${row}!]!
            "The rows with their cursors (带游标的数据)." edges: [${row}Edge!]!
            "Where this page stands (分页信息)." pageInfo: PageInfo!
            "How many rows there are in all; counted only when asked (总数)." totalCount: Int! }`,
        );
        add(
          `${row}Edge`,
          row,
          `"A row of a page with its cursor (数据与游标)." type ${row}Edge {
            "Pass it as after to go on from here (游标)." cursor: String!
            "The row (数据)." node: ${row}! }`,
        );
      }
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const filters = fieldsOf(type).filter((field) => filterInput(field));
    const sorts = fieldsOf(type).filter((field) => directiveOf(field, 'sort'));
    const name = type.name.value;
    if (filters.length > 0) {
      for (const field of filters) {
        const enumeration = types.get(filterInput(field)?.slice(0, -'Filter'.length) ?? '');
        if (enumeration?.kind === Kind.ENUM_TYPE_DEFINITION) {
          const value = enumeration.name.value;
          add(
            `${value}Filter`,
            value,
            `"A condition on ${value} (条件)." input ${value}Filter {
              "Is this value (等于)." eq: ${value} "Is not this value (不等于)." ne: ${value}
              "Is one of these (属于)." in: [${value}!] "Is unknown (为空)." isNull: Boolean }`,
          );
        }
      }
      add(
        `${name}Where`,
        name,
        `"Conditions on ${name}; all that are given must hold (筛选条件)." input ${name}Where {
          "All of these (且)." and: [${name}Where!] "At least one of these (或)." or: [${name}Where!]
          "Not this (非)." not: ${name}Where
          ${filters.map((field) => `"${summary(field)}" ${field.name.value}: ${filterInput(field)}`).join('\n')} }`,
      );
    }
    if (sorts.length > 0) {
      add(
        `${name}Order`,
        name,
        `"An order of ${name} (排序)." input ${name}Order {
          "By which field (字段)." field: ${name}OrderField! "Which way (方向)." direction: Direction! = ASC }`,
      );
      add(
        `${name}OrderField`,
        name,
        `"What ${name} may be sorted by (排序字段)." enum ${name}OrderField {
          ${sorts.map((field) => `"${summary(field)}" ${constantCase(field.name.value)}`).join('\n')} }`,
      );
    }
  }
  return parseTypes([...texts.values()].join('\n'));
}

const parseTypes = (text: string): TypeDefinitionNode[] =>
  text ? parse(text, { noLocation: true }).definitions.filter(isTypeDefinitionNode) : [];

/** The first sentence of a field's description, as one line of SDL. */
const summary = (field: FieldDefinitionNode): string =>
  (field.description?.value ?? '').split('\n')[0]?.replaceAll('\\', '').replaceAll('"', '“') ?? '';

/** `creditCode` → `CREDIT_CODE`. */
export const constantCase = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();

/** Gives every field that returns a connection its `first`, `after`, and `where` and `orderBy` where there are any. */
function withListArguments(
  node: TypeDefinitionNode,
  types: ReadonlyMap<string, TypeDefinitionNode>,
): TypeDefinitionNode {
  const fields = fieldsOf(node);
  if (fields.length === 0) return node;
  return {
    ...node,
    fields: fields.map((field) => {
      const connection = namedTypeOf(field.type).name.value;
      const row = connection.endsWith('Connection')
        ? types.get(connection.slice(0, -'Connection'.length))
        : undefined;
      if (!row) return field;
      const name = row.name.value;
      const wheres = fieldsOf(row).some((f) => directiveOf(f, 'filter')) ? LIST_ARGUMENTS.where(name) : [];
      const orders = fieldsOf(row).some((f) => directiveOf(f, 'sort')) ? LIST_ARGUMENTS.orderBy(name) : [];
      return {
        ...field,
        arguments: [...LIST_ARGUMENTS.page, ...wheres, ...orders, ...(field.arguments ?? [])],
      };
    }),
  } as TypeDefinitionNode;
}

const argumentsOf = (text: string): readonly InputValueDefinitionNode[] => {
  const [type] = parseTypes(`type T { f(${text}): Int }`);
  return (type as ObjectTypeDefinitionNode).fields?.[0]?.arguments ?? [];
};
const LIST_ARGUMENTS = {
  page: argumentsOf(
    '"How many rows at most: 1 to 100, 1,000 for REPORTER (条数)." first: Int! "The cursor to go on after (游标)." after: String',
  ),
  where: (name: string) => argumentsOf(`"Conditions (筛选条件)." where: ${name}Where`),
  orderBy: (name: string) => argumentsOf(`"Order; the id breaks ties (排序)." orderBy: [${name}Order!]`),
};

/** Marks a type and each field with `@owner(plugin:)`, and sorts nothing: the author's order of fields stays. */
function withOwners(
  node: TypeDefinitionNode,
  typeOwners: ReadonlyMap<string, Plugin>,
  fieldOwners: ReadonlyMap<string, Plugin>,
): TypeDefinitionNode {
  const name = node.name.value;
  const owner = typeOwners.get(name)?.id ?? 'core';
  const mark = (plugin: string): ConstDirectiveNode => ({
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'owner' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'plugin' },
        value: { kind: Kind.STRING, value: plugin },
      },
    ],
  });
  const marked = { ...node, directives: [...(node.directives ?? []), mark(owner)] };
  const fields = fieldsOf(node);
  if (fields.length === 0) return marked as TypeDefinitionNode;
  const owned = fields.map((field) => ({
    ...field,
    directives: [
      ...(field.directives ?? []),
      mark(fieldOwners.get(`${name}.${field.name.value}`)?.id ?? owner),
    ],
  }));
  // Fields that plugins add come last, by name, so that the order of the plugins does not show.
  const own = owned.filter(
    (field) => (fieldOwners.get(`${name}.${field.name.value}`)?.id ?? owner) === owner,
  );
  const others = owned
    .filter((field) => !own.includes(field))
    .sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return { ...marked, fields: [...own, ...others] } as TypeDefinitionNode;
}
