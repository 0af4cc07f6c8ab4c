-- The ledger of what is limited: caps of an enterprise, quotas, pools. Eligibility is decided elsewhere; here it is
-- counted, to the fen, what was reserved and settled under each limit, and who waits.

-- migrate:up
create table core.allocation_account (
  id uuid primary key,
  -- What is counted over, in words: finance.interest-subsidy/<enterprise>/2025. Accounts are locked in its order.
  key text collate "C" not null unique check (key <> ''),
  plugin text collate "C" not null check (plugin <> ''),
  -- CAP: money of one enterprise or case. QUOTA: whole units of one. POOL: a total that all draw on.
  kind text collate "C" not null check (kind in ('CAP', 'QUOTA', 'POOL')),
  -- The policy whose cap it is, or the pool.
  scope text collate "C" not null check (scope <> ''),
  enterprise_id uuid references core.enterprise (id),
  -- Such as 2025, or plan.
  period text collate "C",
  unit text collate "C" not null check (unit in ('FEN', 'COUNT', 'PERSONS')),
  ceiling bigint not null check (ceiling >= 0),
  -- Reserved or settled.
  used bigint not null default 0,
  settled bigint not null default 0,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint allocation_within_ceiling check (used between 0 and ceiling),
  constraint allocation_settled_within_used check (settled between 0 and used)
);
create index allocation_account_enterprise on core.allocation_account (enterprise_id, scope, id);
create index allocation_account_scope on core.allocation_account (scope, id);

-- One for each subject under a policy: what was asked for it last, and what became of that.
create table core.allocation_request (
  id uuid primary key,
  plugin text collate "C" not null check (plugin <> ''),
  policy_id text collate "C" not null check (policy_id <> ''),
  -- Such as finance.loan, and the row's key.
  subject text collate "C" not null check (subject <> ''),
  subject_id uuid not null,
  enterprise_id uuid references core.enterprise (id),
  state text collate "C" not null check (state in ('NEW', 'WAITING', 'RESERVED', 'SETTLED', 'RELEASED', 'REFUSED')),
  reason text collate "C",
  note text,
  asked bigint not null default 0 check (asked >= 0),
  -- What it has now, reserved or settled; what it draws on pools is in the entries.
  granted bigint not null default 0 check (granted >= 0),
  unit text collate "C" not null check (unit in ('FEN', 'COUNT', 'PERSONS')),
  -- The account it waits for, and its place there: whoever has the lower place is served first, the key breaks ties.
  waits_for_id uuid references core.allocation_account (id),
  place bigint,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint allocation_request_once unique (policy_id, subject_id),
  check ((state = 'WAITING') = (waits_for_id is not null)),
  check ((state in ('WAITING', 'REFUSED')) = (reason is not null)),
  check (state in ('RESERVED', 'SETTLED') or granted = 0)
);
create index allocation_request_queue on core.allocation_request (waits_for_id, place, subject_id) where state = 'WAITING';
create index allocation_request_policy on core.allocation_request (policy_id, state, id);
create index allocation_request_state on core.allocation_request (state, id);
create index allocation_request_subject on core.allocation_request (subject_id);
create index allocation_request_enterprise on core.allocation_request (enterprise_id, policy_id, id);

