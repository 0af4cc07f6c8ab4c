import type { QualityStandardScope } from './quality.generated.ts';

/**
 * How numbers of each scope begin, as they are printed: GB/T 12345-2024, JB/T 1234-2024, DB35/T 123-2024, T/ABC 1-2024,
 * Q/XYZ 1-2024, ISO 1234:2024. Local standards of other places (DB11/T …) are no local standards here.
 */
const NUMBERS: readonly (readonly [QualityStandardScope, RegExp])[] = [
  ['INTERNATIONAL', /^(ISO|IEC|ITU)([/-][A-Z0-9]+)* ?[\w. -]*\d/],
  ['NATIONAL', /^GB(\/[TZ])? ?\d[\d.]*[-—]\d{4}$/],
  ['LOCAL', /^DB35(\/T)? ?\d[\d.]*[-—]\d{4}$/],
  ['GROUP', /^T\/[A-Z0-9]+ ?\d[\d.]*[-—]\d{4}$/],
  ['ENTERPRISE', /^Q\/\S.*\d/],
  ['INDUSTRY', /^(?!GB|DB)[A-Z]{2}(\/[TZ])? ?\d[\d.]*[-—]\d{4}$/],
];

/** The scope that a number is of; undefined where it is of none. */
export function scopeOfNumber(number: string): QualityStandardScope | undefined {
  return NUMBERS.find(([, shape]) => shape.test(number))?.[0];
}
