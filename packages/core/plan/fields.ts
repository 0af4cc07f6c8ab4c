import { type RawBuilder, sql } from 'kysely';
import type { Row } from '../contract/entity.ts';
import { type BatchField, type Context, derive, type RootField, type Selection } from '../contract/fields.ts';
import { list, rowsOf } from '../contract/lists.ts';
import type { AnyField } from '../contract/plugin.ts';
import { regionFilter } from '../domain/filters.ts';
import type { CoreTables } from '../domain/tables.ts';
import {
  Clause,
  type Department,
  Measure,
  Platform,
  type PolicyDocument,
  type Target,
  type TierSet,
} from './entities.ts';
import { CONFIDENCE, STATUS } from './marks.ts';
import type { Provenance } from './schema.ts';

type Ctx = Context<CoreTables>;
type AnyRow = Readonly<Record<string, unknown>>;
type RowsField = BatchField<AnyRow, object, readonly AnyRow[], Ctx>;
interface ById {
  readonly id: string;
}

const document: RootField<ById, Row<typeof PolicyDocument> | undefined, Ctx> = ({ id }, { db }) =>
  db.selectFrom('core.document').selectAll().where('id', '=', id).executeTakeFirst();

const documents: RootField<object, readonly Row<typeof PolicyDocument>[], Ctx> = (_args, { db }) =>
  db.selectFrom('core.document').selectAll().orderBy('position').execute();

const clause: RootField<ById, Row<typeof Clause> | undefined, Ctx> = ({ id }, { db }) =>
  db.selectFrom('core.clause').selectAll().where('id', '=', id).executeTakeFirst();

const clauses: RootField<{ readonly document: string }, readonly Row<typeof Clause>[], Ctx> = (
  args,
  { db },
) =>
  db
    .selectFrom('core.clause')
    .selectAll()
    .where('document_id', '=', args.document)
    .orderBy('position')
    .execute();

const measure: RootField<ById, Row<typeof Measure> | undefined, Ctx> = ({ id }, { db }) =>
  db.selectFrom('core.measure').selectAll().where('id', '=', id).executeTakeFirst();

const targets: RootField<object, readonly Row<typeof Target>[], Ctx> = (_args, { db }) =>
  db.selectFrom('core.target').selectAll().orderBy('position').execute();

const department: RootField<ById, Row<typeof Department> | undefined, Ctx> = ({ id }, { db }) =>
  db.selectFrom('core.department').selectAll().where('id', '=', id).executeTakeFirst();

const departments: RootField<{ readonly region?: string | null }, readonly Row<typeof Department>[], Ctx> = (
  { region },
  { db },
) => {
  const all = db.selectFrom('core.department as d').selectAll().orderBy('position');
  return (region == null ? all : all.where(regionFilter({ hasCity: false })({ eq: region }, 'd'))).execute();
};

const tierSets: RootField<object, readonly Row<typeof TierSet>[], Ctx> = (_args, { db }) =>
  db.selectFrom('core.tier_set').selectAll().orderBy('position').execute();

/** Runs one statement over the keys of all parents; each of its rows says in `__parent` whose it is. */
async function ofParents(
  parents: readonly AnyRow[],
  key: string,
  ctx: Ctx,
  select: (keys: RawBuilder<unknown>) => RawBuilder<AnyRow>,
): Promise<readonly (readonly AnyRow[])[]> {
  const keys = parents.map((parent) => String(parent[key]));
  const { rows } = await select(sql`${[...new Set(keys)]}::text[]`).execute(ctx.db);
  const byParent = Map.groupBy(rows, (row) => row.__parent);
  return keys.map((each) => byParent.get(each) ?? []);
}

const columnsOf = ({ columns }: Selection) => sql.join(columns.map((column) => sql.ref(`t.${column}`)));

/** The rows that a list of keys in the parents' table names, in the order of the list. */
const listed =
  (table: keyof CoreTables, column: string, key: 'id' | 'code' = 'id'): RowsField =>
  (parents, _args, ctx, selection) =>
    ofParents(
      parents,
      key,
      ctx,
      (keys) => sql`select ${sql.ref(`p.${key}`)} as "__parent", ${columnsOf(selection)}
        from ${sql.table(table)} p
        cross join lateral unnest(${sql.ref(`p.${column}`)}) with ordinality as listed (key, place)
        join ${sql.table(selection.rows.table)} t on ${sql.ref(`t.${selection.rows.key}`)} = listed.key
        where ${sql.ref(`p.${key}`)} = any(${keys}) order by listed.place`,
    );

