import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { decodeText, type Refused, refuse, type TextEncoding } from './decode.ts';
import { knownHeaders } from './header.ts';
import type { SheetRow } from './sheet.ts';

/** No field of a list is longer; a quotation mark that is never closed would swallow the rest of the file. */
const RECORD_LIMIT = 100_000;

/** The records of a CSV file in any of its encodings, blank ones included. */
export async function csvRows(bytes: Uint8Array): Promise<{ readonly rows: readonly SheetRow[]; readonly encoding: TextEncoding } | Refused> {
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
  try {
    const delimiter = await delimiterOf(decoded.text);
    return { rows: await csvRecords(decoded.text, delimiter), encoding: decoded.encoding };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(
      'BROKEN_CSV',
      message.slice(0, 300),
      'CSV whose quotation marks are closed',
      'Look at the line named, close or remove the quotation mark, or send the list as .xlsx.',
    );
  }
}

/** The delimiter by which the first rows show the most known column names, then the most columns. */
async function delimiterOf(text: string): Promise<string> {
  const opening = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, HEADER_WITHIN * 3)
    .join('\n');
  const judged = [',', '\t', ';'].map((delimiter) => {
    const rows = opening
      .split('\n')
      .map((line) => line.split(delimiter).map((cell) => cell.replaceAll('"', '')));
    return {
      delimiter,
      known: Math.max(...rows.map(knownHeaders)),
      width: Math.max(...rows.map((row) => row.length)),
    };
  });
  judged.sort((a, b) => b.known - a.known || b.width - a.width);
  return judged[0]?.delimiter ?? ',';
}

async function csvRecords(text: string, delimiter: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  let line = 1;
  const parser = parse({
    delimiter,
    // 专精特新"小巨人"企业 in an unquoted field is common; a count of cells that differs is the row's problem, not the file's.
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: RECORD_LIMIT,
    // Stated, because the parser would otherwise take the first line end for the only one: files are pasted together.
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record: (cells: string[]) => {
      rows.push({ line, cells });
      line += cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
      return null;
    },
  });
  const done = new Promise<void>((resolve, reject) =>
    parser.once('error', reject).once('end', resolve).resume(),
  );
  done.catch(() => undefined);
  const encoded = Buffer.from(text, 'utf8');
  // In pieces with a turn of the event loop between them, so that 20 MB do not hold up everyone else's requests.
  for (let start = 0; start < encoded.length && !parser.destroyed; start += 65_536) {
    parser.write(encoded.subarray(start, start + 65_536));
    await turn();
  }
  if (!parser.destroyed) parser.end();
  await done;
  return rows;
}
