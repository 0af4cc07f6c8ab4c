import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MONEY_UNITS, type MoneyUnit, parseMoney, readMoneyUnit } from './money.ts';

const fenOf = (text: string, unit: MoneyUnit | null = null) => {
  const money = parseMoney(text, unit);
  return money.ok ? money.fen : money.code;
};

test.each([
  ['1234.56', '元', 123_456n],
  ['0', '万元', 0n],
  ['-0', '元', 0n],
  ['1234.567891', '万元', 1_234_567_891n],
  ['1234.5678910000', '万元', 1_234_567_891n],
  ['0.1', '亿元', 1_000_000_000n],
  ['-12.5', '万元', -12_500_000n],
  ['−12.5', '万元', -12_500_000n],
  ['1,234,567.89', '元', 123_456_789n],
  ['１，２３４．５', '元', 123_450n],
  ['¥1 234', '元', 123_400n],
  ['1200万元', null, 1_200_000_000n],
  ['1200万', null, 1_200_000_000n],
  ['1200 万元人民币', null, 1_200_000_000n],
  ['人民币1200万元', null, 1_200_000_000n],
  ['-¥5', '元', -500n],
  ['3亿', null, 30_000_000_000n],
  ['1200万元', '万元', 1_200_000_000n],
  ['999999999999999.99', '元', 99_999_999_999_999_999n],
  ['0.1234567', '万元', 'MONEY_TOO_PRECISE'],
  ['1.005', '元', 'MONEY_TOO_PRECISE'],
  ['1200', null, 'UNIT_UNCLEAR'],
  ['1200元', '万元', 'UNIT_CONFLICT'],
  ['100万美元', null, 'FOREIGN_CURRENCY'],
  ['1.2E+07', '元', 'MONEY_EXPONENT'],
  ['1e7', '元', 'MONEY_EXPONENT'],
  ['12,34', '元', 'MONEY_SEPARATORS'],
  ['1,2345', '元', 'MONEY_SEPARATORS'],
  ['1.234,56', '元', 'MONEY_SEPARATORS'],
  ['1.2.3', '元', 'MONEY_INVALID'],
  ['1.', '元', 'MONEY_INVALID'],
  ['.5', '元', 'MONEY_INVALID'],
  ['NaN', '元', 'MONEY_INVALID'],
  ['Infinity', '元', 'MONEY_INVALID'],
  ['(1234)', '元', 'MONEY_INVALID'],
  ['1200左右', '元', 'MONEY_INVALID'],
  ['--5', '元', 'MONEY_INVALID'],
  ['0x10', '元', 'MONEY_INVALID'],
  ['1000000000000000', '元', 'MONEY_TOO_LARGE'],
  ['9'.repeat(400), '元', 'MONEY_TOO_LARGE'],
] as const)('%s in a column of %s is %s', (text, unit, expected) => {
  expect(fenOf(text, unit)).toBe(expected);
});

test('every amount of fen is read back exactly, in each unit and with separators', () => {
  const amount = fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n });
  fc.assert(
    fc.property(amount, fc.constantFrom(...(Object.keys(MONEY_UNITS) as MoneyUnit[])), (fen, unit) => {
      const decimals = String(MONEY_UNITS[unit]).length - 1;
      const digits = (fen < 0n ? -fen : fen).toString().padStart(decimals + 1, '0');
      const sign = fen < 0n ? '-' : '';
      const whole = digits.slice(0, -decimals);
      const text = `${sign}${whole}.${digits.slice(-decimals)}`;
      expect(fenOf(text, unit)).toBe(fen);
      expect(fenOf(`${text}${unit}`)).toBe(fen);
      expect(fenOf(text.replace(whole, BigInt(whole).toLocaleString('en')), unit)).toBe(fen);
    }),
  );
});

test.each([
  ['万元', '万元'],
  ['万', '万元'],
  ['人民币万元', '万元'],
  ['万元人民币', '万元'],
  ['亿', '亿元'],
  ['RMB yuan', '元'],
  ['万美元', 'FOREIGN'],
  ['人', undefined],
  ['', undefined],
])('%j names the unit %s', (text, unit) => {
  expect(readMoneyUnit(text)).toBe(unit);
});
