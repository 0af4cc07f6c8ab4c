import { randomUUID } from 'node:crypto';
import { evaluatePopulation, globalId, ROLES, type Role, type Viewer } from '@tidu/core';
import { day } from '@tidu/policy';
import { mayRead, withClient } from '@tidu/server';
import {
  allTables,
  bootGraph,
  declaredAccess,
  fieldQueries,
  fieldsAskedFor,
  isCanary,
  leakingTables,
  listFields,
  ownedTables,
  plantCanaries,
  type TestGraph,
  textsIn,
  walkEverything,
} from '@tidu/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plugins } from './index.ts';

/** What the walks fill in for required arguments, by type and by place. */
const VALUES = {
  'Query.policy.id': 'core.innovative-sme',
  'Query.policyVersions.policy': 'core.innovative-sme',
  'Query.matches.policy': 'core.innovative-sme',
  'Query.evaluate.policy': 'core.innovative-sme',
  'Query.evaluate.facts': {},
  'Query.statistics.source': 'core.enterprises',
  'Query.trend.source': 'core.certifications',
  Date: '2026-03-31',
  Int: 2025,
  RegionCode: '350500',
  CreditCode: '91350500MA00000000',
  ID: 'none',
  String: '二(七)1',
};

const SCHEMAS = plugins.map((plugin) => plugin.id);
const SCOPES: Readonly<Partial<Record<Role, string>>> = {
  ENTERPRISE: '91350500MA00000000',
  CITY_OFFICER: '350500',
  DEPARTMENT_OFFICER: 'DEPT-IIT',
  PLUGIN_AGENCY: 'finance',
};
const viewer = (role: Role, scope = SCOPES[role] ?? null): Viewer => ({ role, scope, subject: 'test' });

/** The credit code of the published enterprise of a city with the most rows of its own. */
async function creditCodeIn(graph: TestGraph, city: string): Promise<string> {
  return graph.asSystem(async (client) => {
    const { rows } = await client.query<{ credit_code: string }>(
      `select e.credit_code from core.enterprise e where e.city_code = $1 and e.listed and e.credit_code is not null
       order by (select count(*) from core.talent t where t.enterprise_id = e.id)
         + (select count(*) from core.annual_report r where r.enterprise_id = e.id) desc, e.credit_code limit 1`,
      [city],
    );
    return rows[0]?.credit_code ?? '';
  });
}

describe('over the composed graph', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await bootGraph(plugins, { sample: 200 });
    await evaluate(graph);
  });
  afterAll(() => graph.close());

  test('every list field costs as many statements for 100 rows as for 1', async () => {
    const values = { ...VALUES, CreditCode: await creditCodeIn(graph, '350500') };
    const fields = listFields(graph.graph.schema, values);
    expect(fields.length).toBeGreaterThan(20);
    const grown: string[] = [];
    let withRows = 0;
    for (const { type, field, query } of fields) {
      const officer = viewer('DEPARTMENT_OFFICER');
      const one = await graph.execute(query, { as: officer, variables: { first: 1 } });
      const hundred = await graph.execute(query, { as: officer, variables: { first: 100 } });
      expect(hundred.errors, `${type}.${field}: ${query}`).toBeUndefined();
      if (one.statements.length === hundred.statements.length) withRows += 1;
      // Where the one row has nothing below it a statement is saved; more rows never add one.
      const most = (query.match(/\{/g) ?? []).length - 1;
      const repeated = hundred.statements.length - new Set(hundred.statements).size;
      if (repeated > 0 || hundred.statements.length > Math.max(most, one.statements.length)) {
        grown.push(`${type}.${field}: ${one.statements.length} for 1, ${hundred.statements.length} for 100`);
      }
    }
    expect(grown).toEqual([]);
    expect(withRows / fields.length).toBeGreaterThan(0.8);
  });

  test.each(ROLES)(
    '%s is refused exactly the fields that @access does not grant, each by name',
    async (role) => {
      const declared = declaredAccess(graph.graph);
      const seen = new Set<string>();
      for (const { query } of fieldQueries(graph.graph.schema, VALUES)) {
        const document = parse(query);
        const asked = fieldsAskedFor(graph.graph, document);
        const expected = [...asked].filter((field) => declared.get(field)?.has(role) === false).sort();
        const { errors = [], data } = await graph.execute(document, { as: viewer(role) });
        const refused = errors
          .filter((error) => error.extensions.code === 'FORBIDDEN')
          .map((error) => error.message.replace(` is not open to ${role}.`, ''));
        expect([...new Set(refused)].sort(), query).toEqual(expected);
        if (expected.length > 0) expect(data, query).toBeUndefined();
        else expect(errors, query).toEqual([]);
        for (const field of asked) seen.add(field);
      }
      expect(seen.size).toBeGreaterThan(200);
    },
  );
});

