import type { Unit } from './fact.ts';

/** How an officer writes a value of each unit, shown where another notation was found. */
export const NOTATION: Readonly<Partial<Record<Unit, string>>> = {
  FEN: 'an amount of money to the fen, such as 20万元, 1.5亿元 or 199999.99元',
  PPM: 'a rate, such as 1%, 5‰ or 3.45%',
};
export const PLAIN_NOTATION = 'a whole number, such as 365';

/** Reads `20万元`, `1%` or `365` as an exact integer in the unit: fen, ppm or a count. Undefined for another notation. */
export function parseQuantity(written: string | number, unit: Unit): bigint | undefined {
  if (unit === 'FEN')
    return scaled(/^(-?)(\d+)(?:\.(\d+))?(万|亿)?元$/, String(written), { '': 2, 万: 6, 亿: 10 });
  if (unit === 'PPM') return scaled(/^(-?)(\d+)(?:\.(\d+))?(%|‰)$/, String(written), { '%': 4, '‰': 3 });
  return /^-?\d{1,15}$/.test(String(written)) ? BigInt(written) : undefined;
}

/** Writes a value as an officer would: 20000000 fen is 20万元, 10000 ppm is 1%. */
export function printQuantity(value: bigint, unit: Unit): string {
  if (unit === 'FEN') {
    return value !== 0n && value % 1_000_000n === 0n ? `${value / 1_000_000n}万元` : `${decimal(value, 2)}元`;
  }
  return unit === 'PPM' ? `${decimal(value, 4)}%` : String(value);
}

/** Digits shifted by the power of ten of the suffix; undefined if a digit would be lost. */
function scaled(
  shape: RegExp,
  written: string,
  powers: Readonly<Record<string, number>>,
): bigint | undefined {
  const parts = shape.exec(written.replaceAll(',', ''));
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = '', suffix = ''] = parts;
  const power = powers[suffix] ?? 0;
  if (fraction.length > power) return undefined;
  return BigInt(sign + whole + fraction.padEnd(power, '0'));
}

function decimal(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
