import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Ask, Basis, Claim, Limit } from './ask.ts';
import type { OpenAccount } from './decide.ts';

/** A handle in a transaction: locks are held to its end. */
export type LedgerDb = QueryExecutorProvider;

export interface OpenRequest {
  readonly id: string;
  readonly plugin: string;
  readonly policyId: string;
  readonly subjectId: string;
  readonly enterpriseId: string | null;
  readonly unit: string;
  readonly state: string;
  readonly reason: string | null;
  readonly asked: bigint;
  readonly granted: bigint;
}

/** What one request has in one account. */
export interface Position {
  readonly requestId: string;
  readonly accountId: string;
  readonly reserved: bigint;
  readonly settled: bigint;
  /** Of its last entry. */
  readonly kind: string;
  readonly sequence: number;
}

export interface NewEntry {
  readonly request: OpenRequest;
  readonly account: OpenAccount;
  readonly kind: 'QUEUE' | 'REFUSE' | 'RESERVE' | 'SETTLE' | 'RELEASE' | 'ADJUST';
  readonly reserved: bigint;
  readonly settled: bigint;
  readonly limit: bigint;
  readonly asked: bigint;
  readonly reason?: string | null;
  readonly note?: string | null;
  readonly basis: Basis | null;
  readonly on: string;
}

export interface RequestChange {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly asked: bigint;
  readonly granted: bigint;
  readonly waitsFor: string | null;
  readonly place: bigint | null;
}

interface RequestRow {
  readonly id: string;
  readonly plugin: string;
  readonly policy_id: string;
  readonly subject_id: string;
  readonly enterprise_id: string | null;
  readonly unit: string;
  readonly state: string;
  readonly reason: string | null;
  readonly asked: string;
  readonly granted: string;
}

