import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  describeRefusal,
  dryRunList,
  type ImportResult,
  importList,
  type ListFile,
  readListFile,
  type StoredProblem,
} from '@tidu/core';
import type { Client } from 'pg';
import { progressLine } from './progress.ts';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly sheet?: string;
}

/** Reads the list before the database is needed. Throws with everything that makes the file unreadable. */
export async function openListFile(path: string, options: ImportOptions): Promise<ListFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: cannot be read (${error.code ?? error.message}). Name a CSV or XLSX file.`);
  });
  const read = await readListFile(basename(path), bytes, options.sheet);
  if (!read.ok) throw new Error(`${path}: the list cannot be read.\n${describeRefusal(read)}`);
  return read.file;
}

/** Imports the list and prints what became of each of its rows. Throws when a row is not accounted for. */
export async function importEnterprises(
  client: Client,
  file: ListFile,
  options: ImportOptions,
): Promise<void> {
  for (const { code, columns, expected } of file.columns.problems)
    print(`${file.headerLine}:${columns.join(', ')}: ${code}: left out; expected ${expected}`);
  const result = options.dryRun ? await tryOut(client, file) : await importWithProgress(client, file);
  print(summary(file, result));
  const accounted = Object.values(result.counts).reduce((sum, rows) => sum + rows, 0);
  if (accounted !== file.rows.length)
    throw new Error(
      `Of ${file.rows.length} rows ${accounted} are accounted for. Run the import again; it goes on where it stopped.`,
    );
}

async function tryOut(client: Client, file: ListFile): Promise<ImportResult> {
  return dryRunList(client, file, (drafts) => {
    for (const { line, problems } of drafts)
      for (const { column, code, found, expected } of JSON.parse(String(problems)) as StoredProblem[])
        print(`${line}:${column}: ${code}: found ${JSON.stringify(found)}, expected ${expected}`);
  });
}

async function importWithProgress(client: Client, file: ListFile): Promise<ImportResult> {
  const progress = progressLine(process.stderr);
  try {
    return await importList(client, file, progress.show);
  } finally {
    progress.end();
  }
}

const MEANINGS: readonly (readonly [state: string, meaning: string])[] = [
  ['MERGED', 'merged'],
  ['UNCHANGED', 'already as they are'],
  ['WAITING', 'waiting for review'],
  ['ACCEPTED', 'accepted by an officer'],
  ['MATCHED', 'matched by an officer'],
  ['REJECTED', 'rejected by an officer'],
  ['UNUSABLE', 'unusable, kept with the reason'],
  ['STAGED', 'not merged yet'],
];

function summary(file: ListFile, { batch, known, counts }: ImportResult): string {
  const head = known
    ? `${file.name} was imported before: nothing changed. Its ${file.rows.length} rows:`
    : batch === null
      ? `${file.name}: ${file.rows.length} rows. Nothing was written; an import would leave them:`
      : `${file.name}: ${file.rows.length} rows:`;
  const parts = MEANINGS.flatMap(([state, meaning]) =>
    counts[state] ? [`  ${String(counts[state]).padStart(7)} ${meaning}`] : [],
  );
  return [head, ...parts].join('\n');
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
