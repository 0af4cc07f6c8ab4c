-- 3 statements
select *
from finance.pool_use($1::uuid[]);

select a.key, a.used - a.settled as reserved, a.settled, coalesce(q.requests, 0) as waiting
from core.allocation_account a
left join core.allocation_queue(array(select id
from core.allocation_account
where key = any($1::text[]))) q on q.account_id = a.id
where a.key = any($2::text[]);

select *
from "finance"."loan_pool"
order by "year" desc, "phase" asc nulls first;
