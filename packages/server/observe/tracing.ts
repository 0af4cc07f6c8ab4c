import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, Span, SpanContext, Tracer } from '@opentelemetry/api';
import type { Config } from '../config.ts';
import type { FieldCall, Observer, RequestReport, StatementEnd, Trace } from './report.ts';

/** Traces of requests on their way to a collector. */
export interface Tracing {
  readonly observer: Observer;
  /** Sends what is left, for as long as a collector that does not answer may take. */
  stop(): Promise<void>;
}

type Api = typeof import('@opentelemetry/api');

/** Asked every few seconds, and of no interest. */
const UNTRACED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** A collector that is away costs the spans that find no place in the queue any more, and nothing else. */
const EXPORT_TIMEOUT_MS = 5_000;
const STOP_MS = 1_000;
const BATCH_MS = 1_000;
const QUEUED_SPANS = 8_192;

/** The statement of a span is cut here. */
const LONGEST_STATEMENT = 2_000;

/**
 * Opens traces by OTLP over HTTP: operation, the fields of plugins under it, their statements under those. The modules
 * are loaded here, so that a server without tracing does not pay for them.
 */
export async function openTracing(settings: {
  readonly endpoint: string;
  readonly service: string;
}): Promise<Tracing> {
  const [api, { BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({
    url: `${settings.endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.service }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: BATCH_MS,
        maxQueueSize: QUEUED_SPANS,
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
      }),
    ],
  });
  return {
    observer: traceObserver(api, provider.getTracer('tidu')),
    async stop() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

/** Tracing where an endpoint is configured. */
export const openConfiguredTracing = async ({
  tracing,
}: Pick<Config, 'tracing'>): Promise<Tracing | undefined> =>
  tracing.endpoint === undefined
    ? undefined
    : openTracing({ endpoint: tracing.endpoint, service: tracing.service });

function traceObserver(api: Api, tracer: Tracer): Observer {
  const spans = new WeakMap<RequestReport, Span>();
  return {
    begin(report, request) {
      if (UNTRACED.has(report.route)) return;
      const parent = parentIn(api, request.headers.traceparent);
      const span = tracer.startSpan(report.route, { kind: api.SpanKind.SERVER }, parent);
      spans.set(report, span);
      report.operation.trace = traceUnder(api, tracer, api.trace.setSpan(api.ROOT_CONTEXT, span));
    },
    end(report) {
      const span = spans.get(report);
      if (!span) return;
      const { operation, viewer, route, status } = report;
      const { asked, codes } = operation;
      if (asked) span.updateName(asked.name ? `${asked.type} ${asked.name}` : asked.type);
      span.setAttributes({
        'http.request.method': report.method,
        'http.route': route,
        'http.response.status_code': typeof status === 'number' ? status : undefined,
        'graphql.operation.type': asked?.type,
        'graphql.operation.name': asked?.name,
        'tidu.document': asked?.document,
        'tidu.role': viewer?.role,
        'tidu.codes': codes.size > 0 ? [...codes] : undefined,
        'tidu.request_id': report.requestId,
        'tidu.client_gone': status === 'client gone' ? true : undefined,
        'tidu.cost': operation.cost,
        'tidu.statements': operation.statements,
        'tidu.rows': operation.rows,
      });
      if (codes.has('INTERNAL_SERVER_ERROR') || (typeof status === 'number' && status >= 500))
        span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** The spans under one operation: of fields, and of statements under the field that sent them. */
function traceUnder(api: Api, tracer: Tracer, operation: Context): Trace {
  return {
    field({ plugin, field, parents }: FieldCall, work) {
      const attributes = { 'tidu.plugin': plugin, 'tidu.field': field, 'tidu.parents': parents };
      const span = tracer.startSpan(`${plugin} ${field}`, { attributes }, operation);
      return fieldUnderWay.run(api.trace.setSpan(operation, span), work).then(
        (result) => {
          span.end();
          return result;
        },
        (error: unknown) => {
          span.setStatus({ code: api.SpanStatusCode.ERROR });
          span.end();
          throw error;
        },
      );
    },
    statement(text, msAgo = 0): StatementEnd {
      const span = tracer.startSpan(
        /^\w+/.exec(text)?.[0].toUpperCase() ?? 'statement',
        {
          kind: api.SpanKind.CLIENT,
          startTime: Date.now() - msAgo,
          attributes: { 'db.system.name': 'postgresql', 'db.query.text': withoutLiterals(text) },
        },
        fieldUnderWay.getStore() ?? operation,
      );
      return (rows, failure) => {
        span.setAttribute('db.response.returned_rows', rows);
        if (failure !== undefined) span.setStatus({ code: api.SpanStatusCode.ERROR });
        span.end();
      };
    },
  };
}

const fieldUnderWay = new AsyncLocalStorage<Context>();

/** Values travel as parameters; should a plugin have written one into its text, it stays here. */
export const withoutLiterals = (text: string): string =>
  text.replaceAll(/'(?:[^']|'')*'/g, "'…'").slice(0, LONGEST_STATEMENT);

/** The caller's span, by W3C Trace Context; the root where there is none that can be read. */
function parentIn(api: Api, traceparent: string | string[] | undefined): Context {
  const found =
    typeof traceparent === 'string'
      ? /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/.exec(traceparent)
      : null;
  if (!found) return api.ROOT_CONTEXT;
  const [, traceId = '', spanId = '', flags = ''] = found;
  const parent: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return api.isSpanContextValid(parent)
    ? api.trace.setSpanContext(api.ROOT_CONTEXT, parent)
    : api.ROOT_CONTEXT;
}
