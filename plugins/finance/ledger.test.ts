import { globalId } from '@tidu/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY, bootFinance, type FinanceGraph, FUZHOU, QUANZHOU } from './test-graph.ts';

const OFFICER = 'DEPARTMENT_OFFICER DEPT-IIT';

let graph: FinanceGraph;
beforeAll(async () => {
  graph = await bootFinance();
});
afterAll(() => graph.close());

let last = 0;
const key = (): string => {
  last += 1;
  return `00000000-0000-7000-8000-1${String(last).padStart(11, '0')}`;
};
const run = (text: string, values: readonly unknown[] = []) =>
  graph.asSystem((client) => client.query(text, [...values]));

/** An SRDI SME of Quanzhou with its certificate. */
async function firm(): Promise<{ readonly id: string; readonly certificate: string }> {
  const [id, certificate] = [key(), key()];
  await run(
    `insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code)
     values ($1, $2::text, $2, $2, '350500', 'C35')`,
    [id, `91350500MB${String(last).padStart(7, '0')}A`],
  );
  await run(
    `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to)
     values ($1, $2, 'SRDI_SME', '2022-01-01', '2027-12-31')`,
    [certificate, id],
  );
  return { id, certificate };
}

interface Borrowed {
  readonly wan?: number;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly programme?: boolean;
  readonly registered?: string;
  readonly pool?: string;
}
async function borrow(of: string, loan: Borrowed = {}): Promise<string> {
  const {
    wan = 1000,
    from = '2025-03-01',
    to = '2026-03-01',
    kind = 'WORKING_CAPITAL',
    programme = true,
  } = loan;
  const id = key();
  await run(
    `insert into finance.loan (id, enterprise_id, bank, contract_number, kind, origin, principal, rate, disbursed_on,
       maturity_on, registered_at, is_programme_loan, pool_id)
     values ($1, $2, '测试银行', ($1::uuid)::text, $3, 'NEW', $4, 30000, $5, $6, $7, $8, $9)`,
    [
      id,
      of,
      kind,
      wan * 1_000_000,
      from,
      to,
      loan.registered ?? `${from}T09:00:00Z`,
      programme,
      loan.pool ?? null,
    ],
  );
  return id;
}
const loanId = (id: string): string => globalId('FinanceLoan', id);
const poolOf = async (year: number, phase: number | null = null): Promise<string> => {
  const { rows } = await run(
    'select id from finance.loan_pool where year = $1 and phase is not distinct from $2',
    [year, phase],
  );
  return rows[0].id;
};
/** A phase of its own, so that tests do not meet in one. */
async function pool(wan: number, year = 2025): Promise<string> {
  const id = key();
  await run(
    `insert into finance.loan_pool (id, year, phase, ceiling, provenance) values ($1, $2, $3, $4, '{}')`,
    [id, year, 100 + last, wan * 1_000_000],
  );
  return id;
}

const REQUEST = `request { state reason note asked { exact } granted { exact } waitsFor { period }
  entries(first: 20) { nodes { kind reserved { exact } settled { exact } reading verdict determined { exact } actor account { key } } } }`;
const mutate = async (name: string, input: object, as = OFFICER) => {
  const { request, errors } = await graph.mutate(name, input, { selection: REQUEST, as });
  expect(errors).toEqual([]);
  return {
    state: request.state,
    reason: request.reason,
    granted: request.granted.exact,
    lines: request.entries.nodes.map(
      (entry: {
        kind: string;
        reserved: { exact: string };
        settled: { exact: string };
        account: { key: string };
      }) => `${entry.kind} ${entry.reserved.exact} ${entry.settled.exact} ${entry.account.key.split('/')[0]}`,
    ),
    entries: request.entries.nodes,
  };
};
const reserve = (id: string, more: object = {}) =>
  mutate('financeReserveInterestSubsidy', { loan: loanId(id), ...more });
const settle = (id: string, more: object = {}) =>
  mutate('financeSettleInterestSubsidy', { loan: loanId(id), ...more });
