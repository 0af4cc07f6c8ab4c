-- Imports of enterprises: files that officers upload, the batches made of them, and every row with what became of it.

-- migrate:up
-- Who imports, written to what they bring: the same person may be an officer of two cities.
create function core.importer() returns text
  language sql stable parallel safe
  return concat_ws(':', core.claim('role'), nullif(core.claim('region') || core.claim('department'), ''), core.claim('subject'));

create function core.imports_for_province() returns boolean
  language sql stable parallel safe
  return core.claim('role') in ('DEPARTMENT_OFFICER', 'SYSTEM');

create table core.import_file (
  id uuid primary key,
  name text not null,
  content bytea not null,
  uploaded_by text collate "C" not null default core.importer(),
  recorded_at timestamptz not null default now()
);
create index import_file_uploaded on core.import_file (uploaded_by, recorded_at);
call core.protect('core.import_file',
  '(select core.imports_for_province())
   or ((select core.claim(''role'')) = ''CITY_OFFICER'' and uploaded_by = (select core.importer()))',
  '(select core.imports_for_province())
   or ((select core.claim(''role'')) = ''CITY_OFFICER'' and uploaded_by = (select core.importer()))');

create table core.import_batch (
  id uuid primary key,
  kind text collate "C" not null check (kind in ('FULL', 'PUBLISHED')),
  file_name text not null,
  -- SHA-256 of the file: the same sheet of the same file is imported once.
  file_hash text collate "C" not null,
  sheet text collate "C" not null default '',
  header text[] not null,
  header_line integer not null,
  header_problems jsonb not null,
  -- STAGING: rows are coming in. MERGED: every row has its state; merged as a whole or not at all.
  state text collate "C" not null default 'STAGING' check (state in ('STAGING', 'MERGED')),
  row_count integer not null check (row_count >= 0),
  -- Cities that rows name: their officers see the batch.
  city_codes text[] not null default '{}',
  created_by text collate "C" not null default core.importer(),
  recorded_at timestamptz not null default now(),
  merged_at timestamptz,
  unique (file_hash, sheet)
);
create index import_batch_recorded on core.import_batch (recorded_at, id);
call core.protect('core.import_batch',
  '(select core.imports_for_province()) or (select core.claim(''role'')) in (''ADMIN'', ''AUDITOR'')
   or ((select core.claim(''role'')) = ''CITY_OFFICER''
       and (created_by = (select core.importer()) or (select core.claim(''region'')) = any(city_codes)))',
  '(select core.imports_for_province())
   or ((select core.claim(''role'')) = ''CITY_OFFICER'' and created_by = (select core.importer()))');

create table core.import_row (
  id uuid primary key,
  batch_id uuid not null references core.import_batch (id),
  -- Where a person finds it in the file.
  line integer not null,
  -- The how-many-eth row of its credit code in the file: later rows are merged after earlier ones.
  occurrence integer not null,
  -- As printed, by column of the batch's header.
  cells jsonb not null,
  problems jsonb not null,
  -- What was read of it.
  name text,
  name_normalized text collate "C",
  former_names jsonb not null,
  credit_code text collate "C",
  region_code text collate "C",
  city_code text collate "C",
  industry_code text collate "C",
  established_on date,
  registered_capital bigint,
  annual jsonb not null,
  title_state text collate "C" check (title_state in ('RECOGNISED', 'PROPOSED', 'OTHER')),
  tier_code text collate "C",
  batch_label text,
  published_on date,
  source text,
  -- What stands against merging it, found in the row itself.
  fault text collate "C",
  state text collate "C" not null check (state in
    ('STAGED', 'MERGED', 'UNCHANGED', 'WAITING', 'UNUSABLE', 'ACCEPTED', 'MATCHED', 'REJECTED')),
  reason text collate "C",
  enterprise_id uuid references core.enterprise (id),
  uploaded_by text collate "C" not null default core.importer(),
  decided_by text,
  decided_at timestamptz,
  decision_note text,
  -- The queue is indexed by this and not by the state: then a staged row that is merged changes no indexed column, and
  -- with room on its page no index is written for it.
  waiting boolean not null generated always as (state = 'WAITING') stored,
  version integer not null default 1,
  unique (batch_id, line)
) with (fillfactor = 45);
create index import_row_waiting on core.import_row (city_code, id) where waiting;
create index import_row_reason on core.import_row (reason, id) where waiting;
create index import_row_line on core.import_row (line, id) where waiting;
-- A city's officers see the rows of their city, and those of their own files that lead to no enterprise elsewhere.
call core.protect('core.import_row',
  '(select core.imports_for_province()) or (select core.claim(''role'')) in (''ADMIN'', ''AUDITOR'')
   or ((select core.claim(''role'')) = ''CITY_OFFICER''
       and (city_code = (select core.claim(''region''))
            or (uploaded_by = (select core.importer()) and enterprise_id is null)))',
  '(select core.imports_for_province())
   or ((select core.claim(''role'')) = ''CITY_OFFICER''
       and (city_code = (select core.claim(''region'')) or uploaded_by = (select core.importer())))');

-- Enterprises that a waiting row may mean.
create table core.import_candidate (
  row_id uuid not null references core.import_row (id) on delete cascade,
  enterprise_id uuid not null references core.enterprise (id) on delete cascade,
  -- 0 to 1; 1 is the same name.
  similarity real not null check (similarity between 0 and 1),
  primary key (row_id, enterprise_id)
);
create index import_candidate_enterprise on core.import_candidate (enterprise_id);
call core.protect('core.import_candidate',
  'exists (select from core.import_row r where r.id = row_id)
   and exists (select from core.enterprise e where e.id = enterprise_id)',
  'exists (select from core.import_row r where r.id = row_id)
   and exists (select from core.enterprise e where e.id = enterprise_id)');

-- Ids of what an import makes: of version 7, with the batch's time in front and then in the order of the lines, so that
-- they go to the end of an index and an import that is run again makes the same ones.
create function core.import_id(batch uuid, kind integer, line integer, part integer) returns uuid
  language sql immutable strict parallel safe
  return (left(batch::text, 24) || lpad(to_hex((kind::bigint << 44) | (line::bigint << 12) | part), 12, '0'))::uuid;

-- migrate:down
drop function core.import_id;
drop table core.import_candidate, core.import_row, core.import_batch, core.import_file;
drop function core.imports_for_province, core.importer;
