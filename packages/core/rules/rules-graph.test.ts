import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  all,
  asOf,
  atLeast,
  criterion,
  defineFact,
  definePolicy,
  defineSubject,
  isTrue,
  param,
} from '@tidu/policy';
import { withClient } from '@tidu/server';
import { type As, bootGraph, type TestGraph } from '@tidu/testing';
import type { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { column, factSource, recorded } from '../contract/facts.ts';
import { globalId } from '../contract/identity.ts';
import { definePlugin } from '../contract/plugin.ts';
import { core } from '../core.ts';
import { recordPolicyVersions } from './policy-versions.ts';
import { rulesOf } from './rules.ts';

const label = { zh: '测试', en: 'Test' };
const declared = { trust: 'DECLARED', label } as const;
const firm = {
  subject: defineSubject('probe.firm', ['core.enterprise']),
  capital: defineFact({ id: 'probe.firm.capital', type: 'MONEY', trust: 'REGISTRY', label }),
  turnover: defineFact({ id: 'probe.firm.turnover', type: 'MONEY', ...declared, bounds: { min: 0n } }),
  share: defineFact({
    id: 'probe.firm.share',
    type: 'RATE_PPM',
    ...declared,
    bounds: { min: 0n, max: 1_000_000n },
  }),
  staff: defineFact({ id: 'probe.firm.staff', type: 'INTEGER', ...declared }),
  since: defineFact({ id: 'probe.firm.since', type: 'DATE', ...declared }),
  isOpen: defineFact({ id: 'probe.firm.isOpen', type: 'BOOLEAN', ...declared }),
  kind: defineFact({ id: 'probe.firm.kind', type: 'CODE', codes: ['ONE', 'TWO'], ...declared }),
  grade: defineFact({ id: 'probe.firm.grade', type: 'CODE', trust: 'AUDITED', label }),
  isLeader: defineFact({ id: 'probe.firm.isLeader', type: 'BOOLEAN', trust: 'OPINION', label }),
};
const supply = {
  subject: defineSubject('probe.supply', ['core.enterprise']),
  rating: defineFact({ id: 'probe.supply.rating', type: 'INTEGER', ...declared }),
};

const CITED = 'citation: { document: FJIIT-2023-11, clause: 一(二) }, status: literal, confidence: plan';
const folder = mkdtempSync(join(tmpdir(), 'tidu-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The policy of this test, with a floor of so much. */
function support(floor: string) {
  writeFileSync(join(folder, 'policy.ts'), `param('floor')`);
  writeFileSync(
    join(folder, 'parameters.yaml'),
    `inForce:
  - { from: 2024-01-01, ${CITED} }
parameters:
  floor:
    title: { zh: 最低营业额, en: Lowest turnover }
    unit: FEN
    values:
      - { from: 2024-01-01, value: ${floor}, ${CITED} }
`,
  );
  const about = { title: label, clause: '一(二)' };
  return definePolicy(
    { dirname: folder, filename: join(folder, 'policy.ts') },
    {
      id: 'probe.support',
      title: { zh: '测试支持', en: 'Test support' },
      measure: 'G1',
      subject: firm.subject,
      inForce: asOf,
      eligible: all(
        criterion('turnover', atLeast(firm.turnover, param('floor')), about),
        criterion('leader', isTrue(firm.isLeader), about),
      ),
    },
  );
}

const probeWith = (floor: string) =>
  definePlugin(import.meta, {
    id: 'probe',
    title: label,
    task: '二(七)',
    owner: 'DEPT-IIT',
    core: '^1.0.0',
    facts: [
      factSource(firm.subject, {
        table: 'core.enterprise',
        links: { 'core.enterprise': 'id' },
        facts: [
          column(firm.capital, 'registered_capital'),
          ...[
            firm.turnover,
            firm.share,
            firm.staff,
            firm.since,
            firm.isOpen,
            firm.kind,
            firm.grade,
            firm.isLeader,
          ].map((fact) => recorded(fact)),
        ],
      }),
      factSource(supply.subject, {
        table: 'core.supply_link',
        links: { 'core.enterprise': 'supplier_id' },
        facts: [recorded(supply.rating)],
      }),
    ],
    policies: [support(floor)],
  });

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [CODE, OTHER] = ['91350500MA0000001X', '91350100MA0000002X'];
const COMPANY = `ENTERPRISE ${CODE}`;
const OFFICER = 'CITY_OFFICER 350500';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, probeWith('100万元')]);
  await graph.asSystem((client) =>
    client.query(`
    insert into core.enterprise (id, credit_code, name, name_normalized, region_code, city_code) values
      ('${uuid(1)}', '${CODE}', '泉州甲', '泉州甲', '350500', '350500'),
      ('${uuid(2)}', '${OTHER}', '福州乙', '福州乙', '350100', '350100');
    insert into core.supply_link (id, buyer_id, supplier_id, product) values
      ('${uuid(9)}', '${uuid(2)}', '${uuid(1)}', 'pumps'), ('${uuid(8)}', '${uuid(1)}', '${uuid(2)}', 'valves');`),
  );
});
afterAll(() => graph.close());
afterEach(() => graph.asSystem((client) => client.query('delete from core.recorded_fact')));

