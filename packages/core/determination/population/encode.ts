import type { Policy } from '@tidu/policy';
import { type Chunk, KEY_BYTES } from './chunk.ts';
import { bits, INELIGIBLE, NOT_IN_FORCE, type PolicyProgram } from './program.ts';

/** The columns of a partition in the order rows are encoded. `run` is the partition's default. */
export const STORED_COLUMNS =
  'policy, verdict, missing, fail, unknown, review, subject_id, enterprise_id, city_code, amount_low, amount_high, next_look_on';
const FIELDS = 12;
/** Of a row whose fields are all there, with a city code of at most 16 letters. */
const MOST_BYTES = 2 + 3 * 6 + 3 * 8 + 2 * (4 + KEY_BYTES) + 20 + 2 * 12 + 8;

/** A row that fails more is only counted: nobody asks who is four steps away. */
const MOST_FAILED = 3;

/**
 * Whether an answer is kept as a row. Of policies about events, which are few, all are; of those that apply to some
 * only, all of those. So what is not kept has one verdict at a time, which `recount` relies on: NOT_IN_FORCE outside
 * the policy's time and of those it does not apply to, INELIGIBLE of the others.
 */
function isKept(policy: Policy, verdict: number, fail: number): boolean {
  if (policy.inForce.kind === 'on') return true;
  if (verdict === NOT_IN_FORCE) return false;
  return policy.appliesIf !== null || verdict !== INELIGIBLE || bits(fail) <= MOST_FAILED;
}

/** What begins and ends a binary COPY. */
export const COPY_HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const COPY_TRAILER = Buffer.from([0xff, 0xff]);

/** PostgreSQL counts days from 2000-01-01. */
const POSTGRES_EPOCH = 10_957;

/** Encodes the rows to be kept as tuples of a binary COPY, all of a chunk into one buffer that grows as needed. */
export function createEncoder() {
  let buffer: Buffer = Buffer.alloc(0);
  let view = new DataView(buffer.buffer);
  let at = 0;

  const field = (length: number): void => {
    view.setInt32(at, length);
    at += 4;
  };
  const int2 = (value: number): void => {
    field(2);
    view.setInt16(at, value);
    at += 2;
  };
  const int4 = (value: number): void => {
    field(4);
    view.setInt32(at, value);
    at += 4;
  };
  const int8 = (value: number): void => {
    if (Number.isNaN(value)) {
      field(-1);
      return;
    }
    field(8);
    view.setInt32(at, Math.floor(value / 2 ** 32));
    view.setUint32(at + 4, value >>> 0);
    at += 8;
  };
  const key = (bytes: Buffer, from: number): void => {
    field(KEY_BYTES);
    bytes.copy(buffer, at, from, from + KEY_BYTES);
    at += KEY_BYTES;
  };
  const isZero = (bytes: Buffer, from: number): boolean =>
    bytes.readInt32LE(from) === 0 &&
    bytes.readInt32LE(from + 4) === 0 &&
    bytes.readInt32LE(from + 8) === 0 &&
    bytes.readInt32LE(from + 12) === 0;

  return {
    /** Begins another chunk: the bytes of the last are no longer needed. */
    start(): void {
      at = 0;
    },
    /** Makes room, then appends. Returns how many rows were kept. */
    append(program: PolicyProgram, number: number, chunk: Chunk, nextLook: Float64Array): number {
      const { verdict, fail, unknown, review, low, high } = program.results;
      const needed = at + chunk.rows * MOST_BYTES;
      if (buffer.length < needed) {
        const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * buffer.length));
        buffer.copy(larger, 0, 0, at);
        buffer = larger;
        view = new DataView(buffer.buffer);
      }
      let kept = 0;
      for (let row = 0; row < chunk.rows; row += 1) {
        const answer = verdict[row] ?? 0;
        const failed = fail[row] ?? 0;
        if (!isKept(program.policy, answer, failed)) continue;
        kept += 1;
        const open = unknown[row] ?? 0;
        const waiting = review[row] ?? 0;
        view.setInt16(at, FIELDS);
        at += 2;
        int2(number);
        int2(answer);
        int2(bits(failed | open | waiting));
        int4(failed);
        int4(open);
        int4(waiting);
        key(chunk.keys, row * KEY_BYTES);
        if (isZero(chunk.enterprises, row * KEY_BYTES)) field(-1);
        else key(chunk.enterprises, row * KEY_BYTES);
        const city = chunk.cities[chunk.city[row] ?? 0] ?? '';
        if (city === '') field(-1);
        else {
          field(city.length);
          at += buffer.write(city, at, 'latin1');
        }
        int8(low[row] ?? Number.NaN);
        int8(high[row] ?? Number.NaN);
        const look = nextLook[row] ?? Number.NaN;
        if (Number.isNaN(look)) field(-1);
        else int4(look - POSTGRES_EPOCH);
      }
      return kept;
    },
    bytes: (): Buffer => buffer.subarray(0, at),
  };
}
