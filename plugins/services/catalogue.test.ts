import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterprise } from '@tidu/core';
import {
  all,
  any,
  asOf,
  atLeast,
  choose,
  criterion,
  defineFact,
  definePolicy,
  interpretedAs,
  isTrue,
  min,
  not,
  oneOf,
  otherwise,
  type Policy,
  param,
  when,
} from '@tidu/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obstaclesOf } from './auto-grant.ts';
import { served } from './facts.ts';
import { services } from './plugin.ts';
import { bootServices, FIRST, idOf, OFFICER, SECOND, type ServicesGraph } from './test-graph.ts';

const dirname = mkdtempSync(join(tmpdir(), 'services-catalogue-'));
const citation = '{ document: FJIIT-2023-11, clause: 二(十).s4 }';
writeFileSync(
  join(dirname, 'parameters.yaml'),
  `inForce:
  - { from: 2024-01-01, to: 2026-12-31, citation: ${citation}, status: assumed, confidence: plan }
parameters:
  sum:
    title: { zh: 金额, en: Amount }
    unit: FEN
    values:
      - { from: 2024-01-01, value: 5万元, citation: ${citation}, status: assumed, confidence: unknown }
      - { from: 2025-01-01, value: 10万元, citation: ${citation}, status: assumed, confidence: plan }
`,
);
/** 10万 to every enterprise with a service officer: invented, to have something to grant. */
const grant = definePolicy(
  { dirname, filename: import.meta.filename },
  {
    id: 'services.test-grant',
    title: { zh: '测试奖励', en: 'A grant for tests' },
    measure: 'S4',
    subject: served.subject,
    inForce: asOf,
    eligible: all(
      criterion('hasOfficer', isTrue(served.hasOfficer), {
        title: { zh: '已配专员', en: 'Has an officer' },
        clause: '二(十).s5',
      }),
    ),
    amount: param('sum'),
  },
);

let graph: ServicesGraph;
beforeAll(async () => {
  graph = await bootServices({ ...services, policies: [...(services.policies ?? []), grant] });
});
afterAll(() => graph.close());

const kinds = (policy: Policy, year = 2025) =>
  obstaclesOf(policy, year).map(({ kind, criterion: of, fact, parameter }) =>
    [kind, of, fact?.id, parameter].filter(Boolean).join(' '),
  );
const about = { title: { zh: '条件', en: 'A condition' }, clause: '二(十).s4' };
const asking = (condition: Parameters<typeof criterion>[1]) => ({
  ...grant,
  criteria: all(criterion('asked', condition, about)).of.filter((each) => each.kind === 'criterion'),
});

test('A policy qualifies for a year only by facts of registers, without judgement, with every number known', () => {
  expect(kinds(grant)).toEqual([]);
  expect(kinds(grant, 2026)).toEqual([]);
  expect(kinds(grant, 2027)).toEqual(['NOT_IN_FORCE']);
  // The amount is known from 2025 on.
  expect(kinds(grant, 2024)).toEqual(['AMOUNT_OPEN sum']);
  expect(kinds({ ...grant, award: null })).toEqual(['NO_AMOUNT']);
  const fact = (trust: 'DECLARED' | 'AUDITED' | 'OPINION') =>
    defineFact({ id: `services.enterprise.asked`, type: 'BOOLEAN', trust, label: about.title });
  expect(kinds(asking(isTrue(fact('DECLARED'))))).toEqual([
    'FACT_NOT_REGISTERED asked services.enterprise.asked',
  ]);
  expect(kinds(asking(isTrue(fact('AUDITED'))))).toEqual([
    'FACT_NOT_REGISTERED asked services.enterprise.asked',
  ]);
  expect(kinds(asking(isTrue(fact('OPINION'))))).toEqual(['OPINION asked services.enterprise.asked']);
  // What the plan is not read as, and what its numbers settle, is not asked.
  expect(kinds(asking(all(interpretedAs('A-18', 'WITH_NOTICES'), isTrue(fact('OPINION')))))).toEqual([]);
  expect(kinds(asking(any(not(interpretedAs('A-18', 'WITH_NOTICES')), isTrue(fact('OPINION')))))).toEqual([]);
  const known = when(atLeast<never>(param('sum'), param('sum')), param('sum'));
  expect(kinds({ ...grant, award: choose(known, otherwise(min(enterprise.lastRevenue))) })).toEqual([]);
  // A code that is left to a reviewer is a judgement, though the fact is a register's.
  expect(kinds(asking(oneOf(enterprise.sizeSector, ['INDUSTRY'], { review: ['OTHER'] })))).toEqual([
    'OPINION asked core.enterprise.sizeSector',
  ]);
  expect(kinds({ ...grant, award: min(enterprise.lastRevenue) })).toEqual([
    'FACT_NOT_REGISTERED core.enterprise.lastRevenue',
  ]);
});

