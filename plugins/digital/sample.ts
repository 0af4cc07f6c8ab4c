import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Invented diagnoses, recognitions, stages, solutions and cases. Everything follows from the enterprise's number. */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table digital_sample on commit drop as
    select e.n, e.id, e.industry, e.word from sample_enterprise e
    where e.history is not null and (e.n <= 800 or e.n % 8 = 3)`.execute(db);
  await sql`analyze digital_sample`.execute(db);
  await sql`insert into digital.diagnosis (id, enterprise_id, kind, wish, requested_on, state, provider, reported_on, level,
      findings, withdrawn_on, reason, is_sample, source, recorded_at)
    select core.sample_id('digital diagnosis', n), id, case when n % 2 = 0 then 'SMART' else 'DIGITAL' end, '示例：产线数据采集',
      day, state, case when state in ('ASSIGNED', 'REPORTED') then '示例诊断机构' end,
      case when state = 'REPORTED' then day + 40 end, case when state = 'REPORTED' and n % 5 > 0 then 1 + n % 4 end,
      case when state = 'REPORTED' then '示例：先补设备联网，再上排产系统' end,
      case when state = 'WITHDRAWN' then day + 7 end, case when state = 'WITHDRAWN' then '示例：已自行改造' end,
      true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 45 - floor(core.sample_share('digital diagnosis', n) * 1000)::integer as day,
        (array['REPORTED', 'ASSIGNED', 'REQUESTED', 'REPORTED', 'WITHDRAWN', 'REPORTED'])[1 + (n / 2 % 6)::integer] as state
      from digital_sample where n % 2 = 1 or n % 6 = 0) d`.execute(db);
  await sql`insert into digital.recognition (id, enterprise_id, name_code, kind, level, subject, recognised_on, withdrawn_on, batch,
      is_sample, source, recorded_at)
    select core.sample_id('digital recognition', n), r.id, m.code, m.kind,
      coalesce(m.level, case when n % 4 = 0 then 'NATIONAL' else 'PROVINCIAL' end),
      case when m.kind = 'SCENE' then word || '质量在线检测（示例）' end, day, case when n % 10 = 0 then day + 120 end, '示例批次',
      true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 130 - floor(core.sample_share('digital recognition', n) * 900)::integer as day
      from digital_sample where n % 6 in (1, 4) or n <= 60) r
    join (select *, row_number() over (order by code) - 1 as place from digital.recognition_name) m on m.place = (r.n + 5) % 7
    where coalesce(m.granted_from <= day, true)`.execute(db);
  await sql`insert into digital.pilot (id, title, industry_code, region_code, announced_on, is_sample, source, recorded_at)
    select core.sample_id('digital pilot', k), '产业数字化转型试点' || k || '（示例）', industry,
      (array['350500', null, '350200', '350582', '350100'])[1 + k % 5], ${today}::date - 40 - 70 * k, true, ${SAMPLE_SOURCE}, ${at}
    from (select industry, row_number() over (order by count(*) desc, industry)::integer as k
      from digital_sample group by industry) i where k <= 12`.execute(db);
  await sql`insert into digital.provider (id, name, kind, is_sample, source, recorded_at)
    select core.sample_id('digital provider', k),
      case when k % 3 = 0 then '示例工业互联网平台' else '示例数字化服务商' end || k,
      case when k % 3 = 0 then 'PLATFORM' else 'SOLUTION_PROVIDER' end, true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(1, 12) k`.execute(db);
  await sql`insert into digital.solution (id, provider_id, name, domain, industry_code, tags, price, deploy_days, published_on,
      withdrawn_on, is_sample, source, recorded_at)
    select core.sample_id('digital solution', k), core.sample_id('digital provider', 1 + k % 12),
      '示例' || (array['协同设计', '排产', '进销存', '售后服务'])[1 + k % 4] || '轻应用' || k,
      (array['DESIGN', 'PRODUCTION', 'MANAGEMENT', 'MARKET_SERVICE'])[1 + k % 4], i.industry,
      array_remove(array[case when k % 3 < 2 then 'SMALL' end, case when k % 8 < 4 then 'FAST' end,
        case when k % 5 < 3 then 'LIGHT' end, case when k % 7 < 3 then 'PRECISE' end], null),
      case when k % 6 > 0 then (1 + k % 20) * 500000 end, case when k % 5 > 0 then 3 + k % 40 end,
      ${today}::date - 100 - 3 * k, case when k % 15 = 0 then ${today}::date - 20 end, true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(1, 120) k
    left join (select industry, row_number() over (order by industry) * 4 as place from digital_sample group by industry) i
      on i.place = k`.execute(db);
  // Everybody begins on the cloud; some go on, and a few fall back and say why.
  await sql`insert into digital.stage (id, enterprise_id, stage, came_from, reached_on, left_on, reason, is_sample, source, recorded_at)
    select core.sample_id('digital stage ' || step, n), id, stage, lag(stage) over w, reached_on, lead(reached_on) over w,
      case when step = 4 then '示例：更换系统，模型停用' end, true, ${SAMPLE_SOURCE}, ${at}
    from (
      select n, id, step, stage, ${today}::date - 1300 + (step * 260 + n % 200)::integer as reached_on
      from digital_sample, (values (1, 'CLOUD'), (2, 'DATA'), (3, 'AI'), (4, 'DATA')) s (step, stage)
      where n % 3 > 0 and step <= case when n % 40 = 1 then 4 else 1 + n % 3 end) s
    window w as (partition by n order by step)`.execute(db);
  await sql`insert into digital.application (id, enterprise_id, domain, system, solution_id, started_on, ended_on, is_sample, source,
      recorded_at)
    select core.sample_id('digital application ' || k.domain, n), a.id, k.domain, '示例系统', s.id, day,
      case when n % 12 = 1 then day + 200 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 210 - (n % 400)::integer as day from digital_sample where n % 3 > 0) a
    join (values ('MANAGEMENT', 1), ('PRODUCTION', 2), ('DESIGN', 3), ('MARKET_SERVICE', 4)) k (domain, place)
      on k.place <= 1 + a.n % 4
    left join digital.solution s on s.id = core.sample_id('digital solution', 1 + a.n % 120) and s.domain = k.domain`.execute(
    db,
  );
  await sql`insert into digital.typical_case (id, enterprise_id, title, industry_code, niche, summary, published_on, is_sample,
      source, recorded_at)
    select core.sample_id('digital case', n), id, word || '数字化转型典型模式（示例）', industry, word,
      '示例：设备联网后排产，交付周期缩短', ${today}::date - 30 - (n % 500)::integer, true, ${SAMPLE_SOURCE}, ${at}
    from digital_sample where n % 25 = 2`.execute(db);
}
