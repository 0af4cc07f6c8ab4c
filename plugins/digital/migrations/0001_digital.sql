-- Diagnosis, recognitions under the names of their day, pilots, a catalogue of solutions, stages of 上云、用数、赋智,
-- applications in four business domains, and typical cases: 二(五).

-- migrate:up
create table digital.diagnosis (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('SMART', 'DIGITAL')),
  wish text,
  requested_on date not null,
  state text collate "C" not null default 'REQUESTED' check (state in ('REQUESTED', 'ASSIGNED', 'REPORTED', 'WITHDRAWN')),
  provider text check (provider <> ''),
  reported_on date,
  -- 数字化水平: 1 (一级) to 4 (四级).
  level smallint check (level between 1 and 4),
  findings text,
  withdrawn_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (provider is not null or state not in ('ASSIGNED', 'REPORTED')),
  check ((state = 'REPORTED') = (reported_on is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null and reason is not null)),
  check (reported_on >= requested_on),
  check (level is null or state = 'REPORTED')
);
-- How many an enterprise may have is not stated; one of a kind waits at a time.
create unique index diagnosis_open on digital.diagnosis (enterprise_id, kind) where state in ('REQUESTED', 'ASSIGNED');
create index diagnosis_enterprise on digital.diagnosis (enterprise_id, requested_on, id);
create index diagnosis_requested on digital.diagnosis (requested_on, id);
create index diagnosis_state on digital.diagnosis (state, requested_on, id);
call core.protect_by_enterprise('digital.diagnosis');

-- The official titles, each with what 二(五) calls it. Titles change and the plan does not: a later row is a later name.
create table digital.recognition_name (
  code text collate "C" primary key,
  title text not null unique,
  title_en text not null,
  kind text collate "C" not null check (kind in ('DEMONSTRATION_FACTORY', 'SCENE', 'BENCHMARK', 'FIVE_G_FACTORY')),
  -- Who grants it, where the title says so.
  level text collate "C" check (level in ('NATIONAL', 'PROVINCIAL')),
  -- Days on which it is granted, both included. Null: not known.
  granted_from date,
  granted_to date,
  -- Not a title of the plan: taking it for one of the plan's is our reading.
  is_successor boolean not null,
  provenance jsonb not null,
  unique (code, kind)
);
insert into digital.recognition_name (code, title, title_en, kind, level, granted_from, is_successor, provenance)
select code, title, title_en, kind, null, null, false,
  jsonb_build_object('citation', jsonb_build_object('document', 'FJIIT-2023-11', 'clause', clause, 'quote', title),
    'status', 'literal', 'confidence', 'plan')
from (values
  ('DEMONSTRATION_FACTORY', '智能制造示范工厂', 'Smart-manufacturing demonstration factory', 'DEMONSTRATION_FACTORY', '二(五).s2'),
  ('EXCELLENT_SCENE', '智能制造优秀场景', 'Excellent smart-manufacturing scene', 'SCENE', '二(五).s2'),
  ('BENCHMARK', '数字化转型标杆企业', 'Benchmark of digital transformation', 'BENCHMARK', '二(五).s5'),
  ('FIVE_G_FACTORY', '5G全连接工厂', '5G fully connected factory', 'FIVE_G_FACTORY', '二(五).s5')
) plan (code, title, title_en, kind, clause);
-- The ladder was reported on the first day; when its notice was issued is not known. Its lowest step (基础级) is
-- self-assessed, and so no recognition. That it stands for the demonstration factories is general knowledge.
insert into digital.recognition_name (code, title, title_en, kind, level, granted_from, is_successor, provenance)
select code, title, title_en, 'DEMONSTRATION_FACTORY', level, '2024-10-29', true,
  jsonb_build_object('citation', jsonb_build_object('document', 'MIIT-OFFICE-JOINT-LETTER-2024-399', 'clause', 'levels',
    'quote', null), 'status', 'assumed', 'confidence', 'K-m')
from (values
  ('ADVANCED_FACTORY', '先进级智能工厂', 'Smart factory, advanced level', 'PROVINCIAL'),
  ('EXCELLENT_FACTORY', '卓越级智能工厂', 'Smart factory, excellent level', 'NATIONAL'),
  ('LEADING_FACTORY', '领航级智能工厂', 'Smart factory, leading level', 'NATIONAL')
) ladder (code, title, title_en, level);
call core.protect_public('digital.recognition_name');

