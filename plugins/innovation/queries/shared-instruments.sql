-- 6 statements
select *
from innovation.booked_days($1::uuid[], $2::date, $3::date + $4::integer);

select i.id, n.kind = 'UNIVERSITY' and n.is_provincial and i.is_publicly_funded and i.original_value >= $1::bigint as due
from innovation.instrument i
join innovation.facility f on f.id = i.facility_id
join innovation.institution n on n.id = f.institution_id
where i.id = any($2::uuid[]);

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "city_code", "name", "kind", "is_provincial"
from "innovation"."institution"
where "id" = any($1::uuid[]);

select "t"."id", "t"."institution_id", "t"."region_code", "t"."name", "t"."name" as "__k0", "t"."id" as "__k1"
from "innovation"."facility" t
where ("t"."kind" = $1)
order by "t"."name" ASC, "t"."id" ASC
limit $2;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."facility_id", "t"."name", "t"."original_value", "t"."is_publicly_funded", "t"."is_shared", "t"."day_fee", "t"."name" as "__k0", "t"."id" as "__k1"
from "innovation"."instrument" t
where "t"."facility_id" = p.key
order by "t"."name" ASC, "t"."id" ASC
limit $2) t;
