import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { z } from 'zod';

/** The manifest that `pnpm generate` makes of this repository's own documents, for the plugins of `plugins/index.ts`. */
export const GENERATED_MANIFEST = fileURLToPath(
  new URL('../../../schema/trusted-documents.json', import.meta.url),
);

/** What a document is called by: the SHA-256 of its text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id as it is sent, `sha256:<hex>` or `<hex>`, without what stands before the hash. */
export const withoutPrefix = (id: string): string => id.replace(/^sha256:/, '');

/** The documents of some manifests, and what is wrong with them: each problem names its file and document. */
export interface Manifests {
  /** Texts by their SHA-256; those with a problem are not among them. */
  readonly documents: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/**
 * Reads manifests as codegen's client preset writes them, `{ "sha256:<hex>": "query …" }`, or as Apollo's
 * `generate-persisted-query-manifest` does. A document must be GraphQL within the limits, fit the
 * schema, and be called by its hash.
 */
export async function readManifests(
  paths: readonly string[],
  schema: GraphQLSchema,
  checkLimits: (text: string) => void,
): Promise<Manifests> {
  const documents = new Map<string, string>();
  const problems: string[] = [];
  for (const path of paths) {
    const file = relative(process.cwd(), path);
    const manifest = MANIFEST.safeParse(await readJsonFile(path));
    if (!manifest.success) {
      problems.push(`${file}: expected ${FORMATS}, found none, or no JSON.`);
      continue;
    }
    for (const [id, text] of manifest.data) {
      const found = documentProblems(id, text, schema, checkLimits);
      problems.push(...found.map((problem) => `${file}: ${problem}`));
      if (found.length === 0) documents.set(hashOf(text), text);
    }
  }
  return { documents, problems };
}

const FORMATS =
  'a manifest of codegen’s client preset ({ "sha256:…": "query …" }) or of Apollo ("format": "apollo-persisted-query-manifest")';

const APOLLO = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(z.object({ id: z.string(), body: z.string() })),
  })
  .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const));

const MANIFEST = z.union([APOLLO, z.record(z.string(), z.string()).transform(Object.entries<string>)]);

/** The value of a file; undefined where there is no file, or none of JSON. */
async function readJsonFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function documentProblems(
  id: string,
  text: string,
  schema: GraphQLSchema,
  checkLimits: (text: string) => void,
): string[] {
  const hash = hashOf(text);
  const misnamed =
    withoutPrefix(id) === hash ? [] : [`${id}: expected the SHA-256 of its text, sha256:${hash}, as the id.`];
  try {
    checkLimits(text);
    const document = parse(text);
    const errors = validate(schema, document);
    return [...misnamed, ...errors.map(({ message }) => `${nameOf(document) ?? id}: ${message}`)];
  } catch (error) {
    return [...misnamed, `${id}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The name of its first operation. */
const nameOf = ({ definitions }: DocumentNode): string | undefined =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value;
