import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { innovation } from './plugin.ts';
import { rank } from './recommendation.ts';

const GIANT = '00000000-0000-7000-8000-000000000001';
const QUALITY = '00000000-0000-7000-8000-000000000002';
const PLAIN = '00000000-0000-7000-8000-000000000003';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';
const NAMES: Readonly<Record<string, string>> = { [GIANT]: '甲', [QUALITY]: '乙', [PLAIN]: '丙' };

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, innovation], { today: '2025-06-30' });
  await graph.asSystem(async (client) => {
    for (const [index, id] of [GIANT, QUALITY, PLAIN].entries()) {
      await client.query(
        `insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code)
         values ($1, $2, $3, $3, '350502', 'C34')`,
        [id, `91350500MA000000${index + 1}A`, NAMES[id]],
      );
    }
    await client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to) values
        (gen_random_uuid(), '${GIANT}', 'LITTLE_GIANT', '2024-01-01', '2025-07-10'),
        (gen_random_uuid(), '${QUALITY}', 'INNOVATIVE_SME', '2024-01-01', '2026-12-31')`,
    );
  });
});
afterAll(() => graph.close());

const enterprise = (key: string): string => globalId('Enterprise', key);
const codeOf = (key: string): string => `ENTERPRISE 91350500MA000000${Number(key.slice(-1))}A`;

async function run(name: string, input: object, selection: string, as = OFFICER) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
  const { data, errors } = await graph.execute(query, { as, variables: { input } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data[name];
}

/** Signs an opinion, or records a fact, of a row. */
const record = (id: string, of: string, fact: string, value: boolean, trust = 'OPINION') =>
  graph.asSystem((client) =>
    client.query(
      `insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [keyOf(id), of, fact, value, trust, trust === 'OPINION' ? 'officer' : null],
    ),
  );

const keyOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';

const candidate = fc.record({
  id: fc.uuid(),
  meetsConditions: fc.boolean(),
  hasPriority: fc.boolean(),
  appliedOn: fc.constantFrom('2025-01-01', '2025-01-02'),
});

test('A priority never makes an ineligible project eligible, and the order is nobody’s', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(candidate, { selector: (each) => each.id }),
      fc.option(fc.integer({ min: 1, max: 5 })),
      (candidates, places) => {
        const ranked = rank(candidates, places);
        expect(rank(candidates.toReversed(), places).filter((each) => each.place)).toEqual(
          ranked.filter((each) => each.place),
        );
        const meeting = candidates.filter((each) => each.meetsConditions).length;
        const recommended = ranked.filter((each) => each.state === 'RECOMMENDED');
        expect(ranked).toHaveLength(candidates.length);
        expect(recommended).toHaveLength(Math.min(meeting, places ?? meeting));
        expect(recommended.every((each) => each.candidate.meetsConditions)).toBe(true);
        const priorities = recommended.map((each) => (each.candidate.hasPriority ? 0 : 1));
        expect(priorities).toEqual(priorities.toSorted());
      },
    ),
  );
});

test('Projects are ranked once the programme closed and all are judged: quality SMEs first', async () => {
  const { programme } = await run(
    'innovationAddProgramme',
    { title: '计划', year: 2025, opensOn: '2025-06-01', closesOn: '2025-06-30', places: 1 },
    'programme { id version }',
  );
  const apply = (of: string) =>
    run(
      'innovationApplyForProgramme',
      { enterprise: enterprise(of), programme: programme.id, title: NAMES[of] },
      'project { id }',
      codeOf(of),
    );
  const plain = (await apply(PLAIN)).project.id;
  const quality = (await apply(QUALITY)).project.id;
  expect((await apply(QUALITY)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const rankNow = () =>
    run(
      'innovationRecommendForProgramme',
      { programme: programme.id, version: 1 },
      'programme { projects(first: 5) { nodes { title state place hadPriority reason } } }',
    );
  expect((await rankNow()).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'programme'] }]);
  await graph.asSystem((client) =>
    client.query(`update innovation.programme set closes_on = '2025-06-29' where id = $1`, [
      keyOf(programme.id),
    ]),
  );
  await record(plain, PLAIN, 'innovation.scienceProject.meetsConditions', true);
  expect((await rankNow()).errors[0].message).toContain('乙');
  await record(quality, QUALITY, 'innovation.scienceProject.meetsConditions', true);
  expect((await rankNow()).programme.projects.nodes).toEqual([
    { title: '乙', state: 'RECOMMENDED', place: 1, hadPriority: true, reason: null },
    {
      title: '丙',
      state: 'NOT_RECOMMENDED',
      place: 2,
      hadPriority: false,
      reason: 'at place 2, and 1 may be recommended',
    },
  ]);
});

