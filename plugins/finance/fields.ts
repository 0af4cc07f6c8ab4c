import { children, derive, list } from '@tidu/core';
import { sql } from 'kysely';
import { awards } from './awards.ts';
import {
  FinanceArrival,
  FinanceBoardListing,
  FinanceCreditProduct,
  FinanceFund,
  FinanceFundInvestment,
  FinanceListingMilestone,
  FinanceLoan,
  FinanceOtherSubsidy,
  FinancePrepayment,
  FinanceReserveListEntry,
} from './entities.ts';
import type { EnterpriseFinanceCreditProductsArgs, FinanceFields } from './finance.generated.ts';
import { ledgerFields, poolAccounts } from './ledger/fields.ts';

const LATEST = {
  loans: { order: [['disbursed_on', 'DESC']] },
  investments: { order: [['agreed_on', 'DESC']] },
  reserveList: { order: [['entered_on', 'DESC']] },
  boardListings: { order: [['listed_on', 'DESC']] },
} as const;

const loan: FinanceFields['FinanceQuery']['loan'] = (args, { db }) =>
  db
    .selectFrom('finance.loan')
    .selectAll()
    .where('bank', '=', args.bank)
    .where('contract_number', '=', args.contractNumber)
    .executeTakeFirst();

const loanPools: FinanceFields['FinanceQuery']['loanPools'] = ({ year }, { db }) => {
  const all = db.selectFrom('finance.loan_pool').selectAll().orderBy('year', 'desc');
  const asked = year == null ? all : all.where('year', '=', year);
  return asked.orderBy('phase', (phase) => phase.asc().nullsFirst()).execute();
};

const poolUse: FinanceFields['FinanceLoanPool']['use'] = async (pools, _args, { db }, selection) => {
  const ids = pools.map((pool) => pool.id);
  const { rows } = await sql<{ pool_id: string; ceiling: string; registered: string; loans: number }>`
    select * from finance.pool_use(${ids}::uuid[])`.execute(db);
  const isCounted = ['reserved', 'settled', 'waiting'].some((field) => selection.wants(field));
  const accounts = isCounted ? await poolAccounts(db, ids) : new Map<string, never>();
  const byPool = new Map(rows.map((row) => [row.pool_id, row]));
  return ids.map((id) => {
    const row = byPool.get(id);
    if (!row) return new Error(`loan pool ${id} was asked for its use and is gone`);
    const left = BigInt(row.ceiling) - BigInt(row.registered);
    return {
      registered: row.registered,
      remaining: left > 0n ? left : 0n,
      loans: row.loans,
      ...(accounts.get(id) ?? { reserved: 0n, settled: 0n, waiting: 0 }),
    };
  });
};

const lending: FinanceFields['FinanceQuery']['lending'] = async ({ year }, { db }) => {
  const { rows } = await sql<{ bank: string; loans: number; principal: string; long_term: string }>`
    select bank, count(*)::integer as loans, sum(principal)::bigint as principal,
      coalesce(sum(principal) filter (where maturity_on > disbursed_on + interval '1 year'), 0)::bigint as long_term
    from finance.loan
    where disbursed_on >= make_date(${year}::integer, 1, 1) and disbursed_on < make_date(${year}::integer + 1, 1, 1)
    group by bank order by bank`.execute(db);
  return rows.map(({ long_term: longTerm, ...row }) => ({ ...row, longTerm }));
};

/** Prepayments of the day itself are off the balance: interest runs up to the day before (算头不算尾). */
const balanceOn: FinanceFields['FinanceLoan']['balanceOn'] = async (loans, args, { db, today }) => {
  const on = args.on ?? today;
  const ids = loans.map((each) => each.id);
  const { rows } = await sql<{ id: string; balance: string }>`
    select l.id, case when l.disbursed_on <= ${on}::date then l.principal - coalesce(sum(p.amount), 0) else 0 end as balance
    from finance.loan l left join finance.prepayment p on p.loan_id = l.id and p.paid_on <= ${on}::date
    where l.id = any(${ids}::uuid[]) group by l.id`.execute(db);
  const byLoan = new Map(rows.map((row) => [row.id, row.balance]));
  return ids.map((id) => byLoan.get(id) ?? new Error(`loan ${id} was asked for its balance and is gone`));
};

