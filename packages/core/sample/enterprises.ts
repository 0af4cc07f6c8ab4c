import { type Kysely, sql } from 'kysely';
import type { CoreTables } from '../domain/tables.ts';
import { HISTORIES } from './certification-histories.ts';
import { LINES, tradeName } from './names.ts';

export type Db = Kysely<CoreTables>;

/** What every sample row says of itself. */
export const SOURCE = '示例数据（虚构）/ invented sample data';

/** The evening before the day the sample is laid around, in Fujian. */
export const recordedAt = (today: string) =>
  sql`((${today}::date - 1 + time '18:00') at time zone 'Asia/Shanghai')`;

/** Shares of the cities in 1,000 enterprises: roughly as the lists of specialised SMEs spread. */
const CITIES: Readonly<Record<string, number>> = {
  '350100': 190,
  '350200': 190,
  '350300': 60,
  '350400': 60,
  '350500': 230,
  '350600': 90,
  '350700': 50,
  '350800': 65,
  '350900': 50,
  '35P000': 15,
};

/** Bounds of 300号 in persons and 万元: large has both, medium and small both, micro misses one. */
const SIZES = [
  { sector: 'INDUSTRY', large: [1000, 40000], medium: [300, 2000], small: [20, 300] },
  { sector: 'SOFTWARE', large: [300, 10000], medium: [100, 1000], small: [10, 50] },
  { sector: 'INFORMATION_TRANSMISSION', large: [2000, 100000], medium: [100, 1000], small: [10, 100] },
  { sector: 'WHOLESALE', large: [200, 40000], medium: [20, 5000], small: [5, 1000] },
  { sector: 'OTHER', large: [300, 0], medium: [100, 0], small: [10, 0] },
].map(({ sector, large, medium, small }) => ({
  sector,
  large_staff: large[0],
  large_revenue: large[1],
  medium_staff: medium[0],
  medium_revenue: medium[1],
  small_staff: small[0],
  small_revenue: small[1],
}));

/**
 * Drafts the enterprises in `sample_enterprise`, a table of this transaction: what later steps need to agree on. Then
 * writes them. Place, line of business, history and size are drawn from the number alone.
 */