const release = (id: string) =>
  mutate('financeReleaseInterestSubsidy', { loan: loanId(id), reason: '合同取消' });

describe('the interest subsidy', () => {
  test('two loans of 1,500万 in one year are granted 15万 and 5万, a third is refused with the numbers', async () => {
    const { id } = await firm();
    const first = await reserve(await borrow(id, { wan: 1500 }));
    expect(first).toMatchObject({ state: 'RESERVED', granted: '15000000' });
    expect(first.lines.sort()).toEqual([
      'RESERVE 15000000 0 finance.interest-subsidy',
      'RESERVE 1500000000 0 finance.loan-pool',
    ]);
    expect(first.entries[0]).toMatchObject({
      reading: 'LITERAL',
      verdict: 'ELIGIBLE',
      determined: { exact: '15000000' },
      actor: expect.stringContaining('DEPT-IIT'),
    });
    expect(await reserve(await borrow(id, { wan: 1500 }))).toMatchObject({
      state: 'RESERVED',
      granted: '5000000',
    });
    expect(await reserve(await borrow(id, { wan: 1500 }))).toMatchObject({
      state: 'REFUSED',
      reason: 'CAP_REACHED',
      granted: '0',
    });
    expect(
      await reserve(await borrow(id, { wan: 1500, from: '2024-12-31', to: '2025-12-31' })),
    ).toMatchObject({ granted: '15000000' });
    const { data } = await graph.execute(
      `query Caps($id: ID!) { node(id: $id) { ... on Enterprise { finance { caps { period ceiling { text } used { exact } remaining { exact } } } } } }`,
      { as: QUANZHOU, variables: { id: globalId('Enterprise', id) } },
    );
    expect(data.node.finance.caps).toEqual([
      { period: '2025', ceiling: { text: '20万元' }, used: { exact: '20000000' }, remaining: { exact: '0' } },
      {
        period: '2024',
        ceiling: { text: '20万元' },
        used: { exact: '15000000' },
        remaining: { exact: '5000000' },
      },
    ]);
  });

  test.each<[Borrowed, RegExp]>([
    [{ kind: 'FIXED_ASSET' }, /INELIGIBLE .*kind \(流动资金贷款, 二\(七\)1\.s\d\) is FALSE/],
    [{ programme: false }, /programme \(专项资金贷款/],
    [{ from: '2023-06-01', to: '2024-06-01' }, /NOT_IN_FORCE/],
  ])('a loan %o is refused with the criterion by name, and nothing is written', async (changes, message) => {
    const loan = await borrow((await firm()).id, changes);
    const refusal = await graph.refusal('financeReserveInterestSubsidy', { loan: loanId(loan) }, OFFICER);
    expect(refusal).toMatchObject({
      code: 'INVALID',
      path: ['input', 'loan'],
      message: expect.stringMatching(message),
    });
    const { rows } = await run('select from core.allocation_request where subject_id = $1', [loan]);
    expect(rows).toEqual([]);
  });

  test('a certificate of unknown validity leaves it open, and nothing is reserved', async () => {
    const { id, certificate } = await firm();
    await run('update core.certification set valid_to = null where id = $1', [certificate]);
    const input = { loan: loanId(await borrow(id)) };
    const refusal = await graph.refusal('financeReserveInterestSubsidy', input, OFFICER);
    expect(refusal.message).toMatch(/UNKNOWN .*tier .*is UNKNOWN/);
  });

  test('only a department that the responsibility line names reserves', async () => {
    const loan = loanId(await borrow((await firm()).id));
    const refusal = await graph.refusal(
      'financeReserveInterestSubsidy',
      { loan },
      'DEPARTMENT_OFFICER DEPT-EDU',
    );
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('DEPT-FIN') });
    for (const as of [AGENCY, QUANZHOU]) {
      await expect(graph.refusal('financeReserveInterestSubsidy', { loan }, as)).rejects.toThrow(
        /is not open to/,
      );
    }
  });

  test('asked twice, by the same key or another, it is granted once', async () => {
    const loan = await borrow((await firm()).id);
    const once = { idempotencyKey: `once-${loan}` };
    const first = await reserve(loan, once);
    expect(await reserve(loan, once)).toEqual(first);
    expect(await reserve(loan)).toEqual(first);
  });

  test('what is settled is what the rule still gives on the day; the rest goes back', async () => {
    const loan = await borrow((await firm()).id);
    expect(await reserve(loan)).toMatchObject({ granted: '10000000' });
    await run('update finance.loan set maturity_on = $2 where id = $1', [loan, '2025-09-01']);
    const settled = await settle(loan, { paidOn: '2026-04-01' });
    expect(settled).toMatchObject({ state: 'SETTLED', granted: '5041095' });
    expect(settled.lines.slice(2).sort()).toEqual([
      'RELEASE -4958905 0 finance.interest-subsidy',
      'SETTLE -1000000000 1000000000 finance.loan-pool',
      'SETTLE -5041095 5041095 finance.interest-subsidy',
    ]);
    const again = await graph.refusal('financeSettleInterestSubsidy', { loan: loanId(loan) }, OFFICER);
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('NOT_RESERVED') });
  });

  test('released, it gives back to the cap and to the pool', async () => {
    const { id } = await firm();
    const [first, second] = [await borrow(id, { wan: 2000 }), await borrow(id, { wan: 2000 })];
    await reserve(first);
    expect(await reserve(second)).toMatchObject({ state: 'REFUSED' });
    expect(await release(first)).toMatchObject({ state: 'RELEASED', granted: '0' });
    expect(await reserve(second)).toMatchObject({ state: 'RESERVED', granted: '20000000' });
  });

  test.each([OFFICER, QUANZHOU, AGENCY])(
    'paid back early, recorded by %s, the rest is given back',
    async (as) => {
      const { id } = await firm();
      const loan = await borrow(id);
      await reserve(loan);
      await settle(loan, { paidOn: '2025-06-01' });
      const { errors } = await graph.mutate(
        'financeRecordPrepayment',
        { loan: loanId(loan), paidOn: '2025-08-30', amount: '10000000.00' },
        { as },
      );
      expect(errors).toEqual([]);
      const { rows } = await run(
        `select e.kind, e.settled, e.effective_on::text as day, e.note from core.allocation_entry e
       join core.allocation_request r on r.id = e.request_id where r.subject_id = $1 and e.kind = 'ADJUST'`,
        [loan],
      );
      // 182 of 365 days.
      expect(rows).toEqual([
        { kind: 'ADJUST', settled: String(4986301 - 10000000), day: '2025-08-30', note: '提前还款' },
      ]);
      expect(await reserve(await borrow(id, { wan: 2000 }))).toMatchObject({
        granted: String(20000000 - 4986301),
      });
    },
  );

  test('a certificate that is revoked afterwards is a flag for an officer, and takes nothing', async () => {
    const { id, certificate } = await firm();
    const loan = await borrow(id);
    const flags = async () => {
      const { data } = await graph.execute(
        `query Flags($id: ID!) { node(id: $id) { ... on FinanceLoan { subsidyFlags subsidyRequest { granted { exact } } } } }`,
        { as: OFFICER, variables: { id: loanId(loan) } },
      );
      return [data.node.subsidyFlags, data.node.subsidyRequest?.granted.exact ?? null];
    };
    const end = (kind: string | null, on: string | null) =>
      run('update core.certification set end_kind = $2, ended_on = $3, end_reason = $2 where id = $1', [
        certificate,
        kind,
        on,
      ]);
    await end('REVOKED', '2025-10-01');
    expect(await flags()).toEqual([[], null]);
    await end(null, null);
    await reserve(loan);
    expect(await flags()).toEqual([[], '10000000']);
    await end('WITHDRAWN', '2025-10-01');
    expect(await flags()).toEqual([[], '10000000']);
    await end('REVOKED', '2025-10-01');
    expect(await flags()).toEqual([['CLAWBACK_REVIEW'], '10000000']);
  });

  test('a city sees the requests and lines of its own enterprises only', async () => {
    const loan = await borrow((await firm()).id);
    await reserve(loan);
    const query = `query { allocationRequests(first: 100) { nodes { id } } allocationEntries(first: 100) { nodes { id } } }`;
    const seen = async (as: string) => {
      const { data } = await graph.execute(query, { as });
      return [data.allocationRequests.nodes.length, data.allocationEntries.nodes.length];
    };
    expect(await seen(FUZHOU)).toEqual([0, 0]);
    expect(await seen(QUANZHOU)).toEqual(await seen(OFFICER));
    expect(await seen(AGENCY)).toEqual(await seen(OFFICER));
  });
});