test('The department publishes what qualifies, once a year, with the law it has', async () => {
  const publish = (input: object, as = OFFICER) =>
    graph.run(
      'servicesPublishCatalogue',
      input,
      'entries { policyId policyVersion isCurrent policy { title } publishedOn }',
      as,
    );
  expect((await publish({ year: 2025 }, 'DEPARTMENT_OFFICER DEPT-SCI')).errors).toMatchObject([
    { code: 'NOT_ALLOWED', message: expect.stringContaining('DEPT-IIT, DEPT-DRC') },
  ]);
  expect((await publish({ year: 2024 })).errors).toMatchObject([{ path: ['input', 'year'] }]);
  expect((await publish({ year: 2025, policies: ['services.officer-assignment'] })).errors).toMatchObject([
    { code: 'INVALID', message: expect.stringContaining('NO_AMOUNT') },
  ]);
  // All that qualify, of core too.
  expect((await publish({ year: 2025 })).entries).toContainEqual({
    policyId: grant.id,
    policyVersion: grant.version,
    isCurrent: true,
    policy: { title: '测试奖励' },
    publishedOn: '2025-06-30',
  });
  expect((await publish({ year: 2025 })).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await publish({ year: 2025, policies: [grant.id] })).errors).toMatchObject([{ code: 'CONFLICT' }]);
  await graph.asSystem((client) =>
    client.query(`update services.catalogue_entry set policy_version = 'earlier'`),
  );
  const { data } = await graph.execute(
    '{ services { autoGrants(qualifies: true, plugin: "services") { year entry { isCurrent } } } }',
  );
  expect(data.services.autoGrants).toEqual([{ year: 2025, entry: { isCurrent: false } }]);
});

test('Nobody knows whom it reaches before the province is evaluated; then each enterprise counts once', async () => {
  const reached = async (policies: string) =>
    (
      await graph.execute(
        `{ services { autoGrants(${policies}) { policy { id } reach enterprises(first: 1) { creditCode } } } }`,
        { as: OFFICER },
      )
    ).data.services.autoGrants;
  expect(await reached('qualifies: true, plugin: "services"')).toEqual([
    { policy: { id: grant.id }, reach: null, enterprises: null },
  ]);
  await graph.asSystem(async (client) => {
    await client.query(
      `insert into core.determined_policy (policy_id) values ('${grant.id}'), ('core.tier-update')`,
    );
    await client.query(
      `insert into core.evaluation_run (on_day, known_at, reading, law, state)
       values ('2025-06-30', now(), 'LITERAL', 'test', 'CURRENT')`,
    );
    await client.query('reset role');
    await client.query('create table core.determination_test partition of core.determination default');
    await client.query('set local role tidu_app');
    // Of the grant two enterprises are eligible, one is not; of a certificate's update one enterprise has two.
    await client.query(
      `insert into core.determination_count (run, policy, city_code, verdict, rows, amount_low, amount_high)
       select r.id, p.number, '350500', verdict, 2 - verdict, 0, 0 from core.evaluation_run r, core.determined_policy p,
         generate_series(0, 1) verdict where p.policy_id = '${grant.id}'`,
    );
    await client.query(
      `insert into core.determination (run, policy, verdict, missing, fail, unknown, review, subject_id, enterprise_id)
       select r.id, p.number, case p.policy_id when '${grant.id}' then (k = 3)::int else 0 end, 0, 0, 0, 0,
         gen_random_uuid(), case when k = 1 then $2::uuid when p.policy_id = '${grant.id}' then $1::uuid else $2::uuid end
       from core.evaluation_run r, core.determined_policy p, generate_series(1, 3) k`,
      [FIRST.key, SECOND.key],
    );
  });
  expect(await reached('qualifies: true, plugin: "services"')).toEqual([
    { policy: { id: grant.id }, reach: 2, enterprises: [{ creditCode: FIRST.code }] },
  ]);
  const others = await reached('qualifies: false, plugin: "core"');
  expect(others.find((each: { policy: { id: string } }) => each.policy.id === 'core.tier-update').reach).toBe(
    1,
  );
  const next = await graph.execute(
    `{ services { autoGrants(qualifies: true, plugin: "services") { enterprises(first: 5, after: "${idOf(FIRST)}") { creditCode } } } }`,
    { as: OFFICER },
  );
  expect(next.data.services.autoGrants[0].enterprises).toEqual([{ creditCode: SECOND.code }]);
});

test('An enterprise’s matches come by verdict, then by the most they may come to, then by what is missing', async () => {
  const matches = async () =>
    (
      await graph.execute(
        `{ enterprise(creditCode: "${FIRST.code}") { services { policyMatches(first: 100) {
          verdict policy { id } amount { high } missing { id } } } } }`,
        { as: `ENTERPRISE ${FIRST.code}` },
      )
    ).data.enterprise.services.policyMatches;
  const before = await matches();
  expect(before[0]).toMatchObject({ verdict: 'ELIGIBLE', policy: { id: 'services.officer-assignment' } });
  const { officer } = await graph.run(
    'servicesAddOfficer',
    { name: '甲', office: '工信局', city: '350500', startedOn: '2024-01-01' },
    'officer { id }',
  );
  await graph.run('servicesAssignOfficer', {
    enterprise: idOf(FIRST),
    officer: officer.id,
    startedOn: '2024-02-01',
  });
  const after = await matches();
  expect(after[0]).toMatchObject({
    verdict: 'ELIGIBLE',
    policy: { id: grant.id },
    amount: { high: '100000.00' },
  });
  const order = ['ELIGIBLE', 'NEEDS_REVIEW', 'UNKNOWN', 'INELIGIBLE', 'NOT_IN_FORCE'];
  const places = after.map(({ verdict }: { verdict: string }) => order.indexOf(verdict));
  expect(places).toEqual(places.toSorted());
  const open = after
    .filter(({ verdict, amount }: { verdict: string; amount: unknown }) => verdict === 'UNKNOWN' && !amount)
    .map(({ missing }: { missing: unknown[] }) => missing.length);
  expect(open.length).toBeGreaterThan(1);
  expect(open).toEqual(open.toSorted((a: number, b: number) => a - b));
  const ids = after.map(({ policy }: { policy: { id: string } }) => policy.id);
  expect(new Set(ids).size).toBe(ids.length);
});
