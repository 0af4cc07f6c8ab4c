-- 8 statements
select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."measure_id", "t"."region_code", "t"."title", "t"."valid_from", "t"."valid_to", "t"."id" as "__k0"
from "core"."local_scheme" t
where ("t"."measure_id" = $1)
order by "t"."id" ASC
limit $2;

select "t"."id", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."chain" t
order by "t"."name" ASC, "t"."id" ASC
limit $1;

select "t"."id", "t"."region_code", "t"."name", "t"."level", "t"."recognised_on", "t"."name" as "__k0", "t"."id" as "__k1"
from "core"."cluster" t
order by "t"."name" ASC, "t"."id" ASC
limit $1;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."buyer_id", "t"."supplier_id", "t"."product", "t"."since", "t"."id" as "__k0"
from "core"."supply_link" t
where "t"."buyer_id" = p.key
order by "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."chain_id", "t"."enterprise_id", "t"."role", "t"."id" as "__k0"
from "core"."chain_role" t
where "t"."chain_id" = p.key
order by "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."chain_id", "t"."kind", "t"."link", "t"."id" as "__k0"
from "core"."chain_gap" t
where "t"."chain_id" = p.key
order by "t"."id" ASC
limit $2) t;
