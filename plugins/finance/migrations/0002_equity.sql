-- Funds and what they invest: 二(七)2.s1 and s2.

-- migrate:up
create table finance.fund (
  id uuid primary key,
  name text collate core.pinyin not null unique check (name <> ''),
  kind text collate "C" not null check (kind in ('NMTUF', 'SMEDF', 'PROVINCIAL', 'OTHER')),
  -- 0: the fund itself; 1: its first-level sub-fund (一级子基金); 2: a sub-fund of that.
  depth smallint not null check (depth between 0 and 2),
  parent_id uuid,
  parent_depth smallint generated always as (depth - 1) stored,
  size bigint check (size > 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (id, kind, depth),
  check ((depth = 0) = (parent_id is null)),
  -- A sub-fund is of its parent's kind, one level below it.
  foreign key (parent_id, kind, parent_depth) references finance.fund (id, kind, depth)
);
create index fund_kind on finance.fund (kind, depth, id);
create index fund_parent on finance.fund (parent_id, id);

-- The two funds that the plan names. Before the table is protected: afterwards its policies bind the owner too.
insert into finance.fund (id, name, kind, depth, source)
select md5('finance fund ' || kind)::uuid, name, kind, 0, 'FJIIT-2023-11 二(七)2.s1'
from (values ('NMTUF', '国家制造业转型升级基金'), ('SMEDF', '中小企业发展基金')) as named (kind, name);
call core.protect_catalogue('finance.fund');

create table finance.fund_investment (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  fund_id uuid not null references finance.fund (id),
  instrument text collate "C" not null check (instrument in ('EQUITY', 'CONVERTIBLE')),
  agreed_on date not null,
  committed bigint not null check (committed > 0),
  -- Kept by the trigger on arrivals.
  arrived bigint not null default 0 constraint arrived_within_committed check (arrived between 0 and committed),
  -- When a convertible became equity; money counts as equity from then on.
  converted_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (converted_on is null or instrument = 'CONVERTIBLE'),
  check (converted_on >= agreed_on)
);
create index fund_investment_enterprise on finance.fund_investment (enterprise_id, agreed_on, id);
create index fund_investment_fund on finance.fund_investment (fund_id, agreed_on, id);
create index fund_investment_agreed on finance.fund_investment (agreed_on, id);
call core.protect_by_enterprise('finance.fund_investment');

-- Money that reached the enterprise (实际到资).
create table finance.arrival (
  id uuid primary key,
  investment_id uuid not null references finance.fund_investment (id),
  arrived_on date not null,
  amount bigint not null check (amount > 0),
  -- The bank's voucher; null while there is none.
  bank_proof text,
  source text,
  recorded_at timestamptz not null default now()
);
create index arrival_investment on finance.arrival (investment_id, arrived_on, id);
call core.protect_by_parent('finance.arrival', 'finance.fund_investment', 'investment_id');
-- Recorded once and for all: the investment's total is counted when a row is added.
revoke update, delete on finance.arrival from tidu_app;

-- As finance.count_prepayments does for loans.
create function finance.count_arrivals() returns trigger
  language plpgsql as $$
declare
  investments constant uuid[] := (select array_agg(distinct investment_id) from added);
  counted integer;
begin
  perform from finance.fund_investment where id = any(investments) order by id for no key update;
  update finance.fund_investment i set arrived = a.total
  from (
    select investment_id, sum(amount) as total
    from finance.arrival where investment_id = any(investments) group by investment_id) a
  where i.id = a.investment_id;
  get diagnostics counted = row_count;
  if counted <> cardinality(investments) then
    raise insufficient_privilege using message = 'money was added to an investment that may not be changed';
  end if;
  return null;
end $$;
create trigger arrival_counted after insert on finance.arrival
  referencing new table as added for each statement execute function finance.count_arrivals();

-- migrate:down
drop table finance.arrival, finance.fund_investment, finance.fund;
drop function finance.count_arrivals;
