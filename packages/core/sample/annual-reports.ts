import { sql } from 'kysely';
import { type Db, SOURCE } from './enterprises.ts';

/**
 * Three annual reports an enterprise, the last one of the last year whose reports were due by the end of May. Figures
 * follow from the enterprise's size and strength, in thousands of yuan. Some reports and figures are missing; some
 * were corrected later; a few have own R&D of 10 million yuan to the fen, or one fen less.
 */
export async function sampleAnnualReports(db: Db, today: string): Promise<void> {
  await sql`insert into core.annual_report (id, enterprise_id, year, revenue, main_revenue, net_profit, total_assets,
      total_liabilities, rd_expense, own_rd_expense, staff, rd_staff, trust, source, recorded_at, superseded_at)
    with report as (
      select e.*, n * 4 + ago as draw, extract(year from ${today}::date - interval '5 months')::integer - 1 - ago as year,
        -- Earlier years are smaller by what was grown since.
        revenue * exp(
          - case when ago > 0 then 0.07 + 0.12 * core.sample_normal('growth', n * 4) else 0 end
          - case when ago > 1 then 0.07 + 0.12 * core.sample_normal('growth', n * 4 + 1) else 0 end) as sales
      from sample_enterprise e, generate_series(0, 2) ago
      where core.sample_share('no report', n * 4 + ago) >= 0.03
    ), figures as (
      select *, core.sample_share('missing figure', draw) as missing,
        sales * (0.6 + 1.2 * core.sample_share('assets', n)) as assets,
        sales * least(0.4, (0.015 + 0.03 * least(strength, 1.5)) * exp(0.4 * core.sample_normal('research', draw))) as research,
        greatest(1, round(staff * sqrt(sales / revenue))) as people
      from report
    )
    select core.sample_id('annual report', draw * 2 + version), id, year,
      case when missing >= 0.02 then core.sample_fen(sales * case version when 0 then 1 else 1.08 end) end,
      case when missing not between 0.02 and 0.04 then core.sample_fen(sales * (0.6 + 0.4 * sqrt(core.sample_share('main', n)))) end,
      case when missing not between 0.04 and 0.05
        then core.sample_fen(sales * (0.05 + 0.02 * strength + 0.06 * core.sample_normal('profit', draw))) end,
      case when missing not between 0.05 and 0.06 then core.sample_fen(assets) end,
      case when missing not between 0.05 and 0.07
        then core.sample_fen(assets * greatest(0.04, 0.5 + 0.17 * core.sample_normal('debt', n) + 0.03 * core.sample_normal('debt', draw))) end,
      case when missing not between 0.07 and 0.09 then greatest(core.sample_fen(research), own) end,
      case when missing not between 0.08 and 0.10
        then coalesce(own, core.sample_fen(research * (0.75 + 0.25 * core.sample_share('own research', draw)))) end,
      case when missing not between 0.10 and 0.11 then people::integer end,
      case when missing not between 0.10 and 0.12
        then least(people, round(people * (0.04 + 0.07 * least(strength, 2)) * exp(0.4 * core.sample_normal('research staff', draw))))::integer end,
      case when core.sample_share('trust', draw) < 0.1 then 'REGISTRY'
        when strength + core.sample_share('trust', draw) > 1.4 then 'AUDITED' else 'DECLARED' end,
      ${SOURCE},
      make_timestamptz(year + 1, 5, 10 + version * -5 + floor(core.sample_share('reported', draw) * 20)::integer, 9, 30, 0, 'Asia/Shanghai'),
      case version when 1
        then make_timestamptz(year + 1, 5, 10 + floor(core.sample_share('reported', draw) * 20)::integer, 9, 30, 0, 'Asia/Shanghai') end
    from figures
    cross join lateral (select case when core.sample_share('threshold', n) < 0.001 then 1000000000
      when core.sample_share('threshold', n) < 0.002 then 999999999 end as own) threshold
    -- Version 1 is what stood first and was corrected.
    cross join lateral generate_series(0, case when core.sample_share('corrected', draw) < 0.02 then 1 else 0 end) version
    order by n, year`.execute(db);
}
