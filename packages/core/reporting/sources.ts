import { sql } from 'kysely';
import type { StatisticsNumber, StatisticsSource } from '../contract/statistics.ts';
import {
  city,
  coded,
  enterpriseDimensions,
  enterprisesBehind,
  plainEnterpriseDimensions,
  tier,
  year,
} from './enterprise-dimensions.ts';

const money = (id: string, zh: string, en: string, column: string): StatisticsNumber => ({
  id,
  title: { zh, en },
  unit: 'FEN',
  value: sql.ref(column),
});
const people = (id: string, zh: string, en: string, column: string): StatisticsNumber => ({
  id,
  title: { zh, en },
  unit: 'NUMBER',
  value: sql.ref(column),
});

const enterprises: StatisticsSource = {
  id: 'core.enterprises',
  title: { zh: '企业', en: 'Enterprises' },
  from: () => sql`core.enterprise e`,
  date: sql`e.established_on`,
  dimensions: [
    ...enterpriseDimensions,
    year('yearEstablished', { zh: '成立年份', en: 'Year established' }, sql`e.established_on`),
  ],
  values: [money('registeredCapital', '注册资本', 'Registered capital', 'e.registered_capital')],
};

const annualReports: StatisticsSource = {
  id: 'core.annualReports',
  title: { zh: '企业年度数据', en: 'Annual figures of enterprises' },
  from: () =>
    sql`core.annual_report a join core.enterprise e on e.id = a.enterprise_id and a.superseded_at is null`,
  dimensions: [
    { id: 'year', title: { zh: '年度', en: 'Year' }, code: () => sql`a.year::text` },
    ...enterpriseDimensions,
  ],
  values: [
    enterprisesBehind(sql`a.enterprise_id`),
    money('revenue', '营业收入', 'Operating revenue', 'a.revenue'),
    money('mainRevenue', '主营业务收入', 'Main business revenue', 'a.main_revenue'),
    money('netProfit', '净利润', 'Net profit', 'a.net_profit'),
    money('totalAssets', '资产总额', 'Total assets', 'a.total_assets'),
    money('totalLiabilities', '负债总额', 'Total liabilities', 'a.total_liabilities'),
    money('rdExpense', '研发费用', 'Research and development expense', 'a.rd_expense'),
    people('staff', '从业人员数', 'Staff', 'a.staff'),
    people('rdStaff', '研发人员数', 'Research and development staff', 'a.rd_staff'),
  ],
};

const CERTIFICATE_STATUSES = {
  PENDING: '未生效',
  VALID: '有效',
  EXPIRED: '已到期',
  ENDED: '已终止',
  UNKNOWN: '未知',
};

const certifications: StatisticsSource = {
  id: 'core.certifications',
  title: { zh: '认定证书', en: 'Certificates' },
  from: () => sql`core.certification c join core.enterprise e on e.id = c.enterprise_id`,
  date: sql`coalesce(c.recognised_on, c.valid_from)`,
  dimensions: [
    tier(sql`c.tier_code`),
    {
      id: 'status',
      title: { zh: '证书状态', en: 'Status on the day' },
      names: () => CERTIFICATE_STATUSES,
      // As Certification.status: both days included; a re-examination applied for leaves the answer open.
      code: (on) => sql`case when c.ended_on <= ${on}::date then 'ENDED'
        when c.valid_from > ${on}::date then 'PENDING'
        when c.valid_to < ${on}::date then case when c.reexamination_pending then 'UNKNOWN' else 'EXPIRED' end
        when c.valid_from is null or c.valid_to is null then 'UNKNOWN' else 'VALID' end`,
    },
    year('year', { zh: '认定年份', en: 'Year recognised' }, sql`coalesce(c.recognised_on, c.valid_from)`),
    year('yearEnding', { zh: '到期年份', en: 'Year its validity ends' }, sql`c.valid_to`),
    ...enterpriseDimensions,
  ],
  values: [enterprisesBehind(sql`c.enterprise_id`)],
};

