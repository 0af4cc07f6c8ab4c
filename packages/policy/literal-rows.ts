import { type Day, dateText } from './civil-date.ts';
import type { Certificate, CollectionFact, Fact, Facts, FactType, FactValue } from './fact.ts';
import type { SqlMapping } from './sql.ts';

const SQL_TYPES: Readonly<Partial<Record<FactType, string>>> = {
  MONEY: 'bigint',
  INTEGER: 'bigint',
  RATE_PPM: 'bigint',
  DATE: 'date',
  BOOLEAN: 'boolean',
  CODE: 'text',
};

/**
 * One row as SQL literals, so that a policy's SQL can be run against a real PostgreSQL on the rows of `randomRow`
 * without any table. For tests: nothing a user wrote may come here.
 */
export function literalMapping(facts: Facts, on: Day): SqlMapping {
  return {
    asOf: literal('DATE', on),
    fact: (fact) => literal(fact.type, facts[fact.id]),
    records: (collection) => recordRows(collection, facts[collection.id]),
    certificates: (fact) => ({ ...CERTIFICATE_COLUMNS, ...certificateRows(facts[fact.id]) }),
  };
}

function recordRows(
  collection: CollectionFact,
  value: FactValue | null | undefined,
): ReturnType<SqlMapping['records']> {
  const elements = Object.values(collection.elements);
  const element = (fact: Fact): string => `r_${fact.id.replaceAll('.', '_')}`;
  const rows = Array.isArray(value) ? value : [];
  const values = rows.map((row) => elements.map(({ id, type }) => literal(type, row[id])));
  const empty = elements.map(({ type }) => literal(type, null));
  return {
    isKnown: String(Array.isArray(value)),
    element,
    from: rowsOf(values, empty, elements.map(element)),
  };
}

const CERTIFICATE_COLUMNS = {
  tier: 'k_tier',
  validFrom: 'k_valid_from',
  validTo: 'k_valid_to',
  endedOn: 'k_ended_on',
  reexaminationPending: 'k_pending',
};

function certificateRows(value: FactValue | null | undefined): {
  readonly isKnown: string;
  readonly from: string;
} {
  const rows: readonly Certificate[] = Array.isArray(value) ? value : [];
  const values = rows.map(({ tier, validFrom, validTo, endedOn, reexaminationPending }) => [
    literal('CODE', tier),
    ...[validFrom, validTo, endedOn].map((each) => literal('DATE', each)),
    literal('BOOLEAN', reexaminationPending),
  ]);
  const empty = [literal('CODE', null), ...Array.from({ length: 3 }, () => literal('DATE', null)), 'false'];
  return {
    isKnown: String(Array.isArray(value)),
    from: rowsOf(values, empty, Object.values(CERTIFICATE_COLUMNS)),
  };
}

/** A `values` list; without rows one that is filtered away, so that its columns have their types. */
function rowsOf(
  rows: readonly (readonly string[])[],
  empty: readonly string[],
  names: readonly string[],
): string {
  const listed = rows.length === 0 ? [empty] : rows;
  const values = listed.map((row) => `(${row.join(', ')})`).join(', ');
  return `(select * from (values ${values}) v(${names.join(', ')}) where ${rows.length > 0}) rows_of`;
}

function literal(type: FactType, value: FactValue | null | undefined): string {
  if (value === null || value === undefined) return `null::${SQL_TYPES[type] ?? 'text'}`;
  if (typeof value === 'number') return `date '${dateText(value)}'`;
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'::text`;
  return `(${String(value)})::${SQL_TYPES[type] ?? 'text'}`;
}
