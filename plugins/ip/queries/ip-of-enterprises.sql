-- 6 statements
select "t"."id", "t"."credit_code", "t"."region_code", "t"."city_code", "t"."industry_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."enterprise" t
where "t"."city_code" = $1
order by "t"."name" ASC, "t"."id" ASC
limit $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."case_name", "t"."cost", "t"."closed_on", "t"."outcome", "t"."incurred_on" as "__k0", "t"."id" as "__k1"
from "ip"."enforcement" t
where "t"."enterprise_id" = p.key
order by "t"."incurred_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."kind", "t"."opened_on", "t"."closed_on", "t"."opened_on" as "__k0", "t"."id" as "__k1"
from "ip"."service_case" t
where "t"."enterprise_id" = p.key
order by "t"."opened_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."kind", "t"."served_on", "t"."served_on" as "__k0", "t"."id" as "__k1"
from "ip"."public_service" t
where "t"."enterprise_id" = p.key
order by "t"."served_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."state", "t"."applied_on", "t"."listed_on", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "ip"."precision_list_entry" t
where "t"."enterprise_id" = p.key
order by "t"."applied_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."licence_id", "t"."enterprise_id", "t"."taken_on", "t"."taken_on" as "__k0", "t"."id" as "__k1"
from "ip"."licence_take" t
where "t"."enterprise_id" = p.key
order by "t"."taken_on" DESC, "t"."id" DESC
limit $2) t;
