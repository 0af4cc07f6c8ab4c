import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Joint research, joint laboratories with their partners, facilities, instruments and who booked them. */
export async function sampleCooperation({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`insert into innovation.collaboration (id, enterprise_id, institution_id, need_id, title, cost, agreed_on, is_sample,
      source, recorded_at)
    select core.sample_id('innovation collaboration', n), id, core.sample_id('innovation institution', n % 20),
      case when n % 5 = 1 then core.sample_id('innovation need', n) end, word || '联合攻关（示例）',
      (20 + n % 400)::bigint * 1000000, ${today}::date - 15 - (n % 500)::integer, true, ${SAMPLE_SOURCE}, ${at}
    from innovation_sample where n % 6 = 1`.execute(db);
  // The stronger half, and some others: own R&D lies on both sides of the threshold.
  await sql`insert into innovation.joint_lab (id, enterprise_id, name, agreed_on, agreement_number, is_sample, source, recorded_at)
    select core.sample_id('innovation lab', n), id, word || '联合实验室（示例）', ${today}::date - 30 - (n % 400)::integer,
      'SAMPLE-' || n, true, ${SAMPLE_SOURCE}, ${at}
    from innovation_sample where strength >= 1.9 or n % 12 = 2`.execute(db);
  await sql`insert into innovation.joint_lab_partner (id, lab_id, institution_id, is_sample)
    select core.sample_id('innovation partner', n * 2 + k), core.sample_id('innovation lab', n),
      core.sample_id('innovation institution', (n + 7 * k) % 20), true
    from innovation_sample cross join generate_series(0, 1) k
    where (strength >= 1.9 or n % 12 = 2) and n % 11 > 0 and (k = 0 or n % 3 = 0)`.execute(db);
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, source, is_sample, recorded_at)
    select core.sample_id('innovation lab rules', n), core.sample_id('innovation lab', n), id,
      'innovation.jointLab.meetsSubsidyRules', n % 8 > 0, 'REGISTRY', ${SAMPLE_SOURCE}, true, ${at}
    from innovation_sample where (strength >= 1.9 or n % 12 = 2) and n % 2 = 0`.execute(db);
  await sql`insert into innovation.facility (id, institution_id, name, kind, region_code, opened_on, closed_on, is_sample, source,
      recorded_at)
    select core.sample_id('innovation facility', k), core.sample_id('innovation institution', k % 20),
      (array['小试平台', '中试平台', '共享实验室'])[1 + k % 3] || '（示例' || k || '）',
      (array['BENCH_SCALE', 'PILOT_SCALE', 'LABORATORY'])[1 + k % 3], i.city_code, ${today}::date - 900 - 10 * k,
      case when k = 29 then ${today}::date - 30 end, true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(0, 29) k join innovation.institution i on i.id = core.sample_id('innovation institution', k % 20)`.execute(
    db,
  );
  await sql`insert into innovation.instrument (id, facility_id, name, model, original_value, is_publicly_funded, is_shared, day_fee,
      is_sample, source, recorded_at)
    select core.sample_id('innovation instrument', k), core.sample_id('innovation facility', k % 30),
      (array['扫描电子显微镜', '高效液相色谱仪', '万能试验机', '三坐标测量机', 'X射线衍射仪'])[1 + k % 5] || '（示例' || k || '）',
      'SAMPLE-' || k, case k % 6 when 0 then 30000000 when 1 then 29999999 when 2 then null else (20 + k)::bigint * 1000000 end,
      case when k % 7 > 0 then k % 2 = 0 end, k % 10 > 0, case when k % 9 > 0 then (5 + k % 40)::bigint * 10000 end,
      true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(0, 119) k`.execute(db);
  // One after another on each instrument, ten days apart and up to five long: they never overlap.
  await sql`insert into innovation.booking (id, enterprise_id, instrument_id, from_on, to_on, fee, state, booked_on, is_sample, source,
      recorded_at)
    select core.sample_id('innovation booking', n), s.id, i.id, day, day + (n % 5)::integer, i.day_fee * (1 + n % 5),
      case when n % 10 = 7 then 'CANCELLED' else 'BOOKED' end, day - 14, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date + 20 - 10 * (row_number() over (partition by n % 120 order by n))::integer as day
      from innovation_sample where n % 10 in (1, 3, 7, 9) and strength > 0.9) s
    join innovation.instrument i on i.id = core.sample_id('innovation instrument', s.n % 120)
    where i.is_shared and day > ${today}::date - 700`.execute(db);
}
