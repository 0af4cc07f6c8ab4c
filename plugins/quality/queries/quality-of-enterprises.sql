-- 8 statements
select "id", "enterprise_id", "name"
from "quality"."shared_system"
where "id" = any($1::uuid[]);

select "t"."id", "t"."credit_code", "t"."region_code", "t"."city_code", "t"."industry_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."enterprise" t
where "t"."city_code" = $1
order by "t"."name" ASC, "t"."id" ASC
limit $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."level", "t"."valid_to", "t"."recognised_on" as "__k0", "t"."id" as "__k1"
from "quality"."innovator_title" t
where "t"."enterprise_id" = p.key
order by "t"."recognised_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."name", "t"."level", "t"."awarded_on", "t"."awarded_on" as "__k0", "t"."id" as "__k1"
from "quality"."award" t
where "t"."enterprise_id" = p.key
order by "t"."awarded_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."number", "t"."leader_from", "t"."leader_to", "t"."declared_on" as "__k0", "t"."id" as "__k1"
from "quality"."enterprise_standard" t
where "t"."enterprise_id" = p.key
order by "t"."declared_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."scheme", "t"."valid_to", "t"."valid_to" as "__k0", "t"."id" as "__k1"
from "quality"."management_certificate" t
where "t"."enterprise_id" = p.key
order by "t"."valid_to" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."title", "t"."adopted_on", "t"."adopted_on" as "__k0", "t"."id" as "__k1"
from "quality"."brand_plan" t
where "t"."enterprise_id" = p.key
order by "t"."adopted_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."system_id", "t"."enterprise_id", "t"."joined_on", "t"."left_on", "t"."id" as "__k0"
from "quality"."shared_system_member" t
where "t"."enterprise_id" = p.key
order by "t"."id" ASC
limit $2) t;
