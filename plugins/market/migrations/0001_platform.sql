-- The supply and demand platform of 二(八).s1: who is on it, what is offered and sought, and events that bring both
-- together; who first used or procured a product (s2).

-- migrate:up
create table market.listing (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  onboarded_on date not null,
  -- The first day it is no longer on the platform.
  left_on date,
  leave_reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (left_on > onboarded_on),
  check ((left_on is null) = (leave_reason is null))
);
create unique index listing_open on market.listing (enterprise_id) where left_on is null;
create index listing_enterprise on market.listing (enterprise_id, onboarded_on, id);
create index listing_onboarded on market.listing (onboarded_on, id);
call core.protect_by_enterprise('market.listing');

-- Published for all to see: an enterprise that looks for a supplier does not see the other's own record. So the row says
-- who offers it and where, as of its publication.
create table market.product (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  supplier text not null check (supplier <> ''),
  city_code text collate "C" references core.region (code),
  name text collate core.pinyin not null check (name <> ''),
  industry_code text collate "C" not null references core.industry (code),
  chain_id uuid references core.chain (id),
  description text,
  is_innovative boolean not null default false,
  published_on date not null,
  withdrawn_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (withdrawn_on >= published_on)
);
create index product_name on market.product (name, id);
create index product_enterprise on market.product (enterprise_id, published_on, id);
create index product_industry on market.product (industry_code, id) where withdrawn_on is null;
create index product_industry_name on market.product (industry_code, name, id);
create index product_city on market.product (city_code, name, id);
call core.protect('market.product', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''market''))
   and ' || core.sees_enterprise('enterprise_id'));

create table market.demand (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  buyer text not null check (buyer <> ''),
  city_code text collate "C" references core.region (code),
  title text not null check (title <> ''),
  industry_code text collate "C" not null references core.industry (code),
  chain_id uuid references core.chain (id),
  budget bigint check (budget > 0),
  posted_on date not null,
  due_on date,
  closed_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (due_on >= posted_on),
  check (closed_on >= posted_on)
);
create index demand_posted on market.demand (posted_on, id);
create index demand_enterprise on market.demand (enterprise_id, posted_on, id);
create index demand_industry on market.demand (industry_code, posted_on, id);
call core.protect('market.demand', '(select core.claim(''role'')) <> ''''',
  '(select core.claim(''role'')) <> ''PUBLIC'' and (select core.plugin_allows(''market''))
   and ' || core.sees_enterprise('enterprise_id'));

create table market.match_event (
  id uuid primary key,
  title text not null check (title <> ''),
  held_on date not null,
  region_code text collate "C" references core.region (code),
  place text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
create index match_event_held on market.match_event (held_on, id);
call core.protect_catalogue('market.match_event');

create table market.match_attendance (
  id uuid primary key,
  event_id uuid not null references market.match_event (id),
  enterprise_id uuid not null references core.enterprise (id),
  outcome text collate "C" not null check (outcome in ('NONE', 'INTENT', 'CONTRACT')),
  amount bigint check (amount > 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (event_id, enterprise_id),
  check (amount is null or outcome <> 'NONE')
);
create index match_attendance_enterprise on market.match_attendance (enterprise_id, id);
call core.protect_by_enterprise('market.match_attendance');

create table market.adoption (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  product_id uuid not null references market.product (id),
  kind text collate "C" not null check (kind in ('FIRST_USE', 'GOVERNMENT_PROCUREMENT')),
  buyer text not null check (buyer <> ''),
  contract_number text collate "C",
  adopted_on date not null,
  amount bigint check (amount > 0),
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now()
);
-- A product is used first once.
create unique index adoption_first on market.adoption (product_id) where kind = 'FIRST_USE';
create index adoption_product on market.adoption (product_id, adopted_on, id);
create index adoption_enterprise on market.adoption (enterprise_id, adopted_on, id);
create index adoption_day on market.adoption (adopted_on, id);
create index adoption_kind on market.adoption (kind, adopted_on, id);
call core.protect_by_enterprise('market.adoption');

-- How many quality SMEs are on the platform, of all there are. Looks past the wall, and returns counts only.
create function market.onboarding(on_day date)
  returns table (listed integer, quality integer)
  language sql stable security definer set search_path = pg_catalog, market
  begin atomic
    select count(l.enterprise_id)::integer, count(*)::integer
    from (
      select distinct c.enterprise_id from core.certification c
      where c.tier_code in ('INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT')
        and c.valid_from <= on_day and c.valid_to >= on_day and (c.ended_on is null or c.ended_on > on_day)) q
    left join (
      select distinct enterprise_id from market.listing
      where onboarded_on <= on_day and (left_on is null or left_on > on_day)) l using (enterprise_id);
  end;
grant create on schema market to tidu_definer;
alter function market.onboarding(date) owner to tidu_definer;
revoke create on schema market from tidu_definer;
revoke all on function market.onboarding(date) from public;
grant execute on function market.onboarding(date) to tidu_app;

-- migrate:down
drop function market.onboarding;
drop table market.adoption, market.match_attendance, market.match_event, market.demand, market.product, market.listing;
