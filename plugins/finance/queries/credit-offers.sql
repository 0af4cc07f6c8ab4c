-- 2 statements
select e.id as "__parent", "p"."id", "p"."bank", "p"."name", "p"."secured", "p"."max_term_months"
from unnest($1::uuid[]) as e (id)
join finance.credit_product p on exists ( select
from core.certification c
where c.enterprise_id = e.id and c.tier_code = any(p.tiers) and c.valid_from <= $2::date and c.valid_to >= $3::date and (c.ended_on is null or c.ended_on > $4::date))
where p.valid_from <= $5::date and (p.valid_to is null or p.valid_to >= $6::date)
order by p.name, p.id;

select "t"."id", "t"."credit_code", "t"."region_code", "t"."city_code", "t"."industry_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."enterprise" t
where ("t"."region_code" = any(array( select r.code
from core.region r
where r.code = any($1) or r.city_code = any($2) or r.replaced_by && $3::text[])) and "t"."city_code" = (select r.city_code
from core.region r
where r.code = $4)) and "t"."city_code" = $5
order by "t"."name" ASC, "t"."id" ASC
limit $6;
