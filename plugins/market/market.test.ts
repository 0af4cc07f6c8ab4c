import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { market } from './plugin.ts';

const BUYER = '00000000-0000-7000-8000-000000000001';
const NEAR = '00000000-0000-7000-8000-000000000002';
const FAR = '00000000-0000-7000-8000-000000000003';
const QUANZHOU = 'CITY_OFFICER 350500';
const AGENCY = 'PLUGIN_AGENCY market';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, market], { today: '2025-06-30' });
  await graph.asSystem(async (client) => {
    for (const [id, code, name, region] of [
      [BUYER, '91350500MA0000001A', '甲', '350582'],
      [NEAR, '91350500MA0000002A', '乙', '350582'],
      [FAR, '91350100MA0000003A', '丙', '350102'],
    ]) {
      await client.query(
        'insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values ($1, $2, $3, $3, $4)',
        [id, code, name, region],
      );
    }
  });
});
afterAll(() => graph.close());

const enterprise = (key: string): string => globalId('Enterprise', key);

async function run(name: string, input: object, selection: string, as = AGENCY) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
  const { data, errors } = await graph.execute(query, { as, variables: { input } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data[name];
}

const publish = (of: string, name: string, industry: string, as?: string) =>
  run(
    'marketPublishProduct',
    { enterprise: enterprise(of), name, industry },
    'product { id supplier version }',
    as,
  );

test('Matches are ranked by the weightiest reason first, never with the buyer’s own or a withdrawn product', async () => {
  const posted = await run(
    'marketPostDemand',
    { enterprise: enterprise(BUYER), title: '轴承', industry: 'C34' },
    'demand { id buyer }',
  );
  expect(posted.demand.buyer).toBe('甲');
  await publish(BUYER, '自有', 'C34');
  await publish(FAR, '远', 'C34');
  await publish(NEAR, '近', 'C34');
  await publish(NEAR, '别业', 'C15');
  const gone = (await publish(NEAR, '下架', 'C34')).product;
  await run('marketWithdrawProduct', { product: gone.id, version: gone.version }, 'product { withdrawnOn }');
  const { data } = await graph.execute(
    '{ market { demands(first: 1) { nodes { matches { rank reasons product { name enterprise { name } } } } } } }',
    { as: 'ENTERPRISE 91350500MA0000001A' },
  );
  expect(data.market.demands.nodes[0].matches).toEqual([
    { rank: 1, reasons: ['SAME_INDUSTRY', 'SAME_CITY'], product: { name: '近', enterprise: null } },
    { rank: 2, reasons: ['SAME_INDUSTRY'], product: { name: '远', enterprise: null } },
  ]);
});

test('An enterprise is on the platform once at a time', async () => {
  const join = (onboardedOn: string) =>
    run('marketJoinPlatform', { enterprise: enterprise(NEAR), onboardedOn }, 'listing { id version }');
  const { listing } = await join('2025-01-10');
  expect((await join('2025-02-10')).errors).toMatchObject([
    { code: 'CONFLICT', path: ['input', 'enterprise'] },
  ]);
  const leave = (leftOn: string) =>
    run(
      'marketLeavePlatform',
      { listing: listing.id, leftOn, reason: '转产', version: 1 },
      'listing { leftOn }',
    );
  expect((await leave('2025-01-10')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'leftOn'] }]);
  expect((await leave('2025-03-01')).errors).toEqual([]);
  expect((await join('2025-03-01')).errors).toEqual([]);
});

test('The same booth is not claimed twice, also by one who cannot see the first claim', async () => {
  const { exhibition } = await run(
    'marketAddExhibition',
    { name: '国际展', kind: 'OFFLINE_INTERNATIONAL', startsOn: '2025-05-01', endsOn: '2025-05-05' },
    'exhibition { id }',
  );
  const claim = (of: string, booth: string, as: string) =>
    run(
      'marketClaimExhibition',
      { enterprise: enterprise(of), exhibition: exhibition.id, booth, cost: '80000.00' },
      'claim { id state version }',
      as,
    );
  expect((await claim(NEAR, 'A1', 'ENTERPRISE 91350500MA0000002A')).errors).toEqual([]);
  expect((await claim(FAR, 'A1', 'ENTERPRISE 91350100MA0000003A')).errors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  const second = (await claim(FAR, 'A2', 'ENTERPRISE 91350100MA0000003A')).claim;
  const decide = (input: object, as: string) =>
    run('marketDecideExhibitionClaim', { claim: second.id, version: 1, ...input }, 'claim { state }', as);
  // An officer of another city does not see it.
  expect((await decide({ accepted: true }, QUANZHOU)).errors).toMatchObject([{ code: 'UNKNOWN_RECORD' }]);
  expect((await decide({ accepted: false }, AGENCY)).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await decide({ accepted: true }, AGENCY)).claim.state).toBe('ACCEPTED');
  expect((await decide({ accepted: true }, AGENCY)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('A product is used first once, and procured as often as need be', async () => {
  const { product } = await publish(NEAR, '首用', 'C35');
  const adopt = (kind: string) =>
    run(
      'marketRecordAdoption',
      { product: product.id, kind, buyer: '龙头', adoptedOn: '2025-06-01' },
      'adoption { buyer }',
    );
  expect((await adopt('FIRST_USE')).errors).toEqual([]);
  expect((await adopt('FIRST_USE')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await adopt('GOVERNMENT_PROCUREMENT')).errors).toEqual([]);
  expect((await adopt('GOVERNMENT_PROCUREMENT')).errors).toEqual([]);
});

test('The share on the platform counts quality SMEs of the day, whoever asks', async () => {
  await graph.asSystem((client) =>
    client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
       select gen_random_uuid(), id, tier, '2024-01-01', '2025-06-30'
       from unnest($1::uuid[], $2::text[]) as c (id, tier)`,
      [
        [NEAR, FAR, BUYER],
        ['SRDI_SME', 'INNOVATIVE_SME', 'PROVINCIAL_CHAMPION'],
      ],
    ),
  );
  const share = async (on: string) =>
    (await graph.execute(`{ market { onboarding(on: "${on}") { listed quality share } } }`)).data.market
      .onboarding;
  expect(await share('2025-06-30')).toEqual({ listed: 1, quality: 2, share: '50' });
  expect(await share('2025-07-01')).toEqual({ listed: 0, quality: 0, share: null });
});