/** The other way round: the rows whose list of ids names the parent. */
const listing =
  (column: string): RowsField =>
  (parents, _args, ctx, selection) =>
    ofParents(
      parents,
      'id',
      ctx,
      (keys) => sql`select listed.key as "__parent", ${columnsOf(selection)}
        from ${sql.table(selection.rows.table)} t cross join lateral unnest(${sql.ref(`t.${column}`)}) as listed (key)
        where listed.key = any(${keys}) order by t.position`,
    );

/** An issued document has an issuer: without one in the table they are not recorded. */
const issuers: BatchField<AnyRow, object, readonly AnyRow[] | null, Ctx> = async (...asked) => {
  const lists = await listed('core.document', 'issuers')(...asked);
  return lists.map((each) => (Array.isArray(each) && each.length === 0 ? null : each));
};

/** What the 责任单位 line says that governs the clause which `key` of the parent names, in the order of the line. */
const governing =
  (rows: 'responsibility' | 'department', key: 'id' | 'clause_id'): RowsField =>
  (parents, _args, ctx, selection) =>
    ofParents(
      parents,
      key,
      ctx,
      (keys) => sql`select c.id as "__parent", ${columnsOf(selection)}
        from core.clause c join core.responsibility r on r.clause_id = c.governing_clause_id
        join ${sql.table(`core.${rows}`)} t on t.id = ${sql.ref(rows === 'department' ? 'r.department_id' : 'r.id')}
        where c.id = any(${keys}) order by r.ordinal`,
    );

/** The measures that rest on a clause or on a part of it, as its text is that of its parts. */
const clauseMeasures: RowsField = (parents, _args, ctx, selection) =>
  ofParents(
    parents,
    'id',
    ctx,
    (keys) => sql`with recursive part (root, id) as (
        select id, id from core.clause where id = any(${keys})
        union all select part.root, c.id from core.clause c join part on c.parent_id = part.id)
      select distinct part.root as "__parent", t.position, ${columnsOf(selection)}
      from part join core.measure t on t.clause_id = part.id or part.id = any(t.further_clauses)
      order by t.position`,
  );

const departmentResponsibilities: RowsField = (parents, _args, ctx, selection) =>
  ofParents(
    parents,
    'id',
    ctx,
    (keys) => sql`select t.department_id as "__parent", ${columnsOf(selection)}
      from core.responsibility t join core.clause c on c.id = t.clause_id
      where t.department_id = any(${keys}) order by c.position`,
  );

/** The resolvers of the plan, by type and field. */
export const planFields = {
  Query: {
    document,
    documents,
    clause,
    clauses,
    measure,
    measures: list(Measure, { order: [['position', 'ASC']] }),
    targets,
    platforms: list(Platform, { order: [['position', 'ASC']] }),
    department,
    departments,
    tierSets,
  },
  PolicyDocument: {
    issuers,
    supersedes: listed('core.document', 'supersedes'),
    supersededBy: listing('supersedes'),
    amendedBy: listed('core.document', 'amended_by'),
    clauses: rowsOf(Clause, 'document_id', [['position', 'ASC']]),
  },
  Clause: {
    children: rowsOf(Clause, 'parent_id', [['ordinal', 'ASC']]),
    measures: clauseMeasures,
    responsibilities: governing('responsibility', 'id'),
    departments: governing('department', 'id'),
  },
  Measure: {
    furtherClauses: listed('core.measure', 'further_clauses'),
    departments: governing('department', 'clause_id'),
  },
  Department: {
    serves: listed('core.department', 'serves'),
    servedBy: listing('serves'),
    responsibilities: departmentResponsibilities,
    platforms: rowsOf(Platform, 'owner_id', [['position', 'ASC']]),
  },
  TierSet: { members: listed('core.tier_set', 'members', 'code') },
  Platform: {
    ownerStatus: derive(['owner_status'], ({ owner_status: status }) =>
      status === null ? null : STATUS[status as Provenance['status']],
    ),
  },
  // The marks of the data files as names that an enum may have.
  Provenance: {
    status: derive(['status'], ({ status }) => STATUS[status as Provenance['status']]),
    confidence: derive(
      ['confidence'],
      ({ confidence }) => CONFIDENCE[confidence as Provenance['confidence']],
    ),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, AnyField>>>>;
