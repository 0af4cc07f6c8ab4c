-- 4 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."title", "t"."topic", "t"."held_on", "t"."held_on" as "__k0", "t"."id" as "__k1"
from "market"."training_session" t
order by "t"."held_on" DESC, "t"."id" DESC
limit $1;

select "t"."session_id" as "__parent", count(*) as n
from "market"."training_attendance" t
where "t"."session_id" = any($1::uuid[])
group by 1;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."session_id", "t"."enterprise_id", "t"."persons", "t"."id" as "__k0"
from "market"."training_attendance" t
where "t"."session_id" = p.key
order by "t"."id" ASC
limit $2) t;
