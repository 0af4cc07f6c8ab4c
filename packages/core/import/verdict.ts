import { type Kysely, sql } from 'kysely';
import type { RecordKind } from './fields.ts';

/**
 * Decides what each row of the work table comes to, without writing anywhere else:
 * - UNUSABLE, or WAIT with a reason: an officer decides;
 * - CREATE an enterprise, only for a full record with a credit code that nothing contradicts;
 * - UPDATE the one enterprise it is certain to mean: by credit code, or a published name by exact normalised name.
 *
 * `scope` is the city of an officer who may write there only; null for the province.
 */
export async function judge(db: Kysely<unknown>, kind: RecordKind, scope: string | null): Promise<void> {
  await (kind === 'FULL' ? judgeFull(db, scope) : judgePublished(db, scope));
}

async function judgeFull(db: Kysely<unknown>, scope: string | null): Promise<void> {
  await sql`
    update import_work w
    set verdict = case when w.state = 'UNUSABLE' then 'UNUSABLE' when j.reason is not null then 'WAIT'
                       when j.id is null then 'CREATE' else 'UPDATE' end,
        reason = j.reason, enterprise_id = case when j.reason is null then coalesce(j.id, w.new_id) end
    from (
      select w.line, e.id, case
          when w.fault is not null then w.fault
          when w.city_code <> ${scope}::text or (${scope}::text is not null and w.city_code is null and e.id is null)
            then 'OUTSIDE_SCOPE'
          when e.id is null and w.name is null then 'NAME_MISSING'
          when n.taken then 'NAME_OF_ANOTHER_CODE'
        end as reason
      from import_work w
      left join core.enterprise e on e.credit_code = w.credit_code
      left join lateral (
        select true as taken from core.enterprise n where e.id is null and n.name_normalized = w.name_normalized limit 1
      ) n on true
    ) j
    where j.line = w.line`.execute(db);
}

async function judgePublished(db: Kysely<unknown>, scope: string | null): Promise<void> {
  await sql`
    with called as (
      select w.line, e.id, e.credit_code, e.city_code from import_work w
        join core.enterprise e on e.name_normalized = w.name_normalized
      union
      select w.line, e.id, e.credit_code, e.city_code from import_work w
        join core.former_name f on f.name_normalized = w.name_normalized
        join core.enterprise e on e.id = f.enterprise_id
    ), named as (
      select w.line, count(*) as enterprises,
        count(*) filter (where near) as here,
        (array_agg(c.id) filter (where near))[1] as id,
        bool_or(w.credit_code <> c.credit_code or (w.credit_code is not null and c.credit_code is null)) as other_code
      from called c join import_work w using (line)
        cross join lateral (select coalesce(c.city_code = w.city_code, true) as near) n
      group by w.line
    ), judged as (
      select w.line, coalesce(e.id, n.id) as id, case
          when w.fault is not null then w.fault
          when e.id is null and n.other_code then 'NAME_OF_ANOTHER_CODE'
          when e.id is null and n.here > 1 then 'SEVERAL_OF_NAME'
          when e.id is null and n.here = 0 then 'REGION_DIFFERS'
          when e.id is null and n.id is null then 'UNKNOWN_NAME'
          when w.city_code <> ${scope}::text then 'OUTSIDE_SCOPE'
        end as reason
      from import_work w
      left join core.enterprise e on e.credit_code = w.credit_code
      left join named n on n.line = w.line
    )
    update import_work w
    set verdict = case when w.state = 'UNUSABLE' then 'UNUSABLE' when j.reason is not null then 'WAIT' else 'UPDATE' end,
        reason = j.reason, enterprise_id = case when j.reason is null then j.id end
    from judged j where j.line = w.line`.execute(db);
}
