-- Green titles, services, the positive list of ecological supervision, and freed energy: 二(六).

-- migrate:up
create table green.title (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('GREEN_FACTORY', 'GREEN_SUPPLY_CHAIN', 'GREEN_DESIGN')),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL')),
  listed_on date not null,
  -- The first day it is no longer on the list: lists are cleared yearly.
  delisted_on date,
  batch text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (delisted_on > listed_on)
);
create unique index title_open on green.title (enterprise_id, kind, level) where delisted_on is null;
create index title_enterprise on green.title (enterprise_id, listed_on, id);
create index title_listed on green.title (listed_on, id);
create index title_kind on green.title (kind, listed_on, id);
call core.protect_published('green.title');

create table green.service (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('MANUFACTURING_SOLUTION', 'ENERGY_DIAGNOSIS', 'RESOURCE_METERING')),
  provider text not null check (provider <> ''),
  served_on date not null,
  result text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index service_enterprise on green.service (enterprise_id, served_on, id);
create index service_served on green.service (served_on, id);
create index service_kind on green.service (kind, served_on, id);
call core.protect_by_enterprise('green.service');

create table green.positive_list_entry (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  listed_on date not null,
  basis text not null check (basis <> ''),
  removed_on date,
  removal_reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (removed_on > listed_on),
  check ((removed_on is null) = (removal_reason is null))
);
create unique index positive_list_open on green.positive_list_entry (enterprise_id) where removed_on is null;
create index positive_list_enterprise on green.positive_list_entry (enterprise_id, listed_on, id);
create index positive_list_listed on green.positive_list_entry (listed_on, id);
call core.protect_published('green.positive_list_entry');

-- What a locality freed and gives anew: energy in tonnes of standard coal, or carbon in tonnes; whole tonnes.
create table green.energy_quota (
  id uuid primary key,
  region_code text collate "C" not null references core.region (code),
  year smallint not null check (year between 2020 and 2100),
  unit text collate "C" not null check (unit in ('TONNES_COAL', 'TONNES_CARBON')),
  freed integer not null check (freed > 0),
  allocated integer not null default 0 check (allocated between 0 and freed),
  document_number text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (region_code, year, unit)
);
call core.protect('green.energy_quota', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')
   or ((select core.claim(''role'')) = ''PLUGIN_AGENCY'' and (select core.claim(''plugin'')) = ''green'')
   or ((select core.claim(''role'')) = ''CITY_OFFICER''
       and core.city_of(region_code) = nullif((select core.claim(''region'')), ''''))');

create table green.quota_request (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  quota_id uuid not null references green.energy_quota (id),
  project text not null check (project <> ''),
  project_kind text collate "C" not null check (project_kind in ('NEW_INVESTMENT', 'RENOVATION', 'OTHER')),
  amount integer not null check (amount > 0),
  -- Benefit per mu (亩均效益), as the locality scores it: hundredths of a point.
  per_mu_score integer not null check (per_mu_score >= 0),
  filed_on date not null,
  state text collate "C" not null default 'WAITING' check (state in ('WAITING', 'ALLOCATED', 'SKIPPED')),
  -- Whether it came before the others when it was served.
  had_priority boolean,
  place integer,
  reason text,
  decided_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check ((state = 'WAITING') = (decided_on is null)),
  check ((state = 'SKIPPED') = (reason is not null))
);
create index quota_request_quota on green.quota_request (quota_id, filed_on, id);
create index quota_request_enterprise on green.quota_request (enterprise_id, filed_on, id);
create index quota_request_filed on green.quota_request (filed_on, id);
create index quota_request_state on green.quota_request (state, filed_on, id);
call core.protect_by_enterprise('green.quota_request');

-- migrate:down
drop table green.quota_request, green.energy_quota, green.positive_list_entry, green.service, green.title;
