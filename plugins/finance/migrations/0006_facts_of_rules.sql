-- What rules need besides: the prime rate that the price of a special loan is held against, and whose an arrival is.

-- migrate:up
-- The one-year loan prime rate (一年期LPR), in parts per million, on each day from valid_from to valid_to, included.
-- Days without a row: not known.
create table finance.prime_rate (
  valid_from date primary key,
  valid_to date not null,
  rate integer not null check (rate between 0 and 1000000),
  provenance jsonb not null,
  check (valid_from <= valid_to),
  constraint prime_rate_once exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
-- Before the table is protected: afterwards its policies bind the owner too.
insert into finance.prime_rate (valid_from, valid_to, rate, provenance)
select valid_from, valid_to, rate, '{"citation": null, "status": "literal", "confidence": "K-m"}'
from (values
  (date '2024-01-01', date '2024-07-21', 34500),
  ('2024-07-22', '2024-10-20', 33500),
  ('2024-10-21', '2025-05-19', 31000),
  ('2025-05-20', '2025-12-31', 30000)) as published (valid_from, valid_to, rate);
call core.protect_catalogue('finance.prime_rate');

-- An arrival is an event of the enterprise's own: rules decide each.
alter table finance.fund_investment add constraint fund_investment_owner unique (id, enterprise_id);
alter table finance.arrival add column enterprise_id uuid;
-- Its policies bind the owner too: rows of a platform in use are reached with force lifted.
alter table finance.arrival no force row level security;
alter table finance.fund_investment no force row level security;
update finance.arrival a set enterprise_id = i.enterprise_id from finance.fund_investment i where i.id = a.investment_id;
alter table finance.arrival force row level security;
alter table finance.fund_investment force row level security;
alter table finance.arrival alter column enterprise_id set not null;
alter table finance.arrival add constraint arrival_owner
  foreign key (investment_id, enterprise_id) references finance.fund_investment (id, enterprise_id);
create index arrival_enterprise on finance.arrival (enterprise_id, arrived_on, id);

-- migrate:down
alter table finance.arrival drop column enterprise_id;
alter table finance.fund_investment drop constraint fund_investment_owner;
drop table finance.prime_rate;
