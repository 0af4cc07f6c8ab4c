import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/**
 * Invented needs, bases, and what the sample's persons were hired, trained, nominated and applied for. Everything follows
 * from the numbers of enterprise and person, and the day. Nominations stand on both sides of every condition.
 */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table talent_sample on commit drop as
    select e.n, e.id, n.name, n.city_code, n.credit_code, e.word from sample_enterprise e join core.enterprise n on n.id = e.id
    where e.history is not null and (e.n <= 800 or e.n % 13 = 0)`.execute(db);
  await sql`analyze talent_sample`.execute(db);
  // A person's number is three times the enterprise's and one of 0 to 2.
  await sql`create temporary table talent_sample_person on commit drop as
    select s.n * 3 + turn as k, s.n, s.id as enterprise_id, s.credit_code, t.id, t.position, t.specialty, t.title_level,
      t.hired_on, ${today}::date - 5 - floor(core.sample_share('talent day', s.n * 3 + turn) * 600)::integer as day
    from talent_sample s cross join generate_series(0, 2) turn
    join core.talent t on t.id = core.sample_id('talent', s.n * 3 + turn)`.execute(db);
  await sql`analyze talent_sample_person`.execute(db);
  await sql`insert into talent.need (id, enterprise_id, employer, city_code, skill, position, persons, published_on, closed_on,
      is_sample, source, recorded_at)
    select core.sample_id('talent need', n), id, name, city_code, word || '研发（示例需求）',
      (array['ENGINEER', 'SKILLED_WORKER', 'LEADING_TALENT', 'MANAGER'])[1 + n % 4], 1 + n % 5, day,
      case when n % 5 = 0 then day + 60 end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 61 - floor(core.sample_share('talent need', n) * 250)::integer as day
      from talent_sample where n % 3 = 1) s`.execute(db);
  await sql`insert into talent.base (id, enterprise_id, kind, name, partner, partner_kind, started_on, ended_on, is_sample,
      source, recorded_at)
    select core.sample_id('talent base', n), id, (array['COOPERATION', 'TRAINING_BASE', 'INNOVATION_PLATFORM'])[1 + n / 4 % 3],
      word || '共建基地（示例）', (array['示例大学', '示例职业学院', '示例行业协会'])[1 + n % 5 % 3],
      (array['UNIVERSITY', 'VOCATIONAL_COLLEGE', 'ASSOCIATION'])[1 + n % 5 % 3], day, case when n % 7 = 0 then day + 200 end,
      true, ${SAMPLE_SOURCE}, ${at}
    from (select *, ${today}::date - 210 - floor(core.sample_share('talent base', n) * 500)::integer as day
      from talent_sample where n % 4 = 1) s`.execute(db);
  await sql`insert into talent.hire (id, enterprise_id, kind, person_id, team, level, hired_on, is_sample, source, recorded_at)
    select core.sample_id('talent hire', k), enterprise_id,
      case when position = 'LEADING_TALENT' then position else 'OTHER' end, id, null,
      (array['NATIONAL', 'PROVINCIAL', 'CITY', 'NONE'])[1 + k % 4], hired_on, true, ${SAMPLE_SOURCE}, ${at}
    from talent_sample_person where position = 'LEADING_TALENT' or (position = 'ENGINEER' and k % 6 = 0)
    union all
    select core.sample_id('talent team', n), id, 'INNOVATION_TEAM', null, word || '创新团队（示例）', 'PROVINCIAL',
      ${today}::date - 30 - floor(core.sample_share('talent team', n) * 600)::integer, true, ${SAMPLE_SOURCE}, ${at}
    from talent_sample where n % 9 = 2`.execute(db);
  await sql`insert into talent.training_record (id, enterprise_id, person_id, course, trained_on, hours, is_sample, source,
      recorded_at)
    select core.sample_id('talent training', k), enterprise_id, id,
      case when position = 'MANAGER' then '经营管理研修（示例）' else '专业技术轮训（示例）' end, greatest(day, hired_on),
      8 * (1 + k % 5), true, ${SAMPLE_SOURCE}, ${at}
    from talent_sample_person where core.sample_share('talent trained', k) < 0.6`.execute(db);
  await sql`insert into talent.benefit (id, enterprise_id, person_id, kind, applied_on, state, decided_on, reason, is_sample,
      source, recorded_at)
    select core.sample_id('talent benefit', k), enterprise_id, id, (array['CHILD_EDUCATION', 'MEDICAL_CARE', 'HOUSING'])[1 + k % 3],
      applied_on, state, case when state <> 'APPLIED' then ${today}::date - 1 end,
      case when state = 'REFUSED' then '示例：不属于当地高层次人才' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, greatest(day, hired_on) as applied_on, (array['APPLIED', 'GRANTED', 'APPLIED', 'REFUSED'])[1 + k / 3 % 4] as state
      from talent_sample_person where title_level in ('SENIOR', 'DEPUTY_SENIOR')) b`.execute(db);
  await sql`insert into talent.nomination (id, enterprise_id, credit_code, person_id, year, slot, series, target_level, specialty,
      specialty_class, nominated_on, status, submitted_on, decided_on, reason, is_sample, source, recorded_at)
    select core.sample_id('talent nomination', k), enterprise_id, credit_code, id, extract(year from day), slot,
      case when k % 23 = 0 then 'OTHER' else 'ENGINEERING' end, case when k % 3 = 0 then 'SENIOR' else 'DEPUTY_SENIOR' end, specialty,
      case when k % 19 = 0 then 'PUBLIC_SAFETY' when k % 29 = 0 then 'HUMAN_HEALTH' else 'GENERAL' end, day, status,
      case when status not in ('DRAFT', 'WITHDRAWN_BEFORE_SUBMIT') then day + 2 end,
      case when status not in ('DRAFT', 'SUBMITTED') then day + 4 end,
      case when status not in ('DRAFT', 'SUBMITTED', 'GRANTED') then '示例：材料不全' end, true, ${SAMPLE_SOURCE}, ${at}
    from (select *, row_number() over (partition by enterprise_id, extract(year from day) order by k) as slot,
        (array['DRAFT', 'SUBMITTED', 'SUBMITTED', 'GRANTED', 'REJECTED', 'REJECTED_FORM', 'WITHDRAWN', 'WITHDRAWN_BEFORE_SUBMIT'])[
          1 + k / 2 % 8] as status
      from talent_sample_person where position in ('ENGINEER', 'LEADING_TALENT')) p
    where slot <= 2`.execute(db);
  await sql`insert into talent.reference (id, nomination_id, referee, certificate_number, specialty, title_level, titled_on,
      signed_on, is_sample, source, recorded_at)
    select core.sample_id('talent reference', p.k * 3 + peer), n.id, '示例·专家' || peer, 'SAMPLE-' || p.k || '-' || peer,
      case when peer = 2 and p.k % 7 = 0 then '其他专业' else n.specialty end, 'SENIOR', n.nominated_on - 2000, n.nominated_on,
      true, ${SAMPLE_SOURCE}, ${at}
    from talent_sample_person p join talent.nomination n on n.id = core.sample_id('talent nomination', p.k)
    -- Most have two peers, some three, one or none.
    cross join generate_series(1, (array[2, 2, 3, 2, 1, 2, 0, 2])[1 + p.k % 8]) peer`.execute(db);
  // Judged for most; the others wait for review.
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by, source, is_sample, recorded_at)
    select core.sample_id('talent judged ' || fact, r.k), subject, enterprise, fact, core.sample_share(fact, r.k) < 0.85,
      'OPINION', 'sample', ${SAMPLE_SOURCE}, true, ${at}
    from (
      select p.k, n.id as subject, p.enterprise_id as enterprise, 'talent.nomination.' || name as fact
      from talent_sample_person p join talent.nomination n on n.id = core.sample_id('talent nomination', p.k),
        unnest(array['outstandingInnovation', 'originalResult', 'majorContribution']) name
      where p.k % 4 > 0
      union all
      select p.k, b.id, p.enterprise_id, 'talent.benefit.isHighLevel'
      from talent_sample_person p join talent.benefit b on b.id = core.sample_id('talent benefit', p.k) where p.k % 3 > 0
      union all
      select n, id, id, 'talent.enterprise.hiringSucceeded' from talent_sample where n % 3 > 0) r`.execute(
    db,
  );
}
