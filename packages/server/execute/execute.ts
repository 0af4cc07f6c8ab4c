import { type DocumentNode, execute as executeGraphQL, type ExecutionResult } from 'graphql';
import { refusedFields } from './access.ts';
import type { Operation } from './operation.ts';
import { recordPersonalReads } from './personal-reads.ts';

/**
 * Runs one validated document and closes its snapshot: the seam behind which the executor can be replaced.
 * Fields the role may not read are refused before anything runs.
 */
export async function execute(
  operation: Operation,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | undefined,
  operationName: string | undefined,
): Promise<ExecutionResult> {
  const refused = refusedFields(operation.runtime.graph, document, operation.viewer);
  if (refused.length > 0) return { errors: refused };
  try {
    const result = await executeGraphQL({
      schema: operation.runtime.graph.schema,
      document,
      contextValue: { operation },
      variableValues: variables,
      operationName,
    });
    await recordPersonalReads(operation);
    return result;
  } finally {
    await operation.reading.close();
  }
}
