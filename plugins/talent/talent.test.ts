import { core, globalId } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { talent } from './plugin.ts';
import { nominationQuota } from './policies/nomination-quota/policy.ts';
import { SLOTS } from './quota.ts';

const key = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [FIRM, HEIR, OTHER] = [key(1), key(2), key(3)];
const FIRM_ITSELF = 'ENTERPRISE 91350100MA0000001A';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, talent], { today: '2025-06-30' });
  await graph.asSystem(async (client) => {
    await client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code) values
        ($1, '91350100MA0000001A', '甲', '甲', '350102'), ($2, '91350100MA0000002A', '乙', '乙', '350102'),
        ($3, '91350500MA0000003A', '丙', '丙', '350582')`,
      [FIRM, HEIR, OTHER],
    );
    await client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
       select gen_random_uuid(), id, tier, '2023-07-01', '2026-06-30'
       from unnest($1::uuid[], array['SRDI_SME', 'SRDI_SME', 'LITTLE_GIANT']) c (id, tier)`,
      [[FIRM, HEIR, OTHER]],
    );
    await client.query(
      `insert into core.local_scheme (id, measure_id, region_code, title, valid_from)
       values (gen_random_uuid(), 'H5', '350100', '人才优享', '2024-01-01')`,
    );
  });
});
afterAll(() => graph.close());

let persons = 100;
/** Somebody new in an enterprise: the key of the person. */
async function hire(enterprise: string, name: string, position = 'ENGINEER'): Promise<string> {
  persons += 1;
  await graph.asSystem((client) =>
    client.query(
      `insert into core.talent (id, enterprise_id, name, position, hired_on) values ($1, $2, $3, $4, '2020-01-01')`,
      [key(persons), enterprise, name, position],
    ),
  );
  return key(persons);
}

