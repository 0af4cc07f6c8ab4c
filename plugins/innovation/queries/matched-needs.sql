-- 6 statements
select n.id as need, m.achievement, m.met
from innovation.need n
cross join lateral ( select a.id as achievement, array[a.industry_code = n.industry_code, coalesce(a.chain_id = n.chain_id, false), coalesce(a.readiness >= n.wanted_readiness, false), coalesce(a.city_code = n.city_code, false)] as met
from innovation.achievement a
where (a.withdrawn_on is null or a.withdrawn_on > $1::date) and a.published_on <= $2::date and a.enterprise_id is distinct
from n.enterprise_id and (a.industry_code = n.industry_code or a.chain_id = n.chain_id)
order by array[a.industry_code = n.industry_code, coalesce(a.chain_id = n.chain_id, false), coalesce(a.readiness >= n.wanted_readiness, false), coalesce(a.city_code = n.city_code, false)] desc, a.title, a.id
limit $3) m
where n.id = any($4::uuid[]);

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "city_code", "name", "kind"
from "innovation"."institution"
where "id" = any($1::uuid[]);

select "id", "enterprise_id", "institution_id", "city_code", "industry_code", "chain_id", "title", "publisher", "readiness"
from "innovation"."achievement"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."industry_code", "t"."chain_id", "t"."title", "t"."publisher", "t"."wanted_readiness", "t"."published_on" as "__k0", "t"."id" as "__k1"
from "innovation"."need" t
order by "t"."published_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."region_code", "t"."kind", "t"."title", "t"."held_on", "t"."held_on" as "__k0", "t"."id" as "__k1"
from "innovation"."activity" t
order by "t"."held_on" DESC, "t"."id" DESC
limit $1;
