import type { Claim } from '@tidu/core';
import type { Reading } from '@tidu/policy';
import { sql } from 'kysely';
import type { FinanceContext } from '../finance.generated.ts';

/** What the ledger has for a subject under a policy. */
export interface Held {
  /** Fen, reserved or settled. */
  readonly granted: bigint;
  /** Under which reading it was reserved: it is settled and adjusted under the same one. */
  readonly reading: Reading;
}

/** Undefined where it was never asked for. */
export async function heldUnder(
  { policyId, subjectId }: Claim,
  { db }: Pick<FinanceContext, 'db'>,
): Promise<Held | undefined> {
  const { rows } = await sql<{ readonly granted: string; readonly reading: Reading | null }>`
    select r.granted::text, (select e.reading from core.allocation_entry e
      where e.request_id = r.id and e.kind = 'RESERVE' order by e.recorded_at desc limit 1) as reading
    from core.allocation_request r where r.policy_id = ${policyId} and r.subject_id = ${subjectId}`.execute(
    db,
  );
  const [row] = rows;
  return row && { granted: BigInt(row.granted), reading: row.reading ?? 'LITERAL' };
}
