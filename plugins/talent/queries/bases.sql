-- 3 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."name", "t"."partner", "t"."partner_kind", "t"."started_on", "t"."ended_on", "t"."started_on" as "__k0", "t"."id" as "__k1"
from "talent"."base" t
where ("t"."kind" = $1)
order by "t"."started_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "talent"."base" t
where ("t"."kind" = $1);
