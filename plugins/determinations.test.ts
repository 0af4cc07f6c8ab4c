import { core } from '@tidu/core';
import { finance } from '@tidu/finance';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FIRM = '00000000-0000-7000-8000-000000000001';
const LOAN = '00000000-0000-7000-8000-000000000011';
const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, finance], { sample: 120, today: '2025-06-30' });
  await graph.asSystem(async (client) => {
    await client.query(
      `insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code)
       values ($1, '91350500MA0000001A', '甲', '甲', '350582', 'C34')`,
      [FIRM],
    );
    await client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to, source)
       values (gen_random_uuid(), $1, 'SRDI_SME', '2024-01-01', '2026-12-31', '示例')`,
      [FIRM],
    );
    await client.query(
      `insert into finance.loan (id, enterprise_id, bank, contract_number, kind, origin, principal, rate, disbursed_on,
         maturity_on, registered_at, is_programme_loan, source)
       values ($1, $2, '甲行', 'G-1', 'WORKING_CAPITAL', 'NEW', 2000000000, 30000, '2024-02-01', '2025-01-31',
         '2024-02-01T02:00:00Z', true, '甲行登记')`,
      [LOAN, FIRM],
    );
  });
});
afterAll(() => graph.close());

const OF_FIRM = `query ($policies: [String!], $reading: Reading! = LITERAL) {
  enterprise(creditCode: "91350500MA0000001A") {
    determinations(policies: $policies, reading: $reading) {
      policy { id } subject on eventOn verdict amount { low high }
      findings { criterion clauseId clause { text } result facts { fact { id } value source state } }
      missing { id }
      otherReadings { reading interpretation { id } alternative verdict amount { low high } }
    }
  }
}`;

test('A loan’s determination says why, with the clause, the facts and what another reading would give', async () => {
  const { data, errors } = await graph.execute(OF_FIRM, {
    as: OFFICER,
    variables: { policies: ['finance.interest-subsidy'] },
  });
  expect(errors).toBeUndefined();
  const [found] = data.enterprise.determinations;
  expect(found).toMatchObject({
    policy: { id: 'finance.interest-subsidy' },
    on: '2025-06-30',
    eventOn: '2024-02-01',
    verdict: 'ELIGIBLE',
    amount: { low: '200000.00', high: '200000.00' },
  });
  const { data: node } = await graph.execute('query ($id: ID!) { node(id: $id) { __typename id } }', {
    as: OFFICER,
    variables: { id: found.subject },
  });
  expect(node.node).toEqual({ __typename: 'FinanceLoan', id: found.subject });
  const tier = found.findings.find((each: { criterion: string }) => each.criterion === 'tier');
  expect(tier.result).toBe('TRUE');
  expect(tier.clause.text).toContain('贴息');
  expect(tier.facts).toContainEqual(expect.objectContaining({ value: '1条', state: 'KNOWN' }));
  expect(found.otherReadings.length).toBeGreaterThan(0);
});

test('The statements for determinations do not grow with the enterprises', async () => {
  const query = `query ($first: Int!) { enterprises(first: $first) { nodes {
    determinations { verdict findings { criterion result } repairs { leadsTo } nextChange { on } } } } }`;
  const [one, many] = await Promise.all(
    [1, 60].map((first) => graph.execute(query, { as: OFFICER, variables: { first } })),
  );
  expect(one?.errors).toBeUndefined();
  expect(many?.errors).toBeUndefined();
  expect(many?.statements.length).toBe(one?.statements.length);
  expect(many?.data.enterprises.nodes).toHaveLength(60);
});

test('Verdicts are filtered, and every answer is of the verdict asked for', async () => {
  const query = `query ($verdict: [Verdict!]) { enterprises(first: 40) { nodes { determinations(verdict: $verdict) { verdict } } } }`;
  const { data } = await graph.execute(query, { as: OFFICER, variables: { verdict: ['ELIGIBLE'] } });
  const found = data.enterprises.nodes.flatMap(
    (node: { determinations: { verdict: string }[] }) => node.determinations,
  );
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map((each: { verdict: string }) => each.verdict))).toEqual(new Set(['ELIGIBLE']));
});

test('A what-if reads nothing, and names every fact that does not belong or cannot be read', async () => {
  const query = `query ($facts: JSON!) { evaluate(policy: "finance.interest-subsidy", facts: $facts, on: "2025-06-30") {
    verdict amount { low high } subject missing { id } } }`;
  const given = (facts: object) => graph.execute(query, { variables: { facts } });
  const open = await given({ disbursedOn: '2024-02-01' });
  expect(open.errors).toBeUndefined();
  expect(open.statements).toEqual([]);
  expect(open.data.evaluate.verdict).toBe('UNKNOWN');
  expect(open.data.evaluate.missing.length).toBeGreaterThan(1);
  const bad = await given({ principal: '20000', colour: 'red', disbursedOn: '2024-02-30' });
  expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const name of ['facts.principal', 'facts.colour', 'facts.disbursedOn']) {
    expect(bad.errors?.[0]?.message).toContain(name);
  }
});

test('A rule that does not exist is answered with those near it, an interpretation with its alternatives', async () => {
  const wrong = await graph.execute(OF_FIRM, {
    as: OFFICER,
    variables: { policies: ['finance.interest-subsidies'] },
  });
  expect(wrong.errors?.[0]?.message).toContain('finance.interest-subsidy');
  const query = `{ enterprise(creditCode: "91350500MA0000001A") {
    determinations(interpretations: [{ interpretation: "A-16", alternative: "ACT_364" }]) { verdict } } }`;
  expect((await graph.execute(query, { as: OFFICER })).errors?.[0]?.message).toContain('ACT_360');
});

test('The public and agencies, who do not see the figures, are not told that they are unknown', async () => {
  const query = '{ enterprise(creditCode: "91350500MA0000001A") { determinations { verdict } } }';
  for (const as of ['PUBLIC', 'PLUGIN_AGENCY finance']) {
    expect((await graph.execute(query, { as })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect((await graph.execute(query, { as: 'ENTERPRISE 91350500MA0000001A' })).errors).toBeUndefined();
});

test('Readiness for a tier follows the law of the day of application', async () => {
  const query = `query ($on: Date!) { enterprise(creditCode: "91350500MA0000001A") { tierReadiness(tier: SRDI_SME, on: $on) {
    tier { code } met criteria determination { policy { id } verdict missing { id } } } } }`;
  const of = async (on: string) =>
    (await graph.execute(query, { as: OFFICER, variables: { on } })).data.enterprise.tierReadiness;
  const before = await of('2026-03-31');
  expect(before.determination.policy.id).toBe('core.srdi-sme');
  expect(before.determination.verdict).not.toBe('ELIGIBLE');
  expect((await of('2026-04-01')).determination.policy.id).toBe('core.srdi-sme-2026');
});

test('The next best facts are those most verdicts wait for', async () => {
  const query = `{ enterprise(creditCode: "91350500MA0000001A") { nextBestFacts(first: 5) { fact { id } verdicts policies { id } amount } } }`;
  const { data } = await graph.execute(query, { as: OFFICER });
  const facts = data.enterprise.nextBestFacts;
  expect(facts).toHaveLength(5);
  const counts = facts.map((each: { verdicts: number }) => each.verdicts);
  expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
});
