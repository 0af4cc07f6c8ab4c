-- 5 statements
select kind, found
from (select 0 as kind, to_jsonb(s) as found
from (select talent_enterprise.id as id, talent_enterprise.id as enterprise, case when talent_enterprise_to_core_enterprise.id is not null then (select coalesce(jsonb_agg(jsonb_build_array(k_certificates.tier_code, k_certificates.valid_from, k_certificates.valid_to, k_certificates.ended_on, k_certificates.reexamination_pending)), '[]')
from core.certification k_certificates
where k_certificates.enterprise_id = talent_enterprise_to_core_enterprise.id) end as f0, case when (true and (select talent.sees_persons())) then (select coalesce(jsonb_agg(jsonb_build_array((r_hires.kind)::text)), '[]')
from talent.hire r_hires
where r_hires.enterprise_id = talent_enterprise.id and r_hires.hired_on <= date '2026-03-31' and (r_hires.left_on is null or r_hires.left_on > date '2026-03-31')) end as f1, (talent_enterprise_rec.hiring_succeeded)::text as f2, null::text as s0, (null::timestamptz at time zone 'Asia/Shanghai')::date::text as a0, false as c0, null::text as s1, (null::timestamptz at time zone 'Asia/Shanghai')::date::text as a1, false as c1, talent_enterprise_rec.hiring_succeeded_source as s2, (talent_enterprise_rec.hiring_succeeded_at at time zone 'Asia/Shanghai')::date::text as a2, talent_enterprise_rec.hiring_succeeded_conflicts as c2
from core.enterprise talent_enterprise
left join core.enterprise talent_enterprise_to_core_enterprise on talent_enterprise_to_core_enterprise.id = talent_enterprise.id
left join lateral (select case when bool_and(x.flag) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded') = bool_or(x.flag) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded') then bool_and(x.flag) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded') end as hiring_succeeded, min(x.source) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded') as hiring_succeeded_source, max(x.recorded_at) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded') as hiring_succeeded_at, coalesce(bool_and(x.flag) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded') <> bool_or(x.flag) filter (where x.fact_id = 'talent.enterprise.hiringSucceeded'), false) as hiring_succeeded_conflicts
from core.recorded_fact x
where x.subject_id = talent_enterprise.id and x.superseded_at is null and x.fact_id in ('talent.enterprise.hiringSucceeded') and (x.valid_from is null or x.valid_from <= date '2026-03-31') and (x.valid_to is null or x.valid_to >= date '2026-03-31')) talent_enterprise_rec on true
where talent_enterprise.id = any($1::uuid[])) s) all_kinds
order by kind, found ->> 'enterprise', found ->> 'id';

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "enterprise_id", "name", "title"
from "core"."talent"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."person_id", "t"."level", "t"."hired_on", "t"."hired_on" as "__k0", "t"."id" as "__k1"
from "talent"."hire" t
where ("t"."kind" = $1)
order by "t"."hired_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "talent"."hire" t
where ("t"."kind" = $1);
