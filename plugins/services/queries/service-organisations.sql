-- 7 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "region_code", "name"
from "services"."organisation"
where "id" = any($1::uuid[]);

select "id", "region_code", "name"
from "services"."organisation"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."organisation_id", "t"."served_on", "t"."content", "t"."rating", "t"."served_on" as "__k0", "t"."id" as "__k1"
from "services"."record" t
where ("t"."kind" = $1)
order by "t"."served_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."organisation_id", "t"."kind", "t"."level", "t"."valid_from", "t"."valid_to", "t"."valid_from" as "__k0", "t"."id" as "__k1"
from "services"."demonstration" t
order by "t"."valid_from" DESC, "t"."id" DESC
limit $1;

select count(*) as n
from "services"."record" t
where ("t"."kind" = $1);

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."organisation_id", "t"."assessed_on", "t"."covers_all_staff", "t"."covers_whole_process", "t"."covers_every_side", "t"."conclusion", "t"."assessed_on" as "__k0", "t"."id" as "__k1"
from "services"."assessment" t
where "t"."organisation_id" = p.key
order by "t"."assessed_on" DESC, "t"."id" DESC
limit $2) t;
