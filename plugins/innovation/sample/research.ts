import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Programmes with what was recommended, what waits and what is not judged yet; deductions; technology centres. */
export async function sampleResearch({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`insert into innovation.programme (id, title, year, opens_on, closes_on, places, document_number, ranked_on, is_sample,
      source, recorded_at)
    select core.sample_id('innovation programme', k),
      (array['省科技计划项目', '省区域发展项目', '省科技重大专项', '省科技创新重点项目'])[1 + k % 4] || '（示例' || k || '）',
      extract(year from day)::integer, day, day + 45, case when k % 2 = 0 then 12 end, '示例〔' || k || '〕号',
      case when k > 1 then day + 60 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select k, ${today}::date - 20 - 90 * k as day from generate_series(0, 5) k) p`.execute(db);
  // Of the programmes that are ranked: those that met the conditions in order, quality SMEs first.
  await sql`insert into innovation.science_project (id, enterprise_id, programme_id, title, applied_on, state, place,
      had_priority, reason, decided_on, is_sample, source, recorded_at)
    select core.sample_id('innovation project', n), id, programme_id, word || '关键技术研究（示例）', applied_on,
      case when ranked_on is null then 'APPLIED' when meets and (places is null or place <= places) then 'RECOMMENDED'
        else 'NOT_RECOMMENDED' end,
      case when ranked_on is not null and meets then place end, case when ranked_on is not null then quality and meets end,
      case when ranked_on is null then null when not meets then 'does not meet the conditions of the programme'
        when place > places then 'at place ' || place || ', and ' || places || ' may be recommended' end,
      ranked_on, true, ${SAMPLE_SOURCE}, ${at}
    from (
      select *, row_number() over (partition by programme_id, meets order by quality desc, applied_on,
        core.sample_id('innovation project', n)) as place
      from (
        select s.*, p.id as programme_id, p.places, p.ranked_on, p.opens_on + (s.n % 20)::integer as applied_on,
          core.sample_share('innovation conditions', s.n) < 0.75 as meets,
          exists (select from core.certification c where c.enterprise_id = s.id
            and c.tier_code in ('INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT') and c.valid_from <= p.opens_on + (s.n % 20)::integer
            and c.valid_to >= p.opens_on + (s.n % 20)::integer
            and (c.ended_on is null or c.ended_on > p.opens_on + (s.n % 20)::integer)) as quality
        from innovation_sample s join innovation.programme p on p.id = core.sample_id('innovation programme', s.n / 4 % 6)
        where s.n % 4 = 0) a) r`.execute(db);
  await sql`insert into innovation.rd_deduction (id, enterprise_id, year, qualified_expense, is_sample, source, recorded_at)
    select core.sample_id('innovation deduction', n * 2 + ago), s.id, r.year, r.rd_expense, true, ${SAMPLE_SOURCE}, ${at}
    from innovation_sample s cross join generate_series(0, 1) ago
    join core.annual_report r on r.enterprise_id = s.id and r.superseded_at is null
      and r.year = extract(year from ${today}::date)::integer - 1 - ago
    where s.n % 3 < 2 and r.rd_expense is not null`.execute(db);
  await sql`insert into innovation.technology_centre (id, enterprise_id, sector, equipment_value, applied_on, state, decided_on,
      reason, is_sample, source, recorded_at)
    select core.sample_id('innovation centre', n), id,
      case when size_sector = 'SOFTWARE' then 'SOFTWARE' when industry = 'C13' then 'AGRI_PROCESSING' else 'INDUSTRY' end,
      case n % 5 when 0 then 600000000 when 1 then 599999999 when 2 then 800000000
        else (300 + n % 900)::bigint * 1000000 end,
      day, state, case when state <> 'APPLIED' then day + 90 end, case when state = 'REFUSED' then '示例：研发人员不足' end,
      true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 100 - (n % 200)::integer as day,
        case when n % 7 = 6 and n % 5 = 2 then 'RECOGNISED' when n % 9 = 8 then 'REFUSED' else 'APPLIED' end as state
      from innovation_sample where n % 7 = 6) c`.execute(db);
  // What officers have signed: of what is decided all, of the rest about half.
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by, source, is_sample,
      recorded_at)
    select core.sample_id('innovation judged project', s.n), p.id, p.enterprise_id, 'innovation.scienceProject.meetsConditions',
      core.sample_share('innovation conditions', s.n) < 0.75, 'OPINION', '示例评审员', ${SAMPLE_SOURCE}, true, ${at}
    from innovation_sample s join innovation.science_project p on p.id = core.sample_id('innovation project', s.n)
    where p.state <> 'APPLIED' or core.sample_share('innovation signed', s.n) < 0.5
    union all
    select core.sample_id('innovation judged centre', s.n), c.id, c.enterprise_id, 'innovation.technologyCentre.meetsOtherConditions',
      c.state = 'RECOGNISED' or (c.state = 'APPLIED' and s.n % 4 > 0), 'OPINION', '示例评审员', ${SAMPLE_SOURCE}, true, ${at}
    from innovation_sample s join innovation.technology_centre c on c.id = core.sample_id('innovation centre', s.n)
    where c.state <> 'APPLIED' or s.n % 2 = 0`.execute(db);
}
