-- 4 statements
select "c"."enterprise_id", "c"."tier_code", bool_or("c"."valid_from" <= $1::date and case when "c"."valid_to" < $2::date then null else "c"."valid_to" >= $3::date end) as "held"
from "core"."certification" as "c"
inner join "core"."tier" as "t" on "t"."code" = "c"."tier_code"
where "c"."enterprise_id" = any($4::uuid[]) and ("c"."ended_on" is null or "c"."ended_on" > $5) and ("c"."valid_from" is null or "c"."valid_from" <= $6) and ("c"."valid_to" is null or "c"."valid_to" >= $7 or "c"."reexamination_pending" = $8)
group by "c"."enterprise_id", "c"."tier_code", "t"."rank"
order by "t"."rank" desc, "c"."tier_code";

select "code", "prerequisite_code"
from "core"."tier"
where "code" = any($1::text[]);

select "t"."id", "t"."credit_code", "t"."region_code", "t"."city_code", "t"."industry_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."enterprise" t
where ("t"."city_code" = $1) and "t"."city_code" = $2
order by "t"."name" ASC, "t"."id" ASC
limit $3;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."pool_id", "t"."contract_number", "t"."principal", "t"."disbursed_on", "t"."disbursed_on" as "__k0", "t"."id" as "__k1"
from "finance"."loan" t
where "t"."enterprise_id" = p.key
order by "t"."disbursed_on" DESC, "t"."id" DESC
limit $2) t;
