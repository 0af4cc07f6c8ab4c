-- 8 statements
select "id", "city_code", "name", "kind"
from "innovation"."institution"
where "id" = any($1::uuid[]);

select "id", "city_code", "name", "kind"
from "innovation"."institution"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."institution_id", "t"."need_id", "t"."title", "t"."cost", "t"."agreed_on", "t"."agreed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."collaboration" t
order by "t"."agreed_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."name", "t"."agreed_on", "t"."agreed_on" as "__k0", "t"."id" as "__k1"
from "innovation"."joint_lab" t
order by "t"."agreed_on" DESC, "t"."id" DESC
limit $1;

select "t"."lab_id", "t"."id", "t"."lab_id", "t"."institution_id"
from "innovation"."joint_lab_partner" t
where "t"."lab_id" = any($1::uuid[])
order by "t"."id" ASC;

select count(*) as n
from "innovation"."joint_lab" t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."enterprise_id", "t"."year", "t"."own_rd_expense", "t"."year" as "__k0", "t"."id" as "__k1"
from "core"."annual_report" t
where "t"."enterprise_id" = p.key and "t"."superseded_at" is null
order by "t"."year" DESC, "t"."id" DESC
limit $2) t;
