-- Patents and their open licences, one-stop cases, the patent precision list, public services, enforcement: 二(三).

-- migrate:up
create table ip.service_case (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('CREATION', 'USE', 'PROTECTION', 'MANAGEMENT')),
  subject text not null check (subject <> ''),
  opened_on date not null,
  closed_on date,
  result text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (closed_on >= opened_on),
  check ((closed_on is null) = (result is null))
);
create index service_case_opened on ip.service_case (opened_on, id);
create index service_case_kind on ip.service_case (kind, opened_on, id);
create index service_case_enterprise on ip.service_case (enterprise_id, opened_on, id);
call core.protect_by_enterprise('ip.service_case');

create table ip.precision_list_entry (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  state text collate "C" not null default 'APPLIED' check (state in ('APPLIED', 'LISTED', 'REFUSED', 'DELISTED')),
  applied_on date not null,
  listed_on date,
  refused_on date,
  -- The first day it is no longer listed.
  delisted_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (listed_on >= applied_on),
  check (refused_on >= applied_on),
  check (delisted_on > listed_on),
  check ((listed_on is not null) = (state in ('LISTED', 'DELISTED'))),
  check ((refused_on is not null) = (state = 'REFUSED')),
  check ((delisted_on is not null) = (state = 'DELISTED'))
);
-- One application or listing at a time.
create unique index precision_list_entry_open on ip.precision_list_entry (enterprise_id) where state in ('APPLIED', 'LISTED');
create index precision_list_entry_applied on ip.precision_list_entry (applied_on, id);
create index precision_list_entry_listed on ip.precision_list_entry (listed_on, id);
create index precision_list_entry_state on ip.precision_list_entry (state, applied_on, id);
create index precision_list_entry_enterprise on ip.precision_list_entry (enterprise_id, applied_on, id);
call core.protect_by_enterprise('ip.precision_list_entry');

-- 专利法 (2020年修正) 第四十二条: inventions 20 years, utility models 10, designs 15, from the day of filing. Designs filed
-- before 2021-06-01, when the amendment began, have 10. The first day after the term is the same day of the last year.
create function ip.expires_on(kind text, filed_on date) returns date
  language sql immutable
  return (filed_on + make_interval(years => case
    when kind = 'INVENTION' then 20
    when kind = 'DESIGN' and filed_on >= date '2021-06-01' then 15
    else 10 end))::date;

create function ip.in_force(granted_on date, expires_on date, ended_on date, on_day date) returns boolean
  language sql immutable
  return granted_on <= on_day and on_day < least(expires_on, ended_on);

create table ip.patent (
  id uuid primary key,
  -- 200310102344.5: the year, the kind (1 and 8 inventions, 2 and 9 utility models, 3 designs), a serial number, a check
  -- digit that the application verifies.
  application_number text collate "C" not null unique check (application_number ~ '^[0-9]{4}[12389][0-9]{7}\.[0-9X]$'),
  kind text collate "C" not null check (kind in ('INVENTION', 'UTILITY_MODEL', 'DESIGN')),
  title text not null check (title <> ''),
  holder text not null check (holder <> ''),
  filed_on date not null,
  granted_on date not null,
  -- The first day after its term.
  expires_on date not null,
  -- The first day it was no longer in force, when that came before its term: unpaid fees, surrender, invalidation.
  ended_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (kind = case substr(application_number, 5, 1) when '1' then 'INVENTION' when '8' then 'INVENTION'
    when '3' then 'DESIGN' else 'UTILITY_MODEL' end),
  check (granted_on > filed_on),
  check (expires_on = ip.expires_on(kind, filed_on)),
  check (ended_on >= granted_on and ended_on < expires_on)
);
create index patent_filed on ip.patent (filed_on, id);
create index patent_kind on ip.patent (kind, filed_on, id);
call core.protect_catalogue('ip.patent');

-- A range of one key: equality of keys, in a form that GiST of plain PostgreSQL can index.
create type ip.key_range as range (subtype = uuid);

create table ip.open_licence (
  id uuid primary key,
  patent_id uuid not null references ip.patent (id),
  licensor text not null check (licensor <> ''),
  fee bigint not null check (fee >= 0),
  prospects text,
  offered_from date not null,
  -- Included.
  offered_to date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (offered_to >= offered_from),
  constraint open_licence_once exclude using gist (
    ip.key_range(patent_id, patent_id, '[]') with &&, daterange(offered_from, offered_to, '[]') with &&
  )
);
create index open_licence_fee on ip.open_licence (fee, id);
create index open_licence_patent on ip.open_licence (patent_id, offered_from, id);
call core.protect_catalogue('ip.open_licence');

create table ip.licence_take (
  id uuid primary key,
  licence_id uuid not null references ip.open_licence (id),
  enterprise_id uuid not null references core.enterprise (id),
  taken_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (licence_id, enterprise_id)
);
create index licence_take_licence on ip.licence_take (licence_id, taken_on, id);
create index licence_take_enterprise on ip.licence_take (enterprise_id, taken_on, id);
call core.protect_by_enterprise('ip.licence_take');

create table ip.public_service (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('POLICY_CONSULTING', 'INFORMATION', 'GUIDANCE', 'TRAINING')),
  provider text not null check (provider <> ''),
  served_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index public_service_served on ip.public_service (served_on, kind);
create index public_service_enterprise on ip.public_service (enterprise_id, served_on, id);
call core.protect_by_enterprise('ip.public_service');

create table ip.enforcement (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  case_name text collate "C" not null check (case_name <> ''),
  cost_kind text collate "C" not null check (cost_kind in ('LEGAL_FEE', 'COURT_FEE', 'EVIDENCE', 'OTHER')),
  cost bigint not null check (cost > 0),
  incurred_on date not null,
  closed_on date,
  outcome text collate "C" check (outcome in ('UPHELD', 'PARTLY', 'SETTLED', 'LOST')),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  -- A cost is not claimed twice.
  unique (enterprise_id, case_name, cost_kind, incurred_on),
  check ((closed_on is null) = (outcome is null))
);
create index enforcement_incurred on ip.enforcement (incurred_on, id);
create index enforcement_enterprise on ip.enforcement (enterprise_id, incurred_on, id);
call core.protect_by_enterprise('ip.enforcement');

-- migrate:down
drop table ip.enforcement, ip.public_service, ip.licence_take, ip.open_licence, ip.patent, ip.precision_list_entry,
  ip.service_case;
drop type ip.key_range;
drop function ip.in_force, ip.expires_on;