const VERDICTS = {
  ELIGIBLE: '符合',
  INELIGIBLE: '不符合',
  UNKNOWN: '待补充',
  NEEDS_REVIEW: '待复核',
  NOT_IN_FORCE: '不在执行期',
};
const policy = {
  id: 'policy',
  title: { zh: '政策规则', en: 'Policy' },
  code: () => sql`p.policy_id`,
  names: (rules) => Object.fromEntries([...rules.policies].map(([id, { title }]) => [id, title.zh] as const)),
} satisfies StatisticsSource['dimensions'][number];
// The id of a policy begins with its plugin's.
const plugin = {
  id: 'plugin',
  title: { zh: '功能模块', en: 'Plugin' },
  code: () => sql`split_part(p.policy_id, '.', 1)`,
};
// The numbers that core.determination keeps verdicts by.
const verdict = coded(
  'verdict',
  { zh: '判定结论', en: 'Verdict' },
  sql`(array['ELIGIBLE', 'INELIGIBLE', 'UNKNOWN', 'NEEDS_REVIEW', 'NOT_IN_FORCE'])[d.verdict + 1]`,
  VERDICTS,
);
const amounts: readonly StatisticsNumber[] = [
  { ...money('amountLow', '金额下限', 'What is certain', 'd.amount_low'), functions: ['SUM'] },
  {
    ...money('amountHigh', '金额上限', 'The most it may be, where there is a limit', 'd.amount_high'),
    functions: ['SUM'],
  },
];
const ofCurrentRun = sql`join core.evaluation_run r on r.id = d.run and r.state = 'CURRENT'
  join core.determined_policy p on p.number = d.policy`;

const determinations: StatisticsSource = {
  id: 'core.determinations',
  title: { zh: '全省判定（全部）', en: 'All determinations of the current run' },
  from: () => sql`core.determination_count d ${ofCurrentRun}`,
  rows: sql`coalesce(sum(d.rows), 0)`,
  dimensions: [policy, plugin, verdict, city(sql`nullif(d.city_code, '')`)],
  values: amounts,
};

const keptDeterminations: StatisticsSource = {
  id: 'core.keptDeterminations',
  title: {
    zh: '全省判定（保留）',
    en: 'Determinations kept by the current run: with whom they are about, without those far from met',
  },
  from: () => sql`core.determination d ${ofCurrentRun} left join core.enterprise e on e.id = d.enterprise_id`,
  dimensions: [
    policy,
    plugin,
    verdict,
    {
      id: 'missing',
      title: { zh: '未满足条件数', en: 'Criteria not met' },
      code: () => sql`d.missing::text`,
    },
    ...enterpriseDimensions,
  ],
  values: [enterprisesBehind(sql`d.enterprise_id`), ...amounts],
};

const talents: StatisticsSource = {
  id: 'core.talents',
  title: { zh: '在职人才', en: 'Talents employed now' },
  personal: true,
  roles: ['CITY_OFFICER', 'DEPARTMENT_OFFICER', 'AUDITOR', 'ADMIN'],
  from: () => sql`core.talent t join core.enterprise e on e.id = t.enterprise_id and t.left_on is null`,
  dimensions: [
    ...plainEnterpriseDimensions,
    coded('position', { zh: '岗位', en: 'Position' }, sql`t.position`, {
      MANAGER: '经营管理人员',
      ENGINEER: '专业技术人才',
      SKILLED_WORKER: '技能人才',
      LEADING_TALENT: '科技领军人才',
      OTHER: '其他',
    }),
    coded('titleLevel', { zh: '职称级别', en: 'Level of the title' }, sql`t.title_level`, {
      SENIOR: '正高级',
      DEPUTY_SENIOR: '副高级',
      INTERMEDIATE: '中级',
      JUNIOR: '初级',
    }),
    year('yearHired', { zh: '入职年份', en: 'Year hired' }, sql`t.hired_on`),
  ],
  values: [enterprisesBehind(sql`t.enterprise_id`)],
};

/** What core offers the query `statistics`. */
export const coreStatistics: readonly StatisticsSource[] = [
  enterprises,
  annualReports,
  certifications,
  determinations,
  keptDeterminations,
  talents,
];
