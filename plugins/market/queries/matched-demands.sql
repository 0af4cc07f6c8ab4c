-- 7 statements
select *
from market.onboarding($1::date);

select d.id as demand, m.product, m.met
from market.demand d
cross join lateral ( select p.id as product, array[p.industry_code = d.industry_code, coalesce(p.chain_id = d.chain_id, false), coalesce(p.city_code = d.city_code, false), p.is_innovative] as met
from market.product p
where (p.withdrawn_on is null or p.withdrawn_on > $1::date) and p.published_on <= $2::date and p.enterprise_id <> d.enterprise_id and (p.industry_code = d.industry_code or p.chain_id = d.chain_id)
order by array[p.industry_code = d.industry_code, coalesce(p.chain_id = d.chain_id, false), coalesce(p.city_code = d.city_code, false), p.is_innovative] desc, p.name, p.id
limit $3) m
where d.id = any($4::uuid[]);

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "enterprise_id", "city_code", "industry_code", "chain_id", "name", "supplier"
from "market"."product"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."city_code", "t"."industry_code", "t"."chain_id", "t"."title", "t"."buyer", "t"."posted_on" as "__k0", "t"."id" as "__k1"
from "market"."demand" t
order by "t"."posted_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."region_code", "t"."title", "t"."held_on", "t"."held_on" as "__k0", "t"."id" as "__k1"
from "market"."match_event" t
order by "t"."held_on" DESC, "t"."id" DESC
limit $1;
