import { globSync, readFileSync } from 'node:fs';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import type { Graph } from '@tidu/server';
import { parse, printSchema } from 'graphql';

/** The typed documents of the example client. */
export const CLIENT_TYPES = 'clients/operations.generated.ts';

/** Scalars as they stand in JSON. */
const SCALARS = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  CreditCode: 'string',
  RegionCode: 'string',
  Money: 'string',
  Percent: 'number',
  JSON: 'unknown',
};

/**
 * What codegen's client preset makes of `clients/operations`: typed documents, each with the id to send it by, and the
 * manifest of those ids. A front end runs the same preset by codegen's command; here the graph is in memory.
 */
export async function clientTypes({ schema }: Graph): Promise<{
  readonly types: string;
  readonly manifest: Readonly<Record<string, string>>;
}> {
  const options: Parameters<typeof preset.buildGeneratesSection>[0] = {
    baseOutputDir: 'clients/',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: globSync('clients/operations/*.graphql')
      .sort()
      .map((location) => {
        const rawSDL = readFileSync(location, 'utf8');
        return { location, rawSDL, document: parse(rawSDL) };
      }),
    plugins: [],
    pluginMap: {},
    config: { scalars: SCALARS, strictScalars: true, arrayInputCoercion: false, useTypeImports: true },
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
    },
    // Caches need it; here rather than in the client, so that the id is of the very text that runs.
    documentTransforms: [
      { name: 'typename', transformObject: addTypenameSelectionDocumentTransform, config: {} },
    ],
  };
  const sections = await preset.buildGeneratesSection(options);
  const texts = await Promise.all(
    ['graphql.ts', 'persisted-documents.json'].map(async (name) => {
      const section = sections.find(({ filename }) => filename === `clients/${name}`);
      if (!section) throw new Error(`clients/${name}: expected the client preset to make it.`);
      return codegen(section);
    }),
  );
  const [types = '', manifest = ''] = texts;
  return {
    types: `// Generated from clients/operations by \`pnpm generate\`. Do not edit.\n${types}`,
    manifest: JSON.parse(manifest) as Record<string, string>,
  };
}
