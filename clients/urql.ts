import { Client, cacheExchange, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { documentId } from './document-id.ts';

/** An urql client that sends documents by id. `url` is that of `/graphql`; without a token everything is PUBLIC's. */
export function urqlClient(url: string, token?: string): Client {
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } },
    exchanges: [cacheExchange, byId, fetchExchange],
  });
}

/** urql leaves the text out of a request that has the hash of a persisted query. */
const byId = mapExchange({
  onOperation(operation) {
    const persistedQuery = { version: 1 as const, sha256Hash: documentId(operation.query) };
    return makeOperation(operation.kind, {
      ...operation,
      extensions: { ...operation.extensions, persistedQuery },
    });
  },
});
