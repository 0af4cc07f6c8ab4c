-- 15 statements
select *
from digital.recognition_name
where $1::date is null or (coalesce(granted_from <= $2, true) and coalesce(granted_to >= $3, true))
order by is_successor, kind, code;

select e.id as enterprise_id, array_agg(p.id
order by p.announced_on desc, p.id) as pilots
from core.enterprise e
join digital.pilot p on p.industry_code = e.industry_code and (p.region_code is null or p.region_code in (e.region_code, e.city_code))
where e.id = any($1::uuid[])
group by e.id;

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "code", "section_code", "name"
from "core"."industry"
where "code" = any($1::text[]);

select "code", "title"
from "digital"."recognition_name"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "document_number"
from "core"."document"
where "id" = any($1::text[]);

select "t"."id", "t"."enterprise_id", "t"."industry_code", "t"."title", "t"."niche", "t"."summary", "t"."published_on", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "digital"."typical_case" t
order by "t"."published_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."name_code", "t"."level", "t"."recognised_on", "t"."withdrawn_on", "t"."recognised_on" as "__k0", "t"."id" as "__k1"
from "digital"."recognition" t
where ("t"."kind" = $1)
order by "t"."recognised_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."enterprise_id", "t"."name_code", "t"."recognised_on", "t"."recognised_on" as "__k0", "t"."id" as "__k1"
from "digital"."recognition" t
where ("t"."kind" = $1)
order by "t"."recognised_on" DESC, "t"."id" DESC
limit $2;

select "t"."id", "t"."industry_code", "t"."region_code", "t"."title", "t"."announced_on", "t"."announced_on" as "__k0", "t"."id" as "__k1"
from "digital"."pilot" t
order by "t"."announced_on" DESC, "t"."id" DESC
limit $1;

select count(*) as n
from "digital"."recognition" t
where ("t"."kind" = $1);

select count(*) as n
from "digital"."recognition" t
where ("t"."kind" = $1);
