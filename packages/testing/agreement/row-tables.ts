import { finished } from 'node:stream/promises';
import {
  type Certificate,
  type CollectionFact,
  type Day,
  dateText,
  type Fact,
  type Facts,
  type FactType,
  type FactValue,
  type Policy,
  type SqlMapping,
} from '@tidu/policy';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A row to be decided by SQL, and what it is expected to answer. */
export interface StoredRow {
  readonly number: number;
  readonly on: Day;
  readonly facts: Facts;
  readonly expected: string;
}

/** Where the rows of one policy stand: `decided_row r` with a column a fact, and a table for each list of records. */
export interface RowTables {
  readonly mapping: SqlMapping;
  /** Puts these rows in the place of those there were. */
  load(rows: readonly StoredRow[]): Promise<void>;
}

const SQL_TYPES: Readonly<Record<FactType, string>> = {
  MONEY: 'bigint',
  INTEGER: 'bigint',
  RATE_PPM: 'bigint',
  DATE: 'date',
  BOOLEAN: 'boolean',
  CODE: 'text',
  // Whether the list is known; what is on it stands in a table of its own.
  COLLECTION: 'boolean',
  CERTIFICATES: 'boolean',
};

const CERTIFICATE_COLUMNS = {
  tier: 'CODE',
  validFrom: 'DATE',
  validTo: 'DATE',
  endedOn: 'DATE',
  reexaminationPending: 'BOOLEAN',
} as const satisfies Record<keyof Certificate, FactType>;

/** A list of records as a table: what each column is called, its type, and the value's name in a record. */
interface RecordTable {
  readonly fact: Fact;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: FactType; readonly key: string }[];
}

/** Makes temporary tables for the facts of a policy, on a connection that has none yet. */
export async function createRowTables(client: ClientBase, policy: Policy): Promise<RowTables> {
  const columns = new Map(policy.facts.map((fact, index) => [fact.id, `f${index}`]));
  const lists = policy.facts.filter(isList).map(recordTable);
  const facts = policy.facts.map((fact) => `${columns.get(fact.id)} ${SQL_TYPES[fact.type]}`);
  await client.query(
    `create temporary table decided_row (number int, as_of date, expected text, ${facts.join(', ')})`,
  );
  for (const list of lists) {
    const elements = list.columns.map(({ name, type }) => `${name} ${SQL_TYPES[type]}`);
    await client.query(`create temporary table ${list.name} (row_number int, ${elements.join(', ')})`);
    await client.query(`create index on ${list.name} (row_number)`);
  }
  const tableOf = (fact: Fact): RecordTable => {
    const found = lists.find((list) => list.fact.id === fact.id);
    if (found === undefined) throw new Error(`Found no list ${fact.id} among the facts of ${policy.id}.`);
    return found;
  };
  const columnIn = (list: RecordTable, key: string): string => {
    const found = list.columns.find((column) => column.key === key);
    if (found === undefined) throw new Error(`Found no ${key} in the records of ${list.fact.id}.`);
    return `e.${found.name}`;
  };
  const recordsOf = (list: RecordTable) => ({
    from: `${list.name} e where e.row_number = r.number`,
    isKnown: `r.${columns.get(list.fact.id)}`,
  });
  return {
    mapping: {
      asOf: 'r.as_of',
      fact: ({ id }) => `r.${columns.get(id)}`,
      records(collection) {
        const list = tableOf(collection);
        return { ...recordsOf(list), element: ({ id }) => columnIn(list, id) };
      },
      certificates(fact) {
        const list = tableOf(fact);
        return {
          ...recordsOf(list),
          tier: columnIn(list, 'tier'),
          validFrom: columnIn(list, 'validFrom'),
          validTo: columnIn(list, 'validTo'),
          endedOn: columnIn(list, 'endedOn'),
          reexaminationPending: columnIn(list, 'reexaminationPending'),
        };
      },
    },
    async load(rows) {
      await client.query(`truncate ${['decided_row', ...lists.map(({ name }) => name)].join(', ')}`);
      await copyInto(
        client,
        'decided_row',
        rows.map(({ number, on, expected, facts: values }) =>
          [
            number,
            dateText(on),
            escaped(expected),
            ...policy.facts.map(({ id, type }) => field(type, values[id])),
          ].join('\t'),
        ),
      );
      for (const list of lists) await copyInto(client, list.name, linesOf(list, rows));
    },
  };
}

const isList = ({ type }: Fact): boolean => type === 'COLLECTION' || type === 'CERTIFICATES';

function recordTable(fact: Fact, index: number): RecordTable {
  const types: readonly (readonly [key: string, type: FactType])[] = isCollection(fact)
    ? Object.values(fact.elements).map(({ id, type }) => [id, type])
    : Object.entries(CERTIFICATE_COLUMNS);
  const columns = types.map(([key, type], position) => ({ name: `e${position}`, type, key }));
  return { fact, name: `listed_${index}`, columns };
}

const isCollection = (fact: Fact): fact is CollectionFact => 'elements' in fact;

function linesOf({ fact, columns }: RecordTable, rows: readonly StoredRow[]): readonly string[] {
  return rows.flatMap(({ number, facts }) => {
    const records = facts[fact.id];
    if (!Array.isArray(records)) return [];
    return records.map((record) =>
      [number, ...columns.map(({ type, key }) => field(type, record[key]))].join('\t'),
    );
  });
}

async function copyInto(client: ClientBase, table: string, lines: readonly string[]): Promise<void> {
  const copy = client.query(copyFrom(`copy ${table} from stdin`));
  copy.end(lines.map((line) => `${line}\n`).join(''));
  await finished(copy);
}

/** A value as COPY's text format writes it. */
function field(type: FactType, value: FactValue | null | undefined): string {
  if (Array.isArray(value)) return 't';
  if (value === null || value === undefined)
    return type === 'COLLECTION' || type === 'CERTIFICATES' ? 'f' : '\\N';
  if (typeof value === 'number') return dateText(value);
  return typeof value === 'string' ? escaped(value) : String(value);
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
