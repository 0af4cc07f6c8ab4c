import { coded, enterpriseDimensions, enterprisesBehind, type StatisticsSource, year } from '@tidu/core';
import { sql } from 'kysely';

const loans: StatisticsSource = {
  id: 'finance.loans',
  title: { zh: '贷款', en: 'Loans' },
  from: () => sql`finance.loan l join core.enterprise e on e.id = l.enterprise_id`,
  date: sql`l.disbursed_on`,
  dimensions: [
    year('year', { zh: '发放年份', en: 'Year disbursed' }, sql`l.disbursed_on`),
    { id: 'bank', title: { zh: '贷款银行', en: 'Bank' }, code: () => sql`l.bank` },
    coded('kind', { zh: '贷款种类', en: 'Kind' }, sql`l.kind`, {
      WORKING_CAPITAL: '流动资金贷款',
      FIXED_ASSET: '固定资产贷款',
      OTHER: '其他贷款',
    }),
    coded('origin', { zh: '发放方式', en: 'How it came about' }, sql`l.origin`, {
      NEW: '新发放',
      EXTENSION: '展期',
      RENEWED_CONTRACT: '续贷',
    }),
    coded('programme', { zh: '是否专项贷款', en: 'Of the programme' }, sql`l.is_programme_loan::text`, {
      true: '是',
      false: '否',
    }),
    ...enterpriseDimensions,
  ],
  values: [
    enterprisesBehind(sql`l.enterprise_id`),
    { id: 'principal', title: { zh: '贷款本金', en: 'Principal' }, unit: 'FEN', value: sql`l.principal` },
    { id: 'prepaid', title: { zh: '提前还款额', en: 'Paid back early' }, unit: 'FEN', value: sql`l.prepaid` },
    {
      id: 'rate',
      title: { zh: '年利率', en: 'Rate a year' },
      unit: 'PPM',
      value: sql`l.rate`,
      functions: ['COUNT', 'AVERAGE', 'MEDIAN'],
    },
  ],
};

/** What finance offers the query `statistics`. */
export const statistics: readonly StatisticsSource[] = [loans];
