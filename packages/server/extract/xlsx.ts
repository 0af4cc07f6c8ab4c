import type { Cell } from './cell.ts';
import { Zip } from './zip.ts';

/** What a sheet of Excel holds; further rows go to another sheet, under the same header. */
const MOST_ROWS = 1_048_576;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows as a workbook (ECMA-376), its bytes as they come: sheets of text and numbers, and nothing else. */
export async function* xlsx(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
  mostRows = MOST_ROWS,
): AsyncGenerator<Buffer> {
  const zip = new Zip();
  const rows = rowsOf(batches);
  const top = rowXml(
    1,
    header.map((text) => ({ text })),
  );
  let sheets = 0;
  let next = await rows.next();
  do {
    sheets += 1;
    const sheet = (async function* () {
      yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${top}`;
      let piece = '';
      for (let count = 1; count < mostRows && !next.done; count += 1) {
        piece += rowXml(count + 1, next.value);
        if (piece.length > 65_536) {
          yield piece;
          piece = '';
        }
        next = await rows.next();
      }
      yield `${piece}</sheetData></worksheet>`;
    })();
    yield* zip.entry(`xl/worksheets/sheet${sheets}.xml`, sheet);
  } while (!next.done);
  for (const [name, text] of frame(sheets)) yield* zip.entry(name, [text]);
  yield zip.end();
}

async function* rowsOf(
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<readonly Cell[], undefined> {
  for await (const rows of batches) yield* rows;
}

const rowXml = (row: number, cells: readonly Cell[]): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(`${letters(index)}${row}`, cell)).join('')}</row>`;

const cellXml = (place: string, cell: Cell): string =>
  'number' in cell
    ? `<c r="${place}"><v>${cell.number}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;

/** 0 → A, 25 → Z, 26 → AA: other readers than Excel want to be told the place. */
const letters = (index: number): string =>
  `${index >= 26 ? letters(Math.floor(index / 26) - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML has no place for most control characters; a line break of Windows would be read as two. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')
    .replaceAll('\r', '&#13;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** The parts around the sheets, written last: only then is known how many there are. */
function frame(sheets: number): readonly (readonly [string, string])[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const each = (write: (number: number) => string): string => numbers.map(write).join('');
  return [
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="s${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="s${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="w" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
  ];
}
