-- 2 statements
select "t"."id", "t"."enterprise_id", "t"."case_name", "t"."cost_kind", "t"."cost", "t"."incurred_on", "t"."closed_on", "t"."outcome", "t"."incurred_on" as "__k0", "t"."id" as "__k1"
from "ip"."enforcement" t
order by "t"."incurred_on" DESC, "t"."id" DESC
limit $1;

select count(*) as n
from "ip"."enforcement" t;
