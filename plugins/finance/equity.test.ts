import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY, bootFinance, type FinanceGraph, FUZHOU, QUANZHOU } from './test-graph.ts';

let graph: FinanceGraph;
/** The SME Development Fund, which the plan names. */
let smedf: string;
beforeAll(async () => {
  graph = await bootFinance();
  const { data } = await graph.execute(
    '{ finance { funds(first: 5, where: { kind: { eq: SMEDF } }) { nodes { id name depth source } } } }',
  );
  expect(data.finance.funds.nodes).toMatchObject([{ name: '中小企业发展基金', depth: 0 }]);
  smedf = data.finance.funds.nodes[0].id;
});
afterAll(() => graph.close());

const FUND = { selection: 'fund { id name kind depth parent { id } }' };
const addFund = (name: string, parent: string | null, kind = 'SMEDF') => ({ name, kind, parent });

test('A sub-fund is one level below its parent and of its kind, two levels at most', async () => {
  const first = await graph.mutate('financeAddFund', addFund('一级子基金', smedf), FUND);
  expect(first).toMatchObject({ fund: { kind: 'SMEDF', depth: 1, parent: { id: smedf } }, errors: [] });
  const second = await graph.mutate('financeAddFund', addFund('二级子基金', first.fund.id), FUND);
  expect(second.fund.depth).toBe(2);
  const refusals = [
    [addFund('三级', second.fund.id), 'INVALID', 'parent'],
    [addFund('另类', smedf, 'NMTUF'), 'INVALID', 'kind'],
    [addFund('一级子基金', smedf), 'CONFLICT', 'name'],
    [addFund(' ', smedf), 'INVALID', 'name'],
    [{ ...addFund('无规模', null), size: '0' }, 'INVALID', 'size'],
  ] as const;
  for (const [input, code, field] of refusals) {
    expect(await graph.refusal('financeAddFund', input)).toMatchObject({ code, path: ['input', field] });
  }
  const { data } = await graph.execute(
    'query Below($id: ID!) { node(id: $id) { ... on FinanceFund { subFunds(first: 5) { nodes { name } } } } }',
    { variables: { id: smedf } },
  );
  expect(data.node.subFunds.nodes).toEqual([{ name: '一级子基金' }]);
});

test('The database holds a sub-fund to its parent', async () => {
  const insert = graph.asSystem((client) =>
    client.query(
      `insert into finance.fund (id, name, kind, depth, parent_id)
       select gen_random_uuid(), '错层', 'SMEDF', 2, id from finance.fund where kind = 'SMEDF' and depth = 0`,
    ),
  );
  await expect(insert).rejects.toThrow(/foreign key/);
});

const investmentInput = (changes: object = {}) => ({
  enterprise: graph.enterprises.first,
  fund: smedf,
  instrument: 'EQUITY',
  agreedOn: '2025-03-01',
  committed: '100000000.00',
  ...changes,
});
const INVESTMENT = {
  selection:
    'investment { id version instrument committed arrived convertedOn fund { name } enterprise { name } }',
};
const invest = async (changes: object = {}): Promise<string> => {
  const answer = await graph.mutate('financeRecordFundInvestment', investmentInput(changes), INVESTMENT);
  expect(answer.errors).toEqual([]);
  return answer.investment.id;
};

test('An investment answers with what was agreed, and nothing has arrived', async () => {
  const { investment } = await graph.mutate('financeRecordFundInvestment', investmentInput(), {
    ...INVESTMENT,
    as: QUANZHOU,
  });
  expect(investment).toMatchObject({
    committed: '100000000.00',
    arrived: '0.00',
    convertedOn: null,
    fund: { name: '中小企业发展基金' },
    enterprise: { name: '甲' },
  });
});

test.each([
  ['committed', { committed: '0.00' }],
  ['convertedOn', { instrument: 'CONVERTIBLE', convertedOn: '2025-02-28' }],
  ['convertedOn', { instrument: 'EQUITY', convertedOn: '2025-04-01' }],
])('An investment is refused at %s for %o', async (field, changes) => {
  const refusal = await graph.refusal('financeRecordFundInvestment', investmentInput(changes));
  expect(refusal).toMatchObject({ code: 'INVALID', path: ['input', field] });
});