export async function sampleEnterprises(db: Db, enterprises: number, today: string): Promise<void> {
  await sql`create temporary table sample_place on commit drop as
    with place as (
      select r.code, r.city_code, r.gb_code, city.name as city_name,
        -- Jinjiang's sample firms are named after Quanzhou: 晋江 in a name is left to real ones.
        case when r.code = '350582' then '泉州' else regexp_replace(r.name, '(综合实验区|[市县区])$', '') end as short_name,
        w.value::integer::double precision / count(*) over (partition by r.city_code) as weight
      from core.region r
      join core.region city on city.code = r.city_code
      join jsonb_each_text(${JSON.stringify(CITIES)}::jsonb) w on w.key = r.city_code
      where r.kind in ('DISTRICT', 'COUNTY_LEVEL_CITY', 'COUNTY', 'EXPERIMENTAL_AREA') and r.replaced_by = '{}'
        and (r.valid_from is null or r.valid_from <= ${today}) and (r.valid_to is null or r.valid_to >= ${today})
        -- Kinmen: the province registers no firms there.
        and r.code <> '350527'
    ), bound as (
      select *, sum(weight) over (order by code) as upper from place
    )
    select slot, code, city_code, gb_code, regexp_replace(city_name, '(综合实验区|市)$', '') as city_name, short_name
    from bound, generate_series(ceil((upper - weight) * 10)::integer, ceil(upper * 10)::integer - 1) slot`.execute(
    db,
  );
  await sql`create temporary table sample_line on commit drop as
    select slot, l.industry, l.words, l.chain, i.size_sector
    from (select *, sum(weight) over (order by industry) as upper
          from jsonb_to_recordset(${JSON.stringify(LINES)}::jsonb)
            as l(industry text, weight integer, words text[], chain text)) l
    join core.industry i on i.code = l.industry, generate_series((upper - weight)::integer, upper::integer - 1) slot`.execute(
    db,
  );
  await sql`create temporary table sample_history on commit drop as
    select slot, ordinality::integer as history, h.strength, h.certificates
    from (select *, sum(weight) over (order by ordinality) as upper
          from rows from (jsonb_to_recordset(${JSON.stringify(HISTORIES)}::jsonb)
            as (weight integer, strength double precision, certificates jsonb)) with ordinality
            as h(weight, strength, certificates, ordinality)) h,
      generate_series((upper - weight)::integer, upper::integer - 1) slot`.execute(db);
  await sql`create temporary table sample_enterprise on commit drop as
    with drawn as (
      select n, h.history, coalesce(h.strength, 0) as strength, p.code as region_code, p.gb_code, p.city_name,
        p.short_name, l.industry, l.size_sector, l.chain,
        l.words[1 + floor(core.sample_share('line word', n) * 3)::integer] as word,
        -- Revenue in yuan, log-normal; holders of titles are larger.
        exp(16.6 + 1.3 * core.sample_normal('revenue', n) + 0.75 * coalesce(h.strength, 0)) as revenue,
        -- Revenue a head.
        exp(13.5 + 0.45 * core.sample_normal('productivity', n)) as productivity
      from generate_series(1, ${enterprises}::bigint) n
      join sample_place p on p.slot = floor(core.sample_share('place', n) * (select max(slot) + 1 from sample_place))::integer
      join sample_line l on l.slot = floor(core.sample_share('line', n) * (select max(slot) + 1 from sample_line))::integer
      -- The first numbers take the histories in turn, so that each is there.
      left join sample_history h on h.slot = case when n <= ${HISTORIES.length}
        then (select min(slot) from sample_history first where first.history = n)
        else floor(core.sample_share('history', n) * 10000)::integer end
    ), sized as (
      select *, greatest(1, round(revenue / productivity))::integer as staff from drawn
    )
    select d.*, core.sample_id('enterprise', n) as id,
      case when core.sample_share('size unknown', n) < 0.03 then null
        when s.sector is null then null
        when staff >= large_staff and revenue / 10000 >= large_revenue then 'LARGE'
        when staff >= medium_staff and revenue / 10000 >= medium_revenue then 'MEDIUM'
        when staff >= small_staff and revenue / 10000 >= small_revenue then 'SMALL'
        else 'MICRO' end as size_class
    from sized d
    left join jsonb_to_recordset(${JSON.stringify(SIZES)}::jsonb) as s(sector text, large_staff integer,
      large_revenue integer, medium_staff integer, medium_revenue integer, small_staff integer, small_revenue integer)
      on s.sector = d.size_sector
    order by n`.execute(db);
  await sql`analyze sample_enterprise`.execute(db);
  await sql`insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code, size_class,
      established_on, registered_capital, listed, is_sample, source, recorded_at)
    select id, core.credit_code('91' || gb_code || 'Y' || lpad(n::text, 7, '0')), name,
      replace(replace(name, '（', '('), '）', ')'), nullif(region_code, ''), industry, size_class,
      ${today}::date - 730 - floor(core.sample_share('established', n) * 9000)::integer,
      greatest(1, round(revenue * (0.1 + 0.4 * core.sample_share('capital', n)) / 1000000))::bigint * 100000000,
      history is not null, true, ${SOURCE}, ${recordedAt(today)}
    from (
      select d.*, case
          when place < 0.35 then city_name || '示例' || trade || word || form
          when place < 0.65 then short_name || '示例' || trade || word || form
          when place < 0.85 then '福建示例' || trade || word || form
          when place < 0.92 then '福建省示例' || trade || word || form
          else '示例' || trade || '（' || city_name || '）' || word || form end as name
      from (
        select *, ${tradeName(sql`n`)} as trade, core.sample_share('place in name', n) as place,
          case when core.sample_share('form', n) < 0.08 then '股份有限公司'
            when core.sample_share('form', n) < 0.2 then '科技有限公司' else '有限公司' end as form
        from sample_enterprise
      ) d
    ) d
    order by n`.execute(db);
}
