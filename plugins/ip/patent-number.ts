import type { IpPatentKind } from './ip.generated.ts';

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** The fifth digit; 8 and 9 came by the international way (PCT). */
const KINDS: Readonly<Record<string, IpPatentKind>> = {
  '1': 'INVENTION',
  '2': 'UTILITY_MODEL',
  '3': 'DESIGN',
  '8': 'INVENTION',
  '9': 'UTILITY_MODEL',
};

export interface PatentNumber {
  /** With its dot and without CN, ZL or spaces: 200310102344.5. */
  readonly number: string;
  readonly kind: IpPatentKind;
  readonly year: number;
}

/**
 * Reads a Chinese application number as used since October 2003: year, kind, serial number, check digit. Undefined when
 * it is none, or its check digit is wrong.
 */
export function readPatentNumber(text: string): PatentNumber | undefined {
  const bare = text
    .toUpperCase()
    .replace(/^(CN|ZL)/, '')
    .replaceAll(/[ .]/g, '');
  const kind = KINDS[bare.charAt(4)];
  if (!/^\d{12}[\dX]$/.test(bare) || kind === undefined) return undefined;
  const body = bare.slice(0, 12);
  if (checkDigit(body) !== bare.charAt(12)) return undefined;
  return { number: `${body}.${bare.charAt(12)}`, kind, year: Number(body.slice(0, 4)) };
}

/** The weighted sum of the twelve digits modulo 11, with X for ten. */
function checkDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
