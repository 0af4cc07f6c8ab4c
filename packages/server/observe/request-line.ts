import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Observer, RequestReport } from './report.ts';

/**
 * One line a request. All of it is listed here: names that we or the schema made, counts, hashes. What a client sent as
 * path, document, variables, token or subject is not among them.
 */
export const requestLine = (log: Logger): Observer => ({
  end: (report) => log.info(lineOf(report), 'request'),
});

export function lineOf({ operation, viewer, ...request }: RequestReport): object {
  const { requestId, method, route, status, ms, bytes } = request;
  const { asked, codes, cost, statements, rows } = operation;
  return {
    requestId,
    method: METHODS.has(method) ? method : 'other',
    route,
    status,
    ms: Math.round(ms * 10) / 10,
    bytes,
    ...(viewer ? { role: viewer.role } : {}),
    ...(viewer && viewer.role !== 'PUBLIC' ? { subject: subjectHash(viewer.subject) } : {}),
    ...(codes.size > 0 ? { codes: [...codes] } : {}),
    ...(asked ? { operation: asked.type, name: asked.name, document: asked.document } : {}),
    ...(cost === undefined ? {} : { cost }),
    ...(asked ? { statements, rows } : {}),
  };
}

/** Methods that are told apart; a client may send any word as one. */
export const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Tells subjects apart without saying who they are; `core.personal_read` has them in full by request id. */
export const subjectHash = (subject: string): string =>
  createHash('sha256').update(subject).digest('hex').slice(0, 12);
