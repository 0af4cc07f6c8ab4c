import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERRORS, type ErrorCode, RequestError } from '@tidu/core';
import { unavailable } from '../database/unavailable.ts';
import type { Language } from './language.ts';
import { answerType, RequestHeadError } from './request-head.ts';
import { refusalByCode, type TimeLimits } from './time-limits.ts';

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
  IDENTITY_UNAVAILABLE: 503,
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
  RESPONSE_TOO_LARGE: 400,
  BATCHING_NOT_SUPPORTED: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/** The error as it may be shown: the database's silence by its code, anything else that is not ours masked. */
export function knownError(error: unknown, limits: TimeLimits): RequestError {
  if (error instanceof RequestError) return error;
  return refusalByCode(unavailable(error) ?? 'INTERNAL_SERVER_ERROR', limits);
}

/** A refusal outside GraphQL, in the shape of a GraphQL answer. */
export function refuse(response: ServerResponse, known: RequestError, language: Language): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = known instanceof RequestHeadError ? known.status : (STATUS[known.code] ?? 500);
  // What is left of the body is not read.
  if (known.code === 'BODY_TOO_LARGE') response.setHeader('connection', 'close');
  const retryAfter = retrySeconds(response.statusCode, known.extensions);
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  if (known.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  response.appendHeader('vary', 'accept, accept-language');
  sendJson(
    response,
    { errors: [{ message: known.text[language], extensions: known.extensions }] },
    answerType(response.req),
  );
}

/** When to come again, for an answer that says to. */
export function retrySeconds(
  status: number,
  extensions: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (status !== 503 && status !== 429) return undefined;
  return typeof extensions?.retryAfter === 'number' ? String(extensions.retryAfter) : '1';
}

/**
 * What cannot be read as HTTP is answered in JSON too, where somebody still listens. Returns the status; undefined when
 * nobody does.
 */
export function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  requestId: string,
): number | undefined {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return undefined;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const message = ERRORS.BAD_REQUEST.en;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\nx-request-id: ${requestId}\r\n` +
      `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return Number.parseInt(status, 10);
}

export function sendJson(response: ServerResponse, value: unknown, type = 'application/json'): void {
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(JSON.stringify(value));
}
