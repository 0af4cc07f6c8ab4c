import type { ErrorCode } from '@tidu/core';

/** How PostgreSQL and its driver say that they do not answer, by SQLSTATE or system error. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  '57014': 'STATEMENT_TIMEOUT', // or cancelled, when nobody waits any more
  '55P03': 'LOCK_TIMEOUT',
  '25P03': 'TIMEOUT', // idle_in_transaction_session_timeout
  '40001': 'OVERLOADED', // serialization_failure, after every try
  '40P01': 'OVERLOADED', // deadlock_detected, likewise
  '53000': 'DATABASE_UNAVAILABLE', // insufficient_resources
  '53100': 'DATABASE_UNAVAILABLE', // disk_full
  '53200': 'DATABASE_UNAVAILABLE', // out_of_memory
  '53300': 'OVERLOADED', // too_many_connections
  '57P01': 'DATABASE_UNAVAILABLE', // admin_shutdown
  '57P02': 'DATABASE_UNAVAILABLE', // crash_shutdown
  '57P03': 'DATABASE_UNAVAILABLE', // cannot_connect_now
  '57P05': 'DATABASE_UNAVAILABLE', // idle_session_timeout
  '58030': 'DATABASE_UNAVAILABLE', // io_error
  '08000': 'DATABASE_UNAVAILABLE',
  '08001': 'DATABASE_UNAVAILABLE',
  '08003': 'DATABASE_UNAVAILABLE',
  '08004': 'DATABASE_UNAVAILABLE',
  '08006': 'DATABASE_UNAVAILABLE',
  ECONNREFUSED: 'DATABASE_UNAVAILABLE',
  ECONNRESET: 'DATABASE_UNAVAILABLE',
  EPIPE: 'DATABASE_UNAVAILABLE',
  ETIMEDOUT: 'DATABASE_UNAVAILABLE',
  EHOSTUNREACH: 'DATABASE_UNAVAILABLE',
  ENETUNREACH: 'DATABASE_UNAVAILABLE',
  ENOTFOUND: 'DATABASE_UNAVAILABLE',
  EAI_AGAIN: 'DATABASE_UNAVAILABLE',
};

/** What the driver says without a code. */
const MESSAGES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/timeout exceeded when trying to connect/, 'OVERLOADED'],
  [
    /Connection terminated|not queryable|Query read timeout|timeout expired|Cannot use a pool after calling end/,
    'DATABASE_UNAVAILABLE',
  ],
];

/** The code of an error by which the database did not answer; undefined for any other error. */
export function unavailable(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && Object.hasOwn(CODES, code)) return CODES[code];
  return MESSAGES.find(([pattern]) => pattern.test(error.message))?.[1];
}
