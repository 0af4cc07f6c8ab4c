import { type Kysely, sql } from 'kysely';
import { UserError } from '../contract/errors.ts';
import type { MutationField, WriteContext } from '../contract/fields.ts';
import { keyOf, visibleKey } from '../contract/identity.ts';
import { Enterprise } from '../domain/enterprise.ts';
import type { CoreTables } from '../domain/tables.ts';
import type { RecordKind } from './fields.ts';
import { merge } from './merge.ts';
import { recordDecision } from './outcome.ts';
import { MERGE_LOCK } from './run.ts';
import { createWorkTable, emptyWorkTable, takeRows } from './work.ts';

type Ctx = WriteContext<CoreTables>;
type Db = Kysely<unknown>;

/** More in one transaction would hold their locks for too long. */
const MOST_ROWS = 100;

interface RowRef {
  readonly row: string;
  readonly version: number;
}
interface Rows {
  readonly rows: readonly string[];
}

export const acceptImportRows: MutationField<
  { readonly rows: readonly RowRef[]; readonly note?: string | null },
  Rows,
  Ctx
> = async (input, ctx) => {
  const rows = await openRows(ctx, input.rows);
  await createWorkTable(db(ctx));
  for (const row of rows) {
    const enterprise = await enterpriseMeant(ctx, row);
    await decide(ctx, row, enterprise, 'ACCEPTED', input.note ?? null);
  }
  return { rows: rows.map(({ id }) => id) };
};

export const matchImportRow: MutationField<
  RowRef & { readonly enterprise: string; readonly note?: string | null },
  Rows,
  Ctx
> = async (input, ctx) => {
  const [row] = await openRows(ctx, [input]);
  if (!row) throw new Error('a row was asked for and none opened');
  const enterprise = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { rows } = await sql<{ readonly credit_code: string | null }>`
    select credit_code from core.enterprise where id = ${enterprise} for update`.execute(db(ctx));
  const code = rows[0]?.credit_code;
  if (rows.length === 0)
    throw new UserError('NOT_ALLOWED', 'This role may not write this enterprise.', ['input', 'enterprise']);
  if (code && row.credit_code && code !== row.credit_code)
    throw new UserError(
      'INVALID',
      `enterprise: its credit code is ${code}, the row has ${row.credit_code}. Match the row to the enterprise of that code, or reject it.`,
      ['input', 'enterprise'],
    );
  await createWorkTable(db(ctx));
  await decide(ctx, row, enterprise, 'MATCHED', input.note ?? null);
  return { rows: [row.id] };
};

export const rejectImportRows: MutationField<
  { readonly rows: readonly RowRef[]; readonly reason: string },
  Rows,
  Ctx
> = async (input, ctx) => {
  if (input.reason.trim() === '')
    throw new UserError('INVALID', 'reason: expected why the rows are rejected, found nothing.', [
      'input',
      'reason',
    ]);
  const rows = await openRows(ctx, input.rows);
  for (const { id } of rows)
    await recordDecision(db(ctx), { row: id, state: 'REJECTED', enterprise: null, note: input.reason });
  return { rows: rows.map(({ id }) => id) };
};

interface OpenRow {
  readonly id: string;
  readonly batch_id: string;
  readonly kind: RecordKind;
  readonly file_name: string;
  readonly line: number;
  readonly state: string;
  readonly version: number;
  readonly name_normalized: string | null;
  readonly credit_code: string | null;
  readonly city_code: string | null;
}

const db = (ctx: Ctx): Db => ctx.db as unknown as Db;

/**
 * Locks the rows and what they are about, and refuses those that cannot be decided on now: gone, decided by somebody
 * else, changed since they were read, of another city. Rows of one name wait for each other, so that accepting two of
 * them makes one enterprise.
 */
