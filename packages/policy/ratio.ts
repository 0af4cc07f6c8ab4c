/**
 * An exact number: numerator over a denominator above zero, not reduced. Rates leave a denominator of 1,000,000 and
 * day counts one of 360 or 365; nothing is ever divided but by the one floor at the end.
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

export const whole = (numerator: bigint): Ratio => ({ numerator, denominator: 1n });

export function add(a: Ratio, b: Ratio): Ratio {
  return a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };
}

export const negate = (a: Ratio): Ratio => ({ numerator: -a.numerator, denominator: a.denominator });

export const multiply = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** A share in ppm of the number. */
export const share = (a: Ratio, ppm: Ratio): Ratio => ({
  numerator: a.numerator * ppm.numerator,
  denominator: a.denominator * ppm.denominator * 1_000_000n,
});

/** Below zero where `a` is less than `b`, zero where equal: both multiplied out. */
export function compare(a: Ratio, b: Ratio): bigint {
  return a.denominator === b.denominator
    ? a.numerator - b.numerator
    : a.numerator * b.denominator - b.numerator * a.denominator;
}

/** The greatest whole number not above the ratio; BigInt division alone would round -0.5 up to 0. */
export function floorOf({ numerator, denominator }: Ratio): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator > numerator ? quotient - 1n : quotient;
}
