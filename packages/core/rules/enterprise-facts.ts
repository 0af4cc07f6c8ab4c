import { defineFact, defineSubject, type Label } from '@tidu/policy';
import {
  certificates,
  column,
  computed,
  factSource,
  type Join,
  joined,
  standing,
} from '../contract/facts.ts';
import { safeguardFactSql } from '../safeguards/facts.ts';
import { championFactSql } from './champion-facts.ts';
import { littleGiantFactSql } from './little-giant-facts.ts';
import { recognitionFactSql, recognitionFacts } from './recognition-facts.ts';
import { standingFactSql } from './standing-facts.ts';

/**
 * What rules read of an enterprise: the register, its certificates, the figures of its last three years, and what the
 * laws of the tiers ask besides.
 */
export const enterprise = {
  ...recognitionFacts,
  subject: defineSubject('core.enterprise'),
  certificates: defineFact({
    id: 'core.enterprise.certificates',
    type: 'CERTIFICATES',
    trust: 'REGISTRY',
    label: { zh: '层级证书', en: 'Certificates of tiers' },
  }),
  city: defineFact({
    id: 'core.enterprise.city',
    type: 'CODE',
    trust: 'REGISTRY',
    label: { zh: '所在设区市', en: 'Prefecture-level city, or Pingtan' },
  }),
  establishedOn: defineFact({
    id: 'core.enterprise.establishedOn',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '成立日期', en: 'Established on' },
  }),
  sizeSector: defineFact({
    id: 'core.enterprise.sizeSector',
    type: 'CODE',
    codes: [
      'AGRICULTURE',
      'INDUSTRY',
      'CONSTRUCTION',
      'WHOLESALE',
      'RETAIL',
      'TRANSPORT',
      'WAREHOUSING',
      'POST',
      'ACCOMMODATION',
      'CATERING',
      'INFORMATION_TRANSMISSION',
      'SOFTWARE',
      'REAL_ESTATE_DEVELOPMENT',
      'PROPERTY_MANAGEMENT',
      'LEASING_AND_BUSINESS',
      'OTHER',
    ],
    trust: 'REGISTRY',
    label: { zh: '划型行业', en: 'Sector of the SME size standard' },
  }),
  isIndustrial: defineFact({
    id: 'core.enterprise.isIndustrial',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '属于工业和信息化领域', en: 'In industry or information technology' },
  }),
  lastRevenue: money('lastRevenue', { zh: '上年度营业收入', en: 'Revenue of last year' }),
  lastMainRevenue: money('lastMainRevenue', {
    zh: '上年度主营业务收入',
    en: 'Main-business revenue of last year',
  }),
  lastNetProfit: defineFact({
    id: 'core.enterprise.lastNetProfit',
    type: 'MONEY',
    trust: 'DECLARED',
    label: { zh: '上年度净利润', en: 'Net profit of last year' },
    mutable: true,
  }),
  lastAssets: money('lastAssets', { zh: '上年末资产总额', en: 'Total assets at the end of last year' }),
  lastLiabilities: money('lastLiabilities', {
    zh: '上年末负债总额',
    en: 'Total liabilities at the end of last year',
  }),
  lastRd: money('lastRd', { zh: '上年度研发费用', en: 'R&D expense of last year' }),
  lastOwnRd: money('lastOwnRd', { zh: '上年度自主研发费用', en: 'Own R&D expense of last year' }),
  lastStaff: persons('lastStaff', { zh: '上年末从业人员', en: 'Staff at the end of last year' }),
  lastRdStaff: persons('lastRdStaff', { zh: '上年末研发人员', en: 'R&D staff at the end of last year' }),
  earlierRevenue: money('earlierRevenue', { zh: '前年度营业收入', en: 'Revenue of the year before last' }),
  earlierMainRevenue: money('earlierMainRevenue', {
    zh: '前年度主营业务收入',
    en: 'Main-business revenue of the year before last',
  }),
  earlierRd: money('earlierRd', { zh: '前年度研发费用', en: 'R&D expense of the year before last' }),
  thirdRevenue: money('thirdRevenue', { zh: '大前年度营业收入', en: 'Revenue three years ago' }),
  thirdMainRevenue: money('thirdMainRevenue', {
    zh: '大前年度主营业务收入',
    en: 'Main-business revenue three years ago',
  }),
};

