import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import type { Plugin } from '@tidu/core';
import type { Graph } from '@tidu/server';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  specifiedScalarTypes,
  visit,
} from 'graphql';

/** The file that holds a plugin's generated types, relative to the working directory. */
export const generatedFile = (plugin: Plugin): string =>
  relative(
    process.cwd(),
    join(plugin.folder, plugin.id === 'core' ? 'domain' : '', `${plugin.id}.generated.ts`),
  );

/** Scalars of arguments as `contract/scalars.ts` parses them, and of results as `pg` returns them. */
const SCALARS = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  CreditCode: 'string',
  RegionCode: 'string',
  Money: 'bigint',
  Percent: 'number',
};
const OUTPUTS: Readonly<Record<string, string>> = {
  ...SCALARS,
  Money: 'string | bigint',
  String: 'string',
  Boolean: 'boolean',
  Int: 'number',
  Float: 'number',
};

/**
 * The TypeScript that a plugin's resolvers are checked by: `<Id>Fields` and `<Id>Mutations`, of the plugin's own fields
 * only, required where a field does not answer by itself. `graph` is one of `composeSchema`.
 */
export async function fieldTypes(graph: Graph, plugin: Plugin): Promise<string> {
  const scope = new Scope(graph, plugin);
  const fields = scope.fields();
  const mutations = scope.mutations();
  const shapes = scope.shapes();
  const inputs = await inputTypes(scope.inputs, graph);
  const Name = pascal(plugin.id);
  const body = [
    tables(graph, plugin),
    `export type ${Name}Context = Context<${Name}Tables${config(plugin)}>;`,
    `export type ${Name}WriteContext = WriteContext<${Name}Tables${config(plugin)}>;`,
    fields && `export type ${Name}Fields = {\n${fields}\n};`,
    mutations && `export type ${Name}Mutations = {\n${mutations}\n};`,
    shapes,
    inputs,
  ].filter(Boolean);
  const text = [...body, ...shorthands(Name, body.join('\n'))].join('\n\n');
  return `${HEADER}\n${imports(graph, plugin, text)}\n\n${text}\n`;
}

/** What the types above are written with, if they are. */
function shorthands(Name: string, body: string): string[] {
  const all: readonly (readonly [name: string, text: string])[] = [
    [
      'RowOf',
      `/** A row of a table as \`pg\` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof ${Name}Tables> = Partial<Readonly<Selectable<${Name}Tables[Table]>>>;`,
    ],
    [
      'LinksOf',
      `/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof ${Name}Tables> = Links<Readonly<Selectable<${Name}Tables[Table]>>>;`,
    ],
    [
      'Field',
      `type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, ${Name}Context> | DerivedField<Args, Result>;`,
    ],
  ];
  return all.filter(([name]) => new RegExp(`\\b${name}<`).test(body)).map(([, text]) => text);
}

const HEADER = '// Generated from the SDL and the entities by `pnpm generate`. Do not edit.';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What has been met while writing the types of one plugin, and what must therefore be declared below. */
class Scope {
  readonly graph: Graph;
  readonly plugin: Plugin;
  readonly inputs = new Map<string, DefinitionNode>();
  readonly #shapes = new Map<string, GraphQLObjectType>();
  readonly #payloads: ReadonlySet<string>;
  /** The type a plugin's one field returns → the type that field stands on. */
  readonly #namespaces = new Map<string, string>();

  constructor(graph: Graph, plugin: Plugin) {
    this.graph = graph;
    this.plugin = plugin;
    const mutations = Object.values(graph.schema.getMutationType()?.getFields() ?? {});
    this.#payloads = new Set(mutations.map((field) => getNamedType(field.type).name));
    for (const [key, plan] of graph.fields) {
      const [type = '', field = ''] = key.split('.');
      const declared = graph.schema.getType(type);
      if (plan.kind !== 'namespace' || !isObjectType(declared)) continue;
      this.#namespaces.set(getNamedType(declared.getFields()[field]?.type)?.name ?? '', type);
    }
  }

  fields(): string {
    return this.#ownTypes()
      .map(({ type, fields }) => {
        const lines = fields.map(({ field, required }) => {
          return `    readonly ${field.name}${required ? '' : '?'}: ${this.#resolver(type, field)};`;
        });
        const optional = fields.some(({ required }) => required) ? '' : '?';
        return `  readonly ${type.name}${optional}: {\n${lines.join('\n')}\n  };`;
      })
      .join('\n');
  }

  #ownTypes() {
    return Object.values(this.graph.schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter((type) => type.name !== 'Mutation')
      .map((type) => ({
        type,
        fields: Object.values(type.getFields()).flatMap((field) => {
          const plan = this.graph.fields.get(`${type.name}.${field.name}`);
          const fixed = !plan || ['namespace', 'node', 'globalId'].includes(plan.kind);
          if (fixed || !this.#owns(type, field.name)) return [];
          // A column that lists keys answers with the keys; the rows want a resolver.
          const keysForRows =
            plan.kind === 'column' && this.graph.rowTypes.has(getNamedType(field.type).name);
          return [{ field, required: plan.kind === 'resolver' || keysForRows }];
        }),
      }))
      .filter(({ fields }) => fields.length > 0);
  }

  #owns(type: GraphQLObjectType, field: string): boolean {
    const node = type.astNode?.fields?.find((each) => each.name.value === field);
    return ownerNamed(node?.directives) === this.plugin.id;
  }

