import { sql } from 'kysely';
import { type Db, recordedAt, SOURCE } from './enterprises.ts';

/** `likely` for each unit of strength; `years` the title is valid, none for an award; `ranks` how many share or compete. */
const HONOURS = [
  {
    kind: 'HIGH_TECH_ENTERPRISE',
    level: 'NATIONAL',
    title: '高新技术企业',
    likely: 0.25,
    years: 3,
    ranks: null,
  },
  {
    kind: 'SCIENCE_AWARD',
    level: 'PROVINCIAL',
    title: '福建省科学技术进步奖',
    likely: 0.05,
    years: null,
    ranks: 6,
  },
  {
    kind: 'SCIENCE_AWARD',
    level: 'NATIONAL',
    title: '国家科学技术进步奖',
    likely: 0.01,
    years: null,
    ranks: 8,
  },
  {
    kind: 'MAKER_CONTEST',
    level: 'NATIONAL',
    title: '“创客中国”全国500强',
    likely: 0.02,
    years: null,
    ranks: 500,
  },
  {
    kind: 'MAKER_CONTEST',
    level: 'PROVINCIAL',
    title: '“创客中国”福建赛区优胜',
    likely: 0.03,
    years: null,
    ranks: 20,
  },
  {
    kind: 'IP_DEMONSTRATION',
    level: 'NATIONAL',
    title: '国家知识产权优势企业',
    likely: 0.05,
    years: 3,
    ranks: null,
  },
  {
    kind: 'IP_DEMONSTRATION',
    level: 'PROVINCIAL',
    title: '福建省知识产权优势企业',
    likely: 0.08,
    years: 3,
    ranks: null,
  },
  {
    kind: 'INNOVATION_DEMONSTRATION',
    level: 'NATIONAL',
    title: '国家技术创新示范企业',
    likely: 0.01,
    years: 3,
    ranks: null,
  },
  { kind: 'OTHER', level: 'CITY', title: '市级科技型企业', likely: 0.1, years: null, ranks: null },
];

/** Awards and titles of the last six years: some recent, some run out, a few taken back, of some the validity unknown. */
export async function sampleHonours(db: Db, today: string): Promise<void> {
  await sql`insert into core.honour (id, enterprise_id, kind, level, rank, awarded_on, valid_from, valid_to, ended_on, title,
      source, is_sample, recorded_at)
    select core.sample_id('honour', draw), e.id, kind, level,
      case when core.sample_share('honour rank known', draw) < 0.95 then 1 + floor(core.sample_share('honour rank', draw) * ranks)::integer end,
      awarded_on, case when years is not null then awarded_on end,
      case when core.sample_share('honour validity', draw) < 0.95 then (awarded_on + make_interval(years => years))::date - 1 end,
      case when core.sample_share('honour ended', draw) < 0.02 then least(awarded_on + 300, ${today}::date) end,
      title || '（示例）', ${SOURCE}, true, ${recordedAt(today)}
    from sample_enterprise e
    cross join lateral (
      select *, n * 10 + place as draw, ${today}::date - 1 - floor(core.sample_share('honour on', n * 10 + place) * 2100)::integer as awarded_on
      from rows from (jsonb_to_recordset(${JSON.stringify(HONOURS)}::jsonb)
        as (kind text, level text, title text, likely double precision, years integer, ranks integer)) with ordinality
        as h(kind, level, title, likely, years, ranks, place)
    ) h
    where strength > 0 and core.sample_share('honour', draw) < likely * strength
    order by draw`.execute(db);
}
