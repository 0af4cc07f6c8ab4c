import type { Column } from './columns.ts';
import { type AnnualField, type Field, isAnnual } from './fields.ts';
import { parseMoney } from './money.ts';
import type { RowCells } from './row-cells.ts';

type CountField = 'staff' | 'rdStaff';
/** The figures of one year: persons, and fen. Null is not stated or not readable, never zero. */
export type AnnualFigures = { readonly year: number } & {
  readonly [F in AnnualField]: (F extends CountField ? number : bigint) | null;
};

/** The annual figures of a row; their year stands in the header, else in the row. */
export function readAnnual(cells: RowCells): AnnualFigures[] {
  const printedYear = cells.text('year');
  const rowYear = Number(/^((?:19[5-9]|20\d)\d)(?:年度?)?$/.exec(printedYear)?.[1] ?? Number.NaN);
  if (printedYear !== '' && Number.isNaN(rowYear))
    cells.report('year', 'YEAR_INVALID', printedYear, 'a year of four digits, such as 2024');
  const years = new Map<number, AnnualFigures>();
  for (const column of cells.annualColumns()) {
    if (!isAnnual(column.field)) continue;
    const value =
      column.field === 'staff' || column.field === 'rdStaff'
        ? readCount(cells, column)
        : readAmount(cells, column.field, column);
    if (value === null) continue;
    const year = column.year ?? rowYear;
    if (Number.isNaN(year))
      cells.report(
        column,
        'YEAR_MISSING',
        cells.text(column),
        'the year of the figure, in the header or in the column 年度',
      );
    else years.set(year, { ...(years.get(year) ?? { year, ...NO_FIGURES }), [column.field]: value });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** An amount in fen; null when nothing is stated or a problem was reported. */
export function readAmount(cells: RowCells, field: Field, column: Column | undefined): bigint | null {
  const text = column ? cells.text(column) : '';
  if (!column || text === '') return null;
  const money = parseMoney(text, column.unit);
  if (!money.ok) cells.report(column, money.code, text, money.expected);
  else if (money.fen < 0n && field !== 'netProfit')
    cells.report(column, 'NEGATIVE', text, 'an amount of 0 or more; only a net profit may be negative');
  else return money.fen;
  return null;
}

function readCount(cells: RowCells, column: Column): number | null {
  const text = cells.text(column);
  if (text === '') return null;
  const plain = text.normalize('NFKC').replace(/\s|[人名]$/g, '');
  const digits = /^\d{1,3}(?:,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (/^-\d+$/.test(digits)) cells.report(column, 'NEGATIVE', text, 'a number of persons, 0 or more');
  else if (!/^\d{1,8}$/.test(digits))
    cells.report(column, 'COUNT_INVALID', text, 'a whole number of persons');
  else return Number(digits);
  return null;
}

const NO_FIGURES = {
  staff: null,
  revenue: null,
  mainRevenue: null,
  rdExpense: null,
  ownRdExpense: null,
  rdStaff: null,
  totalAssets: null,
  totalLiabilities: null,
  netProfit: null,
} as const;
