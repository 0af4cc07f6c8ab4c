/**
 * Every code an answer of the graph may carry. The catalogue is closed: `schema/errors.md` has one page a code,
 * and a test holds the two equal. Codes of `errors` are about the request; codes of `UserError` are about what was
 * asked for, and come in a payload.
 */
export const ERRORS = {
  // the request
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The operation to run is not clear.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  BAD_USER_INPUT: 'An argument or a variable has a value that is not allowed.',
  UNAUTHENTICATED: 'The token or key is not valid.',
  FORBIDDEN: 'The role may not read this field.',
  NOT_FOUND: 'There is nothing here for this viewer.',
  BODY_TOO_LARGE: 'The request body is over its limit.',
  TIMEOUT: 'The operation took longer than it may.',
  OVERLOADED: 'The server has no capacity left for now.',
  DATABASE_UNAVAILABLE: 'The database cannot be reached.',
  INTERNAL_SERVER_ERROR: 'A fault of the server, logged under the request id.',
  // what was asked for
  INVALID: 'A field of the input has a value that cannot be used.',
  CONFLICT: 'The record was changed by somebody else, or exists already.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before with another input.',
  NOT_ALLOWED: 'The role may not do this to this record.',
  UNKNOWN_RECORD: 'An id of the input names nothing this viewer can see.',
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An expected refusal of a mutation: the transaction is rolled back and this stands in the payload's `errors`. */
export class UserError extends Error {
  readonly code: ErrorCode;
  /** Where in the input: `['input', 'principal']`. */
  readonly path: readonly string[];
  /** Whatever else is wrong: the payload names all of it. */
  readonly others: readonly UserError[];

  constructor(
    code: ErrorCode,
    message: string,
    path: readonly string[] = ['input'],
    others: readonly UserError[] = [],
  ) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.path = path;
    this.others = others;
  }
}

/** Refuses with all of these at once, if there are any. */
export function refuseAll(errors: readonly UserError[]): void {
  const [first, ...others] = errors;
  if (first !== undefined) throw new UserError(first.code, first.message, first.path, others);
}

/** A refusal of the request itself, safe to show: everything else is masked as INTERNAL_SERVER_ERROR. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    // graphql-js carries the extensions of an original error over to the answer.
    this.extensions = { code };
  }
}
