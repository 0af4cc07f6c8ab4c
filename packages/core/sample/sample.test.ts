import { createHash } from 'node:crypto';
import { generateSample, withClient } from '@tidu/server';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { parseCreditCode } from '../identifiers/credit-code.ts';
import { normalizeName } from '../import/name.ts';
import { HISTORIES } from './certification-histories.ts';
import { FIRST, LINES, SECOND } from './names.ts';

const TODAY = '2026-06-30';
const TABLES = [
  'enterprise',
  'annual_report',
  'recognition_batch',
  'certification',
  'cultivation_entry',
  'honour',
  'recorded_fact',
  'chain',
  'chain_gap',
  'chain_role',
  'supply_link',
  'cluster',
  'cluster_member',
  'local_scheme',
  'talent',
  'former_name',
  'succession',
];

const graphs: TestGraph[] = [];
/** A database with a sample of 2,000, and the statements that made it. */
let sampled: { readonly graph: TestGraph; readonly statements: number };

beforeAll(async () => {
  sampled = await withSample(2_000);
});

afterAll(async () => {
  for (const graph of graphs) await graph.close();
});

test('The same number of enterprises on the same day gives the same rows, to the last column', async () => {
  const again = await withSample(2_000);
  expect(await contents(again.graph)).toEqual(await contents(sampled.graph));
  // Nothing was compared if nothing is there.
  const empty = createHash('sha256').update('').digest('hex');
  expect(Object.values(await contents(sampled.graph))).not.toContain(empty);
});

test('A smaller sample is the beginning of a larger one, and takes as many statements', async () => {
  const small = await withSample(300);
  expect(small.statements).toBe(sampled.statements);
  const firstNames = `select name, credit_code, size_class from core.enterprise where substr(credit_code, 10, 7) <= '0000300' order by id`;
  expect(await rows(small.graph, firstNames)).toEqual(await rows(sampled.graph, firstNames));
  const firstCertificates = `select c.* from core.certification c join core.enterprise e on e.id = c.enterprise_id
    where substr(e.credit_code, 10, 7) <= '0000300' order by c.id`;
  expect(await rows(small.graph, firstCertificates)).toEqual(await rows(sampled.graph, firstCertificates));
});

test('Every credit code has both checks right, and the id of the n-th enterprise is its sample id', async () => {
  const enterprises = await rows<{ credit_code: string; named: boolean }>(
    sampled.graph,
    `select credit_code, id = core.sample_id('enterprise', substr(credit_code, 10, 7)::bigint) as named from core.enterprise`,
  );
  expect(enterprises).toHaveLength(2_000);
  expect(enterprises.filter(({ credit_code, named }) => !parseCreditCode(credit_code).ok || !named)).toEqual(
    [],
  );
});

test('Every name says 示例, is unique, is not 晋江, and is normalised as the import does', async () => {
  const enterprises = await rows<{ name: string; name_normalized: string }>(
    sampled.graph,
    'select name, name_normalized from core.enterprise union all select name, name_normalized from core.former_name',
  );
  expect(enterprises.filter(({ name }) => !name.includes('示例') || name.includes('晋江'))).toEqual([]);
  expect(enterprises.filter(({ name, name_normalized }) => normalizeName(name) !== name_normalized)).toEqual(
    [],
  );
  expect(new Set(enterprises.map(({ name_normalized }) => name_normalized)).size).toBe(enterprises.length);
});

test('No two of 1.6 million numbers can share a name', () => {
  const characters = [...FIRST, ...SECOND];
  expect([FIRST.length, SECOND.length, new Set(characters).size]).toEqual([96, 96, 192]);
  // Two characters and a line of business are never three characters and another.
  const heads = LINES.flatMap(({ words }) => words.map((word) => word.charAt(0)));
  expect(heads.filter((head) => characters.includes(head))).toEqual([]);
  expect(9_216 * 193).toBeGreaterThan(1_600_000);
});

test('Every city and every county in use but Kinmen has enterprises', async () => {
  const without = await rows<{ code: string }>(
    sampled.graph,
    `select r.code from core.region r
     where r.kind not in ('PROVINCE', 'CITY') and r.replaced_by = '{}'
       and not exists (select from core.enterprise e where e.region_code = r.code) order by 1`,
  );
  expect(without).toEqual([{ code: '350527' }]);
  expect(await rows(sampled.graph, 'select distinct city_code from core.enterprise')).toHaveLength(10);
});

