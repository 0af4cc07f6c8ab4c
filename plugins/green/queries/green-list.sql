-- 5 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."kind", "t"."level", "t"."listed_on", "t"."delisted_on", "t"."listed_on" as "__k0", "t"."id" as "__k1"
from "green"."title" t
where ("t"."kind" = $1)
order by "t"."listed_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."enterprise_id", "t"."listed_on", "t"."removed_on", "t"."basis", "t"."listed_on" as "__k0", "t"."id" as "__k1"
from "green"."positive_list_entry" t
order by "t"."listed_on" DESC, "t"."id" DESC
limit $1;

select count(*) as n
from "green"."title" t
where ("t"."kind" = $1);
