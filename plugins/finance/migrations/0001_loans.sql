-- Loans, the pools they are counted against, prepayments, and subsidies under other schemes: 二(七)1.

-- migrate:up
create table finance.loan_pool (
  id uuid primary key,
  year smallint not null,
  -- Null: the whole year, as the plan sets it. Phases (期) come from later notices.
  phase smallint check (phase >= 1),
  ceiling bigint not null check (ceiling > 0),
  opened_on date,
  note text,
  provenance jsonb not null,
  unique nulls not distinct (year, phase)
);

-- Before the table is protected: afterwards its policies bind the owner too.
insert into finance.loan_pool (id, year, phase, ceiling, opened_on, note, provenance)
select md5('finance loan pool ' || year || '/' || coalesce(phase, 0))::uuid, year, phase, yi * 10000000000, opened_on, note,
  case when phase is null
    then '{"citation": {"document": "FJIIT-2023-11", "clause": "二(七)1.s2", "quote": "每年贷款总规模为80亿元"},
           "status": "literal", "confidence": "plan"}'::jsonb
    else jsonb_build_object('citation', null, 'status', status, 'confidence', 'P') end
from (values
  (2024, null, 80, null::date, null, null),
  (2025, null, 80, null, null, null),
  (2026, null, 80, null, null, null),
  (2024, 1, 80, null, null, 'literal'),
  (2025, 1, 100, null, '850 enterprises; fully lent by 2025-03-19 at a mean net rate of 1.78%.', 'amended'),
  (2025, 2, 100, '2025-07-01', null, 'amended'),
  (2026, 1, 100, null, 'Published 2026-03-17; the day it opened is not known.', 'amended'),
  (2026, 2, 100, null, 'Published 2026-03-17; the day it opens is not known.', 'amended')
) as pool (year, phase, yi, opened_on, note, status);
call core.protect_catalogue('finance.loan_pool');

create table finance.loan (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  bank text collate "C" not null check (bank <> ''),
  contract_number text collate "C" not null check (contract_number <> ''),
  kind text collate "C" not null check (kind in ('WORKING_CAPITAL', 'FIXED_ASSET', 'OTHER')),
  -- An extension (展期) lengthens a loan; a renewal (续贷) is lent under a contract of its own.
  origin text collate "C" not null check (origin in ('NEW', 'EXTENSION', 'RENEWED_CONTRACT')),
  principal bigint not null check (principal > 0),
  -- A year, in parts per million.
  rate integer not null check (rate between 0 and 1000000),
  disbursed_on date not null,
  maturity_on date not null check (maturity_on > disbursed_on),
  -- At the bank: the order in the pool follows it.
  registered_at timestamptz not null,
  is_programme_loan boolean not null,
  pool_id uuid references finance.loan_pool (id),
  -- Both kept by the trigger on prepayments.
  prepaid bigint not null default 0 constraint prepaid_within_principal check (prepaid between 0 and principal),
  prepaid_in_full_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  constraint loan_contract unique (bank, contract_number),
  check (is_programme_loan or pool_id is null),
  check ((prepaid = principal) = (prepaid_in_full_on is not null))
);
create index loan_enterprise on finance.loan (enterprise_id, disbursed_on, id);
create index loan_disbursed on finance.loan (disbursed_on, id);
create index loan_kind on finance.loan (kind, disbursed_on, id);
create index loan_bank on finance.loan (bank, disbursed_on, id);
create index loan_programme on finance.loan (is_programme_loan, disbursed_on, id) include (principal);
create index loan_pool_order on finance.loan (pool_id, registered_at, id) include (principal);
call core.protect_by_enterprise('finance.loan');

create table finance.prepayment (
  id uuid primary key,
  loan_id uuid not null references finance.loan (id),
  paid_on date not null,
  amount bigint not null check (amount > 0),
  source text,
  recorded_at timestamptz not null default now()
);
create index prepayment_loan on finance.prepayment (loan_id, paid_on, id) include (amount);
call core.protect_by_parent('finance.prepayment', 'finance.loan', 'loan_id');
-- Recorded once and for all: the loan's total is counted when a row is added.
revoke update, delete on finance.prepayment from tidu_app;

