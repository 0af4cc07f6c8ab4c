import { csvRows } from './csv.ts';
import { decodeText, type TextEncoding } from './decode.ts';
import { type Refused, refuse } from './file-fault.ts';
import { knownHeaders } from './header.ts';
import type { SheetRow } from './sheet-row.ts';
import { xlsxRows } from './workbook.ts';

export type Sheet = {
  readonly format: 'XLSX' | 'CSV';
  /** Of a CSV file. */
  readonly encoding: TextEncoding | null;
  /** The text of the rows above the header: a notice names its title and batch there. */
  readonly heading: readonly string[];
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
};

export type ReadSheetResult = { readonly ok: true; readonly sheet: Sheet } | Refused;

/** Title rows stand above the header of a notice; below this row a header is no longer looked for. */
const HEADER_WITHIN = 10;

/**
 * Reads a list from the bytes of a file, whose kind its content decides and never its name: XLSX (its first
 * sheet, or the one named) or CSV with comma, tab or semicolon. Blank rows are left out, line numbers kept.
 * Cells are text: dates as YYYY-MM-DD, numbers with the 15 digits a spreadsheet shows. A formula error (#N/A) in
 * XLSX is an empty cell, and so are all but the first of merged cells.
 */
export async function readSheet(bytes: Uint8Array, sheetName?: string): Promise<ReadSheetResult> {
  const read = await rowsOf(bytes, sheetName);
  if ('fault' in read) return read;
  const rows = read.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const header = headerOf(rows);
  if (!header) {
    const first = rows[0]?.cells
      .filter((cell) => cell !== '')
      .slice(0, 8)
      .join(' | ');
    return refuse(
      'NO_HEADER',
      first ? `a first row of ${first.slice(0, 200)}` : 'no row with text',
      `a header row within the first ${HEADER_WITHIN} rows, with a column such as 企业名称 or 统一社会信用代码`,
      'Add the header row; if the text looks garbled, save the file as CSV UTF-8 or .xlsx.',
    );
  }
  const place = rows.indexOf(header);
  return {
    ok: true,
    sheet: {
      format: read.encoding ? 'CSV' : 'XLSX',
      encoding: read.encoding,
      heading: rows.slice(0, place).map((row) => row.cells.filter((cell) => cell.trim() !== '').join(' ')),
      headerLine: header.line,
      header: header.cells,
      rows: rows.slice(place + 1),
    },
  };
}

/** The row among the first with the most known column names. */
function headerOf(rows: readonly SheetRow[]): SheetRow | undefined {
  const candidates = rows.slice(0, HEADER_WITHIN).map((row) => ({ row, known: knownHeaders(row.cells) }));
  const best = candidates.reduce((most, next) => (next.known > most.known ? next : most), {
    row: rows[0],
    known: 0,
  });
  return best.known > 0 ? best.row : undefined;
}

async function rowsOf(
  bytes: Uint8Array,
  sheetName: string | undefined,
): Promise<{ readonly rows: readonly SheetRow[]; readonly encoding: TextEncoding | null } | Refused> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const rows = await xlsxRows(bytes, sheetName);
    return 'fault' in rows ? rows : { rows, encoding: null };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse(
      'OLD_EXCEL',
      'a workbook in the format of Excel 97–2003 (.xls), or one with a password',
      'an .xlsx workbook without a password, or CSV',
      'Open it in a spreadsheet program and save it as .xlsx.',
    );
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    return refuse(
      'PDF',
      'a PDF document',
      'an .xlsx workbook or CSV',
      'Copy the table of the notice into a spreadsheet and save that.',
    );
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (/^\s*<(!doctype|html|\?xml|table|meta)/i.test(decoded.text))
    return refuse(
      'HTML',
      'a web page or XML, perhaps under the name .xls',
      'an .xlsx workbook or CSV',
      'Open it in a spreadsheet program and save it as .xlsx.',
    );
  const rows = await csvRows(decoded.text);
  return 'fault' in rows ? rows : { rows, encoding: decoded.encoding };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
