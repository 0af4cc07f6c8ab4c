import type { IncomingMessage } from 'node:http';
import { type Bilingual, RequestError } from '@tidu/core';
import Negotiator from 'negotiator';

/** The types of an answer; the first unless the client prefers the other. */
const ANSWERS = ['application/json', 'application/graphql-response+json'];

/** JSON in UTF-8, the one type of a request. */
const REQUEST = /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i;

/** Headers of which a page of another site cannot send one without asking first; a form cannot send JSON either. */
const NOT_OF_A_FORM = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** A request whose head already says that it cannot be answered: its method, its types. */
export class RequestHeadError extends RequestError {
  readonly status: 405 | 406 | 415;

  constructor(status: 405 | 406 | 415, text: Bilingual) {
    super('BAD_REQUEST', text);
    this.status = status;
  }
}

/** The type to answer in; undefined when the client takes none of ours. */
export const answerType = (request: IncomingMessage): string | undefined =>
  new Negotiator(request).mediaType(ANSWERS);

/** The path is one of ours, and is asked for in another way. */
export const wrongMethod = (methods: readonly string[]): RequestHeadError =>
  new RequestHeadError(405, {
    en: `Expected ${methods.join(' or ')} at this path.`,
    zh: `此路径应使用 ${methods.join(' 或 ')}。`,
  });

/** Throws for a request that is not of JSON, or that a page of another site could send unasked. */
export function checkRequestType({ method, headers }: IncomingMessage): void {
  if (method === 'POST' && !REQUEST.test(headers['content-type'] ?? '')) {
    throw new RequestHeadError(415, {
      en: 'content-type: expected application/json in UTF-8.',
      zh: 'content-type：应为 UTF-8 编码的 application/json。',
    });
  }
  if (method === 'GET' && !NOT_OF_A_FORM.some((name) => headers[name])) {
    throw new RequestError('BAD_REQUEST', {
      en: 'A query by GET needs the header apollo-require-preflight: 1, which a page of another site cannot send unasked.',
      zh: '以 GET 查询须带标头 apollo-require-preflight: 1，他站页面不经询问无法发送该标头。',
    });
  }
  if (!['identity', ''].includes(headers['content-encoding'] ?? '')) {
    throw new RequestHeadError(415, {
      en: 'content-encoding: expected none; a request is not compressed.',
      zh: 'content-encoding：请求不应压缩。',
    });
  }
}

/** Throws before anything runs: a mutation must not be carried out and then answered with 406. */
export function checkAnswerType(request: IncomingMessage): void {
  if (answerType(request) !== undefined) return;
  throw new RequestHeadError(406, {
    en: `accept: expected ${ANSWERS.join(' or ')} among what is accepted.`,
    zh: `accept：应包含 ${ANSWERS.join(' 或 ')}。`,
  });
}
