import type { ApolloServerPlugin } from '@apollo/server';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import type { GraphQLContext } from '../execute/resolvers.ts';
import { askedOperation } from './report.ts';

/** Puts on the report of a request what was asked and which codes its answer carries. */
export const reportOperation = (
  documents: Pick<TrustedDocuments, 'has'>,
): ApolloServerPlugin<GraphQLContext> => ({
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue, operation, operationName, queryHash, source }) {
      const { report } = contextValue.operation;
      if (operation && queryHash && source) {
        report.asked = askedOperation({
          type: operation.operation,
          name: operationName,
          hash: queryHash,
          isTrusted: documents.has(source),
        });
      }
      if (response.body.kind !== 'single') return;
      for (const error of response.body.singleResult.errors ?? []) {
        const { code } = error.extensions ?? {};
        if (typeof code === 'string') report.codes.add(code);
      }
    },
  }),
});
