-- 5 statements
select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."quota_id" as "__parent", count(*) as n
from "green"."quota_request" t
where "t"."quota_id" = any($1::uuid[])
group by 1;

select *
from "green"."energy_quota"
order by "year" desc, "region_code", "unit";

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."quota_id", "t"."project", "t"."project_kind", "t"."amount", "t"."per_mu_score", "t"."filed_on", "t"."state", "t"."place" as "__k0", "t"."filed_on" as "__k1", "t"."id" as "__k2"
from "green"."quota_request" t
where "t"."quota_id" = p.key
order by "t"."place" ASC, "t"."filed_on" ASC, "t"."id" ASC
limit $2) t;
