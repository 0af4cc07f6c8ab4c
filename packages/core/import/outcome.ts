import { type Kysely, sql } from 'kysely';

/** Writes to the stored rows what became of those in the work table. */
export async function recordOutcome(db: Kysely<unknown>): Promise<void> {
  await sql`
    update core.import_row r set
      state = case when w.verdict = 'WAIT' then 'WAITING' when w.verdict = 'UNUSABLE' then 'UNUSABLE'
                   when w.changed or w.verdict = 'CREATE' then 'MERGED' else 'UNCHANGED' end,
      reason = w.reason, enterprise_id = w.enterprise_id,
      -- A row that names no region belongs to the city of the enterprise it means.
      city_code = coalesce(r.city_code, (select e.city_code from core.enterprise e where e.id = w.enterprise_id))
    from import_work w where r.id = w.row_id and r.state = 'STAGED'`.execute(db);
}

/** What an officer decided on a row. */
export interface Decision {
  readonly row: string;
  readonly state: 'ACCEPTED' | 'MATCHED' | 'REJECTED';
  readonly enterprise: string | null;
  readonly note: string | null;
}

/** Closes a waiting row. The officer's city sees it as before. */
export async function recordDecision(db: Kysely<unknown>, decision: Decision): Promise<void> {
  await sql`
    update core.import_row set state = ${decision.state}, enterprise_id = ${decision.enterprise}::uuid,
      city_code = coalesce(city_code, (select e.city_code from core.enterprise e where e.id = ${decision.enterprise}::uuid)),
      decided_by = core.importer(), decided_at = now(), decision_note = ${decision.note}::text, version = version + 1
    where id = ${decision.row}`.execute(db);
}
