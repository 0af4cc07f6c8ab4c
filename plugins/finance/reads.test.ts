import { core } from '@tidu/core';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finance } from './plugin.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, finance], { sample: 200 });
});
afterAll(() => graph.close());

const OFFICER = 'CITY_OFFICER 350500';
const PROVINCE = 'REPORTER';

test('Enterprises of a city with tiers and loans are one statement a list, however many', async () => {
  const query = `query Loans($first: Int!) {
    enterprises(first: $first, where: { region: { eq: "350500" } }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes { creditCode name tiers(on: "2026-06-30") { code }
        finance { loans(first: 5) { nodes { contractNumber principal disbursedOn } } } } } }`;
  const few = await graph.execute(query, { as: OFFICER, variables: { first: 5 } });
  const many = await graph.execute(query, { as: OFFICER, variables: { first: 100 } });
  expect(many.errors).toBeUndefined();
  const nodes = many.data.enterprises.nodes as { finance: { loans: { nodes: object[] } } }[];
  expect(nodes.length).toBeGreaterThan(20);
  expect(nodes.flatMap((node) => node.finance.loans.nodes).length).toBeGreaterThan(10);
  // Enterprises, tiers held, the tiers themselves, loans.
  expect(many.statements).toHaveLength(4);
  expect(few.statements.length).toBeLessThanOrEqual(4);
});

test('A loan with all that hangs on it is one statement a list', async () => {
  const { data, errors, statements } = await graph.execute(
    `{ finance { loans(first: 100) { totalCount nodes {
      contractNumber outstanding balanceOn(on: "2025-01-01") pool { year phase use { remaining } } enterprise { name }
      prepayments(first: 3) { nodes { paidOn amount } } otherSubsidies(first: 3) { nodes { scheme status } } } } } }`,
    { as: PROVINCE },
  );
  expect(errors).toBeUndefined();
  const { nodes } = data.finance.loans;
  expect(nodes).toHaveLength(100);
  expect(nodes.some((loan: { prepayments: { nodes: object[] } }) => loan.prepayments.nodes.length > 0)).toBe(
    true,
  );
  // Loans, their count, balances, pools, the pools' use, enterprises, prepayments, other subsidies.
  expect(statements).toHaveLength(8);
});

interface Found {
  readonly contractNumber: string;
  readonly bank: string;
  readonly kind: string;
  readonly disbursedOn: string;
  readonly isProgrammeLoan: boolean;
  readonly enterprise: { readonly creditCode: string; readonly city: { readonly code: string } };
}
const find = async (where: object, as = PROVINCE): Promise<readonly Found[]> => {
  const { data, errors } = await graph.execute(
    `query Find($where: FinanceLoanWhere) { finance { loans(first: 100, where: $where) { nodes {
      contractNumber bank kind disbursedOn isProgrammeLoan enterprise { creditCode city { code } } } } } }`,
    { as, variables: { where } },
  );
  expect(errors).toBeUndefined();
  return data.finance.loans.nodes;
};

test('Loans are found by enterprise, region, day, kind, bank and programme', async () => {
  const [some] = await find({});
  if (!some) throw new Error('the sample has no loans');
  const { creditCode, city } = some.enterprise;
  const own = await find({ enterprise: { creditCode: { eq: creditCode } } });
  expect(new Set(own.map((loan) => loan.enterprise.creditCode))).toEqual(new Set([creditCode]));
  const local = await find({ enterprise: { region: { eq: city.code } } });
  expect(new Set(local.map((loan) => loan.enterprise.city.code))).toEqual(new Set([city.code]));
  const year = await find({ disbursedOn: { gte: '2024-01-01', lt: '2024-02-29' } });
  expect(
    year
      .map((loan) => loan.disbursedOn)
      .sort()
      .at(0),
  ).toBe('2024-01-01');
  expect(year.every((loan) => loan.disbursedOn < '2024-02-29')).toBe(true);
  const assets = await find({
    kind: { eq: 'FIXED_ASSET' },
    isProgrammeLoan: { eq: false },
    bank: { eq: some.bank },
  });
  expect(assets.length).toBeGreaterThan(0);
  expect(
    assets.every((loan) => loan.kind === 'FIXED_ASSET' && loan.bank === some.bank && !loan.isProgrammeLoan),
  ).toBe(true);
  expect(await find({ enterprise: { creditCode: { eq: '91350500MA0000000X' } } })).toEqual([]);
});

