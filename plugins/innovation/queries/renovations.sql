-- 4 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."title", "t"."investment", "t"."catalogue_class", "t"."filed_on", "t"."listed_on", "t"."listed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."renovation" t
order by "t"."listed_on" ASC, "t"."id" ASC
limit $1;

select count(*) as n
from "innovation"."renovation" t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."renovation_id", "t"."bank", "t"."principal", "t"."rate", "t"."first_drawn_on", "t"."first_drawn_on" as "__k0", "t"."id" as "__k1"
from "innovation"."financing_support" t
where "t"."renovation_id" = p.key
order by "t"."first_drawn_on" DESC, "t"."id" DESC
limit $2) t;
