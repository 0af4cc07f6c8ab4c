-- The safeguards of 三: the leading group's issues, task forces of localities, requests for land, where money comes from
-- and goes, publicity.

-- migrate:up
-- 三(一): major issues that 省促进中小企业发展工作领导小组 solves.
create table core.group_issue (
  id uuid primary key,
  title text not null check (title <> ''),
  raised_on date not null,
  department_id text collate "C" references core.department (id),
  resolved_on date,
  resolution text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (resolved_on >= raised_on),
  check ((resolved_on is null) = (resolution is null))
);
create index group_issue_raised on core.group_issue (raised_on, id);
call core.protect('core.group_issue',
  '(select core.claim(''role'')) in (''CITY_OFFICER'', ''DEPARTMENT_OFFICER'', ''REPORTER'', ''AUDITOR'', ''ADMIN'', ''SYSTEM'')',
  '(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')');

-- 三(一): 各地…成立工作专班.
create table core.task_force (
  id uuid primary key,
  region_code text collate "C" not null references core.region (code),
  name text not null check (name <> ''),
  set_up_on date not null,
  dissolved_on date,
  document_number text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (dissolved_on > set_up_on)
);
create unique index task_force_open on core.task_force (region_code) where dissolved_on is null;
create index task_force_set_up on core.task_force (set_up_on, id);
call core.protect('core.task_force', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')
   or ((select core.claim(''role'')) = ''CITY_OFFICER''
       and core.city_of(region_code) = nullif((select core.claim(''region'')), ''''))');

-- 三(二).s1: land for new investments of quality SMEs that the industry's authority has confirmed.
create table core.land_request (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  project text not null check (project <> ''),
  project_kind text collate "C" not null check (project_kind in ('NEW_INVESTMENT', 'RENOVATION', 'OTHER')),
  -- Whole square metres.
  area integer not null check (area > 0),
  filed_on date not null,
  confirmed_by text,
  confirmed_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check ((confirmed_on is null) = (confirmed_by is null)),
  check (confirmed_on >= filed_on)
);
create index land_request_enterprise on core.land_request (enterprise_id, filed_on, id);
create index land_request_filed on core.land_request (filed_on, id);
call core.protect_by_enterprise('core.land_request');

-- 三(二).s3: funds of the state and the province, and how much of each goes to specialised SMEs.
create table core.budget_line (
  id uuid primary key,
  fund text not null check (fund <> ''),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL')),
  -- 省级中小微企业发展专项资金 is to go mainly to specialised SMEs; other provincial funds to treat them as important.
  is_main boolean not null,
  year smallint not null check (year between 2020 and 2100),
  granted bigint not null check (granted >= 0),
  granted_to_srdi bigint not null check (granted_to_srdi between 0 and granted),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (fund, year)
);
create index budget_line_year on core.budget_line (year, id);
call core.protect_catalogue('core.budget_line');

-- 三(三).
create table core.publicity_item (
  id uuid primary key,
  title text not null check (title <> ''),
  kind text collate "C" not null check (kind in ('INTERPRETATION', 'MODEL', 'EXPERIENCE', 'SPIRIT')),
  medium text not null check (medium <> ''),
  published_on date not null,
  enterprise_id uuid references core.enterprise (id),
  url text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index publicity_item_published on core.publicity_item (published_on, id);
create index publicity_item_kind on core.publicity_item (kind, published_on, id);
call core.protect_catalogue('core.publicity_item');

-- 二(一).s2: applications for a tier, with what the law of the day said when it was filed.
create table core.tier_application (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  tier_code text collate "C" not null references core.tier (code),
  kind text collate "C" not null check (kind in ('RECOGNITION', 'REEXAMINATION')),
  filed_on date not null,
  -- The rule that decides on applications of that day, and its answer. Null: no standard is known.
  policy_id text collate "C",
  policy_version text collate "C",
  verdict text collate "C" check (verdict in ('ELIGIBLE', 'INELIGIBLE', 'UNKNOWN', 'NEEDS_REVIEW', 'NOT_IN_FORCE')),
  state text collate "C" not null default 'FILED' check (state in ('FILED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  decided_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check ((policy_id is null) = (policy_version is null) and (policy_id is null) = (verdict is null)),
  check ((state = 'FILED') = (decided_on is null)),
  check (decided_on >= filed_on),
  check (state <> 'REJECTED' or reason is not null)
);
-- One application at a time for a tier.
create unique index tier_application_open on core.tier_application (enterprise_id, tier_code) where state = 'FILED';
create index tier_application_enterprise on core.tier_application (enterprise_id, filed_on, id);
create index tier_application_filed on core.tier_application (filed_on, id);
create index tier_application_tier on core.tier_application (tier_code, filed_on, id);
call core.protect_by_enterprise('core.tier_application');

-- migrate:down
drop table core.tier_application, core.publicity_item, core.budget_line, core.land_request, core.task_force, core.group_issue;
