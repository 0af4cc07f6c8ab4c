import { getIntrospectionQuery } from 'graphql';
import { hashOf } from '../packages/server/documents/manifest.ts';
import { examples } from '../packages/server/explorer/examples.ts';
import { savedQueries } from './queries.ts';

/** The manifest of this repository's own documents, which the server reads. */
export const MANIFEST_FILE = 'schema/trusted-documents.json';

/**
 * The manifest's text: the documents of the example client, the explorer's examples, the saved queries, and the
 * introspection that graphql-js and GraphiQL send. In this order, so that a change shows where it is.
 */
export function trustedDocuments(client: Readonly<Record<string, string>>): string {
  const texts = [
    ...examples.map(({ query }) => query),
    ...savedQueries().map(({ text }) => text),
    getIntrospectionQuery(),
    // GraphiQL's own choice of what to ask.
    getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }),
  ];
  const byId = Object.fromEntries(texts.map((text) => [`sha256:${hashOf(text)}`, text]));
  return `${JSON.stringify({ ...client, ...byId }, null, 2)}\n`;
}
