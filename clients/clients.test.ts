import { readFileSync } from 'node:fs';
import { CombinedGraphQLErrors, gql } from '@apollo/client';
import { bootServer, type TestServer } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GENERATED_MANIFEST, hashOf } from '../packages/server/documents/manifest.ts';
import { examples } from '../packages/server/explorer/examples.ts';
import { plugins } from '../plugins/index.ts';
import { ALLOWED, failedAudits } from '../tools/soak/promises/01-graphql-over-http.ts';
import { apolloClient, codeOf } from './apollo.ts';
import { documentId } from './document-id.ts';
import { ask } from './fetch.ts';
import {
  ApplyForTierDocument,
  EnterpriseDocument,
  OwnDeterminationsDocument,
  OwnRecordDocument,
  PlanTargetsDocument,
  SearchEnterprisesDocument,
} from './operations.generated.ts';
import { urqlClient } from './urql.ts';

const ON = '2026-06-30';

let production: TestServer;
let development: TestServer;
/** Two enterprises that hold a tier, and their own tokens. */
let enterprises: readonly { readonly creditCode: string; readonly token: string }[];

const graphql = (server: TestServer): string => `${server.url}/graphql`;
const tokenOf = (role: 'ENTERPRISE' | 'REPORTER', scope: string | null): Promise<string> =>
  production.tokenOf({ role, scope, subject: `test-${role}` });

beforeAll(async () => {
  const settings = { TIDU_TRUSTED_DOCUMENTS: GENERATED_MANIFEST };
  const inProduction = { ...settings, NODE_ENV: 'production' };
  production = await bootServer(plugins, { settings: inProduction, sample: 200, today: ON });
  development = await bootServer(plugins, { settings, databaseUrl: production.databaseUrl });
  const { data } = await ask(graphql(production), SearchEnterprisesDocument, { first: 2 });
  enterprises = await Promise.all(
    (data?.enterprises.edges ?? []).map(async ({ node }) => {
      const creditCode = node.creditCode ?? '';
      return { creditCode, token: await tokenOf('ENTERPRISE', creditCode) };
    }),
  );
});
afterAll(async () => {
  await development.stop();
  await production.stop();
});

test.each(['production', 'development'])(
  'In %s the audits of graphql-http find what is meant so',
  async (mode) => {
    const server = mode === 'production' ? production : development;
    const { audits, failed } = await failedAudits(graphql(server), await tokenOf('REPORTER', null));
    expect(audits).toBeGreaterThan(50);
    expect(failed).toEqual([...ALLOWED].sort());
  },
);

describe('Apollo Client', () => {
  test('reads a list page by page by id, and keeps one enterprise of two queries once', async () => {
    const client = apolloClient(graphql(production));
    const list = client.watchQuery({ query: SearchEnterprisesDocument, variables: { first: 3, on: ON } });
    const first = await list.refetch();
    const after = first.data?.enterprises.pageInfo.endCursor;
    await list.fetchMore({ variables: { after } });
    const joined = client.readQuery({ query: SearchEnterprisesDocument, variables: { first: 3, on: ON } });
    const edges = joined?.enterprises.edges ?? [];
    expect(new Set(edges.map(({ node }) => node.id)).size).toBe(6);

    const node = edges[0]?.node;
    const variables = { creditCode: node?.creditCode ?? '', on: ON };
    const { data } = await client.query({ query: EnterpriseDocument, variables });
    expect(data?.enterprise).toMatchObject({ id: node?.id, name: node?.name, tiers: node?.tiers });
    const cached = Object.entries(client.cache.extract() as Record<string, object>);
    const records = cached.filter(([key]) => key === `Enterprise:${node?.id}`);
    expect(records).toHaveLength(1);
    // One record with what both queries asked for.
    expect(Object.keys(records[0]?.[1] ?? {}).join()).toMatch(/city.*certifications/);
    expect(cached.filter(([key]) => key.startsWith('Enterprise:'))).toHaveLength(6);
  });

  test('is told by code what its role may not read, and what is wrong with a value', async () => {
    const client = apolloClient(graphql(production));
    const creditCode = enterprises[0]?.creditCode ?? '';
    const refused = await client
      .query({ query: OwnRecordDocument, variables: { creditCode } })
      .catch((e) => e);
    expect(codeOf(refused)).toBe('FORBIDDEN');
    const wrong = await client
      .query({ query: PlanTargetsDocument, variables: { on: 'today' } })
      .catch((e) => e);
    expect(codeOf(wrong)).toBe('BAD_USER_INPUT');
    const stranger = apolloClient(graphql(production), 'no token');
    const unknown = await stranger
      .query({ query: PlanTargetsDocument, variables: { on: ON } })
      .catch((e) => e);
    expect(codeOf(unknown)).toBe('UNAUTHENTICATED');
  });

  test('applies for a tier, sees the application in its record, and is told that a second one is too much', async () => {
    const { creditCode = '', token } = enterprises[0] ?? {};
    const client = apolloClient(graphql(production), token);
    const own = { query: OwnRecordDocument, variables: { creditCode, on: ON } };
    const { data: before } = await client.query(own);
    const input = { enterprise: before?.enterprise?.id ?? '', tier: 'UNICORN' } as const;
    const applied = await client.mutate({ mutation: ApplyForTierDocument, variables: { input } });
    expect(applied.data?.applyForTier).toMatchObject({ errors: [], application: { state: 'FILED' } });
    const { data: later } = await client.query({ ...own, fetchPolicy: 'network-only' });
    expect(later?.enterprise?.tierApplications.nodes).toContainEqual(applied.data?.applyForTier.application);

    const again = await client.mutate({ mutation: ApplyForTierDocument, variables: { input } });
    expect(again.data?.applyForTier).toMatchObject({
      application: null,
      errors: [{ code: 'CONFLICT', path: ['input', 'tier'] }],
    });
  });

  test('falls back to the text of a document that no manifest has where that is allowed', async () => {
    const query = Object.assign(gql('{ targets { id } }'), { __meta__: { hash: 'sha256:0' } });
    const { data } = await apolloClient(graphql(development)).query<{ targets: object[] }>({ query });
    expect(data?.targets.length).toBeGreaterThan(0);
    // Clients know it by this very message, in any language.
    const unknown = await fetch(graphql(development), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } }),
    });
    expect(await unknown.json()).toMatchObject({ errors: [{ message: 'PersistedQueryNotSupported' }] });
    const refused = await apolloClient(graphql(production))
      .query({ query })
      .catch((e) => e);
    expect(CombinedGraphQLErrors.is(refused)).toBe(true);
    expect(codeOf(refused)).toBe('DOCUMENT_NOT_TRUSTED');
  });
});

