-- 3 statements
select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."target_tier_code", "t"."stage", "t"."entered_on", "t"."entered_on" as "__k0", "t"."id" as "__k1"
from "core"."cultivation_entry" t
where ("t"."target_tier_code" = $1) and "t"."left_on" is null
order by "t"."entered_on" DESC, "t"."id" DESC
limit $2;
