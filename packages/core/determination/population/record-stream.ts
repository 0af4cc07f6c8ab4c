import { type Chunk, HEADER_BYTES, KEY_BYTES, uuidText } from './chunk.ts';
import { createRecordSink, type RecordedColumns } from './recorded-columns.ts';

/** Fills the recorded columns of one chunk after the other. */
export interface RecordStream {
  /** Reads on until past the last row of the chunk. Chunks come in the order of their keys, as the records do. */
  fill(): Promise<void>;
  /** Reads what is left, after the last chunk: then the connection is free again. */
  drain(): Promise<void>;
}

/** The key, the fact and the lengths of what follows. */
const LEAST_BYTES = 2 + 4 + KEY_BYTES + 4 + 2 + 4;

/**
 * Merges records, the bytes of a binary COPY, with the rows of a chunk. No object is made a record.
 *
 * @throws RangeError on a number of 2^53 or more, which would be rounded.
 */
export function recordStream(
  copy: AsyncIterable<Buffer>,
  columns: RecordedColumns,
  chunk: Chunk,
): RecordStream {
  const sink = createRecordSink(columns, chunk);
  const pieces = copy[Symbol.asyncIterator]();
  const keys = new DataView(chunk.keys.buffer, chunk.keys.byteOffset, chunk.keys.length);
  let bytes: Buffer = Buffer.alloc(0);
  let view = new DataView(bytes.buffer);
  let at = HEADER_BYTES;
  let row = 0;

  /** Whether the records of the chunk are done; else more bytes are needed. */
  const merge = (): boolean => {
    const end = bytes.length;
    for (;;) {
      if (at + 2 > end) return false;
      if (view.getInt16(at) < 0) return true;
      if (at + LEAST_BYTES > end) return false;
      const key = at + 6;
      const fact = view.getInt16(key + KEY_BYTES + 4);
      const value = key + KEY_BYTES + 10;
      const valueBytes = Math.max(0, view.getInt32(value - 4));
      const code = value + valueBytes + 4;
      if (code > end) return false;
      const codeBytes = view.getInt32(code - 4);
      const next = code + Math.max(0, codeBytes);
      if (next > end) return false;

      let order = compareKeys(keys, row * KEY_BYTES, view, key);
      while (order < 0) {
        row += 1;
        if (row >= chunk.rows) return true;
        order = compareKeys(keys, row * KEY_BYTES, view, key);
      }
      if (order === 0 && valueBytes > 0) sink.add(row, fact, safely(view.getFloat64(value), fact, key));
      else if (order === 0 && codeBytes >= 0) sink.addCode(row, fact, bytes.toString('utf8', code, next));
      at = next;
    }
  };
  const safely = (value: number, fact: number, key: number): number => {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
    throw new RangeError(
      `Found ${value} in ${columns.facts[fact]?.fact.id} of ${uuidText(bytes, key)}, expected a whole number below 2^53. Correct the record, then go on with the evaluation.`,
    );
  };
  return {
    async fill() {
      row = 0;
      sink.start();
      while (!merge()) {
        const { value, done } = await pieces.next();
        if (done === true) break;
        const rest = bytes.subarray(at);
        at = Math.max(0, at - bytes.length);
        bytes = rest.length === 0 ? value : Buffer.concat([rest, value]);
        view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      }
      sink.end();
    },
    async drain() {
      while ((await pieces.next()).done !== true);
    },
  };
}

/** Below zero where the first key comes before the second, as PostgreSQL orders them. */
function compareKeys(a: DataView, from: number, b: DataView, at: number): number {
  for (let word = 0; word < KEY_BYTES; word += 4) {
    const difference = a.getUint32(from + word) - b.getUint32(at + word);
    if (difference !== 0) return difference;
  }
  return 0;
}