/** Requests are locked before accounts, both in one order for everybody: nobody waits in a circle. */
export async function lockRequests(
  db: LedgerDb,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, OpenRequest>> {
  const rows = await run(
    db,
    sql<RequestRow>`select r.id, r.plugin, r.policy_id, r.subject_id, r.enterprise_id, r.unit, r.state, r.reason,
        r.asked::text, r.granted::text
      from core.allocation_request r
      join unnest(${claims.map((each) => each.policyId)}::text[], ${claims.map((each) => each.subjectId)}::uuid[])
        as c (policy_id, subject_id) using (policy_id, subject_id)
      order by r.policy_id, r.subject_id for update of r`,
  );
  return new Map(
    rows.map((row) => {
      const request: OpenRequest = {
        id: row.id,
        plugin: row.plugin,
        policyId: row.policy_id,
        subjectId: row.subject_id,
        enterpriseId: row.enterprise_id,
        unit: row.unit,
        state: row.state,
        reason: row.reason,
        asked: BigInt(row.asked),
        granted: BigInt(row.granted),
      };
      return [nameOf(request), request];
    }),
  );
}

export const nameOf = ({ policyId, subjectId }: Claim): string => `${policyId} ${subjectId}`;

/** Requests that are not there yet. Of two that come at once the second waits here, and then finds the first's. */
export async function addRequests(db: LedgerDb, asks: readonly Ask[]): Promise<void> {
  const rows = asks.map((ask) => ({
    id: uuidv7(),
    plugin: ask.plugin,
    policy_id: ask.policyId,
    subject: ask.subject,
    subject_id: ask.subjectId,
    enterprise_id: ask.enterpriseId,
    unit: [...ask.limits, ...ask.draws][0]?.account.unit,
  }));
  await run(
    db,
    sql`insert into core.allocation_request (id, plugin, policy_id, subject, subject_id, enterprise_id, unit, state)
      select id, plugin, policy_id, subject, subject_id, enterprise_id, unit, 'NEW'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, plugin text, policy_id text, subject text,
        subject_id uuid, enterprise_id uuid, unit text)
      order by policy_id collate "C", subject_id on conflict (policy_id, subject_id) do nothing`,
  );
}

/** Opens the accounts that are not there yet, with the limit of who asks first. */
export async function addAccounts(db: LedgerDb, limits: readonly Limit[]): Promise<void> {
  const rows = [...new Map(limits.map((each) => [each.account.key, each])).values()].map(
    ({ account, ceiling }) => ({
      id: uuidv7(),
      key: account.key,
      plugin: account.plugin,
      kind: account.kind,
      scope: account.scope,
      enterprise_id: account.enterpriseId,
      period: account.period,
      unit: account.unit,
      ceiling: String(ceiling),
    }),
  );
  await run(
    db,
    sql`insert into core.allocation_account (id, key, plugin, kind, scope, enterprise_id, period, unit, ceiling)
      select id, key, plugin, kind, scope, enterprise_id, period, unit, ceiling
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, key text, plugin text, kind text, scope text,
        enterprise_id uuid, period text, unit text, ceiling bigint)
      order by key collate "C" on conflict (key) do nothing`,
  );
}

interface AccountRow {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly ceiling: string;
  readonly used: string;
}

/** Locks accounts in the order of their keys; by key. */
export async function lockAccounts(
  db: LedgerDb,
  which: { readonly keys: readonly string[] } | { readonly ids: readonly string[]; readonly pools: boolean },
): Promise<Map<string, OpenAccount>> {
  const chosen =
    'keys' in which
      ? sql`key = any(${which.keys}::text[])`
      : sql`id = any(${which.ids}::uuid[]) and (${which.pools} or kind <> 'POOL')`;
  const rows = await run(
    db,
    sql<AccountRow>`select id, key, kind, ceiling::text, used::text from core.allocation_account
      where ${chosen} order by key for update`,
  );
  return new Map(
    rows.map((row) => [row.key, { ...row, ceiling: BigInt(row.ceiling), used: BigInt(row.used) }]),
  );
}

interface PositionRow {
  readonly request_id: string;
  readonly account_id: string;
  readonly reserved_after: string;
  readonly settled_after: string;
  readonly kind: string;
  readonly sequence: number;
}

/** What requests that are locked have in their accounts: the last entry of each says it. */
export async function positionsOf(db: LedgerDb, requests: readonly string[]): Promise<readonly Position[]> {
  const rows = await run(
    db,
    sql<PositionRow>`select distinct on (request_id, account_id) request_id, account_id, reserved_after::text, settled_after::text, kind, sequence
      from core.allocation_entry where request_id = any(${requests}::uuid[])
      order by request_id, account_id, sequence desc`,
  );
  return rows.map((row) => ({
    requestId: row.request_id,
    accountId: row.account_id,
    reserved: BigInt(row.reserved_after),
    settled: BigInt(row.settled_after),
    kind: row.kind,
    sequence: row.sequence,
  }));
}

/** The first who waits for each account, besides these requests. */
export async function headsOf(
  db: LedgerDb,
  accounts: readonly string[],
  besides: readonly string[],
): Promise<ReadonlyMap<string, { readonly place: bigint; readonly subjectId: string }>> {
  const rows = await run(
    db,
    sql<{
      readonly account: string;
      readonly place: string;
      readonly subject_id: string;
    }>`select a.id as account, h.place::text, h.subject_id from unnest(${accounts}::uuid[]) as a (id)
      cross join lateral (
        select r.place, r.subject_id from core.allocation_request r
        where r.waits_for_id = a.id and r.state = 'WAITING' and r.id <> all(${besides}::uuid[])
        order by r.place, r.subject_id limit 1) h`,
  );
  return new Map(rows.map((row) => [row.account, { place: BigInt(row.place), subjectId: row.subject_id }]));
}

/** Sets ceilings of locked accounts, each with its entry. One below what is used is refused by the constraint. */
export async function setCeilings(
  db: LedgerDb,
  changes: readonly { readonly account: OpenAccount; readonly ceiling: bigint; readonly note?: string }[],
  on: string,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ account, ceiling, note }) => ({
    entry: uuidv7(),
    account: account.id,
    ceiling: String(ceiling),
    note: note ?? null,
  }));
  await run(
    db,
    sql`with c as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (entry uuid, account uuid, ceiling bigint, note text)
      ), changed as (
        update core.allocation_account a set ceiling = c.ceiling, version = a.version + 1
        from c where a.id = c.account
        returning c.entry, a.id, a.enterprise_id, a.plugin, a.unit, a.ceiling, a.used, c.note)
      insert into core.allocation_entry (id, account_id, enterprise_id, plugin, kind, unit, ceiling, used, asked, note, effective_on)
      select entry, id, enterprise_id, plugin, 'CEILING', unit, ceiling, used, ceiling, note, ${on}::date from changed`,
  );
}

