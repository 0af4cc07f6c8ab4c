-- migrate:up
create table probe.item (
  id uuid primary key,
  name text collate "C" not null,
  quantity integer not null,
  enterprise_id uuid constraint item_enterprise references core.enterprise (id),
  version integer not null default 1,
  constraint item_name unique (name),
  constraint item_quantity check (quantity >= 0)
);
call core.protect_catalogue('probe.item');

-- migrate:down
drop table probe.item;