interface Given {
  readonly fact: string;
  readonly value: string;
  readonly [field: string]: string;
}

async function record(
  facts: readonly Given[],
  as: As,
  input: object = { creditCode: CODE },
  mutation = 'recordFacts',
) {
  const { data, errors } = await graph.execute(
    `mutation ($input: RecordFactsInput!) { ${mutation}(input: $input) {
      facts { factId value validFrom validTo trust source recordedAt fact { label recorded } enterprise { name } }
      errors { code message path } } }`,
    { as, variables: { input: { facts, ...input } } },
  );
  if (errors) throw errors[0];
  return data[mutation];
}
const sign = (facts: readonly Given[], as: As = OFFICER) => record(facts, as, undefined, 'signOpinions');
const rows = (condition = 'true') =>
  graph.asSystem(
    async (client) =>
      (
        await client.query(
          `select *, number::text as number from core.recorded_fact where ${condition} order by recorded_at, id`,
        )
      ).rows,
  );

describe('recording facts', () => {
  test('each type is read from what an officer writes, and shown so again', async () => {
    const facts = [
      { fact: 'probe.firm.turnover', value: '1.5亿元' },
      { fact: 'probe.firm.share', value: '3.45%' },
      { fact: 'probe.firm.staff', value: '-3' },
      { fact: 'probe.firm.since', value: '2020-02-29' },
      { fact: 'probe.firm.isOpen', value: 'false' },
      { fact: 'probe.firm.kind', value: 'TWO' },
    ];
    const { facts: made, errors } = await record(facts, COMPANY, { creditCode: CODE, source: '自报' });
    expect(errors).toEqual([]);
    expect(made.map(({ value }: Given) => value)).toEqual([
      '15000万元',
      '3.45%',
      '-3',
      '2020-02-29',
      'false',
      'TWO',
    ]);
    expect(made[0]).toMatchObject({
      factId: 'probe.firm.turnover',
      trust: 'DECLARED',
      source: '自报',
      fact: { label: '测试', recorded: true },
      enterprise: { name: '泉州甲' },
    });
    expect(await rows(`number = 15000000000 and subject_id = '${uuid(1)}'`)).toHaveLength(1);
  });

  test('what the rules then read is what was recorded', async () => {
    await record(
      [{ fact: 'probe.firm.kind', value: 'ONE', validFrom: '2026-01-01', validTo: '2026-12-31' }],
      OFFICER,
      {
        enterprise: globalId('Enterprise', uuid(1)),
      },
    );
    const { data } = await graph.execute(
      `{ enterprise(creditCode: "${CODE}") { recordedFacts(first: 5, where: { factId: { eq: "probe.firm.kind" } }) {
        totalCount nodes { value validFrom validTo } } } }`,
      { as: COMPANY },
    );
    expect(data.enterprise.recordedFacts).toEqual({
      totalCount: 1,
      nodes: [{ value: 'ONE', validFrom: '2026-01-01', validTo: '2026-12-31' }],
    });
  });

  test('everything that is wrong is said at once, each with its path, and nothing is written', async () => {
    const { facts, errors } = await record(
      [
        { fact: 'probe.firm.turnvoer', value: '1元' },
        { fact: 'probe.firm.capital', value: '1元' },
        { fact: 'probe.firm.turnover', value: '100' },
        { fact: 'probe.firm.turnover', value: '-1元', validFrom: '2025-01-01' },
        { fact: 'probe.firm.share', value: '100.01%' },
        { fact: 'probe.firm.since', value: '2025-02-29' },
        { fact: 'probe.firm.isOpen', value: 'yes' },
        { fact: 'probe.firm.kind', value: 'THREE' },
        { fact: 'probe.firm.staff', value: '1', validFrom: '2025-01-02', validTo: '2025-01-01' },
        { fact: 'probe.firm.isLeader', value: 'true' },
        { fact: 'probe.firm.kind', value: 'ONE' },
        { fact: 'probe.firm.kind', value: 'TWO' },
        { fact: 'probe.supply.rating', value: '1' },
        { fact: 'probe.firm.grade', value: 'A\u0000' },
        { fact: 'probe.firm.grade', value: ' ', validFrom: '2025-01-01' },
      ],
      OFFICER,
    );
    expect(facts).toBe(null);
    const found = errors.map(({ code, path }: { code: string; path: string[] }) => [
      code,
      path.slice(2).join('.'),
    ]);
    expect(found).toEqual([
      ['INVALID', '0.fact'],
      ['INVALID', '1.fact'],
      ['INVALID', '2.value'],
      ['INVALID', '3.value'],
      ['INVALID', '4.value'],
      ['INVALID', '5.value'],
      ['INVALID', '6.value'],
      ['INVALID', '7.value'],
      ['INVALID', '8.validTo'],
      ['NOT_ALLOWED', '9.fact'],
      ['INVALID', '13.value'],
      ['INVALID', '14.value'],
      ['UNKNOWN_RECORD', '12.subject'],
      ['INVALID', '11.fact'],
    ]);
    expect(errors[0].message).toMatch(/expected one of .*probe\.firm\.turnover.*found none/);
    expect(errors[0].message).not.toContain('probe.firm.isLeader');
    expect(errors[1].message).toContain('read from core.enterprise');
    expect(errors[3].message).toContain('0元 or more');
    expect(errors[4].message).toContain('100% or less');
    expect(await rows()).toEqual([]);
  });

  test('an enterprise records what it declares of itself, and nothing else', async () => {
    const grade = [{ fact: 'probe.firm.grade', value: 'A' }];
    expect((await record(grade, COMPANY)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await record(grade, OFFICER)).errors).toEqual([]);
    const open = [{ fact: 'probe.firm.isOpen', value: 'true' }];
    expect((await record(open, COMPANY, { creditCode: OTHER })).errors).toMatchObject([
      { code: 'UNKNOWN_RECORD' },
    ]);
    expect((await record(open, OFFICER, { creditCode: OTHER })).errors).toMatchObject([
      { code: 'UNKNOWN_RECORD' },
    ]);
    await expect(sign([{ fact: 'probe.firm.isLeader', value: 'true' }], COMPANY)).rejects.toThrow(
      'signOpinions',
    );
  });

  test('the enterprise is named once, by its code or by its id', async () => {
    const open = [{ fact: 'probe.firm.isOpen', value: 'true' }];
    const both = { creditCode: CODE, enterprise: globalId('Enterprise', uuid(1)) };
    for (const input of [both, {}]) {
      expect((await record(open, OFFICER, input)).errors).toMatchObject([
        { code: 'INVALID', path: ['input', 'creditCode'] },
      ]);
    }
    expect((await record([], OFFICER)).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'facts'] }]);
  });

  test('a fact of a record names the record, which must be of the enterprise', async () => {
    const rating = (n: number) => [
      { fact: 'probe.supply.rating', value: '4', subject: globalId('SupplyLink', uuid(n)) },
    ];
    expect((await record(rating(8), OFFICER)).errors).toMatchObject([{ code: 'UNKNOWN_RECORD' }]);
    expect((await record(rating(9), OFFICER)).errors).toEqual([]);
    expect(await rows(`subject_id = '${uuid(9)}' and enterprise_id = '${uuid(1)}'`)).toHaveLength(1);
    const own = [{ fact: 'probe.firm.isOpen', value: 'true', subject: globalId('Enterprise', uuid(2)) }];
    expect((await record(own, OFFICER)).errors).toMatchObject([{ code: 'UNKNOWN_RECORD' }]);
  });
});

