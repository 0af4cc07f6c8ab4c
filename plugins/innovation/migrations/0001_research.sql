-- 二(二)1: projects for science programmes and who is recommended first, the super-deduction of R&D expense, and
-- applications for a provincial technology centre. And the institutions that research with enterprises (二(二)2).

-- migrate:up
create table innovation.institution (
  id uuid primary key,
  name text collate core.pinyin not null unique check (name <> ''),
  kind text collate "C" not null
    check (kind in ('UNIVERSITY', 'RESEARCH_INSTITUTE', 'PROVINCIAL_INNOVATION_LAB', 'LARGE_ENTERPRISE', 'OTHER')),
  city_code text collate "C" references core.region (code),
  -- Run by the province (省属). Null: not known.
  is_provincial boolean,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index institution_name on innovation.institution (name, id);
create index institution_kind on innovation.institution (kind, name, id);
call core.protect_catalogue('innovation.institution');

create table innovation.programme (
  id uuid primary key,
  title text not null check (title <> ''),
  year smallint not null check (year between 2020 and 2100),
  opens_on date not null,
  closes_on date not null,
  -- How many may be recommended; null: as many as meet the conditions.
  places integer check (places > 0),
  document_number text,
  ranked_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (title, year),
  check (closes_on >= opens_on)
);
create index programme_opens on innovation.programme (opens_on, id);
call core.protect_catalogue('innovation.programme');

create table innovation.science_project (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  programme_id uuid not null references innovation.programme (id),
  title text not null check (title <> ''),
  applied_on date not null,
  state text collate "C" not null default 'APPLIED' check (state in ('APPLIED', 'RECOMMENDED', 'NOT_RECOMMENDED')),
  -- Its place among those that meet the conditions, and whether it came before the others.
  place integer,
  had_priority boolean,
  reason text,
  decided_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (programme_id, enterprise_id, title),
  check ((state = 'APPLIED') = (decided_on is null)),
  check ((state = 'NOT_RECOMMENDED') = (reason is not null)),
  check (state <> 'RECOMMENDED' or (place is not null and had_priority is not null))
);
create index science_project_programme on innovation.science_project (programme_id, place, applied_on, id);
create index science_project_enterprise on innovation.science_project (enterprise_id, applied_on, id);
create index science_project_applied on innovation.science_project (applied_on, id);
create index science_project_state on innovation.science_project (state, applied_on, id);
call core.protect_by_enterprise('innovation.science_project');

-- What an enterprise deducts again for R&D in its yearly settlement of income tax.
create table innovation.rd_deduction (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  year smallint not null check (year between 2020 and 2100),
  qualified_expense bigint not null check (qualified_expense >= 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, year)
);
create index rd_deduction_year on innovation.rd_deduction (year, id);
call core.protect_by_enterprise('innovation.rd_deduction');

create table innovation.technology_centre (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  sector text collate "C" not null check (sector in ('INDUSTRY', 'SOFTWARE', 'AGRI_PROCESSING', 'CONSTRUCTION')),
  -- Original value of instruments and equipment for R&D (技术开发仪器设备原值).
  equipment_value bigint not null check (equipment_value >= 0),
  applied_on date not null,
  state text collate "C" not null default 'APPLIED' check (state in ('APPLIED', 'RECOGNISED', 'REFUSED')),
  decided_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (decided_on >= applied_on),
  check ((state = 'APPLIED') = (decided_on is null)),
  check (state <> 'REFUSED' or reason is not null)
);
create unique index technology_centre_open on innovation.technology_centre (enterprise_id) where state = 'APPLIED';
create index technology_centre_enterprise on innovation.technology_centre (enterprise_id, applied_on, id);
create index technology_centre_applied on innovation.technology_centre (applied_on, id);
create index technology_centre_state on innovation.technology_centre (state, applied_on, id);
call core.protect_by_enterprise('innovation.technology_centre');

-- migrate:down
drop table innovation.technology_centre, innovation.rd_deduction, innovation.science_project, innovation.programme,
  innovation.institution;
