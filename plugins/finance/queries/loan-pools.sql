-- 2 statements
select *
from "finance"."loan_pool"
order by "year" desc, "phase" asc nulls first;

select *
from finance.pool_use($1::uuid[]);
