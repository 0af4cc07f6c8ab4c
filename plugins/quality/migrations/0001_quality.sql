-- Brands and quality management, awards, systems shared along a chain, and standards: 二(四).

-- migrate:up
create table quality.brand_plan (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  title text not null check (title <> ''),
  adopted_on date not null,
  ended_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (ended_on > adopted_on)
);
create index brand_plan_enterprise on quality.brand_plan (enterprise_id, adopted_on, id);
call core.protect_by_enterprise('quality.brand_plan');

create table quality.management_certificate (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  scheme text collate "C" not null check (scheme <> ''),
  number text collate "C" not null check (number <> ''),
  valid_from date,
  -- Included. Null: not known.
  valid_to date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (scheme, number),
  check (valid_from <= valid_to)
);
create index management_certificate_enterprise on quality.management_certificate (enterprise_id, valid_to, id);
call core.protect_by_enterprise('quality.management_certificate');

create table quality.award (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  name text not null check (name <> ''),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY')),
  awarded_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, name, awarded_on)
);
create index award_awarded on quality.award (awarded_on, id);
create index award_level on quality.award (level, awarded_on, id);
create index award_enterprise on quality.award (enterprise_id, awarded_on, id);
call core.protect_published('quality.award');

create table quality.shared_system (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  name text not null check (name <> ''),
  started_on date not null,
  ended_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (enterprise_id, name),
  check (ended_on > started_on)
);
create index shared_system_started on quality.shared_system (started_on, id);
call core.protect_by_enterprise('quality.shared_system');

create table quality.shared_system_member (
  id uuid primary key,
  system_id uuid not null references quality.shared_system (id),
  enterprise_id uuid not null references core.enterprise (id),
  joined_on date not null,
  left_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  check (left_on > joined_on)
);
create unique index shared_system_member_open on quality.shared_system_member (system_id, enterprise_id) where left_on is null;
create index shared_system_member_enterprise on quality.shared_system_member (enterprise_id, id);
call core.protect_by_enterprise('quality.shared_system_member');

create table quality.standard (
  id uuid primary key,
  -- As printed, such as GB/T 12345-2024.
  number text collate "C" not null unique check (number <> ''),
  title text not null check (title <> ''),
  scope text collate "C" not null check (scope in ('INTERNATIONAL', 'NATIONAL', 'INDUSTRY', 'LOCAL', 'GROUP', 'ENTERPRISE')),
  action text collate "C" not null check (action in ('MAKE', 'REVISE')),
  published_on date not null,
  withdrawn_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  check (withdrawn_on >= published_on)
);
create index standard_published on quality.standard (published_on, id);
create index standard_scope on quality.standard (scope, published_on, id);
call core.protect_catalogue('quality.standard');

create table quality.standard_role (
  id uuid primary key,
  standard_id uuid not null references quality.standard (id),
  enterprise_id uuid not null references core.enterprise (id),
  role text collate "C" not null check (role in ('LEAD', 'JOIN')),
  -- Its place among the drafters, from 1.
  place smallint check (place >= 1),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (standard_id, enterprise_id)
);
create unique index standard_role_lead on quality.standard_role (standard_id) where role = 'LEAD';
create index standard_role_enterprise on quality.standard_role (enterprise_id, id);
call core.protect_published('quality.standard_role');

-- What an enterprise declares as its own standard, whether it leads (企业标准“领跑者”), and the title 标准创新型企业.
create table quality.enterprise_standard (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  number text collate "C" not null check (number like 'Q/%'),
  title text not null check (title <> ''),
  declared_on date not null,
  leader_from date,
  leader_to date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (enterprise_id, number),
  check (leader_from >= declared_on),
  check (leader_to >= leader_from)
);
create index enterprise_standard_enterprise on quality.enterprise_standard (enterprise_id, declared_on, id);
create index enterprise_standard_leader on quality.enterprise_standard (leader_from, id);
call core.protect_published('quality.enterprise_standard');

create table quality.innovator_title (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  level text collate "C" not null check (level in ('JUNIOR', 'INTERMEDIATE', 'SENIOR')),
  recognised_on date not null,
  valid_to date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, recognised_on),
  check (valid_to >= recognised_on)
);
create index innovator_title_recognised on quality.innovator_title (recognised_on, id);
call core.protect_published('quality.innovator_title');

-- migrate:down
drop table quality.innovator_title, quality.enterprise_standard, quality.standard_role, quality.standard,
  quality.shared_system_member, quality.shared_system, quality.award, quality.management_certificate, quality.brand_plan;
