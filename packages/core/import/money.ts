/** Exact money: texts of amounts to integer fen, never through a floating-point number. */

/** Fen in one unit. */
export const MONEY_UNITS = {
  元: 100n,
  千元: 100_000n,
  万元: 1_000_000n,
  百万元: 100_000_000n,
  千万元: 1_000_000_000n,
  亿元: 10_000_000_000n,
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

export type MoneyFault =
  | 'MONEY_INVALID'
  | 'MONEY_EXPONENT'
  | 'MONEY_SEPARATORS'
  | 'MONEY_TOO_PRECISE'
  | 'MONEY_TOO_LARGE'
  | 'UNIT_UNCLEAR'
  | 'UNIT_CONFLICT'
  | 'FOREIGN_CURRENCY';

export type ParsedMoney =
  | { readonly ok: true; readonly fen: bigint }
  | { readonly ok: false; readonly code: MoneyFault; readonly expected: string };

/** Below a thousand billion yuan and inside the graph's `Money`, which writes 15 digits of yuan. */
const LIMIT = 10n ** 17n;

/**
 * Reads an amount. Its unit is the column's, or its own (`1200万元`, `500万人民币`); one of them must be there,
 * for 1200 in a column without a unit may be yuan or ten thousand. Separators must group by three; exponents are refused, since
 * digits have been lost on the way; so is anything finer than one fen.
 */
export function parseMoney(text: string, columnUnit: MoneyUnit | null): ParsedMoney {
  const folded = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/^(?:¥|人民币)|(?<=^-)¥/, '');
  const parts = /^(-?)([\d.,]*\d[\d.,]*)(.*)$/.exec(folded);
  if (!parts)
    return refuse('MONEY_INVALID', 'an amount in digits, such as 1234.56, with - in front if it is negative');
  const [, sign, digits = '', rest = ''] = parts;

  if (/^E[+-]?\d/i.test(rest))
    return refuse('MONEY_EXPONENT', 'all digits of the amount; a form such as 1.2E+07 has lost some');
  const ownUnit = readMoneyUnit(rest);
  if (ownUnit === 'FOREIGN') return refuse('FOREIGN_CURRENCY', 'an amount in renminbi');
  if (rest !== '' && ownUnit === undefined)
    return refuse('MONEY_INVALID', `digits and perhaps a unit (${Object.keys(MONEY_UNITS).join(', ')})`);
  if (ownUnit && columnUnit && ownUnit !== columnUnit)
    return refuse('UNIT_CONFLICT', `an amount in ${columnUnit}, the unit of the column`);
  const unit = ownUnit ?? columnUnit;
  if (!unit) return refuse('UNIT_UNCLEAR', `the unit in the header, such as (万元), or beside the amount`);

  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits;
  if (plain.includes(','))
    return refuse('MONEY_SEPARATORS', 'separators that group by three, such as 1,234,567.89, or none');
  const number = /^(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!number) return refuse('MONEY_INVALID', 'digits with at most one decimal point');

  const decimals = number[2] ?? '';
  const scale = 10n ** BigInt(decimals.length);
  const scaledFen = BigInt(`${number[1]}${decimals}`) * MONEY_UNITS[unit];
  if (scaledFen % scale !== 0n)
    return refuse('MONEY_TOO_PRECISE', 'an amount of whole fen (two decimals of one yuan)');
  const fen = scaledFen / scale;
  if (fen >= LIMIT) return refuse('MONEY_TOO_LARGE', 'less than 1,000,000,000,000,000 yuan');
  return { ok: true, fen: sign === '-' ? -fen : fen };
}

/** The unit a text names (万元, 万, 万元人民币, 人民币万元, yuan); FOREIGN for another currency, undefined for none. */
export function readMoneyUnit(text: string): MoneyUnit | 'FOREIGN' | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const bare = folded.replace(/^(人民币|rmb|cny)|(人民币|rmb|cny)$/g, '');
  if (bare === '') return undefined;
  if (/美元|港元|港币|欧元|日元|台币|英镑|usd|hkd|eur|jpy|\$/.test(folded)) return 'FOREIGN';
  if (bare === 'yuan') return '元';
  return UNIT_NAMES.find((unit) => bare === unit || (unit !== '元' && bare === unit.replace('元', '')));
}

const UNIT_NAMES: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '千万元', '亿元'];

function refuse(code: MoneyFault, expected: string): ParsedMoney {
  return { ok: false, code, expected };
}
