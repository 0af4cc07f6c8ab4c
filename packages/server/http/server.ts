import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { RequestError, type Viewer } from '@tidu/core';
import cors from 'cors';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { Operation, type Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
import {
  newRequestReport,
  type Observer,
  type OperationReport,
  type RequestReport,
} from '../observe/report.ts';
import type { Admission } from './admission.ts';
import { readJson } from './body.ts';
import { languageOf } from './language.ts';
import { checkMediaTypes } from './media-types.ts';
import { knownError, refuse, refuseUnreadable } from './refusal.ts';
import type { TimeLimits } from './time-limits.ts';

/** What a route knows of its request besides the bytes. */
export interface Call {
  readonly requestId: string;
  /** Where it says what the operation asked and used. */
  readonly report: OperationReport;
  readonly viewer: Viewer;
  /** Counts as work under way from now until the answer is closed; throws OVERLOADED when there is too much. */
  begin(): void;
}

/** A path of its own besides `/graphql`: the explorer, imports, extracts. */
export type Route = (request: IncomingMessage, response: ServerResponse, call: Call) => Promise<void> | void;

/** A path that is answered whoever asks and however busy the server is: health. */
export type OpenRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface HttpOptions {
  readonly config: Pick<Config, 'bodyLimitBytes' | 'allowedOrigins' | 'limits'> & TimeLimits;
  readonly runtime: Runtime;
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly admission: Admission;
  readonly documents: TrustedDocuments;
  /** By `METHOD /path`; a path that ends in `*` takes what follows. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly openRoutes: ReadonlyMap<string, OpenRoute>;
  readonly observers: readonly Observer[];
  readonly log: Logger;
}

/** How long the head of a request, and a whole request, may take to arrive. */
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 60_000;

/** The HTTP server: `/graphql` through Apollo, the other routes by table. Every answer carries `x-request-id`. */
export function createHttpServer(options: HttpOptions): Server {
  const settings = {
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Two Authorization headers are one that is not valid: the first must not hide the second.
    joinDuplicateHeaders: true,
  };
  const share = shareWith(options.config.allowedOrigins);
  const server = createServer(settings, (request, response) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    response.setHeader('x-request-id', requestId);
    const report = newRequestReport(requestId, request.method ?? '', routeLabel(options, request));
    observe(options.observers, report, request, response);
    share(request, response);
    // A preflight is answered by that.
    if (response.writableEnded) return;
    answer(options, request, response, report).catch((error: unknown) => {
      const known = knownError(error, options.config);
      // A client that goes in the middle of its upload is no fault of ours.
      const isOurs = known.code === 'INTERNAL_SERVER_ERROR' && !(request.destroyed && !request.complete);
      if (isOurs) options.log.error({ err: error, requestId }, 'a request failed');
      report.operation.codes.add(known.code);
      refuse(response, known, languageOf(request.headers['accept-language']));
    });
  });
  server.on('clientError', (error, socket) => {
    const report = newRequestReport(randomUUID(), '', UNREADABLE);
    const status = refuseUnreadable(error, socket, report.requestId);
    if (status === undefined) return;
    report.operation.codes.add('BAD_REQUEST');
    for (const observer of options.observers) observer.end({ ...report, status });
  });
  return server;
}

/** Tells the observers of a request when it comes and when its answer is out, or nobody waits for it any more. */
function observe(
  observers: readonly Observer[],
  report: RequestReport,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const started = performance.now();
  const { socket } = request;
  const written = socket.bytesWritten;
  for (const observer of observers) observer.begin?.(report, request);
  response.once('close', () => {
    report.ms = performance.now() - started;
    report.bytes = socket.bytesWritten - written;
    if (response.writableFinished) report.status = response.statusCode;
    for (const observer of observers) observer.end(report);
  });
}

/** Lets pages of these origins read answers, and answers the preflights of their browsers. */
function shareWith(origins: readonly string[]): (request: IncomingMessage, response: ServerResponse) => void {
  if (origins.length === 0) return () => {};
  const middleware = cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after', 'content-disposition'],
    maxAge: 86_400,
  });
  return (request, response) => middleware(request, response, () => {});
}

/** What a client sends as its target need not be a URL: `//` is none. */
const targetOf = (request: IncomingMessage): URL | null => URL.parse(request.url ?? '/', 'http://tidu');

const pathOf = (request: IncomingMessage): string => targetOf(request)?.pathname ?? '';

async function answer(
  options: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  report: RequestReport,
): Promise<void> {
  const path = pathOf(request);
  const { admission } = options;
  const open = options.openRoutes.get(`${request.method} ${path}`);
  if (open) return open(request, response);
  admission.refuseWhenOverloaded();
  const viewer = await admission.admit(request);
  report.viewer = viewer;
  const call: Call = {
    requestId: report.requestId,
    report: report.operation,
    viewer,
    begin() {
      // Again: others may have begun while the body of this one arrived.
      admission.refuseWhenOverloaded();
      response.once('close', admission.begin());
    },
  };
  if (path === '/graphql') return answerGraphQL(options, request, response, call);
  const route = findRoute(options.routes, request.method, path)?.[1];
  if (!route)
    throw new RequestError('NOT_FOUND', {
      en: 'There is nothing at this path. The graph is at /graphql.',
      zh: '此路径没有内容。图接口位于 /graphql。',
    });
  await route(request, response, call);
}

function findRoute<Handler>(
  routes: ReadonlyMap<string, Handler>,
  method: string | undefined,
  path: string,
): readonly [key: string, handler: Handler] | undefined {
  const target = `${method} ${path}`;
  const exact = routes.get(target);
  if (exact) return [target, exact];
  return [...routes].find(([key]) => key.endsWith('*') && target.startsWith(key.slice(0, -1)));
}

/** Requests that are no HTTP. */
const UNREADABLE = 'unreadable';

/** The path by which a request is counted and logged: one that we have, or `other`. */
function routeLabel({ routes, openRoutes }: HttpOptions, request: IncomingMessage): string {
  const path = pathOf(request);
  if (path === '/graphql') return path;
  const found =
    findRoute<unknown>(openRoutes, request.method, path) ?? findRoute(routes, request.method, path);
  return found?.[0].split(' ')[1] ?? 'other';
}

async function answerGraphQL(
  { config, runtime, apollo, documents }: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, report, viewer, begin }: Call,
): Promise<void> {
  checkMediaTypes(request);
  const body = request.method === 'POST' ? await readJson(request, config.bodyLimitBytes) : undefined;
  // A body that comes slowly is no work under way: it would keep others out for nothing.
  begin();
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), config.operationTimeoutMs);
  response.once('close', () => {
    // An answer that is out left nothing to abort; making the signal's error costs more than asking.
    if (!response.writableFinished) abort.abort();
  });
  try {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const search = targetOf(request)?.search ?? '';
    const sent = { method: request.method ?? 'GET', headers, search, body };
    const language = languageOf(request.headers['accept-language']);
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: documents.admitRequest(sent, viewer),
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
    clearTimeout(deadline);
  }
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