create table digital.recognition (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  name_code text collate "C" not null,
  -- What the plan calls it: the kind of its name.
  kind text collate "C" not null,
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL')),
  -- The factory or the scene, where the list names it.
  subject text,
  recognised_on date not null,
  -- The first day it is no longer recognised.
  withdrawn_on date,
  batch text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  foreign key (name_code, kind) references digital.recognition_name (code, kind),
  check (withdrawn_on > recognised_on)
);
create unique index recognition_open on digital.recognition (enterprise_id, name_code, level, subject) nulls not distinct
  where withdrawn_on is null;
create index recognition_enterprise on digital.recognition (enterprise_id, recognised_on, id);
create index recognition_recognised on digital.recognition (recognised_on, id);
create index recognition_kind on digital.recognition (kind, recognised_on, id);
call core.protect_published('digital.recognition');

create table digital.pilot (
  id uuid primary key,
  title text not null unique check (title <> ''),
  industry_code text collate "C" not null references core.industry (code),
  -- Null: the whole province.
  region_code text collate "C" references core.region (code),
  announced_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index pilot_announced on digital.pilot (announced_on, id);
create index pilot_industry on digital.pilot (industry_code, announced_on, id);
call core.protect_catalogue('digital.pilot');

create table digital.provider (
  id uuid primary key,
  name text collate core.pinyin not null unique check (name <> ''),
  kind text collate "C" not null check (kind in ('PLATFORM', 'SOLUTION_PROVIDER')),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index provider_kind on digital.provider (kind, name, id);
call core.protect_catalogue('digital.provider');

create table digital.solution (
  id uuid primary key,
  provider_id uuid not null references digital.provider (id),
  name text collate core.pinyin not null check (name <> ''),
  domain text collate "C" not null check (domain in ('DESIGN', 'PRODUCTION', 'MANAGEMENT', 'MARKET_SERVICE')),
  -- Null: any industry.
  industry_code text collate "C" references core.industry (code),
  tags text[] not null check (tags <@ array['SMALL', 'FAST', 'LIGHT', 'PRECISE']),
  -- Null: not stated.
  price bigint check (price >= 0),
  deploy_days integer check (deploy_days > 0),
  published_on date not null,
  withdrawn_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (withdrawn_on >= published_on)
);
create unique index solution_offered on digital.solution (provider_id, name) where withdrawn_on is null;
create index solution_provider on digital.solution (provider_id, name, id);
create index solution_name on digital.solution (name, id);
create index solution_domain on digital.solution (domain, name, id);
create index solution_industry on digital.solution (industry_code, name, id);
create index solution_price on digital.solution (price, id);
create index solution_deploy on digital.solution (deploy_days, id);
call core.protect_catalogue('digital.solution');

-- One row a stage, each beginning where the one before ends.
create table digital.stage (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  stage text collate "C" not null check (stage in ('CLOUD', 'DATA', 'AI')),
  came_from text collate "C" check (came_from in ('CLOUD', 'DATA', 'AI') and came_from <> stage),
  reached_on date not null,
  -- The first day of the next stage.
  left_on date,
  reason text check (reason <> ''),
  evidence text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (left_on > reached_on),
  constraint stage_back_has_reason check (came_from is null or reason is not null
    or array_position(array['CLOUD', 'DATA', 'AI'], stage) > array_position(array['CLOUD', 'DATA', 'AI'], came_from))
);
create unique index stage_open on digital.stage (enterprise_id) where left_on is null;
create unique index stage_first on digital.stage (enterprise_id) where came_from is null;
create index stage_enterprise on digital.stage (enterprise_id, reached_on, id);
call core.protect_by_enterprise('digital.stage');

create table digital.application (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  domain text collate "C" not null check (domain in ('DESIGN', 'PRODUCTION', 'MANAGEMENT', 'MARKET_SERVICE')),
  system text not null check (system <> ''),
  -- Where it came out of the catalogue.
  solution_id uuid references digital.solution (id),
  started_on date not null,
  -- The first day it is no longer used.
  ended_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (ended_on > started_on)
);
create unique index application_open on digital.application (enterprise_id, domain, system) where ended_on is null;
create index application_enterprise on digital.application (enterprise_id, started_on, id);
call core.protect_by_enterprise('digital.application');

create table digital.typical_case (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  title text not null check (title <> ''),
  industry_code text collate "C" not null references core.industry (code),
  niche text,
  summary text not null check (summary <> ''),
  published_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, title)
);
create index typical_case_enterprise on digital.typical_case (enterprise_id, published_on, id);
create index typical_case_published on digital.typical_case (published_on, id);
create index typical_case_industry on digital.typical_case (industry_code, published_on, id);
call core.protect_published('digital.typical_case');

-- migrate:down
drop table digital.typical_case, digital.application, digital.stage, digital.solution, digital.provider, digital.pilot,
  digital.recognition, digital.recognition_name, digital.diagnosis;
