import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { RequestError } from '@tidu/core';
import type { Config } from '../config.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { Operation, type Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
import { asApolloTakesIt, readGraphQLRequest } from './graphql-request.ts';
import { languageOf } from './language.ts';
import { checkAnswerType } from './request-head.ts';
import type { Route } from './server.ts';

/** `/graphql`: reads the request, finds its document, and has Apollo answer it within the deadline and the size. */
export function graphqlRoute({
  config,
  runtime,
  apollo,
  documents,
}: {
  readonly config: Pick<Config, 'bodyLimitBytes' | 'operationTimeoutMs' | 'limits'>;
  readonly runtime: Runtime;
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly documents: TrustedDocuments;
}): Route {
  return async (request, response, { requestId, report, viewer, begin }) => {
    checkAnswerType(request);
    const sent = await readGraphQLRequest(request, config.bodyLimitBytes);
    // A body that comes slowly is no work under way: it would keep others out for nothing.
    begin();
    const abort = abortWith(response, config.operationTimeoutMs);
    try {
      const language = languageOf(request.headers['accept-language']);
      const result = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asApolloTakesIt(request, documents.admit(sent, viewer)),
        context: async () => ({
          operation: new Operation(runtime, { viewer, requestId, language, report, signal: abort.signal }),
        }),
      });
      // Incremental delivery is not offered: an answer is one snapshot.
      if (result.body.kind !== 'complete') throw new Error('expected a whole answer, found one in pieces');
      const bytes = withinLimit(result.body.string, config.limits.responseBytes);
      for (const [name, value] of result.headers) {
        // What varies by origin varies by language besides.
        if (name === 'vary') response.appendHeader(name, value);
        else response.setHeader(name, value);
      }
      response.statusCode = result.status ?? 200;
      response.end(bytes);
    } finally {
      abort.forget();
    }
  };
}

/** Aborts when the deadline is over or the client is gone. */
function abortWith(
  response: ServerResponse,
  deadlineMs: number,
): { readonly signal: AbortSignal; forget(): void } {
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), deadlineMs);
  response.once('close', () => {
    // An answer that is out left nothing to abort; making the signal's error costs more than asking.
    if (!response.writableFinished) abort.abort();
  });
  return { signal: abort.signal, forget: () => clearTimeout(deadline) };
}

/** The answer as bytes; throws RESPONSE_TOO_LARGE instead of sending more of them than an answer may have. */
function withinLimit(answer: string, limit: number): Buffer {
  const bytes = Buffer.from(answer, 'utf8');
  if (bytes.length <= limit) return bytes;
  throw new RequestError(
    'RESPONSE_TOO_LARGE',
    {
      en: `The answer has ${bytes.length} bytes; the limit is ${limit}. Ask for fewer rows or fields.`,
      zh: `响应有 ${bytes.length} 字节，上限为 ${limit}。请减少行数或字段。`,
    },
    { limit, found: bytes.length },
  );
}