-- Counts what is prepaid on the loans. Whoever comes second to a loan waits for the first and then sees its rows, so
-- that two prepayments at once cannot both take the last of the balance; the constraint refuses the one too many.
-- No key update: the foreign key of each new row holds a key share on the loan, and a stronger lock would deadlock.
create function finance.count_prepayments() returns trigger
  language plpgsql as $$
declare
  loans constant uuid[] := (select array_agg(distinct loan_id) from added);
  counted integer;
begin
  perform from finance.loan where id = any(loans) order by id for no key update;
  update finance.loan l
  set prepaid = p.total, prepaid_in_full_on = case when p.total = l.principal then p.last_on end
  from (
    select loan_id, sum(amount) as total, max(paid_on) as last_on
    from finance.prepayment where loan_id = any(loans) group by loan_id) p
  where l.id = p.loan_id;
  get diagnostics counted = row_count;
  if counted <> cardinality(loans) then
    raise insufficient_privilege using message = 'a prepayment was added to a loan that may not be changed';
  end if;
  return null;
end $$;
create trigger prepayment_counted after insert on finance.prepayment
  referencing new table as added for each statement execute function finance.count_prepayments();

-- A subsidy that the same loan has under another scheme: a provincial one excludes 二(七)1's (不重复享受).
create table finance.other_subsidy (
  id uuid primary key,
  loan_id uuid not null references finance.loan (id),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY')),
  kind text collate "C" not null check (kind in ('INTEREST_SUBSIDY', 'GUARANTEE_FEE_SUBSIDY', 'OTHER')),
  scheme text collate "C" not null check (scheme <> ''),
  amount bigint check (amount > 0),
  status text collate "C" not null check (status in ('RESERVED', 'PAID', 'WITHDRAWN')),
  reserved_on date,
  paid_on date,
  withdrawn_on date,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint other_subsidy_scheme unique (loan_id, level, scheme),
  check (paid_on >= reserved_on),
  check (withdrawn_on >= coalesce(paid_on, reserved_on)),
  check (case status
    when 'RESERVED' then reserved_on is not null and paid_on is null and withdrawn_on is null
    when 'PAID' then paid_on is not null and withdrawn_on is null
    else withdrawn_on is not null end)
);
call core.protect_by_parent('finance.other_subsidy', 'finance.loan', 'loan_id');

-- What is registered against pools. Looks past the wall, and returns totals only: a pool is used by the loans of all
-- enterprises, whoever asks. A phase counts the loans that name it, a whole year the programme's loans of that year.
create function finance.pool_use(pools uuid[])
  returns table (pool_id uuid, ceiling bigint, registered bigint, loans integer)
  language sql stable security definer set search_path = pg_catalog, finance
  begin atomic
    select p.id, p.ceiling, coalesce(l.total, 0)::bigint, l.loans::integer
    from finance.loan_pool p
    cross join lateral (
      select sum(counted.principal) as total, count(*) as loans
      from (
        select principal from finance.loan
        where p.phase is not null and is_programme_loan and loan.pool_id = p.id
        union all
        select principal from finance.loan
        where p.phase is null and is_programme_loan
          and disbursed_on >= make_date(p.year, 1, 1) and disbursed_on < make_date(p.year + 1, 1, 1)
      ) counted
    ) l
    where p.id = any(pools);
  end;
-- The new owner of a function must be able to make one in its schema.
grant create on schema finance to tidu_definer;
alter function finance.pool_use(uuid[]) owner to tidu_definer;
revoke create on schema finance from tidu_definer;
revoke all on function finance.pool_use(uuid[]) from public;
grant execute on function finance.pool_use(uuid[]) to tidu_app;

-- migrate:down
drop function finance.pool_use;
drop table finance.other_subsidy, finance.prepayment, finance.loan, finance.loan_pool;
drop function finance.count_prepayments;