-- Append-only. What an account has used is the sum of its entries, and so is what a request has in it.
create table core.allocation_entry (
  id uuid primary key,
  account_id uuid not null references core.allocation_account (id),
  request_id uuid references core.allocation_request (id),
  enterprise_id uuid references core.enterprise (id),
  plugin text collate "C" not null,
  kind text collate "C" not null
    check (kind in ('CEILING', 'QUEUE', 'REFUSE', 'RESERVE', 'SETTLE', 'RELEASE', 'ADJUST')),
  unit text collate "C" not null,
  -- What it changes.
  reserved bigint not null default 0,
  settled bigint not null default 0,
  -- What the request has in the account after it: never below nothing.
  reserved_after bigint constraint allocation_reserved_not_below_zero check (reserved_after >= 0),
  settled_after bigint constraint allocation_settled_not_below_zero check (settled_after >= 0),
  -- Counts the entries of a request in an account: two that were written at once cannot both stand.
  sequence integer,
  -- The numbers it was decided on: the limit, what was used of it before, and what was asked.
  ceiling bigint not null,
  used bigint not null,
  asked bigint not null,
  reason text collate "C",
  note text,
  -- The day it took effect, such as that of the payment.
  effective_on date not null,
  -- What the policy said at the time.
  policy_version text collate "C",
  reading text collate "C",
  verdict text collate "C",
  determined bigint,
  actor text not null default core.importer(),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint allocation_entry_in_order unique (request_id, account_id, sequence),
  check ((kind = 'CEILING') = (request_id is null)),
  check (num_nulls(request_id, sequence, reserved_after, settled_after) in (0, 4)),
  check (kind not in ('QUEUE', 'REFUSE') or reason is not null),
  check (case kind
    when 'RESERVE' then reserved > 0 and settled = 0
    when 'SETTLE' then settled > 0 and reserved = -settled
    when 'RELEASE' then reserved < 0 and settled = 0
    when 'ADJUST' then (reserved = 0) <> (settled = 0)
    else reserved = 0 and settled = 0 end)
);
create index allocation_entry_account on core.allocation_entry (account_id, recorded_at, id);
create index allocation_entry_enterprise on core.allocation_entry (enterprise_id, recorded_at, id);
create index allocation_entry_recorded on core.allocation_entry (recorded_at, id);
create index allocation_entry_kind on core.allocation_entry (kind, recorded_at, id);
create index allocation_entry_effective on core.allocation_entry (effective_on, id);

-- Rows of an enterprise are seen with it, by agencies those of their plugin. Pools belong to nobody: they are totals,
-- and everyone sees how full one is. Money is reserved and settled by departments; whoever records that a loan was paid
-- back early gives back with it what that frees.
do $$
declare
  seen text := '(select core.claim(''role'')) <> ''PUBLIC''
    and ((select core.claim(''role'')) <> ''PLUGIN_AGENCY'' or plugin = (select core.claim(''plugin'')))
    and ' || core.sees_enterprise('enterprise_id');
  reserves text := '(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''SYSTEM'')';
  gives_back text := '(select core.claim(''role'')) in (''CITY_OFFICER'', ''PLUGIN_AGENCY'') and enterprise_id is not null and '
    || seen;
begin
  call core.protect('core.allocation_account',
    '((select core.claim(''role'')) <> '''' and enterprise_id is null) or (' || seen || ')',
    reserves || ' or (' || gives_back || ')');
  call core.protect('core.allocation_request', seen, reserves || ' or (' || gives_back || ')');
  call core.protect('core.allocation_entry', seen,
    reserves || ' or (kind = ''ADJUST'' and reserved <= 0 and settled <= 0 and ' || gives_back || ')');
end $$;
revoke update, delete on core.allocation_account, core.allocation_request, core.allocation_entry from tidu_app;
grant update (ceiling, used, settled, version) on core.allocation_account to tidu_app;
grant update (state, reason, note, asked, granted, waits_for_id, place, version, changed_at)
  on core.allocation_request to tidu_app;

-- How many wait for each account. Looks past the wall, and returns totals only: who waits is not said.
create function core.allocation_queue(accounts uuid[])
  returns table (account_id uuid, requests integer)
  language sql stable security definer set search_path = pg_catalog, core
  begin atomic
    select r.waits_for_id, count(*)::integer from core.allocation_request r
    where r.waits_for_id = any(accounts) and r.state = 'WAITING' group by 1;
  end;
alter function core.allocation_queue(uuid[]) owner to tidu_definer;
revoke all on function core.allocation_queue(uuid[]) from public;
grant execute on function core.allocation_queue(uuid[]) to tidu_app;

-- migrate:down
drop function core.allocation_queue;
drop table core.allocation_entry, core.allocation_request, core.allocation_account;
