-- 9 statements
select g.*
from ( select to_char(coalesce(c.recognised_on, c.valid_from), 'YYYY-MM') as month, count(*) as n, count(*) as "m0"
from core.certification c
join core.enterprise e on e.id = c.enterprise_id
where c.tier_code = any($1::text[]) and coalesce(c.recognised_on, c.valid_from) >= $2::date and coalesce(c.recognised_on, c.valid_from) <= $3::date
group by 1
order by 1
limit $4 ) g;

select g.*, (select "t"."name"
from "core"."region" t
where "t"."code" = "g"."d0") as "l0", (select "t"."name"
from "core"."tier" t
where "t"."code" = "g"."d1") as "l1"
from ( select e.city_code as "d0", c.tier_code as "d1", count(*) as n, count(*) as "m0", count(distinct c.enterprise_id) as "m1", count(*) as "m2", count(*) as "m3"
from core.certification c
join core.enterprise e on e.id = c.enterprise_id
where case when c.ended_on <= $1::date then 'ENDED' when c.valid_from > $2::date then 'PENDING' when c.valid_to < $3::date then case when c.reexamination_pending then 'UNKNOWN' else 'EXPIRED' end when c.valid_from is null or c.valid_to is null then 'UNKNOWN' else 'VALID' end = any($4::text[])
group by 1, 2
order by 1, 2
limit $5 ) g;

select g.*, null as "l0"
from ( select e.size_class as "d0", count(*) as n, sum("a"."revenue") as "m0", round(avg("a"."staff"), 4) as "m1", round((percentile_cont(0.5) within group (order by "a"."rd_expense"))::numeric, 0) as "m2"
from core.annual_report a
join core.enterprise e on e.id = a.enterprise_id and a.superseded_at is null
where a.year::text = any($1::text[])
group by 1
order by 1
limit $2 ) g;

select h.*, t.deadline, t.count_basis
from core.target_history($1::date, $2) h
join core.target t on t.id = h.target;

select m.id
from core.measure m
where ($1::text is null or starts_with(m.clause_id, $2)) and ($3::text is null or exists ( select
from core.clause c
join core.responsibility r on r.clause_id = c.governing_clause_id
where c.id = m.clause_id and r.department_id = $4))
order by m.position;

select p.policy_id as policy, c.verdict, sum(c.rows) as rows, sum(c.amount_low) as low, sum(c.amount_high) as high
from core.determination_count c
join core.evaluation_run r on r.id = c.run and r.state = 'CURRENT'
join core.determined_policy p on p.number = c.policy
group by 1, 2;

select "id", "clause_id", "tier_code"
from "core"."target"
where "id" = any($1::text[]);

select "id", "clause_id", "tier_set_code"
from "core"."measure"
where "id" = any($1::text[]);

select *
from core.target_counts($1::date, $2);
