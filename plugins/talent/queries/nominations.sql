-- 5 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "enterprise_id", "name"
from "core"."talent"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."credit_code", "t"."person_id", "t"."nominated_on", "t"."slot", "t"."specialty", "t"."target_level", "t"."nominated_on" as "__k0", "t"."id" as "__k1"
from "talent"."nomination" t
where (("t"."year" = $1) and ("t"."status" = $2))
order by "t"."nominated_on" DESC, "t"."id" DESC
limit $3;

select count(*) as n
from "talent"."nomination" t
where (("t"."year" = $1) and ("t"."status" = $2));

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."nomination_id", "t"."referee", "t"."specialty", "t"."titled_on", "t"."signed_on", "t"."signed_on" as "__k0", "t"."id" as "__k1"
from "talent"."reference" t
where "t"."nomination_id" = p.key
order by "t"."signed_on" ASC, "t"."id" ASC
limit $2) t;
