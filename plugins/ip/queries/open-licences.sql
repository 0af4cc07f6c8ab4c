-- 3 statements
select "id", "application_number", "kind", "title", "expires_on"
from "ip"."patent"
where "id" = any($1::uuid[]);

select "t"."id", "t"."patent_id", "t"."licensor", "t"."fee", "t"."prospects", "t"."offered_from", "t"."fee" as "__k0", "t"."id" as "__k1"
from "ip"."open_licence" t
where "t"."offered_from" <= $1 and ("t"."offered_to" is null or "t"."offered_to" >= $2) and ($3::bigint is null or "t"."fee" <= $4::bigint) and exists (select
from ip.patent p
where p.id = "t"."patent_id" and ip.in_force(p.granted_on, p.expires_on, p.ended_on, $5::date))
order by "t"."fee" ASC, "t"."id" ASC
limit $6;

select count(*) as n
from "ip"."open_licence" t
where "t"."offered_from" <= $1 and ("t"."offered_to" is null or "t"."offered_to" >= $2) and ($3::bigint is null or "t"."fee" <= $4::bigint) and exists (select
from ip.patent p
where p.id = "t"."patent_id" and ip.in_force(p.granted_on, p.expires_on, p.ended_on, $5::date));