  #resolver(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
    const context = `${pascal(this.plugin.id)}Context`;
    const args = this.#argumentsOf(type, field);
    const result = this.#value(field.type);
    const base = this.#namespaces.get(type.name) ?? type.name;
    if (base === 'Query') return `RootField<${args}, ${result}, ${context}>`;
    // Below a namespace the columns of the row above are not read, so nothing can be derived from them.
    if (base !== type.name) return `BatchField<${this.#parent(base)}, ${args}, ${result}, ${context}>`;
    return `Field<${this.#parent(base)}, ${args}, ${result}>`;
  }

  #parent(name: string): string {
    const rows = this.graph.rowTypes.get(name);
    if (rows) return `LinksOf<'${rows.table}'>`;
    const type = this.graph.schema.getType(name);
    if (isObjectType(type)) this.#shapes.set(name, type);
    return name;
  }

  #argumentsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
    const nodes = field.args.flatMap((argument) => argument.astNode ?? []);
    if (nodes.length === 0) return 'object';
    const name = `${type.name}${pascal(field.name)}Args`;
    this.#declareInputs(field.args.map((argument) => getNamedType(argument.type)));
    this.inputs.set(name, inputObject(name, nodes));
    return name;
  }

  #declareInputs(types: readonly GraphQLNamedType[]): void {
    for (const type of types) {
      if (this.inputs.has(type.name) || !type.astNode || !(isEnumType(type) || isInputObjectType(type)))
        continue;
      this.inputs.set(type.name, type.astNode);
      if (isInputObjectType(type)) {
        this.#declareInputs(Object.values(type.getFields()).map((field) => getNamedType(field.type)));
      }
    }
  }

  mutations(): string {
    const type = this.graph.schema.getMutationType();
    const own = Object.values(type?.getFields() ?? {}).filter(
      (field) => type && this.#owns(type, field.name),
    );
    return own
      .map((field) => {
        const input = field.args.find((argument) => argument.name === 'input');
        if (input) this.#declareInputs([getNamedType(input.type)]);
        const payload = getNamedType(field.type);
        if (isObjectType(payload)) this.#shapes.set(payload.name, payload);
        const given = input ? getNamedType(input.type).name : 'object';
        return `  readonly ${field.name}: MutationField<${given}, ${payload.name}, ${pascal(this.plugin.id)}WriteContext>;`;
      })
      .join('\n');
  }

  /** The types without a table: what their resolvers return, by the properties that answer for their fields. */
  shapes(): string {
    const texts = new Map<string, string>();
    for (const type of this.#shapes.values()) {
      const lines = Object.values(type.getFields()).flatMap((field) => {
        if (this.graph.fields.get(`${type.name}.${field.name}`)?.kind !== 'property') return [];
        // The platform fills the errors of a payload, from the UserError that was thrown.
        if (field.name === 'errors' && this.#payloads.has(type.name)) return [];
        const optional = isNonNullType(field.type) ? '' : '?';
        return [`  readonly ${field.name}${optional}: ${this.#value(field.type)};`];
      });
      texts.set(type.name, `export interface ${type.name} {\n${lines.join('\n')}\n}`);
    }
    return [...texts.keys()]
      .sort()
      .map((name) => texts.get(name))
      .join('\n\n');
  }

  #value(type: GraphQLOutputType): string {
    if (!isNonNullType(type)) return `${this.#present(type)} | null | undefined`;
    return this.#present(type.ofType);
  }

  #present(type: GraphQLOutputType): string {
    if (isListType(type)) return `ReadonlyArray<${this.#value(type.ofType)}>`;
    const named = getNamedType(type);
    if (isScalarType(named)) return OUTPUTS[named.name] ?? 'unknown';
    if (isEnumType(named)) {
      this.#declareInputs([named]);
      return named.name;
    }
    if (!isObjectType(named)) return '{ readonly __typename: string }';
    if (named.name.endsWith('Connection')) {
      const row = this.graph.schema.getType(named.name.slice(0, -'Connection'.length));
      if (isObjectType(row)) return `Page<${this.#object(row)}>`;
    }
    // A row may be named by its key; it is loaded.
    return this.graph.rowTypes.has(named.name) ? `string | ${this.#object(named)}` : this.#object(named);
  }

  #object(type: GraphQLObjectType): string {
    const rows = this.graph.rowTypes.get(type.name);
    if (rows) return `RowOf<'${rows.table}'>`;
    this.#shapes.set(type.name, type);
    return type.name;
  }
}

