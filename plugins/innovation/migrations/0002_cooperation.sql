-- 二(二)2: lists of achievements and needs and what came of them, joint research, joint laboratories, and instruments
-- that are shared.

-- migrate:up
create table innovation.activity (
  id uuid primary key,
  kind text collate "C" not null check (kind in ('SPECIAL_ACTION', 'MATCH_EVENT')),
  title text not null check (title <> ''),
  held_on date not null,
  region_code text collate "C" references core.region (code),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index activity_held on innovation.activity (held_on, id);
create index activity_kind on innovation.activity (kind, held_on, id);
call core.protect_catalogue('innovation.activity');

-- Published for all to see, though not everybody sees the enterprise: so the row says who publishes it and where.
create table innovation.achievement (
  id uuid primary key,
  enterprise_id uuid references core.enterprise (id),
  institution_id uuid references innovation.institution (id),
  publisher text not null check (publisher <> ''),
  city_code text collate "C" references core.region (code),
  title text collate core.pinyin not null check (title <> ''),
  description text,
  industry_code text collate "C" not null references core.industry (code),
  chain_id uuid references core.chain (id),
  -- Technology readiness (技术就绪度), 1 to 9; null: not said.
  readiness smallint check (readiness between 1 and 9),
  published_on date not null,
  withdrawn_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (num_nonnulls(enterprise_id, institution_id) = 1),
  check (withdrawn_on >= published_on)
);
create index achievement_published on innovation.achievement (published_on, id);
create index achievement_industry on innovation.achievement (industry_code, published_on, id);
create index achievement_title on innovation.achievement (industry_code, title, id);
create index achievement_chain on innovation.achievement (chain_id, title, id);
create index achievement_enterprise on innovation.achievement (enterprise_id, published_on, id);
create index achievement_institution on innovation.achievement (institution_id, published_on, id);
call core.protect('innovation.achievement', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''innovation''))
   and ' || core.sees_enterprise('enterprise_id'));

create table innovation.need (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  publisher text not null check (publisher <> ''),
  city_code text collate "C" references core.region (code),
  title text not null check (title <> ''),
  industry_code text collate "C" not null references core.industry (code),
  chain_id uuid references core.chain (id),
  wanted_readiness smallint check (wanted_readiness between 1 and 9),
  budget bigint check (budget > 0),
  published_on date not null,
  due_on date,
  closed_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (due_on >= published_on),
  check (closed_on >= published_on)
);
create index need_published on innovation.need (published_on, id);
create index need_industry on innovation.need (industry_code, published_on, id);
create index need_enterprise on innovation.need (enterprise_id, published_on, id);
call core.protect('innovation.need', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''innovation''))
   and ' || core.sees_enterprise('enterprise_id'));
alter table innovation.need add constraint need_owner unique (id, enterprise_id);

-- An achievement put before the enterprise that has the need, and what came of it. It belongs to that enterprise.
create table innovation.pairing (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  need_id uuid not null,
  achievement_id uuid not null references innovation.achievement (id),
  activity_id uuid references innovation.activity (id),
  proposed_on date not null,
  state text collate "C" not null default 'PROPOSED' check (state in ('PROPOSED', 'AGREED', 'DROPPED')),
  decided_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (need_id, achievement_id),
  foreign key (need_id, enterprise_id) references innovation.need (id, enterprise_id),
  check (decided_on >= proposed_on),
  check ((state = 'PROPOSED') = (decided_on is null))
);
create index pairing_need on innovation.pairing (need_id, proposed_on, id);
create index pairing_achievement on innovation.pairing (achievement_id);
create index pairing_activity on innovation.pairing (activity_id, proposed_on, id);
create index pairing_enterprise on innovation.pairing (enterprise_id, proposed_on, id);
call core.protect_by_enterprise('innovation.pairing');

create table innovation.collaboration (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  institution_id uuid not null references innovation.institution (id),
  need_id uuid references innovation.need (id),
  title text not null check (title <> ''),
  cost bigint not null check (cost > 0),
  agreed_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, institution_id, title)
);
create index collaboration_enterprise on innovation.collaboration (enterprise_id, agreed_on, id);
create index collaboration_agreed on innovation.collaboration (agreed_on, id);
call core.protect_by_enterprise('innovation.collaboration');

