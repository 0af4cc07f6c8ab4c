import { civilDate, defineEntity, id, instant, money, p, version } from '@tidu/core';

export const FinanceLoanPool = defineEntity({
  name: 'FinanceLoanPool',
  tableName: 'finance.loan_pool',
  properties: {
    id: id(),
    year: p.smallint(),
    phase: p.smallint().nullable(),
    ceiling: money(),
    openedOn: civilDate().nullable(),
    note: p.text().nullable(),
    provenance: p.json<Record<string, unknown>>(),
  },
});

export const FinanceLoan = defineEntity({
  name: 'FinanceLoan',
  tableName: 'finance.loan',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    bank: p.string(),
    contractNumber: p.string(),
    kind: p.string(),
    origin: p.string(),
    principal: money(),
    rate: p.integer(),
    disbursedOn: civilDate(),
    maturityOn: civilDate(),
    registeredAt: instant(),
    isProgrammeLoan: p.boolean(),
    poolId: p.uuid().nullable(),
    prepaid: money().default('0'),
    prepaidInFullOn: civilDate().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const FinancePrepayment = defineEntity({
  name: 'FinancePrepayment',
  tableName: 'finance.prepayment',
  properties: {
    id: id(),
    loanId: p.uuid(),
    paidOn: civilDate(),
    amount: money(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const FinanceOtherSubsidy = defineEntity({
  name: 'FinanceOtherSubsidy',
  tableName: 'finance.other_subsidy',
  properties: {
    id: id(),
    loanId: p.uuid(),
    level: p.string(),
    kind: p.string(),
    scheme: p.string(),
    amount: money().nullable(),
    status: p.string(),
    reservedOn: civilDate().nullable(),
    paidOn: civilDate().nullable(),
    withdrawnOn: civilDate().nullable(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});

export const FinanceFund = defineEntity({
  name: 'FinanceFund',
  tableName: 'finance.fund',
  properties: {
    id: id(),
    name: p.string(),
    kind: p.string(),
    depth: p.smallint(),
    parentId: p.uuid().nullable(),
    size: money().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const FinanceFundInvestment = defineEntity({
  name: 'FinanceFundInvestment',
  tableName: 'finance.fund_investment',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    fundId: p.uuid(),
    instrument: p.string(),
    agreedOn: civilDate(),
    committed: money(),
    arrived: money().default('0'),
    convertedOn: civilDate().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});

export const FinanceArrival = defineEntity({
  name: 'FinanceArrival',
  tableName: 'finance.arrival',
  properties: {
    id: id(),
    investmentId: p.uuid(),
    // That of the investment: the database holds it to that.
    enterpriseId: p.uuid(),
    arrivedOn: civilDate(),
    amount: money(),
    bankProof: p.text().nullable(),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const FinanceReserveListEntry = defineEntity({
  name: 'FinanceReserveListEntry',
  tableName: 'finance.reserve_list_entry',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    enteredOn: civilDate(),
    leftOn: civilDate().nullable(),
    leaveReason: p.text().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
    version: version(),
  },
});

export const FinanceListingMilestone = defineEntity({
  name: 'FinanceListingMilestone',
  tableName: 'finance.listing_milestone',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    kind: p.string(),
    reachedOn: civilDate(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const FinanceBoardListing = defineEntity({
  name: 'FinanceBoardListing',
  tableName: 'finance.board_listing',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    layer: p.string(),
    listedOn: civilDate(),
    leftOn: civilDate().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

export const FinanceCreditProduct = defineEntity({
  name: 'FinanceCreditProduct',
  tableName: 'finance.credit_product',
  properties: {
    id: id(),
    bank: p.string(),
    name: p.string(),
    tiers: p.array(),
    secured: p.boolean(),
    maxTermMonths: p.smallint().nullable(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    isSample: p.boolean().default(false),
    source: p.text().nullable(),
    recordedAt: instant().defaultRaw('now()'),
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  FinanceLoanPool,
  FinanceLoan,
  FinancePrepayment,
  FinanceOtherSubsidy,
  FinanceFund,
  FinanceFundInvestment,
  FinanceArrival,
  FinanceReserveListEntry,
  FinanceListingMilestone,
  FinanceBoardListing,
  FinanceCreditProduct,
] as const;
