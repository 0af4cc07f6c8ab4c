-- Needs and cooperation (二(九)1.s1, s2), and what belongs to persons: hires (s1), training (s3), benefits of
-- localities (s4).

-- migrate:up
-- Roles that see data of persons, as core.talent has it: neither the public, nor reporters, nor agencies.
create function talent.sees_persons() returns boolean
  language sql stable parallel safe
  return core.claim('role') not in ('', 'PUBLIC', 'REPORTER', 'PLUGIN_AGENCY');

create procedure talent.protect_personal(target regclass)
  language plpgsql as $$
declare
  rule text := '(select talent.sees_persons()) and ' || core.sees_enterprise('enterprise_id');
begin
  call core.protect(target, rule, rule);
end $$;

-- Published for all to see, as whoever looks for work may not see the enterprise's own record: so the row says who
-- seeks and where, as of its publication.
create table talent.need (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  employer text not null check (employer <> ''),
  city_code text collate "C" references core.region (code),
  skill text collate core.pinyin not null check (skill <> ''),
  position text collate "C" not null
    check (position in ('MANAGER', 'ENGINEER', 'SKILLED_WORKER', 'LEADING_TALENT', 'OTHER')),
  persons integer not null check (persons > 0),
  published_on date not null,
  closed_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (closed_on >= published_on)
);
create unique index need_open on talent.need (enterprise_id, skill) where closed_on is null;
create index need_enterprise on talent.need (enterprise_id, published_on, id);
create index need_published on talent.need (published_on, id);
create index need_position on talent.need (position, published_on, id);
call core.protect('talent.need', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''talent''))
   and ' || core.sees_enterprise('enterprise_id'));

create table talent.base (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('COOPERATION', 'TRAINING_BASE', 'INNOVATION_PLATFORM')),
  name text not null check (name <> ''),
  partner text not null check (partner <> ''),
  partner_kind text collate "C" not null check (partner_kind in ('UNIVERSITY', 'VOCATIONAL_COLLEGE', 'ASSOCIATION')),
  started_on date not null,
  -- The first day it no longer stands.
  ended_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (ended_on > started_on)
);
create index base_enterprise on talent.base (enterprise_id, started_on, id);
create index base_started on talent.base (started_on, id);
create index base_kind on talent.base (kind, started_on, id);
call core.protect_by_enterprise('talent.base');

create table talent.hire (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('LEADING_TALENT', 'INNOVATION_TEAM', 'OTHER')),
  person_id uuid unique references core.talent (id),
  team text check (team <> ''),
  level text collate "C" not null check (level in ('NATIONAL', 'PROVINCIAL', 'CITY', 'NONE')),
  hired_on date not null,
  -- The first day they are no longer there.
  left_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  check (left_on > hired_on),
  check ((kind = 'INNOVATION_TEAM') = (team is not null)),
  check ((person_id is null) = (team is not null))
);
create unique index hire_team on talent.hire (enterprise_id, team) where team is not null;
create index hire_enterprise on talent.hire (enterprise_id, hired_on, id);
create index hire_hired on talent.hire (hired_on, id);
create index hire_kind on talent.hire (kind, hired_on, id);
call talent.protect_personal('talent.hire');

create table talent.training_record (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  person_id uuid not null references core.talent (id),
  course text not null check (course <> ''),
  trained_on date not null,
  hours integer not null check (hours > 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (person_id, trained_on, course)
);
create index training_record_enterprise on talent.training_record (enterprise_id, trained_on, id);
create index training_record_trained on talent.training_record (trained_on, id);
call talent.protect_personal('talent.training_record');

create table talent.benefit (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  person_id uuid not null references core.talent (id),
  kind text collate "C" not null check (kind in ('CHILD_EDUCATION', 'MEDICAL_CARE', 'HOUSING')),
  applied_on date not null,
  state text collate "C" not null default 'APPLIED' check (state in ('APPLIED', 'GRANTED', 'REFUSED')),
  decided_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (decided_on >= applied_on),
  check ((state = 'APPLIED') = (decided_on is null)),
  check (state <> 'REFUSED' or reason is not null)
);
create unique index benefit_once on talent.benefit (person_id, kind) where state <> 'REFUSED';
create index benefit_enterprise on talent.benefit (enterprise_id, applied_on, id);
create index benefit_applied on talent.benefit (applied_on, id);
create index benefit_kind on talent.benefit (kind, applied_on, id);
create index benefit_state on talent.benefit (state, applied_on, id);
call talent.protect_personal('talent.benefit');

-- R-TRAIN: managers of the enterprises that hold the exact tier on the day (A-01: targets read the tier exactly), and
-- those of them with a training by then. Looks past the wall, and returns counts only.
create function talent.training_coverage(on_day date, region text)
  returns table (enterprises integer, without_managers integer, managers integer, trained integer)
  language sql stable security definer set search_path = pg_catalog, talent
  begin atomic
    select count(*)::integer, (count(*) filter (where m.managers = 0))::integer,
      coalesce(sum(m.managers), 0)::integer, coalesce(sum(m.trained), 0)::integer
    from core.enterprise e
    cross join lateral (
      select count(*) as managers, count(*) filter (where exists (
          select from talent.training_record r where r.person_id = t.id and r.trained_on <= on_day)) as trained
      from core.talent t
      where t.enterprise_id = e.id and t.position = 'MANAGER'
        and (t.hired_on is null or t.hired_on <= on_day) and (t.left_on is null or t.left_on > on_day)) m
    where exists (
        select from core.certification c
        where c.enterprise_id = e.id and c.tier_code = 'SRDI_SME'
          and c.valid_from <= on_day and c.valid_to >= on_day and (c.ended_on is null or c.ended_on > on_day))
      and (training_coverage.region is null
        or training_coverage.region in ('350000', e.city_code, e.region_code));
  end;
grant create on schema talent to tidu_definer;
alter function talent.training_coverage(date, text) owner to tidu_definer;
revoke create on schema talent from tidu_definer;
revoke all on function talent.training_coverage(date, text) from public;
grant execute on function talent.training_coverage(date, text) to tidu_app;

-- migrate:down
drop function talent.training_coverage;
drop table talent.benefit, talent.training_record, talent.hire, talent.base, talent.need;
drop procedure talent.protect_personal;
drop function talent.sees_persons;
