-- 2 statements
select "id", "clause_id", "tier_code", "title_en", "threshold", "deadline"
from "core"."target"
where "id" = any($1::text[]);

select *
from core.target_counts($1::date, $2);
