-- 5 statements
select k.kind, count(s.id)::integer as services, count(distinct s.enterprise_id)::integer as enterprises, count(distinct s.enterprise_id) filter (where exists (select
from core.certification c
where c.enterprise_id = s.enterprise_id and c.tier_code in ('SRDI_SME', 'LITTLE_GIANT') and c.valid_from <= s.served_on and c.valid_to >= s.served_on and (c.ended_on is null or c.ended_on > s.served_on)))::integer as "srdiEnterprises"
from unnest(array['POLICY_CONSULTING', 'INFORMATION', 'GUIDANCE', 'TRAINING']) with ordinality as k(kind, place)
left join ip.public_service s on s.kind = k.kind and s.served_on between $1 and $2
group by k.kind, k.place
order by k.place;

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."kind", "t"."opened_on", "t"."closed_on", "t"."result", "t"."opened_on" as "__k0", "t"."id" as "__k1"
from "ip"."service_case" t
order by "t"."opened_on" DESC, "t"."id" DESC
limit $1;

select "t"."id", "t"."enterprise_id", "t"."listed_on", "t"."applied_on" as "__k0", "t"."id" as "__k1"
from "ip"."precision_list_entry" t
where "t"."listed_on" <= $1 and ("t"."delisted_on" is null or "t"."delisted_on" > $2)
order by "t"."applied_on" DESC, "t"."id" DESC
limit $3;

select count(*) as n
from "ip"."precision_list_entry" t
where "t"."listed_on" <= $1 and ("t"."delisted_on" is null or "t"."delisted_on" > $2);
