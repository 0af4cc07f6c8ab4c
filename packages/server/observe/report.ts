import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@tidu/core';

/** What one request came to. Filled on its way, and told to every observer at its end. */
export interface RequestReport {
  readonly requestId: string;
  readonly method: string;
  /** The route that answers it, of a closed list: what the client sent as its path never stands here. */
  readonly route: string;
  /** Undefined until the request is let in. */
  viewer: Viewer | undefined;
  readonly operation: OperationReport;
  /** The HTTP status, or that nobody was there any more to take the answer. */
  status: number | 'client gone';
  ms: number;
  /** What went out on the wire, head included. */
  bytes: number;
}

/** What the operation of a request asked for and used; of an extract, all its pages together. */
export interface OperationReport {
  /** Undefined for a request that asked for no operation, or for one that could not be read. */
  asked: AskedOperation | undefined;
  /** What the cost model predicted, in objects; undefined where nothing was predicted. */
  cost: number | undefined;
  statements: number;
  rows: number;
  /** Codes of the errors and refusals of the answer. */
  readonly codes: Set<string>;
  /** Milliseconds in the fields of each plugin: of all calls together, also of those that ran at one time. */
  readonly pluginMs: Map<string, number>;
  /** Milliseconds of each mutation. */
  readonly mutationMs: Map<string, number>;
  /** Set where somebody collects traces. */
  trace: Trace | undefined;
}

export interface AskedOperation {
  readonly type: 'query' | 'mutation' | 'subscription';
  /** As the client named it, when it is a name of at most 64 letters, digits and `_`. */
  readonly name: string | undefined;
  /** The first 12 digits of the SHA-256 of the document's text. */
  readonly document: string;
  /** Whether a manifest has the document: then the name is one of ours. */
  readonly isTrusted: boolean;
}

/** The spans under an operation. */
export interface Trace {
  /** A call of a field for all its parents, around the work itself. */
  field<Result>(field: FieldCall, work: () => Promise<Result>): Promise<Result>;
  /** A statement is sent, or was so many milliseconds ago; the function returned is told what came of it. */
  statement(text: string, msAgo?: number): StatementEnd;
}

export interface FieldCall {
  readonly plugin: string;
  /** `Type.field`. */
  readonly field: string;
  readonly parents: number;
}

export type StatementEnd = (rows: number, failure?: unknown) => void;

/** Who is told of requests: the log line, metrics, traces. */
export interface Observer {
  /** Before anything of the request is read. */
  begin?(report: RequestReport, request: IncomingMessage): void;
  end(report: RequestReport): void;
}

/** What was asked, as far as it may be logged: a client may send anything as the name of its operation. */
export const askedOperation = (asked: {
  readonly type: AskedOperation['type'];
  readonly name: string | null | undefined;
  /** The SHA-256 of the document's text, in hexadecimal. */
  readonly hash: string;
  readonly isTrusted: boolean;
}): AskedOperation => ({
  type: asked.type,
  name: asked.name && /^\w{1,64}$/.test(asked.name) ? asked.name : undefined,
  document: asked.hash.slice(0, 12),
  isTrusted: asked.isTrusted,
});

export const newRequestReport = (requestId: string, method: string, route: string): RequestReport => ({
  requestId,
  method,
  route,
  viewer: undefined,
  operation: newOperationReport(),
  status: 'client gone',
  ms: 0,
  bytes: 0,
});

export const newOperationReport = (): OperationReport => ({
  asked: undefined,
  cost: undefined,
  statements: 0,
  rows: 0,
  codes: new Set(),
  pluginMs: new Map(),
  mutationMs: new Map(),
  trace: undefined,
});

/** Runs a call of a field, and adds its time to its plugin's. */
export async function reportField<Result>(
  report: OperationReport,
  call: FieldCall,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  const started = performance.now();
  try {
    return await (report.trace ? report.trace.field(call, async () => work()) : work());
  } finally {
    addTime(report.pluginMs, call.plugin, started);
  }
}

/** Adds the time since a start to what a name has already. */
export function addTime(times: Map<string, number>, name: string, started: number): void {
  times.set(name, (times.get(name) ?? 0) + performance.now() - started);
}

/** How an operation ended, in one word: `OK`, the first code, or that its client went. */
export const outcomeOf = (report: RequestReport): string =>
  report.status === 'client gone' ? 'CLIENT_GONE' : (report.operation.codes.values().next().value ?? 'OK');
