import type { Cell } from './cell.ts';

/** The mark that tells Excel the file is UTF-8: without it, Chinese is read as GBK. */
const MARK = '\uFEFF';

/** Rows as CSV of RFC 4180, a piece for each batch of rows. */
export async function* csv(batches: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<string> {
  yield MARK;
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
  }
}

function written(cell: Cell): string {
  if ('number' in cell) return cell.number;
  return /[",\r\n]|^\s|\s$/.test(cell.text) ? `"${cell.text.replaceAll('"', '""')}"` : cell.text;
}
