import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ERRORS, type ErrorCode, RequestError } from '@tidu/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { execute } from '../execute/execute.ts';
import type { Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';

/**
 * Apollo keeps parsing, the validation cache, the CSRF rule, hooks, status and error formatting; execution goes
 * through its gateway seam to our executor. Cache control is off: it would wrap every field.
 */
export async function createApollo(
  runtime: Runtime,
  options: { readonly production: boolean; readonly log: Logger },
): Promise<ApolloServer<GraphQLContext>> {
  const server = new ApolloServer<GraphQLContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: runtime.graph.schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({
        executor: async ({ document, request, operationName, context }) =>
          execute((context as GraphQLContext).operation, document, request.variables, operationName ?? undefined),
      }),
      stop: async () => {},
    },
    plugins: [ApolloServerPluginCacheControlDisabled(), noteOperation],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: options.production,
    stopOnTerminationSignals: false,
    nodeEnv: options.production ? 'production' : 'development',
    logger: {
      debug: () => {},
      info: (message) => options.log.info(message),
      warn: (message) => options.log.warn(message),
      error: (message) => options.log.error(message),
    },
    formatError: (formatted, error) => safeError(formatted, error, options.log),
  });
  await server.start();
  return server;
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { OVERLOADED: 503, DATABASE_UNAVAILABLE: 503 };

/** Sets the status that a whole failed answer deserves, and remembers the operation's name for the log. */
const noteOperation: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response }) {
      if (response.body.kind !== 'single') return;
      const { data, errors } = response.body.singleResult;
      if (data !== null && data !== undefined) return;
      for (const error of errors ?? []) {
        const status = STATUS[error.extensions?.['code'] as ErrorCode];
        if (status) {
          response.http.status = status;
          response.http.headers.set('retry-after', '1');
        }
      }
    },
  }),
};

/** Only codes of the catalogue leave; an error that is not ours to show is masked, and logged with its request id. */
function safeError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  if (original instanceof RequestError) {
    return { message: original.message, ...place, extensions: { code: original.code } };
  }
  const code = (formatted.extensions?.['code'] ?? '') as ErrorCode;
  const isOurs = code in ERRORS && code !== 'INTERNAL_SERVER_ERROR' && original instanceof GraphQLError;
  if (isOurs) return { message: formatted.message, ...place, extensions: { code } };
  const connection = unavailable(original);
  if (connection) return { message: ERRORS[connection], ...place, extensions: { code: connection } };
  log.error({ err: original, path: formatted.path }, 'a field failed');
  return { message: ERRORS.INTERNAL_SERVER_ERROR, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** The database's own ways of not answering. */
function unavailable(error: unknown): ErrorCode | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : '';
  if (code === '57014') return 'TIMEOUT';
  if (message.includes('timeout exceeded when trying to connect')) return 'OVERLOADED';
  const lost = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08001', '08003'];
  if ((typeof code === 'string' && lost.includes(code)) || message.includes('Connection terminated')) {
    return 'DATABASE_UNAVAILABLE';
  }
  return undefined;
}
