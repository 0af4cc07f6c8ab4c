import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Entity } from './entity.ts';
import { RequestError } from './errors.ts';
import type { BatchField, Context, ListArguments, Page, RootField, RowType, Selection } from './fields.ts';
import type { Viewer } from './viewer.ts';

type AnyRow = Readonly<Record<string, unknown>>;
/** A list reads no table but its own, which the selection names: it serves the context of any plugin. */
type ListContext = Omit<Context, 'db'> & { readonly db: unknown };
type Direction = 'ASC' | 'DESC';
interface OrderTerm {
  readonly column: string;
  readonly nullable: boolean;
  readonly direction: Direction;
}
export interface ListOptions<E extends Entity> {
  /** The order when the query names none, as the column; the key breaks ties. */
  readonly order?: readonly (readonly [column: ColumnOf<E>, direction: Direction])[];
  /** A condition every row must meet, besides the query's `where`. */
  readonly only?: (alias: string, viewer: Viewer) => RawBuilder<SqlBool> | undefined;
}
type ColumnOf<E extends Entity> = E extends Entity ? string : never;

/** The rows of a whole table, a page at a time: `Query.enterprises(first, after, where, orderBy)`. One statement. */
export function list<E extends Entity>(
  _entity: E,
  options: ListOptions<E> = {},
): RootField<ListArguments, Page, ListContext> {
  return async (args, ctx, selection) => {
    const plan = planList(args, ctx, selection, options);
    const conditions = [plan.where, plan.after].filter((part) => part !== undefined);
    const from = sql`from ${sql.table(selection.rows.table)} t`;
    const rows = wantsRows(selection)
      ? await run(
          ctx.db,
          sql<AnyRow>`select ${plan.columns} ${from} ${whereAll(conditions)} order by ${plan.orderBy} limit ${args.first + 1}`,
        )
      : [];
    const totalCount = selection.wants('totalCount')
      ? Number((await run(ctx.db, sql<AnyRow>`select count(*) as n ${from} ${whereAll([plan.where])}`))[0]?.n)
      : undefined;
    return pageOf(rows, args, plan.order, totalCount);
  };
}

/**
 * The rows that belong to each parent, a page each: `EnterpriseFinance.loans(first, …)`. One statement for all
 * parents. `link` is the column that names the parent, whose key is its `parentKey` (`id` unless said).
 */
export function children<E extends Entity>(
  _entity: E,
  link: ColumnOf<E>,
  options: ListOptions<E> & { readonly parentKey?: string } = {},
): BatchField<object, ListArguments, Page, ListContext> {
  return async (parents, args, ctx, selection) => {
    const parentKey = options.parentKey ?? 'id';
    const keyOf = (parent: object): string => String((parent as AnyRow)[parentKey]);
    const keys = [...new Set(parents.map(keyOf))];
    const plan = planList(args, ctx, selection, options);
    const linkRef = sql.ref(`t.${link}`);
    const array = sql`${keys}::${sql.raw(selection.rows.columnTypes.get(link) ?? 'text')}[]`;
    const table = sql.table(selection.rows.table);
    const rows = wantsRows(selection)
      ? await run(
          ctx.db,
          sql<AnyRow>`select p.key as "__parent", t.* from unnest(${array}) as p(key) cross join lateral (
            select ${plan.columns} from ${table} t
            ${whereAll([sql<SqlBool>`${linkRef} = p.key`, plan.where, plan.after])}
            order by ${plan.orderBy} limit ${args.first + 1}) t`,
        )
      : [];
    const counts = selection.wants('totalCount')
      ? await run(
          ctx.db,
          sql<AnyRow>`select ${linkRef} as "__parent", count(*) as n from ${table} t
            ${whereAll([sql<SqlBool>`${linkRef} = any(${array})`, plan.where])} group by 1`,
        )
      : undefined;
    const byParent = Map.groupBy(rows, (row) => String(row.__parent));
    const totals = new Map(counts?.map((row) => [String(row.__parent), Number(row.n)]));
    return parents.map((parent) => {
      const key = keyOf(parent);
      return pageOf(byParent.get(key) ?? [], args, plan.order, counts && (totals.get(key) ?? 0));
    });
  };
}

/** All the rows that belong to each parent, for lists that stay short: `Enterprise.formerNames`. One statement. */
export function rowsOf<E extends Entity>(
  _entity: E,
  link: ColumnOf<E>,
  order: readonly (readonly [column: ColumnOf<E>, direction: Direction])[] = [],
): BatchField<object, unknown, readonly AnyRow[], ListContext> {
  return async (parents, _args, ctx, selection) => {
    const { rows } = selection;
    const keys = [...new Set(parents.map((parent) => String((parent as AnyRow).id)))];
    const terms = [...order, [rows.key, 'ASC'] as const];
    const columns = sql.join([link, ...selection.columns].map((column) => sql.ref(`t.${column}`)));
    const found = await run(
      ctx.db,
      sql<AnyRow>`select ${columns} from ${sql.table(rows.table)} t
        where ${sql.ref(`t.${link}`)} = any(${keys}::${sql.raw(rows.columnTypes.get(link) ?? 'text')}[])
        order by ${sql.join(terms.map(([column, way]) => sql`${sql.ref(`t.${column}`)} ${sql.raw(way)}`))}`,
    );
    const byParent = Map.groupBy(found, (row) => String(row[link]));
    return parents.map((parent) => byParent.get(String((parent as AnyRow).id)) ?? []);
  };
}