describe('a pool', () => {
  const allocate = async (id: string, more: object = {}) => {
    const selection =
      'granted queued refused hasMore pool { use { reserved settled waiting } account { period ceiling { text } } }';
    const { errors, ...answer } = await graph.mutate(
      'financeAllocatePool',
      { pool: globalId('FinanceLoanPool', id), ...more },
      { selection, as: OFFICER },
    );
    expect(errors).toEqual([]);
    return answer;
  };
  const stateOf = async (loan: string) => {
    const { rows } = await run('select state, reason from core.allocation_request where subject_id = $1', [
      loan,
    ]);
    return rows[0] ? [rows[0].state, rows[0].reason] : null;
  };
  const sound = (of: string, loan: string) =>
    run(
      `insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by)
       values ($1, $2, $3, 'finance.loan.isSoundBorrower', true, 'OPINION', 'test')`,
      [key(), loan, of],
    );
  const special = async (poolId: string, wan: number, registered: string, isSound = true) => {
    const { id } = await firm();
    const loan = await borrow(id, { wan, registered, pool: poolId });
    if (isSound) await sound(id, loan);
    return loan;
  };

  test('is served in the order of registration; the first that does not fit waits, and nobody overtakes it', async () => {
    const phase = await pool(2000);
    const late = await special(phase, 100, '2025-03-04T09:00:00Z');
    const big = await special(phase, 900, '2025-03-03T09:00:00Z');
    const second = await special(phase, 700, '2025-03-02T09:00:00Z');
    const first = await special(phase, 600, '2025-03-01T09:00:00Z');
    const unsound = await special(phase, 100, '2025-03-01T10:00:00Z', false);
    const answer = await allocate(phase);
    expect(answer).toMatchObject({
      granted: 2,
      queued: 2,
      refused: 1,
      hasMore: false,
      pool: {
        use: { reserved: '13000000.00', settled: '0.00', waiting: 2 },
        account: { ceiling: { text: '2000万元' } },
      },
    });
    expect(await Promise.all([first, second, big, late, unsound].map(stateOf))).toEqual([
      ['RESERVED', null],
      ['RESERVED', null],
      ['WAITING', 'POOL_FULL'],
      ['WAITING', 'BEHIND_OTHERS'],
      ['REFUSED', 'NEEDS_REVIEW'],
    ]);
    // One that comes later waits too; one that was registered earlier does not.
    const latest = await special(phase, 1, '2025-03-09T09:00:00Z');
    expect(await reserve(latest, { reading: 'AS_AMENDED' })).toMatchObject({
      state: 'WAITING',
      reason: 'BEHIND_OTHERS',
    });
    const earlier = await special(phase, 1, '2025-03-02T10:00:00Z');
    expect(await reserve(earlier, { reading: 'AS_AMENDED' })).toMatchObject({ state: 'RESERVED' });
    // 600 come back: 900 and 100 fit, and the last one.
    await release(first);
    expect(await allocate(phase)).toMatchObject({ granted: 3, queued: 0 });
    expect(await stateOf(big)).toEqual(['RESERVED', null]);
    expect(await allocate(phase)).toMatchObject({ granted: 0, queued: 0, refused: 0 });
  });

  test('is served a few loans at a time, and says that there are more', async () => {
    const phase = await pool(1000);
    for (const day of [1, 2, 3]) await special(phase, 10, `2025-03-0${day}T09:00:00Z`);
    expect(await allocate(phase, { loans: 2 })).toMatchObject({ granted: 2, hasMore: true });
    expect(await allocate(phase, { loans: 2 })).toMatchObject({ granted: 1, hasMore: false });
  });

  test('of a year is drawn on by the plan as written, a phase as amended; a loan without a phase has none', async () => {
    const { id } = await firm();
    const loan = await borrow(id, { from: '2026-02-02', to: '2027-02-02' });
    await sound(id, loan);
    const rate = await run('update finance.loan set rate = 0 where id = $1', [loan]);
    expect(rate.rowCount).toBe(1);
    await run(
      `insert into finance.prime_rate (valid_from, valid_to, rate, provenance) values ('2026-02-02', '2026-02-02', 30000, '{}')
       on conflict do nothing`,
    );
    const refusal = await graph.refusal(
      'financeReserveInterestSubsidy',
      { loan: loanId(loan), reading: 'AS_AMENDED' },
      OFFICER,
    );
    expect(refusal).toMatchObject({
      path: ['input', 'loan'],
      message: expect.stringContaining('a phase that the loan names'),
    });
    expect(
      (await reserve(loan)).entries.map((entry: { account: { key: string } }) => entry.account.key),
    ).toContain(`finance.loan-pool/${await poolOf(2026)}`);
  });
});

