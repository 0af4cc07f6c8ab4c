-- 3 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."kind", "t"."wish", "t"."requested_on", "t"."provider", "t"."requested_on" as "__k0", "t"."id" as "__k1"
from "digital"."diagnosis" t
where ("t"."state" = $1)
order by "t"."requested_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "digital"."diagnosis" t
where ("t"."state" = $1);
