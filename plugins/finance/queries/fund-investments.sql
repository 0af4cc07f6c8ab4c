-- 5 statements
select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "id", "parent_id", "name"
from "finance"."fund"
where "id" = any($1::uuid[]);

select "id", "parent_id", "name", "kind", "depth"
from "finance"."fund"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."fund_id", "t"."agreed_on", "t"."instrument", "t"."converted_on", "t"."committed", "t"."arrived", "t"."agreed_on" as "__k0", "t"."id" as "__k1"
from "finance"."fund_investment" t
order by "t"."agreed_on" DESC, "t"."id" DESC
limit $1;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."investment_id", "t"."enterprise_id", "t"."arrived_on", "t"."amount", "t"."bank_proof", "t"."arrived_on" as "__k0", "t"."id" as "__k1"
from "finance"."arrival" t
where "t"."investment_id" = p.key
order by "t"."arrived_on" ASC, "t"."id" ASC
limit $2) t;
