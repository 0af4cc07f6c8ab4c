-- Facts that have no table of their own, each with its period, source and signature: what an enterprise declares for a
-- recognition, what a platform scores, what an officer judges. A correction appends: the earlier row gets superseded_at.

-- migrate:up
create table core.recorded_fact (
  id uuid primary key,
  -- The row the fact is of: an enterprise, or a row of a plugin that belongs to one.
  subject_id uuid not null,
  enterprise_id uuid not null references core.enterprise (id),
  -- Such as core.enterprise.nicheSince. Its type says which of the four columns holds the value.
  fact_id text collate "C" not null check (fact_id ~ '^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*\.[a-zA-Z][a-zA-Z0-9]*$'),
  number bigint,
  flag boolean,
  code text collate "C",
  day date,
  -- The days the value is for, both included. Null: without limit.
  valid_from date,
  valid_to date,
  trust text collate "C" not null check (trust in ('REGISTRY', 'AUDITED', 'DECLARED', 'OPINION')),
  -- Who judged, where the fact is an opinion.
  signed_by text,
  source text,
  is_sample boolean not null default false,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (num_nonnulls(number, flag, code, day) = 1),
  check (valid_from <= valid_to),
  check ((trust = 'OPINION') = (signed_by is not null))
);
create unique index recorded_fact_standing on core.recorded_fact (subject_id, fact_id, valid_from) nulls not distinct
  where superseded_at is null;
create index recorded_fact_history on core.recorded_fact (subject_id, fact_id, recorded_at);
create index recorded_fact_enterprise on core.recorded_fact (enterprise_id, fact_id, id);
call core.protect_by_enterprise('core.recorded_fact');

-- Re-examination applied for in time and not decided: after valid_to nobody knows yet whether the tier is held.
alter table core.certification add column reexamination_pending boolean not null default false;

-- migrate:down
alter table core.certification drop column reexamination_pending;
drop table core.recorded_fact;
