-- What the keys of an account are asked: when one was last used, and whether it may only read.

-- migrate:up
alter table core.api_key
  add column read_only boolean not null default false,
  -- Written at most once a minute.
  add column last_used_at timestamptz;
create index api_key_name on core.api_key (name);

-- migrate:down
drop index core.api_key_name;
alter table core.api_key drop column last_used_at, drop column read_only;
