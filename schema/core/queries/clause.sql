-- 4 statements
select "t"."parent_id", "t"."id", "t"."document_id", "t"."parent_id", "t"."governing_clause_id", "t"."heading"
from "core"."clause" t
where "t"."parent_id" = any($1::text[])
order by "t"."ordinal" ASC, "t"."id" ASC;

select *
from "core"."clause"
where "id" = $1;

select c.id as "__parent", "t"."id", "t"."region_code", "t"."name"
from core.clause c
join core.responsibility r on r.clause_id = c.governing_clause_id
join "core"."department" t on t.id = "r"."department_id"
where c.id = any($1::text[])
order by r.ordinal;

with recursive part (root, id) as ( select id, id
from core.clause
where id = any($1::text[])
union all select part.root, c.id
from core.clause c
join part on c.parent_id = part.id) select distinct part.root as "__parent", t.position, "t"."id", "t"."clause_id", "t"."tier_set_code", "t"."title_en", "t"."kind"
from part
join core.measure t on t.clause_id = part.id or part.id = any(t.further_clauses)
order by t.position;
