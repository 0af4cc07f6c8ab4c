-- 3 statements
select p.policy_id, case when asked.of_enterprises then (select coalesce(sum(c.rows), 0)
from core.determination_count c
where c.run = r.id and c.policy = p.number and c.verdict = $1) else (select count(distinct d.enterprise_id)
from core.determination d
where d.run = r.id and d.policy = p.number and d.verdict = $2) end::integer as enterprises
from core.evaluation_run r, unnest($3::text[], $4::boolean[]) asked (policy_id, of_enterprises)
join core.determined_policy p using (policy_id)
where r.state = 'CURRENT';

select "t"."id", "t"."policy_id", "t"."year", "t"."policy_version", "t"."published_on", "t"."year" as "__k0", "t"."id" as "__k1"
from "services"."catalogue_entry" t
order by "t"."year" DESC, "t"."id" DESC
limit $1;

select *
from "services"."catalogue_entry"
where "year" in ($1);
