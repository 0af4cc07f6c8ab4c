/** Some rows of a subject as columns of numbers. The next chunk is read into the same arrays. */
export interface Chunk {
  rows: number;
  /** The keys, 16 bytes each. */
  readonly keys: Buffer;
  /** The enterprises, 16 bytes each; zeros where there is none. */
  readonly enterprises: Buffer;
  /** Index in `cities`. */
  readonly city: Uint16Array;
  /** Every city met so far; the first is none. */
  readonly cities: string[];
  /** In the order of the places; NaN is unknown. */
  readonly numbers: readonly Float64Array[];
}

export const KEY_BYTES = 16;

/** How many columns stand before the numbers: key, enterprise, city. */
const LEADING_COLUMNS = 3;

export function createChunk(rows: number, columns: number): Chunk {
  return {
    rows: 0,
    keys: Buffer.alloc(rows * KEY_BYTES),
    enterprises: Buffer.alloc(rows * KEY_BYTES),
    city: new Uint16Array(rows),
    cities: [''],
    numbers: Array.from({ length: columns }, () => new Float64Array(rows)),
  };
}

/** The signature, flags and header extension before the first row of a binary COPY. */
export const HEADER_BYTES = 19;

/**
 * Reads the bytes of a binary COPY into a chunk, again and again: yields it whenever it is full, and at the end with
 * what is left. No object is made a row. The caller is done with a chunk when it asks for the next.
 *
 * @param names Of the columns of numbers in the copy, which are the chunk's first.
 * @throws RangeError on a number of 2^53 or more, which would be rounded.
 */
export async function* readChunks(
  copy: AsyncIterable<Buffer>,
  chunk: Chunk,
  names: readonly string[],
): AsyncGenerator<Chunk> {
  const capacity = chunk.city.length;
  const cityIndex = new Map(chunk.cities.map((code, index) => [code, index]));
  let rest: Buffer = Buffer.alloc(0);
  let isBegun = false;
  chunk.rows = 0;
  for await (const piece of copy) {
    const bytes: Buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let at = 0;
    if (!isBegun) {
      if (bytes.length < HEADER_BYTES) {
        rest = bytes;
        continue;
      }
      at = HEADER_BYTES;
      isBegun = true;
    }
    for (;;) {
      const after = readRow(bytes, at, chunk, cityIndex, names);
      if (after < 0) break;
      at = after;
      if (chunk.rows < capacity) continue;
      yield chunk;
      chunk.rows = 0;
    }
    rest = bytes.subarray(at);
  }
  if (chunk.rows > 0) yield chunk;
}

/** Reads one row to the end of the chunk. Returns where the next begins, or -1: it is not all there, or was the last. */
function readRow(
  bytes: Buffer,
  start: number,
  chunk: Chunk,
  cityIndex: Map<string, number>,
  names: readonly string[],
): number {
  const { rows, numbers } = chunk;
  const end = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  let at = start + 2;
  // Each field is its length and its bytes; a row of fewer bytes than its lengths cannot be whole.
  if (at + (LEADING_COLUMNS + names.length) * 4 > end) return -1;
  if (view.getInt16(start) < 0) return -1;

  const key = at + 4;
  at = key + KEY_BYTES;
  if (at + 8 > end) return -1;
  const owner = view.getInt32(at) < 0 ? -1 : at + 4;
  at += 4 + (owner < 0 ? 0 : KEY_BYTES);
  if (at + 4 > end) return -1;
  const cityBytes = Math.max(0, view.getInt32(at));
  const city = at + 4;
  at = city + cityBytes;
  for (let index = 0; index < names.length; index += 1) {
    if (at + 4 > end) return -1;
    const column = numbers[index];
    if (column === undefined) break;
    if (view.getInt32(at) < 0) {
      column[rows] = Number.NaN;
      at += 4;
      continue;
    }
    if (at + 12 > end) return -1;
    const value = view.getFloat64(at + 4);
    if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) {
      const id = uuidText(bytes, key);
      throw new RangeError(
        `Found ${value} in ${names[index]} of ${id}, expected a whole number below 2^53. Correct the record, then go on with the evaluation.`,
      );
    }
    column[rows] = value;
    at += 12;
  }
  bytes.copy(chunk.keys, rows * KEY_BYTES, key, key + KEY_BYTES);
  if (owner < 0) chunk.enterprises.fill(0, rows * KEY_BYTES, (rows + 1) * KEY_BYTES);
  else bytes.copy(chunk.enterprises, rows * KEY_BYTES, owner, owner + KEY_BYTES);
  const code = bytes.toString('latin1', city, city + cityBytes);
  let place = cityIndex.get(code);
  if (place === undefined) {
    place = chunk.cities.push(code) - 1;
    cityIndex.set(code, place);
  }
  chunk.city[rows] = place;
  chunk.rows += 1;
  return at;
}

/** The text of a key. */
export function uuidText(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + KEY_BYTES);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
