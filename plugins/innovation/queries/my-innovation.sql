-- 12 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "facility_id", "name"
from "innovation"."instrument"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."institution_id", "t"."need_id", "t"."agreed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."collaboration" t
order by "t"."agreed_on" DESC, "t"."id" DESC
limit $1;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."industry_code", "t"."chain_id", "t"."title", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "innovation"."need" t
where "t"."enterprise_id" = p.key
order by "t"."published_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."institution_id", "t"."city_code", "t"."industry_code", "t"."chain_id", "t"."title", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "innovation"."achievement" t
where "t"."enterprise_id" = p.key
order by "t"."published_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."institution_id", "t"."need_id", "t"."title", "t"."cost", "t"."agreed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."collaboration" t
where "t"."enterprise_id" = p.key
order by "t"."agreed_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."instrument_id", "t"."from_on", "t"."fee", "t"."from_on" as "__k0", "t"."id" as "__k1"
from "innovation"."booking" t
where "t"."enterprise_id" = p.key
order by "t"."from_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."name", "t"."agreed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."joint_lab" t
where "t"."enterprise_id" = p.key
order by "t"."agreed_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."programme_id", "t"."state", "t"."place", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "innovation"."science_project" t
where "t"."enterprise_id" = p.key
order by "t"."applied_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."state", "t"."equipment_value", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "innovation"."technology_centre" t
where "t"."enterprise_id" = p.key
order by "t"."applied_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."title", "t"."listed_on", "t"."filed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."renovation" t
where "t"."enterprise_id" = p.key
order by "t"."filed_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."year", "t"."qualified_expense", "t"."year" as "__k0", "t"."id" as "__k1"
from "innovation"."rd_deduction" t
where "t"."enterprise_id" = p.key
order by "t"."year" DESC, "t"."id" DESC
limit $2) t;
