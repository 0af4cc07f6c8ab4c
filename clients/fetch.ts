import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { documentId } from './document-id.ts';

/** What the graph answers. `data` is null or absent when the operation failed as a whole. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

/** Sends one operation with nothing but `fetch`. `url` is that of `/graphql`; without a token it is asked as PUBLIC. */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ documentId: documentId(document), variables }),
  });
  return (await response.json()) as Answer<Data>;
}
