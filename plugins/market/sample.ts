import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/**
 * Invented listings, offers, events and claims for the sample's enterprises. Everything follows from the number of the
 * enterprise and the day. Claims stand on both sides of every condition of the support for exhibitions.
 */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table market_sample on commit drop as
    select e.n, e.id, e.history, e.chain, e.industry, e.word, n.name, n.city_code
    from sample_enterprise e join core.enterprise n on n.id = e.id
    where e.history is not null and (e.n <= 800 or e.n % 8 = 0)`.execute(db);
  await sql`analyze market_sample`.execute(db);
  await sql`insert into market.listing (id, enterprise_id, onboarded_on, left_on, leave_reason, is_sample, source, recorded_at)
    select core.sample_id('market listing', n), id, on_day, case when n % 11 = 0 then on_day + 300 end,
      case when n % 11 = 0 then '示例：转产' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 320 - floor(core.sample_share('market joined', n) * 500)::integer as on_day
      from market_sample where core.sample_share('market listed', n) < 0.55) l`.execute(db);
  await sql`insert into market.product (id, enterprise_id, supplier, city_code, name, industry_code, chain_id, description,
      is_innovative, published_on, withdrawn_on, is_sample, source, recorded_at)
    select core.sample_id('market product', n), l.id, l.name, l.city_code, l.word || '（示例产品）', l.industry, c.id,
      '示例：' || l.word || '配套供应', core.sample_share('market innovation', n) < 0.4, l.day,
      case when n % 13 = 0 then ${today}::date - 30 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 60 - floor(core.sample_share('market product', n) * 250)::integer as day
      from market_sample where n % 3 = 0) l
    left join core.chain c on c.name = l.chain`.execute(db);
  await sql`insert into market.demand (id, enterprise_id, buyer, city_code, title, industry_code, chain_id, budget, posted_on,
      due_on, closed_on, is_sample, source, recorded_at)
    select core.sample_id('market demand', n), l.id, l.name, l.city_code, '采购' || l.word || '配套（示例需求）', l.industry, c.id,
      case when n % 4 > 0 then (1 + n % 50) * 10000000 end, day, day + 90, case when n % 5 = 0 then day + 60 end,
      true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 61 - floor(core.sample_share('market demand', n) * 250)::integer as day
      from market_sample where n % 7 = 1) l
    left join core.chain c on c.name = l.chain`.execute(db);
  await sql`insert into market.match_event (id, title, held_on, region_code, place, is_sample, source, recorded_at)
    select core.sample_id('market event', k), '第' || k || '场供需对接活动（示例）', ${today}::date - 20 - 75 * k,
      (array['350100', '350200', '350500', '350600'])[1 + k % 4], '示例会展中心', true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(1, 8) k`.execute(db);
  await sql`insert into market.match_attendance (id, event_id, enterprise_id, outcome, amount, is_sample, source, recorded_at)
    select core.sample_id('market attendance', n), core.sample_id('market event', 1 + n % 8), id, outcome,
      case when outcome <> 'NONE' then (1 + n % 90) * 5000000 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, (array['NONE', 'INTENT', 'CONTRACT'])[1 + n % 3] as outcome from market_sample where n % 5 < 2) a`.execute(
    db,
  );
  await sql`insert into market.adoption (id, enterprise_id, product_id, kind, buyer, contract_number, adopted_on, amount,
      is_sample, source, recorded_at)
    select core.sample_id('market adoption', n), p.enterprise_id, p.id,
      case when n % 2 = 0 then 'FIRST_USE' else 'GOVERNMENT_PROCUREMENT' end,
      case when n % 2 = 0 then '示例龙头企业' else '示例采购单位' end, 'SAMPLE-' || n, ${today}::date - 10 - (n % 400)::integer,
      (1 + n % 40) * 8000000, true, ${SAMPLE_SOURCE}, ${at}
    from market_sample s join market.product p on p.enterprise_id = s.id where n % 2 = 0 or n % 9 = 0`.execute(
    db,
  );
  await sql`insert into market.training_session (id, title, topic, held_on, is_sample, source, recorded_at)
    select core.sample_id('market session', k), '第' || k || '期市场拓展培训（示例）',
      (array['INTERNATIONAL_MARKET', 'CROSS_BORDER_COMMERCE', 'TRADE_RULES', 'OTHER'])[1 + k % 4],
      ${today}::date - 15 - 90 * k, true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(1, 8) k`.execute(db);
  await sql`insert into market.training_attendance (id, session_id, enterprise_id, persons, is_sample, source, recorded_at)
    select core.sample_id('market trained', n), core.sample_id('market session', 1 + n % 8), id, 1 + (n % 4)::integer,
      true, ${SAMPLE_SOURCE}, ${at}
    from market_sample where n % 4 = 1`.execute(db);
  await sql`insert into market.exhibition (id, name, kind, starts_on, ends_on, place, is_sample, source, recorded_at)
    select core.sample_id('market exhibition', k), '示例展会' || k,
      (array['OFFLINE_INTERNATIONAL', 'ONLINE_TRADE', 'OFFLINE_INTERNATIONAL', 'DOMESTIC'])[1 + k % 4],
      ${today}::date - 30 - 100 * k, ${today}::date - 26 - 100 * k, case when k % 4 <> 1 then '示例国际会展中心' end,
      true, ${SAMPLE_SOURCE}, ${at}
    from generate_series(1, 10) k`.execute(db);
  await sql`insert into market.exhibition_claim (id, enterprise_id, exhibition_id, booth, cost, claimed_on, state, decided_on,
      reason, is_sample, source, recorded_at)
    select core.sample_id('market claim', n), id, core.sample_id('market exhibition', 1 + n % 10), 'SAMPLE-' || n,
      (2 + n % 30) * 500000, ${today}::date - 12, state, case when state <> 'SUBMITTED' then ${today}::date - 4 end,
      case when state = 'REJECTED' then '示例：材料不全' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, (array['SUBMITTED', 'ACCEPTED', 'SUBMITTED', 'REJECTED'])[1 + (n / 3 % 4)::integer] as state
      from market_sample where n % 3 = 1) c`.execute(db);
}
