-- 6 statements
select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "enterprise_id", "name", "title"
from "core"."talent"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."person_id", "t"."kind", "t"."applied_on", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "talent"."benefit" t
where ("t"."state" = $1)
order by "t"."applied_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."measure_id", "t"."region_code", "t"."title", "t"."valid_to", "t"."id" as "__k0"
from "core"."local_scheme" t
where ("t"."measure_id" = $1)
order by "t"."id" ASC
limit $2;

select count(*) as n
from "talent"."benefit" t
where ("t"."state" = $1);
