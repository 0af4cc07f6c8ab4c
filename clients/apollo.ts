import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { documentId } from './document-id.ts';

/**
 * An Apollo Client 4 that sends documents by id, joins the pages of a list, and keeps each thing of the graph once.
 * `url` is that of `/graphql`; without a token everything is asked as PUBLIC.
 */
export function apolloClient(url: string, token?: string): ApolloClient {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return new ApolloClient({
    link: new PersistedQueryLink({ generateHash: documentId }).concat(new HttpLink({ uri: url, headers })),
    cache: new InMemoryCache({
      typePolicies: {
        // One list a search: its pages differ by `after` alone.
        Query: { fields: { enterprises: relayStylePagination(['where', 'orderBy']) } },
        // What has no global id has a code.
        Region: { keyFields: ['code'] },
        Tier: { keyFields: ['code'] },
        Industry: { keyFields: ['code'] },
      },
    }),
  });
}

/** The code of a failed request, to decide by; undefined when no answer came, or none of the graph. */
export const codeOf = (error: unknown): unknown =>
  CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.code : undefined;
