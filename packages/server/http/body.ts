import type { IncomingMessage } from 'node:http';
import { isStorableText, RequestError } from '@tidu/core';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON body, within the limit, without text that PostgreSQL could not store. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  const type = request.headers['content-type'] ?? '';
  // Apollo answers other media types by its CSRF rule; it wants an empty object then.
  if (!/^application\/(json|graphql-response\+json)\b/i.test(type)) return {};
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(body));
  } catch {
    throw new RequestError('BAD_REQUEST', 'The body is not JSON in UTF-8.');
  }
  checkTexts(value, MOST_LEVELS);
  if (Array.isArray(value)) {
    throw new RequestError('BATCHING_NOT_SUPPORTED', {
      en: 'One request carries one operation. Send the operations of this list one by one.',
      zh: '一次请求只能包含一个操作，请逐个发送。',
    });
  }
  if (typeof value !== 'object' || value === null) {
    throw new RequestError('BAD_REQUEST', {
      en: 'Expected one JSON object with a query.',
      zh: '应为一个包含 query 的 JSON 对象。',
    });
  }
  return value;
}

/** More than any input of the graph nests; what reads the value further on calls itself at each level. */
const MOST_LEVELS = 100;

function checkTexts(value: unknown, levels: number): void {
  if (typeof value === 'string') {
    if (isStorableText(value)) return;
    throw new RequestError(
      'BAD_REQUEST',
      'A text of the request holds NUL or half a surrogate pair. Remove it.',
    );
  }
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0)
    throw new RequestError('BAD_REQUEST', `The body is nested deeper than ${MOST_LEVELS} levels.`);
  for (const [key, item] of Object.entries(value)) {
    checkTexts(key, levels);
    checkTexts(item, levels - 1);
  }
}

/** Reads a body up to a limit of bytes; throws BODY_TOO_LARGE beyond it. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = (): RequestError =>
    new RequestError('BODY_TOO_LARGE', `The body is over its limit of ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed on leaving the loop: the refusal still has to go out on this connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > limit) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
