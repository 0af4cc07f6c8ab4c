import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RequestError, type Viewer } from '@tidu/core';
import cors from 'cors';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import {
  newRequestReport,
  type Observer,
  type OperationReport,
  type RequestReport,
} from '../observe/report.ts';
import type { Admission } from './admission.ts';
import { languageOf } from './language.ts';
import { knownError, refuse, refuseUnreadable } from './refusal.ts';
import { wrongMethod } from './request-head.ts';
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

/** What a path answers. */
export type Route = (request: IncomingMessage, response: ServerResponse, call: Call) => Promise<void> | void;

/** A path that is answered whoever asks and however busy the server is: health. */
export type OpenRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface HttpOptions {
  readonly config: Pick<Config, 'allowedOrigins'> & TimeLimits;
  readonly admission: Admission;
  /** By `METHOD /path`; a path that ends in `*` takes what follows. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly openRoutes: ReadonlyMap<string, OpenRoute>;
  readonly observers: readonly Observer[];
  readonly state: { readonly draining: boolean };
  readonly log: Logger;
}

/** How long the head of a request, and a whole request, may take to arrive. */
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 60_000;

/** The HTTP server: its routes by table. Every answer carries `x-request-id`. */
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
    // Its client must ask elsewhere next: a request on a connection that is about to end could be lost.
    if (options.state.draining) response.setHeader('connection', 'close');
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
  const route = findRoute(options.routes, request.method, path);
  if (route) return route(request, response, call);
  const methods = methodsAt(options, path);
  if (methods.length > 0) {
    response.setHeader('allow', methods.join(', '));
    throw wrongMethod(methods);
  }
  throw new RequestError('NOT_FOUND', {
    en: 'There is nothing at this path. The graph is at /graphql.',
    zh: '此路径没有内容。图接口位于 /graphql。',
  });
}

function findRoute<Handler>(
  routes: ReadonlyMap<string, Handler>,
  method: string | undefined,
  path: string,
): Handler | undefined {
  const target = `${method} ${path}`;
  return routes.get(target) ?? [...routes].find(([key]) => isFor(key, target))?.[1];
}

const isFor = (key: string, target: string): boolean =>
  key.endsWith('*') ? target.startsWith(key.slice(0, -1)) : key === target;

/** Every `METHOD /path` that there is an answer to. */
const keysAt = ({ routes, openRoutes }: HttpOptions, path: string): readonly string[] =>
  [...openRoutes.keys(), ...routes.keys()].filter((key) => isFor(key, `${key.split(' ')[0]} ${path}`));

const methodsAt = (options: HttpOptions, path: string): readonly string[] =>
  keysAt(options, path).map((key) => key.split(' ')[0] ?? '');

/** Requests that are no HTTP. */
const UNREADABLE = 'unreadable';

/** The path by which a request is counted and logged: one that we have, or `other`. */
const routeLabel = (options: HttpOptions, request: IncomingMessage): string =>
  keysAt(options, pathOf(request))[0]?.split(' ')[1] ?? 'other';
