import { ERRORS, type ErrorCode, RequestError } from '@tidu/core';
import type { Config } from '../config.ts';

export type TimeLimits = Pick<Config, 'operationTimeoutMs' | 'statementTimeoutMs' | 'lockTimeoutMs'>;

/** The limit in milliseconds behind a code that says something took too long; undefined for other codes. */
export function timeLimit(code: ErrorCode, limits: TimeLimits): number | undefined {
  if (code === 'TIMEOUT') return limits.operationTimeoutMs;
  if (code === 'STATEMENT_TIMEOUT') return limits.statementTimeoutMs;
  return code === 'LOCK_TIMEOUT' ? limits.lockTimeoutMs : undefined;
}

/** The refusal by its code alone, with the limit where one was passed: TIMEOUT “… The limit is 5000 ms.” */
export function refusalByCode(code: ErrorCode, limits: TimeLimits): RequestError {
  const limit = timeLimit(code, limits);
  if (limit === undefined) return new RequestError(code);
  const { en, zh } = ERRORS[code];
  return new RequestError(
    code,
    { en: `${en} The limit is ${limit} ms.`, zh: `${zh}上限为 ${limit} 毫秒。` },
    { limit },
  );
}