async function run(name: string, input: object, selection: string, as = OFFICER) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code path message } } }`;
  const { data, errors } = await graph.execute(query, { as, variables: { input } });
  if (errors) throw new Error(errors.map(String).join('\n'));
  return data[name];
}

const nominate = (person: string, nominatedOn = '2025-03-01') =>
  run(
    'talentNominate',
    {
      person: globalId('Talent', person),
      series: 'ENGINEERING',
      targetLevel: 'SENIOR',
      specialty: '机械工程',
      specialtyClass: 'GENERAL',
      nominatedOn,
    },
    'nomination { id slot year creditCode version }',
    FIRM_ITSELF,
  );
const withdraw = (nomination: string, version = 1) =>
  run(
    'talentWithdrawNomination',
    { nomination, reason: '改推他人', version },
    'nomination { status }',
    FIRM_ITSELF,
  );
const submit = (nomination: string) =>
  run('talentSubmitNomination', { nomination, version: 1 }, 'nomination { status version }', FIRM_ITSELF);
const decide = (nomination: string, outcome: string, reason: string | null = '材料不全') =>
  run(
    'talentDecideNomination',
    { nomination, outcome, reason, version: 2 },
    'nomination { status person { name } }',
  );
const quota = async (year: number) =>
  (
    await graph.execute(
      `{ enterprise(creditCode: "91350100MA0000001A") { talent { nominationQuota(year: ${year}) { limit nominated remaining } } } }`,
      { as: FIRM_ITSELF },
    )
  ).data.enterprise.talent.nominationQuota;

test('The table has as many places a year as the plan says', () => {
  expect(nominationQuota.parameters.get('maxPerYear')?.values.map(({ value }) => value)).toEqual([
    BigInt(SLOTS.length),
  ]);
});

test('A third person is refused with the names of the two, until one leaves the place', async () => {
  const [first, second, third] = [
    await hire(FIRM, '陈一'),
    await hire(FIRM, '林二'),
    await hire(FIRM, '黄三'),
  ];
  const one = (await nominate(first)).nomination;
  expect(one).toMatchObject({ slot: 1, year: 2025, creditCode: '91350100MA0000001A' });
  expect((await nominate(first, '2025-12-31')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'nominatedOn'] },
  ]);
  expect((await nominate(first)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'person'] }]);
  const two = (await nominate(second)).nomination;
  expect(two.slot).toBe(2);
  const refused = (await nominate(third)).errors;
  expect(refused).toMatchObject([{ code: 'CONFLICT', path: ['input', 'person'] }]);
  expect(refused[0].message).toContain('陈一 and 林二');
  // The last day of the year before is another year.
  expect((await nominate(third, '2024-12-31')).errors).toEqual([]);
  expect(await quota(2024)).toEqual({ limit: 2, nominated: 1, remaining: 1 });
  expect(await quota(2025)).toEqual({ limit: 2, nominated: 2, remaining: 0 });

  // Rejected on its form the place is free again, and the same person may have it back.
  await submit(one.id);
  expect((await decide(one.id, 'REJECTED_FORM', null)).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await decide(one.id, 'REJECTED_FORM')).nomination).toEqual({
    status: 'REJECTED_FORM',
    person: { name: '陈一' },
  });
  const again = (await nominate(first)).nomination;
  expect(again.slot).toBe(1);
  // Rejected on substance, or withdrawn after it was submitted, it is used.
  await submit(again.id);
  expect((await decide(again.id, 'REJECTED')).errors).toEqual([]);
  expect((await withdraw(again.id, 3)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await nominate(third)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await withdraw(two.id)).nomination.status).toBe('WITHDRAWN_BEFORE_SUBMIT');
  const last = (await nominate(third)).nomination;
  await submit(last.id);
  expect((await withdraw(last.id, 2)).nomination.status).toBe('WITHDRAWN');
  expect((await nominate(second)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('Of two that take the last place at once, one fails', async () => {
  const [first, second, third] = [
    await hire(FIRM, '甲一'),
    await hire(FIRM, '甲二'),
    await hire(FIRM, '甲三'),
  ];
  await nominate(first, '2023-05-01');
  const { late } = await graph.asSystem(async (client) => {
    await client.query(
      `insert into talent.nomination (id, enterprise_id, credit_code, person_id, year, slot, series, target_level,
         specialty, specialty_class, nominated_on)
       values ($1, $2, '91350100MA0000001A', $3, 2023, 2, 'ENGINEERING', 'SENIOR', '机械工程', 'GENERAL', '2023-05-01')`,
      [key(901), FIRM, second],
    );
    // It finds the place free, and waits at the index for the transaction that has taken it.
    const waiting = nominate(third, '2023-05-01');
    let hasEnded = false;
    void waiting.finally(() => {
      hasEnded = true;
    });
    for (let blocked = 0; blocked === 0 && !hasEnded; ) {
      const { rows } = await client.query(`select count(*)::int as n from pg_locks w
        join pg_locks h using (transactionid) where not w.granted and h.granted and h.pid = pg_backend_pid()`);
      blocked = rows[0].n;
    }
    return { late: waiting };
  });
  expect((await late).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect(await quota(2023)).toMatchObject({ nominated: 2 });
});

test('A merger neither frees places nor takes those of the successor', async () => {
  const [first, second] = [await hire(FIRM, '乙一'), await hire(FIRM, '乙二')];
  for (const person of [first, second]) expect((await nominate(person, '2022-02-01')).errors).toEqual([]);
  const stay = [await hire(HEIR, '丁一'), await hire(HEIR, '丁二'), await hire(HEIR, '丁三')];
  await graph.asSystem((client) =>
    client.query(`update talent.nomination set enterprise_id = $1 where year = 2022`, [HEIR]),
  );
  await graph.asSystem((client) =>
    client.query(`update core.talent set enterprise_id = $1 where id = any($2)`, [HEIR, [first, second]]),
  );
  const byHeir = (person: string) =>
    run(
      'talentNominate',
      {
        person: globalId('Talent', person),
        series: 'ENGINEERING',
        targetLevel: 'SENIOR',
        specialty: '机械工程',
        specialtyClass: 'GENERAL',
        nominatedOn: '2022-03-01',
      },
      'nomination { slot }',
    );
  // Somebody nominated before the merger is not nominated again by the successor.
  expect((await byHeir(first)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  for (const person of stay.slice(0, 2)) expect((await byHeir(person)).errors).toEqual([]);
  expect((await byHeir(stay[2] ?? '')).errors[0].message).toContain('丁一 and 丁二');
  const { rows } = await graph.asSystem((client) =>
    client.query(
      `select credit_code, count(*)::int as n from talent.nomination where year = 2022 and enterprise_id = $1 group by 1 order by 1`,
      [HEIR],
    ),
  );
  expect(rows).toEqual([
    { credit_code: '91350100MA0000001A', n: 2 },
    { credit_code: '91350100MA0000002A', n: 2 },
  ]);
});

test('A nomination is decided by its peers, its judgements and its day, from the rows themselves', async () => {
  const person = await hire(FIRM, '戊一');
  const { nomination } = await nominate(person, '2024-05-01');
  const sign = (certificateNumber: string, input: object = {}) =>
    run(
      'talentSignReference',
      {
        nomination: nomination.id,
        referee: '专家',
        certificateNumber,
        specialty: '机械工程',
        titleLevel: 'SENIOR',
        titledOn: '2024-04-30',
        signedOn: '2024-04-30',
        ...input,
      },
      'reference { titledOn }',
      FIRM_ITSELF,
    );
  const verdict = async () => {
    const { data } = await graph.execute(
      `{ enterprise(creditCode: "91350100MA0000001A") { determinations(policies: ["talent.nomination"]) {
        subject { id } verdict findings { criterion result } } } }`,
      { as: OFFICER },
    );
    const found = data.enterprise.determinations.find(
      (each: { subject: { id: string } }) => each.subject.id === nomination.id,
    );
    const open = found.findings.filter((each: { result: string }) => each.result !== 'TRUE');
    return [found.verdict, open.map((each: { criterion: string }) => each.criterion)];
  };
  expect((await sign('A-1', { titleLevel: 'DEPUTY_SENIOR' })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'titleLevel'] },
  ]);
  expect((await sign('A-1', { titledOn: '2024-05-01' })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'titledOn'] },
  ]);
  expect((await sign('A-1')).errors).toEqual([]);
  // The same certificate in other letters is the same peer.
  expect((await sign(' ａ-1 ', { referee: '别名' })).errors).toMatchObject([
    { code: 'CONFLICT', path: ['input', 'certificateNumber'] },
  ]);
  expect((await sign('B-1', { specialty: '电气工程' })).errors).toEqual([]);
  await judge(nomination.id, 'talent.nomination', ['outstandingInnovation', 'originalResult']);
  expect(await verdict()).toEqual(['INELIGIBLE', ['contribution', 'referees']]);
  expect((await sign('C-1')).errors).toEqual([]);
  expect(await verdict()).toEqual(['NEEDS_REVIEW', ['contribution']]);
  await judge(nomination.id, 'talent.nomination', ['majorContribution']);
  expect(await verdict()).toEqual(['ELIGIBLE', []]);
  await submit(nomination.id);
  expect((await sign('D-1')).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'nomination'] }]);
  // Who had left by the day of the nomination is not employed.
  await graph.asSystem((client) =>
    client.query(`update core.talent set left_on = '2024-05-01' where id = $1`, [person]),
  );
  expect(await verdict()).toEqual(['INELIGIBLE', ['employed']]);
});

test('A peer without the title on the day of signing is not stored, whoever writes', async () => {
  const { nomination } = await nominate(await hire(FIRM, '己一'), '2021-05-01');
  const id = Buffer.from(nomination.id, 'base64url').toString().split(':')[1];
  const store = (level: string, titledOn: string) =>
    graph.asSystem((client) =>
      client.query(
        `insert into talent.reference (id, nomination_id, referee, certificate_number, specialty, title_level, titled_on, signed_on)
         values (gen_random_uuid(), $1, '专家', 'X', '机械工程', $2, $3, '2021-05-01')`,
        [id, level, titledOn],
      ),
    );
  await expect(store('DEPUTY_SENIOR', '2010-01-01')).rejects.toThrow('reference_title_level_check');
  await expect(store('SENIOR', '2021-05-02')).rejects.toThrow('reference_check');
  await store('SENIOR', '2021-05-01');
  await expect(store('SENIOR', '2010-01-01')).rejects.toThrow('certificate_number');
});

test('Coverage counts managers of the tier, whoever asks; of none it says nothing', async () => {
  const coverage = async (on: string, region: string | null = null, as = 'PUBLIC') =>
    (
      await graph.execute(
        `query ($on: Date, $region: RegionCode) { talent { trainingCoverage(on: $on, region: $region) {
          enterprises withoutManagers managers trained share } } }`,
        { as, variables: { on, region } },
      )
    ).data.talent.trainingCoverage;
  expect(await coverage('2025-06-01')).toEqual({
    enterprises: 2,
    withoutManagers: 2,
    managers: 0,
    trained: 0,
    share: null,
  });
  const [first] = [await hire(FIRM, '经理', 'MANAGER'), await hire(FIRM, '副经理', 'MANAGER')];
  // The manager of a little giant alone does not count for the target.
  await hire(OTHER, '外经理', 'MANAGER');
  const train = () =>
    run(
      'talentRecordTraining',
      { person: globalId('Talent', first), course: '轮训', trainedOn: '2025-06-02', hours: 16 },
      'record { course }',
    );
  expect((await train()).errors).toEqual([]);
  expect((await train()).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'course'] }]);
  expect(await coverage('2025-06-01')).toMatchObject({
    withoutManagers: 1,
    managers: 2,
    trained: 0,
    share: '0',
  });
  expect(await coverage('2025-06-02', '350100')).toMatchObject({ managers: 2, trained: 1, share: '50' });
  expect(await coverage('2025-06-02', '350500')).toMatchObject({ enterprises: 0, share: null });
  expect(await coverage('2026-07-01')).toMatchObject({ enterprises: 0, share: null });

  // A reporter sees the counts, and no person: of an enterprise it knows nothing, not that there is none.
  const verdicts = async (as: string) => {
    const { data } = await graph.execute(
      `{ enterprise(creditCode: "91350100MA0000001A") { determinations(
        policies: ["talent.training", "talent.nomination-quota", "talent.hiring"]) { policy { id } verdict } } }`,
      { as },
    );
    return Object.fromEntries(
      data.enterprise.determinations.map((each: { policy: { id: string }; verdict: string }) => [
        each.policy.id,
        each.verdict,
      ]),
    );
  };
  expect(await coverage('2025-06-02', null, 'REPORTER')).toMatchObject({ managers: 2, trained: 1 });
  expect(await verdicts('REPORTER')).toEqual({
    'talent.training': 'UNKNOWN',
    'talent.nomination-quota': 'UNKNOWN',
    'talent.hiring': 'UNKNOWN',
  });
  expect(await verdicts(OFFICER)).toEqual({
    'talent.training': 'ELIGIBLE',
    'talent.nomination-quota': 'INELIGIBLE',
    'talent.hiring': 'INELIGIBLE',
  });
});

test('A benefit is applied for once, and due where the place has a scheme', async () => {
  const person = await hire(FIRM, '庚一');
  const elsewhere = await hire(OTHER, '辛一');
  const apply = (of: string, kind = 'HOUSING') =>
    run('talentApplyBenefit', { person: globalId('Talent', of), kind }, 'benefit { id }');
  const { benefit } = await apply(person);
  expect((await apply(person)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'kind'] }]);
  await apply(elsewhere);
  await judge(benefit.id, 'talent.benefit', ['isHighLevel']);
  const verdicts = async (creditCode: string) =>
    (
      await graph.execute(
        `{ enterprise(creditCode: "${creditCode}") { determinations(policies: ["talent.benefits"]) { verdict } } }`,
        { as: OFFICER },
      )
    ).data.enterprise.determinations.map((each: { verdict: string }) => each.verdict);
  expect(await verdicts('91350100MA0000001A')).toEqual(['ELIGIBLE']);
  expect(await verdicts('91350500MA0000003A')).toEqual(['NOT_IN_FORCE']);
  const decideBenefit = (granted: boolean, reason?: string) =>
    run('talentDecideBenefit', { benefit: benefit.id, granted, reason, version: 1 }, 'benefit { state }');
  expect((await decideBenefit(false)).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await decideBenefit(false, '不符合')).benefit.state).toBe('REFUSED');
  // Refused, it may be applied for again.
  expect((await apply(person)).errors).toEqual([]);
});

test('A hire is a person of the enterprise, or a team, and counts while they are there', async () => {
  const [own, foreign] = [await hire(HEIR, '领军', 'LEADING_TALENT'), await hire(OTHER, '别家')];
  const record = (input: object) =>
    run(
      'talentRecordHire',
      { enterprise: globalId('Enterprise', HEIR), level: 'NATIONAL', hiredOn: '2025-01-10', ...input },
      'hire { id team person { name } }',
    );
  expect((await record({ kind: 'LEADING_TALENT' })).errors).toMatchObject([{ path: ['input', 'person'] }]);
  expect(
    (await record({ kind: 'LEADING_TALENT', person: globalId('Talent', foreign) })).errors,
  ).toMatchObject([{ code: 'INVALID', path: ['input', 'person'] }]);
  expect((await record({ kind: 'INNOVATION_TEAM' })).errors).toMatchObject([{ path: ['input', 'team'] }]);
  const person = globalId('Talent', own);
  expect((await record({ kind: 'LEADING_TALENT', person })).hire).toMatchObject({ person: { name: '领军' } });
  expect((await record({ kind: 'LEADING_TALENT', person })).errors).toMatchObject([{ code: 'CONFLICT' }]);
  const hiring = async (on: string) =>
    (
      await graph.execute(
        `{ enterprise(creditCode: "91350100MA0000002A") { determinations(policies: ["talent.hiring"], on: "${on}") { verdict } } }`,
        { as: OFFICER },
      )
    ).data.enterprise.determinations[0].verdict;
  expect(await hiring('2025-01-09')).toBe('INELIGIBLE');
  expect(await hiring('2025-01-10')).toBe('NEEDS_REVIEW');
  expect(await hiring('2026-04-01')).toBe('NOT_IN_FORCE');
});

test('A need is published with the name of who seeks, and no person is shown to the public', async () => {
  const publish = () =>
    run(
      'talentPublishNeed',
      { enterprise: globalId('Enterprise', FIRM), skill: '轴承设计', position: 'ENGINEER', persons: 2 },
      'need { id }',
    );
  const { need } = await publish();
  expect((await publish()).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'skill'] }]);
  const { data } = await graph.execute(
    '{ talent { needs(first: 5) { nodes { employer city { code } enterprise { name } } } } }',
    { as: 'ENTERPRISE 91350500MA0000003A' },
  );
  expect(data.talent.needs.nodes).toEqual([{ employer: '甲', city: { code: '350100' }, enterprise: null }]);
  await run('talentCloseNeed', { need: need.id, version: 1 }, 'need { closedOn }');
  expect((await publish()).errors).toEqual([]);
  for (const as of ['PUBLIC', 'REPORTER', 'PLUGIN_AGENCY talent']) {
    const { errors } = await graph.execute('{ talent { nominations(first: 1) { totalCount } } }', { as });
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  }
});

/** Signs judgements as true. */
async function judge(subject: string, of: string, facts: readonly string[]): Promise<void> {
  const id = Buffer.from(subject, 'base64url').toString().split(':')[1];
  await graph.asSystem((client) =>
    client.query(
      `insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by)
       select gen_random_uuid(), $1, $2, $3 || '.' || fact, true, 'OPINION', 'test' from unnest($4::text[]) fact`,
      [id, FIRM, of, facts],
    ),
  );
}
