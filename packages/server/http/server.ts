import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { RequestError } from '@tidu/core';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { Operation, type Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
import { readJson } from './body.ts';
import { knownError, refuse } from './refusal.ts';
import type { ReadViewer } from './viewer.ts';

/** A path of its own besides `/graphql`: the explorer, imports, health. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) => Promise<void> | void;

export interface HttpOptions {
  readonly config: Pick<Config, 'bodyLimitBytes' | 'operationTimeoutMs'>;
  readonly runtime: Runtime;
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly readViewer: ReadViewer;
  /** By `METHOD /path`; a path that ends in `*` takes what follows. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly log: Logger;
}

/** The HTTP server: `/graphql` through Apollo, the other routes by table. Every answer carries `x-request-id`. */
export function createHttpServer(options: HttpOptions): Server {
  return createServer((request, response) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    response.setHeader('x-request-id', requestId);
    const started = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - started);
      const status = response.writableFinished ? response.statusCode : 'client gone';
      options.log.info({ requestId, method: request.method, path: pathOf(request), status, ms }, 'request');
    });
    answer(options, request, response, requestId).catch((error: unknown) => {
      const known = knownError(error);
      // A client that goes in the middle of its upload is no fault of ours.
      const isOurs = known.code === 'INTERNAL_SERVER_ERROR' && !(request.destroyed && !request.complete);
      if (isOurs) options.log.error({ err: error, requestId }, 'a request failed');
      refuse(response, known);
    });
  });
}

/** What a client sends as its target need not be a URL: `//` is none. */
const targetOf = (request: IncomingMessage): URL | null => URL.parse(request.url ?? '/', 'http://tidu');

const pathOf = (request: IncomingMessage): string => targetOf(request)?.pathname ?? '';

async function answer(
  options: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const path = pathOf(request);
  if (path === '/graphql') return answerGraphQL(options, request, response, requestId);
  const route =
    options.routes.get(`${request.method} ${path}`) ??
    [...options.routes].find(
      ([key]) => key.endsWith('*') && `${request.method} ${path}`.startsWith(key.slice(0, -1)),
    )?.[1];
  if (!route) throw new RequestError('NOT_FOUND', 'There is nothing at this path. The graph is at /graphql.');
  await route(request, response, requestId);
}

async function answerGraphQL(
  { config, runtime, apollo, readViewer }: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), config.operationTimeoutMs);
  response.once('close', () => {
    // An answer that is out left nothing to abort; making the signal's error costs more than asking.
    if (!response.writableFinished) abort.abort();
  });
  try {
    const viewer = await readViewer(request.headers.authorization);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const body = request.method === 'POST' ? await readJson(request, config.bodyLimitBytes) : undefined;
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers,
        search: targetOf(request)?.search ?? '',
        body,
      },
      context: async () => ({
        operation: new Operation(runtime, { viewer, requestId, signal: abort.signal }),
      }),
    });
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.statusCode = result.status ?? 200;
    if (result.body.kind === 'complete') {
      response.end(result.body.string);
    } else {
      for await (const chunk of result.body.asyncIterator) response.write(chunk);
      response.end();
    }
  } finally {
    clearTimeout(deadline);
  }
}
