import {
  columnOf,
  type Filter,
  type Plugin,
  type PluginMeasures,
  ROLE_GROUPS,
  ROLES,
  type Role,
  type Rules,
  rulesOf,
  SCALARS,
} from '@tidu/core';
import {
  buildASTSchema,
  type FieldDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  validateSchema,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { checkRules } from './check-rules.ts';
import { checkStatistics } from './check-statistics.ts';
import { checkNames, checkTables } from './checks.ts';
import { composeDocument, directiveOf, isDerived, namedTypeOf, namespaceType } from './document.ts';
import { type ListSize, readListSizes } from './list-sizes.ts';
import { orderPlugins } from './order.ts';
import { CompositionError, type Problem } from './problems.ts';
import { columnsOf, type EntityRowType, filterColumn, rowTypeOf } from './row-types.ts';
import { type Definition, placeInCode, placeOf, readDefinitions } from './sources.ts';

/** Who may read a type or a field. */
export interface Access {
  readonly roles: ReadonlySet<Role>;
  /** Personal data: every read is logged. */
  readonly personal: boolean;
}

/** How a field gets its value; see `execute/resolvers.ts`. */
export type FieldPlan =
  | { readonly kind: 'resolver'; readonly plugin: Plugin }
  | { readonly kind: 'mutation'; readonly plugin: Plugin }
  | { readonly kind: 'node' }
  | { readonly kind: 'globalId' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'link'; readonly column: string; readonly to: string }
  | { readonly kind: 'property'; readonly reference: string | undefined };

/** The running API: one schema out of all plugins, and what its executor needs to know of each type and field. */
export interface Graph {
  readonly schema: GraphQLSchema;
  /** In order of requirements; core first. */
  readonly plugins: readonly Plugin[];
  readonly rowTypes: ReadonlyMap<string, EntityRowType>;
  /** By `Type` and, where it differs, `Type.field`. */
  readonly access: ReadonlyMap<string, Access>;
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly fieldOwners: ReadonlyMap<string, Plugin>;
  /** How long each list of objects may be, by `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
  readonly rules: Rules;
  /** The measures of the plugins; core's stand in the plan. */
  readonly measures: readonly PluginMeasures[];
  /** The composed SDL: `schema/tidu.graphql`. */
  readonly sdl: string;
}

/** Composes plugins into one graph, or throws a CompositionError with everything that is wrong. Reads files, no database. */
export function compose(given: readonly Plugin[]): Graph {
  const problems: Problem[] = [];
  const plugins = orderPlugins(given, problems);
  const definitions = readDefinitions(plugins, problems);
  checkNames(definitions, problems);
  checkTables(plugins, problems);
  checkStatistics(plugins, problems);
  const measures = checkRules(plugins, problems);
  const { document, typeOwners, fieldOwners } = composeDocument(definitions, problems);
  if (problems.length > 0) throw new CompositionError(problems);
  const ownerOf = ownersOfFiles(definitions);
  for (const error of validateSDL(document)) problems.push(invalidSdl(error, ownerOf));
  if (problems.length > 0) throw new CompositionError(problems);
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  for (const error of validateSchema(schema)) problems.push(invalidSdl(error, ownerOf));

  const rowTypes = new Map<string, EntityRowType>();
  const access = new Map<string, Access>();
  const fields = new Map<string, FieldPlan>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (type instanceof GraphQLScalarType && SCALARS[type.name]) {
      const scalar = SCALARS[type.name];
      if (scalar) {
        type.serialize = scalar.serialize;
        type.parseValue = scalar.parseValue;
        type.parseLiteral = scalar.parseLiteral;
      }
    }
    if (!isObjectType(type) || !type.astNode) continue;
    readAccess(
      type,
      (key) => (fieldOwners.get(key) ?? typeOwners.get(type.name))?.id ?? 'core',
      access,
      problems,
    );
    const owner = typeOwners.get(type.name);
    const entity = owner?.entities?.find((candidate) => candidate.meta.className === type.name);
    if (!owner || !entity) continue;
    const sortable = (type.astNode.fields ?? []).filter((field) => directiveOf(field, 'sort'));
    const filters: Readonly<Record<string, Filter>> = owner.filters?.[type.name] ?? {};
    const columns = columnsOf(entity);
    for (const field of type.astNode.fields ?? []) {
      const name = field.name.value;
      const sorted = directiveOf(field, 'sort') && !columns.has(columnOf(name));
      if (sorted || (directiveOf(field, 'filter') && !filters[name] && !filterColumn(name, columns))) {
        problems.push({
          code: 'UNKNOWN_COLUMN',
          message: `${type.name}.${field.name.value} is filtered or sorted by, and ${entity.meta.tableName} has no column ${columnOf(field.name.value)}.`,
          owners: [owner.id],
          at: placeOf(field),
          cure: `Add the column to the entity, give the filter in the plugin's filters, or remove the directive.`,
        });
      }
    }
    rowTypes.set(
      type.name,
      rowTypeOf(
        entity,
        owner.id,
        sortable.map((field) => field.name.value),
        filters,
      ),
    );
  }
  const namespaces = namespacesOf(plugins, rowTypes);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || !type.astNode || isDerived(type.name)) continue;
    for (const field of type.astNode.fields ?? []) {
      const key = `${type.name}.${field.name.value}`;
      const owner = fieldOwners.get(key) ?? typeOwners.get(type.name);
      if (!owner) continue;
      const plan = planField(type, field, owner, rowTypes, namespaces);
      if (plan) fields.set(key, plan);
      else problems.push(unanswered(key, type, field, owner));
    }
  }
  checkResolvers(plugins, schema, fieldOwners, typeOwners, problems);
  checkDerived(plugins, rowTypes, problems);
  const listSizes = readListSizes(
    schema,
    (key) => fieldOwners.get(key) ?? typeOwners.get(key.slice(0, key.indexOf('.'))),
    problems,
  );
  if (problems.length > 0) throw new CompositionError(problems);
  let sdl: string | undefined;
  return {
    schema,
    plugins,
    rowTypes,
    access,
    fields,
    fieldOwners,
    listSizes,
    rules: rulesOf(plugins),
    measures,
    // Printed when it is asked for: a start is not.
    get sdl() {
      sdl ??= `${print(document)}\n`;
      return sdl;
    },
  };
}

