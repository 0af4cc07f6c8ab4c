import { type Day, dateText, type Fact } from '@tidu/policy';
import type { Rules } from '../../rules/rules.ts';
import { type SubjectStatement, sourceOf } from '../../rules/statement.ts';
import type { Chunk } from './chunk.ts';

/** The recorded facts that policies of one subject read: many rows a subject, too many to be grouped by PostgreSQL. */
export interface RecordedColumns {
  /** In the order of their numbers in the statement. */
  readonly facts: readonly RecordedFact[];
  /**
   * A statement with a row for each record that stands on the day: key of the subject, number of the fact, the value as
   * float8, or its code. In the order of the keys.
   *
   * @param picked A condition on the subject's row; null: every subject.
   */
  text(picked: string | null): string;
}

/** The columns one fact fills. Those of a code differ: each numbers the codes its policy mentions. */
export interface RecordedFact {
  readonly fact: Fact;
  readonly columns: readonly { readonly place: number; readonly codes: readonly string[] }[];
}

export function recordedColumns(
  rules: Rules,
  subject: string,
  facts: readonly RecordedFact[],
  on: Day,
  { row }: SubjectStatement,
): RecordedColumns {
  const { table, links } = sourceOf(rules, subject);
  const numbers = new Map<string, string[]>();
  for (const [number, { fact }] of facts.entries()) {
    const owner = rules.facts.get(fact.id)?.source.subject.id ?? subject;
    const own = numbers.get(owner) ?? [];
    numbers.set(owner, own);
    own.push(`('${fact.id}', ${number}, ${KINDS[fact.type] ?? CODE})`);
  }
  const day = `date '${dateText(on)}'`;
  const recordsOf = (owner: string, rows: readonly string[], picked: string | null): string => {
    const isOwn = owner === subject;
    const join = isOwn ? '' : `join ${table} ${row} on ${row}.${links[owner]} = x.subject_id`;
    const among = `and x.subject_id in (select ${row}.id from ${table} ${row} where ${picked})`;
    const condition = picked === null ? '' : isOwn ? among : `and ${picked}`;
    return `select ${isOwn ? 'x.subject_id' : `${row}.id`} as key, wanted.number::int2,
        case wanted.kind when ${NUMBER} then x.number::float8 when ${FLAG} then x.flag::int::float8
          when ${DAY} then (x.day - date '1970-01-01')::float8 end as value,
        case wanted.kind when ${CODE} then x.code end as code
      from core.recorded_fact x
      join (values ${rows.join(', ')}) wanted (fact_id, number, kind) on wanted.fact_id collate "C" = x.fact_id ${join}
      where x.superseded_at is null and (x.valid_from is null or x.valid_from <= ${day})
        and (x.valid_to is null or x.valid_to >= ${day}) ${condition}`;
  };
  return {
    facts,
    text: (picked) =>
      `${[...numbers].map(([owner, rows]) => recordsOf(owner, rows, picked)).join(' union all ')} order by key`,
  };
}

const [NUMBER, FLAG, DAY, CODE] = [0, 1, 2, 3];
/** Which column of a record holds the value. */
const KINDS: Readonly<Partial<Record<Fact['type'], number | undefined>>> = {
  MONEY: NUMBER,
  INTEGER: NUMBER,
  RATE_PPM: NUMBER,
  BOOLEAN: FLAG,
  DATE: DAY,
};

/** Takes the records of a chunk's rows in any order. Records that contradict each other leave the fact unknown. */
export interface RecordSink {
  start(): void;
  add(row: number, fact: number, value: number): void;
  addCode(row: number, fact: number, code: string): void;
  end(): void;
}

export function createRecordSink({ facts }: RecordedColumns, chunk: Chunk): RecordSink {
  const columnAt = (place: number): Float64Array => chunk.numbers[place] ?? new Float64Array(0);
  const targets = facts.map(({ fact, columns }) => {
    const [first] = columns;
    const isCode = (KINDS[fact.type] ?? CODE) === CODE;
    // Two codes that no policy mentions are one number to a kernel, and still contradict each other.
    const values = isCode ? new Float64Array(chunk.city.length) : columnAt(first?.place ?? -1);
    const coded = columns.map(({ place, codes }) => ({
      into: columnAt(place),
      codes,
      places: [] as number[],
    }));
    return { values, coded: isCode ? coded : [] };
  });
  const known = new Map<string, number>();
  const conflicts: { readonly values: Float64Array; readonly row: number }[] = [];
  const add = (row: number, fact: number, value: number): void => {
    const values = targets[fact]?.values;
    if (values === undefined) return;
    const before = values[row] ?? Number.NaN;
    if (Number.isNaN(before)) values[row] = value;
    else if (before !== value && before !== CONFLICT) {
      values[row] = CONFLICT;
      conflicts.push({ values, row });
    }
  };
  return {
    start() {
      for (const { values } of targets) values.fill(Number.NaN, 0, chunk.rows);
    },
    add,
    addCode(row, fact, code) {
      const number = known.get(code) ?? known.size;
      if (number === known.size) known.set(code, number);
      add(row, fact, number);
    },
    end() {
      for (const { values, row } of conflicts) values[row] = Number.NaN;
      conflicts.length = 0;
      const codes = [...known.keys()];
      for (const { values, coded } of targets) {
        for (const { into, codes: mentioned, places } of coded) {
          for (let next = places.length; next < codes.length; next += 1)
            places.push(mentioned.indexOf(codes[next] ?? ''));
          for (let row = 0; row < chunk.rows; row += 1) into[row] = places[values[row] ?? -1] ?? Number.NaN;
        }
      }
    },
  };
}

/** No value is infinite. */
const CONFLICT = Number.POSITIVE_INFINITY;
