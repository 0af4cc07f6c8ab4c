import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Activities, achievements of enterprises and institutions, needs, and what was paired. */
export async function sampleExchange({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`insert into innovation.activity (id, kind, title, held_on, region_code, is_sample, source, recorded_at)
    select core.sample_id('innovation activity', k), case when k % 3 = 0 then 'SPECIAL_ACTION' else 'MATCH_EVENT' end,
      case when k % 3 = 0 then '科技成果赋智中小企业专项行动' else '产学研供需对接会' end || '（示例' || k || '）',
      ${today}::date - 20 - 60 * k, (array['350100', '350200', '350500', '350600'])[1 + k % 4], true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(0, 8) k`.execute(db);
  await sql`insert into innovation.achievement (id, enterprise_id, institution_id, publisher, city_code, title, description,
      industry_code, chain_id, readiness, published_on, withdrawn_on, is_sample, source, recorded_at)
    select core.sample_id('innovation achievement', n), case when i.id is null then s.id end, i.id, coalesce(i.name, s.name),
      case when i.id is null then s.city_code else i.city_code end, word || '新工艺（示例成果）', '示例：' || word || '性能提升',
      industry, c.id, case when n % 6 > 0 then 1 + n % 9 end, day, case when n % 17 = 0 then day + 60 end,
      true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 90 - floor(core.sample_share('innovation achieved', n) * 500)::integer as day
      from innovation_sample where n % 3 = 0) s
    left join innovation.institution i on s.n % 2 = 0 and i.id = core.sample_id('innovation institution', s.n / 6 % 20)
      and i.kind <> 'LARGE_ENTERPRISE'
    left join core.chain c on c.name = s.chain`.execute(db);
  await sql`insert into innovation.need (id, enterprise_id, publisher, city_code, title, industry_code, chain_id, wanted_readiness,
      budget, published_on, due_on, closed_on, is_sample, source, recorded_at)
    select core.sample_id('innovation need', n), s.id, s.name, s.city_code, word || '工艺攻关（示例需求）', industry, c.id,
      case when n % 4 > 0 then 4 + n % 4 end, case when n % 5 > 0 then (1 + n % 30) * 10000000 end, day, day + 180,
      case when n % 6 = 1 then day + 60 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 70 - floor(core.sample_share('innovation need', n) * 200)::integer as day
      from innovation_sample where n % 5 = 1) s
    left join core.chain c on c.name = s.chain`.execute(db);
  await sql`insert into innovation.pairing (id, enterprise_id, need_id, achievement_id, activity_id, proposed_on, state, decided_on,
      is_sample, source, recorded_at)
    select core.sample_id('innovation pairing', s.n), d.enterprise_id, d.id, a.id,
      core.sample_id('innovation activity', s.n % 9), d.published_on + 10, state,
      case when state <> 'PROPOSED' then d.published_on + 40 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, (array['PROPOSED', 'AGREED', 'DROPPED'])[1 + n / 5 % 3] as state from innovation_sample where n % 5 = 1) s
    join innovation.need d on d.id = core.sample_id('innovation need', s.n)
    join lateral (select id from innovation.achievement a where a.industry_code = d.industry_code
      and a.published_on <= d.published_on and a.enterprise_id is distinct from d.enterprise_id
      order by a.published_on, a.id limit 1) a on true`.execute(db);
}