test('Every tier that can be held, every state of a certificate and every size is there', async () => {
  const states = await rows<{ tier: string; state: string }>(
    sampled.graph,
    `select distinct tier_code as tier, case
       when ended_on <= $1 then end_kind
       when valid_from is null and valid_to is null then 'UNKNOWN'
       when valid_from is null then 'UNKNOWN_FROM' when valid_to is null then 'UNKNOWN_TO'
       when valid_from > $1 then 'PENDING' when valid_to < $1 then 'EXPIRED'
       when valid_to = $1 then 'LAST_DAY' when valid_to <= '2026-12-31' then 'EXPIRING' else 'VALID' end as state
     from core.certification`,
    [TODAY],
  );
  expect(new Set(states.map(({ state }) => state))).toEqual(
    new Set([
      'REVOKED',
      'WITHDRAWN',
      'SUPERSEDED',
      'UNKNOWN',
      'UNKNOWN_FROM',
      'UNKNOWN_TO',
      'PENDING',
      'EXPIRED',
      'LAST_DAY',
      'EXPIRING',
      'VALID',
    ]),
  );
  expect(new Set(states.filter(({ state }) => state === 'VALID').map(({ tier }) => tier))).toEqual(
    new Set(['INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT', 'PROVINCIAL_CHAMPION', 'NATIONAL_CHAMPION']),
  );
  const sizes = await rows<{ size_class: string }>(
    sampled.graph,
    'select distinct size_class from core.enterprise',
  );
  expect(new Set(sizes.map(({ size_class }) => size_class))).toEqual(
    new Set(['LARGE', 'MEDIUM', 'SMALL', 'MICRO', null]),
  );
});

test('A certificate that gave way ends on the first day of the next one of its tier', async () => {
  const broken = await rows(
    sampled.graph,
    `select c.id from core.certification c where c.end_kind = 'SUPERSEDED' and not exists (
       select from core.certification next where next.enterprise_id = c.enterprise_id and next.tier_code = c.tier_code
         and next.valid_from = c.ended_on and c.ended_on between c.valid_from and c.valid_to)`,
  );
  expect(broken).toEqual([]);
});

test('Figures fit together: parts are not above their whole', async () => {
  const broken = await rows(
    sampled.graph,
    `select * from core.annual_report where main_revenue > revenue or own_rd_expense > rd_expense or rd_staff > staff`,
  );
  expect(broken).toEqual([]);
  const [{ years, corrected, incomplete } = { years: 0, corrected: 0, incomplete: 0 }] = await rows<{
    years: number;
    corrected: number;
    incomplete: number;
  }>(
    sampled.graph,
    `select count(distinct year)::integer as years, count(superseded_at)::integer as corrected,
       count(*) filter (where revenue is null)::integer as incomplete from core.annual_report`,
  );
  expect(years).toBe(3);
  expect(corrected).toBeGreaterThan(50);
  expect(incomplete).toBeGreaterThan(50);
});

test('All that can say so says that it is invented', async () => {
  for (const table of [
    'enterprise',
    'recognition_batch',
    'chain',
    'cluster',
    'local_scheme',
    'talent',
    'honour',
    'recorded_fact',
  ]) {
    expect(await rows(sampled.graph, `select 1 from core.${table} where not is_sample`), table).toEqual([]);
  }
  const [{ unmarked } = { unmarked: -1 }] = await rows<{ unmarked: number }>(
    sampled.graph,
    `select count(*)::integer as unmarked from core.enterprise where source is distinct from '示例数据（虚构）/ invented sample data'`,
  );
  expect(unmarked).toBe(0);
});

test('Local schemes cover the nine measures left to cities, and links cross cities', async () => {
  const measures = await rows<{ measure_id: string }>(
    sampled.graph,
    'select distinct measure_id from core.local_scheme',
  );
  expect(measures.map(({ measure_id }) => measure_id).sort()).toEqual([
    'E4',
    'G7',
    'H5',
    'I10',
    'I3',
    'I8',
    'M4',
    'R2',
    'R6',
  ]);
  const crossing = await rows(
    sampled.graph,
    `select 1 from core.supply_link l join core.enterprise b on b.id = l.buyer_id
     join core.enterprise s on s.id = l.supplier_id where b.city_code <> s.city_code`,
  );
  expect(crossing.length).toBeGreaterThan(100);
});

test('The weights of the histories leave room for enterprises without one', () => {
  expect(HISTORIES.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(6_000);
  // The draw of 0 to spread - 1 is the same for all certificates of a history, or their order would be chance.
  const uneven = HISTORIES.filter(
    ({ certificates }) => new Set(certificates.map(({ spread }) => spread)).size > 1,
  );
  expect(uneven).toEqual([]);
});

async function withSample(
  enterprises: number,
): Promise<{ readonly graph: TestGraph; readonly statements: number }> {
  const graph = await bootGraph([core]);
  graphs.push(graph);
  const statements = await withClient(graph.url, async (client) => {
    let count = 0;
    const counting = Object.assign(Object.create(client), {
      query: (...args: Parameters<typeof client.query>) => {
        count += 1;
        return client.query(...args);
      },
    });
    await generateSample(counting, [core], { enterprises, today: TODAY });
    return count;
  });
  return { graph, statements };
}

function rows<Row extends object>(graph: TestGraph, text: string, values: unknown[] = []): Promise<Row[]> {
  return graph.asSystem(async (client) => (await client.query<Row>(text, values)).rows);
}

async function contents(graph: TestGraph): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of TABLES) {
    const [row] = await rows<{ text: string }>(
      graph,
      `select coalesce(string_agg(t::text, chr(10) order by t.id), '') as text from core.${table} t`,
    );
    hashes[table] = createHash('sha256')
      .update(row?.text ?? '')
      .digest('hex');
  }
  return hashes;
}
