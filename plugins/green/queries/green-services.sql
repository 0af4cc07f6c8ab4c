-- 3 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."served_on", "t"."provider", "t"."result", "t"."served_on" as "__k0", "t"."id" as "__k1"
from "green"."service" t
where ("t"."kind" = $1)
order by "t"."served_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "green"."service" t
where ("t"."kind" = $1);