/**
 * Writes entries and counts them in their accounts, in one statement: nothing is recorded that is not counted. An
 * account gives no more than it has whatever was decided before; then nothing is written and this throws.
 */
export async function writeEntries(
  db: LedgerDb,
  entries: readonly NewEntry[],
  positions: readonly Position[],
): Promise<void> {
  if (entries.length === 0) return;
  const at = new Map(positions.map((each) => [`${each.requestId} ${each.accountId}`, each]));
  const used = new Map<string, bigint>();
  const rows = entries.map((entry) => {
    const { request, account, reserved, settled, basis } = entry;
    const name = `${request.id} ${account.id}`;
    const before = at.get(name) ?? {
      requestId: request.id,
      accountId: account.id,
      reserved: 0n,
      settled: 0n,
      kind: entry.kind,
      sequence: 0,
    };
    const after = {
      ...before,
      reserved: before.reserved + reserved,
      settled: before.settled + settled,
      sequence: before.sequence + 1,
    };
    at.set(name, after);
    const usedBefore = used.get(account.id) ?? account.used;
    used.set(account.id, usedBefore + reserved + settled);
    return {
      id: uuidv7(),
      account_id: account.id,
      request_id: request.id,
      enterprise_id: request.enterpriseId,
      plugin: request.plugin,
      kind: entry.kind,
      reserved: String(reserved),
      settled: String(settled),
      reserved_after: String(after.reserved),
      settled_after: String(after.settled),
      sequence: after.sequence,
      ceiling: String(entry.limit),
      used: String(usedBefore),
      asked: String(entry.asked),
      reason: entry.reason ?? null,
      note: entry.note ?? null,
      effective_on: entry.on,
      policy_version: basis?.policyVersion ?? null,
      reading: basis?.reading ?? null,
      verdict: basis?.verdict ?? null,
      determined: basis?.determined == null ? null : String(basis.determined),
    };
  });
  const written = await run(
    db,
    sql<{ readonly id: string }>`with e as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, account_id uuid, request_id uuid,
          enterprise_id uuid, plugin text, kind text, reserved bigint, settled bigint, reserved_after bigint,
          settled_after bigint, sequence integer, ceiling bigint, used bigint, asked bigint, reason text, note text,
          effective_on date, policy_version text, reading text, verdict text, determined bigint)
      ), change as (
        select account_id, sum(reserved + settled) as used, sum(settled) as settled from e group by 1
      ), counted as (
        update core.allocation_account a
        set used = a.used + c.used, settled = a.settled + c.settled, version = a.version + 1
        from change c where a.id = c.account_id and a.used + c.used between 0 and a.ceiling
        returning a.id, a.unit)
      insert into core.allocation_entry (id, account_id, request_id, enterprise_id, plugin, kind, unit, reserved, settled,
        reserved_after, settled_after, sequence, ceiling, used, asked, reason, note, effective_on, policy_version, reading,
        verdict, determined)
      select e.id, e.account_id, e.request_id, e.enterprise_id, e.plugin, e.kind, c.unit, e.reserved, e.settled,
        e.reserved_after, e.settled_after, e.sequence, e.ceiling, e.used, e.asked, e.reason, e.note, e.effective_on,
        e.policy_version, e.reading, e.verdict, e.determined
      from e join counted c on c.id = e.account_id returning id`,
  );
  if (written.length !== rows.length) {
    throw new Error(
      `Found ${rows.length - written.length} of ${rows.length} entries that their accounts do not allow, expected none: the accounts were not locked.`,
    );
  }
}

export async function writeRequests(db: LedgerDb, changes: readonly RequestChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((each) => ({
    ...each,
    asked: String(each.asked),
    granted: String(each.granted),
    place: each.place === null ? null : String(each.place),
  }));
  await run(
    db,
    sql`update core.allocation_request r
      set state = c.state, reason = c.reason, note = c.note, asked = c.asked, granted = c.granted,
        waits_for_id = c."waitsFor", place = c.place, version = r.version + 1, changed_at = clock_timestamp()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (id uuid, state text, reason text, note text,
        asked bigint, granted bigint, "waitsFor" uuid, place bigint)
      where r.id = c.id`,
  );
}

async function run<Row>(db: LedgerDb, statement: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await statement.execute(db)).rows;
}
