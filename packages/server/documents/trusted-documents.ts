import { RequestError, type Role, type Viewer } from '@tidu/core';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { documentLimits } from '../limits/document-limits.ts';
import { hashOf, readManifests, withoutPrefix } from './manifest.ts';

/** What a GraphQL request says: `query`, `documentId`, `extensions`, and what does not matter here. */
export type Sent = Readonly<Record<string, unknown>>;

/** The rule by which a request is given the text of its document, or refused. Nothing is registered by a request. */
export interface TrustedDocuments {
  /**
   * What was sent, with its document as `query`: `documentId`, or the hash of a persisted query, is looked up in the
   * manifest. Throws DOCUMENT_NOT_TRUSTED for an id that no manifest has, and for a text that none has where the
   * viewer may send no other; BAD_REQUEST for a text that is not the one its id or hash names; and the code of the
   * limit that a document passes.
   */
  admit(sent: Sent, viewer: Viewer): Sent;
  /** Whether a manifest has this text. */
  has(text: string): boolean;
}

/** Who sends documents of the manifest only, in production: their front ends are known, and everybody can be them. */
const MANIFEST_ONLY: readonly (Role | 'SYSTEM')[] = ['PUBLIC', 'ENTERPRISE'];

/**
 * The rule with the documents of the configured manifests. In production a manifest that cannot be read, or a document
 * that does not fit the schema, is found at start and not by users: throws with every problem. Elsewhere, where both
 * are being written, the problems are warnings and their documents are not known.
 */
export async function openTrustedDocuments(
  schema: GraphQLSchema,
  config: Pick<Config, 'trustedDocuments' | 'production' | 'limits'>,
  log: Logger,
): Promise<TrustedDocuments> {
  const checkLimits = documentLimits(config.limits);
  const { documents, problems } = await readManifests(config.trustedDocuments, schema, checkLimits);
  if (config.production && problems.length > 0) {
    throw new Error(
      `Trusted documents that cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nGenerate the manifests again for the schema of this server.`,
    );
  }
  for (const problem of problems) log.warn({ problem }, 'a trusted document cannot be used');
  return trustedDocuments(documents, config.production, checkLimits);
}

/**
 * `documents` are texts by their SHA-256. Outside production every text is taken that is within the limits, which
 * `checkLimits` throws for.
 */
export function trustedDocuments(
  documents: ReadonlyMap<string, string>,
  production: boolean,
  checkLimits: (text: string) => void,
): TrustedDocuments {
  const texts = new Set(documents.values());

  function admit(sent: Sent, viewer: Viewer): Sent {
    const resolved = withPersistedQuery(withDocumentId(sent, documents), documents);
    const { query } = resolved;
    const isFree = typeof query === 'string' && query !== '' && !texts.has(query);
    if (isFree && production && MANIFEST_ONLY.includes(viewer.role)) throw notTrusted(viewer.role);
    if (typeof query === 'string') checkLimits(query);
    return resolved;
  }

  return { admit, has: (text) => texts.has(text) };
}

/** The appendix “Persisted Documents” of GraphQL over HTTP. */
function withDocumentId(sent: Sent, documents: ReadonlyMap<string, string>): Sent {
  const { documentId, ...rest } = sent;
  if (documentId == null) return sent;
  if (typeof documentId !== 'string') throw new RequestError('BAD_REQUEST', 'documentId: expected a text.');
  const query = documents.get(withoutPrefix(documentId));
  if (query === undefined) {
    throw new RequestError('DOCUMENT_NOT_TRUSTED', {
      en: 'documentId: no trusted manifest has this document. Generate the manifest again and give it to the server.',
      zh: 'documentId：受信清单中没有此文档。请重新生成清单并交给服务器。',
    });
  }
  return { ...rest, query: agreed(sent.query, query, 'documentId') };
}

/** What the links of Apollo Client and urql send. An unknown hash without a text is left to Apollo’s refusal. */
function withPersistedQuery(sent: Sent, documents: ReadonlyMap<string, string>): Sent {
  const { persistedQuery, ...extensions } = recordOf(sent.extensions);
  const sha256Hash = recordOf(persistedQuery).sha256Hash;
  if (typeof sha256Hash !== 'string') return sent;
  const hash = withoutPrefix(sha256Hash);
  const known = documents.get(hash);
  if (known !== undefined) {
    return { ...sent, query: agreed(sent.query, known, 'extensions.persistedQuery'), extensions };
  }
  if (typeof sent.query !== 'string' || sent.query === '') return sent;
  if (hashOf(sent.query) !== hash) throw disagreement('extensions.persistedQuery');
  return { ...sent, extensions };
}

/** The document that an id names, which a text beside it must be. */
function agreed(sent: unknown, named: string, by: string): string {
  if (sent != null && sent !== '' && sent !== named) throw disagreement(by);
  return named;
}

const disagreement = (by: string): RequestError =>
  new RequestError('BAD_REQUEST', {
    en: `${by}: names another document than query is. Send one of them.`,
    zh: `${by}：所指文档与 query 不一致。请只发送其中之一。`,
  });

const notTrusted = (role: string): RequestError =>
  new RequestError('DOCUMENT_NOT_TRUSTED', {
    en: `${role} may send only documents of a trusted manifest, and this is none of them. Send one unchanged, or by its documentId.`,
    zh: `${role} 只能发送受信清单中的文档，此文档不在其中。请原样发送清单中的文档，或发送其 documentId。`,
  });

const recordOf = (value: unknown): Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Sent) : {};
