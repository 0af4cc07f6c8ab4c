/** The value below which `share` of the sorted values lie. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The largest distance of a value from the median, as a share of it. */
export const drift = (values: readonly number[]): number =>
  Math.max(...values.map((value) => Math.abs(value - median(values)))) / median(values);

export interface Ratio {
  readonly ratio: number;
  /** 95 % of resampled runs lie between. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 5_000;

/** The geometric mean of paired ratios, with a bootstrap interval over the pairs. The seed is fixed: it replays. */
export function ratioOf(ours: readonly number[], limit: readonly number[]): Ratio {
  const logs = ours.map((value, index) => Math.log(value / (limit[index] ?? Number.NaN)));
  const random = seeded(20260630);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    mean(logs.map(() => logs[Math.floor(random() * logs.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b);
  return {
    ratio: Math.exp(mean(logs)),
    low: Math.exp(quantile(resampled, 0.025)),
    high: Math.exp(quantile(resampled, 0.975)),
  };
}

/** Mulberry32: numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
