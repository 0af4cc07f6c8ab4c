import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { ERRORS, type ErrorCode, isStorableText, RequestError } from '@tidu/core';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { unavailable } from '../database/unavailable.ts';
import { Operation, type Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
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

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON body, within the limit, without text that PostgreSQL could not store. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  const type = request.headers['content-type'] ?? '';
  // Apollo answers other media types by its CSRF rule; it wants an empty object then.
  if (!/^application\/(json|graphql-response\+json)\b/i.test(type)) return {};
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(body), (_, item: unknown) => {
      if (typeof item === 'string' && !isStorableText(item)) throw new RangeError('text');
      return item;
    });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new RequestError(
        'BAD_REQUEST',
        'A text of the request holds NUL or half a surrogate pair. Remove it.',
      );
    }
    throw new RequestError('BAD_REQUEST', 'The body is not JSON in UTF-8.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RequestError('BAD_REQUEST', 'Expected one JSON object with a query; batches are not taken.');
  }
  return value;
}

/** Reads a body up to a limit of bytes; throws BODY_TOO_LARGE beyond it. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = (): RequestError =>
    new RequestError('BODY_TOO_LARGE', `The body is over its limit of ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed on leaving the loop: the refusal still has to go out on this connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > limit) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BODY_TOO_LARGE: 413,
  TIMEOUT: 504,
  OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
};

/** The error as it may be shown: the database's silence by its code, anything else that is not ours masked. */
function knownError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  const code = unavailable(error);
  if (code) return new RequestError(code, ERRORS[code]);
  return new RequestError('INTERNAL_SERVER_ERROR', ERRORS.INTERNAL_SERVER_ERROR);
}

/** A refusal outside GraphQL, in the shape of a GraphQL answer. */
function refuse(response: ServerResponse, known: RequestError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = STATUS[known.code] ?? 500;
  // What is left of the body is not read.
  if (known.code === 'BODY_TOO_LARGE') response.setHeader('connection', 'close');
  if (response.statusCode === 503) response.setHeader('retry-after', '1');
  if (known.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  sendJson(response, { errors: [{ message: known.message, extensions: { code: known.code } }] });
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}
