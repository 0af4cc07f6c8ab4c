-- Every law a policy ever was, kept so that a decision can be looked into and replayed later.

-- migrate:up
create table core.policy_version (
  -- The policy's version, a hash of its law: it names the policy too.
  id text collate "C" primary key,
  -- Such as finance.interest-subsidy.
  policy_id text collate "C" not null,
  -- Its tree, parameters, periods, interpretations and facts; whole numbers as text.
  law jsonb not null,
  -- When the platform first ran with it.
  recorded_at timestamptz not null default now()
);
create index policy_version_policy on core.policy_version (policy_id, recorded_at);
call core.protect_public('core.policy_version');
-- Append-only: what was law stays on record.
revoke update, delete on core.policy_version from tidu_app;

-- migrate:down
drop table core.policy_version;
