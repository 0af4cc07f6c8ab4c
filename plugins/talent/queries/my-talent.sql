-- 10 statements
select e.id, count(n.id)::integer as nominated
from core.enterprise e
left join talent.nomination n on n.credit_code = e.credit_code and n.year = $1 and n.status not in ('WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM')
where e.id = any($2::uuid[])
group by e.id;

select kind, found
from (select 0 as kind, to_jsonb(s) as found
from (select talent_enterprise.id as id, talent_enterprise.id as enterprise, case when talent_enterprise_to_core_enterprise.id is not null then (select coalesce(jsonb_agg(jsonb_build_array(k_certificates.tier_code, k_certificates.valid_from, k_certificates.valid_to, k_certificates.ended_on, k_certificates.reexamination_pending)), '[]')
from core.certification k_certificates
where k_certificates.enterprise_id = talent_enterprise_to_core_enterprise.id) end as f0, ((select case when count(*) > 0 then count(*) filter (where exists (select
from talent.training_record r
where r.person_id = t.id and r.trained_on <= date '2026-06-30')) end
from core.talent t
where t.enterprise_id = talent_enterprise.id and t.position = 'MANAGER' and (t.hired_on is null or t.hired_on <= date '2026-06-30') and (t.left_on is null or t.left_on > date '2026-06-30')))::text as f1, ((select case when count(*) > 0 then count(*) filter (where true) end
from core.talent t
where t.enterprise_id = talent_enterprise.id and t.position = 'MANAGER' and (t.hired_on is null or t.hired_on <= date '2026-06-30') and (t.left_on is null or t.left_on > date '2026-06-30')))::text as f2, ((case when (select talent.sees_persons()) and talent_enterprise.credit_code is not null then (select count(*)
from talent.nomination n
where n.credit_code = talent_enterprise.credit_code and n.year = extract(year
from date '2026-06-30')::smallint and n.status not in ('WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM')) end))::text as f3
from core.enterprise talent_enterprise
left join core.enterprise talent_enterprise_to_core_enterprise on talent_enterprise_to_core_enterprise.id = talent_enterprise.id
where talent_enterprise.id = any($1::uuid[])) s
union all select 1 as kind, to_jsonb(s) as found
from (select talent_nomination.id as id, talent_nomination.enterprise_id as enterprise, (talent_nomination.nominated_on)::text as f0, case when talent_nomination_to_core_enterprise.id is not null then (select coalesce(jsonb_agg(jsonb_build_array(k_certificates.tier_code, k_certificates.valid_from, k_certificates.valid_to, k_certificates.ended_on, k_certificates.reexamination_pending)), '[]')
from core.certification k_certificates
where k_certificates.enterprise_id = talent_nomination_to_core_enterprise.id) end as f1, ((talent_nomination_person.enterprise_id = talent_nomination.enterprise_id and talent_nomination_person.hired_on <= talent_nomination.nominated_on and (talent_nomination_person.left_on is null or talent_nomination_person.left_on > talent_nomination.nominated_on)))::text as f2, (talent_nomination_rec.outstanding_innovation)::text as f3, (talent_nomination_rec.original_result)::text as f4, (talent_nomination_rec.major_contribution)::text as f5, (talent_nomination.specialty_class)::text as f6, (talent_nomination.series)::text as f7, (talent_nomination.target_level)::text as f8, case when true then (select coalesce(jsonb_agg(jsonb_build_array((r_references.title_level)::text, (r_references.titled_on)::text, (r_references.signed_on)::text, ((r_references.specialty = talent_nomination.specialty))::text)), '[]')
from talent.reference r_references
where r_references.nomination_id = talent_nomination.id) end as f9
from talent.nomination talent_nomination
left join core.enterprise talent_nomination_to_core_enterprise on talent_nomination_to_core_enterprise.id = talent_nomination.enterprise_id
left join core.talent talent_nomination_person on talent_nomination_person.id = talent_nomination.person_id
left join lateral (select case when bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.outstandingInnovation') = bool_or(x.flag) filter (where x.fact_id = 'talent.nomination.outstandingInnovation') then bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.outstandingInnovation') end as outstanding_innovation, min(x.source) filter (where x.fact_id = 'talent.nomination.outstandingInnovation') as outstanding_innovation_source, max(x.recorded_at) filter (where x.fact_id = 'talent.nomination.outstandingInnovation') as outstanding_innovation_at, coalesce(bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.outstandingInnovation') <> bool_or(x.flag) filter (where x.fact_id = 'talent.nomination.outstandingInnovation'), false) as outstanding_innovation_conflicts, case when bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.originalResult') = bool_or(x.flag) filter (where x.fact_id = 'talent.nomination.originalResult') then bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.originalResult') end as original_result, min(x.source) filter (where x.fact_id = 'talent.nomination.originalResult') as original_result_source, max(x.recorded_at) filter (where x.fact_id = 'talent.nomination.originalResult') as original_result_at, coalesce(bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.originalResult') <> bool_or(x.flag) filter (where x.fact_id = 'talent.nomination.originalResult'), false) as original_result_conflicts, case when bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.majorContribution') = bool_or(x.flag) filter (where x.fact_id = 'talent.nomination.majorContribution') then bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.majorContribution') end as major_contribution, min(x.source) filter (where x.fact_id = 'talent.nomination.majorContribution') as major_contribution_source, max(x.recorded_at) filter (where x.fact_id = 'talent.nomination.majorContribution') as major_contribution_at, coalesce(bool_and(x.flag) filter (where x.fact_id = 'talent.nomination.majorContribution') <> bool_or(x.flag) filter (where x.fact_id = 'talent.nomination.majorContribution'), false) as major_contribution_conflicts
from core.recorded_fact x
where x.subject_id = talent_nomination.id and x.superseded_at is null and x.fact_id in ('talent.nomination.outstandingInnovation', 'talent.nomination.originalResult', 'talent.nomination.majorContribution') and (x.valid_from is null or x.valid_from <= date '2026-06-30') and (x.valid_to is null or x.valid_to >= date '2026-06-30')) talent_nomination_rec on true
where talent_nomination.enterprise_id = any($2::uuid[])) s) all_kinds
order by kind, found ->> 'enterprise', found ->> 'id';

select "id", "enterprise_id", "position"
from "core"."talent"
where "id" = any($1::uuid[]);

select *
from "core"."enterprise"
where "credit_code" = $1;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."skill", "t"."published_on", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "talent"."need" t
where "t"."enterprise_id" = p.key
order by "t"."published_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."credit_code", "t"."person_id", "t"."year", "t"."status", "t"."nominated_on" as "__k0", "t"."id" as "__k1"
from "talent"."nomination" t
where "t"."enterprise_id" = p.key
order by "t"."nominated_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."kind", "t"."partner", "t"."started_on" as "__k0", "t"."id" as "__k1"
from "talent"."base" t
where "t"."enterprise_id" = p.key
order by "t"."started_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."person_id", "t"."course", "t"."trained_on", "t"."hours", "t"."trained_on" as "__k0", "t"."id" as "__k1"
from "talent"."training_record" t
where "t"."enterprise_id" = p.key
order by "t"."trained_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."person_id", "t"."kind", "t"."state", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "talent"."benefit" t
where "t"."enterprise_id" = p.key
order by "t"."applied_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."person_id", "t"."kind", "t"."team", "t"."hired_on" as "__k0", "t"."id" as "__k1"
from "talent"."hire" t
where "t"."enterprise_id" = p.key
order by "t"."hired_on" DESC, "t"."id" DESC
limit $2) t;
