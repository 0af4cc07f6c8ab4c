import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { RequestError } from '@tidu/core';
import type { Sent } from '../documents/trusted-documents.ts';
import { checkJson, readJson } from './body.ts';
import { checkRequestType } from './request-head.ts';

/** What a GraphQL request may say; whatever else it says is left aside. */
const TEXTS = ['query', 'operationName', 'documentId'];
const OBJECTS = ['variables', 'extensions'];

/**
 * What a GraphQL request says, in its body or in the address of a GET. Throws BAD_REQUEST that names what is not as it
 * should be, BODY_TOO_LARGE, BATCHING_NOT_SUPPORTED: whatever way a request comes, the same is refused.
 */
export async function readGraphQLRequest(request: IncomingMessage, limit: number): Promise<Sent> {
  checkRequestType(request);
  const sent = request.method === 'GET' ? sentInAddress(request) : await readJson(request, limit);
  for (const name of TEXTS) {
    if (sent[name] != null && typeof sent[name] !== 'string') throw expected(name, 'a text', '一段文字');
  }
  for (const name of OBJECTS) {
    const value = sent[name];
    if (value != null && (typeof value !== 'object' || Array.isArray(value)))
      throw expected(name, 'an object', '一个对象');
  }
  return sent;
}

/** The same as Apollo takes it, which keeps its own rule of what may be asked by GET. */
export function asApolloTakesIt(request: IncomingMessage, sent: Sent): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (request.method !== 'GET') return { method: 'POST', headers, search: '', body: sent };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(sent)) {
    if (value != null) search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { method: 'GET', headers, search: search.toString(), body: undefined };
}

function sentInAddress(request: IncomingMessage): Sent {
  const search = URL.parse(request.url ?? '/', 'http://tidu')?.searchParams ?? new URLSearchParams();
  const sent: Record<string, unknown> = {};
  for (const name of [...TEXTS, ...OBJECTS]) {
    const [value, second] = search.getAll(name);
    if (second !== undefined) throw expected(name, 'one in the address', '在地址中只出现一次');
    if (value !== undefined) sent[name] = OBJECTS.includes(name) ? parsed(name, value) : value;
  }
  checkJson(sent);
  return sent;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw expected(name, 'JSON', '有效的 JSON');
  }
}

const expected = (name: string, en: string, zh: string): RequestError =>
  new RequestError('BAD_REQUEST', { en: `${name}: expected ${en}.`, zh: `${name}：应为${zh}。` });