const wantsRows = (selection: Selection): boolean =>
  selection.wants('nodes') || selection.wants('edges') || selection.wants('pageInfo');

async function run(db: unknown, query: RawBuilder<AnyRow>): Promise<AnyRow[]> {
  return (await query.execute(db as Kysely<unknown>)).rows;
}

function planList<E extends Entity>(
  args: ListArguments,
  ctx: ListContext,
  selection: Selection,
  options: ListOptions<E>,
) {
  const order = orderTerms(args, selection.rows, options);
  const filters = [selection.rows.where(args.where, 't'), options.only?.('t', ctx.viewer)].filter(
    (part) => part !== undefined,
  );
  return {
    order,
    where: filters.length > 0 ? sql<SqlBool>`${sql.join(filters, sql` and `)}` : undefined,
    after: args.after == null ? undefined : afterCursor(args.after, order),
    columns: sql.join([
      ...selection.columns.map((column) => sql.ref(`t.${column}`)),
      ...order.map((term, index) => sql`${sql.ref(`t.${term.column}`)} as ${sql.ref(`__k${index}`)}`),
    ]),
    orderBy: sql.join(order.map((term) => sql`${sql.ref(`t.${term.column}`)} ${sql.raw(term.direction)}`)),
  };
}

/** The order asked for, or the default, closed by the key so that it is total. PostgreSQL's own place for nulls. */
function orderTerms<E extends Entity>(
  args: ListArguments,
  rows: RowType,
  options: ListOptions<E>,
): readonly OrderTerm[] {
  const terms: OrderTerm[] = args.orderBy?.length
    ? args.orderBy.map(({ field, direction }) => ({ ...rows.order(field), direction }))
    : (options.order ?? []).map(([column, direction]) => ({ column, nullable: true, direction }));
  const distinct = terms.filter((term, index) => terms.findIndex((t) => t.column === term.column) === index);
  if (distinct.some((term) => term.column === rows.key)) return distinct;
  return [...distinct, { column: rows.key, nullable: false, direction: distinct[0]?.direction ?? 'ASC' }];
}

/** Rows after the cursor: lexicographic, nulls last ascending and first descending, as PostgreSQL sorts them. */
function afterCursor(cursor: string, order: readonly OrderTerm[]): RawBuilder<SqlBool> {
  const values = decodeCursor(cursor);
  if (values?.length !== order.length) {
    throw new RequestError('BAD_USER_INPUT', 'after: expected a cursor of this list in this order.');
  }
  const sameWay = order.every((term) => !term.nullable && term.direction === order[0]?.direction);
  if (sameWay) {
    const comparison = order[0]?.direction === 'DESC' ? sql`<` : sql`>`;
    const columns = sql.join(order.map((term) => sql.ref(`t.${term.column}`)));
    return sql<SqlBool>`(${columns}) ${comparison} (${sql.join(values)})`;
  }
  const alternatives = order.map((term, index) => {
    const equal = order.slice(0, index).map((prior, i) => isSame(prior, values[i] ?? null));
    return sql`(${sql.join([...equal, isBeyond(term, values[index] ?? null)], sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}

function isSame(term: OrderTerm, value: string | null): RawBuilder<unknown> {
  const column = sql.ref(`t.${term.column}`);
  return value === null ? sql`${column} is null` : sql`${column} = ${value}`;
}

function isBeyond(term: OrderTerm, value: string | null): RawBuilder<unknown> {
  const column = sql.ref(`t.${term.column}`);
  if (term.direction === 'ASC')
    return value === null ? sql`false` : sql`(${column} > ${value} or ${column} is null)`;
  return value === null ? sql`${column} is not null` : sql`${column} < ${value}`;
}

const whereAll = (conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> => {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length > 0 ? sql`where ${sql.join(present, sql` and `)}` : sql``;
};

function pageOf(
  fetched: readonly AnyRow[],
  args: ListArguments,
  order: readonly OrderTerm[],
  totalCount: number | undefined,
): Page {
  const nodes = fetched.length > args.first ? fetched.slice(0, args.first) : fetched;
  return {
    nodes,
    // Cursors are made when they are asked for: most queries want the last one at most.
    get cursors() {
      return nodes.map((row) => encodeCursor(order.map((_, index) => textOf(row[`__k${index}`]))));
    },
    hasNextPage: fetched.length > args.first,
    hasPreviousPage: args.after != null,
    totalCount,
  };
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const encodeCursor = (values: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

function decodeCursor(cursor: string): readonly (string | null)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const valid =
      Array.isArray(values) &&
      values.every((v) => v === null || (typeof v === 'string' && !v.includes('\0')));
    return valid ? (values as (string | null)[]) : undefined;
  } catch {
    return undefined;
  }
}