/** The plugin whose SDL a file is, by the name it was parsed under. */
function ownersOfFiles(definitions: readonly Definition[]): ReadonlyMap<string, string> {
  return new Map(definitions.map(({ plugin, node }) => [node.loc?.source.name ?? '', plugin.id]));
}

function invalidSdl(error: GraphQLError, ownerOf: ReadonlyMap<string, string>): Problem {
  const node = error.nodes?.find((candidate) => candidate.loc) ?? error.nodes?.[0];
  const owners = (error.nodes ?? []).map(
    (candidate) => ownerOf.get(candidate.loc?.source.name ?? '') ?? 'core',
  );
  return {
    code: 'INVALID_SDL',
    message: error.message,
    owners: [...new Set(owners)],
    at: node ? placeOf(node) : 'schema',
    cure: 'Correct the SDL at this line.',
  };
}

/** Reads `@access` of a type and its fields. Every object type of the graph has one; derived types take their rows'. */
function readAccess(
  type: GraphQLObjectType,
  ownerOf: (key: string) => string,
  access: Map<string, Access>,
  problems: Problem[],
): void {
  const own = type.astNode && directiveOf(type.astNode, 'access');
  const derived = isDerived(type.name) || type.name === 'PageInfo';
  const isRoot = type.name === 'Query' || type.name === 'Mutation';
  const nodes: (readonly [string, ObjectTypeDefinitionNode | FieldDefinitionNode])[] = [
    ...(type.astNode ? [[type.name, type.astNode] as const] : []),
    ...(type.astNode?.fields ?? []).map((field) => [`${type.name}.${field.name.value}`, field] as const),
  ];
  for (const [key, node] of nodes) {
    const directive = directiveOf(node, 'access');
    const required = key === type.name ? !own && !derived && !isRoot : isRoot && !directive;
    if (required) {
      problems.push({
        code: 'MISSING_ACCESS',
        message: `${key} does not say who may read it.`,
        owners: [ownerOf(key)],
        at: placeOf(node),
        cure: `Add @access(roles: [...]): ${Object.keys(ROLE_GROUPS).join(', ')} or some of ${ROLES.join(', ')}.`,
      });
    }
    if (!directive) continue;
    const roles = new Set<Role>();
    let personal = false;
    for (const argument of directive.arguments ?? []) {
      if (argument.value.kind === Kind.BOOLEAN) personal = argument.value.value;
      if (argument.value.kind !== Kind.LIST) continue;
      for (const value of argument.value.values) {
        if (value.kind !== Kind.ENUM) continue;
        const named = ROLE_GROUPS[value.value] ?? ROLES.filter((role) => role === value.value);
        for (const role of named) roles.add(role);
      }
    }
    access.set(key, { roles, personal });
  }
}

