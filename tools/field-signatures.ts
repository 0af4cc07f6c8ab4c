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
} from 'graphql';
import { SCALARS } from './input-types.ts';

const OUTPUTS: Readonly<Record<string, string>> = {
  ...SCALARS,
  Money: 'string | bigint',
  String: 'string',
  Boolean: 'boolean',
  Int: 'number',
  Float: 'number',
};

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What has been met while writing the types of one plugin, and what must therefore be declared below. */
export class FieldSignatures {
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
    // A node may be named by its global id; it is loaded.
    if (named.name === 'Node') return 'string | { readonly __typename: string }';
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
