import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ERRORS, type ErrorCode, RequestError } from '@tidu/core';
import { GraphQLError, type GraphQLFormattedError, Kind, print } from 'graphql';
import type { Logger } from 'pino';
import { unavailable } from '../database/unavailable.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { execute } from '../execute/execute.ts';
import type { Runtime } from '../execute/operation.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
import { reportOperation } from '../observe/report-operation.ts';
import { inChinese, withChinese } from './language.ts';
import { retrySeconds, STATUS } from './refusal.ts';
import { refusalByCode, type TimeLimits, timeLimit } from './time-limits.ts';
import { withoutInput } from './without-input.ts';

/**
 * Apollo keeps parsing, the validation cache, the CSRF rule, hooks, status and error formatting; execution goes
 * through its gateway seam to our executor. Cache control is off: it would wrap every field. So is its landing page,
 * which needs the internet; the explorer is at `/`.
 */
export async function createApollo(
  runtime: Runtime,
  options: {
    readonly production: boolean;
    readonly timeLimits: TimeLimits;
    readonly maxTokens: number;
    readonly documents: Pick<TrustedDocuments, 'has'>;
    readonly log: Logger;
  },
): Promise<ApolloServer<GraphQLContext>> {
  const server = new ApolloServer<GraphQLContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: runtime.graph.schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({
        // The name that was asked for: Apollo's own `operationName` is null when the document has no such operation.
        executor: async ({ document, request, context }) =>
          execute(
            (context as GraphQLContext).operation,
            document,
            request.variables,
            request.operationName ?? undefined,
          ),
      }),
      stop: async () => {},
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answerHead,
      logFaults(options.log),
      reportOperation(options.documents),
    ],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // Held here too, whoever calls: a document comes here when it is within its limits.
    parseOptions: { maxTokens: options.maxTokens },
    validationOptions: { maxErrors: MOST_ERRORS, hideSuggestions: options.production },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: options.production,
    stopOnTerminationSignals: false,
    nodeEnv: options.production ? 'production' : 'development',
    logger: {
      debug: () => {},
      info: () => {},
      // The errors of hooks are part of these texts.
      warn: (message) => options.log.warn({ err: asError(message) }, 'Apollo Server warns'),
      error: (message) => options.log.error({ err: asError(message) }, 'Apollo Server has a fault'),
    },
    formatError: (formatted, error) => safeError(formatted, error, options.timeLimits),
  });
  await server.start();
  return server;
}

/** A document with more is not read to its end: for each, names like the wrong one are looked for in the whole schema. */
const MOST_ERRORS = 10;

/** Sets the status that a whole failed answer deserves, and the language of the errors. */
const answerHead: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue }) {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const { data, errors } = singleResult;
      if (!errors || errors.length === 0) return;
      response.http.headers.set('vary', 'accept-language');
      if (contextValue.operation.language === 'zh') singleResult.errors = errors.map(inChinese);
      if (data !== null && data !== undefined) return;
      for (const { extensions } of errors) {
        const status = STATUS[extensions?.code as ErrorCode];
        // What Apollo chose besides is more exact: 405 for a mutation by GET.
        if (status && (response.http.status ?? 500) === 500) response.http.status = status;
        const retryAfter = retrySeconds(response.http.status ?? 500, extensions);
        if (retryAfter !== undefined) response.http.headers.set('retry-after', retryAfter);
      }
    },
  }),
};

/** Logs what is masked in the answer, under the request's id. */
const logFaults = (log: Logger): ApolloServerPlugin<GraphQLContext> => ({
  requestDidStart: async () => ({
    async didEncounterErrors({ errors, contextValue }) {
      const { requestId } = contextValue.operation;
      for (const error of errors) {
        if (shownCode(error)) continue;
        // Not its path: that is made of the aliases of the document.
        const [node] = error.nodes ?? [];
        const field = node?.kind === Kind.FIELD ? node.name.value : undefined;
        log.error({ err: causeOf(error), field, requestId }, 'a field failed');
      }
    },
  }),
});

const asError = (message: unknown): Error =>
  message instanceof Error ? message : new Error(String(message));

/** What was thrown: graphql-js wraps a value that is no error into one whose text repeats it. */
function causeOf(error: GraphQLError): unknown {
  const { originalError = error } = error;
  return 'thrownValue' in originalError ? originalError.thrownValue : originalError;
}

/** The code under which an error may be shown; undefined when it has to be masked. */
function shownCode(error: unknown): ErrorCode | undefined {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (original instanceof RequestError) return original.code;
  if (original instanceof GraphQLError) {
    const code = original.extensions.code ?? (error as GraphQLError).extensions.code;
    if (typeof code === 'string' && Object.hasOwn(ERRORS, code) && code !== 'INTERNAL_SERVER_ERROR')
      return code as ErrorCode;
  }
  return unavailable(original);
}

/** Only codes of the catalogue leave; an error that is not ours to show is masked, and no input is repeated. */
function safeError(
  formatted: GraphQLFormattedError,
  error: unknown,
  limits: TimeLimits,
): GraphQLFormattedError {
  const place = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  const code = shownCode(error) ?? 'INTERNAL_SERVER_ERROR';
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const refusal = timeLimit(code, limits) === undefined ? original : refusalByCode(code, limits);
  if (refusal instanceof RequestError) {
    const { text, extensions } = refusal;
    return withChinese({ message: text.en, ...place, extensions: { ...extensions } }, text.zh);
  }
  const isOwnText = original instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR';
  const message = isOwnText ? withoutInput(formatted.message, variableType(error)) : ERRORS[code].en;
  return { message, ...place, extensions: { code } };
}

/** The type of the variable that an error is about, as its definition in the document says. */
function variableType(error: unknown): string | undefined {
  const [node] = (error instanceof GraphQLError ? error.nodes : undefined) ?? [];
  return node?.kind === Kind.VARIABLE_DEFINITION ? print(node.type) : undefined;
}