/** The sectors of the SME size standard, 工信部联企业〔2011〕300号 第四条. */
export type SizeSector = (typeof enterprise.sizeSector.codes)[number];

export const enterpriseSource = factSource(enterprise.subject, {
  table: 'core.enterprise',
  origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
  joins: { last: reportOf(1), earlier: reportOf(2), third: reportOf(3), industry: industryOf() },
  facts: [
    certificates(enterprise.certificates, {
      table: 'core.certification',
      link: 'enterprise_id',
      columns: {
        tier: 'tier_code',
        validFrom: 'valid_from',
        validTo: 'valid_to',
        endedOn: 'ended_on',
        reexaminationPending: 'reexamination_pending',
        recordedAt: 'recorded_at',
      },
    }),
    column(enterprise.city, 'city_code'),
    column(enterprise.establishedOn, 'established_on'),
    joined(enterprise.sizeSector, 'industry', 'size_sector'),
    computed(enterprise.isIndustrial, {
      sql: (at) => `(${at.join('industry')}.is_industry or ${at.join('industry')}.is_information)`,
      joins: ['industry'],
    }),
    joined(enterprise.lastRevenue, 'last', 'revenue'),
    joined(enterprise.lastMainRevenue, 'last', 'main_revenue'),
    joined(enterprise.lastNetProfit, 'last', 'net_profit'),
    joined(enterprise.lastAssets, 'last', 'total_assets'),
    joined(enterprise.lastLiabilities, 'last', 'total_liabilities'),
    joined(enterprise.lastRd, 'last', 'rd_expense'),
    joined(enterprise.lastOwnRd, 'last', 'own_rd_expense'),
    joined(enterprise.lastStaff, 'last', 'staff'),
    joined(enterprise.lastRdStaff, 'last', 'rd_staff'),
    joined(enterprise.earlierRevenue, 'earlier', 'revenue'),
    joined(enterprise.earlierMainRevenue, 'earlier', 'main_revenue'),
    joined(enterprise.earlierRd, 'earlier', 'rd_expense'),
    joined(enterprise.thirdRevenue, 'third', 'revenue'),
    joined(enterprise.thirdMainRevenue, 'third', 'main_revenue'),
    ...recognitionFactSql,
    ...standingFactSql,
    ...championFactSql,
    ...littleGiantFactSql,
    ...safeguardFactSql,
  ],
});

/** The figures of so many years before the day asked for, as they stood. */
function reportOf(yearsBefore: number): Join {
  return {
    table: 'core.annual_report',
    yearly: true,
    origin: (alias) => ({ source: `${alias}.source`, recordedAt: `${alias}.recorded_at` }),
    on: (alias, at) =>
      `${alias}.enterprise_id = ${at.row}.id and ${alias}.year = extract(year from ${at.on})::int - ${yearsBefore}
        and ${standing(alias, at)}`,
  };
}

function industryOf(): Join {
  return { table: 'core.industry', on: (alias, at) => `${alias}.code = ${at.row}.industry_code` };
}

/** Fen, from the annual reports: declared, and for the enterprise to raise. */
function money<const Name extends string>(name: Name, label: Label) {
  return defineFact({
    id: `core.enterprise.${name}`,
    type: 'MONEY',
    trust: 'DECLARED',
    label,
    mutable: true,
    bounds: { min: 0n },
  });
}

function persons<const Name extends string>(name: Name, label: Label) {
  return defineFact({
    id: `core.enterprise.${name}`,
    type: 'INTEGER',
    unit: 'PERSONS',
    trust: 'DECLARED',
    label,
    mutable: true,
    bounds: { min: 0n },
  });
}
