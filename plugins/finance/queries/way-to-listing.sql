-- 5 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."entered_on", "t"."entered_on" as "__k0", "t"."id" as "__k1"
from "finance"."reserve_list_entry" t
where ("t"."left_on" is null)
order by "t"."entered_on" DESC, "t"."id" DESC
limit $1;

select count(*) as n
from "finance"."reserve_list_entry" t
where ("t"."left_on" is null);

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."kind", "t"."reached_on", "t"."reached_on" as "__k0", "t"."id" as "__k1"
from "finance"."listing_milestone" t
where "t"."enterprise_id" = p.key
order by "t"."reached_on" ASC, "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."layer", "t"."listed_on", "t"."left_on", "t"."listed_on" as "__k0", "t"."id" as "__k1"
from "finance"."board_listing" t
where "t"."enterprise_id" = p.key
order by "t"."listed_on" DESC, "t"."id" DESC
limit $2) t;
