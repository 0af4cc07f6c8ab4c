import { type As, bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../contract/identity.ts';
import { core } from '../core.ts';
import { probe, support } from './probe-rules.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [SHORT, WELL, FUZHOU] = ['91350500MA0000001X', '91350500MA0000002X', '91350100MA0000003X'];

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, probe], { sample: 30 });
  await graph.asSystem((client) =>
    client.query(`
    insert into core.enterprise (id, credit_code, name, name_normalized, region_code, city_code) values
      ('${uuid(1)}', '${SHORT}', '泉州甲', '泉州甲', '350500', '350500'),
      ('${uuid(2)}', '${WELL}', '泉州乙', '泉州乙', '350500', '350500'),
      ('${uuid(3)}', '${FUZHOU}', '福州丙', '福州丙', '350100', '350100');
    insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to) values
      ('${uuid(11)}', '${uuid(1)}', 'SRDI_SME', '2024-01-01', '2026-12-31'),
      ('${uuid(12)}', '${uuid(2)}', 'SRDI_SME', '2024-01-01', '2028-12-31');
    insert into core.annual_report (id, enterprise_id, year, revenue, trust, source) values
      ('${uuid(21)}', '${uuid(2)}', 2025, 10000000000, 'AUDITED', '审计报告');
    insert into core.supply_link (id, buyer_id, supplier_id, product) values
      ('${uuid(31)}', '${uuid(3)}', '${uuid(2)}', 'pumps'), ('${uuid(32)}', '${uuid(3)}', '${uuid(2)}', 'valves');
    insert into core.recorded_fact
      (id, fact_id, subject_id, enterprise_id, number, flag, code, day, valid_from, trust, signed_by, source, recorded_at)
    select gen_random_uuid(), f.fact, f.subject, f.enterprise, f.number, f.flag, f.code, f.day, f.since,
      case when f.flag is null then 'DECLARED' else 'OPINION' end, case when f.flag is null then null else '张工' end,
      f.source, '2026-05-01T10:00:00+08'
    from (values
      ('probe.firm.research', uuid '${uuid(1)}', uuid '${uuid(1)}', 50000000000::bigint, null::boolean, null, null::date, null::date, '年报'),
      ('probe.firm.turnover', '${uuid(1)}', '${uuid(1)}', 1460000000000, null, null, null, null, '年报'),
      ('probe.firm.used', '${uuid(1)}', '${uuid(1)}', 100, null, null, null, null, null),
      ('probe.firm.used', '${uuid(1)}', '${uuid(1)}', 200, null, null, null, '2026-01-01', null),
      ('probe.firm.research', '${uuid(2)}', '${uuid(2)}', 1000000000, null, null, null, null, '年报'),
      ('probe.firm.turnover', '${uuid(2)}', '${uuid(2)}', 10000000000, null, null, null, null, '年报'),
      ('probe.firm.used', '${uuid(2)}', '${uuid(2)}', 10000000, null, null, null, null, null),
      ('probe.firm.isLeader', '${uuid(2)}', '${uuid(2)}', null, true, null, null, null, null),
      ('probe.supply.signedOn', '${uuid(31)}', '${uuid(2)}', null, null, null, '2025-03-01', null, null),
      ('probe.supply.kind', '${uuid(31)}', '${uuid(2)}', null, null, 'LONG', null, null, null),
      ('probe.supply.signedOn', '${uuid(32)}', '${uuid(2)}', null, null, null, '2025-03-02', null, null)
    ) as f (fact, subject, enterprise, number, flag, code, day, since, source);`),
  );
});
afterAll(() => graph.close());

const ask = (query: string, as: As = 'AUDITOR', variables: object = {}) =>
  graph.execute(query, { as, variables });

async function about(code: string, fields: string, as: As = 'AUDITOR') {
  const { data, errors } = await ask(`{ enterprise(creditCode: "${code}") { ${fields} } }`, as);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.enterprise;
}