async function openRows(ctx: Ctx, refs: readonly RowRef[]): Promise<readonly OpenRow[]> {
  const ids = [...new Set(refs.map(({ row }) => keyOf('ImportRow', row, 'input.rows')))];
  if (ids.length === 0 || ids.length > MOST_ROWS || ids.length < refs.length)
    throw new UserError('INVALID', `rows: expected 1 to ${MOST_ROWS} different rows, found ${refs.length}.`, [
      'input',
      'rows',
    ]);
  const { rows: lock } = await sql<{ readonly free: boolean }>`
    select pg_try_advisory_xact_lock_shared(${sql.raw(String(MERGE_LOCK))}) as free`.execute(db(ctx));
  if (!lock[0]?.free)
    throw new UserError('CONFLICT', 'An import is being merged. Try again in a moment.', ['input']);
  const { rows } = await sql<OpenRow>`
    select r.id, r.batch_id, b.kind, b.file_name, r.line, r.state, r.version, r.name_normalized, r.credit_code, r.city_code
    from core.import_row r join core.import_batch b on b.id = r.batch_id
    where r.id = any(${ids}::uuid[]) order by r.id for update of r`.execute(db(ctx));
  for (const [index, ref] of refs.entries())
    refuseUnlessOpen(ctx, rows, ref, ['input', 'rows', String(index)]);
  const names = rows.flatMap((row) => [row.name_normalized ?? [], row.credit_code ?? []].flat());
  for (const name of [...new Set(names)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`enterprise ${name}`}, 0))`.execute(db(ctx));
  return rows;
}

function refuseUnlessOpen(ctx: Ctx, rows: readonly OpenRow[], ref: RowRef, path: readonly string[]): void {
  const row = rows.find(({ id }) => id === keyOf('ImportRow', ref.row, 'input.rows'));
  if (!row) throw new UserError('UNKNOWN_RECORD', 'row: there is no such ImportRow for this viewer.', path);
  if (row.state !== 'WAITING')
    throw new UserError(
      'CONFLICT',
      `Line ${row.line} waits no longer: it is ${row.state}. Read it again.`,
      path,
    );
  if (row.version !== ref.version)
    throw new UserError(
      'CONFLICT',
      `version: line ${row.line} is at ${row.version}, the decision was made on ${ref.version}.`,
      path,
    );
  if (ctx.viewer.role === 'CITY_OFFICER' && row.city_code !== ctx.viewer.scope)
    throw new UserError(
      'NOT_ALLOWED',
      `Line ${row.line} names ${row.city_code ? 'another city' : 'no city'}: an officer of the department decides on it.`,
      path,
    );
}

/** The one enterprise that an accepted row means; null when it is to be made. */
async function enterpriseMeant(ctx: Ctx, row: OpenRow): Promise<string | null> {
  const { rows } = await sql<{ readonly id: string; readonly credit_code: string | null }>`
    select e.id, e.credit_code from core.enterprise e
    where e.credit_code = ${row.credit_code}
      or (coalesce(e.city_code = ${row.city_code}::text, true) and (e.name_normalized = ${row.name_normalized}
        or e.id in (select f.enterprise_id from core.former_name f where f.name_normalized = ${row.name_normalized})))`.execute(
    db(ctx),
  );
  const same = rows.find((enterprise) => row.credit_code && enterprise.credit_code === row.credit_code);
  if (same) return same.id;
  // Another firm of the same name: its code says so.
  const possible = rows.filter((enterprise) => !row.credit_code || enterprise.credit_code === null);
  if (possible.length > 1)
    throw new UserError(
      'CONFLICT',
      `Line ${row.line} names ${possible.length} enterprises. Say which one by matchImportRow.`,
      ['input', 'rows'],
    );
  if (possible.length === 0 && row.name_normalized === null)
    throw new UserError(
      'INVALID',
      `Line ${row.line} has no name to make an enterprise of. Match it or reject it.`,
      ['input', 'rows'],
    );
  return possible[0]?.id ?? null;
}

/** Merges one row into the enterprise, or a new one, and closes it. */
async function decide(
  ctx: Ctx,
  row: OpenRow,
  enterprise: string | null,
  state: 'ACCEPTED' | 'MATCHED',
  note: string | null,
): Promise<void> {
  await takeRows(db(ctx), row.batch_id, { id: row.id });
  await sql`update import_work set verdict = ${enterprise ? 'UPDATE' : 'CREATE'}, enterprise_id = coalesce(${enterprise}::uuid, new_id)`.execute(
    db(ctx),
  );
  if (enterprise && row.credit_code)
    await sql`update core.enterprise set credit_code = ${row.credit_code}, version = version + 1
      where id = ${enterprise} and credit_code is null`.execute(db(ctx));
  await merge(db(ctx), { id: row.batch_id, kind: row.kind, fileName: row.file_name });
  const { rows } = await sql<{
    readonly enterprise_id: string | null;
  }>`select enterprise_id from import_work`.execute(db(ctx));
  const merged = rows[0]?.enterprise_id;
  if (!merged)
    throw new UserError(
      'CONFLICT',
      `The credit code of line ${row.line} belongs to an enterprise this viewer does not see.`,
      ['input', 'rows'],
    );
  await recordDecision(db(ctx), { row: row.id, state, enterprise: merged, note });
  await emptyWorkTable(db(ctx));
}
