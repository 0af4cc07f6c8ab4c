import { type Refused, refuse } from './file-fault.ts';
import type { SheetRow } from './sheet-row.ts';

/** 20 MB of honest rows unpack to about a tenth of this; a larger claim would fill the memory of the process. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;

/** The rows of the first sheet, or of the one named, blank rows included. */
export async function xlsxRows(
  bytes: Uint8Array,
  sheetName: string | undefined,
): Promise<readonly SheetRow[] | Refused> {
  const size = unpackedSize(bytes);
  if (size > UNPACKED_LIMIT)
    return refuse(
      'TOO_LARGE',
      `a workbook that unpacks to ${Math.round(size / 1_048_576)} MB`,
      `at most ${UNPACKED_LIMIT / 1_048_576} MB`,
      'Split the list, or remove formatted empty rows and other sheets.',
    );
  // Loaded by the first workbook, not by every start.
  const { InvalidInputError, readSheet, SheetNotFoundError } = await import('read-excel-file/node');
  try {
    const data = await readSheet(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      sheetName ?? 1,
      { trim: false },
    );
    return data.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cellText(cell)) }));
  } catch (error) {
    if (error instanceof SheetNotFoundError)
      return refuse(
        'NO_SUCH_SHEET',
        `no sheet named ${sheetName ?? '(first)'}`,
        'the name of a sheet of the workbook',
        'Name a sheet as its tab shows, or none for the first.',
      );
    const message = error instanceof Error ? error.message : String(error);
    const cause =
      error instanceof InvalidInputError
        ? 'a broken or foreign ZIP file'
        : `a workbook with a mistake (${message})`;
    return refuse(
      'BROKEN_XLSX',
      cause,
      'an .xlsx workbook without a password',
      'Open it in a spreadsheet program and save it again as .xlsx or as CSV UTF-8.',
    );
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // The reader puts a day at midnight UTC, so the UTC day is the civil day.
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3: 15 digits are what a spreadsheet knows. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = 1 + Number(exponent);
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const decimals = (point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The sum of the sizes the ZIP directory states: it stops an accident, not a directory that lies. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return 0;
  let total = 0;
  let entry = view.getUint32(end + 16, true);
  while (entry + 46 <= bytes.length && view.getUint32(entry, true) === 0x02014b50) {
    total += view.getUint32(entry + 24, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return total;
}