/** Rows of enterprises that are published for all to see, as an offer on a market is: they are no secret to guard. */
const PUBLISHED = new Set([
  'core.publicity_item',
  'innovation.achievement',
  'innovation.need',
  'market.demand',
  'market.product',
  'talent.need',
]);

describe('the wall', () => {
  let graph: TestGraph;
  let tables: readonly string[];
  let city: { viewer: Viewer; ids: ReadonlySet<string> };
  let company: { graph: TestGraph; viewer: Viewer; ids: ReadonlySet<string> };

  beforeAll(async () => {
    graph = await bootGraph(plugins, { sample: 60 });
    const other = await bootGraph(plugins, { sample: 60 });
    for (const each of [graph, other]) {
      await fillTheRest(each);
      await fillLedger(each);
      await evaluate(each);
    }
    const creditCode = await creditCodeIn(other, '350500');
    city = { viewer: viewer('CITY_OFFICER'), ids: await plant(graph, `e.city_code = '350500'`) };
    company = {
      graph: other,
      viewer: viewer('ENTERPRISE', creditCode),
      ids: await plant(other, `e.credit_code = '${creditCode}'`),
    };
    tables = await withClient(graph.url, (client) => allTables(client, SCHEMAS));
  });
  afterAll(async () => {
    await graph.close();
    await company.graph.close();
  });

  test('an officer of a city sees no row of another city, by any path', async () => {
    expect(await leaks(graph, tables, city.viewer, city.ids)).toEqual([]);
  });

  test('an enterprise sees no row of another enterprise, by any path', async () => {
    expect(await leaks(company.graph, tables, company.viewer, company.ids)).toEqual([]);
  });

  test('an enterprise sees rows of its own', async () => {
    const { data } = await company.graph.execute('{ enterprises(first: 5) { nodes { creditCode } } }', {
      as: company.viewer,
    });
    expect(data.enterprises.nodes).toEqual([{ creditCode: company.viewer.scope }]);
  });

  test('node(id) of a foreign row is null, as of one that does not exist', async () => {
    const shown: string[] = [];
    for (const [type, rows] of graph.graph.rowTypes) {
      if (rows.columnTypes.get('id') !== 'uuid') continue;
      const keys = await withClient(graph.url, async (client) => {
        await client.query('begin read only; set local role tidu_definer');
        const all = await client.query<{ id: string }>(`select id::text from ${rows.table}`);
        await client.query('rollback');
        return all.rows.map((row) => row.id).filter((id) => city.ids.has(id));
      });
      for (const key of keys.slice(0, 3)) {
        const { data, errors } = await graph.execute('query ($id: ID!) { node(id: $id) { id } }', {
          as: city.viewer,
          variables: { id: globalId(type, key) },
        });
        if (errors || data.node !== null) shown.push(type);
      }
    }
    expect(shown).toEqual([]);
  });

  test('nobody without claims sees any row of any table', async () => {
    const seen = await withClient(graph.url, (client) =>
      leakingTables(client, tables, undefined, (rows) => rows.length > 0),
    );
    expect(seen).toEqual([]);
  });

  test('with the policy of any one table off, the same test finds the leak', {
    timeout: 120_000,
  }, async () => {
    expect(tables.length).toBeGreaterThan(20);
    const unnoticed: string[] = [];
    for (const table of tables) {
      await withClient(graph.url, (client) =>
        client.query(`alter table ${table} disable row level security`),
      );
      const found = await withClient(graph.url, (client) =>
        leakingIn(client, [table], city.viewer, city.ids),
      );
      const bare = await withClient(graph.url, (client) =>
        leakingTables(client, [table], undefined, (rows) => rows.length > 0),
      );
      const empty = await withClient(graph.url, (client) => client.query(`select from ${table} limit 1`));
      if (found.length + bare.length === 0 && empty.rows.length > 0) unnoticed.push(table);
      if (empty.rows.length === 0) unnoticed.push(`${table} is empty`);
      await withClient(graph.url, (client) => client.query(`alter table ${table} enable row level security`));
    }
    expect(unnoticed).toEqual([]);
  });
});

/** Rows of tables that no sample fills: an import that waits for review in another city, a key, a repeated request. */
async function fillTheRest(graph: TestGraph): Promise<void> {
  const [file, batch, row, key] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await graph.asSystem(async (client) => {
    await client.query(
      `insert into core.import_file (id, name, content) values ('${file}', 'CANARY.csv', 'CANARY')`,
    );
    await client.query(
      `insert into core.import_batch (id, kind, file_name, file_hash, header, header_line, header_problems, row_count, city_codes)
       values ('${batch}', 'PUBLISHED', 'CANARY.csv', 'CANARY', '{企业名称}', 1, '[]', 1, '{350100}')`,
    );
    await client.query(
      `insert into core.import_row (id, batch_id, line, occurrence, cells, problems, name, name_normalized, former_names,
         region_code, city_code, annual, state, reason, enterprise_id)
       select '${row}', '${batch}', 2, 1, '["CANARY"]', '[]', 'CANARY', 'CANARY', '[]', '350100', '350100', '[]', 'WAITING',
         'NAME_UNKNOWN', null`,
    );
    await client.query(
      `insert into core.import_candidate (row_id, enterprise_id, similarity)
       select '${row}', id, 0.9 from core.enterprise where city_code = '350100' limit 1`,
    );
    await client.query(
      `insert into core.api_key (id, hash, name, role, expires_at) values ('${key}', 'CANARY', 'CANARY', 'AUDITOR', now())`,
    );
    await client.query(
      `insert into core.idempotency (subject, mutation, key, digest) values ('SYSTEM:test', 'CANARY', 'CANARY', 'CANARY')`,
    );
    await client.query(
      `insert into core.personal_read (request_id, role, subject, type, keys) values ('CANARY', 'AUDITOR', 'CANARY', 'Talent', '{}')`,
    );
  });
}

