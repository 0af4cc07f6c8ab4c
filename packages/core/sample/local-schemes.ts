import { sql } from 'kysely';
import { type Db, recordedAt, SOURCE } from './enterprises.ts';

/** `from` and `to` are years from that of the sample; no `to`: open. Rates in parts per million, caps in yuan. */
interface Scheme {
  readonly measure: string;
  readonly region: string;
  readonly title: string;
  readonly rate?: number;
  readonly cap?: number;
  readonly from: number;
  readonly to?: number;
}

/**
 * Invented schemes for each of the nine measures the plan leaves to cities and counties, in force, ended, to come and
 * without a known end. No city has all of them, and Nanping none: where there is no scheme there is no benefit.
 */
export const SCHEMES: readonly Scheme[] = [
  { measure: 'G7', region: '350500', title: '省级以上特色产业集群资金支持', cap: 2_000_000, from: -2, to: 0 },
  { measure: 'G7', region: '350100', title: '特色产业集群培育补助', cap: 1_000_000, from: -1, to: 1 },
  { measure: 'G7', region: '350902', title: '锂电产业集群专项资金', cap: 5_000_000, from: -1 },
  {
    measure: 'I3',
    region: '350200',
    title: '研发费用加计扣除配套奖励',
    rate: 100_000,
    cap: 1_000_000,
    from: -2,
    to: 0,
  },
  {
    measure: 'I3',
    region: '350500',
    title: '研发费用加计扣除地方奖励',
    rate: 50_000,
    cap: 500_000,
    from: -1,
    to: 0,
  },
  {
    measure: 'I3',
    region: '350582',
    title: '研发费用加计扣除县级奖励',
    rate: 30_000,
    cap: 300_000,
    from: -3,
    to: -1,
  },
  { measure: 'I3', region: '350100', title: '研发费用加计扣除奖励', rate: 80_000, from: 0 },
  {
    measure: 'I8',
    region: '350100',
    title: '产学研攻关项目支持',
    rate: 300_000,
    cap: 1_000_000,
    from: -1,
    to: 1,
  },
  {
    measure: 'I8',
    region: '350300',
    title: '产学研合作项目补助',
    rate: 200_000,
    cap: 500_000,
    from: -2,
    to: -1,
  },
  { measure: 'I8', region: '350800', title: '产学研联合攻关资金', cap: 800_000, from: 0, to: 0 },
  {
    measure: 'I10',
    region: '350200',
    title: '大型仪器设备开放共享补助',
    rate: 300_000,
    cap: 200_000,
    from: -2,
  },
  {
    measure: 'I10',
    region: '350600',
    title: '小试中试平台使用补助',
    rate: 200_000,
    cap: 300_000,
    from: -1,
    to: 0,
  },
  { measure: 'E4', region: '350400', title: '用能空间优先配置', from: -2, to: 0 },
  { measure: 'E4', region: '350900', title: '腾出用能和碳排放空间优先保障', from: -1 },
  {
    measure: 'M4',
    region: '350500',
    title: '国际展会和线上交易会补助',
    rate: 500_000,
    cap: 100_000,
    from: -2,
    to: 0,
  },
  {
    measure: 'M4',
    region: '350200',
    title: '境外展会展位费补助',
    rate: 700_000,
    cap: 150_000,
    from: -1,
    to: 0,
  },
  { measure: 'M4', region: '35P000', title: '线上国际展会补助', rate: 500_000, cap: 50_000, from: 1, to: 2 },
  { measure: 'H5', region: '350100', title: '高层次人才子女教育、医疗和住房优先保障', from: -2, to: 1 },
  { measure: 'H5', region: '350300', title: '高层次人才住房补贴', cap: 300_000, from: -1, to: 0 },
  { measure: 'R2', region: '350600', title: '工业用地和标准厂房优先供应试点', from: -2, to: 0 },
  { measure: 'R2', region: '350583', title: '保障性租赁住房供应试点', from: -1, to: 1 },
  { measure: 'R6', region: '350200', title: '创新型中小企业认定奖励', cap: 50_000, from: -2, to: 0 },
  { measure: 'R6', region: '350500', title: '创新型中小企业一次性奖励', cap: 30_000, from: -3, to: -2 },
  {
    measure: 'R6',
    region: '350500',
    title: '创新型中小企业一次性奖励（修订）',
    cap: 50_000,
    from: -1,
    to: 0,
  },
  { measure: 'R6', region: '350802', title: '创新型中小企业奖补', cap: 20_000, from: 0 },
];

export async function sampleLocalSchemes(db: Db, today: string): Promise<void> {
  await sql`insert into core.local_scheme (id, measure_id, region_code, title, rate_ppm, cap, valid_from, valid_to,
      document_number, source, is_sample, recorded_at)
    select core.sample_id('local scheme', place), measure, region, title || '（示例）', rate, cap * 100,
      make_date(year + "from", 1, 1), make_date(year + "to", 12, 31), '示例〔' || year + "from" || '〕' || place || '号',
      ${SOURCE}, true, ${recordedAt(today)}
    from rows from (jsonb_to_recordset(${JSON.stringify(SCHEMES)}::jsonb)
      as (measure text, region text, title text, rate integer, cap bigint, "from" integer, "to" integer)) with ordinality
      as s(measure, region, title, rate, cap, "from", "to", place),
    cast(extract(year from ${today}::date) as integer) as year`.execute(db);
}
