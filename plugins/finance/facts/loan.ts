import { column, computed, factSource, type Place, recorded, records } from '@tidu/core';
import { defineCollection, defineFact, defineSubject } from '@tidu/policy';
import { SRDI_TIERS } from '../policies/scopes.ts';
import { grantedFor, sameYear } from './granted.ts';

/** What rules read of a loan, besides the enterprise that borrowed. */
export const loan = {
  subject: defineSubject('finance.loan', ['core.enterprise']),
  disbursedOn: defineFact({
    id: 'finance.loan.disbursedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '放款日', en: 'Disbursed on' },
  }),
  maturity: defineFact({
    id: 'finance.loan.maturity',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '到期日', en: 'Due on' },
  }),
  principal: defineFact({
    id: 'finance.loan.principal',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '贷款本金', en: 'Principal' },
    bounds: { min: 0n },
  }),
  rate: defineFact({
    id: 'finance.loan.rate',
    type: 'RATE_PPM',
    trust: 'REGISTRY',
    label: { zh: '贷款年利率', en: 'Interest a year' },
    bounds: { min: 0n, max: 1_000_000n },
  }),
  /** The one-year loan prime rate on the day of disbursement. */
  primeRate: defineFact({
    id: 'finance.loan.primeRate',
    type: 'RATE_PPM',
    trust: 'REGISTRY',
    label: { zh: '放款日一年期LPR', en: 'One-year LPR on the day of disbursement' },
    bounds: { min: 0n, max: 1_000_000n },
  }),
  kind: defineFact({
    id: 'finance.loan.kind',
    type: 'CODE',
    codes: ['WORKING_CAPITAL', 'FIXED_ASSET', 'OTHER'],
    trust: 'REGISTRY',
    label: { zh: '贷款类型', en: 'Kind of loan' },
  }),
  origin: defineFact({
    id: 'finance.loan.origin',
    type: 'CODE',
    codes: ['NEW', 'RENEWED_CONTRACT', 'EXTENSION'],
    trust: 'REGISTRY',
    label: { zh: '新发放、续贷或展期', en: 'New, renewed or extended' },
  }),
  isProgrammeLoan: defineFact({
    id: 'finance.loan.isProgrammeLoan',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '属于专项资金贷款', en: 'One of the special loans' },
  }),
  /** In microseconds: the order in the pool, ties broken by the id. */
  registeredAt: defineFact({
    id: 'finance.loan.registeredAt',
    type: 'INTEGER',
    trust: 'REGISTRY',
    label: { zh: '银行登记时间', en: 'Registered by the bank' },
  }),
  id: defineFact({
    id: 'finance.loan.id',
    type: 'CODE',
    trust: 'REGISTRY',
    label: { zh: '贷款编号', en: 'Id of the loan' },
  }),
  /** 生产性服务业: no register says so, and industry codes do not tell. */
  isProducerService: defineFact({
    id: 'finance.loan.isProducerService',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: { zh: '借款企业属于生产性服务业', en: 'The borrower is in producer services' },
  }),
  isSoundBorrower: defineFact({
    id: 'finance.loan.isSoundBorrower',
    type: 'BOOLEAN',
    trust: 'OPINION',
    label: {
      zh: '借款企业生产经营正常、无严重不良信用记录',
      en: 'The borrower operates normally and has no seriously bad credit',
    },
  }),
  /** What the part of the loan within the limit of principal earns: worked out where only a part of it is. */
  apportionedSubsidy: defineFact({
    id: 'finance.loan.apportionedSubsidy',
    type: 'MONEY',
    trust: 'OPINION',
    label: { zh: '累计本金限额以内部分的贴息', en: 'Subsidy on the part within the limit of principal' },
    bounds: { min: 0n },
  }),
  usedInYear: used('usedInYear', '当年放款的其他贷款已享受贴息', 'for other loans disbursed in the year'),
  usedInYearOfPayment: used(
    'usedInYearOfPayment',
    '其他贷款本年拨付的贴息',
    'for other loans, paid this year',
  ),
  usedInPlan: used('usedInPlan', '计划期内其他贷款已享受贴息', 'for other loans over the plan'),
  usedSinceRecognition: used(
    'usedSinceRecognition',
    '本次认定以来其他贷款已享受贴息',
    'for other loans since the enterprise was recognised',
  ),
  principalBefore: defineFact({
    id: 'finance.loan.principalBefore',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '此前累计专项资金贷款本金', en: 'Principal of earlier special loans' },
    bounds: { min: 0n },
  }),
  prepayments: defineCollection({
    id: 'finance.loan.prepayments',
    trust: 'REGISTRY',
    label: { zh: '提前还款', en: 'Prepayments' },
    elements: {
      on: defineFact({
        id: 'finance.prepayment.on',
        type: 'DATE',
        trust: 'REGISTRY',
        label: { zh: '还款日', en: 'Paid on' },
      }),
      amount: defineFact({
        id: 'finance.prepayment.amount',
        type: 'MONEY',
        trust: 'REGISTRY',
        label: { zh: '还款额', en: 'Amount paid' },
      }),
    },
  }),
  otherSubsidies: defineCollection({
    id: 'finance.loan.otherSubsidies',
    trust: 'REGISTRY',
    label: { zh: '同一笔贷款的其他补贴', en: 'Other subsidies on the same loan' },
    elements: {
      level: defineFact({
        id: 'finance.otherSubsidy.level',
        type: 'CODE',
        codes: ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY'],
        trust: 'REGISTRY',
        label: { zh: '层级', en: 'Level' },
      }),
      kind: defineFact({
        id: 'finance.otherSubsidy.kind',
        type: 'CODE',
        codes: ['INTEREST_SUBSIDY', 'GUARANTEE_FEE_SUBSIDY', 'OTHER'],
        trust: 'REGISTRY',
        label: { zh: '补贴类型', en: 'What it is for' },
      }),
      status: defineFact({
        id: 'finance.otherSubsidy.status',
        type: 'CODE',
        codes: ['RESERVED', 'PAID', 'WITHDRAWN'],
        trust: 'REGISTRY',
        label: { zh: '状态', en: 'How far it is' },
      }),
      scheme: defineFact({
        id: 'finance.otherSubsidy.scheme',
        type: 'CODE',
        trust: 'REGISTRY',
        label: { zh: '政策名称', en: 'Scheme' },
      }),
    },
  }),
};

