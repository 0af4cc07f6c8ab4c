import { day, evaluate, type Fact } from '@tidu/policy';
import { Operation } from '@tidu/server';
import { bootGraph, type TestGraph, viewerOf } from '@tidu/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { core } from '../core.ts';
import { tierUpdate } from '../tier-law/tier-update/policy.ts';
import { certification } from './certification-facts.ts';
import { enterprise } from './enterprise-facts.ts';
import { loadFacts } from './load.ts';
import { standingFacts } from './standing-facts.ts';

const [SURVIVOR, ABSORBED, CERTIFICATE] = [uuid(1), uuid(2), uuid(21)];

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core]);
  await graph.asSystem((client) =>
    client.query(`
      insert into core.enterprise (id, name, name_normalized, region_code) values
        ('${SURVIVOR}', '泉州甲', '泉州甲', '350500'), ('${ABSORBED}', '泉州乙', '泉州乙', '350500');
      insert into core.former_name (id, enterprise_id, name, name_normalized, valid_to)
        values ('${uuid(3)}', '${SURVIVOR}', '泉州丙', '泉州丙', '2025-03-01');
      insert into core.succession (id, predecessor_id, successor_id, kind, effective_on)
        values ('${uuid(4)}', '${ABSORBED}', '${SURVIVOR}', 'ABSORPTION', '2025-06-01');
      insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to, ended_on, end_kind, recorded_at) values
        ('${CERTIFICATE}', '${SURVIVOR}', 'SRDI_SME', '2023-07-01', '2026-06-30', null, null, '2023-07-10'),
        ('${uuid(22)}', '${ABSORBED}', 'LITTLE_GIANT', '2023-07-01', '2026-06-30', null, null, '2023-07-10'),
        ('${uuid(23)}', '${ABSORBED}', 'INNOVATIVE_SME', '2019-01-01', '2021-12-31', '2020-05-01', 'REVOKED', '2019-02-01'),
        ('${uuid(24)}', '${ABSORBED}', 'SRDI_SME', '2022-01-01', '2024-12-31', '2024-05-01', 'REVOKED', '2022-02-01'),
        ('${uuid(25)}', '${SURVIVOR}', 'INNOVATIVE_SME', '2020-01-01', '2022-12-31', '2022-06-01', 'SUPERSEDED', '2020-02-01');
      insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, day, valid_from, valid_to, trust)
        select gen_random_uuid(), '${SURVIVOR}', '${SURVIVOR}', '${standingFacts.updateFiledOn.id}', filed,
          date_trunc('year', filed), date_trunc('year', filed) + interval '1 year - 1 day', 'REGISTRY'
        from (values (date '2024-05-06'), (date '2025-04-29')) as update(filed)`),
  );
});
afterAll(() => graph.close());

function uuid(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

async function load(
  subject: string,
  id: string,
  facts: readonly Fact[],
  on: string,
  knownAt: string | null = null,
) {
  const operation = new Operation(graph.runtime, { viewer: viewerOf('SYSTEM'), record: () => {} });
  try {
    const db = operation.contextOf(core).db as Kysely<unknown>;
    const options = { on: day(on), knownAt, of: { subjects: [id] } };
    const [loaded] = await loadFacts(db, graph.graph.rules, subject, facts, options);
    return loaded?.facts ?? {};
  } finally {
    await operation.end();
  }
}

test('Renamed and the survivor of an absorption, an enterprise keeps its certificates and gets none of the other', async () => {
  const facts = await load('core.enterprise', SURVIVOR, [enterprise.certificates], '2025-07-01');
  const tiers = facts[enterprise.certificates.id] as readonly { readonly tier: string }[];
  expect(tiers.map(({ tier }) => tier).sort()).toEqual(['INNOVATIVE_SME', 'SRDI_SME']);
});

test('The last revocation is the last one by the day asked for; a certificate replaced by another is none', async () => {
  const facts = [standingFacts.everRevoked, standingFacts.lastRevokedOn];
  const on = (id: string, date: string, knownAt: string | null = null) =>
    load('core.enterprise', id, facts, date, knownAt);
  const found = (ever: boolean, last: string | null) => ({
    [standingFacts.everRevoked.id]: ever,
    [standingFacts.lastRevokedOn.id]: last === null ? null : day(last),
  });
  expect(await on(ABSORBED, '2020-04-30')).toEqual(found(false, null));
  expect(await on(ABSORBED, '2024-04-30')).toEqual(found(true, '2020-05-01'));
  expect(await on(ABSORBED, '2024-05-01')).toEqual(found(true, '2024-05-01'));
  expect(await on(ABSORBED, '2024-05-01', '2021-01-01T00:00:00Z')).toEqual(found(true, '2020-05-01'));
  expect(await on(SURVIVOR, '2025-07-01')).toEqual(found(false, null));
});

test('The update of a year is what was filed in that year', async () => {
  const verdictOn = async (date: string) =>
    evaluate(tierUpdate, await load('core.certification', CERTIFICATE, tierUpdate.facts, date), day(date))
      .verdict;
  expect(await verdictOn('2024-07-01')).toBe('INELIGIBLE');
  expect(await verdictOn('2025-07-01')).toBe('ELIGIBLE');
  expect(await verdictOn('2026-06-10')).toBe('UNKNOWN');
});

test('Policies on a certificate read that certificate, not the others of its enterprise', async () => {
  const { itself, tier } = certification;
  const facts = await load('core.certification', CERTIFICATE, [itself, tier], '2025-07-01');
  expect(facts[tier.id]).toBe('SRDI_SME');
  expect(facts[itself.id]).toEqual([
    {
      tier: 'SRDI_SME',
      validFrom: day('2023-07-01'),
      validTo: day('2026-06-30'),
      endedOn: null,
      reexaminationPending: false,
    },
  ]);
});
