import { RequestError } from '@tidu/core';
import { type DocumentNode, type ExecutionResult, execute as executeGraphQL, GraphQLError } from 'graphql';
import { introspectionAnswer } from '../limits/introspection.ts';
import { operationOf, operationRefusal } from '../limits/operation-limits.ts';
import { refusedFields } from './access.ts';
import type { Operation } from './operation.ts';
import { recordPersonalReads } from './personal-reads.ts';

/**
 * Runs one validated document and closes its snapshot: the seam behind which the executor can be replaced.
 * Fields the role may not read are refused before anything runs, and so is what asks for more than it may.
 */
export async function execute(
  operation: Operation,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | undefined,
  operationName: string | undefined,
): Promise<ExecutionResult> {
  const forbidden = refusedFields(operation.runtime.graph, document, operation.viewer);
  if (forbidden.length > 0) return { errors: forbidden };
  const { schema } = operation.runtime.graph;
  const asked = operationOf(document, operationName);
  if (asked && !schema.getRootType(asked.operation))
    return refused(
      new RequestError('OPERATION_RESOLUTION_FAILURE', {
        en: `Expected a query or a mutation, found a ${asked.operation}.`,
        zh: `应为查询或变更，实为 ${asked.operation}。`,
      }),
    );
  const about = asked && introspectionAnswer(schema, document, asked, variables ?? {});
  if (about) {
    operation.report.cost = 0;
    return about instanceof RequestError ? refused(about) : about;
  }
  const refusal = operationRefusal(operation, document, variables ?? {}, operationName);
  if (refusal) return refused(refusal);
  const deadline = whenAborted(operation.signal);
  try {
    const result = await Promise.race([
      executeGraphQL({
        schema,
        document,
        contextValue: { operation },
        variableValues: variables,
        operationName,
      }),
      deadline.passed,
    ]);
    // Nothing could be read: an answer that says when to come again, not a tree of nulls. What a mutation did stays said.
    const { unreachable } = operation.reading;
    if (unreachable && asked?.operation === 'query') throw unreachable;
    // First: the record is a transaction of its own, and must not wait for a connection while this one is held.
    await operation.end();
    await recordPersonalReads(operation);
    return result;
  } finally {
    deadline.forget();
    await operation.end();
  }
}

const refused = (refusal: RequestError): ExecutionResult => ({
  errors: [new GraphQLError(refusal.message, { originalError: refusal })],
});

/** Rejects when the deadline is over or the client is gone: a field that never answers holds up nobody else. */
function whenAborted(signal: AbortSignal): { readonly passed: Promise<never>; forget(): void } {
  let onAbort = (): void => {};
  const passed = new Promise<never>((_, reject) => {
    onAbort = () => reject(new RequestError('TIMEOUT'));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  return { passed, forget: () => signal.removeEventListener('abort', onAbort) };
}
