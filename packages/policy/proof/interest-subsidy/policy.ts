import {
  all,
  any,
  choose,
  criterion,
  holds,
  interest,
  interpretedAs,
  isTrue,
  none,
  not,
  on,
  oneOf,
  otherwise,
  param,
  when,
} from '../../expression.ts';
import { defineCollection, defineFact, defineSubject } from '../../fact.ts';
import { cap, definePolicy, exclusiveGroup, per, pool } from '../../policy.ts';

/** A loan as the rule sees it. The figures of the golden table are tested against this policy. */
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
    label: { zh: '到期日', en: 'Maturity' },
  }),
  principal: defineFact({
    id: 'finance.loan.principal',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '贷款本金', en: 'Principal' },
    bounds: { min: 0n, max: 100_000_000_000_000n },
  }),
  kind: defineFact({
    id: 'finance.loan.kind',
    type: 'CODE',
    codes: ['WORKING_CAPITAL', 'FIXED_ASSET', 'OTHER'],
    trust: 'REGISTRY',
    label: { zh: '贷款种类', en: 'Kind of loan' },
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
    label: { zh: '属于专项资金贷款', en: 'Belongs to the special loan programme' },
  }),
  registeredAt: defineFact({
    id: 'finance.loan.registeredAt',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '银行登记时间', en: 'Registered by the bank' },
  }),
  contractNumber: defineFact({
    id: 'finance.loan.contractNumber',
    type: 'CODE',
    trust: 'REGISTRY',
    label: { zh: '合同编号', en: 'Contract number' },
  }),
  usedThisYear: defineFact({
    id: 'finance.loan.subsidyUsedThisYear',
    type: 'MONEY',
    trust: 'REGISTRY',
    label: { zh: '企业本年已享受贴息', en: 'Subsidy the enterprise already had this calendar year' },
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
    id: 'finance.loan.otherInterestSubsidies',
    trust: 'REGISTRY',
    label: { zh: '同一笔贷款的其他贴息', en: 'Other interest subsidies on the same loan' },
    elements: {
      level: defineFact({
        id: 'finance.otherSubsidy.level',
        type: 'CODE',
        codes: ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'],
        trust: 'REGISTRY',
        label: { zh: '层级', en: 'Level' },
      }),
      status: defineFact({
        id: 'finance.otherSubsidy.status',
        type: 'CODE',
        codes: ['PAID', 'RESERVED', 'REFUSED'],
        trust: 'REGISTRY',
        label: { zh: '状态', en: 'Status' },
      }),
    },
  }),
};

export const enterprise = {
  certificates: defineFact({
    id: 'core.enterprise.certificates',
    type: 'CERTIFICATES',
    trust: 'REGISTRY',
    label: { zh: '层级证书', en: 'Tier certificates' },
  }),
  region: defineFact({
    id: 'core.enterprise.region',
    type: 'CODE',
    trust: 'REGISTRY',
    label: { zh: '所在设区市', en: 'Prefecture-level city' },
  }),
};

/** 专精特新中小企业, which the ladder of tiers takes to include 小巨人. */
const SRDI_SCOPE = ['SRDI_SME', 'LITTLE_GIANT'];
const onDisbursement = on(loan.disbursedOn);
const clause = '二(七)1';

/** 二(七)1: 1% a year on a newly issued working-capital loan, up to a year and 20万 an enterprise. */
export const interestSubsidy = definePolicy(import.meta, {
  id: 'finance.interest-subsidy',
  title: { zh: '专精特新中小企业贷款贴息', en: 'Interest subsidy on loans to SRDI SMEs' },
  measure: 'F3',
  subject: loan.subject,
  inForce: onDisbursement,
  eligible: all(
    criterion('tier', holds(enterprise.certificates, SRDI_SCOPE, onDisbursement), {
      title: { zh: '放款日为专精特新中小企业', en: 'An SRDI SME when the loan was disbursed' },
      clause,
    }),
    criterion('kind', oneOf(loan.kind, ['WORKING_CAPITAL']), {
      title: { zh: '流动资金贷款', en: 'A working-capital loan' },
      clause,
    }),
    criterion('programme', any(interpretedAs('A-19', 'ANY_LOAN'), isTrue(loan.isProgrammeLoan)), {
      title: { zh: '专项资金贷款', en: 'A loan of the special programme' },
      clause,
    }),
    // An extension (展期) is no new loan; a renewal under a new contract (续贷) may be one.
    criterion('newLoan', oneOf(loan.origin, ['NEW'], { review: ['RENEWED_CONTRACT'] }), {
      title: { zh: '当年新发放', en: 'Newly issued in the year' },
      clause,
    }),
    criterion(
      'single',
      none(loan.otherSubsidies, (other) =>
        all(oneOf(other.level, ['PROVINCIAL']), oneOf(other.status, ['PAID'], { review: ['RESERVED'] })),
      ),
      { title: { zh: '未享受其他省级贴息', en: 'No other provincial interest subsidy on the loan' }, clause },
    ),
    criterion(
      'region',
      any(interpretedAs('A-18', 'PLAN_CONDITIONS'), not(oneOf(enterprise.region, ['350200']))),
      {
        title: { zh: '厦门市除外（通知）', en: 'Outside Xiamen (notices)' },
        clause,
      },
    ),
  ),
  amount: interest(
    {
      principal: loan.principal,
      from: onDisbursement,
      until: on(loan.maturity),
      prepayments: loan.prepayments,
    },
    param('rate'),
    { maxDays: param('maxTerm'), basis: param('dayCount') },
  ),
  caps: [
    cap(
      choose(
        when(holds(enterprise.certificates, ['LITTLE_GIANT'], onDisbursement), param('capLittleGiant')),
        otherwise(param('capPerEnterprise')),
      ),
      per('enterprise', 'calendarYear'),
      { used: loan.usedThisYear },
    ),
  ],
  pool: pool('finance.loan-pool', {
    ceiling: param('annualPool'),
    draws: loan.principal,
    order: [loan.registeredAt, loan.contractNumber],
  }),
  excludes: exclusiveGroup('provincial-interest', per('subject')),
});
