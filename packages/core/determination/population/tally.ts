import type { Chunk } from './chunk.ts';
import { type PolicyProgram, VERDICT_COUNT } from './program.ts';

/** Rows and money of one policy by city and verdict. */
export interface TallyLine {
  readonly city: string;
  readonly verdict: number;
  readonly rows: number;
  readonly low: bigint;
  readonly high: bigint;
}

export interface Tally {
  add(program: PolicyProgram, chunk: Chunk): void;
  /** What was added since the last time, in order of city and verdict. */
  take(cities: readonly string[]): readonly TallyLine[];
}

/** Exact whatever the sum: doubles are emptied into a bigint before they could be rounded. */
export function createTally(): Tally {
  let rows = new Float64Array(VERDICT_COUNT);
  const low = createSums();
  const high = createSums();
  return {
    add({ results }, chunk) {
      const places = chunk.cities.length * VERDICT_COUNT;
      if (rows.length < places) {
        const more = new Float64Array(places);
        more.set(rows);
        rows = more;
      }
      for (let row = 0; row < chunk.rows; row += 1) {
        const place = (chunk.city[row] ?? 0) * VERDICT_COUNT + (results.verdict[row] ?? 0);
        rows[place] = (rows[place] ?? 0) + 1;
        low.add(place, results.low[row] ?? 0);
        high.add(place, results.high[row] ?? 0);
      }
    },
    take(cities) {
      const lines: TallyLine[] = [];
      for (const [index, city] of cities.entries()) {
        for (let verdict = 0; verdict < VERDICT_COUNT; verdict += 1) {
          const place = index * VERDICT_COUNT + verdict;
          const count = rows[place] ?? 0;
          if (count > 0) lines.push({ city, verdict, rows: count, low: low.at(place), high: high.at(place) });
        }
      }
      rows.fill(0);
      low.clear();
      high.clear();
      return lines.sort((a, b) => (a.city === b.city ? a.verdict - b.verdict : a.city < b.city ? -1 : 1));
    },
  };
}

function createSums() {
  const small: number[] = [];
  const large: bigint[] = [];
  return {
    /** NaN adds nothing: no amount, or no limit. */
    add(place: number, value: number): void {
      if (!(value > 0)) return;
      const before = small[place] ?? 0;
      if (before + value <= Number.MAX_SAFE_INTEGER) {
        small[place] = before + value;
        return;
      }
      large[place] = (large[place] ?? 0n) + BigInt(before);
      small[place] = value;
    },
    at: (place: number): bigint => (large[place] ?? 0n) + BigInt(small[place] ?? 0),
    clear(): void {
      small.length = 0;
      large.length = 0;
    },
  };
}
