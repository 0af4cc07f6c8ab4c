-- The nomination of outstanding engineers for senior titles (二(九)2): two persons an enterprise and calendar year.

-- migrate:up
create table talent.nomination (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  -- What the quota is counted by (A-13): a row that a merger moves to the successor goes on counting for the code it was
  -- made under.
  credit_code text collate "C" not null check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  person_id uuid not null references core.talent (id),
  -- 每年度: the calendar year (A-20).
  year smallint not null,
  -- 最多可举荐2人. Counted and then inserted, two at once would both find room; a place can be taken once.
  slot smallint not null check (slot in (1, 2)),
  series text collate "C" not null check (series in ('ENGINEERING', 'OTHER')),
  target_level text collate "C" not null
    check (target_level in ('SENIOR', 'DEPUTY_SENIOR', 'INTERMEDIATE', 'JUNIOR')),
  specialty text collate "C" not null check (specialty <> ''),
  specialty_class text collate "C" not null check (specialty_class in ('GENERAL', 'PUBLIC_SAFETY', 'HUMAN_HEALTH')),
  nominated_on date not null,
  status text collate "C" not null default 'DRAFT' check (status in (
    'DRAFT', 'SUBMITTED', 'WITHDRAWN_BEFORE_SUBMIT', 'WITHDRAWN', 'REJECTED_FORM', 'REJECTED', 'GRANTED')),
  submitted_on date,
  decided_on date,
  reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (year = extract(year from nominated_on)),
  check (submitted_on >= nominated_on),
  check (decided_on >= coalesce(submitted_on, nominated_on)),
  check ((status in ('DRAFT', 'WITHDRAWN_BEFORE_SUBMIT')) = (submitted_on is null)),
  check ((status in ('DRAFT', 'SUBMITTED')) = (decided_on is null)),
  check (status in ('DRAFT', 'SUBMITTED', 'GRANTED') or reason is not null)
);
create unique index nomination_slot on talent.nomination (credit_code, year, slot)
  where status not in ('WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM');
create unique index nomination_person on talent.nomination (person_id, year)
  where status not in ('WITHDRAWN_BEFORE_SUBMIT', 'REJECTED_FORM');
create index nomination_enterprise on talent.nomination (enterprise_id, nominated_on, id);
create index nomination_nominated on talent.nomination (nominated_on, id);
create index nomination_year on talent.nomination (year, nominated_on, id);
create index nomination_status on talent.nomination (status, nominated_on, id);
call talent.protect_personal('talent.nomination');

-- 经2名以上具备正高级职称的同行专家署名举荐: a peer of another level, or titled after signing, has recommended nobody; and
-- one person is one peer, whoever wrote the name.
create table talent.reference (
  id uuid primary key,
  nomination_id uuid not null references talent.nomination (id),
  referee text not null check (referee <> ''),
  certificate_number text collate "C" not null check (certificate_number <> ''),
  specialty text collate "C" not null check (specialty <> ''),
  title_level text collate "C" not null check (title_level = 'SENIOR'),
  titled_on date not null,
  signed_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (nomination_id, certificate_number),
  check (titled_on <= signed_on)
);
create index reference_nomination on talent.reference (nomination_id, signed_on, id);
call core.protect_by_parent('talent.reference', 'talent.nomination', 'nomination_id');

-- migrate:down
drop table talent.reference, talent.nomination;
