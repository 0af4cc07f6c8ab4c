-- 6 statements
select "id", "name", "kind"
from "digital"."provider"
where "id" = any($1::uuid[]);

select "t"."id", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "digital"."provider" t
where ("t"."kind" = $1)
order by "t"."name" ASC, "t"."id" ASC
limit $2;

select "t"."id", "t"."provider_id", "t"."industry_code", "t"."name", "t"."tags", "t"."price", "t"."deploy_days", "t"."price" as "__k0", "t"."id" as "__k1"
from "digital"."solution" t
where (("t"."domain" = $1) and ("t"."price" <= $2)) and "t"."published_on" <= $3::date and coalesce("t"."withdrawn_on" > $4::date, true) and "t"."tags" @> $5::text[] and position($6 in lower("t"."name")) > 0
order by "t"."price" ASC, "t"."id" ASC
limit $7;

select "t"."provider_id" as "__parent", count(*) as n
from "digital"."solution" t
where "t"."provider_id" = any($1::uuid[])
group by 1;

select count(*) as n
from "digital"."solution" t
where (("t"."domain" = $1) and ("t"."price" <= $2)) and "t"."published_on" <= $3::date and coalesce("t"."withdrawn_on" > $4::date, true) and "t"."tags" @> $5::text[] and position($6 in lower("t"."name")) > 0;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."provider_id", "t"."industry_code", "t"."name", "t"."withdrawn_on", "t"."name" as "__k0", "t"."id" as "__k1"
from "digital"."solution" t
where "t"."provider_id" = p.key
order by "t"."name" ASC, "t"."id" ASC
limit $2) t;
