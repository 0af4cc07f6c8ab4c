import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import type { Graph } from '@tidu/server';
import { type DefinitionNode, isScalarType, Kind, specifiedScalarTypes, visit } from 'graphql';

/** Scalars of arguments as `contract/scalars.ts` parses them, and of results as `pg` returns them. */
export const SCALARS = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  CreditCode: 'string',
  RegionCode: 'string',
  Money: 'bigint',
  Percent: 'number',
  JSON: 'unknown',
};

/** Enums, inputs, arguments and scalars, as the GraphQL Code Generator writes them. */
export async function inputTypes(
  definitions: ReadonlyMap<string, DefinitionNode>,
  graph: Graph,
): Promise<string> {
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
