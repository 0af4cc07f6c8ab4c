import { type Bilingual, chineseText, type ErrorCode } from '@tidu/core';
import type { GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';

/** The language of the texts of an answer. */
export type Language = keyof Bilingual;

/** What the client's `Accept-Language` prefers of the two; English when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'en';
  const headers = { 'accept-language': acceptLanguage };
  return new Negotiator({ headers }).language(['en', 'zh']) === 'zh' ? 'zh' : 'en';
}

/** The Chinese texts of errors that have one of their own, by the error as it is formatted in English. */
const chinese = new WeakMap<GraphQLFormattedError, string>();

/** Keeps the Chinese text of a formatted error until the language of its answer is known. */
export function withChinese(error: GraphQLFormattedError, text: string): GraphQLFormattedError {
  chinese.set(error, text);
  return error;
}

/** The error in Chinese. Without a text of its own the code's stands before the English one, which names the place. */
export function inChinese(error: GraphQLFormattedError): GraphQLFormattedError {
  // Clients compare this message, which is a word of their protocol, to know that they must send the text.
  if (error.extensions?.code === 'PERSISTED_QUERY_NOT_SUPPORTED') return error;
  const message = chinese.get(error) ?? chineseText(error.extensions?.code as ErrorCode, error.message);
  return { ...error, message };
}
