import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ColumnMap, type HeaderProblem, readColumns, recordKindOf } from './columns.ts';
import { type DraftRow, draftRows, type Registers } from './draft-row.ts';
import { duplicateFinder } from './duplicates.ts';
import type { RecordKind } from './fields.ts';
import type { FileFault } from './file-fault.ts';
import { readRecord } from './record.ts';
import { type ReadSheetResult, readSheet } from './sheet.ts';
import type { SheetRow } from './sheet-row.ts';

/** A file whose header is understood. */
export interface ListFile {
  readonly name: string;
  readonly hash: string;
  readonly sheet: string;
  readonly kind: RecordKind;
  readonly columns: ColumnMap;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
}

export type ReadListFile =
  | { readonly ok: true; readonly file: ListFile }
  | { readonly ok: false; readonly fault: FileFault }
  | { readonly ok: false; readonly header: readonly HeaderProblem[]; readonly headerLine: number };

/** Reads a file and its header. A file that cannot be read without guessing is refused, with everything that is wrong. */
export async function readListFile(
  name: string,
  bytes: Uint8Array,
  sheetName?: string,
): Promise<ReadListFile> {
  const read = await readAside(bytes, sheetName);
  if (!read.ok) return read;
  const { header, headerLine, rows } = read.sheet;
  const kind = recordKindOf(header);
  const columns = readColumns(header, kind);
  if (columns.problems.some((problem) => problem.severity === 'REFUSE'))
    return { ok: false, header: columns.problems, headerLine };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const trimmed = header.map((text) => text.trim());
  return {
    ok: true,
    file: { name, hash, sheet: sheetName ?? '', kind, columns, header: trimmed, headerLine, rows },
  };
}

/** The drafts of a file, some thousand at a time, with turns of the event loop between. */
export async function* readDrafts(
  file: ListFile,
  registers: Registers,
  size: number,
): AsyncGenerator<DraftRow[]> {
  const complete = duplicateFinder(file.columns);
  const flatten = draftRows(registers);
  const context = { columns: file.columns, header: file.header, regionOf: registers.regionOf };
  let drafts: DraftRow[] = [];
  for (const [index, row] of file.rows.entries()) {
    drafts.push(flatten(row, complete(readRecord(row, context))));
    if (index % 200 === 199) await turn();
    if (drafts.length < size) continue;
    yield drafts;
    drafts = [];
  }
  if (drafts.length > 0) yield drafts;
}

/** A workbook is unpacked and parsed in one go, so a large one is read in a thread of its own. */
const SMALL = 200_000;

async function readAside(bytes: Uint8Array, sheetName: string | undefined): Promise<ReadSheetResult> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isWorkbook || bytes.length < SMALL) return readSheet(bytes, sheetName);
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: { bytes, sheetName },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The reader of the workbook ended with ${code} and no answer.`)),
    );
  });
}