test('Another city neither records an investment nor money of one', async () => {
  const name = 'financeRecordFundInvestment';
  expect(await graph.refusal(name, investmentInput(), FUZHOU)).toMatchObject({ code: 'UNKNOWN_RECORD' });
  const input = arrival(await invest(), '1.00');
  expect(await graph.refusal('financeRecordArrival', input, FUZHOU)).toMatchObject({
    code: 'UNKNOWN_RECORD',
    path: ['input', 'investment'],
  });
});

const arrival = (investment: string, amount: string, arrivedOn = '2025-05-20') => ({
  investment,
  amount,
  arrivedOn,
});

test('Money that arrives is counted, with or without a voucher', async () => {
  const id = await invest();
  await graph.mutate('financeRecordArrival', arrival(id, '40000000.00'));
  const { arrival: second } = await graph.mutate(
    'financeRecordArrival',
    { ...arrival(id, '60000000.00', '2026-06-30'), bankProof: '回单 88' },
    {
      selection:
        'arrival { bankProof investment { arrived arrivals(first: 5) { nodes { amount bankProof } } } }',
    },
  );
  expect(second).toEqual({
    bankProof: '回单 88',
    investment: {
      arrived: '100000000.00',
      arrivals: {
        nodes: [
          { amount: '40000000.00', bankProof: null },
          { amount: '60000000.00', bankProof: '回单 88' },
        ],
      },
    },
  });
});

test.each([
  ['amount', '100000000.01', '2025-05-20'],
  ['amount', '-1.00', '2025-05-20'],
  ['arrivedOn', '1.00', '2025-02-28'],
  ['arrivedOn', '1.00', '2026-07-01'],
])('Money is refused at %s: %s on %s', async (field, amount, arrivedOn) => {
  const refusal = await graph.refusal('financeRecordArrival', arrival(await invest(), amount, arrivedOn));
  expect(refusal).toMatchObject({ code: 'INVALID', path: ['input', field] });
});

test('Of arrivals at once that do not fit together, as many are taken as fit', async () => {
  const id = await invest();
  const racing = Array.from({ length: 4 }, () =>
    graph.mutate('financeRecordArrival', arrival(id, '60000000.00')),
  );
  const answers = await Promise.all(racing);
  const refused = answers.flatMap((answer) => answer.errors);
  expect(refused.map((error) => error.path)).toEqual(Array(3).fill(['input', 'amount']));
});

test('A convertible becomes equity once, on or after the day it was agreed', async () => {
  const id = await invest({ instrument: 'CONVERTIBLE' });
  const convert = (version: number, convertedOn: string) => ({ investment: id, version, convertedOn });
  const name = 'financeRecordConversion';
  expect(await graph.refusal(name, convert(1, '2025-02-28'))).toMatchObject({
    path: ['input', 'convertedOn'],
  });
  expect(await graph.refusal(name, convert(7, '2025-09-01'))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'version'],
  });
  const { investment } = await graph.mutate(name, convert(1, '2025-03-01'), INVESTMENT);
  expect(investment).toMatchObject({ convertedOn: '2025-03-01', version: 2 });
  expect(await graph.refusal(name, convert(2, '2025-09-01'))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'investment'],
  });
  const equity = { investment: await invest(), version: 1, convertedOn: '2025-09-01' };
  expect(await graph.refusal(name, equity)).toMatchObject({
    code: 'INVALID',
    path: ['input', 'convertedOn'],
  });
});

test('An enterprise sees its own investments and no officer of a city adds a fund', async () => {
  const attempt = graph.mutate('financeAddFund', addFund('市级', null, 'OTHER'), { as: QUANZHOU });
  await expect(attempt).rejects.toThrow(/not open to CITY_OFFICER/);
  const { data } = await graph.execute(
    '{ finance { fundInvestments(first: 100) { nodes { enterprise { name } } } } }',
    { as: AGENCY },
  );
  const own = await graph.execute('{ finance { fundInvestments(first: 100) { totalCount } } }', {
    as: 'ENTERPRISE 91350500MA0000002A',
  });
  expect(data.finance.fundInvestments.nodes.length).toBeGreaterThan(0);
  expect(own.data.finance.fundInvestments.totalCount).toBe(0);
});
