import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { RequestError } from '@tidu/core';
import type { QueryConfig } from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import type { Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
import { explorerAsset } from '../explorer/assets.ts';
import { examples } from '../explorer/examples.ts';
import { explorerContentSecurityPolicy, explorerPage } from '../explorer/page.ts';
import { extractRoute } from '../extract/route.ts';
import { signToken } from '../identity/token.ts';
import { uploadRoute } from '../import/upload.ts';
import { metricsRoute } from '../observe/metrics-route.ts';
import { readBody } from './body.ts';
import { graphqlRoute } from './graphql-route.ts';
import { PERSONAS, scopeOf } from './personas.ts';
import { sendJson } from './refusal.ts';
import type { OpenRoute, Route } from './server.ts';

export interface RouteOptions {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly documents: TrustedDocuments;
  readonly registry: Registry;
  readonly state: { readonly draining: boolean };
  readonly log: Logger;
}

/** Health and measures: answered however busy the server is. */
export function createOpenRoutes(options: RouteOptions): ReadonlyMap<string, OpenRoute> {
  return new Map<string, OpenRoute>([
    // Says that the process turns; it never touches the database.
    ['GET /healthz', (_request, response) => sendJson(response, { status: 'ok' })],
    ['GET /readyz', (_request, response) => sendReadiness(response, options)],
    ['GET /metrics', metricsRoute(options.registry, options.config)],
  ]);
}

/** Every other path. */
export function createRoutes(options: RouteOptions): ReadonlyMap<string, Route> {
  const { config, runtime } = options;
  const development = !config.production && config.token.secret !== undefined;
  const page = explorerPage({
    endpoint: '/graphql',
    development,
    personas: PERSONAS.map(({ persona }) => persona),
    examples,
    title: 'Tidu 梯度',
  });
  const graphql = graphqlRoute(options);
  const routes = new Map<string, Route>([
    ['POST /graphql', graphql],
    ['GET /graphql', graphql],
    ['GET /', (_request, response) => sendPage(response, page)],
    ['GET /explorer/*', async (request, response) => sendAsset(response, request.url ?? '')],
    ['GET /schema.graphql', (_request, response) => sendText(response, runtime.graph.sdl)],
    [
      'POST /import/enterprises',
      uploadRoute({
        pool: runtime.pool,
        limitBytes: config.importLimitBytes,
      }),
    ],
  ]);
  for (const format of ['csv', 'xlsx'] as const) {
    const route = extractRoute(format, {
      runtime,
      documents: options.documents,
      limitBytes: config.bodyLimitBytes,
      timeoutMs: config.operationTimeoutMs,
    });
    routes.set(`POST /extract.${format}`, route);
  }
  if (development) {
    routes.set('POST /development/token', async (request, response) => {
      const id = personaIn((await readBody(request, 1_000)).toString('utf8'));
      const chosen = PERSONAS.find(({ persona }) => persona.id === id);
      if (!chosen) {
        throw new RequestError(
          'BAD_REQUEST',
          `persona: expected one of ${PERSONAS.map((p) => p.persona.id).join(', ')}.`,
        );
      }
      const scope = await scopeOf(runtime.pool, chosen);
      if (chosen.scope === 'sample' && scope === null) {
        throw new RequestError(
          'NOT_FOUND',
          'There is no sample enterprise to be. Make sample data with tidu sample.',
        );
      }
      sendJson(response, {
        token: await signToken(config.token, {
          role: chosen.persona.role,
          scope,
          subject: `persona:${chosen.persona.id}`,
        }),
      });
    });
  }
  return routes;
}

/** `{ "persona": "…" }`; undefined for anything else. */
function personaIn(body: string): unknown {
  try {
    return (JSON.parse(body) as { persona?: unknown } | null)?.persona;
  } catch {
    return undefined;
  }
}

function sendPage(response: ServerResponse, page: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', explorerContentSecurityPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.end(page);
}

async function sendAsset(response: ServerResponse, url: string): Promise<void> {
  const asset = await explorerAsset(url.split('?')[0] ?? '');
  if (!asset) throw new RequestError('NOT_FOUND', 'There is no such file.');
  response.writeHead(200, asset.headers).end(asset.body);
}

function sendText(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(text);
}

/** Ready means that a query would be answered: not draining, and the database answers within a second. */
async function sendReadiness(response: ServerResponse, { runtime, state }: RouteOptions): Promise<void> {
  const ready = !state.draining && (await answersSoon(runtime));
  response.statusCode = ready ? 200 : 503;
  sendJson(response, { status: ready ? 'ready' : state.draining ? 'draining' : 'database unavailable' });
}

const SOON_MS = 1_000;

async function answersSoon(runtime: Runtime): Promise<boolean> {
  const timeout = new Promise<false>((resolve) => setTimeout(() => resolve(false), SOON_MS).unref());
  // A connection that does not answer is given up: it would be missing when the database is back.
  const asked = runtime.pool.query({ text: 'select 1', query_timeout: SOON_MS } as QueryConfig).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, timeout]);
}
