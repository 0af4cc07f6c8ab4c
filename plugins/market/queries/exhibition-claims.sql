-- 8 statements
select "c"."enterprise_id", "c"."tier_code", bool_or("c"."valid_from" <= $1::date and case when "c"."valid_to" < $2::date then null else "c"."valid_to" >= $3::date end) as "held"
from "core"."certification" as "c"
inner join "core"."tier" as "t" on "t"."code" = "c"."tier_code"
where "c"."enterprise_id" = any($4::uuid[]) and ("c"."ended_on" is null or "c"."ended_on" > $5) and ("c"."valid_from" is null or "c"."valid_from" <= $6) and ("c"."valid_to" is null or "c"."valid_to" >= $7 or "c"."reexamination_pending" = $8)
group by "c"."enterprise_id", "c"."tier_code", "t"."rank"
order by "t"."rank" desc, "c"."tier_code";

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "code", "prerequisite_code"
from "core"."tier"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "name", "kind", "starts_on"
from "market"."exhibition"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."exhibition_id", "t"."booth", "t"."cost", "t"."claimed_on", "t"."claimed_on" as "__k0", "t"."id" as "__k1"
from "market"."exhibition_claim" t
where ("t"."state" = $1)
order by "t"."claimed_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."measure_id", "t"."region_code", "t"."title", "t"."rate_ppm", "t"."cap", "t"."id" as "__k0"
from "core"."local_scheme" t
where ("t"."measure_id" = $1)
order by "t"."id" ASC
limit $2;

select count(*) as n
from "market"."exhibition_claim" t
where ("t"."state" = $1);
