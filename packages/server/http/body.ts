import type { IncomingMessage } from 'node:http';
import { isStorableText, RequestError } from '@tidu/core';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The one JSON object of a body, within the limit and as `checkJson` has it. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await readBody(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(body));
  } catch {
    throw new RequestError('BAD_REQUEST', {
      en: 'Expected a body of JSON in UTF-8.',
      zh: '请求体应为 UTF-8 编码的 JSON。',
    });
  }
  checkJson(value);
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
  return value as Readonly<Record<string, unknown>>;
}

/** More than any input of the graph nests; what reads the value further on calls itself at each level. */
const MOST_LEVELS = 100;

/** Throws BAD_REQUEST for a value with text that PostgreSQL could not store, or nested without end. */
export function checkJson(value: unknown, levels = MOST_LEVELS): void {
  if (typeof value === 'string') {
    if (isStorableText(value)) return;
    throw new RequestError('BAD_REQUEST', {
      en: 'A text of the request holds NUL or half a surrogate pair. Remove it.',
      zh: '请求中的文字含有 NUL 或不成对的代理项，请删去。',
    });
  }
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) {
    throw new RequestError('BAD_REQUEST', {
      en: `Expected at most ${MOST_LEVELS} levels of JSON, found more.`,
      zh: `JSON 最多嵌套 ${MOST_LEVELS} 层，实际更深。`,
    });
  }
  for (const [key, item] of Object.entries(value)) {
    checkJson(key, levels);
    checkJson(item, levels - 1);
  }
}

/** Reads a body up to a limit of bytes; throws BODY_TOO_LARGE beyond it. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = (): RequestError =>
    new RequestError(
      'BODY_TOO_LARGE',
      {
        en: `The body has more than ${limit} bytes, which is the limit.`,
        zh: `请求体超过上限 ${limit} 字节。`,
      },
      { limit },
    );
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
