import { ERRORS, type ErrorCode, RequestError, type Viewer } from '@tidu/core';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  NoUnusedVariablesRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type VariableDefinitionNode,
  validate,
  visit,
} from 'graphql';
import { execute } from '../execute/execute.ts';
import { Operation, type Runtime } from '../execute/operation.ts';
import { withoutInput, withoutSuggestions } from '../http/without-input.ts';
import { costOf, objectLimit, operationOf, pageLimit } from '../limits/operation-limits.ts';
import type { OperationReport } from '../observe/report.ts';
import type { Cell } from './cell.ts';
import { cellsOf, type ExtractedList, listOf } from './columns.ts';

/** What is asked for: a GraphQL request for one list. */
export interface ExtractRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface Extract {
  readonly header: readonly string[];
  readonly pages: AsyncGenerator<readonly (readonly Cell[])[]>;
}

/** The variables that the cursor of the next page, and how many rows it has, travel in. */
const CURSOR = 'tiduExtractAfter';
const ROWS = 'tiduExtractFirst';
/** Variables of the page that was asked for are left over. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/**
 * The rows of a list, page after page, each an operation of its own as the viewer: what the list refuses is refused,
 * personal reads are logged, and no snapshot is held longer than a page. Pages follow the cursor, so that a row that is
 * there throughout comes exactly once.
 *
 * @throws RequestError before the first row for a request that is not for one list.
 */
export async function extract(
  runtime: Runtime,
  request: ExtractRequest,
  options: {
    readonly viewer: Viewer;
    readonly requestId: string;
    readonly report: OperationReport;
    readonly signal: AbortSignal;
    readonly timeoutMs: number;
  },
): Promise<Extract> {
  const { document, operation: asked, list } = prepare(runtime, request);
  const rows = rowsOfPage(runtime, document, asked, request.variables, options.viewer);
  const pageAfter = async (cursor: string | null): Promise<Page> => {
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]);
    const operation = new Operation(runtime, {
      viewer: options.viewer,
      requestId: options.requestId,
      report: options.report,
      signal,
    });
    const variables = { ...request.variables, [CURSOR]: cursor, [ROWS]: rows };
    const { data, errors } = await execute(operation, document, variables, request.operationName);
    const [error] = errors ?? [];
    // A hole in the answer would be a row that looks complete.
    if (error)
      throw (
        error.originalError ?? new RequestError(codeOf(error.extensions.code), withoutInput(error.message))
      );
    return pageIn(data, list.path);
  };
  // The first page is read before anything is sent: what is refused still has a status.
  const first = await pageAfter(null);
  const columns = list.columns();
  async function* pages(): AsyncGenerator<readonly (readonly Cell[])[]> {
    let page = first;
    for (;;) {
      yield page.nodes.map((node) => cellsOf(node, columns));
      if (!page.pageInfo.hasNextPage) return;
      page = await pageAfter(page.pageInfo.endCursor);
    }
  }
  return { header: columns.map(({ path }) => path.join('.')), pages: pages() };
}

/** What graphql-js refuses itself is about the variables. */
const codeOf = (code: unknown): ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'BAD_USER_INPUT';

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function pageIn(data: unknown, path: readonly string[]): Page {
  let value = data;
  for (const name of path) value = (value as Readonly<Record<string, unknown>> | null)?.[name];
  if (value === null || value === undefined)
    throw new RequestError('NOT_FOUND', `There is nothing at ${path.join('.')} for this viewer.`);
  return value as Page;
}

/** The document with the list asked for whole pages, by cursor, with where each ends. */
function prepare(
  { graph }: Runtime,
  { query, operationName }: ExtractRequest,
): {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly list: ExtractedList;
} {
  const document = checked(() => parse(query));
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(
    (each) => operationName === undefined || each.name?.value === operationName,
  );
  if (operation === undefined || (operationName === undefined && operations.length > 1))
    throw new RequestError(
      'OPERATION_RESOLUTION_FAILURE',
      'operationName: expected the name of an operation of the query.',
    );
  if (operation.operation !== 'query')
    throw new RequestError('BAD_USER_INPUT', `query: expected a query, found a ${operation.operation}.`);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const list = listOf(graph.schema, operation, fragments);
  const paged = visit(document, {
    OperationDefinition: (node): OperationDefinitionNode | undefined =>
      node === operation
        ? { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...PAGE_VARIABLES] }
        : undefined,
    Field: (node): FieldNode | undefined => (node === list.node ? wholePages(node) : undefined),
  });
  // After the paging is written in: a list may want to be asked how many, which an extract is not.
  const [problem] = validate(graph.schema, paged, RULES, { maxErrors: 1 });
  if (problem)
    throw new RequestError('GRAPHQL_VALIDATION_FAILED', withoutSuggestions(withoutInput(problem.message)));
  return { document: paged, operation: operationOf(paged, operationName) ?? operation, list };
}

/** The largest page that is within the viewer's limits: of rows with long lists below them there are fewer. */
function rowsOfPage(
  { graph, limits }: Runtime,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: ExtractRequest['variables'],
  viewer: Viewer,
): number {
  const { objects } = costOf(graph, document, operation);
  let rows = pageLimit(limits, viewer);
  while (rows > 1 && objects({ ...variables, [ROWS]: rows }) > objectLimit(limits, viewer))
    rows = Math.floor(rows / 2);
  return rows;
}

function checked(read: () => DocumentNode): DocumentNode {
  try {
    return read();
  } catch (error) {
    throw new RequestError(
      'GRAPHQL_PARSE_FAILED',
      withoutInput(error instanceof Error ? error.message : String(error)),
    );
  }
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = (of: string) => ({ kind: Kind.VARIABLE, name: name(of) }) as const;
const PAGE_VARIABLES: readonly VariableDefinitionNode[] = [
  {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variable(CURSOR),
    type: { kind: Kind.NAMED_TYPE, name: name('String') },
  },
  {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variable(ROWS),
    type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('Int') } },
  },
];
const field = (text: string, below: readonly FieldNode[] = []): FieldNode => ({
  kind: Kind.FIELD,
  name: name(text),
  ...(below.length > 0 ? { selectionSet: { kind: Kind.SELECTION_SET, selections: below } } : {}),
});

function wholePages(node: FieldNode): FieldNode {
  const kept = (node.arguments ?? []).filter(({ name: { value } }) => value !== 'first' && value !== 'after');
  const paging: readonly ArgumentNode[] = [
    { kind: Kind.ARGUMENT, name: name('first'), value: variable(ROWS) },
    { kind: Kind.ARGUMENT, name: name('after'), value: variable(CURSOR) },
  ];
  return {
    ...node,
    arguments: [...kept, ...paging],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        ...(node.selectionSet?.selections ?? []),
        field('pageInfo', [field('hasNextPage'), field('endCursor')]),
      ],
    },
  };
}
