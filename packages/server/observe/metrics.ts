import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Observer, outcomeOf } from './report.ts';
import { METHODS } from './request-line.ts';

/** Durations in seconds: from a health check to the longest that an operation may take. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const FEW = [0, 1, 2, 3, 5, 8, 13, 21, 34];
const MANY = [0, 1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000];

/**
 * The measures of one server, and the observer that counts them. Every label is of a closed list: routes, roles, codes,
 * plugins, mutations of the schema, names of documents of a manifest. What a client sends is never one.
 */
export function createMetrics(state: {
  readonly pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  readonly inFlight: () => number;
}): { readonly registry: Registry; readonly observer: Observer } {
  const registry = new Registry();
  const registers = [registry];
  const histogram = <Label extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly Label[] = [],
  ) => new Histogram({ name, help, buckets, labelNames, registers });

  const requests = new Counter({
    name: 'tidu_requests_total',
    help: 'HTTP requests by route and status; client_gone where nobody took the answer.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const operations = new Counter({
    name: 'tidu_operations_total',
    help: 'Operations by the role that asked and how they ended: OK, CLIENT_GONE, or the first code.',
    labelNames: ['type', 'role', 'code'],
    registers,
  });
  const errors = new Counter({
    name: 'tidu_errors_total',
    help: 'Answers that carry this code, among them those refused by limits and rates.',
    labelNames: ['code'],
    registers,
  });
  const requestSeconds = histogram('tidu_request_duration_seconds', 'Until the answer is out.', SECONDS, [
    'route',
  ]);
  const operationSeconds = histogram(
    'tidu_operation_duration_seconds',
    'Until the answer is out, by the operation of a trusted document; other is all the rest.',
    SECONDS,
    ['type', 'name'],
  );
  const statements = histogram('tidu_operation_statements', 'Statements an operation sent.', FEW);
  const rows = histogram('tidu_operation_rows', 'Rows the statements of an operation gave.', MANY);
  const cost = histogram('tidu_operation_cost', 'Objects an operation was predicted to hold.', MANY);
  const bytes = histogram('tidu_response_bytes', 'Size of answers.', [1e3, 1e4, 1e5, 1e6, 1e7]);
  const pluginSeconds = histogram(
    'tidu_plugin_duration_seconds',
    'Time of an operation in the fields of a plugin, its calls added up.',
    SECONDS,
    ['plugin'],
  );
  const mutationSeconds = histogram('tidu_mutation_duration_seconds', 'Time of a mutation.', SECONDS, [
    'mutation',
  ]);
  new Gauge({
    name: 'tidu_pool_connections',
    help: 'Connections to the database; waiting are requests for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'total' }, state.pool.totalCount);
      this.set({ state: 'idle' }, state.pool.idleCount);
      this.set({ state: 'waiting' }, state.pool.waitingCount);
    },
  });
  new Gauge({
    name: 'tidu_requests_in_flight',
    help: 'Requests under way.',
    registers,
    collect() {
      this.set(state.inFlight());
    },
  });

  return {
    registry,
    observer: {
      end(report) {
        const { method, route, status, operation } = report;
        const seconds = report.ms / 1000;
        requests.inc({
          method: METHODS.has(method) ? method : 'other',
          route,
          status: status === 'client gone' ? 'client_gone' : status,
        });
        requestSeconds.observe({ route }, seconds);
        bytes.observe(report.bytes);
        for (const code of operation.codes) errors.inc({ code });
        const { asked } = operation;
        if (!asked) return;
        const { type, isTrusted, name } = asked;
        operations.inc({ type, role: report.viewer?.role ?? 'none', code: outcomeOf(report) });
        operationSeconds.observe({ type, name: isTrusted && name ? name : 'other' }, seconds);
        statements.observe(operation.statements);
        rows.observe(operation.rows);
        if (operation.cost !== undefined) cost.observe(operation.cost);
        for (const [plugin, ms] of operation.pluginMs) pluginSeconds.observe({ plugin }, ms / 1000);
        for (const [mutation, ms] of operation.mutationMs) mutationSeconds.observe({ mutation }, ms / 1000);
      },
    },
  };
}

let ofProcess: Registry | undefined;

/**
 * Memory, processor time, collections of garbage and the event loop's delay: once a process, however many servers it
 * has, since each collection of them has a timer and an observer that cannot be taken away.
 */
export function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: 20 });
  }
  return ofProcess;
}
