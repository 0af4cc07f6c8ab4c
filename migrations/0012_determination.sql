-- The whole province decided under the standing reading, kept to answer "who is eligible", "who is one step away".
-- A disposable cache: it can be made anew at any time, and no decision rests on it.

-- migrate:up
-- One pass over the population: for one day, one knowledge, one law.
create table core.evaluation_run (
  id integer generated always as identity primary key,
  -- The day the question is asked for.
  on_day date not null,
  -- What was recorded later is not known to the run.
  known_at timestamptz not null,
  reading text collate "C" not null check (reading in ('LITERAL', 'AS_AMENDED')),
  -- A hash of the versions of all policies: with another law a run is not gone on with.
  law text collate "C" not null,
  state text collate "C" not null default 'RUNNING' check (state in ('RUNNING', 'CURRENT', 'REPLACED')),
  -- What is done: all rows of the subjects before this one in order of id, and of it the rows up to this key.
  position_subject text collate "C",
  position_id uuid,
  rows_read bigint not null default 0,
  rows_kept bigint not null default 0,
  -- A hash of all that was kept and counted. Two runs over the same data have the same.
  content text collate "C",
  -- Changed facts up to this entry of core.changed_row are in it.
  changes_read bigint not null default 0,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  -- When rows were last decided again, for a changed fact or a day that came.
  refreshed_at timestamptz
);
create unique index evaluation_run_current on core.evaluation_run ((true)) where state = 'CURRENT';
call core.protect_public('core.evaluation_run');

-- Policies by number: ids in millions of rows and in the index would triple the time it takes to build it.
create table core.determined_policy (
  number smallint generated always as identity primary key,
  policy_id text collate "C" not null unique
);
call core.protect_public('core.determined_policy');

-- Kept are those eligible, unknown or under review, and those ineligible that fail three criteria at most; of policies
-- about events, whose date is a fact, all. One partition a run, in the schema tidu where no role of an operation may go: it is filled out of sight and attached when
-- it is finished. No foreign keys: rows are read from the tables they would point to, a moment before.
create table core.determination (
  run integer not null,
  -- core.determined_policy (number).
  policy smallint not null,
  -- 0 ELIGIBLE, 1 INELIGIBLE, 2 UNKNOWN, 3 NEEDS_REVIEW, 4 NOT_IN_FORCE.
  verdict smallint not null,
  -- How many criteria are not met: failed, unknown or under review.
  missing smallint not null,
  -- Bit i is criterion i of the policy: it failed, is unknown, is under review.
  fail integer not null,
  unknown integer not null,
  review integer not null,
  subject_id uuid not null,
  -- The enterprise the subject is, or belongs to.
  enterprise_id uuid,
  city_code text collate "C",
  -- Whole fen. Null: the policy fixes no amount, or in amount_high that there is no limit yet.
  amount_low bigint,
  amount_high bigint,
  -- The verdict stays what it is before this day unless data change. Null: it stays.
  next_look_on date
) partition by list (run);
create index determination_matches on core.determination (policy, verdict, missing, subject_id);
call core.protect_by_enterprise('core.determination');

-- All rows, also those not kept, by verdict.
create table core.determination_count (
  run integer not null references core.evaluation_run (id) on delete cascade,
  policy smallint not null references core.determined_policy (number),
  -- Empty where the subject belongs to no city.
  city_code text collate "C" not null,
  -- As in core.determination.
  verdict smallint not null,
  rows bigint not null,
  amount_low numeric not null,
  amount_high numeric not null,
  primary key (run, policy, city_code, verdict)
);
-- Figures of a city are for whoever sees its enterprises.
call core.protect('core.determination_count',
  '(select core.sees_province()) or city_code = nullif((select core.claim(''region'')), '''')',
  '(select core.claim(''role'')) = ''SYSTEM''');

-- What changed since, to be decided again. Triggers write here, made at preparation from what the rules read. With
-- neither key: so much of the table changed that everything that reads it is looked at.
create table core.changed_row (
  id bigint generated always as identity primary key,
  table_name text collate "C" not null,
  enterprise_id uuid,
  -- Where the table has no enterprise: the subject its row belongs to.
  subject_id uuid
);
call core.protect('core.changed_row', '(select core.claim(''role'')) = ''SYSTEM''', '(select core.claim(''role'')) = ''SYSTEM''');
create policy noted on core.changed_row for insert to tidu_definer with check (true);
grant insert on core.changed_row to tidu_definer;

-- The trigger of every table that rules read, after each statement. Arguments: the column that names whose row it is
-- ('' where it is a register of the platform), and the column of changed_row it goes to. Looks past the wall, so that a
-- change costs one insert, whoever makes it.
create function core.note_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, core as $$
declare
  place text := format('%s.%s', tg_table_schema, tg_table_name);
  owner_column text := tg_argv[0];
  -- Above this a list of keys costs more than looking at all.
  most constant integer := 20000;
  changed text;
  many boolean;
begin
  changed := case tg_op when 'INSERT' then 'new_rows' when 'DELETE' then 'old_rows'
    else '(select * from new_rows union all select * from old_rows)' end;
  if owner_column = '' then
    execute format('select exists (select from %s r)', changed) into many;
  else
    execute format('select count(*) > %s from (select from %s r limit %s) s', most, changed, most + 1) into many;
  end if;
  if many then
    insert into core.changed_row (table_name) values (place);
  elsif owner_column <> '' then
    execute format('insert into core.changed_row (table_name, %I) select distinct %L, %I from %s r where %3$I is not null',
      tg_argv[1], place, owner_column, changed);
  end if;
  return null;
end $$;
alter function core.note_change() owner to tidu_definer;

-- migrate:down
do $$
declare
  made regclass;
begin
  -- Partitions of runs that were not finished hang on nothing, and triggers were made at preparation.
  for made in select c.oid from pg_class c where c.relnamespace = 'tidu'::regnamespace and c.relname ~ '^determination_[0-9]+$' and not c.relispartition
  loop
    execute format('drop table %s', made);
  end loop;
end $$;
drop function core.note_change cascade;
drop table core.changed_row, core.determination_count, core.determination, core.determined_policy, core.evaluation_run;
