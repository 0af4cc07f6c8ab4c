import { invalid, Region, yuanOf } from '@tidu/core';
import type { InnovationWriteContext } from '../innovation.generated.ts';

/** An amount in fen that may be nothing. */
export function expectNotNegative(amount: bigint, field: string): void {
  if (amount < 0n) throw invalid(field, '0.00 or more', yuanOf(amount));
}

/** Years that the tables hold. */
export function expectYear(year: number, field: string): void {
  if (year < 2020 || year > 2100) throw invalid(field, 'a year from 2020 to 2100', year);
}

/** The technology readiness, if it is said. */
export function expectReadiness(level: number | null | undefined, field: string): void {
  if (level != null && (level < 1 || level > 9)) throw invalid(field, '1 to 9', level);
}

/** The code of a region that is there, if one is said. */
export async function regionOf(
  code: string | null | undefined,
  field: string,
  { em }: InnovationWriteContext,
): Promise<string | null> {
  if (code == null) return null;
  if (await em.findOne(Region, { code })) return code;
  throw invalid(field, 'a region of the province such as 350500', code);
}