/** A cap of an enterprise of another city, and what was refused under it. */
async function fillLedger(graph: TestGraph): Promise<void> {
  const [account, request, entry] = [randomUUID(), randomUUID(), randomUUID()];
  const other = `select id from core.enterprise where city_code = '350100' limit 1`;
  await graph.asSystem((client) =>
    client.query(`
    insert into core.allocation_account (id, key, plugin, kind, scope, enterprise_id, unit, ceiling)
     values ('${account}', 'CANARY', 'finance', 'CAP', 'CANARY', (${other}), 'FEN', 0);
    insert into core.allocation_request (id, plugin, policy_id, subject, subject_id, enterprise_id, state, reason, unit)
     values ('${request}', 'finance', 'CANARY', 'CANARY', '${randomUUID()}', (${other}), 'REFUSED', 'CAP_REACHED', 'FEN');
    insert into core.allocation_entry (id, account_id, request_id, enterprise_id, plugin, kind, unit, reserved_after,
       settled_after, sequence, ceiling, used, asked, reason, effective_on)
     values ('${entry}', '${account}', '${request}', (${other}), 'finance', 'REFUSE', 'FEN', 0, 0, 1, 0, 0, 1,
       'CAP_REACHED', '2026-06-30')`),
  );
}

/** Marks all rows outside a scope, with the wall down while it plants. */
async function plant(graph: TestGraph, own: string): Promise<ReadonlySet<string>> {
  return withClient(graph.url, async (client) => {
    const owned = (await ownedTables(client, SCHEMAS)).filter((table) => !PUBLISHED.has(table.name));
    const names = owned.map((table) => table.name);
    for (const name of names) await client.query(`alter table ${name} no force row level security`);
    const ids = await plantCanaries(client, owned, own);
    for (const name of names) await client.query(`alter table ${name} force row level security`);
    expect(ids.size).toBeGreaterThan(100);
    return ids;
  });
}

/** Where a viewer sees a canary: tables read as the application role, and every path of the graph. */
async function leaks(
  graph: TestGraph,
  tables: readonly string[],
  viewer: Viewer,
  ids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const shows = (value: unknown): boolean => textsIn(value).some((text) => isCanary(text, ids));
  const found = await withClient(graph.url, (client) => leakingIn(client, tables, viewer, ids));
  const readable = (type: string, field: string): boolean =>
    mayRead(graph.graph, viewer.role as Role, type, field);
  const values = {
    ...VALUES,
    CreditCode: (viewer.role === 'ENTERPRISE' && viewer.scope) || VALUES.CreditCode,
  };
  const paths: string[] = [];
  for (const { field, query } of walkEverything(graph.graph.schema, values, readable, 3)) {
    const { data, errors } = await graph.execute(query, { as: viewer });
    // A row that should not be there can break the answer before it is shown.
    if (errors) paths.push(`Query.${field}: ${errors[0]?.message}`);
    else if (shows(data)) paths.push(`Query.${field}`);
  }
  return [...found, ...paths];
}

/** The tables that show a viewer a canary, read as the application role. */
async function leakingIn(
  client: Parameters<typeof leakingTables>[0],
  tables: readonly string[],
  viewer: Viewer,
  ids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const shows = (value: unknown): boolean => textsIn(value).some((text) => isCanary(text, ids));
  // A row of one's own may name a foreign row by its key, as a supply link does; the graph answers null there.
  const withoutLinks = (row: object): object =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !column.endsWith('_id')));
  return leakingTables(client, tables, viewer, (rows) => shows(rows.map(withoutLinks)));
}

/** Decides every rule for the population, so that there are stored answers to look at. */
async function evaluate(graph: TestGraph): Promise<void> {
  await withClient(graph.url, (reader) =>
    withClient(graph.url, (recordReader) =>
      withClient(graph.url, (writer) =>
        evaluatePopulation({ reader, recordReader, writer }, graph.graph.rules, {
          on: day('2026-06-30'),
          reading: 'LITERAL',
        }),
      ),
    ),
  );
}
