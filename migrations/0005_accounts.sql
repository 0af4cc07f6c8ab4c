-- API keys, idempotency of mutations, and the log of personal data read. Only the platform itself reads these.

-- migrate:up
create table core.api_key (
  id uuid primary key,
  -- SHA-256 of the key; the key itself is shown once and kept nowhere.
  hash text collate "C" not null unique,
  name text not null,
  role text collate "C" not null,
  scope text,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  recorded_at timestamptz not null default now()
);
call core.protect('core.api_key',
  '(select core.claim(''role'')) = ''SYSTEM''', '(select core.claim(''role'')) = ''SYSTEM''');

create table core.idempotency (
  id uuid primary key default gen_random_uuid(),
  subject text collate "C" not null,
  mutation text collate "C" not null,
  key text collate "C" not null check (length(key) between 1 and 200),
  digest text collate "C" not null,
  answer jsonb,
  recorded_at timestamptz not null default now(),
  unique (subject, mutation, key)
);
call core.protect('core.idempotency',
  'subject = (select core.claim(''role'') || '':'' || core.claim(''subject''))',
  'subject = (select core.claim(''role'') || '':'' || core.claim(''subject''))');

create table core.personal_read (
  id bigint generated always as identity primary key,
  request_id text not null,
  role text collate "C" not null,
  scope text,
  subject text not null,
  type text collate "C" not null,
  keys text[] not null,
  read_at timestamptz not null default now()
);
create index personal_read_at on core.personal_read (read_at);
call core.protect('core.personal_read',
  '(select core.claim(''role'')) in (''AUDITOR'', ''SYSTEM'')',
  '(select core.claim(''role'')) = ''SYSTEM''');

-- migrate:down
drop table core.personal_read, core.idempotency, core.api_key;