describe('corrections', () => {
  const staff = (value: string, validFrom?: string): Given => ({
    fact: 'probe.firm.staff',
    value,
    ...(validFrom ? { validFrom } : {}),
  });

  test('the earlier record of the same day is superseded in the moment the later one begins', async () => {
    await record([staff('1'), staff('10', '2026-01-01')], COMPANY);
    await record([staff('2')], OFFICER);
    const [first, other, second] = await rows();
    expect(first).toMatchObject({ number: '1' });
    expect(first.superseded_at).toEqual(second.recorded_at);
    expect(other).toMatchObject({ number: '10', superseded_at: null });
    expect(second).toMatchObject({ number: '2', superseded_at: null });
  });

  test('a correction that waited for another one is told of the conflict, and changes nothing', async () => {
    await record([staff('0')], COMPANY);
    const late = await graph.asSystem(async (client) => {
      await client.query('update core.recorded_fact set superseded_at = now()');
      await client.query(`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, number, trust)
        values ('${uuid(77)}', '${uuid(1)}', '${uuid(1)}', 'probe.firm.staff', 7, 'DECLARED')`);
      const waiting = record([staff('8')], OFFICER);
      await isWaiting();
      return { waiting };
    });
    expect((await late.waiting).errors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await rows('superseded_at is null')).toMatchObject([{ number: '7' }]);
  });

  /** Until somebody waits for a lock. */
  async function isWaiting(): Promise<void> {
    await withClient(graph.url, async (client) => {
      const text = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      while ((await client.query(text)).rowCount === 0)
        await new Promise((resolve) => setTimeout(resolve, 10));
    });
  }

  test('of corrections that meet, one stands and the others are told of the conflict', async () => {
    await record([staff('0')], COMPANY);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => record([staff(String(index + 1))], OFFICER)),
    );
    const standing = await rows('superseded_at is null');
    expect(standing).toHaveLength(1);
    const codes = answers.flatMap(({ errors }) => errors.map((error: { code: string }) => error.code));
    expect(new Set([...codes, 'CONFLICT'])).toEqual(new Set(['CONFLICT']));
    expect(await rows()).toHaveLength(1 + answers.length - codes.length);
    // At every moment there was one value.
    const all = await rows();
    for (const [index, row] of all.slice(0, -1).entries())
      expect(row.superseded_at).toEqual(all[index + 1]?.recorded_at);
  });
});

