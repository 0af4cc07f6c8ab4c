import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './sheet.ts';

/** Reads one sheet in a thread of its own; see `read-file.ts`. */
const { bytes, sheetName } = workerData as { readonly bytes: Uint8Array; readonly sheetName?: string };
parentPort?.postMessage(await readSheet(bytes, sheetName));
