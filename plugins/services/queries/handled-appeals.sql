-- 7 statements
select "id", "city_code", "name"
from "services"."officer"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."visit_id", "t"."department_id", "t"."title", "t"."raised_on", "t"."closed_on", "t"."satisfaction", "t"."raised_on" as "__k0", "t"."id" as "__k1"
from "services"."appeal" t
where ("t"."state" = $1)
order by "t"."raised_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "services"."appeal" t
where ("t"."state" = $1);

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."officer_id", "t"."occasion", "t"."visited_on", "t"."visited_on" as "__k0", "t"."id" as "__k1"
from "services"."visit" t
where "t"."enterprise_id" = p.key
order by "t"."visited_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."officer_id", "t"."started_on", "t"."ended_on", "t"."started_on" as "__k0", "t"."id" as "__k1"
from "services"."assignment" t
where "t"."enterprise_id" = p.key
order by "t"."started_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."organisation_id", "t"."kind", "t"."served_on", "t"."rating", "t"."served_on" as "__k0", "t"."id" as "__k1"
from "services"."record" t
where "t"."enterprise_id" = p.key
order by "t"."served_on" DESC, "t"."id" DESC
limit $2) t;
