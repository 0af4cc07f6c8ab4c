-- The way to other markets: training (s3), exhibitions and what their booths cost (s4).

-- migrate:up
create table market.training_session (
  id uuid primary key,
  title text not null check (title <> ''),
  topic text collate "C" not null
    check (topic in ('INTERNATIONAL_MARKET', 'CROSS_BORDER_COMMERCE', 'TRADE_RULES', 'OTHER')),
  held_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index training_session_held on market.training_session (held_on, id);
call core.protect_catalogue('market.training_session');

create table market.training_attendance (
  id uuid primary key,
  session_id uuid not null references market.training_session (id),
  enterprise_id uuid not null references core.enterprise (id),
  persons integer not null check (persons > 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (session_id, enterprise_id)
);
create index training_attendance_enterprise on market.training_attendance (enterprise_id, id);
call core.protect_by_enterprise('market.training_attendance');

create table market.exhibition (
  id uuid primary key,
  name text collate core.pinyin not null check (name <> ''),
  kind text collate "C" not null check (kind in ('OFFLINE_INTERNATIONAL', 'ONLINE_TRADE', 'DOMESTIC')),
  starts_on date not null,
  ends_on date not null,
  place text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (name, starts_on),
  check (ends_on >= starts_on)
);
create index exhibition_starts on market.exhibition (starts_on, id);
create index exhibition_kind on market.exhibition (kind, starts_on, id);
call core.protect_catalogue('market.exhibition');

create table market.exhibition_claim (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  exhibition_id uuid not null references market.exhibition (id),
  booth text collate "C" not null check (booth <> ''),
  cost bigint not null check (cost > 0),
  claimed_on date not null,
  state text collate "C" not null default 'SUBMITTED' check (state in ('SUBMITTED', 'ACCEPTED', 'REJECTED')),
  decided_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (decided_on >= claimed_on),
  check ((state = 'SUBMITTED') = (decided_on is null)),
  check (state <> 'REJECTED' or reason is not null)
);
-- The same booth is paid for once, whoever claims it.
create unique index exhibition_claim_booth on market.exhibition_claim (exhibition_id, booth) where state <> 'REJECTED';
create index exhibition_claim_enterprise on market.exhibition_claim (enterprise_id, claimed_on, id);
create index exhibition_claim_claimed on market.exhibition_claim (claimed_on, id);
create index exhibition_claim_state on market.exhibition_claim (state, claimed_on, id);
call core.protect_by_enterprise('market.exhibition_claim');

-- migrate:down
drop table market.exhibition_claim, market.exhibition, market.training_attendance, market.training_session;
