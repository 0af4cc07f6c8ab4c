-- Who serves SMEs and how well (二(十).s1, s2), and the published lists of automatic grants (s4).

-- migrate:up
create table services.organisation (
  id uuid primary key,
  name text collate core.pinyin not null unique check (name <> ''),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY')),
  region_code text collate "C" references core.region (code),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index organisation_name on services.organisation (name, id);
create index organisation_level on services.organisation (level, name, id);
call core.protect_catalogue('services.organisation');

create table services.assessment (
  id uuid primary key,
  organisation_id uuid not null references services.organisation (id),
  assessed_on date not null,
  covers_all_staff boolean not null,
  covers_whole_process boolean not null,
  covers_every_side boolean not null,
  conclusion text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (organisation_id, assessed_on)
);
call core.protect_catalogue('services.assessment');

create table services.demonstration (
  id uuid primary key,
  organisation_id uuid not null references services.organisation (id),
  kind text collate "C" not null check (kind in ('PLATFORM', 'BASE')),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY')),
  valid_from date not null,
  -- The last day. Null: not known.
  valid_to date,
  document_number text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  check (valid_to >= valid_from),
  unique (organisation_id, kind, level, valid_from)
);
create index demonstration_organisation on services.demonstration (organisation_id, valid_from, id);
create index demonstration_from on services.demonstration (valid_from, id);
create index demonstration_kind on services.demonstration (kind, valid_from, id);
call core.protect_catalogue('services.demonstration');

create table services.record (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  organisation_id uuid not null references services.organisation (id),
  kind text collate "C" not null check (kind in ('INNOVATION', 'DIGITAL', 'FINANCING', 'MARKET', 'MANAGEMENT')),
  served_on date not null,
  content text not null check (content <> ''),
  rating smallint check (rating between 1 and 5),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1
);
create index record_enterprise on services.record (enterprise_id, served_on, id);
create index record_served on services.record (served_on, id);
create index record_kind on services.record (kind, served_on, id);
call core.protect_by_enterprise('services.record');

-- A policy is on the list of a year once, with the law it had when it was published.
create table services.catalogue_entry (
  id uuid primary key,
  year smallint not null check (year between 2024 and 2100),
  policy_id text collate "C" not null,
  policy_version text collate "C" not null,
  published_on date not null,
  document_number text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (year, policy_id)
);
create index catalogue_entry_year on services.catalogue_entry (year, id);
call core.protect_catalogue('services.catalogue_entry');

-- migrate:down
drop table services.catalogue_entry, services.record, services.demonstration, services.assessment, services.organisation;
