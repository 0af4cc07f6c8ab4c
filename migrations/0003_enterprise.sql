-- Enterprises and what belongs to them. Enterprises carry the wall: other tables are seen through them.

-- migrate:up
-- Names sort by pinyin.
create collation core.pinyin (provider = icu, locale = 'zh-u-co-pinyin');

create table core.enterprise (
  id uuid primary key,
  credit_code text collate "C" unique check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  name text collate core.pinyin not null check (name <> ''),
  -- Brackets, traditional characters and spaces folded; what names are matched and searched by.
  name_normalized text collate "C" not null,
  region_code text collate "C" references core.region (code),
  -- The prefecture-level city or Pingtan above region_code: the scope of a city officer.
  city_code text collate "C" references core.region (code),
  industry_code text collate "C" references core.industry (code),
  size_class text collate "C" check (size_class in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
  established_on date,
  registered_capital bigint check (registered_capital >= 0),
  -- On a published list: the public may see it.
  listed boolean not null default false,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1
);
create index enterprise_name on core.enterprise (name, id);
create index enterprise_city_name on core.enterprise (city_code, name, id);
create index enterprise_region_name on core.enterprise (region_code, name, id);
create index enterprise_normalized on core.enterprise (name_normalized);
create index enterprise_industry on core.enterprise (industry_code, id);
create index enterprise_size on core.enterprise (size_class, id);
create index enterprise_established on core.enterprise (established_on, id);

call core.protect('core.enterprise',
  '(select core.sees_province())
   or city_code = nullif((select core.claim(''region'')), '''')
   or credit_code = nullif((select core.claim(''credit_code'')), '''')
   or (listed and (select core.claim(''role'')) = ''PUBLIC'')',
  '(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')
   or city_code = nullif((select core.claim(''region'')), '''')
   or credit_code = nullif((select core.claim(''credit_code'')), '''')');

-- The city above a region follows from the region, whoever writes the row.
create function core.set_city() returns trigger
  language plpgsql as $$
begin
  new.city_code := (select r.city_code from core.region r where r.code = new.region_code);
  return new;
end $$;
create trigger enterprise_city before insert or update of region_code on core.enterprise
  for each row execute function core.set_city();

-- The index of names: pairs of neighbouring characters, and the last character alone. Equality on a gram can use an
-- index under row-level security; LIKE cannot. Only the triggers on enterprises write here, so it has no foreign key:
-- with 14 grams a name, the check and a second index would cost more than all else of an insert.
create table core.enterprise_name_gram (
  gram text collate "C" not null,
  enterprise_id uuid not null,
  primary key (gram, enterprise_id)
);
call core.protect_published('core.enterprise_name_gram');
revoke insert, update, delete on core.enterprise_name_gram from tidu_app;
create policy indexed on core.enterprise_name_gram to tidu_definer using (true) with check (true);
grant insert, delete on core.enterprise_name_gram to tidu_definer;

-- Not strict: in FROM, PostgreSQL then writes its query in place of the call.
create function core.grams(name text) returns setof text
  language sql immutable parallel safe
  begin atomic
    select distinct substr(name, i, 2) from generate_series(1, length(name)) i;
  end;

-- Keeps the index of names. Looks past the wall, so that a row costs one insert and not a policy check a gram.
create function core.index_names() returns trigger
  language plpgsql security definer set search_path = pg_catalog, core as $$
begin
  if tg_op = 'UPDATE' then
    delete from core.enterprise_name_gram g using old_rows o join new_rows n using (id), core.grams(o.name_normalized) was
      where g.gram = was and g.enterprise_id = o.id and o.name_normalized <> n.name_normalized;
    insert into core.enterprise_name_gram (gram, enterprise_id)
      select gram, n.id from new_rows n join old_rows o using (id), core.grams(n.name_normalized) gram
      where o.name_normalized <> n.name_normalized;
  elsif tg_op = 'DELETE' then
    delete from core.enterprise_name_gram g using old_rows o, core.grams(o.name_normalized) was
      where g.gram = was and g.enterprise_id = o.id;
  else
    -- In the order of the key, so that many rows fill its pages one after another.
    insert into core.enterprise_name_gram (gram, enterprise_id)
      select gram, n.id from new_rows n, core.grams(n.name_normalized) gram order by 1, 2;
  end if;
  return null;
end $$;
alter function core.index_names() owner to tidu_definer;
create trigger enterprise_names_added after insert on core.enterprise
  referencing new table as new_rows for each statement execute function core.index_names();
create trigger enterprise_names_changed after update on core.enterprise
  referencing old table as old_rows new table as new_rows for each statement execute function core.index_names();
create trigger enterprise_names_removed after delete on core.enterprise
  referencing old table as old_rows for each statement execute function core.index_names();

create table core.former_name (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  name text collate core.pinyin not null check (name <> ''),
  name_normalized text collate "C" not null,
  valid_from date,
  valid_to date,
  source text,
  recorded_at timestamptz not null default now(),
  unique (enterprise_id, name_normalized)
);
create index former_name_normalized on core.former_name (name_normalized);
call core.protect_published('core.former_name');

create table core.succession (
  id uuid primary key,
  predecessor_id uuid not null references core.enterprise (id),
  successor_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('ABSORPTION', 'MERGER', 'SPLIT', 'RESTRUCTURING')),
  effective_on date not null,
  source text,
  recorded_at timestamptz not null default now(),
  check (predecessor_id <> successor_id),
  unique (predecessor_id, successor_id, effective_on)
);
create index succession_successor on core.succession (successor_id);
call core.protect('core.succession',
  'exists (select from core.enterprise e where e.id in (predecessor_id, successor_id))',
  '(select core.claim(''role'')) <> ''PUBLIC'' and
   exists (select from core.enterprise e where e.id in (predecessor_id, successor_id))');

-- Money in fen. A correction appends: the earlier row gets superseded_at, the later one stands.
create table core.annual_report (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  year smallint not null check (year between 1990 and 2100),
  revenue bigint check (revenue >= 0),
  main_revenue bigint check (main_revenue >= 0),
  net_profit bigint,
  total_assets bigint check (total_assets >= 0),
  total_liabilities bigint check (total_liabilities >= 0),
  rd_expense bigint check (rd_expense >= 0),
  own_rd_expense bigint check (own_rd_expense >= 0),
  staff integer check (staff >= 0),
  rd_staff integer check (rd_staff >= 0),
  trust text collate "C" not null check (trust in ('REGISTRY', 'AUDITED', 'DECLARED', 'OPINION')),
  source text,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz
);
create unique index annual_report_standing on core.annual_report (enterprise_id, year) where superseded_at is null;
create index annual_report_history on core.annual_report (enterprise_id, year, recorded_at);
call core.protect_by_enterprise('core.annual_report');

create table core.recognition_batch (
  id uuid primary key,
  tier_code text collate "C" not null references core.tier (code),
  label text not null,
  year smallint,
  announced_on date,
  valid_from date,
  valid_to date,
  document_number text,
  source text,
  is_sample boolean not null default false,
  recorded_at timestamptz not null default now(),
  unique (tier_code, label)
);
call core.protect('core.recognition_batch',
  '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) in (''CITY_OFFICER'', ''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')');

create table core.certification (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  tier_code text collate "C" not null references core.tier (code),
  batch_id uuid references core.recognition_batch (id),
  recognised_on date,
  -- Both included (届满含本日). Null: not known, and then whether it is held is unknown too.
  valid_from date,
  valid_to date,
  -- The first day it is no longer held, when it ended early.
  ended_on date,
  end_kind text collate "C" check (end_kind in ('REVOKED', 'WITHDRAWN', 'SUPERSEDED')),
  end_reason text,
  document_number text,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (valid_from <= valid_to),
  check ((ended_on is null) = (end_kind is null))
);
create unique index certification_once on core.certification (enterprise_id, tier_code, batch_id);
create index certification_enterprise on core.certification (enterprise_id, valid_from desc, id);
create index certification_tier on core.certification (tier_code, valid_to, enterprise_id);
create index certification_valid_to on core.certification (valid_to, id);
create index certification_batch on core.certification (batch_id, id);
create index certification_recognised on core.certification (recognised_on, id);
call core.protect_published('core.certification');
grant select, update (listed) on core.enterprise to tidu_definer;
create policy published on core.enterprise for update to tidu_definer using (true) with check (true);

-- An enterprise with a certification is on a published list.
create function core.publish_certified() returns trigger
  language plpgsql security definer set search_path = pg_catalog, core as $$
begin
  update core.enterprise e set listed = true
    where not e.listed and e.id in (select enterprise_id from new_rows);
  return null;
end $$;
alter function core.publish_certified() owner to tidu_definer;
create trigger certification_publishes after insert on core.certification
  referencing new table as new_rows for each statement execute function core.publish_certified();

create table core.cultivation_entry (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  target_tier_code text collate "C" not null references core.tier (code),
  stage text collate "C" not null check (stage in ('RESERVE', 'CULTIVATE', 'PROMOTE')),
  entered_on date not null,
  left_on date,
  leave_reason text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (entered_on <= left_on),
  check ((left_on is null) = (leave_reason is null))
);
-- One open entry per enterprise and target tier.
create unique index cultivation_entry_open on core.cultivation_entry (enterprise_id, target_tier_code)
  where left_on is null;
create index cultivation_entry_stage on core.cultivation_entry (stage, target_tier_code, id);
create index cultivation_entry_enterprise on core.cultivation_entry (enterprise_id, entered_on, id);
call core.protect_by_enterprise('core.cultivation_entry');

create table core.chain (
  id uuid primary key,
  name text collate core.pinyin not null unique,
  name_en text,
  is_sample boolean not null default false
);
call core.protect_catalogue('core.chain');

create table core.chain_role (
  id uuid primary key,
  chain_id uuid not null references core.chain (id),
  enterprise_id uuid not null references core.enterprise (id),
  role text collate "C" not null check (role in ('LEADER', 'BACKBONE', 'SUPPORT')),
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null default now(),
  check (valid_from <= valid_to)
);
create index chain_role_chain on core.chain_role (chain_id, role, id);
create index chain_role_enterprise on core.chain_role (enterprise_id, id);
call core.protect_by_enterprise('core.chain_role');

create table core.chain_gap (
  id uuid primary key,
  chain_id uuid not null references core.chain (id),
  kind text collate "C" not null check (kind in ('SHORT', 'LONG', 'BLANK')),
  link text not null,
  identified_on date,
  closed_on date,
  recorded_at timestamptz not null default now()
);
create index chain_gap_chain on core.chain_gap (chain_id, kind, id);
call core.protect_catalogue('core.chain_gap');

create table core.supply_link (
  id uuid primary key,
  buyer_id uuid not null references core.enterprise (id),
  supplier_id uuid not null references core.enterprise (id),
  product text not null,
  since date,
  ended_on date,
  evidence text,
  recorded_at timestamptz not null default now(),
  check (buyer_id <> supplier_id)
);
create index supply_link_buyer on core.supply_link (buyer_id, id);
create index supply_link_supplier on core.supply_link (supplier_id, id);
call core.protect('core.supply_link',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''core''))
   and exists (select from core.enterprise e where e.id in (buyer_id, supplier_id))',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''core''))
   and exists (select from core.enterprise e where e.id in (buyer_id, supplier_id))');

create table core.cluster (
  id uuid primary key,
  name text collate core.pinyin not null,
  level text collate "C" not null check (level in ('PROVINCIAL', 'NATIONAL')),
  region_code text collate "C" references core.region (code),
  recognised_on date,
  valid_to date,
  document_number text,
  is_sample boolean not null default false,
  recorded_at timestamptz not null default now(),
  unique (name, level)
);
create index cluster_region on core.cluster (region_code, id);
call core.protect_catalogue('core.cluster');

create table core.cluster_member (
  id uuid primary key,
  cluster_id uuid not null references core.cluster (id),
  enterprise_id uuid not null references core.enterprise (id),
  joined_on date,
  left_on date,
  recorded_at timestamptz not null default now()
);
create index cluster_member_cluster on core.cluster_member (cluster_id, id);
create index cluster_member_enterprise on core.cluster_member (enterprise_id, id);
call core.protect_by_enterprise('core.cluster_member');

-- What a city or county offers under a measure the plan leaves to it (鼓励各地). Without a row a benefit is not in force.
create table core.local_scheme (
  id uuid primary key,
  measure_id text collate "C" not null,
  region_code text collate "C" not null references core.region (code),
  title text not null,
  rate_ppm integer check (rate_ppm >= 0),
  cap bigint check (cap >= 0),
  valid_from date not null,
  valid_to date,
  document_number text,
  source text,
  is_sample boolean not null default false,
  recorded_at timestamptz not null default now(),
  check (valid_from <= valid_to)
);
create index local_scheme_measure on core.local_scheme (measure_id, region_code, valid_from, id);
create index local_scheme_region on core.local_scheme (region_code, measure_id, id);
call core.protect('core.local_scheme',
  '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')
   or ((select core.claim(''role'')) = ''CITY_OFFICER''
       and core.city_of(region_code) = nullif((select core.claim(''region'')), ''''))');

-- Personal data.
create table core.talent (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  name text collate core.pinyin not null,
  position text collate "C" not null
    check (position in ('MANAGER', 'ENGINEER', 'SKILLED_WORKER', 'LEADING_TALENT', 'OTHER')),
  title text,
  title_level text collate "C" check (title_level in ('SENIOR', 'DEPUTY_SENIOR', 'INTERMEDIATE', 'JUNIOR')),
  specialty text,
  education text,
  hired_on date,
  left_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (hired_on <= left_on)
);
create index talent_enterprise on core.talent (enterprise_id, name, id);
call core.protect('core.talent',
  '(select core.claim(''role'')) not in ('''', ''PUBLIC'', ''REPORTER'', ''PLUGIN_AGENCY'')
   and exists (select from core.enterprise e where e.id = enterprise_id)',
  '(select core.claim(''role'')) not in ('''', ''PUBLIC'', ''REPORTER'', ''PLUGIN_AGENCY'')
   and exists (select from core.enterprise e where e.id = enterprise_id)');

-- migrate:down
drop table core.talent, core.local_scheme, core.cluster_member, core.cluster, core.supply_link, core.chain_gap,
  core.chain_role, core.chain, core.cultivation_entry, core.certification, core.recognition_batch,
  core.annual_report, core.succession, core.former_name, core.enterprise_name_gram, core.enterprise;
drop function core.publish_certified, core.index_names, core.grams, core.set_city;
drop collation core.pinyin;
