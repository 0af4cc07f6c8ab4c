-- 4 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."title", "t"."places", "t"."ranked_on", "t"."opens_on" as "__k0", "t"."id" as "__k1"
from "innovation"."programme" t
order by "t"."opens_on" DESC, "t"."id" DESC
limit $1;

select "t"."programme_id" as "__parent", count(*) as n
from "innovation"."science_project" t
where "t"."programme_id" = any($1::uuid[])
group by 1;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."programme_id", "t"."title", "t"."state", "t"."place", "t"."had_priority", "t"."reason", "t"."place" as "__k0", "t"."applied_on" as "__k1", "t"."id" as "__k2"
from "innovation"."science_project" t
where "t"."programme_id" = p.key
order by "t"."place" ASC, "t"."applied_on" ASC, "t"."id" ASC
limit $2) t;
