-- What banks offer to enterprises of each tier: 二(七)1.s1.

-- migrate:up
create table finance.credit_product (
  id uuid primary key,
  bank text collate "C" not null check (bank <> ''),
  name text collate core.pinyin not null check (name <> ''),
  -- The tiers it is for. An array: there are a few hundred products at most, and they are read whole.
  tiers text[] not null check (cardinality(tiers) > 0),
  -- Against collateral or a guarantee; if not, it is credit alone (信用贷款).
  secured boolean not null,
  max_term_months smallint check (max_term_months > 0),
  valid_from date not null,
  valid_to date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  constraint credit_product_once unique (bank, name, valid_from),
  check (valid_from <= valid_to)
);
create index credit_product_name on finance.credit_product (name, id);
call core.protect_catalogue('finance.credit_product');

-- migrate:down
drop table finance.credit_product;