const ownerNamed = (directives: readonly ConstDirectiveNode[] = []): string | undefined => {
  const value = directives.find(({ name }) => name.value === 'owner')?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

const inputObject = (name: string, fields: readonly InputValueDefinitionNode[]): DefinitionNode => ({
  kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  name: { kind: Kind.NAME, value: name },
  fields,
});

/** Enums, inputs, arguments and scalars, as the GraphQL Code Generator writes them. */
async function inputTypes(definitions: ReadonlyMap<string, DefinitionNode>, graph: Graph): Promise<string> {
  const scalars = Object.values(graph.schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !specifiedScalarTypes.some(({ name }) => name === type.name),
  );
  // The directives are ours, and the generator does not know them.
  const withoutDirectives = (node: DefinitionNode): DefinitionNode => visit(node, { Directive: () => null });
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
  const text = await codegen({
    filename: 'fields.generated.ts',
    documents: [],
    schema: {
      kind: Kind.DOCUMENT,
      definitions: [...scalars.flatMap((type) => type.astNode ?? []), ...sorted].map(withoutDirectives),
    },
    config: {},
    plugins: [
      {
        typescript: {
          enumsAsTypes: true,
          immutableTypes: true,
          skipTypename: true,
          strictScalars: true,
          scalars: SCALARS,
          // A default is filled in before a resolver sees the value.
          avoidOptionals: { defaultValue: true },
          inputMaybeValue: 'T | null | undefined',
          namingConvention: 'keep',
          disableDescriptions: true,
        },
      },
    ],
    pluginMap: { typescript },
  });
  return text.trim();
}

function tables(graph: Graph, plugin: Plugin): string {
  if (plugin.id === 'core') return '';
  const own = (plugin.entities ?? []).map((entity) => `typeof ${exportOf(plugin, entity.meta.className)[0]}`);
  const required = requirementsOf(graph, plugin).map((id) => `TablesOfPlugin<typeof ${id}>`);
  return `/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type ${pascal(plugin.id)}Tables = ${['CoreTables', `TablesOf<readonly [${own.join(', ')}]>`, ...required].join(' & ')};`;
}

/** The plugins required, and what those require, without core. */
function requirementsOf(graph: Graph, plugin: Plugin, found = new Set<string>()): string[] {
  for (const { id } of plugin.requires ?? []) {
    const required = graph.plugins.find((each) => each.id === id);
    if (id === 'core' || found.has(id) || !required) continue;
    found.add(id);
    requirementsOf(graph, required, found);
  }
  return [...found].sort();
}

const config = (plugin: Plugin): string =>
  plugin.config ? `, NonNullable<(typeof config)['~standard']['types']>['output']` : '';

/** The imports whose names the text uses. */
function imports(graph: Graph, plugin: Plugin, body: string): string {
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body);
  const used = (names: readonly string[]): string => names.filter(isUsed).join(', ');
  const line = (names: string, from: string): string =>
    names ? `import type { ${names} } from '${from}';` : '';
  const contract = [
    'BatchField',
    'Context',
    'DerivedField',
    'MutationField',
    'Page',
    'RootField',
    'WriteContext',
  ];
  const kysely = line(used(['Selectable']), 'kysely');
  if (plugin.id === 'core') {
    const lines = [
      line(used(['Links']), '../contract/entity.ts'),
      line(used(contract), '../contract/fields.ts'),
    ];
    return [kysely, ...lines, line('CoreTables', './tables.ts')].join('\n');
  }
  const byFile = Map.groupBy(
    (plugin.entities ?? []).map((entity) => exportOf(plugin, entity.meta.className)),
    ([, file]) => file,
  );
  const core = [...contract, 'CoreTables', 'Links', 'TablesOf', 'TablesOfPlugin'].sort();
  return [
    line(used(core), '@tidu/core'),
    ...requirementsOf(graph, plugin).map((id) => line(id, `@tidu/${id}`)),
    kysely,
    plugin.config && line('config', exportedFrom(plugin, /export const (config)\b/)?.[1] ?? './config.ts'),
    ...[...byFile].map(([file, names]) =>
      line(
        names
          .map(([name]) => name)
          .sort()
          .join(', '),
        file,
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The name under which an entity is exported, and the file. */
function exportOf(plugin: Plugin, entity: string): readonly [name: string, file: string] {
  const found = exportedFrom(
    plugin,
    new RegExp(`export const (\\w+) = defineEntity\\(\\{\\s*name: '${entity}'`),
  );
  if (found) return found;
  throw new Error(
    `${plugin.id}: expected the entity ${entity} to be declared as \`export const ${entity} = defineEntity({ name: '${entity}', …\` in ${relative(process.cwd(), plugin.folder)}, and found no such line.`,
  );
}

/** Read from the source, because the module may import what is being generated. */
function exportedFrom(
  plugin: Plugin,
  declaration: RegExp,
): readonly [name: string, file: string] | undefined {
  const target = dirname(join(process.cwd(), generatedFile(plugin)));
  const files = globSync(`${plugin.folder}/**/*.ts`, {
    exclude: (name) => name.includes('node_modules'),
  }).sort();
  for (const file of files) {
    const name = /\.(test|generated)\.ts$/.test(file)
      ? undefined
      : declaration.exec(readFileSync(file, 'utf8'))?.[1];
    if (name) return [name, `./${relative(target, file)}`];
  }
  return undefined;
}
