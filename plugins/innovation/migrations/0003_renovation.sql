-- 二(二)3: technical renovation, its listing as a key project of the province, and the financing support that follows.

-- migrate:up
create table innovation.renovation (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  title text not null check (title <> ''),
  investment bigint not null check (investment > 0),
  -- Its class in the guiding catalogue of industries (产业结构调整指导目录); null: not known.
  catalogue_class text collate "C" check (catalogue_class in ('ENCOURAGED', 'PERMITTED', 'RESTRICTED', 'ELIMINATED')),
  filed_on date not null,
  -- When the enterprise applied for it to be listed; null: it did not.
  applied_on date,
  listed_on date,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (enterprise_id, title),
  unique (id, enterprise_id),
  check (applied_on >= filed_on),
  check (listed_on is null or (applied_on is not null and listed_on >= applied_on))
);
create index renovation_enterprise on innovation.renovation (enterprise_id, filed_on, id);
create index renovation_filed on innovation.renovation (filed_on, id);
create index renovation_listed on innovation.renovation (listed_on, id);
call core.protect_by_enterprise('innovation.renovation');

create table innovation.financing_support (
  id uuid primary key,
  enterprise_id uuid not null references core.enterprise (id),
  renovation_id uuid not null,
  bank text collate "C" not null check (bank <> ''),
  contract_number text collate "C" not null check (contract_number <> ''),
  principal bigint not null check (principal > 0),
  -- What the policy gives on this loan, in parts per million a year; null: not known.
  rate integer check (rate between 0 and 1000000),
  first_drawn_on date not null,
  is_sample boolean not null default false,
  source text,
  recorded_at timestamptz not null default now(),
  unique (bank, contract_number),
  foreign key (renovation_id, enterprise_id) references innovation.renovation (id, enterprise_id)
);
create index financing_support_renovation on innovation.financing_support (renovation_id, first_drawn_on, id);
create index financing_support_enterprise on innovation.financing_support (enterprise_id, first_drawn_on, id);
create index financing_support_drawn on innovation.financing_support (first_drawn_on, id);
call core.protect_by_enterprise('innovation.financing_support');

-- migrate:down
drop table innovation.financing_support, innovation.renovation;
