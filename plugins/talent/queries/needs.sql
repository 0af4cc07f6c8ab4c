-- 3 statements
select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."skill", "t"."persons", "t"."employer", "t"."published_on", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "talent"."need" t
where ("t"."position" = $1)
order by "t"."published_on" DESC, "t"."id" DESC
limit $2;

select count(*) as n
from "talent"."need" t
where ("t"."position" = $1);
