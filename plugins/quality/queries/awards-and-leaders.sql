-- 10 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."level", "t"."recognised_on", "t"."recognised_on" as "__k0", "t"."id" as "__k1"
from "quality"."innovator_title" t
order by "t"."recognised_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."name", "t"."awarded_on", "t"."awarded_on" as "__k0", "t"."id" as "__k1"
from "quality"."award" t
where ("t"."level" = $1)
order by "t"."awarded_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."enterprise_id", "t"."name", "t"."started_on" as "__k0", "t"."id" as "__k1"
from "quality"."shared_system" t
order by "t"."started_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."number", "t"."leader_from", "t"."leader_from" as "__k0", "t"."id" as "__k1"
from "quality"."enterprise_standard" t
where "t"."leader_from" is not null
order by "t"."leader_from" DESC, "t"."id" DESC
limit $1;

select "t"."system_id" as "__parent", count(*) as n
from "quality"."shared_system_member" t
where "t"."system_id" = any($1::uuid[])
group by 1;

select count(*) as n
from "quality"."award" t
where ("t"."level" = $1);

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."system_id", "t"."enterprise_id", "t"."joined_on", "t"."id" as "__k0"
from "quality"."shared_system_member" t
where "t"."system_id" = p.key
order by "t"."id" ASC
limit $2) t;
