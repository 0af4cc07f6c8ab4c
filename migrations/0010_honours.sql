-- Honours and awards of an enterprise: science and technology awards, contests, titles other than the tiers. The laws of
-- the tiers read them as direct conditions.

-- migrate:up
create table core.honour (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('SCIENCE_AWARD', 'MAKER_CONTEST', 'HIGH_TECH_ENTERPRISE',
    'INNOVATION_DEMONSTRATION', 'IP_DEMONSTRATION', 'OTHER')),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY')),
  -- The place among those who share an award, or in a contest. Null: not known, or there is none.
  rank integer check (rank > 0),
  awarded_on date,
  -- Both included; of titles that run out. Null: not known.
  valid_from date,
  valid_to date,
  -- The first day it no longer holds, when a decision ended it early.
  ended_on date,
  title text not null check (title <> ''),
  source text,
  is_sample boolean not null default false,
  recorded_at timestamptz not null default now(),
  check (valid_from <= valid_to)
);
create index honour_enterprise on core.honour (enterprise_id, awarded_on desc, id);
-- Awards are announced with their winners: who may see the enterprise may see them.
call core.protect_published('core.honour');

-- migrate:down
drop table core.honour;
