-- 11 statements
select r.code, exists (select
from core.task_force t
where t.region_code = r.code and t.set_up_on <= $1::date and (t.dissolved_on is null or t.dissolved_on > $2::date)) as has_one
from core.region r
where r.kind in ('CITY', 'EXPERIMENTAL_AREA')
order by r.code;

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "code", "prerequisite_code"
from "core"."tier"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "region_code", "name"
from "core"."department"
where "id" = any($1::text[]);

select "t"."id", "t"."department_id", "t"."title", "t"."raised_on", "t"."resolved_on", "t"."raised_on" as "__k0", "t"."id" as "__k1"
from "core"."group_issue" t
order by "t"."raised_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."project", "t"."project_kind", "t"."area", "t"."confirmed_on", "t"."filed_on" as "__k0", "t"."id" as "__k1"
from "core"."land_request" t
order by "t"."filed_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."tier_code", "t"."policy_id", "t"."kind", "t"."filed_on", "t"."state", "t"."filed_on" as "__k0", "t"."id" as "__k1"
from "core"."tier_application" t
order by "t"."filed_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."title", "t"."kind", "t"."published_on", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "core"."publicity_item" t
order by "t"."published_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."fund", "t"."is_main", "t"."granted", "t"."granted_to_srdi", "t"."year" as "__k0", "t"."id" as "__k1"
from "core"."budget_line" t
where ("t"."year" = $1)
order by "t"."year" DESC, "t"."id" DESC
limit $2;
