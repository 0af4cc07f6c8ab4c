import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Invented patents, licences, cases, listings, services and costs. Everything follows from the enterprise's number. */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table ip_sample on commit drop as
    select e.n, e.id from sample_enterprise e
    where e.history is not null and (e.n <= 800 or e.n % 8 = 3)`.execute(db);
  await sql`analyze ip_sample`.execute(db);
  await sql`insert into ip.service_case (id, enterprise_id, kind, subject, opened_on, closed_on, result, is_sample, source, recorded_at)
    select core.sample_id('ip case', n), id, (array['CREATION', 'USE', 'PROTECTION', 'MANAGEMENT'])[1 + n % 4], '示例事项',
      day, case when n % 5 > 0 then day + 12 end, case when n % 5 > 0 then '示例：已办结' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 20 - floor(core.sample_share('ip case', n) * 400)::integer as day
      from ip_sample where n % 4 = 1) s`.execute(db);
  await sql`insert into ip.precision_list_entry (id, enterprise_id, state, applied_on, listed_on, refused_on, delisted_on, reason,
      is_sample, source, recorded_at)
    select core.sample_id('ip listing', n), id, state, day, case when state in ('LISTED', 'DELISTED') then day + 30 end,
      case when state = 'REFUSED' then day + 30 end, case when state = 'DELISTED' then day + 120 end,
      case when state in ('REFUSED', 'DELISTED') then '示例：不再符合条件' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, (array['APPLIED', 'LISTED', 'LISTED', 'REFUSED', 'DELISTED'])[1 + (n / 3) % 5] as state,
        ${today}::date - 130 - floor(core.sample_share('ip listing', n) * 300)::integer as day
      from ip_sample where n % 3 = 0) s`.execute(db);
  // Inventions, utility models and designs of many ages: some are past their term, some ended before it.
  await sql`insert into ip.patent (id, application_number, kind, title, holder, filed_on, granted_on, expires_on, ended_on,
      is_sample, source, recorded_at)
    select core.sample_id('ip patent', k), body || '.' || (
        select case sum(substr(body, i, 1)::integer * (2 + (i - 1) % 8)) % 11 when 10 then 'X'
          else (sum(substr(body, i, 1)::integer * (2 + (i - 1) % 8)) % 11)::text end
        from generate_series(1, 12) i), kind, '示例专利' || k, (array['示例大学', '示例研究院', '示例理工大学'])[1 + k % 3],
      filed, filed + 540, ip.expires_on(kind, filed), case when k % 11 = 0 then filed + 900 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select k, kind, filed, extract(year from filed)::text || (1 + k % 3) || lpad(k::text, 7, '0') as body
      from (select k, ${today}::date - 1000 - 61 * k as filed, (array['INVENTION', 'UTILITY_MODEL', 'DESIGN'])[1 + k % 3] as kind
        from generate_series(1, 90) k) f) p`.execute(db);
  await sql`insert into ip.open_licence (id, patent_id, licensor, fee, prospects, offered_from, offered_to, is_sample, source, recorded_at)
    select core.sample_id('ip licence', k), p.id, p.holder, (array[0, 500000, 0, 2000000])[1 + k % 4], '示例：有市场化前景、实用性较强',
      ${today}::date - 320, case when k % 7 = 0 then ${today}::date - 30 end, true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(1, 90) k join ip.patent p on p.id = core.sample_id('ip patent', k)
    where ip.in_force(p.granted_on, p.expires_on, p.ended_on, ${today}::date - 320)`.execute(db);
  await sql`create temporary table ip_offer on commit drop as
    select id, row_number() over (order by id) - 1 as place, count(*) over () as offers from ip.open_licence where is_sample`.execute(
    db,
  );
  // A few were taken after the offer or the patent had ended, or by large enterprises: what a register may hold.
  await sql`insert into ip.licence_take (id, licence_id, enterprise_id, taken_on, is_sample, source, recorded_at)
    select core.sample_id('ip take', n), o.id, s.id, ${today}::date - (1 + n % 300)::integer, true, ${SAMPLE_SOURCE}, ${at}
    from ip_sample s join ip_offer o on o.place = (n / 2) % o.offers where n % 2 = 0`.execute(db);
  await sql`insert into ip.public_service (id, enterprise_id, kind, provider, served_on, is_sample, source, recorded_at)
    select core.sample_id('ip service', n), id, (array['POLICY_CONSULTING', 'INFORMATION', 'GUIDANCE', 'TRAINING'])[1 + n % 4],
      '示例知识产权公共服务机构', ${today}::date - 5 - floor(core.sample_share('ip service', n) * 500)::integer,
      true, ${SAMPLE_SOURCE}, ${at}
    from ip_sample where n % 3 > 0`.execute(db);
  await sql`insert into ip.enforcement (id, enterprise_id, case_name, cost_kind, cost, incurred_on, closed_on, outcome, is_sample,
      source, recorded_at)
    select core.sample_id('ip enforcement', n), id, '示例案件' || n, (array['LEGAL_FEE', 'COURT_FEE', 'EVIDENCE', 'OTHER'])[1 + n % 4],
      (1 + n % 20) * 500000, day, case when n % 4 > 0 then day + 60 end,
      case when n % 4 > 0 then (array['UPHELD', 'PARTLY', 'SETTLED', 'LOST'])[1 + (n / 4) % 4] end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 70 - floor(core.sample_share('ip enforcement', n) * 300)::integer as day
      from ip_sample where n % 5 = 1) s`.execute(db);
  // What the authority found, for some; of the others nothing is known.
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, source, is_sample, recorded_at)
    select core.sample_id('ip found ' || fact, n), subject, id, fact, core.sample_share(fact, n) < 0.7, 'REGISTRY',
      ${SAMPLE_SOURCE}, true, ${at}
    from (
      select n, id, id as subject, fact from ip_sample,
        unnest(array['ip.enterprise.meetsServiceConditions', 'ip.enterprise.meetsListConditions']) fact where n % 4 = 1
      union all
      select n, id, core.sample_id('ip enforcement', n), 'ip.enforcement.meetsConditions' from ip_sample where n % 10 = 1) f`.execute(
    db,
  );
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, number, trust, source, is_sample, recorded_at)
    select core.sample_id('ip assessed', n), core.sample_id('ip enforcement', n), id, 'ip.enforcement.assessedAmount',
      (1 + n % 20) * 250000, 'REGISTRY', ${SAMPLE_SOURCE}, true, ${at}
    from ip_sample where n % 20 = 1`.execute(db);
}
