-- 5 statements
select "id", "enterprise_id", "city_code", "industry_code", "chain_id", "title"
from "innovation"."need"
where "id" = any($1::uuid[]);

select "id", "enterprise_id", "institution_id", "city_code", "industry_code", "chain_id", "title", "publisher"
from "innovation"."achievement"
where "id" = any($1::uuid[]);

select "t"."activity_id" as "__parent", count(*) as n
from "innovation"."pairing" t
where "t"."activity_id" = any($1::uuid[])
group by 1;

select "t"."id", "t"."region_code", "t"."title", "t"."held_on" as "__k0", "t"."id" as "__k1"
from "innovation"."activity" t
where ("t"."kind" = $1)
order by "t"."held_on" DESC, "t"."id" DESC
limit $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."need_id", "t"."achievement_id", "t"."activity_id", "t"."state", "t"."proposed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."pairing" t
where "t"."activity_id" = p.key
order by "t"."proposed_on" DESC, "t"."id" DESC
limit $2) t;
