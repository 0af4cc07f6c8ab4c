import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Kysely, sql } from 'kysely';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type DraftRow, STAGING_COLUMNS, stagingValues } from './draft-row.ts';

/**
 * The temporary table a transaction works on: drafts come in by COPY or as parameters, what to do with each is written
 * beside it, and the merge reads it. Temporary, because PostgreSQL takes no COPY into a table with row-level security.
 */
export async function createWorkTable(db: Kysely<unknown>): Promise<void> {
  const columns = Object.entries(STAGING_COLUMNS).map(
    ([name, type]) => `${name} ${type}${COLLATED[type] ?? ''}`,
  );
  await sql`create temporary table import_work (
    ${sql.raw(columns.join(', '))},
    -- Of the stored row, and of the enterprise it may make.
    row_id uuid, new_id uuid,
    verdict text, reason text, enterprise_id uuid,
    renames boolean not null default false, changed boolean not null default false
  ) on commit drop`.execute(db);
}
const COLLATED: Readonly<Record<string, string>> = { text: ' collate "C"' };

export const emptyWorkTable = async (db: Kysely<unknown>): Promise<void> => {
  await sql`truncate import_work`.execute(db);
};

const NAMES = Object.keys(STAGING_COLUMNS).join(', ');
/** The merge needs no original text; without it the rows it works on are short. */
const MERGED_NAMES = Object.keys(STAGING_COLUMNS)
  .filter((name) => name !== 'cells' && name !== 'problems')
  .join(', ');

/** How drafts get into the work table. */
export type LoadDrafts = (rows: readonly DraftRow[]) => Promise<void>;

/** By COPY, on a connection of its own. */
export const loadByCopy =
  (client: ClientBase): LoadDrafts =>
  async (rows) => {
    const copy = client.query(copyFrom(`copy import_work (${NAMES}) from stdin`));
    await pipeline(Readable.from(copyLines(rows)), copy);
  };

/** As one parameter, where the connection belongs to a mutation. */
export const loadByParameter =
  (db: Kysely<unknown>): LoadDrafts =>
  async (rows) => {
    const names = Object.keys(STAGING_COLUMNS);
    const cast = Object.entries(STAGING_COLUMNS).map(([name, type]) => `r.${name}::${type}`);
    await sql`insert into import_work (${sql.raw(NAMES)}) select ${sql.raw(cast.join(', '))}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(${sql.raw(names.map((name) => `${name} text`).join(', '))})`.execute(db);
  };

/** Keeps the drafts of the work table as rows of the batch. */
export async function storeDrafts(db: Kysely<unknown>, batch: string): Promise<void> {
  await sql`insert into core.import_row (id, batch_id, reason, ${sql.raw(NAMES)})
    select core.import_id(${batch}::uuid, ${ROW_ID}, line, 0), ${batch}, case when state = 'UNUSABLE' then fault end,
      ${sql.raw(NAMES)}
    from import_work order by line`.execute(db);
}

/** Some stored rows of a batch: one, or those between two lines that are the n-th of their credit code. */
export type StoredRows =
  | { readonly id: string }
  | { readonly from: number; readonly to: number; readonly occurrence: number };

/** Takes stored rows into the work table. */
export async function takeRows(db: Kysely<unknown>, batch: string, which: StoredRows): Promise<void> {
  const condition =
    'id' in which
      ? sql`id = ${which.id}`
      : sql`line between ${which.from} and ${which.to} and occurrence = ${which.occurrence}`;
  await sql`insert into import_work (${sql.raw(MERGED_NAMES)}, row_id, new_id)
    select ${sql.raw(MERGED_NAMES)}, id, core.import_id(${batch}::uuid, ${ENTERPRISE_ID}, line, 0)
    from core.import_row where batch_id = ${batch} and ${condition} order by line`.execute(db);
  if (!('id' in which)) await sql`analyze import_work (line, credit_code, name_normalized)`.execute(db);
}

/** The kinds of ids that `core.import_id` makes for one batch. */
const ROW_ID = 1;
const ENTERPRISE_ID = 2;
export const FORMER_NAME_ID = 3;
export const ANNUAL_REPORT_ID = 4;
export const RECOGNITION_BATCH_ID = 5;
export const CERTIFICATION_ID = 6;

/** PostgreSQL's text format of COPY, in pieces of some hundred rows. */
function* copyLines(rows: readonly DraftRow[]): Generator<string> {
  let piece = '';
  for (const [index, row] of rows.entries()) {
    piece += `${stagingValues(row).map(copyValue).join('\t')}\n`;
    if (index % 500 === 499) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const copyValue = (value: string | number | null): string =>
  value === null
    ? '\\N'
    : String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
