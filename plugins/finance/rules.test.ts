import { core, globalId, subjectStatement } from '@tidu/core';
import { day, type Fact } from '@tidu/policy';
import { bootGraph, type TestGraph } from '@tidu/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival } from './facts/arrival.ts';
import { loan } from './facts/loan.ts';
import { milestone } from './facts/milestone.ts';
import { finance } from './plugin.ts';
import { AGENCY } from './test-graph.ts';

/** Sees the recorded facts of every enterprise. */
const OFFICER = 'DEPARTMENT_OFFICER';

let graph: TestGraph;
beforeAll(async () => {
  graph = await bootGraph([core, finance]);
});
afterAll(() => graph.close());

const run = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
  graph.asSystem((client) => client.query(text, [...values]));

let last = 0;
/** A key no row has, and in credit codes a number. */
const key = (): string => {
  last += 1;
  return `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
};

interface Certificate {
  readonly tier: string;
  readonly from?: string | null;
  readonly to?: string | null;
}
const SRDI: Certificate = { tier: 'SRDI_SME', from: '2022-01-01', to: '2027-12-31' };

/** An enterprise of manufacturing in Quanzhou, unless said. */
async function enterprise(
  certificates: readonly Certificate[] = [SRDI],
  { region = '350500', industry = 'C35' }: { region?: string; industry?: string } = {},
): Promise<string> {
  const id = key();
  const code = `91350500MA${String(last).padStart(7, '0')}A`;
  await run(
    `insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code)
     values ($1, $2::text, $2, $2, $3, $4)`,
    [id, code, region, industry],
  );
  for (const { tier, from = null, to = null } of certificates) {
    await run(
      `insert into core.certification (id, enterprise_id, tier_code, valid_from, valid_to) values ($1, $2, $3, $4, $5)`,
      [key(), id, tier, from, to],
    );
  }
  return id;
}

interface Loan {
  readonly of?: string;
  readonly wan?: number;
  readonly from?: string;
  readonly to?: string;
  readonly rate?: number;
  readonly kind?: string;
  readonly origin?: string;
  readonly programme?: boolean;
}

async function borrow({
  wan = 1000,
  from = '2024-03-01',
  to = '2025-03-01',
  ...rest
}: Loan): Promise<string> {
  const id = key();
  const { rate = 30_000, kind = 'WORKING_CAPITAL', origin = 'NEW', programme = true } = rest;
  await run(
    `insert into finance.loan (id, enterprise_id, bank, contract_number, kind, origin, principal, rate, disbursed_on,
       maturity_on, registered_at, is_programme_loan)
     values ($1, $2, '测试银行', ($1::uuid)::text, $3, $4, $5, $6, $7::date, $8, $7::date + time '09:00', $9)`,
    [id, rest.of ?? (await enterprise()), kind, origin, wan * 1_000_000, rate, from, to, programme],
  );
  return id;
}

const prepay = (id: string, on: string, wan: number) =>
  run(`insert into finance.prepayment (id, loan_id, paid_on, amount) values ($1, $2, $3, $4)`, [
    key(),
    id,
    on,
    wan * 1_000_000,
  ]);

const subsidise = (id: string, level: string, status: string, kind = 'INTEREST_SUBSIDY') =>
  run(
    `insert into finance.other_subsidy (id, loan_id, level, kind, scheme, status, reserved_on, paid_on, withdrawn_on)
     values ($1, $2, $3::text, $4, $3 || $4, $5::text, '2024-06-01', case when $5 = 'PAID' then date '2024-07-01' end,
       case when $5 = 'WITHDRAWN' then date '2024-07-01' end)`,
    [key(), id, level, kind, status],
  );

/** A recorded fact of a row: an amount in fen, or an opinion. */
const record = (fact: Fact, of: string, subject: string, value: number | boolean) =>
  run(
    `insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, number, flag, trust, signed_by)
     values ($1, $2, $3, $4, $5, $6, $7::text, case when $7 = 'OPINION' then 'test' end)`,
    [
      key(),
      subject,
      of,
      fact.id,
      typeof value === 'number' ? value : null,
      typeof value === 'boolean' ? value : null,
      fact.trust,
    ],
  );

/** What the ledger granted a row under a policy: reserved, and settled on the day if one is given. */
async function grant(policy: string, of: string, subject: string, amount: number, settledOn?: string) {
  const [account, request] = [key(), key()];
  await run(
    `insert into core.allocation_account (id, key, plugin, kind, scope, enterprise_id, unit, ceiling, used, settled)
     values ($1, ($1::uuid)::text, 'finance', 'CAP', $2, $3, 'FEN', 5000000000, $4::bigint, case when $5 then $4::bigint else 0 end)`,
    [account, policy, of, amount, settledOn !== undefined],
  );
  await run(
    `insert into core.allocation_request (id, plugin, policy_id, subject, subject_id, enterprise_id, state, asked, granted, unit)
     values ($1, 'finance', $2, 'finance.test', $3, $4, $5, $6::bigint, $6::bigint, 'FEN')`,
    [request, policy, subject, of, settledOn ? 'SETTLED' : 'RESERVED', amount],
  );
  const lines = [
    { kind: 'RESERVE', reserved: amount, settled: 0, on: '2024-03-01' },
    ...(settledOn ? [{ kind: 'SETTLE', reserved: -amount, settled: amount, on: settledOn }] : []),
  ];
  for (const [index, line] of lines.entries()) {
    await run(
      `insert into core.allocation_entry (id, account_id, request_id, enterprise_id, plugin, kind, unit, reserved, settled,
         reserved_after, settled_after, sequence, ceiling, used, asked, effective_on)
       values ($1, $2, $3, $4, 'finance', $5, 'FEN', $6::bigint, $7::bigint, $8, $7::bigint, $9, 5000000000, 0, $10, $11)`,
      [
        key(),
        account,
        request,
        of,
        line.kind,
        line.reserved,
        line.settled,
        Math.max(0, line.reserved),
        index,
        amount,
        line.on,
      ],
    );
  }
}
const INTEREST = 'finance.interest-subsidy';

interface Asked {
  readonly as?: string;
  readonly on?: string;
  readonly reading?: 'LITERAL' | 'AS_AMENDED';
}

/** What the graph says of one row: verdict, then amount, or what it lies between. */
async function ask(
  type: string,
  field: string,
  id: string,
  { as = OFFICER, on = '2027-06-30', reading = 'LITERAL' }: Asked = {},
) {
  const query = `query One($id: ID!, $on: Date!, $reading: Reading!) {
    node(id: $id) { ... on ${type} { ${field}(on: $on, reading: $reading) { verdict low high } } } }`;
  const variables = { id: globalId(type, id), on, reading };
  const { data, errors } = await graph.execute(query, { as, variables });
  expect(errors).toBeUndefined();
  const { verdict, low, high } = data.node[field];
  return [verdict, ...(low === high ? [low] : [low, high])];
}

const subsidyOf = (id: string, asked?: Asked) => ask('FinanceLoan', 'subsidy', id, asked);

/** The value of a fact as the database has it. */
async function factOf(
  subject: string,
  fact: Fact,
  id: string,
  on = '2027-06-30',
  knownAt: string | null = null,
) {
  const statement = subjectStatement(graph.graph.rules, subject, { on: day(on), knownAt });
  const value = statement.value(fact);
  const text = `select (${value})::text as value from ${statement.from()} where ${statement.row}.id = $1`;
  const { rows } = await graph.asSystem((client) => client.query(text, [id]));
  return rows[0]?.value;
}

describe('二(七)1, the interest subsidy', () => {
  test.each([
    [2000, '2024-02-01', '2025-01-31', '200000.00'],
    [2000, '2024-02-01', '2025-02-01', '200000.00'],
    [1000, '2024-02-01', '2025-02-01', '100000.00'],
    [1000, '2024-02-29', '2024-08-28', '49589.04'],
    [500, '2024-12-31', '2025-06-30', '24794.52'],
    [3000, '2024-03-01', '2025-03-01', '200000.00'],
    [4000, '2024-03-01', '2024-08-28', '197260.27'],
  ])('%d万 from %s to %s', async (wan, from, to, expected) => {
    expect(await subsidyOf(await borrow({ wan, from, to }))).toEqual(['ELIGIBLE', expected]);
  });

  test('of a loan paid back in part early only the balance earns', async () => {
    const id = await borrow({});
    await prepay(id, '2024-06-09', 500);
    expect(await subsidyOf(id)).toEqual(['ELIGIBLE', '63698.63']);
  });

  test('two loans of 1,500万 in one calendar year get 15万 and, once that is granted, 5万', async () => {
    const of = await enterprise();
    const [first, second, nextYear] = [
      await borrow({ of, wan: 1500 }),
      await borrow({ of, wan: 1500, from: '2024-12-31', to: '2025-12-31' }),
      await borrow({ of, wan: 1500, from: '2025-01-01', to: '2026-01-01' }),
    ];
    expect(await subsidyOf(first)).toEqual(['ELIGIBLE', '150000.00']);
    await grant(INTEREST, of, first, 15_000_000, '2025-02-01');
    expect(await subsidyOf(second)).toEqual(['ELIGIBLE', '50000.00']);
    expect(await subsidyOf(nextYear)).toEqual(['ELIGIBLE', '150000.00']);
    expect(await subsidyOf(second, { as: AGENCY })).toEqual(['ELIGIBLE', '50000.00']);
    // What it was granted itself takes nothing from it.
    expect(await subsidyOf(first)).toEqual(['ELIGIBLE', '150000.00']);
    const used = (fact: Fact, on?: string) => factOf('finance.loan', fact, second, on);
    expect(await used(loan.usedInYear)).toBe('15000000');
    expect(await used(loan.usedInPlan)).toBe('15000000');
    expect(await used(loan.usedSinceRecognition)).toBe('15000000');
    expect(await used(loan.usedInYearOfPayment, '2025-06-30')).toBe('15000000');
    expect(await used(loan.usedInYearOfPayment, '2024-12-31')).toBe('0');
    expect(await factOf('finance.loan', loan.usedInYear, nextYear)).toBe('0');
    expect(await factOf('finance.loan', loan.usedInYear, second, '2027-06-30', '2020-01-01T00:00:00Z')).toBe(
      '0',
    );
  });

  test('a cap since the recognition leaves out what was granted under an earlier certificate', async () => {
    const of = await enterprise([
      { tier: 'SRDI_SME', from: '2021-07-01', to: '2024-06-30' },
      { tier: 'SRDI_SME', from: '2024-07-01', to: '2027-06-30' },
    ]);
    const [before, after] = [
      await borrow({ of }),
      await borrow({ of, from: '2024-07-01', to: '2025-07-01' }),
    ];
    await grant(INTEREST, of, before, 1);
    expect(await factOf('finance.loan', loan.usedInYear, after)).toBe('1');
    expect(await factOf('finance.loan', loan.usedSinceRecognition, after)).toBe('0');
  });

  test.each([
    ['PROVINCIAL', 'PAID', 'INTEREST_SUBSIDY', ['INELIGIBLE', '0.00']],
    ['PROVINCIAL', 'RESERVED', 'INTEREST_SUBSIDY', ['NEEDS_REVIEW', '0.00', '100000.00']],
    ['PROVINCIAL', 'WITHDRAWN', 'INTEREST_SUBSIDY', ['ELIGIBLE', '100000.00']],
    ['PROVINCIAL', 'PAID', 'GUARANTEE_FEE_SUBSIDY', ['ELIGIBLE', '100000.00']],
    ['CITY', 'PAID', 'INTEREST_SUBSIDY', ['ELIGIBLE', '100000.00']],
  ])('with a %s subsidy %s (%s) on the same loan', async (level, status, kind, expected) => {
    const id = await borrow({});
    await subsidise(id, level, status, kind);
    expect(await subsidyOf(id)).toEqual(expected);
  });

  test.each<[Loan, string]>([
    [{ kind: 'FIXED_ASSET' }, 'INELIGIBLE'],
    [{ origin: 'EXTENSION' }, 'INELIGIBLE'],
    [{ origin: 'RENEWED_CONTRACT' }, 'NEEDS_REVIEW'],
    [{ programme: false }, 'INELIGIBLE'],
    [{ from: '2026-12-31', to: '2027-12-31' }, 'ELIGIBLE'],
    [{ from: '2027-01-01', to: '2027-12-31' }, 'NOT_IN_FORCE'],
  ])('%o is %s', async (changes, verdict) => {
    expect((await subsidyOf(await borrow(changes)))[0]).toBe(verdict);
  });

  test.each([
    ['2024-03-01', 'ELIGIBLE'],
    ['2024-02-29', 'INELIGIBLE'],
    [null, 'UNKNOWN'],
  ])('borrowed on 2024-03-01 with a certificate to %s', async (to, verdict) => {
    const of = await enterprise([{ tier: 'SRDI_SME', from: '2021-03-02', to }]);
    expect((await subsidyOf(await borrow({ of })))[0]).toBe(verdict);
  });

  test('a firm that became a little giant with 20万 used has 30万 left as amended, and nothing in the plan', async () => {
    const of = await enterprise([SRDI, { tier: 'LITTLE_GIANT', from: '2024-06-01', to: '2027-05-31' }]);
    const first = await borrow({ of, wan: 1000 });
    await grant(INTEREST, of, first, 20_000_000);
    const second = await borrow({ of, wan: 4000, from: '2024-07-01', to: '2025-07-01' });
    await record(loan.isSoundBorrower, of, second, true);
    expect(await subsidyOf(second)).toEqual(['ELIGIBLE', '0.00']);
    expect(await subsidyOf(second, { reading: 'AS_AMENDED' })).toEqual(['ELIGIBLE', '300000.00']);
  });

  test('as amended 4,000万 are counted to 2,000万, which an officer works out', async () => {
    const of = await enterprise();
    const id = await borrow({ of, wan: 4000, to: '2024-08-28' });
    await record(loan.isSoundBorrower, of, id, true);
    expect(await subsidyOf(id, { reading: 'AS_AMENDED' })).toEqual(['ELIGIBLE', '0.00', '200000.00']);
    await record(loan.apportionedSubsidy, of, id, 10_000_000);
    expect(await subsidyOf(id, { reading: 'AS_AMENDED' })).toEqual(['ELIGIBLE', '100000.00']);
  });

  test('principal counts over all phases, and afresh from the year after a re-examination', async () => {
    const of = await enterprise([
      { tier: 'SRDI_SME', from: '2022-07-01', to: '2025-06-30' },
      { tier: 'SRDI_SME', from: '2025-07-01', to: '2028-06-30' },
    ]);
    await borrow({ of, wan: 300, kind: 'FIXED_ASSET' });
    await borrow({ of, wan: 400, programme: false });
    await borrow({ of, wan: 700 });
    const [before, after] = [
      await borrow({ of, from: '2025-12-31', to: '2026-12-31' }),
      await borrow({ of, from: '2026-01-01', to: '2027-01-01' }),
    ];
    expect(await factOf('finance.loan', loan.principalBefore, before)).toBe('700000000');
    expect(await factOf('finance.loan', loan.principalBefore, after)).toBe('0');
  });

  test.each([
    ['2024-07-21', '34500'],
    ['2024-07-22', '33500'],
    ['2025-05-19', '31000'],
    ['2025-12-31', '30000'],
    ['2026-01-01', null],
  ])('the prime rate on %s is %s', async (from, expected) => {
    expect(await factOf('finance.loan', loan.primeRate, await borrow({ from, to: '2027-01-05' }))).toBe(
      expected,
    );
  });

  test('as amended a rate of exactly the prime rate passes, a millionth more does not', async () => {
    const of = await enterprise();
    for (const [rate, verdict] of [
      [34_500, 'NEEDS_REVIEW'],
      [34_501, 'INELIGIBLE'],
    ] as const) {
      const id = await borrow({ of, wan: 100, rate });
      expect((await subsidyOf(id, { reading: 'AS_AMENDED' }))[0]).toBe(verdict);
    }
  });

  test('as amended Xiamen, and what is neither industry nor information technology, are out', async () => {
    const xiamen = await borrow({ of: await enterprise([SRDI], { region: '350200' }) });
    const farm = await borrow({ of: await enterprise([SRDI], { industry: 'A01' }) });
    for (const id of [xiamen, farm]) {
      expect(await subsidyOf(id)).toEqual(['ELIGIBLE', '100000.00']);
      expect((await subsidyOf(id, { reading: 'AS_AMENDED' }))[0]).toBe('INELIGIBLE');
    }
  });

  test('what is left for a new loan, and what the loans of a year come to', async () => {
    const of = await enterprise();
    const first = await borrow({ of, wan: 1500, from: '2026-02-02', to: '2027-02-02' });
    await borrow({ of, wan: 1500, from: '2026-03-02', to: '2027-03-02' });
    const headroom = async (id: string, on: string) => {
      const { data } = await graph.execute(
        `query Headroom($id: ID!, $on: Date!) {
           node(id: $id) { ... on Enterprise { finance { subsidyHeadroom(on: $on) { granted low high } } } } }`,
        { as: OFFICER, variables: { id: globalId('Enterprise', id), on } },
      );
      return data.node.finance.subsidyHeadroom;
    };
    expect(await headroom(of, '2026-06-01')).toEqual({
      granted: '0.00',
      low: '200000.00',
      high: '200000.00',
    });
    const forecast = `{ finance { exposureForecast(year: 2026) { eligible open due atMost } } }`;
    const { data: before } = await graph.execute(forecast, { as: OFFICER });
    await grant(INTEREST, of, first, 15_000_000);
    expect(await headroom(of, '2026-06-01')).toEqual({
      granted: '150000.00',
      low: '50000.00',
      high: '50000.00',
    });
    expect(await headroom(of, '2027-06-01')).toEqual({ granted: '0.00', low: '0.00', high: '0.00' });
    expect(await headroom(await enterprise([]), '2026-06-01')).toEqual({
      granted: '0.00',
      low: '0.00',
      high: '0.00',
    });
    // Two loans of 15万 each within one cap.
    const another = await enterprise();
    await borrow({ of: another, wan: 1500, from: '2026-02-02', to: '2027-02-02' });
    await borrow({ of: another, wan: 1500, from: '2026-12-31', to: '2027-12-31' });
    const { data: after } = await graph.execute(forecast, { as: OFFICER });
    expect(after.finance.exposureForecast.eligible - before.finance.exposureForecast.eligible).toBe(2);
    expect(Number(after.finance.exposureForecast.due) - Number(before.finance.exposureForecast.due)).toBe(
      200_000,
    );
  });
});

const FUNDS = new Map<string, string>();
/** A fund of its kind: the one the plan names, or a sub-fund so many levels below it. */
async function fund(kind: string, depth = 0): Promise<string> {
  const known = FUNDS.get(`${kind} ${depth}`);
  if (known !== undefined) return known;
  const id = await graph.asSystem(async (client) => {
    const named = await client.query('select id from finance.fund where kind = $1 and depth = $2', [
      kind,
      depth,
    ]);
    return named.rows[0]?.id ?? null;
  });
  const found = id ?? key();
  FUNDS.set(`${kind} ${depth}`, found);
  if (id === null) {
    const parent = depth === 0 ? null : await fund(kind, depth - 1);
    await run(
      'insert into finance.fund (id, name, kind, depth, parent_id) values ($1, ($1::uuid)::text, $2, $3, $4)',
      [found, kind, depth, parent],
    );
  }
  return found;
}

interface Investment {
  readonly of: string;
  readonly kind?: string;
  readonly depth?: number;
  readonly convertedOn?: string;
  readonly convertible?: boolean;
}

async function invest({
  of,
  kind = 'SMEDF',
  depth = 0,
  convertible = false,
  convertedOn,
}: Investment): Promise<string> {
  const id = key();
  await run(
    `insert into finance.fund_investment (id, enterprise_id, fund_id, instrument, agreed_on, committed, converted_on)
     values ($1, $2, $3, $4, '2024-01-15', 1000000000000, $5)`,
    [id, of, await fund(kind, depth), convertible ? 'CONVERTIBLE' : 'EQUITY', convertedOn ?? null],
  );
  return id;
}

/** Money in fen. */
async function arrive(
  investment: string,
  amount: number,
  { on = '2024-05-20', proof = true }: { on?: string; proof?: boolean } = {},
): Promise<string> {
  const id = key();
  await run(
    `insert into finance.arrival (id, investment_id, enterprise_id, arrived_on, amount, bank_proof)
     select $1, id, enterprise_id, $3, $4, $5 from finance.fund_investment where id = $2`,
    [id, investment, on, amount, proof ? 'V-1' : null],
  );
  return id;
}

const YI = 10_000_000_000;
const awardOf = (id: string, asked?: Asked) => ask('FinanceArrival', 'award', id, asked);

async function fundAwardOf(id: string, { on = '2027-06-30', reading = 'LITERAL' }: Asked = {}) {
  const query = `query Award($id: ID!, $on: Date!, $reading: Reading!) { node(id: $id) {
    ... on Enterprise { finance { fundAward(on: $on, reading: $reading) { granted low high } } } } }`;
  const variables = { id: globalId('Enterprise', id), on, reading };
  const { data, errors, statements } = await graph.execute(query, { as: OFFICER, variables });
  expect(errors).toBeUndefined();
  expect(statements.length).toBeLessThanOrEqual(3);
  const { granted, low, high } = data.node.finance.fundAward;
  return [granted, ...(low === high ? [low] : [low, high])];
}

test('二(七)1.s1, what a bank lent in a year, and of that for more than a year', async () => {
  const of = await enterprise();
  await borrow({ of, wan: 300, from: '2023-05-05', to: '2024-05-05' });
  await borrow({ of, wan: 200, from: '2023-12-31', to: '2025-01-01' });
  await borrow({ of, wan: 100, from: '2022-12-31', to: '2025-01-01' });
  const { data } = await graph.execute(
    '{ finance { lending(year: 2023) { bank loans principal longTerm } } }',
    {
      as: AGENCY,
    },
  );
  expect(data.finance.lending).toEqual([
    { bank: '测试银行', loans: 2, principal: '5000000.00', longTerm: '2000000.00' },
  ]);
});

describe('二(七)2.s1, the award for equity of national funds', () => {
  test.each([
    ['SMEDF', YI, 'LITERAL', '1000000.00'],
    ['SMEDF', YI + 1, 'LITERAL', '1000000.00'],
    ['NMTUF', 0.2 * YI, 'LITERAL', '1000000.00'],
    ['NMTUF', 0.2 * YI, 'AS_AMENDED', '100000.00'],
  ] as const)('%s, %d fen, %s', async (kind, amount, reading, expected) => {
    const id = await arrive(await invest({ of: await enterprise(), kind }), amount);
    expect(await awardOf(id, { reading })).toEqual(['ELIGIBLE', expected]);
  });

  test('both funds share the cap: 50万 at 5‰ and 80万 come to 100万', async () => {
    const of = await enterprise();
    const first = await arrive(await invest({ of, kind: 'NMTUF' }), YI);
    const second = await arrive(await invest({ of }), 0.8 * YI, { on: '2024-05-21' });
    expect(await fundAwardOf(of, { reading: 'AS_AMENDED' })).toEqual(['0.00', '1000000.00']);
    expect(await fundAwardOf(of, { reading: 'AS_AMENDED', on: '2024-05-20' })).toEqual(['0.00', '500000.00']);
    await grant('finance.fund-award', of, first, 50_000_000);
    expect(await awardOf(second, { reading: 'AS_AMENDED' })).toEqual(['ELIGIBLE', '500000.00']);
    expect(await fundAwardOf(of, { reading: 'AS_AMENDED' })).toEqual(['500000.00', '500000.00']);
    expect(await factOf('finance.arrival', arrival.usedInPlan, second)).toBe('50000000');
    expect(await factOf('finance.arrival', arrival.usedForFund, second)).toBe('0');
    expect(await factOf('finance.arrival', arrival.usedForInvestment, second)).toBe('0');
  });

  test('money of two years shares the cap, and is of one investment', async () => {
    const of = await enterprise();
    const investment = await invest({ of });
    const first = await arrive(investment, 0.7 * YI, { on: '2024-12-31' });
    const second = await arrive(investment, 0.4 * YI, { on: '2025-01-02' });
    expect(await fundAwardOf(of)).toEqual(['0.00', '1000000.00']);
    await grant('finance.fund-award', of, first, 70_000_000);
    expect(await awardOf(second)).toEqual(['ELIGIBLE', '300000.00']);
    expect(await factOf('finance.arrival', arrival.arrivedBefore, second)).toBe(String(0.7 * YI));
    expect(await factOf('finance.arrival', arrival.arrivedBefore, first)).toBe('0');
    expect(await factOf('finance.arrival', arrival.usedInYear, second)).toBe('0');
    expect(await factOf('finance.arrival', arrival.usedForFund, second)).toBe('70000000');
    expect(await factOf('finance.arrival', arrival.usedForInvestment, second)).toBe('70000000');
  });

  test('money that is agreed and has not arrived, or has no voucher, earns nothing', async () => {
    const of = await enterprise();
    const investment = await invest({ of });
    expect(await fundAwardOf(of)).toEqual(['0.00', '0.00']);
    expect(await awardOf(await arrive(investment, YI, { proof: false }))).toEqual(['INELIGIBLE', '0.00']);
    expect(await fundAwardOf(of)).toEqual(['0.00', '0.00']);
  });

  test.each([
    [1, 'ELIGIBLE'],
    [2, 'INELIGIBLE'],
  ])('of a sub-fund of level %d it is %s', async (depth, verdict) => {
    const id = await arrive(await invest({ of: await enterprise(), depth }), YI);
    expect((await awardOf(id))[0]).toBe(verdict);
  });

  test('a fund of the province is not one of the two', async () => {
    const id = await arrive(await invest({ of: await enterprise(), kind: 'PROVINCIAL' }), YI);
    expect(await awardOf(id)).toEqual(['INELIGIBLE', '0.00']);
  });

  test('a convertible counts from the day it became equity', async () => {
    const of = await enterprise();
    const id = await arrive(await invest({ of, convertible: true, convertedOn: '2025-09-01' }), 0.4 * YI);
    const asked = { reading: 'AS_AMENDED' } as const;
    expect(await awardOf(id, { ...asked, on: '2025-08-31' })).toEqual(['INELIGIBLE', '0.00']);
    expect(await awardOf(id, { ...asked, on: '2025-09-01' })).toEqual(['ELIGIBLE', '400000.00']);
    const never = await arrive(await invest({ of, convertible: true }), 0.4 * YI);
    expect(await awardOf(never, asked)).toEqual(['INELIGIBLE', '0.00']);
    expect((await awardOf(never))[0]).toBe('NEEDS_REVIEW');
  });

  test('as amended 10亿 of one investment are settled case by case, by an opinion', async () => {
    const of = await enterprise();
    const investment = await invest({ of });
    await arrive(investment, 9 * YI);
    const id = await arrive(investment, YI, { on: '2024-05-21' });
    expect(await awardOf(id, { reading: 'AS_AMENDED' })).toEqual(['NEEDS_REVIEW', '0.00', '1000000.00']);
    await record(arrival.isSettledCaseByCase, of, id, true);
    expect(await awardOf(id, { reading: 'AS_AMENDED' })).toEqual(['ELIGIBLE', '1000000.00']);
  });

  test('an arrival is of the enterprise of its investment, or is not taken', async () => {
    const investment = await invest({ of: await enterprise() });
    await expect(
      run(
        `insert into finance.arrival (id, investment_id, enterprise_id, arrived_on, amount)
         values ($1, $2, $3, '2024-05-20', 1)`,
        [key(), investment, await enterprise()],
      ),
    ).rejects.toThrow('arrival_owner');
  });
});

describe('二(七)2.s5, the awards on the way to a listing', () => {
  async function reach(of: string, kind: string, on: string): Promise<string> {
    const id = key();
    await run(
      'insert into finance.listing_milestone (id, enterprise_id, kind, reached_on) values ($1, $2, $3, $4)',
      [id, of, kind, on],
    );
    return id;
  }
  const stay = (of: string, from: string, to: string | null) =>
    run(
      `insert into finance.reserve_list_entry (id, enterprise_id, entered_on, left_on, leave_reason)
       values ($1, $2, $3, $4::date, case when $4::date is not null then '测试' end)`,
      [key(), of, from, to],
    );
  const milestoneAward = (id: string, asked?: Asked) => ask('FinanceListingMilestone', 'award', id, asked);

  test.each([
    ['2024-06-01', 'true', ['ELIGIBLE', '1000000.00']],
    ['2025-05-31', 'true', ['ELIGIBLE', '1000000.00']],
    ['2025-06-01', 'false', ['INELIGIBLE', '0.00']],
    ['2024-05-31', 'false', ['INELIGIBLE', '0.00']],
  ])('listed on %s, on the reserve list: %s', async (on, isOn, expected) => {
    const of = await enterprise();
    await stay(of, '2024-06-01', '2025-06-01');
    const id = await reach(of, 'DOMESTIC_LISTING', on);
    expect(await factOf('finance.listingMilestone', milestone.isOnReserveList, id)).toBe(isOn);
    expect(await milestoneAward(id)).toEqual(expected);
  });

  test('each kind has its award, once', async () => {
    const of = await enterprise();
    await stay(of, '2024-01-01', null);
    const tutoring = await reach(of, 'TUTORING_ACCEPTED', '2024-06-01');
    const transfer = await reach(of, 'BSE_TRANSFER', '2025-12-31');
    expect(await milestoneAward(tutoring)).toEqual(['ELIGIBLE', '500000.00']);
    expect(await milestoneAward(transfer)).toEqual(['ELIGIBLE', '1000000.00']);
    await grant('finance.listing-award', of, tutoring, 50_000_000);
    expect(await milestoneAward(tutoring)).toEqual(['ELIGIBLE', '0.00']);
    expect(await milestoneAward(transfer)).toEqual(['ELIGIBLE', '1000000.00']);
  });

  test('from 2026 the amount is unknown until one is announced', async () => {
    const of = await enterprise();
    await stay(of, '2024-01-01', null);
    const id = await reach(of, 'DOMESTIC_LISTING', '2026-01-01');
    expect(await milestoneAward(id)).toEqual(['ELIGIBLE', '0.00', null]);
    await record(milestone.announcedAward, of, id, 80_000_000);
    expect(await milestoneAward(id)).toEqual(['ELIGIBLE', '800000.00']);
  });
});
