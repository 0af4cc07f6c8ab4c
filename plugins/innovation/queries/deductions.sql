-- 6 statements
select kind, found
from (select 0 as kind, to_jsonb(s) as found
from (select innovation_rddeduction.id as id, innovation_rddeduction.enterprise_id as enterprise, (make_date(innovation_rddeduction.year, 12, 31))::text as f0, ((innovation_rddeduction_owner.industry_code in ('C16', 'F51', 'F52', 'H61', 'H62', 'K70', 'L71', 'L72', 'R90')))::text as f1, (innovation_rddeduction.qualified_expense)::text as f2, case when innovation_rddeduction_to_core_enterprise.id is not null then (select coalesce(jsonb_agg(jsonb_build_array(k_certificates.tier_code, k_certificates.valid_from, k_certificates.valid_to, k_certificates.ended_on, k_certificates.reexamination_pending)), '[]')
from core.certification k_certificates
where k_certificates.enterprise_id = innovation_rddeduction_to_core_enterprise.id) end as f3, ((case when innovation_rddeduction_owner.region_code is not null and make_date(innovation_rddeduction.year, 12, 31) is not null then (select true
from core.local_scheme s
where s.measure_id = 'I3' and s.region_code in (innovation_rddeduction_owner.region_code, innovation_rddeduction_owner.city_code) and s.valid_from <= make_date(innovation_rddeduction.year, 12, 31) and (s.valid_to is null or s.valid_to >= make_date(innovation_rddeduction.year, 12, 31))
order by (s.region_code = innovation_rddeduction_owner.region_code) desc, s.valid_from desc, s.id
limit 1) is not null end))::text as f4, ((select s.rate_ppm
from core.local_scheme s
where s.measure_id = 'I3' and s.region_code in (innovation_rddeduction_owner.region_code, innovation_rddeduction_owner.city_code) and s.valid_from <= make_date(innovation_rddeduction.year, 12, 31) and (s.valid_to is null or s.valid_to >= make_date(innovation_rddeduction.year, 12, 31))
order by (s.region_code = innovation_rddeduction_owner.region_code) desc, s.valid_from desc, s.id
limit 1))::text as f5, ((select s.cap
from core.local_scheme s
where s.measure_id = 'I3' and s.region_code in (innovation_rddeduction_owner.region_code, innovation_rddeduction_owner.city_code) and s.valid_from <= make_date(innovation_rddeduction.year, 12, 31) and (s.valid_to is null or s.valid_to >= make_date(innovation_rddeduction.year, 12, 31))
order by (s.region_code = innovation_rddeduction_owner.region_code) desc, s.valid_from desc, s.id
limit 1))::text as f6
from innovation.rd_deduction innovation_rddeduction
left join core.enterprise innovation_rddeduction_owner on innovation_rddeduction_owner.id = innovation_rddeduction.enterprise_id
left join core.enterprise innovation_rddeduction_to_core_enterprise on innovation_rddeduction_to_core_enterprise.id = innovation_rddeduction.enterprise_id
where innovation_rddeduction.enterprise_id = any($1::uuid[])) s) all_kinds
order by kind, found ->> 'enterprise', found ->> 'id';

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."year", "t"."qualified_expense", "t"."year" as "__k0", "t"."id" as "__k1"
from "innovation"."rd_deduction" t
order by "t"."year" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."measure_id", "t"."region_code", "t"."title", "t"."rate_ppm", "t"."cap", "t"."id" as "__k0"
from "core"."local_scheme" t
where ("t"."measure_id" = $1)
order by "t"."id" ASC
limit $2;

select count(*) as n
from "innovation"."rd_deduction" t;
