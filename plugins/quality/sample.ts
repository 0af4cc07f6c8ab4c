import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Invented brands, certificates, awards, shared systems and standards. Everything follows from the enterprise's number. */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table quality_sample on commit drop as
    select e.n, e.id, e.chain, row_number() over (partition by e.chain order by e.n) as place
    from sample_enterprise e where e.history is not null and (e.n <= 800 or e.n % 8 = 2)`.execute(db);
  await sql`analyze quality_sample`.execute(db);
  await sql`insert into quality.brand_plan (id, enterprise_id, title, adopted_on, is_sample, source, recorded_at)
    select core.sample_id('quality brand', n), id, '品牌发展战略（示例）',
      ${today}::date - 40 - floor(core.sample_share('quality brand', n) * 700)::integer, true, ${SAMPLE_SOURCE}, ${at}
    from quality_sample where n % 4 = 1`.execute(db);
  await sql`insert into quality.management_certificate (id, enterprise_id, scheme, number, valid_from, valid_to, is_sample,
      source, recorded_at)
    select core.sample_id('quality certificate', n), id, (array['ISO 9001', 'ISO 14001', 'IATF 16949'])[1 + n % 3],
      'SAMPLE-' || n, day, case when n % 10 > 0 then day + 1095 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - floor(core.sample_share('quality certificate', n) * 1500)::integer as day
      from quality_sample where n % 5 < 3) c`.execute(db);
  await sql`insert into quality.award (id, enterprise_id, name, level, awarded_on, is_sample, source, recorded_at)
    select core.sample_id('quality award', n), id, '示例政府质量奖',
      (array['COUNTY', 'CITY', 'COUNTY', 'PROVINCIAL', 'CITY', 'COUNTY', 'NATIONAL'])[1 + n % 7],
      ${today}::date - 20 - floor(core.sample_share('quality award', n) * 900)::integer, true, ${SAMPLE_SOURCE}, ${at}
    from quality_sample where n % 9 = 3`.execute(db);
  await sql`insert into quality.shared_system (id, enterprise_id, name, started_on, is_sample, source, recorded_at)
    select core.sample_id('quality system', n), id, chain || '共同质量管理体系（示例）', ${today}::date - 500, true, ${SAMPLE_SOURCE}, ${at}
    from quality_sample where chain is not null and place = 1`.execute(db);
  await sql`insert into quality.shared_system_member (id, system_id, enterprise_id, joined_on, left_on, is_sample, source, recorded_at)
    select core.sample_id('quality member', m.n), core.sample_id('quality system', l.n), m.id, ${today}::date - 400 + (m.n % 100)::integer,
      case when m.n % 12 = 0 then ${today}::date - 50 end, true, ${SAMPLE_SOURCE}, ${at}
    from quality_sample m join quality_sample l on l.chain = m.chain and l.place = 1
    where m.place between 2 and 40 and m.place % 2 = 0`.execute(db);
  await sql`insert into quality.standard (id, number, title, scope, action, published_on, is_sample, source, recorded_at)
    select core.sample_id('quality standard', k),
      (array['ISO 9', 'GB/T 9', 'JB/T 9', 'DB35/T 9', 'T/SAMPLE 9'])[1 + k % 5] || lpad(k::text, 3, '0')
        || case when k % 5 = 0 then ':' else '-' end || extract(year from day),
      '示例标准' || k, (array['INTERNATIONAL', 'NATIONAL', 'INDUSTRY', 'LOCAL', 'GROUP'])[1 + k % 5],
      case when k % 3 = 0 then 'REVISE' else 'MAKE' end, day, true, ${SAMPLE_SOURCE}, ${at}
    from (select k, ${today}::date - 25 * k as day from generate_series(1, 60) k) s`.execute(db);
  await sql`insert into quality.standard_role (id, standard_id, enterprise_id, role, place, is_sample, source, recorded_at)
    select core.sample_id('quality role', n), core.sample_id('quality standard', 1 + (n / 3) % 60), id,
      case when n = min(n) over (partition by (n / 3) % 60) then 'LEAD' else 'JOIN' end,
      case when n % 8 > 0 then row_number() over (partition by (n / 3) % 60 order by n) end, true, ${SAMPLE_SOURCE}, ${at}
    from quality_sample where n % 3 = 0`.execute(db);
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, number, trust, source, is_sample, recorded_at)
    select core.sample_id('quality assessed', n), core.sample_id('quality role', n), id, 'quality.standardRole.assessedAmount',
      (10 + 10 * (n % 12)) * 1000000, 'REGISTRY', ${SAMPLE_SOURCE}, true, ${at}
    from quality_sample where n % 6 = 0`.execute(db);
  await sql`insert into quality.enterprise_standard (id, enterprise_id, number, title, declared_on, leader_from, leader_to,
      is_sample, source, recorded_at)
    select core.sample_id('quality own standard', n), id, 'Q/SAMPLE ' || n || '-2024', '示例企业标准', day,
      case when n % 4 = 0 then day + 90 end, case when n % 8 = 0 then day + 455 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 560 - floor(core.sample_share('quality own standard', n) * 100)::integer as day
      from quality_sample where n % 2 = 0) s`.execute(db);
  await sql`insert into quality.innovator_title (id, enterprise_id, level, recognised_on, valid_to, is_sample, source, recorded_at)
    select core.sample_id('quality innovator', n), id, (array['JUNIOR', 'INTERMEDIATE', 'SENIOR'])[1 + n % 3],
      ${today}::date - 200, case when n % 5 > 0 then ${today}::date + 895 end, true, ${SAMPLE_SOURCE}, ${at}
    from quality_sample where n % 17 = 4`.execute(db);
}