test('A technology centre is recognised when the floor is met and the other conditions are signed', async () => {
  const apply = (of: string, equipmentValue: string) =>
    run(
      'innovationApplyForTechnologyCentre',
      { enterprise: enterprise(of), sector: 'INDUSTRY', equipmentValue },
      'centre { id }',
    );
  const { centre } = await apply(GIANT, '6000000.00');
  expect((await apply(GIANT, '9000000.00')).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const decide = (id: string) =>
    run('innovationDecideTechnologyCentre', { centre: id, recognised: true, version: 1 }, 'centre { state }');
  expect((await decide(centre.id)).errors[0].message).toMatch(/NEEDS_REVIEW .*other .* is REVIEW/);
  await record(centre.id, GIANT, 'innovation.technologyCentre.meetsOtherConditions', true);
  expect((await decide(centre.id)).centre).toEqual({ state: 'RECOGNISED' });
  const other = (await apply(QUALITY, '7999999.99')).centre;
  await record(other.id, QUALITY, 'innovation.technologyCentre.meetsOtherConditions', true);
  expect((await decide(other.id)).errors[0].message).toMatch(/INELIGIBLE .*equipment .* is FALSE/);
});

test('Matches are ranked by the weightiest reason first; only quality SMEs and institutions publish', async () => {
  const { institution } = await run(
    'innovationAddInstitution',
    { name: '示例大学', kind: 'UNIVERSITY', city: '350500' },
    'institution { id }',
  );
  const publish = (by: object, title: string, readiness?: number, as?: string) =>
    run(
      'innovationPublishAchievement',
      { ...by, title, industry: 'C34', readiness },
      'achievement { id publisher version }',
      as,
    );
  await publish({ enterprise: enterprise(GIANT) }, '近', 3, codeOf(GIANT));
  await publish({ institution: institution.id }, '成熟', 7);
  await publish({ enterprise: enterprise(QUALITY) }, '自有', 9);
  const gone = (await publish({ institution: institution.id }, '撤下', 9)).achievement;
  await run(
    'innovationWithdrawAchievement',
    { achievement: gone.id, version: 1 },
    'achievement { withdrawnOn }',
  );
  expect((await publish({ enterprise: enterprise(PLAIN) }, '无')).errors[0].message).toContain('tier');
  expect((await publish({}, '无主')).errors).toMatchObject([{ path: ['input', 'enterprise'] }]);
  await run(
    'innovationPublishNeed',
    { enterprise: enterprise(QUALITY), title: '轴承', industry: 'C34', wantedReadiness: 7 },
    'need { id }',
  );
  const { data } = await graph.execute(
    '{ innovation { needs(first: 1) { nodes { publisher matches { rank reasons achievement { title publisher enterprise { name } } } } } } }',
    { as: codeOf(QUALITY) },
  );
  expect(data.innovation.needs.nodes).toEqual([
    {
      publisher: '乙',
      matches: [
        {
          rank: 1,
          reasons: ['SAME_INDUSTRY', 'READY', 'SAME_CITY'],
          achievement: { title: '成熟', publisher: '示例大学', enterprise: null },
        },
        {
          rank: 2,
          reasons: ['SAME_INDUSTRY', 'SAME_CITY'],
          achievement: { title: '近', publisher: '甲', enterprise: null },
        },
      ],
    },
  ]);
});

test('An instrument is booked for days on which nobody has it, by who is an SRDI SME on all of them', async () => {
  const { institution } = await run(
    'innovationAddInstitution',
    { name: '示例院', kind: 'UNIVERSITY', isProvincial: true },
    'institution { id }',
  );
  const { facility } = await run(
    'innovationAddFacility',
    { institution: institution.id, name: '中试', kind: 'PILOT_SCALE', openedOn: '2024-01-01' },
    'facility { id }',
  );
  const add = async (name: string, originalValue: string | null, isShared = true) =>
    (
      await run(
        'innovationAddInstrument',
        { facility: facility.id, name, isShared, originalValue, isPubliclyFunded: true, dayFee: '100.00' },
        'instrument { id isSharingDue }',
      )
    ).instrument;
  const one = await add('一', '300000.00');
  const [below, unknown] = [await add('二', '299999.99'), await add('三', null, false)];
  expect([one, below, unknown].map((each) => each.isSharingDue)).toEqual([true, false, null]);
  const book = (of: string, instrument: string, fromOn: string, toOn: string) =>
    run(
      'innovationBookInstrument',
      { enterprise: enterprise(of), instrument, fromOn, toOn },
      'booking { id fee version }',
      codeOf(of),
    );
  const first = await book(GIANT, one.id, '2025-07-02', '2025-07-04');
  expect(first).toMatchObject({ booking: { fee: '300.00' }, errors: [] });
  // The last day of one and the first of another are the same day; the next instrument is free.
  expect((await book(GIANT, one.id, '2025-07-04', '2025-07-05')).errors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  expect((await book(GIANT, one.id, '2025-07-05', '2025-07-05')).errors).toEqual([]);
  expect((await book(GIANT, below.id, '2025-07-04', '2025-07-05')).errors).toEqual([]);
  expect((await book(GIANT, unknown.id, '2025-07-04', '2025-07-05')).errors).toMatchObject([
    { path: ['input', 'instrument'] },
  ]);
  // Its certificate ends on the 10th.
  expect((await book(GIANT, one.id, '2025-07-08', '2025-07-10')).errors).toEqual([]);
  expect((await book(GIANT, below.id, '2025-07-10', '2025-07-11')).errors[0].message).toContain('2025-07-11');
  expect((await book(QUALITY, below.id, '2025-08-01', '2025-08-01')).errors[0].message).toContain(
    'INELIGIBLE',
  );
  const taken = async () =>
    (
      await graph.execute(
        `{ innovation { instruments(first: 1, where: { id: { eq: "${one.id}" } }) { nodes { booked { from to } } } } }`,
      )
    ).data.innovation.instruments.nodes[0].booked;
  expect(await taken()).toEqual([
    { from: '2025-07-02', to: '2025-07-04' },
    { from: '2025-07-05', to: '2025-07-05' },
    { from: '2025-07-08', to: '2025-07-10' },
  ]);
  await run('innovationCancelBooking', { booking: first.booking.id, version: 1 }, 'booking { state }');
  expect(await taken()).toHaveLength(2);
  expect((await book(GIANT, one.id, '2025-07-03', '2025-07-03')).errors).toEqual([]);
});

test('Of two who book the same day at once one is refused', async () => {
  const { rows } = await graph.asSystem((client) =>
    client.query(`select id from innovation.instrument where name = '二'`),
  );
  const instrument = globalId('InnovationInstrument', rows[0]?.id);
  const book = () =>
    run(
      'innovationBookInstrument',
      { enterprise: enterprise(GIANT), instrument, fromOn: '2025-07-07', toOn: '2025-07-08' },
      'booking { id }',
    );
  const both = await Promise.all([book(), book()]);
  expect(both.map((each) => each.errors.length).toSorted()).toEqual([0, 1]);
});

test('A renovation of a quality SME is listed once an officer finds it fits, whatever it invests', async () => {
  const file = async (of: string, title: string) =>
    (
      await run(
        'innovationFileRenovation',
        {
          enterprise: enterprise(of),
          title,
          investment: '0.01',
          catalogueClass: 'RESTRICTED',
          filedOn: '2025-06-01',
          isApplied: true,
        },
        'renovation { id }',
      )
    ).renovation.id;
  const list = (renovation: string) =>
    run('innovationListRenovation', { renovation, version: 1 }, 'renovation { listedOn }');
  const id = await file(QUALITY, '改造');
  const support = {
    renovation: id,
    bank: '示例银行',
    contractNumber: 'A1',
    principal: '1000000.00',
    firstDrawnOn: '2025-06-30',
  };
  const recordSupport = () => run('innovationRecordFinancingSupport', support, 'support { id }');
  expect((await list(id)).errors[0].message).toMatch(/NEEDS_REVIEW .*policy/);
  expect((await recordSupport()).errors).toMatchObject([{ path: ['input', 'renovation'] }]);
  await record(id, QUALITY, 'innovation.renovation.fitsIndustrialPolicy', true);
  expect((await list(id)).renovation).toEqual({ listedOn: '2025-06-30' });
  expect((await recordSupport()).errors).toEqual([]);
  expect((await recordSupport()).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const plain = await file(PLAIN, '改造');
  await record(plain, PLAIN, 'innovation.renovation.fitsIndustrialPolicy', true);
  expect((await list(plain)).errors[0].message).toMatch(/INELIGIBLE .*tier/);
  const { data } = await graph.execute(verdicts(QUALITY), { as: OFFICER });
  expect(data.node.determinations).toContainEqual({
    subject: { id: expect.any(String) },
    policy: { id: 'innovation.financing-support' },
    verdict: 'ELIGIBLE',
    amount: null,
  });
});

test('Own R&D of the year before the agreement decides about a joint laboratory; the rules of the subsidy stay open', async () => {
  const report = (year: number, own: number | null, superseded = false) =>
    graph.asSystem((client) =>
      client.query(
        `insert into core.annual_report (id, enterprise_id, year, rd_expense, own_rd_expense, trust, superseded_at)
         values (gen_random_uuid(), $1, $2, 2000000000, $3, 'AUDITED', $4)`,
        [GIANT, year, own, superseded ? '2025-01-01' : null],
      ),
    );
  await report(2023, 999_999_999);
  await report(2024, 1_000_000_000, false);
  await report(2024, 5, true);
  const { institution } = await run(
    'innovationAddInstitution',
    { name: '示例实验室', kind: 'PROVINCIAL_INNOVATION_LAB' },
    'institution { id }',
  );
  const found = async (name: string, agreedOn: string) =>
    (
      await run(
        'innovationFoundJointLab',
        { enterprise: enterprise(GIANT), name, agreedOn, partners: [institution.id, institution.id] },
        'lab { id partners { institution { name } } }',
      )
    ).lab;
  const [met, missed] = [await found('新', '2025-03-01'), await found('旧', '2024-03-01')];
  expect(met.partners).toHaveLength(1);
  const { data } = await graph.execute(verdicts(GIANT, 'innovation.joint-lab'), { as: OFFICER });
  const bySubject = new Map(
    data.node.determinations.map((each: { subject: { id: string }; verdict: string }) => [
      each.subject.id,
      each.verdict,
    ]),
  );
  expect([bySubject.get(met.id), bySubject.get(missed.id)]).toEqual(['UNKNOWN', 'INELIGIBLE']);
});

/** What is decided about an enterprise and what belongs to it. */
function verdicts(of: string, policy?: string): string {
  const only = policy === undefined ? '' : `(policies: ["${policy}"])`;
  return `{ node(id: "${enterprise(of)}") { ... on Enterprise { determinations${only} {
    policy { id } subject { id } verdict amount { low high } } } } }`;
}
