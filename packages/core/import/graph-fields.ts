import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type BatchField, type Context, derive } from '../contract/fields.ts';
import { keyOf } from '../contract/identity.ts';
import { children, list } from '../contract/lists.ts';
import type { Filter } from '../contract/plugin.ts';
import type { CoreTables } from '../domain/tables.ts';
import type { HeaderProblem } from './columns.ts';
import { reasonOf } from './reasons.ts';
import { ImportBatch, ImportRow, type StoredProblem } from './tables.ts';

type Ctx = Context<CoreTables>;
interface Link {
  readonly id: string;
}

interface Cell {
  readonly column: string;
  readonly text: string;
}

/** Each cell with the header above it; cells beyond the header by their number. */
const cells: BatchField<Link, object, readonly Cell[], Ctx> = async (parents, _args, ctx) => {
  const ids = parents.map((parent) => parent.id);
  const rows = await ctx.db
    .selectFrom('core.import_row as r')
    .innerJoin('core.import_batch as b', 'b.id', 'r.batch_id')
    .select(['r.id', 'r.cells', 'b.header'])
    .where('r.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const byRow = new Map(
    rows.map((row) => [
      row.id,
      row.cells.map((text, index) => ({ column: row.header[index] ?? `column ${index + 1}`, text })),
    ]),
  );
  return ids.map((id) => byRow.get(id) ?? []);
};

interface Candidate {
  readonly enterprise: string;
  readonly similarity: number;
}

/** Candidates the viewer sees: those of other cities are not shown to an officer of one. */
const candidates: BatchField<Link, object, readonly Candidate[], Ctx> = async (parents, _args, ctx) => {
  const ids = parents.map((parent) => parent.id);
  const { rows } = await sql<{
    readonly row_id: string;
    readonly enterprise_id: string;
    readonly similarity: number;
  }>`
    select row_id, enterprise_id, similarity from core.import_candidate where row_id = any(${ids}::uuid[])
    order by similarity desc, enterprise_id`.execute(ctx.db);
  const byRow = Map.groupBy(rows, (row) => row.row_id);
  return ids.map((id) =>
    (byRow.get(id) ?? []).map((row) => ({ enterprise: row.enterprise_id, similarity: row.similarity })),
  );
};

type RowState =
  | 'STAGED'
  | 'MERGED'
  | 'UNCHANGED'
  | 'WAITING'
  | 'UNUSABLE'
  | 'ACCEPTED'
  | 'MATCHED'
  | 'REJECTED';
interface Count {
  readonly state: RowState;
  readonly rows: number;
}

const counts: BatchField<Link, object, readonly Count[], Ctx> = async (parents, _args, ctx) => {
  const ids = parents.map((parent) => parent.id);
  const { rows } = await sql<{ readonly batch_id: string; readonly state: RowState; readonly n: number }>`
    select batch_id, state, count(*)::integer as n from core.import_row where batch_id = any(${ids}::uuid[])
    group by batch_id, state order by state`.execute(ctx.db);
  const byBatch = Map.groupBy(rows, (row) => row.batch_id);
  return ids.map((id) => (byBatch.get(id) ?? []).map(({ state, n }) => ({ state, rows: n })));
};

export const importFields = {
  Query: {
    importBatches: list(ImportBatch),
    importReview: list(ImportRow, { only: (t) => sql<SqlBool>`${sql.ref(`${t}.waiting`)}` }),
  },
  ImportBatch: {
    counts,
    headerProblems: derive(
      ['header_problems'],
      (row: { header_problems: readonly HeaderProblem[] }) => row.header_problems,
    ),
    rows: children(ImportRow, 'batch_id'),
  },
  ImportRow: {
    cells,
    candidates,
    reason: derive(['reason'], (row: { reason: string | null }) =>
      row.reason === null ? null : reasonOf(row.reason),
    ),
    problems: derive(['problems', 'line'], (row: { problems: readonly StoredProblem[]; line: number }) =>
      row.problems.map((problem) => ({ ...problem, line: row.line })),
    ),
  },
};

/** `where: { batch: { eq: … } }` on rows, by the global id of the batch. */
export const batchFilter: Filter = (condition, alias) => {
  const asked = [condition.eq, ...((condition.in as unknown[] | null | undefined) ?? [])].filter(
    (value) => typeof value === 'string',
  );
  const keys = asked.map((value) => keyOf('ImportBatch', value, 'where.batch'));
  return sql<SqlBool>`${sql.ref(`${alias}.batch_id`)} = any(${keys}::uuid[])` as RawBuilder<SqlBool>;
};