/** For the tiers that are certainly held: a certificate of unknown validity promises no product. */
const creditProducts: FinanceFields['EnterpriseFinance']['creditProducts'] = async (
  enterprises,
  args: EnterpriseFinanceCreditProductsArgs,
  { db, today },
  { columns },
) => {
  const on = args.on ?? today;
  const ids = enterprises.map((enterprise) => enterprise.id);
  const { rows } = await sql<{ __parent: string; id: string }>`
    select e.id as "__parent", ${sql.join(columns.map((column) => sql.ref(`p.${column}`)))}
    from unnest(${ids}::uuid[]) as e (id)
    join finance.credit_product p on exists (
      select from core.certification c
      where c.enterprise_id = e.id and c.tier_code = any(p.tiers)
        and c.valid_from <= ${on}::date and c.valid_to >= ${on}::date
        and (c.ended_on is null or c.ended_on > ${on}::date))
    where p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to >= ${on}::date)
    order by p.name, p.id`.execute(db);
  const byEnterprise = Map.groupBy(rows, (row) => row.__parent);
  return ids.map((id) => byEnterprise.get(id) ?? []);
};

export const fields: FinanceFields = {
  FinanceQuery: {
    loan,
    loanPools,
    lending,
    exposureForecast: awards.exposureForecast,
    loans: list(FinanceLoan, LATEST.loans),
    funds: list(FinanceFund, { order: [['name', 'ASC']] }),
    fundInvestments: list(FinanceFundInvestment, LATEST.investments),
    creditProducts: list(FinanceCreditProduct, { order: [['name', 'ASC']] }),
    reserveList: list(FinanceReserveListEntry, LATEST.reserveList),
    listingMilestones: list(FinanceListingMilestone, { order: [['reached_on', 'DESC']] }),
    boardListings: list(FinanceBoardListing, LATEST.boardListings),
  },
  EnterpriseFinance: {
    creditProducts,
    caps: ledgerFields.caps,
    subsidyHeadroom: awards.subsidyHeadroom,
    fundAward: awards.fundAwards,
    loans: children(FinanceLoan, 'enterprise_id', LATEST.loans),
    fundInvestments: children(FinanceFundInvestment, 'enterprise_id', LATEST.investments),
    reserveListEntries: children(FinanceReserveListEntry, 'enterprise_id', LATEST.reserveList),
    listingMilestones: children(FinanceListingMilestone, 'enterprise_id', { order: [['reached_on', 'ASC']] }),
    boardListings: children(FinanceBoardListing, 'enterprise_id', LATEST.boardListings),
  },
  FinanceLoanPool: { use: poolUse, account: ledgerFields.account },
  FinanceLoan: {
    balanceOn,
    subsidy: awards.ofLoan,
    subsidyRequest: ledgerFields.ofLoan,
    subsidyFlags: ledgerFields.subsidyFlags,
    outstanding: derive(['principal', 'prepaid'], (row) => BigInt(row.principal) - BigInt(row.prepaid)),
    prepayments: children(FinancePrepayment, 'loan_id', { order: [['paid_on', 'ASC']] }),
    otherSubsidies: children(FinanceOtherSubsidy, 'loan_id', { order: [['scheme', 'ASC']] }),
  },
  FinanceFund: { subFunds: children(FinanceFund, 'parent_id', { order: [['name', 'ASC']] }) },
  FinanceArrival: { award: awards.ofArrival, awardRequest: ledgerFields.ofArrival },
  FinanceListingMilestone: { award: awards.ofMilestone, awardRequest: ledgerFields.ofMilestone },
  FinanceFundInvestment: {
    arrivals: children(FinanceArrival, 'investment_id', { order: [['arrived_on', 'ASC']] }),
  },
};
