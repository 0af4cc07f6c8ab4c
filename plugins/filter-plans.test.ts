import type { Viewer } from '@tidu/core';
import { withClient } from '@tidu/server';
import { bootGraph, filtersWithoutIndex, type SpecialConditions, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from './index.ts';

/** Enough for the planner to prefer an index; 160000 is a whole province. */
const ENTERPRISES = Number(process.env.TIDU_TEST_ENTERPRISES ?? 40_000);

const VIEWERS: readonly Viewer[] = [
  { role: 'DEPARTMENT_OFFICER', scope: 'DEPT-IIT', subject: 'test' },
  { role: 'CITY_OFFICER', scope: '350500', subject: 'test' },
];

const SPECIAL: SpecialConditions = {
  'Enterprise.name': [
    [{ eq: '泉州示例恒达机械有限公司' }, 'name_normalized'],
    [{ startsWith: '泉州示例恒' }, 'name_normalized'],
    [{ contains: '恒达恒' }, 'gram'],
    [{ contains: '晋江' }, 'gram'],
    [{ contains: '瑾' }, 'gram'],
  ],
  region: [
    [{ eq: '350500' }, 'city_code|region_code'],
    [{ eq: '350582' }, 'city_code|region_code'],
    [{ in: ['350500', '350100'] }, 'city_code|region_code'],
  ],
  // All rows of the review wait; below a batch, the batch's own index serves.
  'ImportRow.state': [],
  enterprise: [[{ creditCode: { eq: '91350500MA00000000' } }, 'credit_code']],
};

/** Tables that stay short whatever the province does: read whole. */
const SHORT_LISTS = new Set([
  'Chain',
  'ChainGap',
  'Cluster',
  'FinanceCreditProduct',
  'FinanceFund',
  'Measure',
  'Platform',
  'PolicyDocument',
  'RecognitionBatch',
  'ServicesCatalogueEntry',
  'ServicesDemonstration',
  'ServicesOfficer',
  'ServicesOrganisation',
]);

/** The review lists rows that wait, and nothing else. */
const WITHIN = { ImportRow: 't.waiting' };

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph(plugins, { sample: ENTERPRISES });
  await fillReview(graph);
  await fillLedger(graph);
}, 600_000);
afterAll(() => graph.close());

test(`Every filter uses an index as the application role, at ${ENTERPRISES} enterprises`, {
  timeout: 600_000,
}, async () => {
  const { tried, without } = await filtersWithoutIndex(graph, VIEWERS, SPECIAL, SHORT_LISTS, WITHIN);
  expect(without).toEqual([]);
  expect(tried).toBeGreaterThan(40);
});

/** Rows that wait for review; the sample has no import. */
async function fillReview(on: TestGraph): Promise<void> {
  await on.asSystem((client) =>
    client.query(`with batch as (
      insert into core.import_batch (id, kind, file_name, file_hash, header, header_line, header_problems, row_count)
      values (core.sample_id('import_batch', 1), 'PUBLISHED', 'list.csv', 'none', '{企业名称}', 1, '[]', 3000) returning id)
      insert into core.import_row (id, batch_id, line, occurrence, cells, problems, name, name_normalized, former_names,
        region_code, city_code, annual, state, reason)
      select core.sample_id('import_row', n), batch.id, n, 1, '[]', '[]', 'n', 'n', '[]', e.region_code, e.city_code, '[]',
        'WAITING', 'REASON_' || n % 9
      from batch, generate_series(1, 3000) n join core.enterprise e on e.id = core.sample_id('enterprise', n)`),
  );
  await withClient(on.url, (client) => client.query('analyze core.import_row'));
}

/** A cap of each enterprise with one award; the sample reserves nothing. */
async function fillLedger(on: TestGraph): Promise<void> {
  await on.asSystem((client) =>
    client.query(`with account as (
        insert into core.allocation_account (id, key, plugin, kind, scope, enterprise_id, unit, ceiling, used)
        select core.sample_id('account', n), n, 'finance', 'CAP', 'scope-' || n % 40, e.id, 'FEN', 1, 1
        from generate_series(1, 20000) n join core.enterprise e on e.id = core.sample_id('enterprise', n) returning id, enterprise_id
      ), request as (
        insert into core.allocation_request (id, plugin, policy_id, subject, subject_id, enterprise_id, state, asked, granted, unit)
        select id, 'finance', 'policy-' || right(id::text, 2), 'subject', id, enterprise_id,
          case when right(id::text, 1) = '0' then 'SETTLED' else 'RESERVED' end, 1, 1, 'FEN' from account returning id, enterprise_id)
      insert into core.allocation_entry (id, account_id, request_id, enterprise_id, plugin, kind, unit, reserved,
        settled, reserved_after, settled_after, sequence, ceiling, used, asked, effective_on)
      select id, id, id, enterprise_id, 'finance', case when right(id::text, 1) = '0' then 'ADJUST' else 'RESERVE' end, 'FEN', 1,
        0, 1, 0, 1, 1, 0, 1, date '2026-01-01' + get_byte(decode(right(id::text, 2), 'hex'), 0)
      from request`),
  );
  for (const table of ['account', 'request', 'entry']) {
    await withClient(on.url, (client) => client.query(`analyze core.allocation_${table}`));
  }
}
