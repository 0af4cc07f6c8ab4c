-- 9 statements
select *
from services.officer_coverage($1::date);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "region_code", "short_name"
from "core"."department"
where "id" = any($1::text[]);

select "t"."appeal_id", "t"."id", "t"."appeal_id", "t"."number", "t"."state", "t"."taken_on"
from "services"."appeal_step" t
where "t"."appeal_id" = any($1::uuid[])
order by "t"."number" ASC, "t"."id" ASC;

select "t"."id", "t"."city_code", "t"."name", "t"."office", "t"."name" as "__k0", "t"."id" as "__k1"
from "services"."officer" t
order by "t"."name" ASC, "t"."id" ASC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."officer_id", "t"."visited_on", "t"."visited_on" as "__k0", "t"."id" as "__k1"
from "services"."visit" t
where ("t"."occasion" = $1)
order by "t"."visited_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."enterprise_id", "t"."visit_id", "t"."department_id", "t"."title", "t"."category", "t"."raised_on", "t"."due_on", "t"."raised_on" as "__k0", "t"."id" as "__k1"
from "services"."appeal" t
where ("t"."state" = $1)
order by "t"."raised_on" DESC, "t"."id" DESC
limit $2;

select "t"."officer_id" as "__parent", count(*) as n
from "services"."assignment" t
where "t"."officer_id" = any($1::uuid[])
group by 1;

select count(*) as n
from "services"."appeal" t
where ("t"."state" = $1);
