-- The wall: the role that operations run as, the claims it carries, and the procedures that protect a table.

-- migrate:up
do $$
begin
  -- Roles belong to the cluster, not to this database: another database may have made them already.
  if not exists (select from pg_roles where rolname = 'tidu_app') then
    create role tidu_app nologin;
  end if;
  -- Owns the few functions that look past the wall: figures over all rows, and the index of names.
  if not exists (select from pg_roles where rolname = 'tidu_definer') then
    create role tidu_definer nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another process made them this instant
end $$;

-- The owner acts as these two: the server by SET LOCAL ROLE, the migrations by handing functions over.
do $$
begin
  execute format('grant tidu_app, tidu_definer to %I', current_user);
end $$;

grant usage, create on schema core to tidu_definer;
grant usage on schema core to tidu_app;

create function core.claim(name text) returns text
  language sql stable parallel safe
  return coalesce(current_setting('tidu.' || name, true), '');

comment on function core.claim is
  'A claim of the viewer, or the empty text. Call it as (select core.claim(…)), so that a statement asks once.';

-- Roles that see the enterprises of the whole province.
create function core.sees_province() returns boolean
  language sql stable parallel safe
  return core.claim('role') in ('DEPARTMENT_OFFICER', 'REPORTER', 'PLUGIN_AGENCY', 'AUDITOR', 'ADMIN', 'SYSTEM');

-- Roles that may write at all.
create function core.may_write() returns boolean
  language sql stable parallel safe
  return core.claim('role') in ('ENTERPRISE', 'CITY_OFFICER', 'DEPARTMENT_OFFICER', 'PLUGIN_AGENCY', 'ADMIN', 'SYSTEM');

-- An agency sees its own plugin's tables, each of which is in the schema of the plugin's name.
create function core.plugin_allows(plugin text) returns boolean
  language sql stable parallel safe
  return core.claim('role') <> 'PLUGIN_AGENCY' or core.claim('plugin') = plugin;

-- Protects a table: rows that meet `seen` are visible, rows that meet `written` may be written.
-- Forced, so that it binds the owner too. Without claims nothing is seen.
create procedure core.protect(target regclass, seen text, written text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy seen on %s for select to tidu_app using (%s)', target, seen);
  execute format(
    'create policy added on %s for insert to tidu_app with check ((select core.may_write()) and (%s))', target, written);
  execute format(
    'create policy changed on %s for update to tidu_app using ((select core.may_write()) and (%s)) with check (%s)',
    target, written, written);
  execute format(
    'create policy removed on %s for delete to tidu_app using ((select core.may_write()) and (%s))', target, written);
  execute format('create policy counted on %s for select to tidu_definer using (true)', target);
  execute format('grant select, insert, update, delete on %s to tidu_app', target);
  execute format('grant select on %s to tidu_definer', target);
  execute format('grant usage on schema %s to tidu_app, tidu_definer',
    (select relnamespace::regnamespace from pg_class where oid = target));
end $$;

-- The rule "sees the enterprise of this column". Whoever sees the province sees every enterprise: said first, it spares
-- those roles, SYSTEM among them, a look-up a row.
create function core.sees_enterprise(link name) returns text
  language sql immutable
  return format('((select core.sees_province()) or exists (select from core.enterprise e where e.id = %I))', link);

-- What everyone may read and only the platform writes: the plan, regions, tiers.
create procedure core.protect_public(target regclass)
  language plpgsql as $$
begin
  call core.protect(target,
    '(select core.claim(''role'')) <> ''''',
    '(select core.claim(''role'')) in (''ADMIN'', ''SYSTEM'')');
end $$;

-- What belongs to a plugin and not to an enterprise, such as funds or products: read by all, written by officers of
-- a department and the plugin's agency.
create procedure core.protect_catalogue(target regclass)
  language plpgsql as $$
declare
  plugin text := (select relnamespace::regnamespace::text from pg_class where oid = target);
begin
  call core.protect(target,
    '(select core.claim(''role'')) <> ''''',
    format('(select core.claim(''role'')) in (''DEPARTMENT_OFFICER'', ''ADMIN'', ''SYSTEM'')
      or ((select core.claim(''role'')) = ''PLUGIN_AGENCY'' and (select core.claim(''plugin'')) = %L)', plugin));
end $$;

-- What belongs to an enterprise: seen by whoever sees the enterprise, except the public; an agency only in the
-- tables of its own plugin. `link` is the column with the enterprise's id.
create procedure core.protect_by_enterprise(target regclass, link name default 'enterprise_id')
  language plpgsql as $$
declare
  plugin text := (select relnamespace::regnamespace::text from pg_class where oid = target);
  rule text := format(
    '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(%L))
     and %s', plugin, core.sees_enterprise(link));
begin
  call core.protect(target, rule, rule);
end $$;

-- What belongs to an enterprise and is published with it: its names, its certifications.
create procedure core.protect_published(target regclass, link name default 'enterprise_id')
  language plpgsql as $$
declare
  rule text := core.sees_enterprise(link);
begin
  call core.protect(target, rule, '(select core.claim(''role'')) <> ''PUBLIC'' and ' || rule);
end $$;

-- What belongs to another protected row, such as the prepayments of a loan: seen with that row.
create procedure core.protect_by_parent(target regclass, parent regclass, link name)
  language plpgsql as $$
declare
  rule text := format('exists (select from %s p where p.id = %I)', parent, link);
begin
  -- SYSTEM sees every parent: said first, it spares a look-up a row when many are written.
  call core.protect(target, rule, '(select core.claim(''role'')) = ''SYSTEM'' or ' || rule);
end $$;

-- migrate:down
drop procedure core.protect_by_parent, core.protect_published, core.protect_by_enterprise, core.protect_catalogue,
  core.protect_public, core.protect;
drop function core.sees_enterprise, core.plugin_allows, core.may_write, core.sees_province, core.claim;
revoke all on schema core from tidu_app, tidu_definer;
