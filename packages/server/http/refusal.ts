import type { ServerResponse } from 'node:http';
import { type ErrorCode, RequestError } from '@tidu/core';
import { unavailable } from '../database/unavailable.ts';

/** The HTTP status of an answer that is nothing but an error of this code; 500 unless it stands here. */
export const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BODY_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  STATEMENT_TIMEOUT: 504,
  LOCK_TIMEOUT: 503,
  OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
  DOCUMENT_NOT_TRUSTED: 403,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  TOO_MANY_TOKENS: 400,
  TOO_DEEP: 400,
  TOO_MANY_ROOT_FIELDS: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
  TOO_MANY_FRAGMENTS: 400,
  TOO_COMPLEX: 400,
  PAGE_TOO_LARGE: 400,
  BATCHING_NOT_SUPPORTED: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/** The error as it may be shown: the database's silence by its code, anything else that is not ours masked. */
export function knownError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  const code = unavailable(error);
  if (code) return new RequestError(code);
  return new RequestError('INTERNAL_SERVER_ERROR');
}

/** A refusal outside GraphQL, in the shape of a GraphQL answer. */
export function refuse(response: ServerResponse, known: RequestError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = STATUS[known.code] ?? 500;
  // What is left of the body is not read.
  if (known.code === 'BODY_TOO_LARGE') response.setHeader('connection', 'close');
  if (response.statusCode === 503) response.setHeader('retry-after', '1');
  if (known.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  sendJson(response, { errors: [{ message: known.message, extensions: known.extensions }] });
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}
