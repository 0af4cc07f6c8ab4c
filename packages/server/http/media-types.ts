import type { IncomingMessage } from 'node:http';
import { RequestError } from '@tidu/core';
import Negotiator from 'negotiator';

/** The types of an answer; the first unless the client prefers the other. */
const ANSWERS = ['application/json', 'application/graphql-response+json'];

/** JSON in UTF-8, the one type of a request. */
const REQUEST = /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i;

/** A request in a type that is not read, or that wants an answer in one that is not written. */
export class MediaTypeError extends RequestError {
  readonly status: 406 | 415;

  constructor(status: 406 | 415, text: { readonly en: string; readonly zh: string }) {
    super('BAD_REQUEST', text);
    this.status = status;
  }
}

/** The type to answer in; undefined when the client takes none of ours. */
export const answerType = (request: IncomingMessage): string | undefined =>
  new Negotiator(request).mediaType(ANSWERS);

/** Throws a MediaTypeError before anything runs: a mutation must not be carried out and then answered with 406. */
export function checkMediaTypes(request: IncomingMessage): void {
  const { method, headers } = request;
  if (method === 'POST' && !REQUEST.test(headers['content-type'] ?? '')) {
    throw new MediaTypeError(415, {
      en: 'content-type: expected application/json in UTF-8.',
      zh: 'content-type：应为 UTF-8 编码的 application/json。',
    });
  }
  if (!['identity', ''].includes(headers['content-encoding'] ?? '')) {
    throw new MediaTypeError(415, {
      en: 'content-encoding: expected none; a request is not compressed.',
      zh: 'content-encoding：请求不应压缩。',
    });
  }
  if (answerType(request) === undefined) {
    throw new MediaTypeError(406, {
      en: `accept: expected ${ANSWERS.join(' or ')} among what is accepted.`,
      zh: `accept：应包含 ${ANSWERS.join(' 或 ')}。`,
    });
  }
}
