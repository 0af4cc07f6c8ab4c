import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { RequestError } from '@tidu/core';
import { hashOf } from '../documents/manifest.ts';
import type { Sent, TrustedDocuments } from '../documents/trusted-documents.ts';
import type { Runtime } from '../execute/operation.ts';
import { readGraphQLRequest } from '../http/graphql-request.ts';
import type { Route } from '../http/server.ts';
import { askedOperation } from '../observe/report.ts';
import { guarded } from './cell.ts';
import { csv } from './csv.ts';
import { type Extract, type ExtractRequest, extract } from './pages.ts';
import { xlsx } from './xlsx.ts';

const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: ({ header, pages }: Extract) => csv(withHeader(header, pages)),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: ({ header, pages }: Extract) => xlsx(header.map(guarded), pages),
  },
};

async function* withHeader(header: readonly string[], pages: Extract['pages']): Extract['pages'] {
  yield [header.map((text) => ({ text: guarded(text) }))];
  yield* pages;
}

/**
 * `POST /extract.csv` and `/extract.xlsx` with a GraphQL request for one list: answers with all its rows as a file, a
 * page at a time, under the viewer's own access. A failure on the way breaks the answer off: no half file looks whole.
 */
export function extractRoute(
  format: keyof typeof FORMATS,
  options: {
    readonly runtime: Runtime;
    readonly documents: TrustedDocuments;
    readonly limitBytes: number;
    readonly timeoutMs: number;
  },
): Route {
  const { type, write } = FORMATS[format];
  return async (request, response, { requestId, report, viewer, begin }) => {
    const abort = new AbortController();
    response.once('close', () => abort.abort());
    const { runtime, timeoutMs } = options;
    const sent = await readGraphQLRequest(request, options.limitBytes);
    const asked = requestOf(options.documents.admit(sent, viewer));
    begin();
    report.asked = askedOperation({
      type: 'query',
      name: asked.operationName,
      hash: hashOf(asked.query),
      isTrusted: options.documents.has(asked.query),
    });
    const rows = await extract(runtime, asked, {
      viewer,
      requestId,
      report,
      signal: abort.signal,
      timeoutMs,
    });
    response.setHeader('content-type', type);
    response.setHeader('content-disposition', `attachment; filename="extract.${format}"`);
    response.setHeader('cache-control', 'no-store');
    await send(write(rows), response, abort.signal);
  };
}

function requestOf({ query, variables, operationName }: Sent): ExtractRequest {
  if (typeof query !== 'string' || query === '')
    throw new RequestError('BAD_REQUEST', {
      en: 'query: expected the text of a query for one list.',
      zh: 'query：应为查询一个列表的文本。',
    });
  return {
    query,
    variables: (variables ?? {}) as ExtractRequest['variables'],
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

/** Sends pieces as fast as the client takes them. */
async function send(
  pieces: AsyncIterable<string | Buffer>,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  for await (const piece of pieces) {
    if (signal.aborted) return;
    if (!response.write(piece)) await once(response, 'drain', { signal });
  }
  response.end();
}