test('One loan is found by its contract, and not by an officer of another city', async () => {
  const [some] = await find({ enterprise: { region: { eq: '350500' } } });
  const query = `query One($bank: String!, $contractNumber: String!) {
    finance { loan(bank: $bank, contractNumber: $contractNumber) { contractNumber } } }`;
  const variables = { bank: some?.bank, contractNumber: some?.contractNumber };
  const seen = await graph.execute(query, { as: OFFICER, variables });
  expect(seen.data.finance.loan).toEqual({ contractNumber: some?.contractNumber });
  const unseen = await graph.execute(query, { as: 'CITY_OFFICER 350100', variables });
  expect(unseen.data.finance.loan).toBeNull();
});

test('An officer sees loans of the city alone, and an enterprise its own', async () => {
  const local = await find({}, OFFICER);
  expect(local.length).toBeGreaterThan(0);
  expect(new Set(local.map((loan) => loan.enterprise.city.code))).toEqual(new Set(['350500']));
  const creditCode = local[0]?.enterprise.creditCode;
  const own = await find({}, `ENTERPRISE ${creditCode}`);
  expect(new Set(own.map((loan) => loan.enterprise.creditCode))).toEqual(new Set([creditCode]));
});

test('The public sees pools, funds and products, and no loan', async () => {
  const { data, errors } = await graph.execute(
    `{ finance { loanPools { year phase ceiling provenance { status confidence citation { clause } } }
       funds(first: 10) { totalCount } creditProducts(first: 10) { totalCount } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.finance.loanPools).toHaveLength(8);
  expect(data.finance.loanPools.slice(0, 2)).toEqual([
    {
      year: 2026,
      phase: null,
      ceiling: '8000000000.00',
      provenance: { status: 'LITERAL', confidence: 'PLAN', citation: { clause: '二(七)1.s2' } },
    },
    {
      year: 2026,
      phase: 1,
      ceiling: '10000000000.00',
      provenance: { status: 'AMENDED', confidence: 'PUBLISHED', citation: null },
    },
  ]);
  const refused = await graph.execute('{ finance { loans(first: 1) { nodes { id } } } }');
  expect(refused.errors?.[0]?.message).toBe('FinanceQuery.loans is not open to PUBLIC.');
});

test('An agency of another plugin sees no loan', async () => {
  expect((await find({}, 'PLUGIN_AGENCY finance')).length).toBeGreaterThan(0);
  expect(await find({}, 'PLUGIN_AGENCY market')).toEqual([]);
});

test('Loans are counted and summed up by kind as adding them one by one gives', async () => {
  const { data, errors } = await graph.execute(
    `{ statistics(source: "finance.loans", groupBy: ["kind", "city"], measures: [{}, { of: "principal", as: SUM },
        { of: "enterprises", as: COUNT }]) { key { code } figures { value number } } }`,
    { as: PROVINCE },
  );
  expect(errors).toBeUndefined();
  interface Loan {
    readonly kind: string;
    readonly city_code: string;
    readonly principal: string;
    readonly enterprise_id: string;
  }
  const loans = await graph.asSystem(
    async (client) =>
      (
        await client.query<Loan>(
          'select l.kind, e.city_code, l.principal, l.enterprise_id from finance.loan l join core.enterprise e on e.id = l.enterprise_id',
        )
      ).rows,
  );
  const naive = [...Map.groupBy(loans, ({ kind, city_code }) => `${kind} ${city_code}`)].map(([key, own]) => [
    key,
    own.length,
    own.reduce((sum, { principal }) => sum + BigInt(principal), 0n).toString(),
    new Set(own.map(({ enterprise_id }) => enterprise_id)).size,
  ]);
  const found = data.statistics.map(
    (row: { key: { code: string }[]; figures: { value: string; number: number }[] }) => [
      row.key.map(({ code }) => code).join(' '),
      row.figures[0]?.number,
      row.figures[1]?.value.replace('.', ''),
      row.figures[2]?.number,
    ],
  );
  expect(loans.length).toBeGreaterThan(100);
  expect(found.sort()).toEqual(naive.sort());
});
