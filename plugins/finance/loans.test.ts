import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY, bootFinance, CREDIT_CODE, type FinanceGraph, FUZHOU, QUANZHOU } from './test-graph.ts';

let graph: FinanceGraph;
beforeAll(async () => {
  graph = await bootFinance();
});
afterAll(() => graph.close());

const contracts = (function* () {
  for (let n = 1; ; n += 1) yield `T-${n}`;
})();
const loanInput = (changes: object = {}) => ({
  enterprise: graph.enterprises.first,
  bank: '测试银行',
  contractNumber: contracts.next().value,
  kind: 'WORKING_CAPITAL',
  origin: 'NEW',
  principal: '10000000.00',
  rate: '3.45',
  disbursedOn: '2025-02-01',
  maturityOn: '2026-01-31',
  registeredAt: '2025-02-01T09:30:00Z',
  isProgrammeLoan: true,
  ...changes,
});

const register = async (changes: object = {}): Promise<string> => {
  const { loan, errors } = await graph.mutate('financeRegisterLoan', loanInput(changes), {
    selection: 'loan { id }',
  });
  expect(errors).toEqual([]);
  return loan.id;
};

const poolOf = async (year: number, phase: number | null): Promise<{ id: string; use: object }> => {
  const { data } = await graph.execute(
    `query Pools($year: Int!) { finance { loanPools(year: $year) { id phase use { registered remaining loans } } } }`,
    { variables: { year } },
  );
  return data.finance.loanPools.find((pool: { phase: number | null }) => pool.phase === phase);
};

test('A registered loan answers with what was written, to the fen and the ten-thousandth of a per cent', async () => {
  const pool = await poolOf(2025, 1);
  const input = loanInput({ principal: '12345678.91', rate: '3.4501', pool: pool.id, source: '银行报送' });
  const { loan, errors } = await graph.mutate('financeRegisterLoan', input, {
    selection: `loan { enterprise { creditCode } bank contractNumber kind origin principal rate disbursedOn maturityOn
      registeredAt isProgrammeLoan pool { year phase } prepaid prepaidInFullOn outstanding isSample source }`,
  });
  expect(errors).toEqual([]);
  expect(loan).toEqual({
    enterprise: { creditCode: CREDIT_CODE },
    bank: '测试银行',
    contractNumber: input.contractNumber,
    kind: 'WORKING_CAPITAL',
    origin: 'NEW',
    principal: '12345678.91',
    rate: '3.4501',
    disbursedOn: '2025-02-01',
    maturityOn: '2026-01-31',
    registeredAt: '2025-02-01T09:30:00.000Z',
    isProgrammeLoan: true,
    pool: { year: 2025, phase: 1 },
    prepaid: '0.00',
    prepaidInFullOn: null,
    outstanding: '12345678.91',
    isSample: false,
    source: '银行报送',
  });
});

test.each([
  ['maturityOn', { maturityOn: '2025-02-01' }, /a day after 2025-02-01/],
  ['principal', { principal: '0.00' }, /more than 0\.00, found 0\.00/],
  ['principal', { principal: '-1.00' }, /found -1\.00/],
  ['rate', { rate: '100.0001' }, /0 to 100 per cent/],
  ['bank', { bank: '  ' }, /only white space/],
  ['contractNumber', { contractNumber: '\u3000' }, /only white space/],
])('A loan is refused at %s for %o', async (field, changes, message) => {
  const refusal = await graph.refusal('financeRegisterLoan', loanInput(changes));
  expect(refusal).toMatchObject({ code: 'INVALID', path: ['input', field] });
  expect(refusal.message).toMatch(message);
});

test('A contract is registered once a bank', async () => {
  const contractNumber = 'ONCE-1';
  await register({ contractNumber });
  await register({ contractNumber, bank: '另一家银行' });
  const refusal = await graph.refusal('financeRegisterLoan', loanInput({ contractNumber }));
  expect(refusal).toMatchObject({ code: 'CONFLICT', path: ['input', 'contractNumber'] });
});