test('An opinion is kept with the name of the officer who signs it', async () => {
  const opinion = [{ fact: 'probe.firm.isLeader', value: 'true' }];
  expect((await sign(opinion)).errors).toEqual([]);
  expect(await rows()).toMatchObject([{ trust: 'OPINION', signed_by: 'test-city_officer', flag: true }]);
  expect((await sign([{ fact: 'probe.firm.staff', value: '1' }])).errors).toMatchObject([
    { code: 'NOT_ALLOWED' },
  ]);
  const asked =
    '{ enterprise(creditCode: "91350500MA0000001X") { recordedFacts(first: 1) { nodes { signedBy } } } }';
  const { data } = await graph.execute(asked, { as: OFFICER });
  expect(data.enterprise.recordedFacts.nodes).toEqual([{ signedBy: 'test-city_officer' }]);
  expect((await graph.execute(asked, { as: COMPANY })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});

describe('the catalogue', () => {
  test('is open to everybody and asks the database for nothing', async () => {
    const { data, statements } = await graph.execute(`{
      policies(plugin: "probe", measure: "G1", subject: "probe.firm") {
        id title titleEn subject plugin version windows { from to citation { documentId clause } status }
        criteria { id text textEn clause parameters { id } facts { id trust } }
        parameters { id title values { value { text exact unit } } }
        facts { id label type unit trust recorded } interpretations { id }
      }
      facts(plugin: "probe", subject: "probe.supply") { id recorded }
      interpretations { id default alternatives { code } }
      none: policies(measure: "Z9") { id }
      missing: policy(id: "probe.none") { id }
    }`);
    expect(statements).toEqual([]);
    expect(data.policies).toMatchObject([
      {
        id: 'probe.support',
        title: '测试支持',
        titleEn: 'Test support',
        plugin: 'probe',
        windows: [
          { from: '2024-01-01', to: null, citation: { documentId: 'FJIIT-2023-11' }, status: 'LITERAL' },
        ],
        criteria: [
          {
            id: 'turnover',
            text: '测试不低于最低营业额',
            textEn: 'Test at least Lowest turnover',
            parameters: [{ id: 'floor' }],
          },
          { id: 'leader', text: '测试', facts: [{ id: 'probe.firm.isLeader', trust: 'OPINION' }] },
        ],
        parameters: [
          { id: 'floor', values: [{ value: { text: '100万元', exact: '100000000', unit: 'FEN' } }] },
        ],
      },
    ]);
    expect(data.facts).toEqual([{ id: 'probe.supply.rating', recorded: true }]);
    expect(data.interpretations).toHaveLength(20);
    expect([data.none, data.missing]).toEqual([[], null]);
  });

  test('leads to the measure and to the document that is cited', async () => {
    const { data } = await graph.execute(
      '{ policy(id: "probe.support") { measure { id } windows { citation { document { id } } } } }',
    );
    expect(data.policy).toEqual({
      measure: { id: 'G1' },
      windows: [{ citation: { document: { id: 'FJIIT-2023-11' } } }],
    });
  });
});

describe('versions', () => {
  const versions = async () => {
    const { data } = await graph.execute(
      '{ policyVersions(policy: "probe.support") { id policyId current law recordedAt policy { version } } }',
    );
    return data.policyVersions;
  };
  const recordLaws = (floor: string) =>
    withClient(graph.url, (client) => recordPolicyVersions(client, rulesOf([core, probeWith(floor)])));

  test('a law is put on record when the platform first runs with it, once, and stays', async () => {
    const [first, ...others] = await versions();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ policyId: 'probe.support', current: true, policy: { version: first.id } });
    expect(await recordLaws('100万元')).toBe(0);
    expect(await recordLaws('200万元')).toBe(1);
    expect(await recordLaws('100万元')).toBe(0);
    const [second, again, ...more] = await versions();
    expect(again).toEqual(first);
    expect(more).toEqual([]);
    expect(second.current).toBe(false);
    expect(JSON.parse(second.law).parameters[0].values[0].value).toBe('200000000');
  });

  test('a law holds all that decides: tree, numbers, periods, facts', async () => {
    const law = JSON.parse((await versions()).at(-1).law);
    expect(law).toMatchObject({
      id: 'probe.support',
      inForce: { kind: 'asOf' },
      criteria: [
        {
          id: 'turnover',
          of: { kind: 'compare', left: { fact: 'probe.firm.turnover' }, right: { id: 'floor' } },
        },
        { id: 'leader', of: { kind: 'isTrue', fact: 'probe.firm.isLeader' } },
      ],
      parameters: [
        { id: 'floor', unit: 'FEN', values: [{ value: '100000000', citation: { clause: '一(二)' } }] },
      ],
      facts: [{ id: 'probe.firm.turnover', bounds: { min: '0', max: null } }, { id: 'probe.firm.isLeader' }],
    });
    expect(law.windows).toHaveLength(1);
  });

  test('with nothing new one statement reads the ids, and the law cannot be changed', async () => {
    const texts: string[] = [];
    await withClient(graph.url, async (client) => {
      const query = client.query.bind(client);
      const listening = Object.assign(client, {
        query: (text: string, values?: unknown[]) => {
          texts.push(text);
          return query(text, values);
        },
      }) as Client;
      await recordPolicyVersions(listening, rulesOf([core, probeWith('100万元')]));
    });
    expect(texts).toHaveLength(3);
    const change = graph.asSystem((client) => client.query(`update core.policy_version set law = '{}'`));
    await expect(change).rejects.toThrow('permission denied');
  });
});