create table innovation.joint_lab (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  name text not null check (name <> ''),
  agreed_on date not null,
  agreement_number text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, name)
);
create index joint_lab_enterprise on innovation.joint_lab (enterprise_id, agreed_on, id);
create index joint_lab_agreed on innovation.joint_lab (agreed_on, id);
call core.protect_by_enterprise('innovation.joint_lab');

create table innovation.joint_lab_partner (
  id uuid primary key,
  lab_id uuid not null references innovation.joint_lab (id),
  institution_id uuid not null references innovation.institution (id),
  is_sample boolean not null default false,
  unique (lab_id, institution_id)
);
call core.protect_by_parent('innovation.joint_lab_partner', 'innovation.joint_lab', 'lab_id');

-- A platform for bench-scale or pilot-scale trials, or a laboratory that is shared.
create table innovation.facility (
  id uuid primary key,
  institution_id uuid not null references innovation.institution (id),
  name text collate core.pinyin not null check (name <> ''),
  kind text collate "C" not null check (kind in ('BENCH_SCALE', 'PILOT_SCALE', 'LABORATORY')),
  region_code text collate "C" references core.region (code),
  opened_on date not null,
  closed_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (institution_id, name),
  check (closed_on > opened_on)
);
create index facility_name on innovation.facility (name, id);
create index facility_kind on innovation.facility (kind, name, id);
call core.protect_catalogue('innovation.facility');

create table innovation.instrument (
  id uuid primary key,
  facility_id uuid not null references innovation.facility (id),
  name text collate core.pinyin not null check (name <> ''),
  model text,
  original_value bigint check (original_value >= 0),
  -- Bought with public money. Null: not known.
  is_publicly_funded boolean,
  is_shared boolean not null,
  day_fee bigint check (day_fee >= 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index instrument_name on innovation.instrument (name, id);
create index instrument_facility on innovation.instrument (facility_id, name, id);
call core.protect_catalogue('innovation.instrument');

-- A range of one key: equality of keys, in a form that GiST of plain PostgreSQL can index.
create type innovation.key_range as range (subtype = uuid);

create table innovation.booking (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  instrument_id uuid not null references innovation.instrument (id),
  from_on date not null,
  to_on date not null,
  fee bigint check (fee >= 0),
  state text collate "C" not null default 'BOOKED' check (state in ('BOOKED', 'CANCELLED')),
  booked_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (to_on >= from_on),
  -- Also against bookings that lie out of the viewer's sight.
  constraint booking_once exclude using gist (
    innovation.key_range(instrument_id, instrument_id, '[]') with &&, daterange(from_on, to_on, '[]') with &&
  ) where (state = 'BOOKED')
);
create index booking_enterprise on innovation.booking (enterprise_id, from_on, id);
create index booking_instrument on innovation.booking (instrument_id, from_on, id);
create index booking_from on innovation.booking (from_on, id);
call core.protect_by_enterprise('innovation.booking');

-- When instruments are taken, for whoever wants to book. Looks past the wall, and returns days only.
create function innovation.booked_days(instruments uuid[], first_day date, last_day date)
  returns table (instrument_id uuid, from_on date, to_on date)
  language sql stable security definer set search_path = pg_catalog, innovation
  begin atomic
    select b.instrument_id, b.from_on, b.to_on from innovation.booking b
    where b.instrument_id = any(instruments) and b.state = 'BOOKED' and b.from_on <= last_day and b.to_on >= first_day
    order by b.from_on;
  end;
grant create on schema innovation to tidu_definer;
alter function innovation.booked_days(uuid[], date, date) owner to tidu_definer;
revoke create on schema innovation from tidu_definer;
revoke all on function innovation.booked_days(uuid[], date, date) from public;
grant execute on function innovation.booked_days(uuid[], date, date) to tidu_app;

-- migrate:down
drop function innovation.booked_days;
drop table innovation.booking, innovation.instrument, innovation.facility, innovation.joint_lab_partner,
  innovation.joint_lab, innovation.collaboration, innovation.pairing, innovation.need, innovation.achievement,
  innovation.activity;
drop type innovation.key_range;
