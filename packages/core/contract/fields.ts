import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Rules } from '../rules/rules.ts';
import type { Viewer } from './viewer.ts';

/** What a plugin may log with; a child of the request's log that names the plugin. */
export interface Log {
  debug(details: object, message?: string): void;
  info(details: object, message?: string): void;
  warn(details: object, message?: string): void;
  error(details: object, message?: string): void;
}

/** What every field is given. These seven, for ever: whatever else a request needs lives in a loader. */
export interface Context<Tables = unknown, Config = unknown> {
  /** Typed statements under the viewer's rows; knows the plugin's own, core's and required tables. */
  readonly db: Kysely<Tables>;
  readonly viewer: Viewer;
  readonly config: Config;
  /** The policies of all plugins, and where their facts stand. */
  readonly rules: Rules;
  readonly log: Log;
  /** The civil date in Asia/Shanghai, YYYY-MM-DD; `TIDU_TODAY` fixes it. */
  readonly today: string;
  /** Aborts when the client is gone or the deadline has passed. */
  readonly signal: AbortSignal;
}

/** What a mutation is given besides: MikroORM in the mutation's one transaction, under the viewer's rows. */
export interface WriteContext<Tables = unknown, Config = unknown> extends Context<Tables, Config> {
  readonly em: EntityManager;
}

/** Which fields of a value are asked for. */
export interface Asked {
  /** Whether a field of the answer is asked for, through any alias or fragment (`totalCount`, `nodes`, …). */
  wants(field: string): boolean;
  /** What is asked of the value of one of its fields. */
  below(field: string): Asked;
}

/** What the query asked of the field. */
export interface Selection extends Asked {
  /** The type of the rows: of `nodes` under a connection, else of the field itself. */
  readonly rows: RowType;
  /** The columns to read of those rows: keys and links always, others when asked. */
  readonly columns: readonly string[];
}

/** How rows of one GraphQL type are read: its table, what it may be filtered and sorted by. */
export interface RowType {
  readonly name: string;
  readonly table: string;
  readonly key: string;
  readonly columnTypes: ReadonlyMap<string, 'uuid' | 'text'>;
  /** A `where` input as a condition on the table aliased `alias`. */
  where(input: unknown, alias: string): RawBuilder<SqlBool> | undefined;
  /** The column of an `orderBy` field, and whether it may be null. */
  order(field: string): { readonly column: string; readonly nullable: boolean };
}

/** Off the root a field answers for all its parents at once, one result a parent, in their order. */
export type BatchField<Parent, Args, Result, Ctx> = (
  parents: readonly Parent[],
  args: Args,
  ctx: Ctx,
  selection: Selection,
) => Promise<readonly (Result | Error)[]> | readonly (Result | Error)[];

export type RootField<Args, Result, Ctx> = (
  args: Args,
  ctx: Ctx,
  selection: Selection,
) => Promise<Result> | Result;

/** One transaction: a thrown `UserError` rolls it back and becomes the payload's `errors`. */
export type MutationField<Input, Result, Ctx> = (input: Input, ctx: Ctx) => Promise<Result>;

/** A field computed from columns of its own row, without the database. */
export interface DerivedField<Args, Result> {
  readonly columns: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the row's columns are those named beside it
  readonly derive: (row: any, args: Args, ctx: Context) => Result;
}

/** Declares a field computed from the named columns of its row: `derive(['valid_to'], (row, args, ctx) => …)`. */
export function derive<const Column extends string, Args, Result>(
  columns: readonly Column[],
  // biome-ignore lint/suspicious/noExplicitAny: a column's type is the entity's; a wrong name does not compile
  compute: (row: Readonly<Record<Column, any>>, args: Args, ctx: Context) => Result,
): DerivedField<Args, Result> {
  return { columns, derive: compute };
}

/** A page of rows: what a connection field returns. */
export interface Page<R = Readonly<Record<string, unknown>>> {
  readonly nodes: readonly R[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | undefined;
}

/** The arguments of every list. */
export interface ListArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly where?: unknown;
  readonly orderBy?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[] | null;
}
