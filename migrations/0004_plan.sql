-- The action plan: its documents, clauses, bodies, targets, measures and platforms. Filled from packages/core/plan at
-- each start. Lists of ids are arrays: the loader checks them, and the tables are small enough to be read whole.

-- migrate:up
create table core.document (
  id text collate "C" primary key,
  position smallint not null,
  document_number text,
  title text,
  title_en text,
  notice_title text,
  notice_title_en text,
  -- In the order of the letterhead, the lead first; null when not recorded.
  issuers text[],
  addressees jsonb not null,
  issued_on date,
  valid_from date,
  -- The last day, included.
  valid_to date,
  publicity text,
  supersedes text[] not null,
  amended_by text[] not null,
  interpretations text[] not null,
  url text,
  note text,
  provenance jsonb not null,
  field_provenance jsonb not null,
  check (valid_from <= valid_to)
);
call core.protect_public('core.document');

create table core.clause (
  id text collate "C" primary key,
  -- Place in the whole text, from 1; `ordinal` is the place among the parts of the same clause.
  position smallint not null,
  document_id text collate "C" not null references core.document (id),
  parent_id text collate "C" references core.clause (id),
  ordinal smallint not null,
  label text,
  heading text,
  text text not null,
  -- The 责任单位 line as printed.
  responsibility_text text,
  -- The clause whose 责任单位 line governs this one: itself, or the nearest above that has a line.
  governing_clause_id text collate "C" references core.clause (id)
);
create index clause_document on core.clause (document_id, position);
create index clause_parent on core.clause (parent_id, ordinal);
call core.protect_public('core.clause');

create table core.department (
  id text collate "C" primary key,
  position smallint not null,
  name text not null,
  name_en text not null,
  short_name text not null,
  aliases text[] not null,
  kind text collate "C" not null check (kind in ('NATIONAL_MINISTRY', 'PROVINCIAL_DEPARTMENT', 'PARTY_ORGAN',
    'CENTRAL_BRANCH', 'PEOPLES_ORGANISATION', 'LEADING_GROUP', 'COMPANY', 'LOCAL_BODY')),
  region_code text collate "C" references core.region (code),
  -- For a local body, the provincial departments it answers to.
  serves text[] not null,
  successors jsonb not null,
  provenance jsonb not null
);
create index department_region on core.department (region_code, position);
call core.protect_public('core.department');

-- A body that a 责任单位 line makes responsible for a clause.
create table core.responsibility (
  id text collate "C" primary key,
  clause_id text collate "C" not null references core.clause (id),
  department_id text collate "C" not null references core.department (id),
  ordinal smallint not null check (ordinal >= 1),
  alias text not null
);
create index responsibility_clause on core.responsibility (clause_id, ordinal);
create index responsibility_department on core.responsibility (department_id, clause_id);
call core.protect_public('core.responsibility');

create table core.tier_set (
  code text collate "C" primary key,
  position smallint not null,
  name text not null,
  name_en text not null,
  members text[] not null,
  interpretations text[] not null,
  note text,
  provenance jsonb not null
);
call core.protect_public('core.tier_set');

create table core.target (
  id text collate "C" primary key,
  position smallint not null,
  parameter text,
  title text not null,
  title_en text not null,
  clause_id text collate "C" not null references core.clause (id),
  quote text not null,
  quantified boolean not null,
  metric text collate "C" check (metric in ('HOLDERS', 'TRAINED_MANAGERS')),
  tier_code text collate "C" references core.tier (code),
  -- Inclusive (以上).
  threshold integer check (threshold > 0),
  unit text collate "C" check (unit in ('ENTERPRISE', 'PPM')),
  deadline date not null,
  deadline_provenance jsonb not null,
  count_basis text collate "C" check (count_basis in ('VALID_CERTIFICATE', 'RECOGNISED_NOT_ENDED')),
  interpretations text[] not null,
  check (quantified = (threshold is not null))
);
call core.protect_public('core.target');

create table core.measure (
  id text collate "C" primary key,
  -- Place in the order of the text, over the measures of all plugins.
  position smallint not null,
  plugin text collate "C" not null,
  clause_id text collate "C" not null references core.clause (id),
  further_clauses text[] not null,
  title text not null,
  title_en text not null,
  kind text collate "C" not null check (kind in ('TARGET', 'ENTITLEMENT', 'BY_REFERENCE', 'GATE', 'CEILING', 'QUOTA',
    'PRIORITY', 'LOCAL_OPTION', 'PROGRAMME', 'PLATFORM', 'ORG', 'DEF')),
  -- A tier set, SME for any small or medium-sized enterprise, or null.
  scope text collate "C",
  tier_set_code text collate "C" references core.tier_set (code),
  obligation text not null,
  obligation_en text not null,
  edges text[] not null,
  check (scope = 'SME' and tier_set_code is null or scope is not distinct from tier_set_code)
);
create index measure_position on core.measure (position, id);
create index measure_kind on core.measure (kind, position, id);
create index measure_scope on core.measure (scope, position, id);
call core.protect_public('core.measure');

create table core.platform (
  id text collate "C" primary key,
  position smallint not null,
  name text not null,
  name_en text not null,
  clause_id text collate "C" not null references core.clause (id),
  owner_id text collate "C" references core.department (id),
  owner_status text collate "C" check (owner_status in ('literal', 'assumed')),
  note text,
  note_provenance jsonb,
  check ((owner_id is null) = (owner_status is null))
);
create index platform_position on core.platform (position, id);
create index platform_owner on core.platform (owner_id, position);
call core.protect_public('core.platform');

-- Which files the registers and the plan were filled from; at most one row.
create table core.reference_version (
  only_row boolean primary key default true check (only_row),
  hash text collate "C" not null,
  recorded_at timestamptz not null default now()
);
call core.protect('core.reference_version',
  '(select core.claim(''role'')) = ''SYSTEM''', '(select core.claim(''role'')) = ''SYSTEM''');
create policy forgotten on core.reference_version for delete to tidu_definer using (true);
grant delete on core.reference_version to tidu_definer;

-- Whoever writes to these tables makes the next start compare them with the files again: an edit by hand does not last.
create function core.forget_reference_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, core as $$
begin
  delete from core.reference_version;
  return null;
end $$;
alter function core.forget_reference_version() owner to tidu_definer;

do $$
declare
  register text;
begin
  foreach register in array array['region', 'industry', 'tier', 'document', 'clause', 'department', 'responsibility',
    'tier_set', 'target', 'measure', 'platform'] loop
    execute format('create trigger reference_edited after insert or update or delete or truncate on core.%I
      for each statement execute function core.forget_reference_version()', register);
  end loop;
end $$;

-- migrate:down
drop trigger reference_edited on core.region;
drop trigger reference_edited on core.industry;
drop trigger reference_edited on core.tier;
drop table core.reference_version, core.platform, core.measure, core.target, core.tier_set, core.responsibility,
  core.department, core.clause, core.document;
drop function core.forget_reference_version;
