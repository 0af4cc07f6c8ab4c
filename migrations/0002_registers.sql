-- The registers that rows refer to by code: regions, industries, tiers. Filled from packages/core/plan at each start.

-- migrate:up
create table core.region (
  code text collate "C" primary key,
  -- The GB/T 2260 code, where it is not the code: Pingtan is 35P000 here and 350128 there.
  gb_code text collate "C" not null,
  name text not null,
  name_en text not null,
  kind text collate "C" not null
    check (kind in ('PROVINCE', 'CITY', 'EXPERIMENTAL_AREA', 'DISTRICT', 'COUNTY_LEVEL_CITY', 'COUNTY')),
  parent_code text collate "C" references core.region (code) deferrable initially deferred,
  -- The prefecture-level city or Pingtan that it is or lies in; null for the province.
  city_code text collate "C" references core.region (code) deferrable initially deferred,
  valid_from date,
  valid_to date,
  replaced_by text[] not null default '{}',
  provenance jsonb not null
);
create index region_parent on core.region (parent_code, code);
call core.protect_public('core.region');

create function core.city_of(region_code text) returns text
  language sql stable parallel safe
  return (select r.city_code from core.region r where r.code = region_code);

create table core.industry (
  code text collate "C" primary key,
  name text not null,
  name_en text not null,
  section_code text collate "C" not null,
  is_industry boolean not null,
  is_manufacturing boolean not null,
  is_information boolean not null,
  size_sector text collate "C"
);
call core.protect_public('core.industry');

create table core.tier (
  code text collate "C" primary key,
  name text not null,
  name_en text not null,
  rank smallint,
  level text collate "C" check (level in ('PROVINCIAL', 'NATIONAL')),
  prerequisite_code text collate "C" references core.tier (code) deferrable initially deferred,
  label_only boolean not null,
  note text,
  laws jsonb not null,
  provenance jsonb not null
);
call core.protect_public('core.tier');

-- migrate:down
drop table core.tier, core.industry cascade;
drop function core.city_of;
drop table core.region;
