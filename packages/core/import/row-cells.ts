import type { Column, ColumnMap } from './columns.ts';
import { FIELDS, type Field, isAnnual } from './fields.ts';
import type { MoneyFault } from './money.ts';
import type { SheetRow } from './sheet-row.ts';

export type RecordProblem = {
  readonly line: number;
  /** The header as printed in the file. */
  readonly column: string;
  readonly code:
    | MoneyFault
    | 'CREDIT_CODE_INVALID'
    | 'CREDIT_CODE_MISSING'
    | 'NAME_MISSING'
    | 'TITLE_MISSING'
    | 'DATE_INVALID'
    | 'NEGATIVE'
    | 'COUNT_INVALID'
    | 'YEAR_INVALID'
    | 'YEAR_MISSING'
    | 'REGION_UNKNOWN'
    | 'REGION_MISMATCH'
    | 'INDUSTRY_CODE_INVALID'
    | 'FORMULA_ERROR'
    | 'EXTRA_CELL'
    | 'DUPLICATE_ROW'
    | 'CODE_WITH_TWO_NAMES';
  readonly found: string;
  readonly expected: string;
};

export type RecordContext = {
  readonly columns: ColumnMap;
  readonly header: readonly string[];
  /** The code of a region by its printed name or code; undefined when it is not known. */
  readonly regionOf: (text: string) => string | undefined;
  /** Values of the whole list, for rows that print none themselves: title, level, batch, publishedOn, source, year… */
  readonly given?: Readonly<Partial<Record<Field, string>>>;
};

/** One row by field, and the problems found in it. */
export class RowCells {
  readonly problems: RecordProblem[] = [];
  readonly #row: SheetRow;
  readonly #context: RecordContext;

  constructor(row: SheetRow, context: RecordContext) {
    this.#row = row;
    this.#context = context;
    for (const [index, cell] of row.cells.entries())
      if (index >= context.header.length && cell.trim() !== '')
        this.problems.push({
          line: row.line,
          column: `column ${index + 1}`,
          code: 'EXTRA_CELL',
          found: cell,
          expected: `${context.header.length} cells, as in the header; perhaps a delimiter stands inside a name`,
        });
    for (const column of context.columns.columns) {
      const text = this.#printed(column);
      if (text.startsWith('#') && FORMULA_ERROR.test(text))
        this.report(column, 'FORMULA_ERROR', text, 'a value; the formula of this cell failed');
    }
  }

  column(field: Field): Column | undefined {
    return this.#context.columns.columns.find((column) => column.field === field);
  }

  annualColumns(): readonly Column[] {
    return this.#context.columns.columns.filter((column) => isAnnual(column.field));
  }

  /** The text of a field or column, empty when the row and the list state nothing. */
  text(at: Field | Column): string {
    const column = typeof at === 'string' ? this.column(at) : at;
    const text = column ? this.#printed(column) : '';
    if (text !== '' && !BLANK.test(text) && !FORMULA_ERROR.test(text)) return text;
    return typeof at === 'string' ? (this.#context.given?.[at] ?? '').trim() : '';
  }

  report(at: Field | Column, code: RecordProblem['code'], found: string, expected: string): void {
    const header = typeof at === 'string' ? (this.column(at)?.header ?? FIELDS[at].names[0]) : at.header;
    this.problems.push({ line: this.#row.line, column: header, code, found, expected });
  }

  #printed(column: Column): string {
    return (this.#row.cells[column.index] ?? '').trim();
  }
}

/** What lists print for “nothing”. Unknown, not zero. */
const BLANK = /^(?:[-—–/\\]+|无|暂无|空|n\/?a|null)$/i;

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;
