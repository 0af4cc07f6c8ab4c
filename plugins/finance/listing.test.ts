import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY, bootFinance, type FinanceGraph, QUANZHOU } from './test-graph.ts';

let graph: FinanceGraph;
beforeAll(async () => {
  graph = await bootFinance();
});
afterAll(() => graph.close());

const ENTRY = { selection: 'entry { id version enteredOn leftOn leaveReason enterprise { name } }' };

test('An enterprise is on the reserve list once at a time, and may come back', async () => {
  const enter = (enteredOn?: string) => ({ enterprise: graph.enterprises.first, enteredOn });
  const { entry, errors } = await graph.mutate('financeEnterReserveList', enter('2025-01-10'), ENTRY);
  expect(errors).toEqual([]);
  expect(entry).toMatchObject({
    enteredOn: '2025-01-10',
    leftOn: null,
    version: 1,
    enterprise: { name: '甲' },
  });
  expect(await graph.refusal('financeEnterReserveList', enter())).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'enterprise'],
    message: 'enterprise: it is on the list since 2025-01-10.',
  });
  const leave = (changes: object = {}) => ({
    entry: entry.id,
    version: 1,
    leftOn: '2025-06-01',
    reason: '撤回辅导',
    ...changes,
  });
  const name = 'financeLeaveReserveList';
  expect(await graph.refusal(name, leave({ version: 2 }))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'version'],
  });
  expect(await graph.refusal(name, leave({ leftOn: '2025-01-09' }))).toMatchObject({
    path: ['input', 'leftOn'],
  });
  expect(await graph.refusal(name, leave({ reason: ' ' }))).toMatchObject({ path: ['input', 'reason'] });
  const left = await graph.mutate(name, leave(), ENTRY);
  expect(left.entry).toMatchObject({ leftOn: '2025-06-01', leaveReason: '撤回辅导', version: 2 });
  expect(await graph.refusal(name, leave({ version: 2 }))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'entry'],
  });
  const again = await graph.mutate('financeEnterReserveList', enter(), ENTRY);
  expect(again.entry).toMatchObject({ enteredOn: '2026-06-30' });
});

test('Two entries at once leave one on the list', async () => {
  const input = { enterprise: graph.enterprises.second };
  const racing = Array.from({ length: 4 }, () => graph.mutate('financeEnterReserveList', input, ENTRY));
  const answers = await Promise.all(racing);
  expect(answers.filter((answer) => answer.entry)).toHaveLength(1);
  expect(answers.flatMap((answer) => answer.errors).map((error) => error.code)).toEqual(
    Array(3).fill('CONFLICT'),
  );
});

test('A milestone is reached once, and not in the future', async () => {
  const milestone = (changes: object = {}) => ({
    enterprise: graph.enterprises.first,
    kind: 'TUTORING_ACCEPTED',
    reachedOn: '2025-05-06',
    ...changes,
  });
  const name = 'financeRecordMilestone';
  const selection = 'milestone { kind reachedOn }';
  expect(await graph.refusal(name, milestone({ reachedOn: '2026-07-01' }))).toMatchObject({
    path: ['input', 'reachedOn'],
  });
  const first = await graph.mutate(name, milestone(), { selection });
  expect(first).toEqual({ milestone: { kind: 'TUTORING_ACCEPTED', reachedOn: '2025-05-06' }, errors: [] });
  const again = milestone({ reachedOn: '2025-09-09' });
  expect(await graph.refusal(name, again)).toMatchObject({ code: 'CONFLICT', path: ['input', 'kind'] });
  const next = await graph.mutate(name, milestone({ kind: 'DOMESTIC_LISTING' }), { selection });
  expect(next.errors).toEqual([]);
});

test('The reserve list is the province’s: an officer of a city reads it and does not write it', async () => {
  const input = { enterprise: graph.enterprises.first };
  const attempt = graph.mutate('financeEnterReserveList', input, { as: QUANZHOU });
  await expect(attempt).rejects.toThrow(/not open to CITY_OFFICER/);
  const { data } = await graph.execute(
    '{ finance { reserveList(first: 10, where: { leftOn: { isNull: true } }) { nodes { enterprise { name } } } } }',
    { as: QUANZHOU },
  );
  expect(data.finance.reserveList.nodes.length).toBeGreaterThan(0);
});

const product = (changes: object = {}) => ({
  bank: '测试银行',
  name: '信用贷',
  tiers: ['SRDI_SME', 'LITTLE_GIANT', 'SRDI_SME'],
  secured: false,
  maxTermMonths: 36,
  validFrom: '2025-01-01',
  ...changes,
});

test('A credit product is read by everybody and found by its tier', async () => {
  const name = 'financeAddCreditProduct';
  const added = await graph.mutate(name, product(), {
    selection: 'product { name tiers maxTermMonths validTo }',
  });
  expect(added).toEqual({
    product: { name: '信用贷', tiers: ['SRDI_SME', 'LITTLE_GIANT'], maxTermMonths: 36, validTo: null },
    errors: [],
  });
  const refusals = [
    [{ tiers: [] }, 'INVALID', 'tiers'],
    [{ maxTermMonths: 0 }, 'INVALID', 'maxTermMonths'],
    [{ validTo: '2024-12-31' }, 'INVALID', 'validTo'],
    [{ bank: ' ' }, 'INVALID', 'bank'],
    [{}, 'CONFLICT', 'name'],
  ] as const;
  for (const [changes, code, field] of refusals) {
    expect(await graph.refusal(name, product(changes))).toMatchObject({ code, path: ['input', field] });
  }
  const find = async (tier: string) => {
    const query = `query Find($tier: TierCode!) { finance { creditProducts(first: 5, where: { tiers: { eq: $tier } }) { totalCount } } }`;
    return (await graph.execute(query, { variables: { tier } })).data.finance.creditProducts.totalCount;
  };
  expect([await find('LITTLE_GIANT'), await find('INNOVATIVE_SME')]).toEqual([1, 0]);
});

test('An enterprise is offered products of the tiers it holds on the day, and of no others', async () => {
  await graph.mutate('financeAddCreditProduct', product({ name: '已停贷', validTo: '2025-12-31' }));
  await graph.asSystem((client) =>
    client.query(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to) values
         (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'SRDI_SME', '2024-07-01', '2026-06-30'),
         (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 'SRDI_SME', '2024-07-01', null)`,
    ),
  );
  const query = `query Offered($on: Date) {
    enterprises(first: 5) { nodes { name finance { creditProducts(on: $on) { name } } } } }`;
  const offered = async (on?: string) => {
    const { data } = await graph.execute(query, { as: AGENCY, variables: { on } });
    const nodes = data.enterprises.nodes as {
      name: string;
      finance: { creditProducts: { name: string }[] };
    }[];
    return Object.fromEntries(
      nodes.map((node) => [node.name, node.finance.creditProducts.map((each) => each.name)]),
    );
  };
  expect(await offered()).toEqual({ 甲: ['信用贷'], 乙: [], 丙: [] });
  expect(await offered('2026-07-01')).toEqual({ 甲: [], 乙: [], 丙: [] });
  expect(await offered('2025-12-31')).toEqual({ 甲: ['信用贷', '已停贷'], 乙: [], 丙: [] });
});