function planField(
  type: GraphQLObjectType,
  field: FieldDefinitionNode,
  owner: Plugin,
  rowTypes: ReadonlyMap<string, EntityRowType>,
  namespaces: ReadonlySet<string>,
): FieldPlan | undefined {
  const name = field.name.value;
  if (type.name === 'Mutation')
    return owner.mutations?.[name] ? { kind: 'mutation', plugin: owner } : undefined;
  if (owner.fields?.[type.name]?.[name]) return { kind: 'resolver', plugin: owner };
  if (type.name === 'Query' && name === 'node') return { kind: 'node' };
  const returned = namedTypeOf(field.type).name.value;
  if (returned === namespaceType(type.name, owner.id) && name === owner.id) return { kind: 'namespace' };
  if (type.name === 'Query' || namespaces.has(type.name)) return undefined;
  const rows = rowTypes.get(type.name);
  const to = rowTypes.get(returned);
  if (rows) {
    if (name === 'id' && returned === 'ID') return { kind: 'globalId' };
    if (rows.columns.has(columnOf(name))) return { kind: 'column', column: columnOf(name) };
    const link = [`${columnOf(name)}_id`, `${columnOf(name)}_code`].find((column) =>
      rows.columns.has(column),
    );
    return link && to ? { kind: 'link', column: link, to: returned } : undefined;
  }
  if (returned.endsWith('Connection')) return undefined;
  // Rows may be named by their keys, and nodes of any type by their global ids.
  return { kind: 'property', reference: to || returned === 'Node' ? returned : undefined };
}

/** The types of each plugin's one field on `Query` or on a row type: a parent of such a type is that type's row. */
function namespacesOf(
  plugins: readonly Plugin[],
  rowTypes: ReadonlyMap<string, EntityRowType>,
): ReadonlySet<string> {
  const bases = ['Query', ...rowTypes.keys()];
  return new Set(plugins.flatMap(({ id }) => bases.map((base) => namespaceType(base, id))));
}

function unanswered(
  key: string,
  type: GraphQLObjectType,
  field: FieldDefinitionNode,
  owner: Plugin,
): Problem {
  return {
    code: 'FIELD_WITHOUT_RESOLVER',
    message: `${key} has no resolver, and ${type.name} has no column or link of that name.`,
    owners: [owner.id],
    at: placeOf(field),
    cure:
      type.name === 'Mutation'
        ? `Add ${field.name.value} to the mutations of ${owner.id}.`
        : `Add ${field.name.value} to fields.${type.name} of ${owner.id}, or a column ${columnOf(field.name.value)}.`,
  };
}

/** A derived field reads columns that its row has: of its own type, or of the type its plugin's one field stands on. */
function checkDerived(
  plugins: readonly Plugin[],
  rowTypes: ReadonlyMap<string, EntityRowType>,
  problems: Problem[],
): void {
  for (const plugin of plugins) {
    for (const [type, fields] of Object.entries(plugin.fields ?? {})) {
      const base = [...rowTypes.keys()].find((name) => namespaceType(name, plugin.id) === type);
      const rows = rowTypes.get(type) ?? rowTypes.get(base ?? '');
      for (const [field, resolver] of Object.entries(fields)) {
        if (!rows || typeof resolver !== 'object') continue;
        const missing = resolver.columns.filter((column) => !rows.columns.has(column));
        if (missing.length === 0) continue;
        problems.push({
          code: 'UNKNOWN_COLUMN',
          message: `${type}.${field} is derived from ${missing.join(', ')}, and ${rows.table} has no such column.`,
          owners: [...new Set([rows.plugin, plugin.id])],
          at: placeInCode(plugin, field),
          cure: `Derive it from columns of ${rows.table}: ${[...rows.columns.keys()].join(', ')}.`,
        });
      }
    }
  }
}

/** A resolver must stand on a field that its own plugin declared. */
function checkResolvers(
  plugins: readonly Plugin[],
  schema: GraphQLSchema,
  fieldOwners: ReadonlyMap<string, Plugin>,
  typeOwners: ReadonlyMap<string, Plugin>,
  problems: Problem[],
): void {
  for (const plugin of plugins) {
    const resolvers = Object.entries(plugin.fields ?? {}).flatMap(([type, fields]) =>
      Object.keys(fields).map((field) => ({ type, field })),
    );
    const mutations = Object.keys(plugin.mutations ?? {}).map((field) => ({ type: 'Mutation', field }));
    for (const { type, field } of [...resolvers, ...mutations]) {
      const declared = getNamedType(schema.getType(type));
      const exists = isObjectType(declared) && field in declared.getFields();
      const owner = fieldOwners.get(`${type}.${field}`) ?? typeOwners.get(type);
      if (exists && owner?.id === plugin.id) continue;
      problems.push({
        code: 'RESOLVER_WITHOUT_FIELD',
        message: exists
          ? `${type}.${field} belongs to ${owner?.id}; ${plugin.id} may not resolve it.`
          : `The SDL declares no ${type}.${field}.`,
        owners: exists && owner ? [owner.id, plugin.id] : [plugin.id],
        at: placeInCode(plugin, field),
        cure: exists
          ? 'Remove the resolver.'
          : `Declare the field in ${plugin.id}.graphql, or remove the resolver.`,
      });
    }
  }
}