test('Awards for the money of funds share one cap over the plan', async () => {
  const { id } = await firm();
  const arrive = async (wan: number, on: string): Promise<string> => {
    const [investment, arrival] = [key(), key()];
    await run(
      `insert into finance.fund_investment (id, enterprise_id, fund_id, instrument, agreed_on, committed)
       select $1, $2, id, 'EQUITY', '2024-02-01', $3 from finance.fund where kind = 'SMEDF' and depth = 0`,
      [investment, id, wan * 1_000_000],
    );
    await run(
      `insert into finance.arrival (id, investment_id, enterprise_id, arrived_on, amount, bank_proof) values ($1, $2, $3, $4, $5, '凭证')`,
      [arrival, investment, id, on, wan * 1_000_000],
    );
    return globalId('FinanceArrival', arrival);
  };
  const [first, second, third] = [
    await arrive(8000, '2024-03-01'),
    await arrive(3000, '2025-03-01'),
    await arrive(100, '2026-03-01'),
  ];
  const fund = (arrival: string) => mutate('financeReserveFundAward', { arrival });
  expect(await fund(first)).toMatchObject({ granted: '80000000' });
  expect(await fund(second)).toMatchObject({ granted: '20000000' });
  expect(await fund(third)).toMatchObject({ state: 'REFUSED', reason: 'CAP_REACHED' });
  expect(await mutate('financeSettleFundAward', { arrival: first })).toMatchObject({
    state: 'SETTLED',
    granted: '80000000',
  });
  expect(await mutate('financeReleaseFundAward', { arrival: second, reason: '撤回' })).toMatchObject({
    state: 'RELEASED',
  });
  expect(await fund(third)).toMatchObject({ granted: '1000000' });
});

test('A milestone is awarded once', async () => {
  const { id } = await firm();
  const milestone = key();
  await run(
    `insert into finance.reserve_list_entry (id, enterprise_id, entered_on) values ($1, $2, '2024-01-01')`,
    [key(), id],
  );
  await run(
    `insert into finance.listing_milestone (id, enterprise_id, kind, reached_on) values ($1, $2, 'TUTORING_ACCEPTED', '2024-06-03')`,
    [milestone, id],
  );
  const input = { milestone: globalId('FinanceListingMilestone', milestone) };
  expect(await mutate('financeReserveListingAward', input)).toMatchObject({ granted: '50000000' });
  expect(await mutate('financeSettleListingAward', input)).toMatchObject({ state: 'SETTLED' });
  expect(await mutate('financeReserveListingAward', input)).toMatchObject({
    state: 'SETTLED',
    granted: '50000000',
  });
});
