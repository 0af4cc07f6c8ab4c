-- 7 statements
select "t"."id", "t"."credit_code", "t"."region_code", "t"."city_code", "t"."industry_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."enterprise" t
where "t"."city_code" = $1
order by "t"."name" ASC, "t"."id" ASC
limit $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."industry_code", "t"."chain_id", "t"."name", "t"."published_on", "t"."name" as "__k0", "t"."id" as "__k1"
from "market"."product" t
where "t"."enterprise_id" = p.key
order by "t"."name" ASC, "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."industry_code", "t"."chain_id", "t"."title", "t"."posted_on", "t"."posted_on" as "__k0", "t"."id" as "__k1"
from "market"."demand" t
where "t"."enterprise_id" = p.key
order by "t"."posted_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."exhibition_id", "t"."booth", "t"."state", "t"."claimed_on" as "__k0", "t"."id" as "__k1"
from "market"."exhibition_claim" t
where "t"."enterprise_id" = p.key
order by "t"."claimed_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."onboarded_on", "t"."left_on", "t"."onboarded_on" as "__k0", "t"."id" as "__k1"
from "market"."listing" t
where "t"."enterprise_id" = p.key
order by "t"."onboarded_on" DESC, "t"."id" DESC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."event_id", "t"."enterprise_id", "t"."outcome", "t"."amount", "t"."id" as "__k0"
from "market"."match_attendance" t
where "t"."enterprise_id" = p.key
order by "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."session_id", "t"."enterprise_id", "t"."persons", "t"."id" as "__k0"
from "market"."training_attendance" t
where "t"."enterprise_id" = p.key
order by "t"."id" ASC
limit $2) t;
