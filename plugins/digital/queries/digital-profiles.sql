-- 10 statements
select distinct enterprise_id, domain
from digital.application
where enterprise_id = any($1::uuid[]) and started_on <= $2 and coalesce(ended_on > $3, true)
order by domain;

select enterprise_id, stage
from digital.stage
where enterprise_id = any($1::uuid[]) and reached_on <= $2 and coalesce(left_on > $3, true);

select enterprise_id, stage
from digital.stage
where enterprise_id = any($1::uuid[]) and reached_on <= $2 and coalesce(left_on > $3, true);

select "code", "title"
from "digital"."recognition_name"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "provider_id", "industry_code", "name"
from "digital"."solution"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."kind", "t"."level", "t"."findings", "t"."requested_on" as "__k0", "t"."id" as "__k1"
from "digital"."diagnosis" t
where ("t"."state" = $1)
order by "t"."requested_on" DESC, "t"."id" DESC
limit $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."name_code", "t"."kind", "t"."level", "t"."recognised_on", "t"."recognised_on" as "__k0", "t"."id" as "__k1"
from "digital"."recognition" t
where "t"."enterprise_id" = p.key
order by "t"."recognised_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."solution_id", "t"."domain", "t"."system", "t"."started_on", "t"."started_on" as "__k0", "t"."id" as "__k1"
from "digital"."application" t
where "t"."enterprise_id" = p.key
order by "t"."started_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."stage", "t"."came_from", "t"."reached_on", "t"."left_on", "t"."reason", "t"."reached_on" as "__k0", "t"."id" as "__k1"
from "digital"."stage" t
where "t"."enterprise_id" = p.key
order by "t"."reached_on" DESC, "t"."id" DESC
limit $2) t;