test('A loan names the phase of a pool, and only a special loan does', async () => {
  const [year, phase] = [await poolOf(2025, null), await poolOf(2025, 1)];
  const named = { code: 'INVALID', path: ['input', 'pool'] };
  expect(await graph.refusal('financeRegisterLoan', loanInput({ pool: year.id }))).toMatchObject(named);
  const ordinary = loanInput({ pool: phase.id, isProgrammeLoan: false });
  expect(await graph.refusal('financeRegisterLoan', ordinary)).toMatchObject(named);
});

test('The same idempotency key registers one loan', async () => {
  const input = loanInput({ idempotencyKey: 'loan-once' });
  const options = { selection: 'loan { id }' };
  const first = await graph.mutate('financeRegisterLoan', input, options);
  expect(await graph.mutate('financeRegisterLoan', input, options)).toEqual(first);
  const other = { ...input, principal: '1.00' };
  expect(await graph.refusal('financeRegisterLoan', other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('An officer registers loans of enterprises of the city, and others do not exist for them', async () => {
  const refusal = await graph.refusal('financeRegisterLoan', loanInput(), FUZHOU);
  expect(refusal).toMatchObject({ code: 'UNKNOWN_RECORD', path: ['input', 'enterprise'] });
  const { errors } = await graph.mutate('financeRegisterLoan', loanInput(), { as: QUANZHOU });
  expect(errors).toEqual([]);
});

test('The agency of another plugin may not register a loan', async () => {
  const refusal = await graph.refusal('financeRegisterLoan', loanInput(), 'PLUGIN_AGENCY market');
  expect(refusal.code).toBe('NOT_ALLOWED');
});

test.each(['PUBLIC', 'REPORTER', 'AUDITOR', 'ADMIN', `ENTERPRISE ${CREDIT_CODE}`])(
  '%s writes no loan',
  async (as) => {
    const attempt = graph.mutate('financeRegisterLoan', loanInput(), { as });
    await expect(attempt).rejects.toThrow(/Mutation\.financeRegisterLoan is not open to/);
  },
);

const pay = (loan: string, amount: string, paidOn = '2025-05-01') => ({ loan, amount, paidOn });

test('Prepayments come off the balance on their day, and the last of them closes the loan', async () => {
  const loan = await register();
  const first = await graph.mutate('financeRecordPrepayment', pay(loan, '4000000.00'), {
    selection: 'prepayment { amount paidOn loan { outstanding prepaidInFullOn } }',
  });
  expect(first).toMatchObject({
    prepayment: { amount: '4000000.00', loan: { outstanding: '6000000.00', prepaidInFullOn: null } },
    errors: [],
  });
  // Recorded later, paid earlier: the loan is closed on the later of the two days.
  await graph.mutate('financeRecordPrepayment', pay(loan, '6000000.00', '2025-04-01'));
  const { data } = await graph.execute(
    `query Balance($id: ID!) { node(id: $id) { ... on FinanceLoan {
      outstanding prepaid prepaidInFullOn prepayments(first: 5) { totalCount nodes { paidOn amount } }
      before: balanceOn(on: "2025-01-31") disbursed: balanceOn(on: "2025-02-01") between: balanceOn(on: "2025-03-31")
      paid: balanceOn(on: "2025-04-01") closed: balanceOn(on: "2025-05-01") today: balanceOn } } }`,
    { as: AGENCY, variables: { id: loan } },
  );
  expect(data.node).toEqual({
    outstanding: '0.00',
    prepaid: '10000000.00',
    prepaidInFullOn: '2025-05-01',
    prepayments: {
      totalCount: 2,
      nodes: [
        { paidOn: '2025-04-01', amount: '6000000.00' },
        { paidOn: '2025-05-01', amount: '4000000.00' },
      ],
    },
    before: '0.00',
    disbursed: '10000000.00',
    between: '10000000.00',
    paid: '4000000.00',
    closed: '0.00',
    today: '0.00',
  });
  const refusal = await graph.refusal('financeRecordPrepayment', pay(loan, '0.01'));
  expect(refusal).toMatchObject({ code: 'CONFLICT', path: ['input', 'loan'] });
});

test.each([
  ['amount', '10000000.01', '2025-05-01', /at most 10000000\.00, which is outstanding, found 10000000\.01/],
  ['amount', '0.00', '2025-05-01', /more than 0\.00/],
  ['paidOn', '1.00', '2025-01-31', /2025-02-01 or later/],
  ['paidOn', '1.00', '2026-02-01', /2026-01-31 or earlier, when the loan is due/],
])('A prepayment is refused at %s: %s on %s', async (field, amount, paidOn, message) => {
  const refusal = await graph.refusal('financeRecordPrepayment', pay(await register(), amount, paidOn));
  expect(refusal).toMatchObject({ code: 'INVALID', path: ['input', field] });
  expect(refusal.message).toMatch(message);
});

test('A prepayment of tomorrow is refused', async () => {
  const loan = await register({ maturityOn: '2027-01-31' });
  const refusal = await graph.refusal('financeRecordPrepayment', pay(loan, '1.00', '2026-07-01'));
  expect(refusal).toMatchObject({ code: 'INVALID', path: ['input', 'paidOn'] });
  const { errors } = await graph.mutate('financeRecordPrepayment', pay(loan, '1.00', '2026-06-30'));
  expect(errors).toEqual([]);
});

test('Of prepayments at once that do not fit together, as many are taken as fit', async () => {
  const loan = await register();
  const racing = Array.from({ length: 6 }, () =>
    graph.mutate('financeRecordPrepayment', pay(loan, '3000000.00')),
  );
  const answers = await Promise.all(racing);
  const refused = answers.flatMap((answer) => answer.errors);
  expect(refused.map((error) => [error.code, error.path])).toEqual(
    Array(3).fill(['INVALID', ['input', 'amount']]),
  );
  const { data } = await graph.execute(
    `query Left($id: ID!) { node(id: $id) { ... on FinanceLoan { outstanding } } }`,
    {
      as: AGENCY,
      variables: { id: loan },
    },
  );
  expect(data.node.outstanding).toBe('1000000.00');
});

test('The database itself takes no prepayment over the principal, and counts every one', async () => {
  const loan = await register();
  const key = Buffer.from(loan, 'base64url').toString().split(':')[1];
  const insert = (amounts: readonly number[]) =>
    graph.asSystem((client) =>
      client.query(
        `insert into finance.prepayment (id, loan_id, paid_on, amount)
         select gen_random_uuid(), $1, '2025-05-01', amount from unnest($2::bigint[]) amount`,
        [key, amounts],
      ),
    );
  await expect(insert([600_000_000, 400_000_001])).rejects.toThrow(/prepaid_within_principal/);
  const race = await Promise.allSettled([insert([600_000_000]), insert([600_000_000])]);
  const lost = race.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  expect(lost).toEqual([expect.stringContaining('prepaid_within_principal')]);
  await insert([300_000_000, 100_000_000]);
  const counted = graph.asSystem((client) =>
    client.query('select prepaid, prepaid_in_full_on::text from finance.loan where id = $1', [key]),
  );
  expect((await counted).rows).toEqual([{ prepaid: '1000000000', prepaid_in_full_on: '2025-05-01' }]);
  const edit = graph.asSystem((client) =>
    client.query('update finance.prepayment set amount = 1 where loan_id = $1', [key]),
  );
  await expect(edit).rejects.toThrow(/permission denied/);
});

test('Another city neither sees a loan nor takes its prepayment', async () => {
  const loan = await register();
  const refusal = await graph.refusal('financeRecordPrepayment', pay(loan, '1.00'), FUZHOU);
  expect(refusal).toMatchObject({ code: 'UNKNOWN_RECORD', path: ['input', 'loan'] });
  const { data } = await graph.execute(
    `query Unseen($id: ID!) { node(id: $id) { id } finance { loans(first: 100) { totalCount nodes { id } } } }`,
    { as: FUZHOU, variables: { id: loan } },
  );
  expect(data).toEqual({ node: null, finance: { loans: { totalCount: 0, nodes: [] } } });
});

const other = (loan: string, changes: object = {}) => ({
  loan,
  level: 'PROVINCIAL',
  kind: 'INTEREST_SUBSIDY',
  scheme: '技改贴息',
  amount: '50000.00',
  status: 'RESERVED',
  on: '2025-03-01',
  ...changes,
});
const SUBSIDY = { selection: 'subsidy { id version status amount reservedOn paidOn withdrawnOn }' };

test('A subsidy of another scheme is reserved, paid, withdrawn, each on its day', async () => {
  const loan = await register();
  const { subsidy, errors } = await graph.mutate('financeRecordOtherSubsidy', other(loan), SUBSIDY);
  expect(errors).toEqual([]);
  expect(subsidy).toMatchObject({
    status: 'RESERVED',
    amount: '50000.00',
    reservedOn: '2025-03-01',
    paidOn: null,
    version: 1,
  });
  const change = (version: number, status: string, on: string) => ({
    subsidy: subsidy.id,
    version,
    status,
    on,
  });
  const name = 'financeChangeOtherSubsidy';
  expect(await graph.refusal(name, change(1, 'RESERVED', '2025-04-01'))).toMatchObject({
    path: ['input', 'status'],
  });
  expect(await graph.refusal(name, change(1, 'PAID', '2025-02-28'))).toMatchObject({ path: ['input', 'on'] });
  const paid = await graph.mutate(name, change(1, 'PAID', '2025-06-01'), SUBSIDY);
  expect(paid.subsidy).toMatchObject({
    status: 'PAID',
    reservedOn: '2025-03-01',
    paidOn: '2025-06-01',
    version: 2,
  });
  const stale = await graph.refusal(name, change(1, 'WITHDRAWN', '2025-07-01'));
  expect(stale).toMatchObject({ code: 'CONFLICT', path: ['input', 'version'] });
  const withdrawn = await graph.mutate(name, change(2, 'WITHDRAWN', '2025-07-01'), SUBSIDY);
  expect(withdrawn.subsidy).toMatchObject({
    status: 'WITHDRAWN',
    paidOn: '2025-06-01',
    withdrawnOn: '2025-07-01',
  });
  expect(await graph.refusal(name, change(3, 'PAID', '2025-08-01'))).toMatchObject({
    path: ['input', 'status'],
  });
});

test('A subsidy is refused twice a scheme, without a name, and of no money; an unknown amount stays unknown', async () => {
  const loan = await register();
  const name = 'financeRecordOtherSubsidy';
  const { subsidy } = await graph.mutate(name, other(loan, { amount: null, status: 'PAID' }), SUBSIDY);
  expect(subsidy).toMatchObject({ amount: null, status: 'PAID', paidOn: '2025-03-01', reservedOn: null });
  expect(await graph.refusal(name, other(loan))).toMatchObject({
    code: 'CONFLICT',
    path: ['input', 'scheme'],
  });
  expect(await graph.refusal(name, other(loan, { scheme: ' ' }))).toMatchObject({
    path: ['input', 'scheme'],
  });
  expect(await graph.refusal(name, other(loan, { amount: '0' }))).toMatchObject({
    path: ['input', 'amount'],
  });
  expect(await graph.refusal(name, other(loan), FUZHOU)).toMatchObject({
    code: 'UNKNOWN_RECORD',
    path: ['input', 'loan'],
  });
});

test('A pool counts special loans of all cities, whoever asks: a phase those that name it, a year those of the year', async () => {
  const phase = await poolOf(2024, 1);
  const dates = { disbursedOn: '2024-12-31', maturityOn: '2025-12-30' };
  await register({ ...dates, pool: phase.id, principal: '7000000000.00' });
  await register({
    ...dates,
    pool: phase.id,
    enterprise: graph.enterprises.fuzhou,
    principal: '999999999.99',
  });
  await register({ ...dates, principal: '5.00' });
  await register({ ...dates, principal: '6.00', isProgrammeLoan: false });
  await register({ disbursedOn: '2023-12-31', maturityOn: '2024-12-30', principal: '7.00' });
  expect((await poolOf(2024, 1)).use).toEqual({ registered: '7999999999.99', remaining: '0.01', loans: 2 });
  // More is registered than the ceiling: what is over waits.
  expect((await poolOf(2024, null)).use).toEqual({
    registered: '8000000004.99',
    remaining: '0.00',
    loans: 3,
  });
});
