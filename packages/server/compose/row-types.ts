import {
  columnOf,
  type Entity,
  type Filter,
  isLinkColumn,
  keyOf,
  RequestError,
  type RowType,
} from '@tidu/core';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { constantCase } from './document.ts';

/** A column as its entity declares it. */
export interface Column {
  readonly name: string;
  readonly nullable: boolean;
  readonly uuid: boolean;
}

/** A row type with what the executor and the checks need besides. */
export interface EntityRowType extends RowType {
  readonly entity: Entity;
  readonly plugin: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Keys and links: always read. */
  readonly links: readonly string[];
}

/** The columns of an entity by name. */
export function columnsOf(entity: Entity): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [property, declared] of Object.entries(entity.meta.properties)) {
    const { nullable, type } = declared as { nullable?: boolean; type?: unknown };
    const name = columnOf(property);
    const uuid = typeof type === 'function' && type.name === 'UuidType';
    columns.set(name, { name, nullable: nullable === true, uuid });
  }
  return columns;
}

/** How rows of an entity's type are read, filtered and sorted. `sortable` are the fields with `@sort`. */
export function rowTypeOf(
  entity: Entity,
  plugin: string,
  sortable: readonly string[],
  filters: Readonly<Record<string, Filter>>,
): EntityRowType {
  const columns = columnsOf(entity);
  const name = entity.meta.className;
  const orders = new Map(sortable.map((field) => [constantCase(field), columnOf(field)]));
  const rowType: EntityRowType = {
    name,
    entity,
    plugin,
    table: entity.meta.tableName,
    key: columns.has('id') ? 'id' : 'code',
    columns,
    columnTypes: new Map([...columns.values()].map((column) => [column.name, column.uuid ? 'uuid' : 'text'])),
    links: [...columns.keys()].filter(isLinkColumn),
    where: (input, alias) => whereOf(input, alias, name, columns, filters),
    order(field) {
      const column = orders.get(field);
      if (!column) throw new RequestError('BAD_USER_INPUT', `orderBy: ${name} cannot be sorted by ${field}.`);
      return { column, nullable: columns.get(column)?.nullable ?? true };
    },
  };
  return rowType;
}

type Input = Readonly<Record<string, unknown>>;

/** How deep `and`, `or`, `not` may nest: a condition is a page, not a program. */
const DEEPEST = 5;

function whereOf(
  input: unknown,
  alias: string,
  type: string,
  columns: ReadonlyMap<string, Column>,
  filters: Readonly<Record<string, Filter>>,
  depth = 0,
): RawBuilder<SqlBool> | undefined {
  if (input === null || input === undefined) return undefined;
  if (depth > DEEPEST)
    throw new RequestError('BAD_USER_INPUT', `where: expected at most ${DEEPEST} levels of and, or, not.`);
  const inside = (value: unknown): RawBuilder<SqlBool> | undefined =>
    whereOf(value, alias, type, columns, filters, depth + 1);
  const parts: RawBuilder<SqlBool>[] = [];
  for (const [field, value] of Object.entries(input as Input)) {
    if (value === null || value === undefined) continue;
    if (field === 'and' || field === 'or') {
      const inner = (value as unknown[]).map((part) => inside(part) ?? sql<SqlBool>`true`);
      if (inner.length === 0) parts.push(field === 'and' ? sql<SqlBool>`true` : sql<SqlBool>`false`);
      else parts.push(sql<SqlBool>`(${sql.join(inner, field === 'and' ? sql` and ` : sql` or `)})`);
    } else if (field === 'not') {
      const inner = inside(value);
      // Not true, rather than false: a row where the condition is unknown does not meet it.
      if (inner) parts.push(sql<SqlBool>`(${inner}) is not true`);
    } else {
      const custom = filters[field];
      const condition = value as Input;
      const column = filterColumn(field, columns) ?? field;
      parts.push(
        custom
          ? custom(condition, alias)
          : conditionOn(
              condition,
              `${alias}.${column}`,
              type,
              field,
              field === 'id' && columns.get('id')?.uuid === true,
            ),
      );
    }
  }
  if (parts.length === 0) return undefined;
  return parts.length === 1 ? parts[0] : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** The column a filter field compares: of its own name, or the one it links by (`tier` → `tier_code`). */
export function filterColumn(field: string, columns: ReadonlyMap<string, Column>): string | undefined {
  return [columnOf(field), `${columnOf(field)}_code`, `${columnOf(field)}_id`].find((column) =>
    columns.has(column),
  );
}

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

/** `{ gte: 5, lt: 9 }` on a column. Only operators that row-level security lets use an index. */
function conditionOn(
  condition: Input,
  reference: string,
  type: string,
  field: string,
  isGlobalId: boolean,
): RawBuilder<SqlBool> {
  const column = sql.ref(reference);
  const parts: RawBuilder<SqlBool>[] = [];
  const inside = (value: unknown): unknown =>
    isGlobalId ? keyOf(type, String(value), `where.${field}`) : value;
  for (const [operator, value] of Object.entries(condition)) {
    if (value === null || value === undefined) continue;
    const symbol = OPERATORS[operator];
    if (symbol) parts.push(sql<SqlBool>`${column} ${sql.raw(symbol)} ${inside(value)}`);
    else if (operator === 'in')
      parts.push(sql<SqlBool>`${column} = any(${(value as unknown[]).map(inside)})`);
    else if (operator === 'isNull')
      parts.push(value ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} is not null`);
    else if (operator === 'startsWith') parts.push(startsWith(column, String(value)));
    else throw new RequestError('BAD_USER_INPUT', `where.${field}: ${operator} is not an operator here.`);
  }
  return parts.length > 0 ? sql<SqlBool>`(${sql.join(parts, sql` and `)})` : sql<SqlBool>`true`;
}

/**
 * A prefix as a range: LIKE is not leakproof, so under row-level security it could use no index. Right for columns
 * of collation "C", which is what filterable text columns have.
 */
function startsWith(column: RawBuilder<unknown>, prefix: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${column} >= ${prefix} and ${column} < ${`${prefix}\u{10FFFF}`})`;
}