/** All a determination can say. */
const EVERYTHING = `
  policy { id } policyVersion enterprise { name } subject { id __typename ... on Enterprise { name } ... on SupplyLink { product } }
  on eventOn reading verdict amount { low high }
  appliesIf { criterion }
  findings {
    criterion title titleEn clauseId clause { text } result
    comparisons { operator left { text exact unit } right { text exact unit } result }
    scores { points }
    parameters { parameter { id values { from value { text } } } inForce { from value { text } citation { clause } } }
    facts { fact { id labelEn unit } value source on state }
  }
  missing { id } missingForAmount { id } caps { per limit used } conflictsWith { id }
  repairs { leadsTo changes { fact { id } from to } } nextChange { on verdict }
  otherReadings { reading verdict }`;

describe('a determination says why', () => {
  test('with both sides, the clause, the number in force and its history, each fact with its origin', async () => {
    const { determinations } = await about(
      SHORT,
      `determinations(policies: ["probe.support"]) { ${EVERYTHING} }`,
    );
    expect(determinations).toHaveLength(1);
    const [{ findings, ...rest }] = determinations;
    expect(rest).toEqual({
      policy: { id: 'probe.support' },
      policyVersion: support.version,
      enterprise: { name: '泉州甲' },
      subject: { id: globalId('Enterprise', uuid(1)), __typename: 'Enterprise', name: '泉州甲' },
      on: '2026-06-30',
      eventOn: '2026-06-30',
      reading: 'LITERAL',
      verdict: 'INELIGIBLE',
      amount: { low: '0.00', high: '0.00' },
      appliesIf: null,
      missing: [],
      missingForAmount: [],
      caps: [{ per: ['ENTERPRISE', 'CALENDAR_YEAR'], limit: '500000.00', used: null }],
      conflictsWith: [],
      repairs: [
        {
          leadsTo: 'NEEDS_REVIEW',
          changes: [{ fact: { id: 'probe.firm.research' }, from: '50000万元', to: '73000万元' }],
        },
      ],
      nextChange: null,
      otherReadings: [],
    });
    const [research, tier, leader] = findings;
    expect(research).toEqual({
      criterion: 'research',
      title: '研发投入',
      titleEn: 'R&D',
      clauseId: '一(二)',
      clause: { text: expect.stringContaining('专精特新') },
      result: 'FALSE',
      comparisons: [
        {
          operator: 'AT_LEAST',
          left: { text: '50000万元', exact: '50000000000', unit: 'FEN' },
          right: { text: '73000万元', exact: '73000000000', unit: 'FEN' },
          result: 'FALSE',
        },
      ],
      scores: [],
      parameters: [
        {
          parameter: {
            id: 'share',
            values: [
              { from: '2024-01-01', value: { text: '3%' } },
              { from: '2025-01-01', value: { text: '4%' } },
              { from: '2026-01-01', value: { text: '5%' } },
            ],
          },
          inForce: { from: '2026-01-01', value: { text: '5%' }, citation: { clause: '一(二)' } },
        },
      ],
      facts: [
        {
          fact: { id: 'probe.firm.research', labelEn: 'R&D expense', unit: 'FEN' },
          value: '50000万元',
          source: '年报',
          on: '2026-05-01',
          state: 'KNOWN',
        },
        expect.objectContaining({ value: '1460000万元' }),
      ],
    });
    expect(tier).toMatchObject({ clauseId: '附件1', clause: null, result: 'TRUE' });
    expect(tier.facts[0].value).toBe('[{"tier":"SRDI_SME","from":"2024-01-01","to":"2026-12-31"}]');
    expect(leader).toMatchObject({
      result: 'REVIEW',
      facts: [{ value: null, state: 'PENDING', source: null }],
    });
  });

  test('with the law of the day asked for', async () => {
    const on = async (day: string) => {
      const fields = `determinations(policies: ["probe.support"], on: "${day}") {
        verdict findings { comparisons { right { text } } parameters { inForce { value { text } } } } }`;
      const [{ verdict, findings }] = (await about(SHORT, fields)).determinations;
      return [verdict, findings[0]?.comparisons[0].right.text, findings[0]?.parameters[0].inForce.value.text];
    };
    expect(await on('2024-12-31')).toEqual(['NEEDS_REVIEW', '43800万元', '3%']);
    expect(await on('2025-01-01')).toEqual(['INELIGIBLE', '58400万元', '4%']);
    expect(await on('2023-12-31')).toEqual(['NOT_IN_FORCE', undefined, undefined]);
  });

  test('records that contradict each other leave a fact unknown, and the amount an interval', async () => {
    await graph.asSystem((client) =>
      client.query(`update core.recorded_fact set number = 80000000000
        where subject_id = '${uuid(1)}' and fact_id = 'probe.firm.research'`),
    );
    const [answer] = (
      await about(
        SHORT,
        'determinations(policies: ["probe.support"]) { verdict amount { low high } missing { id } missingForAmount { id } }',
      )
    ).determinations;
    await graph.asSystem((client) =>
      client.query(`update core.recorded_fact set number = 50000000000
        where subject_id = '${uuid(1)}' and fact_id = 'probe.firm.research'`),
    );
    expect(answer).toEqual({
      verdict: 'NEEDS_REVIEW',
      amount: { low: '0.00', high: expect.any(String) },
      missing: [{ id: 'probe.firm.isLeader' }],
      missingForAmount: [{ id: 'probe.firm.used' }],
    });
  });

  test('with what is due after caps, and the rules of which only one may be had', async () => {
    const [answer] = (
      await about(
        WELL,
        'determinations(policies: ["probe.support"]) { verdict amount { low high } caps { limit used } conflictsWith { id titleEn } }',
      )
    ).determinations;
    expect(answer).toEqual({
      verdict: 'ELIGIBLE',
      amount: { low: '400000.00', high: '400000.00' },
      caps: [{ limit: '500000.00', used: '100000.00' }],
      conflictsWith: [{ id: 'probe.rival', titleEn: 'The rival' }],
    });
  });
});

