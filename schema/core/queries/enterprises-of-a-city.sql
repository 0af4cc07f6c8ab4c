-- 11 statements
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

select "code", "prerequisite_code", "rank"
from "core"."tier"
where "code" = any($1::text[]);

select "code", "section_code", "name"
from "core"."industry"
where "code" = any($1::text[]);

select "id", "name"
from "core"."chain"
where "id" = any($1::uuid[]);

select "t"."id", "t"."credit_code", "t"."region_code", "t"."city_code", "t"."industry_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."enterprise" t
where ("t"."city_code" = $1) and "t"."city_code" = $2
order by "t"."name" ASC, "t"."id" ASC
limit $3;

select count(*) as n
from "core"."enterprise" t
where ("t"."city_code" = $1) and "t"."city_code" = $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."chain_id", "t"."enterprise_id", "t"."role", "t"."id" as "__k0"
from "core"."chain_role" t
where "t"."enterprise_id" = p.key
order by "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."tier_code", "t"."batch_id", "t"."valid_from", "t"."valid_to", "t"."ended_on", "t"."reexamination_pending", "t"."valid_from" as "__k0", "t"."id" as "__k1"
from "core"."certification" t
where "t"."enterprise_id" = p.key
order by "t"."valid_from" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."year", "t"."revenue", "t"."rd_expense", "t"."year" as "__k0", "t"."id" as "__k1"
from "core"."annual_report" t
where "t"."enterprise_id" = p.key and "t"."superseded_at" is null
order by "t"."year" DESC, "t"."id" DESC
limit $2) t;
