import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Invented titles, services, list entries, judgements and requests. Everything follows from the enterprise's number. */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table green_sample on commit drop as
    select e.n, e.id, n.city_code from sample_enterprise e join core.enterprise n on n.id = e.id
    where e.history is not null and (e.n <= 800 or e.n % 8 = 1)`.execute(db);
  await sql`analyze green_sample`.execute(db);
  await sql`insert into green.title (id, enterprise_id, kind, level, listed_on, delisted_on, batch, is_sample, source, recorded_at)
    select core.sample_id('green title', n), id, (array['GREEN_FACTORY', 'GREEN_SUPPLY_CHAIN', 'GREEN_DESIGN'])[1 + n % 3],
      case when n % 4 = 0 then 'PROVINCIAL' else 'NATIONAL' end, day, case when n % 7 = 0 then day + 400 end,
      '示例批次', true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 410 - floor(core.sample_share('green title', n) * 300)::integer as day
      from green_sample where n % 5 = 2) t`.execute(db);
  await sql`insert into green.service (id, enterprise_id, kind, provider, served_on, result, is_sample, source, recorded_at)
    select core.sample_id('green service', n), id,
      (array['MANUFACTURING_SOLUTION', 'ENERGY_DIAGNOSIS', 'RESOURCE_METERING'])[1 + n % 3], '示例服务机构',
      ${today}::date - 5 - floor(core.sample_share('green service', n) * 500)::integer, '示例：建议节能改造三项',
      true, ${SAMPLE_SOURCE}, ${at}
    from green_sample where n % 3 = 1`.execute(db);
  await sql`insert into green.positive_list_entry (id, enterprise_id, listed_on, basis, removed_on, removal_reason, is_sample,
      source, recorded_at)
    select core.sample_id('green positive', n), id, day, '示例：年度评定', case when n % 9 = 0 then day + 200 end,
      case when n % 9 = 0 then '示例：排放量变化' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 210 - floor(core.sample_share('green positive', n) * 300)::integer as day
      from green_sample where n % 6 = 0) l`.execute(db);
  await sql`insert into green.energy_quota (id, region_code, year, unit, freed, document_number, is_sample, source, recorded_at)
    select core.sample_id('green quota', k), (array['350400', '350900', '350500'])[1 + k % 3],
      extract(year from ${today}::date)::integer - k / 3, (array['TONNES_COAL', 'TONNES_CARBON'])[1 + k % 2], 20000 + 5000 * k,
      '示例〔' || k || '〕号', true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(0, 5) k`.execute(db);
  await sql`insert into green.quota_request (id, enterprise_id, quota_id, project, project_kind, amount, per_mu_score, filed_on,
      is_sample, source, recorded_at)
    select core.sample_id('green request', s.n), s.id, q.id, '示例项目' || s.n,
      (array['NEW_INVESTMENT', 'RENOVATION', 'RENOVATION', 'OTHER'])[1 + s.n % 4], 200 + 100 * (s.n % 40)::integer,
      (core.sample_share('green score', s.n) * 10000)::integer, ${today}::date - 3 - (s.n % 90)::integer,
      true, ${SAMPLE_SOURCE}, ${at}
    from green_sample s
    join lateral (select id from green.energy_quota where region_code = s.city_code order by year desc, unit limit 1) q on true
    where s.n % 2 = 0`.execute(db);
  // Judged for half of the requests and enterprises; the others wait for review.
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by, source, is_sample, recorded_at)
    select core.sample_id('green judged ' || fact, r.n), r.subject, r.enterprise, fact, core.sample_share(fact, r.n) < 0.8,
      'OPINION', 'sample', ${SAMPLE_SOURCE}, true, ${at}
    from (
      select n, core.sample_id('green request', n) as subject, id as enterprise, fact
      from green_sample, unnest(array['green.quotaRequest.technologyIsAdvanced', 'green.quotaRequest.efficiencyIsAdvanced',
        'green.quotaRequest.benefitIsOutstanding']) fact
      where n % 4 = 2 and exists (select from green.quota_request q where q.enterprise_id = green_sample.id)
      union all
      select n, id, id, fact from green_sample,
        unnest(array['green.enterprise.emissionsAreLow', 'green.enterprise.riskIsLow']) fact
      where n % 4 = 1) r`.execute(db);
}