describe('when an answer changes with no new data', () => {
  const next = async (code: string, policy: string, on = '2026-06-30') =>
    (
      await about(
        code,
        `determinations(policies: ["${policy}"], on: "${on}") { verdict nextChange { on verdict } }`,
      )
    ).determinations[0];

  test('a certificate ends', async () => {
    expect(await next(WELL, 'probe.support')).toEqual({
      verdict: 'ELIGIBLE',
      nextChange: { on: '2029-01-01', verdict: 'INELIGIBLE' },
    });
  });

  test('figures of last year are those of another year on 1 January', async () => {
    expect(await next(WELL, 'probe.revenue')).toEqual({
      verdict: 'ELIGIBLE',
      nextChange: { on: '2027-01-01', verdict: 'UNKNOWN' },
    });
    expect(await next(WELL, 'probe.revenue', '2025-06-30')).toEqual({
      verdict: 'UNKNOWN',
      nextChange: { on: '2026-01-01', verdict: 'ELIGIBLE' },
    });
    expect(await next(FUZHOU, 'probe.revenue')).toEqual({ verdict: 'UNKNOWN', nextChange: null });
  });
});

describe('the determinations of an enterprise', () => {
  test('cover what belongs to it, in order of policy; the verdict picks among them', async () => {
    const PICK =
      '{ policy { id } verdict subject { ... on SupplyLink { product } ... on Enterprise { name } } }';
    const own = (answers: readonly { readonly policy: { readonly id: string } }[]) =>
      answers.filter(({ policy }) => policy.id.startsWith('probe.'));
    const { determinations, eligible } = await about(
      WELL,
      `determinations ${PICK} eligible: determinations(verdict: [ELIGIBLE, NEEDS_REVIEW]) ${PICK}`,
    );
    const link = (product: string, verdict: string) => ({
      policy: { id: 'probe.contract' },
      verdict,
      subject: { product },
    });
    const firm = (id: string, verdict: string) => ({ policy: { id }, verdict, subject: { name: '泉州乙' } });
    expect(own(determinations)).toEqual([
      link('pumps', 'ELIGIBLE'),
      link('valves', 'UNKNOWN'),
      firm('probe.honoured', 'INELIGIBLE'),
      firm('probe.revenue', 'ELIGIBLE'),
      firm('probe.rival', 'ELIGIBLE'),
      firm('probe.support', 'ELIGIBLE'),
    ]);
    expect(own(eligible).map(({ policy }) => policy.id)).toEqual([
      'probe.contract',
      'probe.revenue',
      'probe.rival',
      'probe.support',
    ]);
  });

  test('take as many statements for fifteen enterprises as for thirty-three', async () => {
    const count = async (first: number) => {
      const { errors, statements, data } = await ask(
        `{ enterprises(first: ${first}) { nodes { id determinations { ${EVERYTHING} } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.enterprises.nodes).toHaveLength(first);
      return statements.length;
    };
    expect(await count(33)).toBe(await count(15));
  });

  test('read no origin and no other year unless they are asked for', async () => {
    const statements = async (fields: string) =>
      (
        await ask(
          `{ enterprise(creditCode: "${WELL}") { determinations(policies: ["probe.revenue"]) { ${fields} } } }`,
        )
      ).statements;
    const plain = await statements('verdict');
    expect(plain).toHaveLength(2);
    expect(plain.join()).not.toContain('审计');
    expect((await statements('verdict nextChange { on }')).length).toBe(3);
    expect(plain[1]?.length).toBeLessThan((await statements('findings { result }'))[1]?.length ?? 0);
  });

  test('are for whoever sees its figures', async () => {
    const query = `{ enterprise(creditCode: "${SHORT}") { determinations { verdict } } }`;
    for (const role of ['PUBLIC', 'PLUGIN_AGENCY finance']) {
      const { errors } = await ask(query, role);
      expect(errors?.[0]?.message).toContain('Enterprise.determinations is not open to');
    }
    for (const role of [
      `ENTERPRISE ${SHORT}`,
      'CITY_OFFICER 350500',
      'DEPARTMENT_OFFICER DEPT-IIT',
      'REPORTER',
      'ADMIN',
    ]) {
      expect((await ask(query, role)).data.enterprise.determinations.length).toBeGreaterThan(5);
    }
    expect((await ask(query, `ENTERPRISE ${WELL}`)).data).toEqual({ enterprise: null });
    expect((await ask(query, 'CITY_OFFICER 350100')).data).toEqual({ enterprise: null });
  });

  test('of an unknown rule, interpretation or alternative are refused by name', async () => {
    const refusal = async (args: string) => {
      const { errors } = await ask(
        `{ enterprise(creditCode: "${WELL}") { determinations(${args}) { verdict } } }`,
      );
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      return errors?.[0]?.message;
    };
    expect(await refusal('policies: ["probe.suport"]')).toContain(
      'policies: expected the id of a rule. Near it: probe.support',
    );
    expect(await refusal('interpretations: [{ interpretation: "A-99", alternative: "X" }]')).toContain(
      'expected one of A-01, A-02',
    );
    expect(await refusal('interpretations: [{ interpretation: "A-14", alternative: "X" }]')).toContain(
      'expected one of FIVE_PER_CENT',
    );
  });
});

describe('a what-if', () => {
  const evaluate = (facts: object, args = '', fields = 'verdict') =>
    ask(
      `query E($facts: JSON!) { evaluate(policy: "probe.support", facts: $facts ${args}) { ${fields} } }`,
      'PUBLIC',
      { facts },
    );
  const SOUND = {
    research: '730万元',
    turnover: '14600万元',
    used: '0元',
    isLeader: true,
    'core.enterprise.certificates': [{ tier: 'SRDI_SME', from: '2024-01-01', to: '2026-12-31' }],
  };

  test('takes facts as officers write them, from anybody, and reads nothing', async () => {
    const fields = `verdict amount { low high } subject { id } enterprise { name } nextChange { on verdict }`;
    const { data, statements } = await evaluate(SOUND, ', on: "2026-06-30"', fields);
    expect(data.evaluate).toEqual({
      verdict: 'ELIGIBLE',
      amount: { low: '500000.00', high: '500000.00' },
      subject: null,
      enterprise: null,
      nextChange: { on: '2027-01-01', verdict: 'INELIGIBLE' },
    });
    expect(statements).toEqual([]);
    expect((await evaluate({ ...SOUND, research: '729.99万元' })).data.evaluate.verdict).toBe('INELIGIBLE');
    expect((await evaluate({ ...SOUND, research: null })).data.evaluate.verdict).toBe('UNKNOWN');
    const { isLeader, ...unsigned } = SOUND;
    expect((await evaluate(unsigned)).data.evaluate.verdict).toBe('NEEDS_REVIEW');
  });

  test('may be written into the document', async () => {
    const { data } = await ask(
      '{ evaluate(policy: "probe.rival", facts: { turnover: "1元" }) { verdict } }',
      'PUBLIC',
    );
    expect(data.evaluate.verdict).toBe('ELIGIBLE');
  });

  test('names everything that is wrong with the facts at once', async () => {
    const { errors } = await evaluate({
      research: '五百万',
      turnovr: '1元',
      isLeader: 'yes',
      'probe.firm.used': '1元',
      used: '2元',
      'core.enterprise.certificates': Array.from(
        { length: 101 },
        () => SOUND['core.enterprise.certificates'][0],
      ),
    });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message.split('\n')).toEqual([
      expect.stringMatching(/^facts.research: .*20万元/),
      expect.stringMatching(/^facts: one is none that probe.support reads; it reads .*probe.firm.turnover/),
      expect.stringMatching(/^facts.isLeader: .*true or false/),
      'facts.used: probe.firm.used is given twice.',
      'facts.core.enterprise.certificates: expected at most 100 records, found 101.',
    ]);
    expect((await evaluate([] as object)).errors?.[0]?.message).toContain('expected an object of values');
  });

  test('with the facts an explanation shows gives the answer it explains', async () => {
    const { data } = await ask(`{ enterprises(first: 30) { nodes { determinations {
      policy { id inForceOn { id } } verdict appliesIf { ...F } findings { ...F } } } } }
      fragment F on Finding { facts { fact { id type } value } }`);
    type Read = {
      readonly fact: { readonly id: string; readonly type: string };
      readonly value: string | null;
    };
    const written = ({ fact, value }: Read): unknown =>
      value !== null && ['BOOLEAN', 'COLLECTION', 'CERTIFICATES'].includes(fact.type)
        ? JSON.parse(value)
        : value;
    let compared = 0;
    for (const { determinations } of data.enterprises.nodes.slice(0, 10)) {
      for (const { policy, verdict, appliesIf, findings } of determinations) {
        // A rule that is not in force has no findings; the date of an event is not among them.
        if (verdict === 'NOT_IN_FORCE' || policy.inForceOn !== null) continue;
        const conditions: readonly { readonly facts: readonly Read[] }[] = [
          ...findings,
          appliesIf ?? { facts: [] },
        ];
        const reads = conditions.flatMap((condition) => condition.facts);
        const facts = Object.fromEntries(reads.map((read) => [read.fact.id, written(read)]));
        const again = await ask(
          'query E($policy: String!, $facts: JSON!) { evaluate(policy: $policy, facts: $facts) { verdict } }',
          'PUBLIC',
          { policy: policy.id, facts },
        );
        const told = again.errors?.[0]?.message ?? again.data.evaluate.verdict;
        expect([policy.id, facts, told]).toEqual([policy.id, facts, verdict]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });
});

describe('the next best facts', () => {
  test('are those that most open answers wait for, then those with most money at stake', async () => {
    const { nextBestFacts } = await about(
      FUZHOU,
      'nextBestFacts(first: 100) { fact { id labelEn } policies { id } verdicts amount }',
    );
    const place = (id: string): number =>
      nextBestFacts.findIndex((each: { fact: { id: string } }) => each.fact.id === id);
    // It holds no title: what else probe.support reads would settle nothing.
    expect(nextBestFacts[place('probe.firm.turnover')]).toEqual({
      fact: { id: 'probe.firm.turnover', labelEn: 'Turnover' },
      policies: [{ id: 'probe.rival' }],
      verdicts: 1,
      amount: '0.00',
    });
    expect(place('probe.firm.research')).toBe(-1);
    const ranks = nextBestFacts.map((each: { verdicts: number }) => each.verdicts);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(ranks[0]).toBeGreaterThan(1);
    const revenue = nextBestFacts[place('core.enterprise.lastRevenue')];
    expect(revenue.policies.map(({ id }: { id: string }) => id)).toContain('probe.revenue');
    expect(revenue.verdicts).toBe(revenue.policies.length);
    const [first] = (await about(FUZHOU, 'nextBestFacts(first: 1) { fact { id } }')).nextBestFacts;
    expect(first.fact).toEqual({ id: nextBestFacts[0].fact.id });
  });
});

describe('readiness for a tier', () => {
  const ready = async (args: string, fields: string, code: string = SHORT) =>
    (await about(code, `tierReadiness(${args}) { ${fields} }`)).tierReadiness;

  test('follows the law that an application of the day falls under', async () => {
    const policy = async (tier: string, on: string, kind = 'RECOGNITION') =>
      (await ready(`tier: ${tier}, on: "${on}", kind: ${kind}`, 'determination { policy { id } }'))
        ?.determination.policy.id;
    expect(await policy('SRDI_SME', '2026-03-31')).toBe('core.srdi-sme');
    expect(await policy('SRDI_SME', '2026-04-01')).toBe('core.srdi-sme-2026');
    expect(await policy('LITTLE_GIANT', '2026-12-31', 'REEXAMINATION')).toBe(
      'core.little-giant-reexamination',
    );
    expect(await policy('LITTLE_GIANT', '2027-01-01', 'REEXAMINATION')).toBe(
      'core.little-giant-2026-reexamination',
    );
    expect(await policy('NATIONAL_CHAMPION', '2026-06-30', 'REEXAMINATION')).toBeUndefined();
  });

  test('says of every criterion whether it is met, not met or open, and what would help', async () => {
    const { met, failing, open, determination, tier } = await ready(
      'tier: SRDI_SME',
      'tier { code } met { criterion result } failing { criterion result } open { criterion result } determination { verdict missing { id } findings { criterion } }',
    );
    expect(tier.code).toBe('SRDI_SME');
    const results = (list: readonly { result: string }[]) => new Set(list.map(({ result }) => result));
    expect([...results(failing)]).toEqual(['FALSE']);
    expect(results(met)).toEqual(new Set(met.length > 0 ? ['TRUE'] : []));
    expect(results(open).has('UNKNOWN')).toBe(true);
    const parts = [...met, ...failing, ...open].map(({ criterion }) => criterion);
    expect(new Set(parts)).toEqual(
      new Set(determination.findings.map(({ criterion }: { criterion: string }) => criterion)),
    );
    expect(determination.verdict).toBe('INELIGIBLE');
    // The title of tier one: it never had it.
    expect(failing.map(({ criterion }: { criterion: string }) => criterion)).toContain('title');
  });
});
