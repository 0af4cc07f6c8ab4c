-- The way to a stock exchange: the reserve list, milestones, the board for specialised enterprises. 二(七)2.s3 to s5.

-- migrate:up
-- 省级重点上市后备企业库.
create table finance.reserve_list_entry (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  entered_on date not null,
  -- The first day it is no longer on the list.
  left_on date,
  leave_reason text,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  check (left_on >= entered_on),
  check ((left_on is null) = (leave_reason is null))
);
create unique index reserve_list_open on finance.reserve_list_entry (enterprise_id) where left_on is null;
create index reserve_list_enterprise on finance.reserve_list_entry (enterprise_id, entered_on, id);
create index reserve_list_entered on finance.reserve_list_entry (entered_on, id);
create index reserve_list_left on finance.reserve_list_entry (left_on, entered_on, id);
call core.protect_by_enterprise('finance.reserve_list_entry');

create table finance.listing_milestone (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  kind text collate "C" not null check (kind in ('TUTORING_ACCEPTED', 'DOMESTIC_LISTING', 'BSE_TRANSFER')),
  reached_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  -- Awards are one-off (一次性): a milestone is reached once.
  constraint listing_milestone_once unique (enterprise_id, kind)
);
create index listing_milestone_kind on finance.listing_milestone (kind, reached_on, id);
create index listing_milestone_reached on finance.listing_milestone (reached_on, id);
call core.protect_by_enterprise('finance.listing_milestone');

-- 海峡股权交易中心“专精特新”专板.
create table finance.board_listing (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  layer text collate "C" not null check (layer in ('INCUBATION', 'NORMATIVE', 'CULTIVATION')),
  listed_on date not null,
  -- The first day it is no longer in this layer.
  left_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  check (left_on >= listed_on)
);
create unique index board_listing_open on finance.board_listing (enterprise_id) where left_on is null;
create index board_listing_enterprise on finance.board_listing (enterprise_id, listed_on, id);
create index board_listing_layer on finance.board_listing (layer, listed_on, id);
create index board_listing_listed on finance.board_listing (listed_on, id);
call core.protect_by_enterprise('finance.board_listing');

-- migrate:down
drop table finance.board_listing, finance.listing_milestone, finance.reserve_list_entry;
