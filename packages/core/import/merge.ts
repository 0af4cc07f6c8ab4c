import { type Kysely, sql } from 'kysely';
import type { RecordKind } from './fields.ts';
import { ANNUAL_REPORT_ID, CERTIFICATION_ID, FORMER_NAME_ID, RECOGNITION_BATCH_ID } from './work.ts';

/** The batch whose rows are merged. */
export interface MergedBatch {
  readonly id: string;
  readonly kind: RecordKind;
  readonly fileName: string;
}

/**
 * Writes what the rows of the work table with the verdicts CREATE and UPDATE say, by set-based statements, and marks
 * each updating row that changed something. Merging what is there already changes nothing.
 *
 * What a row does not state stays as it is. A name that differs becomes the name, and the old one a former name; a
 * name known as a former one is a list from before the change, and stays that. Figures that differ append a correction.
 */
export async function merge(db: Kysely<unknown>, batch: MergedBatch): Promise<void> {
  await createEnterprises(db, batch);
  if (batch.kind === 'FULL') {
    if (await hasUpdates(db)) {
      await noteRenames(db, batch);
      await updateEnterprises(db);
    }
    await addFormerNames(db, batch);
    await addFigures(db, batch);
  } else {
    await addCertifications(db, batch);
  }
}

async function hasUpdates(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select from import_work where verdict = 'UPDATE' limit 1`.execute(db);
  return rows.length > 0;
}

async function createEnterprises(db: Kysely<unknown>, batch: MergedBatch): Promise<void> {
  const { rows } = await sql<{ readonly all: boolean }>`
    with made as (
      insert into core.enterprise (id, credit_code, name, name_normalized, region_code, industry_code, established_on,
        registered_capital, source)
      select new_id, credit_code, name, name_normalized, region_code, industry_code, established_on,
        registered_capital, coalesce(source, ${batch.fileName})
      from import_work where verdict = 'CREATE' order by line
      on conflict (credit_code) do nothing
      returning id
    )
    select (select count(*) from made) = (select count(*) from import_work where verdict = 'CREATE') as all`.execute(
    db,
  );
  if (rows[0]?.all) return;
  // Somebody else has the code, out of sight of who imports.
  await sql`update import_work w set verdict = 'WAIT', reason = 'OUTSIDE_SCOPE', enterprise_id = null
    where verdict = 'CREATE' and not exists (select from core.enterprise e where e.id = w.new_id)`.execute(
    db,
  );
}

async function noteRenames(db: Kysely<unknown>, batch: MergedBatch): Promise<void> {
  await sql`
    update import_work w set renames = true from core.enterprise e
    where w.verdict = 'UPDATE' and e.id = w.enterprise_id and w.name_normalized <> e.name_normalized
      -- A row that an officer matched by a name alike does not rename: only the code says it is the registered one.
      and w.credit_code = e.credit_code
      and not exists (select from core.former_name f
        where f.enterprise_id = e.id and f.name_normalized = w.name_normalized)`.execute(db);
  await sql`
    insert into core.former_name (id, enterprise_id, name, name_normalized, source)
    select core.import_id(${batch.id}::uuid, ${FORMER_NAME_ID}, w.line, 0), e.id, e.name, e.name_normalized, ${batch.fileName}
    from import_work w join core.enterprise e on e.id = w.enterprise_id
    where w.verdict = 'UPDATE' and w.renames
    on conflict (enterprise_id, name_normalized) do nothing`.execute(db);
}

async function updateEnterprises(db: Kysely<unknown>): Promise<void> {
  await sql`
    with changed as (
      update core.enterprise e set
        credit_code = coalesce(e.credit_code, w.credit_code),
        name = case when w.renames then w.name else e.name end,
        name_normalized = case when w.renames then w.name_normalized else e.name_normalized end,
        region_code = coalesce(w.region_code, e.region_code),
        industry_code = coalesce(w.industry_code, e.industry_code),
        established_on = coalesce(w.established_on, e.established_on),
        registered_capital = coalesce(w.registered_capital, e.registered_capital),
        version = e.version + 1
      from import_work w
      where w.verdict = 'UPDATE' and e.id = w.enterprise_id and (
        w.renames
        or (w.credit_code is not null and e.credit_code is null)
        or (w.region_code is not null and e.region_code is distinct from w.region_code)
        or (w.industry_code is not null and e.industry_code is distinct from w.industry_code)
        or (w.established_on is not null and e.established_on is distinct from w.established_on)
        or (w.registered_capital is not null and e.registered_capital is distinct from w.registered_capital))
      returning w.line
    )
    update import_work w set changed = true from changed where changed.line = w.line`.execute(db);
}

async function addFormerNames(db: Kysely<unknown>, batch: MergedBatch): Promise<void> {
  await sql`
    with added as (
      insert into core.former_name (id, enterprise_id, name, name_normalized, source)
      select core.import_id(${batch.id}::uuid, ${FORMER_NAME_ID}, w.line, f.place::integer), e.id, f.name ->> 'name',
        f.name ->> 'normalized', ${batch.fileName}
      from import_work w join core.enterprise e on e.id = w.enterprise_id
        cross join lateral jsonb_array_elements(w.former_names) with ordinality as f(name, place)
      where w.verdict in ('CREATE', 'UPDATE') and w.former_names <> '[]' and f.name ->> 'normalized' <> e.name_normalized
      on conflict (enterprise_id, name_normalized) do nothing
      returning enterprise_id
    )
    update import_work w set changed = true from added where added.enterprise_id = w.enterprise_id`.execute(
    db,
  );
}

const FIGURES = [
  'revenue',
  'main_revenue',
  'net_profit',
  'total_assets',
  'total_liabilities',
  'rd_expense',
  'own_rd_expense',
  'staff',
  'rd_staff',
] as const;
const listed = (of: (figure: string) => string, between = ', ') => sql.raw(FIGURES.map(of).join(between));

async function addFigures(db: Kysely<unknown>, batch: MergedBatch): Promise<void> {
  const stated = sql`import_work w cross join lateral jsonb_to_recordset(w.annual) as
    a(year smallint, ${listed((figure) => `${figure} ${figure.endsWith('staff') ? 'integer' : 'bigint'}`)})`;
  const id = sql`core.import_id(${batch.id}::uuid, ${ANNUAL_REPORT_ID}, w.line, a.year)`;
  // Corrections first, while what stands is as it was; they are applied after the old rows have made room.
  await sql`
    create temporary table import_correction on commit drop as
    select r.id as corrected, ${id} as id, w.line, w.enterprise_id, a.year,
      ${listed((figure) => `coalesce(a.${figure}, r.${figure}) as ${figure}`)}
    from ${stated} join core.annual_report r on r.enterprise_id = w.enterprise_id and r.year = a.year and r.superseded_at is null
    where w.verdict = 'UPDATE'
      and (${listed((figure) => `a.${figure} is not null and a.${figure} is distinct from r.${figure}`, ' or ')})`.execute(
    db,
  );
  await sql`
    with added as (
      insert into core.annual_report (id, enterprise_id, year, ${listed((figure) => figure)}, trust, source)
      select ${id}, w.enterprise_id, a.year, ${listed((figure) => `a.${figure}`)}, 'DECLARED', ${batch.fileName}
      from ${stated}
      where w.verdict = 'CREATE' or (w.verdict = 'UPDATE' and not exists (select from core.annual_report r
        where r.enterprise_id = w.enterprise_id and r.year = a.year and r.superseded_at is null))
      order by w.line, a.year
      returning enterprise_id
    )
    update import_work w set changed = true from added
    where added.enterprise_id = w.enterprise_id and w.verdict = 'UPDATE'`.execute(db);
  await sql`update core.annual_report r set superseded_at = now() from import_correction c where r.id = c.corrected`.execute(
    db,
  );
  await sql`
    insert into core.annual_report (id, enterprise_id, year, ${listed((figure) => figure)}, trust, source)
    select id, enterprise_id, year, ${listed((figure) => figure)}, 'DECLARED', ${batch.fileName}
    from import_correction`.execute(db);
  await sql`update import_work w set changed = true from import_correction c where c.line = w.line`.execute(
    db,
  );
  await sql`drop table import_correction`.execute(db);
}

/** A list prints neither validity: it stays unknown. A batch is found by tier and label, or made. */
async function addCertifications(db: Kysely<unknown>, batch: MergedBatch): Promise<void> {
  const certified = sql`w.verdict in ('CREATE', 'UPDATE') and w.title_state = 'RECOGNISED' and w.tier_code is not null`;
  await sql`
    insert into core.recognition_batch (id, tier_code, label, year, announced_on, source)
    select distinct on (w.tier_code, w.batch_label) core.import_id(${batch.id}::uuid, ${RECOGNITION_BATCH_ID}, w.line, 0),
      w.tier_code, w.batch_label, substring(w.batch_label from '^(20\\d\\d)年')::smallint, w.published_on, w.source
    from import_work w where ${certified} and w.batch_label is not null
    order by w.tier_code, w.batch_label, w.line
    on conflict (tier_code, label) do nothing`.execute(db);
  await sql`
    with added as (
      insert into core.certification (id, enterprise_id, tier_code, batch_id, source)
      select distinct on (w.enterprise_id, w.tier_code, b.id)
        core.import_id(${batch.id}::uuid, ${CERTIFICATION_ID}, w.line, 0), w.enterprise_id, w.tier_code, b.id,
        coalesce(w.source, ${batch.fileName})
      from import_work w left join core.recognition_batch b on b.tier_code = w.tier_code and b.label = w.batch_label
      where ${certified} and not exists (select from core.certification c where c.enterprise_id = w.enterprise_id
        and c.tier_code = w.tier_code and c.batch_id is not distinct from b.id)
      order by w.enterprise_id, w.tier_code, b.id, w.line
      on conflict do nothing
      returning id
    )
    update import_work w set changed = true from added
    where added.id = core.import_id(${batch.id}::uuid, ${CERTIFICATION_ID}, w.line, 0)`.execute(db);
}
