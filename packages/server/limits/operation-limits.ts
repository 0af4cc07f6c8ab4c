import { RequestError, type Viewer } from '@tidu/core';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { Graph } from '../compose/compose.ts';
import type { Limits } from '../config.ts';
import type { Operation, Runtime } from '../execute/operation.ts';
import type { Variables } from './calculation.ts';
import { costOfOperation, type OperationCost } from './cost.ts';
import { introspectionRefusal } from './introspection.ts';

/**
 * Why an operation asks for more than its viewer may: too large a page, too many objects, more introspection than there
 * is. Undefined for one within its limits. Notes the predicted cost on the operation's report.
 */
export function operationRefusal(
  {
    runtime,
    viewer,
    report,
  }: Pick<Operation, 'viewer' | 'report'> & { readonly runtime: Pick<Runtime, 'graph' | 'limits'> },
  document: DocumentNode,
  variables: Variables,
  operationName: string | undefined,
): RequestError | undefined {
  const asked = operationOf(document, operationName);
  // Which one is meant is for graphql-js to ask.
  if (!asked || viewer.role === 'SYSTEM') return undefined;
  const cost = costOf(runtime.graph, document, asked);
  const objects = cost.objects(variables);
  // Where a value does not fit its type nothing can be predicted, and nothing is run.
  if (!Number.isNaN(objects)) report.cost = Math.min(objects, Number.MAX_SAFE_INTEGER);
  return (
    pageRefusal(cost.pages(variables), pageLimit(runtime.limits, viewer)) ??
    complexityRefusal(objects, objectLimit(runtime.limits, viewer)) ??
    introspectionRefusal(runtime.graph.schema, document, asked)
  );
}

/** The most rows that a viewer may ask of a page. */
export const pageLimit = (limits: Limits, viewer: Viewer): number =>
  isReporting(viewer) ? limits.reportingPageRows : limits.pageRows;

/** The most objects that an operation of a viewer may be predicted to answer with. */
export const objectLimit = (limits: Limits, viewer: Viewer): number =>
  isReporting(viewer) ? limits.reportingNodes : limits.nodes;

const isReporting = ({ role }: Viewer): boolean => role === 'REPORTER';

function pageRefusal(pages: readonly number[], limit: number): RequestError | undefined {
  const found = pages.find((first) => first < 1 || first > limit);
  if (found === undefined) return undefined;
  return new RequestError(
    'PAGE_TOO_LARGE',
    {
      en: `first: expected 1 to ${limit}, found ${found}.`,
      zh: `first：应为 1 至 ${limit}，实为 ${found}。`,
    },
    { limit, found },
  );
}

function complexityRefusal(objects: number, limit: number): RequestError | undefined {
  if (Number.isNaN(objects) || objects <= limit) return undefined;
  const found = Math.min(objects, Number.MAX_SAFE_INTEGER);
  return new RequestError(
    'TOO_COMPLEX',
    {
      en: `The answer may hold ${found} objects; the limit is ${limit}. Ask for smaller pages, or for one list at a time.`,
      zh: `响应可能包含 ${found} 个对象，上限为 ${limit}。请减小每页条数，或每次只查询一个列表。`,
    },
    { limit, found },
  );
}

const costs = new WeakMap<OperationDefinitionNode, OperationCost>();

/** Documents are kept by whoever parsed them, so that this is worked out once for many requests. */
export function costOf(
  graph: Graph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const cost = costs.get(operation) ?? costOfOperation(graph, document, operation);
  costs.set(operation, cost);
  return cost;
}

/** The operation that is meant: the one of that name, or the only one. */
export function operationOf(
  { definitions }: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode | undefined {
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (name !== undefined) return operations.find((each) => each.name?.value === name);
  return operations.length === 1 ? operations[0] : undefined;
}
