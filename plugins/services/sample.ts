import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { type RawBuilder, sql } from 'kysely';

/** Invented organisations, services, officers, visits and appeals. Everything follows from the enterprise's number. */
export async function sample({ db, today }: SampleContext): Promise<void> {
  const own = sql`true, ${SAMPLE_SOURCE}, ${sampleRecordedAt(today)}`;
  for (const statement of [...organisations(today, own), ...records(today, own), ...officers(today, own)])
    await statement.execute(db);
}

type Statements = readonly RawBuilder<unknown>[];
type Own = RawBuilder<unknown>;

const organisations = (today: string, own: Own): Statements => [
  sql`insert into services.organisation (id, name, level, region_code, is_sample, source, recorded_at)
    select core.sample_id('services organisation', k), '示例中小企业服务中心' || k,
      (array['PROVINCIAL', 'CITY', 'CITY', 'NATIONAL'])[1 + k % 4],
      (array['350100', '350200', '350500', '350600', '350300', '350900'])[1 + k % 6], ${own}
    from generate_series(1, 24) k`,
  // One in four did not cover all three sides of 全员、全程、全面.
  sql`insert into services.assessment (id, organisation_id, assessed_on, covers_all_staff, covers_whole_process,
      covers_every_side, conclusion, is_sample, source, recorded_at)
    select core.sample_id('services assessment', k), core.sample_id('services organisation', 1 + k % 24),
      ${today}::date - 20 - 17 * k, true, k % 4 <> 0, k % 8 <> 0, case when k % 4 = 0 then '示例：待改进' else '示例：通过' end, ${own}
    from generate_series(1, 40) k`,
  // One in five states no end.
  sql`insert into services.demonstration (id, organisation_id, kind, level, valid_from, valid_to, document_number, is_sample,
      source, recorded_at)
    select core.sample_id('services demonstration', k), core.sample_id('services organisation', k),
      case when k % 3 = 0 then 'BASE' else 'PLATFORM' end, case when k % 4 = 3 then 'NATIONAL' else 'PROVINCIAL' end,
      day, case when k % 5 > 0 then (day + interval '3 years')::date - 1 end, '示例〔' || k || '〕号', ${own}
    from (select k, ${today}::date - 70 * k as day from generate_series(1, 20) k) d`,
  // Last year's list has what could be granted by the registers' facts alone: no judgement, no declaration, an amount.
  sql`insert into services.catalogue_entry (id, year, policy_id, policy_version, published_on, document_number, is_sample,
      source, recorded_at)
    select core.sample_id('services catalogue', row_number() over (order by policy_id)),
      extract(year from ${today}::date) - 1, policy_id, id, ${today}::date - 400, '示例目录〔1〕号', ${own}
    from core.policy_version
    where law -> 'award' <> 'null' and not jsonb_path_exists(law, '$.facts[*] ? (@.trust != "REGISTRY")')`,
];

const records = (today: string, own: Own): Statements => [
  sql`create temporary table services_sample on commit drop as
    select e.n, e.id, n.city_code from sample_enterprise e join core.enterprise n on n.id = e.id
    where e.history is not null and (e.n <= 800 or e.n % 8 = 2)`,
  sql`analyze services_sample`,
  sql`insert into services.record (id, enterprise_id, organisation_id, kind, served_on, content, rating, is_sample, source,
      recorded_at)
    select core.sample_id('services record', n), id, core.sample_id('services organisation', 1 + n % 24),
      (array['INNOVATION', 'DIGITAL', 'FINANCING', 'MARKET', 'MANAGEMENT'])[1 + n % 5],
      ${today}::date - 6 - floor(core.sample_share('services record', n) * 500)::integer, '示例：上门诊断与辅导',
      case when n % 3 > 0 then 3 + n % 3 end, ${own}
    from services_sample where n % 4 < 3`,
];

const officers = (today: string, own: Own): Statements => [
  sql`insert into services.officer (id, name, office, city_code, started_on, ended_on, is_sample, source, recorded_at)
    select core.sample_id('services officer ' || c.code, k), '示例专员' || c.short || k, '示例' || c.short || '工信局', c.code,
      ${today}::date - 1500, case when k = 4 then ${today}::date - 200 end, ${own}
    from (select code, regexp_replace(name, '(综合实验区|市)$', '') as short from core.region where code = city_code) c,
      generate_series(1, 4) k`,
  // The fourth officer of each city handed over to one of the others. One enterprise in five has nobody.
  sql`insert into services.assignment (id, enterprise_id, officer_id, started_on, ended_on, end_reason, is_sample, source,
      recorded_at)
    select core.sample_id('services assignment ' || part, n), id,
      core.sample_id('services officer ' || city_code, case part when 'first' then 4 else 1 + n % 3 end),
      case when part = 'second' and n % 10 = 1 then ${today}::date - 200 else ${today}::date - 600 end,
      case part when 'first' then ${today}::date - 200 end, case part when 'first' then '示例：专员离任' end, ${own}
    from services_sample, unnest(array['first', 'second']) part
    where city_code is not null and n % 5 > 0 and (part = 'second' or n % 10 = 1)`,
  sql`insert into services.visit (id, enterprise_id, officer_id, occasion, visited_on, notes, is_sample, source, recorded_at)
    select core.sample_id('services visit', n), enterprise_id, officer_id,
      case when n % 3 = 0 then 'EIGHT_MIN_TOUR' else 'SITE_VISIT' end, ${today}::date - 4 - (n % 180)::integer,
      '示例：了解生产经营情况', ${own}
    from services_sample s join services.assignment a on a.enterprise_id = s.id and a.ended_on is null where n % 2 = 0`,
  sql`insert into services.appeal (id, enterprise_id, category, title, content, visit_id, raised_on, state, department_id,
      closed_on, satisfaction, is_sample, source, recorded_at)
    select core.sample_id('services appeal', n), s.id,
      (array['FINANCING', 'INPUTS', 'STAFF', 'MARKET', 'TECHNOLOGY', 'POLICY', 'OTHER'])[1 + n % 7],
      '示例诉求' || n, '示例：希望协调解决', v.id, day, state,
      case when state in ('ACCEPTED', 'IN_PROGRESS', 'RESOLVED') then 'DEPT-IIT' end,
      case when state in ('RESOLVED', 'CLOSED', 'REJECTED') then day + 3 end,
      case when state = 'RESOLVED' and n % 2 = 0 then 4 end, ${own}
    from (select *, ${today}::date - 3 - (n % 180)::integer as day, (array['RAISED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED',
        'RESOLVED', 'CLOSED', 'REJECTED'])[1 + (n / 4 % 7)::integer] as state
      from services_sample where n % 4 = 0) s
    left join services.visit v on v.enterprise_id = s.id`,
  sql`insert into services.appeal_step (id, appeal_id, number, state, taken_on, note)
    select core.sample_id('services step ' || step.number, n), a.id, step.number, step.state,
      case when step.state in ('RESOLVED', 'CLOSED', 'REJECTED') then a.closed_on
        else a.raised_on + step.number::integer - 1 end,
      case when step.state in ('RESOLVED', 'CLOSED', 'REJECTED') then '示例：已答复企业' end
    from services_sample s join services.appeal a on a.id = core.sample_id('services appeal', s.n),
      unnest(case a.state when 'RAISED' then array['RAISED'] when 'ACCEPTED' then array['RAISED', 'ACCEPTED']
        when 'IN_PROGRESS' then array['RAISED', 'ACCEPTED', 'IN_PROGRESS']
        when 'RESOLVED' then array['RAISED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED']
        else array['RAISED', a.state] end) with ordinality step (state, number)`,
];
