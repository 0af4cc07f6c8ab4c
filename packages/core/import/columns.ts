import { FIELDS, type Field, type FieldRule, isAnnual, type RecordKind } from './fields.ts';
import { readHeader } from './header.ts';
import type { MoneyUnit } from './money.ts';

export type Column = {
  readonly index: number;
  /** As printed, for a person to find it. */
  readonly header: string;
  readonly field: Field;
  /** Of an annual figure whose header names it. */
  readonly year: number | null;
  /** Of an amount whose header names it. */
  readonly unit: MoneyUnit | null;
};

export type HeaderProblem = {
  /** REFUSE: the file cannot be read without guessing. WARN: a column is left out, the others are read. */
  readonly severity: 'REFUSE' | 'WARN';
  readonly code:
    | 'UNKNOWN_COLUMN'
    | 'MISSING_COLUMN'
    | 'DUPLICATE_COLUMN'
    | 'MISSING_YEAR'
    | 'RELATIVE_YEAR'
    | 'FOREIGN_CURRENCY'
    | 'UNNAMED_COLUMN';
  /** Printed headers, or the canonical name of a missing one. */
  readonly columns: readonly string[];
  readonly expected: string;
};

export type ColumnMap = {
  readonly kind: RecordKind;
  readonly columns: readonly Column[];
  readonly problems: readonly HeaderProblem[];
};

/** The kind a header speaks for: PUBLISHED when it has a title column, or neither credit code nor figures. */
export function recordKindOf(header: readonly string[]): RecordKind {
  const fields = new Set<Field | undefined>(header.map((text) => readHeader(text).field));
  if (fields.has('title')) return 'PUBLISHED';
  return fields.has('creditCode') || header.some((text) => isAnnual(readHeader(text).field))
    ? 'FULL'
    : 'PUBLISHED';
}

/**
 * Reads a header row. A published list may leave out the columns in `given`, whose value the caller knows for
 * the whole list (a notice that names its title and batch in its heading only).
 */
export function readColumns(
  header: readonly string[],
  kind: RecordKind,
  given: readonly Field[] = [],
): ColumnMap {
  const columns: Column[] = [];
  const problems: HeaderProblem[] = [];
  for (const [index, text] of header.entries()) {
    const read = readHeader(text);
    if (text.trim() === '')
      problems.push({
        severity: 'WARN',
        code: 'UNNAMED_COLUMN',
        columns: [`column ${index + 1}`],
        expected: 'a name in the header row, if the column holds data',
      });
    else if (read.relativeYear)
      problems.push({
        severity: 'WARN',
        code: 'RELATIVE_YEAR',
        columns: [text],
        expected: 'the year itself, such as 2024年营业收入(万元): what “last year” is depends on the day',
      });
    else if (read.foreign)
      problems.push({
        severity: 'WARN',
        code: 'FOREIGN_CURRENCY',
        columns: [text],
        expected: 'amounts in renminbi',
      });
    else if (read.field === undefined || !kindsOf(read.field).includes(kind))
      problems.push({
        severity: 'WARN',
        code: 'UNKNOWN_COLUMN',
        columns: [text],
        expected: `one of ${namesOf(kind)}`,
      });
    else columns.push({ index, header: text.trim(), field: read.field, year: read.year, unit: read.unit });
  }
  problems.push(...duplicates(columns), ...missing(columns, kind, given), ...yearless(columns, given));
  return { kind, columns, problems };
}

const REQUIRED: Readonly<Record<RecordKind, readonly Field[]>> = {
  FULL: ['creditCode', 'name'],
  PUBLISHED: ['name', 'title'],
};

function missing(columns: readonly Column[], kind: RecordKind, given: readonly Field[]): HeaderProblem[] {
  return REQUIRED[kind]
    .filter((field) => !given.includes(field) && !columns.some((column) => column.field === field))
    .map((field) => ({
      severity: 'REFUSE',
      code: 'MISSING_COLUMN',
      columns: [FIELDS[field].names[0]],
      expected: `a column named ${FIELDS[field].names.join(', ')}`,
    }));
}

/** Two columns of one meaning: which of them holds the truth cannot be known. */
function duplicates(columns: readonly Column[]): HeaderProblem[] {
  const groups = Map.groupBy(columns, (column) => `${column.field} ${column.year ?? ''}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      severity: 'REFUSE',
      code: 'DUPLICATE_COLUMN',
      columns: group.map((column) => column.header),
      expected: `one column for ${FIELDS[group[0]?.field ?? 'name'].names[0]}; remove or rename the others`,
    }));
}

function yearless(columns: readonly Column[], given: readonly Field[]): HeaderProblem[] {
  if (given.includes('year') || columns.some((column) => column.field === 'year')) return [];
  const without = columns.filter((column) => isAnnual(column.field) && column.year === null);
  if (without.length === 0) return [];
  return [
    {
      severity: 'REFUSE',
      code: 'MISSING_YEAR',
      columns: without.map((column) => column.header),
      expected: 'a column 年度, or the year in the header, such as 2024年营业收入(万元)',
    },
  ];
}

function kindsOf(field: Field): readonly RecordKind[] {
  return FIELDS[field].kinds;
}

function namesOf(kind: RecordKind): string {
  return Object.values<FieldRule>(FIELDS)
    .filter((rule) => rule.kinds.includes(kind))
    .map((rule) => rule.names[0])
    .join(', ');
}
