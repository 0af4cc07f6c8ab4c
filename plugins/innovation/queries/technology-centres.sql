-- 4 statements
select kind, found
from (select 0 as kind, to_jsonb(s) as found
from (select innovation_technologycentre.id as id, innovation_technologycentre.enterprise_id as enterprise, (innovation_technologycentre.applied_on)::text as f0, (innovation_technologycentre.equipment_value)::text as f1, (innovation_technologycentre.sector)::text as f2, case when innovation_technologycentre_to_core_enterprise.id is not null then (select coalesce(jsonb_agg(jsonb_build_array(k_certificates.tier_code, k_certificates.valid_from, k_certificates.valid_to, k_certificates.ended_on, k_certificates.reexamination_pending)), '[]')
from core.certification k_certificates
where k_certificates.enterprise_id = innovation_technologycentre_to_core_enterprise.id) end as f3, (innovation_technologycentre_rec.is_relaxation_granted)::text as f4, (innovation_technologycentre_rec.meets_other_conditions)::text as f5, innovation_technologycentre.source as s0, (innovation_technologycentre.recorded_at at time zone 'Asia/Shanghai')::date::text as a0, false as c0, innovation_technologycentre.source as s1, (innovation_technologycentre.recorded_at at time zone 'Asia/Shanghai')::date::text as a1, false as c1, innovation_technologycentre.source as s2, (innovation_technologycentre.recorded_at at time zone 'Asia/Shanghai')::date::text as a2, false as c2, null::text as s3, (null::timestamptz at time zone 'Asia/Shanghai')::date::text as a3, false as c3, innovation_technologycentre_rec.is_relaxation_granted_source as s4, (innovation_technologycentre_rec.is_relaxation_granted_at at time zone 'Asia/Shanghai')::date::text as a4, innovation_technologycentre_rec.is_relaxation_granted_conflicts as c4, innovation_technologycentre_rec.meets_other_conditions_source as s5, (innovation_technologycentre_rec.meets_other_conditions_at at time zone 'Asia/Shanghai')::date::text as a5, innovation_technologycentre_rec.meets_other_conditions_conflicts as c5
from innovation.technology_centre innovation_technologycentre
left join core.enterprise innovation_technologycentre_to_core_enterprise on innovation_technologycentre_to_core_enterprise.id = innovation_technologycentre.enterprise_id
left join lateral (select case when bool_and(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted') = bool_or(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted') then bool_and(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted') end as is_relaxation_granted, min(x.source) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted') as is_relaxation_granted_source, max(x.recorded_at) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted') as is_relaxation_granted_at, coalesce(bool_and(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted') <> bool_or(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.isRelaxationGranted'), false) as is_relaxation_granted_conflicts, case when bool_and(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions') = bool_or(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions') then bool_and(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions') end as meets_other_conditions, min(x.source) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions') as meets_other_conditions_source, max(x.recorded_at) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions') as meets_other_conditions_at, coalesce(bool_and(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions') <> bool_or(x.flag) filter (where x.fact_id = 'innovation.technologyCentre.meetsOtherConditions'), false) as meets_other_conditions_conflicts
from core.recorded_fact x
where x.subject_id = innovation_technologycentre.id and x.superseded_at is null and x.fact_id in ('innovation.technologyCentre.isRelaxationGranted', 'innovation.technologyCentre.meetsOtherConditions') and (x.valid_from is null or x.valid_from <= date '2026-06-30') and (x.valid_to is null or x.valid_to >= date '2026-06-30')) innovation_technologycentre_rec on true
where innovation_technologycentre.enterprise_id = any($1::uuid[])) s) all_kinds
order by kind, found ->> 'enterprise', found ->> 'id';

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."sector", "t"."equipment_value", "t"."applied_on", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "innovation"."technology_centre" t
where ("t"."state" = $1)
order by "t"."applied_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "innovation"."technology_centre" t
where ("t"."state" = $1);
