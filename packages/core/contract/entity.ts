import { defineEntity, p } from '@mikro-orm/core';
import type { EntitySchemaWithMeta, InferKyselyTable } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';

export { defineEntity, p };

/** A table as `defineEntity` declares it. Its name is the GraphQL type it answers, its table is `<plugin>.<table>`. */
// biome-ignore lint/suspicious/noExplicitAny: MikroORM's own bound for any entity
export type Entity = EntitySchemaWithMeta<any, any, any, any, any>;

/** A row as `pg` returns it: snake_case columns, money and timestamps as strings. */
export type Row<E extends Entity> = Readonly<
  Selectable<InferKyselyTable<E, { columnNamingStrategy: 'column' }>>
>;

/** The Kysely database of a list of entities, keyed by dotted table name. */
export type TablesOf<Entities extends readonly Entity[]> = {
  [E in Entities[number] as E extends { tableName?: infer T extends string } ? T : never]: InferKyselyTable<
    E,
    { columnNamingStrategy: 'column' }
  >;
};

type LinkColumn = 'id' | 'code' | `${string}_id` | `${string}_code`;

/**
 * The columns of a row that are always read: its key and its links to other rows.
 * A batch field sees these of its parents; whatever else it needs it asks for by `derive`, or loads.
 */
export type Links<R> = Pick<R, Extract<keyof R, LinkColumn>>;

export const isLinkColumn = (column: string): boolean =>
  column === 'id' || column === 'code' || column.endsWith('_id') || column.endsWith('_code');

/** `contractNumber` → `contract_number`, as MikroORM names columns. */
export const columnOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Money in integer fen. `pg` returns a bigint as a string, and so does the type. */
export const money = () => p.bigint('string');
/** A moment in time, as the text PostgreSQL prints. */
export const instant = () => p.string().columnType('timestamptz');
/** A civil date in Asia/Shanghai, YYYY-MM-DD. */
export const civilDate = () => p.date();
/** Counts updates; a write that names an older version is refused (CONFLICT). */
export const version = () => p.integer().version();
/** A UUIDv7 made by the application. */
export const id = () => p.uuid().primary();