describe('urql', () => {
  test('reads a list page by page by id', async () => {
    const client = urqlClient(graphql(production));
    const first = await client.query(SearchEnterprisesDocument, { first: 3, on: ON });
    expect(first.error).toBeUndefined();
    const after = first.data?.enterprises.pageInfo.endCursor;
    const next = await client.query(SearchEnterprisesDocument, { first: 3, after, on: ON });
    const ids = [first, next].flatMap(({ data }) => data?.enterprises.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(6);
  });

  test('is told by code what its role may not read', async () => {
    const creditCode = enterprises[0]?.creditCode ?? '';
    const { error } = await urqlClient(graphql(production)).query(OwnRecordDocument, { creditCode });
    expect(error?.graphQLErrors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  test('applies for a tier, sees the application in its record, and is told that a second one is too much', async () => {
    const { creditCode = '', token } = enterprises[1] ?? {};
    const client = urqlClient(graphql(production), token);
    const before = await client.query(OwnRecordDocument, { creditCode, on: ON });
    const input = { enterprise: before.data?.enterprise?.id ?? '', tier: 'UNICORN' } as const;
    const applied = await client.mutation(ApplyForTierDocument, { input });
    expect(applied.data?.applyForTier).toMatchObject({ errors: [], application: { state: 'FILED' } });
    // The cache forgets what holds a TierApplication, by the names of types in the answers.
    const later = await client.query(OwnRecordDocument, { creditCode, on: ON });
    expect(later.data?.enterprise?.tierApplications.nodes).toContainEqual(
      applied.data?.applyForTier.application,
    );
    const again = await client.mutation(ApplyForTierDocument, { input });
    expect(again.data?.applyForTier.errors).toMatchObject([{ code: 'CONFLICT' }]);
  });
});

describe('fetch', () => {
  test('reads what the rules say of an enterprise by id alone', async () => {
    const { creditCode = '', token } = enterprises[0] ?? {};
    const variables = { creditCode, policies: ['core.innovative-sme'], on: ON };
    const { data, errors } = await ask(graphql(production), OwnDeterminationsDocument, variables, token);
    expect(errors).toBeUndefined();
    expect(data?.enterprise?.determinations).toMatchObject([{ policy: { id: 'core.innovative-sme' } }]);
  });

  test('is told by code what its role may not read', async () => {
    const variables = { creditCode: enterprises[0]?.creditCode ?? '' };
    const { errors } = await ask(graphql(production), OwnRecordDocument, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  test('answers the example of the README, by the id that stands there', async () => {
    const body = /-d '(\{"variables"[^']+)'/.exec(readFileSync('README.md', 'utf8'))?.[1];
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(graphql(production), { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ data: { targetProgress: expect.any(Array) } });
  });

  test('sends the explorer’s examples as they are to a server in production, and no others', async () => {
    const send = async (query: string, variables?: object): Promise<Response> =>
      fetch(graphql(production), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
    for (const { title, query, variables } of examples) {
      const { errors } = (await (await send(query, variables)).json()) as {
        errors?: { extensions: object }[];
      };
      // The loans of the one example are not the public's, and it says so.
      if (!/令牌/.test(query)) expect(errors, title.en).toBeUndefined();
      else expect(errors?.map(({ extensions }) => extensions)).toContainEqual({ code: 'FORBIDDEN' });
    }
    const edited = await send(`${examples[0]?.query} `);
    expect(edited.status).toBe(403);
    expect(await edited.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  });
});

test('An extract is of a trusted document too, by its id or its text', async () => {
  const extract = (body: object): Promise<Response> =>
    fetch(`${production.url}/extract.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const query = examples.find(({ title }) => title.en.startsWith('Measures'))?.query ?? '';
  const byText = await (await extract({ query })).text();
  expect(byText.split('\r\n').length).toBeGreaterThan(50);
  expect(await (await extract({ documentId: `sha256:${hashOf(query)}` })).text()).toBe(byText);
  const free = await extract({ query: '{ measures(first: 5) { nodes { id } } }' });
  expect(free.status).toBe(403);
  expect(await free.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
});

test('The id of a document that codegen did not make is asked for in vain', () => {
  expect(() => documentId({ kind: 'Document' })).toThrow('without __meta__.hash');
});
