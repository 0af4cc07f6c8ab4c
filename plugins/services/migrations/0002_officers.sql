-- Service officers, their enterprises, visits, and what enterprises ask for help with (二(十).s5).

-- migrate:up
-- Personal data: the name of a person. Protected below, when the assignments it looks at are there.
create table services.officer (
  id uuid primary key,
  name text collate core.pinyin not null check (name <> ''),
  office text not null check (office <> ''),
  -- Null: serves the whole province.
  city_code text collate "C" references core.region (code),
  started_on date not null,
  ended_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (ended_on > started_on)
);
create index officer_name on services.officer (name, id);

create table services.assignment (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  officer_id uuid not null references services.officer (id),
  started_on date not null,
  -- The first day it is another's, or nobody's.
  ended_on date,
  end_reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  check (ended_on > started_on),
  check ((ended_on is null) = (end_reason is null))
);
-- One officer at a time answers for an enterprise.
create unique index assignment_open on services.assignment (enterprise_id) where ended_on is null;
create index assignment_enterprise on services.assignment (enterprise_id, started_on, id);
create index assignment_officer on services.assignment (officer_id, started_on, id);
call core.protect_by_enterprise('services.assignment');

-- A city's officials see its own officers, and with them an enterprise those who serve it.
do $$
declare
  own constant text := $rule$(select core.claim('role')) in ('DEPARTMENT_OFFICER', 'AUDITOR', 'ADMIN', 'SYSTEM')
    or (select core.claim('role')) = 'CITY_OFFICER' and city_code = (select core.claim('region'))$rule$;
begin
  call core.protect('services.officer',
    own || $rule$ or (select core.claim('role')) in ('CITY_OFFICER', 'ENTERPRISE')
      and exists (select from services.assignment a where a.officer_id = officer.id)$rule$,
    own);
end $$;

create table services.visit (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  officer_id uuid not null references services.officer (id),
  occasion text collate "C" not null check (occasion in ('EIGHT_MIN_TOUR', 'SITE_VISIT')),
  visited_on date not null,
  notes text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  -- What an appeal points to together with its enterprise.
  unique (id, enterprise_id)
);
create index visit_enterprise on services.visit (enterprise_id, visited_on, id);
create index visit_day on services.visit (visited_on, id);
create index visit_occasion on services.visit (occasion, visited_on, id);
call core.protect_by_enterprise('services.visit');

create table services.appeal (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  category text collate "C" not null
    check (category in ('FINANCING', 'INPUTS', 'STAFF', 'MARKET', 'TECHNOLOGY', 'POLICY', 'OTHER')),
  title text not null check (title <> ''),
  content text,
  visit_id uuid,
  raised_on date not null,
  state text collate "C" not null default 'RAISED'
    check (state in ('RAISED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REJECTED')),
  department_id text collate "C" references core.department (id),
  -- As the settings were when it came to its state; null: no deadline was set.
  due_on date,
  closed_on date,
  satisfaction smallint check (satisfaction between 1 and 5),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  foreign key (visit_id, enterprise_id) references services.visit (id, enterprise_id),
  check (department_id is not null or state not in ('ACCEPTED', 'IN_PROGRESS', 'RESOLVED')),
  check ((closed_on is not null) = (state in ('RESOLVED', 'CLOSED', 'REJECTED'))),
  check (closed_on >= raised_on),
  check (satisfaction is null or closed_on is not null)
);
create index appeal_enterprise on services.appeal (enterprise_id, raised_on, id);
create index appeal_raised on services.appeal (raised_on, id);
create index appeal_state on services.appeal (state, raised_on, id);
create index appeal_due on services.appeal (due_on, id);
call core.protect_by_enterprise('services.appeal');

-- Every state an appeal came to, in order; the first is RAISED.
create table services.appeal_step (
  id uuid primary key,
  appeal_id uuid not null references services.appeal (id),
  number smallint not null check (number >= 1),
  state text collate "C" not null
    check (state in ('RAISED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REJECTED')),
  taken_on date not null,
  note text,
  unique (appeal_id, number)
);
call core.protect_by_parent('services.appeal_step', 'services.appeal', 'appeal_id');

-- How many quality SMEs have an officer, of all there are. Looks past the wall, and returns counts only.
create function services.officer_coverage(on_day date)
  returns table (assigned integer, quality integer)
  language sql stable security definer set search_path = pg_catalog, services
  begin atomic
    select count(a.enterprise_id)::integer, count(*)::integer
    from (
      select distinct c.enterprise_id from core.certification c
      where c.tier_code in ('INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT')
        and c.valid_from <= on_day and c.valid_to >= on_day and (c.ended_on is null or c.ended_on > on_day)) q
    left join (
      select distinct enterprise_id from services.assignment
      where started_on <= on_day and (ended_on is null or ended_on > on_day)) a using (enterprise_id);
  end;
grant create on schema services to tidu_definer;
alter function services.officer_coverage(date) owner to tidu_definer;
revoke create on schema services from tidu_definer;
revoke all on function services.officer_coverage(date) from public;
grant execute on function services.officer_coverage(date) to tidu_app;

-- migrate:down
drop function services.officer_coverage;
drop table services.appeal_step, services.appeal, services.visit;
-- The rule of the one looks at the other.
drop policy seen on services.officer;
drop table services.assignment, services.officer;
