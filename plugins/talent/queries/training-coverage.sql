-- 3 statements
select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select *
from talent.training_coverage($1::date, $2);

select *
from talent.training_coverage($1::date, $2);
