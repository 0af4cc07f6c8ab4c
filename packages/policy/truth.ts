/**
 * Kleene's three values, with the unknown told apart by who can settle it: UNKNOWN waits for data, REVIEW for a
 * person's judgement only. Reading REVIEW as UNKNOWN gives Kleene's tables exactly.
 */
export type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN' | 'REVIEW';

/** False if one is false; otherwise open if one is open, and for data before judgement. */
export function allOf<T>(of: readonly T[], truth: (each: T) => Truth): Truth {
  let result: Truth = 'TRUE';
  for (const each of of) {
    const value = truth(each);
    if (value === 'FALSE') return 'FALSE';
    if (value === 'UNKNOWN' || (value === 'REVIEW' && result === 'TRUE')) result = value;
  }
  return result;
}

/** True if one is true; otherwise open if one is open, and for data before judgement. */
export function anyOf<T>(of: readonly T[], truth: (each: T) => Truth): Truth {
  let result: Truth = 'FALSE';
  for (const each of of) {
    const value = truth(each);
    if (value === 'TRUE') return 'TRUE';
    if (value === 'UNKNOWN' || (value === 'REVIEW' && result === 'FALSE')) result = value;
  }
  return result;
}

export function notOf(value: Truth): Truth {
  if (value === 'TRUE') return 'FALSE';
  return value === 'FALSE' ? 'TRUE' : value;
}

/** At least `k` are true. Open as `any` over all choices of `k` would be. An unknown `k` leaves it unknown. */
export function atLeastOf<T>(k: bigint | null, of: readonly T[], truth: (each: T) => Truth): Truth {
  if (k === null) return 'UNKNOWN';
  const values = of.map(truth);
  const counted = (...wanted: readonly Truth[]) => values.filter((value) => wanted.includes(value)).length;
  if (counted('TRUE') >= k) return 'TRUE';
  if (counted('TRUE', 'UNKNOWN', 'REVIEW') < k) return 'FALSE';
  return counted('UNKNOWN') > 0 ? 'UNKNOWN' : 'REVIEW';
}

export function isOpen(value: Truth): boolean {
  return value === 'UNKNOWN' || value === 'REVIEW';
}
