import { bootGraph, type TestGraph } from '@tidu/testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';

/** T1 counts valid certificates of this tier until its deadline, 2026-12-31; T4 those recognised and not ended. */
const T1 = 'INNOVATIVE_SME';
const T4 = 'PROVINCIAL_CHAMPION';
const FUZHOU = '350100';
const GULOU = '350102';
const PINGTAN = '35P000';
const QUANZHOU = '350500';

interface Certificate {
  readonly tier?: string;
  readonly recognisedOn?: string;
  readonly from?: string;
  readonly to?: string;
  readonly endedOn?: string;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core]);
});
afterEach(() =>
  graph.asSystem(async (client) => {
    // The wall lets nobody delete; the owner of the tables empties them.
    await client.query('reset role; truncate core.certification, core.enterprise cascade');
  }),
);
afterAll(() => graph.close());

/** Plants an enterprise with its certificates. */
const plant = (certificates: readonly Certificate[], region = QUANZHOU): Promise<void> =>
  graph.asSystem(async (client) => {
    const enterprise = uuidv7();
    await client.query(
      `insert into core.enterprise (id, name, name_normalized, region_code) values ($1, '测试企业', '测试企业', $2)`,
      [enterprise, region],
    );
    for (const { tier = T1, recognisedOn, from, to, endedOn } of certificates) {
      await client.query(
        `insert into core.certification
           (id, enterprise_id, tier_code, recognised_on, valid_from, valid_to, ended_on, end_kind)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [uuidv7(), enterprise, tier, recognisedOn, from, to, endedOn, endedOn && 'REVOKED'],
      );
    }
  });

/** The figures of one target on a day. */
async function progress(target: string, on: string, region?: string) {
  const { data, errors } = await graph.execute(
    `query ($on: Date!, $region: RegionCode) {
      targetProgress(on: $on, region: $region) {
        target { id } value threshold gap met expiringBeforeDeadline unknownValidity
      }
    }`,
    { variables: { on, region } },
  );
  expect(errors).toBeUndefined();
  const { target: _, ...figures } = data.targetProgress.find(
    (each: { readonly target: { readonly id: string } }) => each.target.id === target,
  );
  return figures;
}
const value = async (target: string, on: string, region?: string): Promise<number> =>
  (await progress(target, on, region)).value;

test('Every target with a number of holders is there, with nothing held too', async () => {
  const { data } = await graph.execute(
    '{ targetProgress(on: "2026-06-30") { target { id } value gap met } }',
  );
  expect(data.targetProgress).toEqual([
    { target: { id: 'T1' }, value: 0, gap: 10_000, met: false },
    { target: { id: 'T2' }, value: 0, gap: 5_000, met: false },
    { target: { id: 'T3' }, value: 0, gap: 450, met: false },
    { target: { id: 'T4' }, value: 0, gap: 350, met: false },
  ]);
});

test('A certificate counts from its first day to its last, both included, and for its own tier only', async () => {
  await plant([{ from: '2023-07-01', to: '2026-06-30' }]);
  expect(await value('T1', '2023-06-30')).toBe(0);
  expect(await value('T1', '2023-07-01')).toBe(1);
  expect(await value('T1', '2026-06-30')).toBe(1);
  expect(await value('T1', '2026-07-01')).toBe(0);
  expect(await value('T2', '2026-06-30')).toBe(0);
});

test('A certificate that ended early no longer counts on the day it ended', async () => {
  await plant([{ from: '2024-01-01', to: '2026-12-31', endedOn: '2026-03-15' }]);
  expect(await value('T1', '2026-03-14')).toBe(1);
  expect(await value('T1', '2026-03-15')).toBe(0);
});

test('A certificate with an unknown bound is counted apart, unless what is known rules it out', async () => {
  await plant([{ from: '2024-01-01' }]);
  await plant([{ to: '2026-12-31' }]);
  await plant([{}]);
  expect(await progress('T1', '2026-06-30')).toMatchObject({ value: 0, unknownValidity: 3 });
  expect(await progress('T1', '2023-12-31')).toMatchObject({ value: 0, unknownValidity: 2 });
  expect(await progress('T1', '2027-01-01')).toMatchObject({ value: 0, unknownValidity: 2 });
});

test('An enterprise with two certificates counts once, and is not unknown when one is known to be valid', async () => {
  await plant([{ from: '2023-01-01', to: '2026-12-31' }, { from: '2024-01-01', to: '2027-12-31' }, {}]);
  expect(await progress('T1', '2026-06-30')).toMatchObject({ value: 1, unknownValidity: 0 });
});

test('A target is met at its threshold, and not by one less', async () => {
  // 349 of the 350 of T4, in one statement.
  await graph.asSystem(async (client) => {
    await client.query(`
      with planted as (insert into core.enterprise (id, name, name_normalized)
        select gen_random_uuid(), '企业' || n, '企业' || n from generate_series(1, 349) n returning id)
      insert into core.certification (id, enterprise_id, tier_code, recognised_on)
        select gen_random_uuid(), id, '${T4}', '2025-01-01' from planted`);
  });
  expect(await progress('T4', '2026-06-30')).toMatchObject({ value: 349, gap: 1, met: false });
  await plant([{ tier: T4, recognisedOn: '2025-01-01' }]);
  expect(await progress('T4', '2026-06-30')).toMatchObject({ value: 350, gap: 0, met: true });
});

test('T4 counts whoever was recognised by the day and not ended, whatever the validity (A-08)', async () => {
  await plant([{ tier: T4, recognisedOn: '2020-05-01', from: '2020-05-01', to: '2023-04-30' }]);
  await plant([{ tier: T4, from: '2020-05-01' }]);
  await plant([{ tier: T4, recognisedOn: '2020-05-01', endedOn: '2026-01-01' }]);
  await plant([{ tier: T4, to: '2026-12-31' }]);
  expect(await progress('T4', '2020-04-30')).toMatchObject({ value: 0, unknownValidity: 1 });
  expect(await progress('T4', '2020-05-01')).toMatchObject({ value: 3, unknownValidity: 1 });
  expect(await progress('T4', '2026-06-30')).toMatchObject({ value: 2, unknownValidity: 1 });
});

test('A region counts its own: a city with its districts, Pingtan apart from Fuzhou, 350000 the whole province', async () => {
  const certificate = { from: '2024-01-01', to: '2026-12-31' };
  for (const region of [FUZHOU, GULOU, PINGTAN]) await plant([certificate], region);
  const on = '2026-06-30';
  expect(await value('T1', on)).toBe(3);
  expect(await value('T1', on, '350000')).toBe(3);
  expect(await value('T1', on, FUZHOU)).toBe(2);
  expect(await value('T1', on, GULOU)).toBe(1);
  expect(await value('T1', on, PINGTAN)).toBe(1);
  expect(await value('T1', on, QUANZHOU)).toBe(0);
});

test('An enterprise expires before the deadline only when its last certificate ends before it', async () => {
  const on = '2026-06-30';
  const expiring = async () => (await progress('T1', on)).expiringBeforeDeadline;
  const soon = { from: '2023-12-31', to: '2026-12-30' };
  await plant([{ from: '2024-01-01', to: '2026-12-31' }]);
  expect(await expiring()).toBe(0);
  await plant([soon, { from: '2026-06-01', to: '2029-05-31' }]);
  await plant([soon, { from: '2026-01-01' }]);
  expect(await expiring()).toBe(0);
  await plant([soon, { from: '2023-01-01', to: '2026-11-30' }]);
  expect(await expiring()).toBe(1);
  // Not what is no longer valid on the day.
  await plant([{ from: '2023-01-01', to: '2026-06-29' }]);
  expect(await progress('T1', on)).toMatchObject({ value: 4, expiringBeforeDeadline: 1 });
});
