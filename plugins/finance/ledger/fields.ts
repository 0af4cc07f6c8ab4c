import { sql } from 'kysely';
import type { FinanceContext, FinanceFields } from '../finance.generated.ts';
import { SRDI_TIERS } from '../policies/scopes.ts';
import { keyOfPool } from './loan-pool.ts';

interface Row {
  readonly id: string;
}

/** The requests of a policy for subjects: one statement for all of them. */
const requestsUnder =
  (policyId: string) =>
  async (subjects: readonly Row[], _args: object, { db }: FinanceContext) => {
    const ids = subjects.map(({ id }) => id);
    const rows = await db
      .selectFrom('core.allocation_request')
      .selectAll()
      .where('policy_id', '=', policyId)
      .where('subject_id', 'in', ids)
      .execute();
    const bySubject = new Map(rows.map((row) => [row.subject_id, row]));
    return ids.map((id) => bySubject.get(id) ?? null);
  };

/**
 * whether money is paid back when the certificate is revoked later is not stated, so an officer looks again. Not
 * where another certificate of the same rank held on that day and stands.
 */
const subsidyFlags: FinanceFields['FinanceLoan']['subsidyFlags'] = async (loans, _args, { db }) => {
  const ids = loans.map(({ id }) => id);
  const { rows } = await sql<Row>`
    select l.id from finance.loan l
    join core.allocation_request r on r.policy_id = 'finance.interest-subsidy' and r.subject_id = l.id and r.granted > 0
    join core.certification c on c.enterprise_id = l.enterprise_id and c.tier_code = any(${SRDI_TIERS}::text[])
      and c.valid_from <= l.disbursed_on and c.valid_to >= l.disbursed_on
    where l.id = any(${ids}::uuid[])
    group by l.id
    having bool_or(c.end_kind = 'REVOKED' and c.ended_on > l.disbursed_on)
      and not bool_or(c.ended_on is null or (c.end_kind <> 'REVOKED' and c.ended_on > l.disbursed_on))`.execute(
    db,
  );
  const flagged = new Set(rows.map(({ id }) => id));
  return ids.map((id) => (flagged.has(id) ? ['CLAWBACK_REVIEW' as const] : []));
};

const caps: FinanceFields['EnterpriseFinance']['caps'] = async (enterprises, _args, { db }) => {
  const ids = enterprises.map(({ id }) => id);
  const rows = await db
    .selectFrom('core.allocation_account')
    .selectAll()
    .where('enterprise_id', 'in', ids)
    .where('plugin', '=', 'finance')
    .orderBy('period', (period) => period.desc().nullsLast())
    .orderBy('key')
    .execute();
  const byEnterprise = Map.groupBy(rows, (row) => row.enterprise_id);
  return ids.map((id) => byEnterprise.get(id) ?? []);
};

const account: FinanceFields['FinanceLoanPool']['account'] = async (pools, _args, { db }) => {
  const keys = pools.map(({ id }) => keyOfPool(id));
  const rows = await db.selectFrom('core.allocation_account').selectAll().where('key', 'in', keys).execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
};

export const ledgerFields = {
  caps,
  account,
  subsidyFlags,
  ofLoan: requestsUnder('finance.interest-subsidy'),
  ofArrival: requestsUnder('finance.fund-award'),
  ofMilestone: requestsUnder('finance.listing-award'),
};

/** What loans draw on pools, as the ledger counts it. Totals, seen by everyone. */
export async function poolAccounts(
  db: FinanceContext['db'],
  pools: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly reserved: bigint; readonly settled: bigint; readonly waiting: number }>
> {
  const keys = pools.map(keyOfPool);
  const { rows } = await sql<{ key: string; reserved: string; settled: string; waiting: number }>`
    select a.key, a.used - a.settled as reserved, a.settled, coalesce(q.requests, 0) as waiting
    from core.allocation_account a
    left join core.allocation_queue(array(select id from core.allocation_account where key = any(${keys}::text[]))) q
      on q.account_id = a.id
    where a.key = any(${keys}::text[])`.execute(db);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    pools.map((id) => {
      const row = byKey.get(keyOfPool(id));
      return [
        id,
        {
          reserved: BigInt(row?.reserved ?? 0),
          settled: BigInt(row?.settled ?? 0),
          waiting: row?.waiting ?? 0,
        },
      ];
    }),
  );
}
