-- 7 statements
select l.id, case when l.disbursed_on <= $1::date then l.principal - coalesce(sum(p.amount), 0) else 0 end as balance
from finance.loan l
left join finance.prepayment p on p.loan_id = l.id and p.paid_on <= $2::date
where l.id = any($3::uuid[])
group by l.id;

select "code", "gb_code", "parent_code", "city_code", "name"
from "core"."region"
where "code" = any($1::text[]);

select "id", "credit_code", "region_code", "city_code", "industry_code", "name"
from "core"."enterprise"
where "id" = any($1::uuid[]);

select "t"."id", "t"."enterprise_id", "t"."pool_id", "t"."contract_number", "t"."bank", "t"."kind", "t"."origin", "t"."principal", "t"."rate", "t"."disbursed_on", "t"."maturity_on", "t"."prepaid_in_full_on", "t"."disbursed_on" as "__k0", "t"."id" as "__k1"
from "finance"."loan" t
where (("t"."disbursed_on" >= $1 and "t"."disbursed_on" <= $2) and ("t"."is_programme_loan" = $3))
order by "t"."disbursed_on" ASC, "t"."id" ASC
limit $4;

select count(*) as n
from "finance"."loan" t
where (("t"."disbursed_on" >= $1 and "t"."disbursed_on" <= $2) and ("t"."is_programme_loan" = $3));

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."loan_id", "t"."level", "t"."kind", "t"."scheme", "t"."status", "t"."scheme" as "__k0", "t"."id" as "__k1"
from "finance"."other_subsidy" t
where "t"."loan_id" = p.key
order by "t"."scheme" ASC, "t"."id" ASC
limit $2) t;

select p.key as "__parent", t.*
from unnest($1::uuid[]) as p(key)
cross join lateral ( select "t"."id", "t"."loan_id", "t"."paid_on", "t"."amount", "t"."paid_on" as "__k0", "t"."id" as "__k1"
from "finance"."prepayment" t
where "t"."loan_id" = p.key
order by "t"."paid_on" ASC, "t"."id" ASC
limit $2) t;
