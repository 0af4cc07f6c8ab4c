-- 4 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."number", "t"."title", "t"."action", "t"."published_on", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "quality"."standard" t
where ("t"."scope" = $1)
order by "t"."published_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "quality"."standard" t
where ("t"."scope" = $1);

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."standard_id", "t"."enterprise_id", "t"."role", "t"."place", "t"."place" as "__k0", "t"."id" as "__k1"
from "quality"."standard_role" t
where "t"."standard_id" = p.key
order by "t"."place" ASC, "t"."id" ASC
limit $2) t;