export const loanSource = factSource(loan.subject, {
  table: 'finance.loan',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
  facts: [
    column(loan.disbursedOn, 'disbursed_on'),
    column(loan.maturity, 'maturity_on'),
    column(loan.principal, 'principal'),
    column(loan.rate, 'rate'),
    column(loan.kind, 'kind'),
    column(loan.origin, 'origin'),
    column(loan.isProgrammeLoan, 'is_programme_loan'),
    computed(loan.registeredAt, {
      sql: ({ row }) => `(extract(epoch from ${row}.registered_at) * 1000000)::bigint`,
    }),
    computed(loan.id, { sql: ({ row }) => `${row}.id::text` }),
    computed(loan.primeRate, {
      reads: ['finance.prime_rate'],
      sql: ({ row }) => `(select p.rate from finance.prime_rate p
        where p.valid_from <= ${row}.disbursed_on and p.valid_to >= ${row}.disbursed_on)`,
    }),
    recorded(loan.isProducerService),
    recorded(loan.isSoundBorrower),
    recorded(loan.apportionedSubsidy),
    computed(
      loan.usedInYear,
      usedBy(({ row }) => sameYear('o.disbursed_on', `${row}.disbursed_on`)),
    ),
    computed(
      loan.usedInYearOfPayment,
      usedBy(({ on }) => sameYear('e.effective_on', on), { total: 'e.settled' }),
    ),
    computed(
      loan.usedInPlan,
      usedBy(() => 'true'),
    ),
    computed(
      loan.usedSinceRecognition,
      usedBy(
        ({ row }) => `o.disbursed_on >= (select max(c.valid_from) from core.certification c
          where ${isSrdi('c', row)} and c.valid_from <= ${row}.disbursed_on)`,
        { reads: ['core.certification'] },
      ),
    ),
    computed(loan.principalBefore, {
      reads: ['finance.loan', 'core.certification'],
      sql: ({ row }) => `coalesce((select sum(o.principal) from finance.loan o
        where o.enterprise_id = ${row}.enterprise_id and o.is_programme_loan and o.kind = 'WORKING_CAPITAL'
          and o.origin <> 'EXTENSION' and (o.registered_at, o.id) < (${row}.registered_at, ${row}.id)
          and o.disbursed_on >= coalesce(${lastReset(row)}, o.disbursed_on)), 0)::bigint`,
    }),
    records(loan.prepayments, {
      table: 'finance.prepayment',
      link: 'loan_id',
      elements: { on: 'paid_on', amount: 'amount' },
    }),
    records(loan.otherSubsidies, {
      table: 'finance.other_subsidy',
      link: 'loan_id',
      elements: { level: 'level', kind: 'kind', status: 'status', scheme: 'scheme' },
    }),
  ],
});

/** What other loans of the enterprise were granted: `o` is such a loan. */
function usedBy(
  scope: (at: Place) => string,
  options: { readonly total?: string; readonly reads?: readonly string[] } = {},
) {
  return grantedFor('finance.interest-subsidy', {
    table: 'finance.loan',
    scope: (at) => `o.id <> ${at.row}.id and ${scope(at)}`,
    ...options,
  });
}

/**
 * The limit of principal starts afresh in the year after the enterprise passed a re-examination: who passed in 2025
 * borrows anew from 2026. A re-examination shows as a later certificate of the same tier.
 */
function lastReset(row: string): string {
  const reset = 'make_date(extract(year from coalesce(c.recognised_on, c.valid_from))::integer + 1, 1, 1)';
  return `(select max(${reset}) from core.certification c
    where ${isSrdi('c', row)} and ${reset} <= ${row}.disbursed_on and exists (
      select from core.certification b where b.enterprise_id = c.enterprise_id and b.tier_code = c.tier_code
        and b.valid_from < c.valid_from))`;
}

function isSrdi(alias: string, row: string): string {
  const tiers = SRDI_TIERS.map((tier) => `'${tier}'`).join(', ');
  return `${alias}.enterprise_id = ${row}.enterprise_id and ${alias}.tier_code in (${tiers})`;
}

function used<const Name extends string>(name: Name, zh: string, en: string) {
  return defineFact({
    id: `finance.loan.${name}`,
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh, en: `Subsidy the enterprise already had ${en}` },
    bounds: { min: 0n },
  });
}
