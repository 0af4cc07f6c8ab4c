import { type Kysely, sql } from 'kysely';
import { UserError } from '../contract/errors.ts';
import type { MutationField, WriteContext } from '../contract/fields.ts';
import { isUuid } from '../contract/identity.ts';
import type { CoreTables } from '../domain/tables.ts';
import type { ListFile, ReadListFile } from './read-file.ts';
import { readListFile } from './read-file.ts';
import { BatchOutOfSight, dryRun, type ImportResult, importWithin, MERGE_LOCK } from './run.ts';
import type { StoredProblem } from './tables.ts';
import { loadByParameter } from './work.ts';

/** A mutation is one transaction and one answer; a longer list goes through `tidu import enterprises`. */
const MOST_ROWS = 5_000;
/** Problems in one answer. */
const MOST_PROBLEMS = 1_000;

interface Input {
  readonly file: string;
  readonly sheet?: string | null;
  readonly dryRun?: boolean | null;
}

/** Imports a file the viewer uploaded, under the viewer's rows: what lies outside waits for those who may. */
export const importEnterprises: MutationField<Input, object, WriteContext<CoreTables>> = async (
  input,
  ctx,
) => {
  const db = ctx.db as unknown as Kysely<unknown>;
  const file = await readUploaded(db, input);
  const scope = ctx.viewer.role === 'CITY_OFFICER' ? ctx.viewer.scope : null;
  const problems: (StoredProblem & { readonly line: number })[] = [];
  let problemCount = 0;
  if (input.dryRun) {
    const result = await dryRun(db, loadByParameter(db), file, scope, (drafts) => {
      for (const { line, problems: text } of drafts) {
        const found = JSON.parse(String(text)) as StoredProblem[];
        problemCount += found.length;
        for (const problem of found) if (problems.length < MOST_PROBLEMS) problems.push({ line, ...problem });
      }
    });
    return { batch: null, ...answer(result, file), problems, problemCount };
  }
  await lock(db, file);
  // Thousands of rows to a statement take longer than a query may.
  await sql`set local statement_timeout = '20s'`.execute(db);
  try {
    const result = await importWithin(db, loadByParameter(db), file, scope);
    return { batch: result.batch, ...answer(result, file) };
  } catch (error) {
    if (error instanceof BatchOutOfSight)
      throw new UserError('CONFLICT', 'This file was imported before by another officer.', ['input', 'file']);
    throw error;
  }
};

const answer = (result: ImportResult, file: ListFile) => ({
  known: result.known,
  counts: Object.entries(result.counts).map(([state, rows]) => ({ state, rows })),
  headerProblems: file.columns.problems,
});

/** One at a time: rather a refusal than a wait for somebody else's long import. */
async function lock(db: Kysely<unknown>, file: ListFile): Promise<void> {
  const { rows } = await sql<{ readonly free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import ${file.hash}`}, 0))
      and pg_try_advisory_xact_lock(${sql.raw(String(MERGE_LOCK))}) as free`.execute(db);
  if (!rows[0]?.free)
    throw new UserError('CONFLICT', 'Another import or decision is being written. Try again in a moment.', [
      'input',
    ]);
}

async function readUploaded(db: Kysely<unknown>, { file, sheet }: Input): Promise<ListFile> {
  const { rows } = isUuid(file)
    ? await sql<{ readonly name: string; readonly content: Buffer }>`
        select name, content from core.import_file where id = ${file}`.execute(db)
    : { rows: [] };
  const [stored] = rows;
  if (!stored)
    throw new UserError('UNKNOWN_RECORD', 'file: there is no such upload of this viewer. Upload it again.', [
      'input',
      'file',
    ]);
  const read = await readListFile(stored.name, stored.content, sheet ?? undefined);
  if (!read.ok) throw new UserError('INVALID', describeRefusal(read), ['input', 'file']);
  if (read.file.rows.length > MOST_ROWS)
    throw new UserError(
      'INVALID',
      `file: expected at most ${MOST_ROWS} rows, found ${read.file.rows.length}. Split it, or have it imported by the command tidu import enterprises.`,
      ['input', 'file'],
    );
  return read.file;
}

/** Why a file cannot be read, for a person. */
export function describeRefusal(read: ReadListFile & { readonly ok: false }): string {
  if ('fault' in read)
    return `${read.fault.code}: found ${read.fault.found}, expected ${read.fault.expected}. ${read.fault.cure}`;
  return read.header
    .filter(({ severity }) => severity === 'REFUSE')
    .map(
      ({ code, columns, expected }) =>
        `${read.headerLine}:${columns.join(', ')}: ${code}: expected ${expected}.`,
    )
    .join('\n');
}
