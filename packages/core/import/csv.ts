import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { type Refused, refuse } from './file-fault.ts';
import { knownHeaders } from './header.ts';
import type { SheetRow } from './sheet-row.ts';

/** Enough to reach the header below title rows, some of them blank. */
const OPENING_LINES = 30;

/** No field of a list is longer; a quotation mark that is never closed would swallow the rest of the file. */
const RECORD_LIMIT = 100_000;

/** The records of a CSV text with comma, tab or semicolon, blank ones included. */
export async function csvRows(text: string): Promise<readonly SheetRow[] | Refused> {
  try {
    return await csvRecords(text, delimiterOf(text));
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
function delimiterOf(text: string): string {
  const opening = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, OPENING_LINES);
  const judged = [',', '\t', ';'].map((delimiter) => {
    const rows = opening.map((line) => line.split(delimiter).map((cell) => cell.replaceAll('"', '')));
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
