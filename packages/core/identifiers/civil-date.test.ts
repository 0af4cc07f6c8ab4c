import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isCivilDate, parseCivilDate } from './civil-date.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2024-11-15', '2024-11-15'],
  ['2024/11/15', '2024-11-15'],
  ['2024.11.15', '2024-11-15'],
  ['2024-1-5', '2024-01-05'],
  ['2024年11月15日', '2024-11-15'],
  ['2024年1月5号', '2024-01-05'],
  ['2024 年 11 月 15 日', '2024-11-15'],
  ['２０２４－１１－１５', '2024-11-15'],
  ['20241115', '2024-11-15'],
  ['45611', '2024-11-15'],
  ['45611.75', '2024-11-15'],
  ['10000', '1927-05-18'],
  ['99999', '2173-10-13'],
  ['2024-11-15 08:30', '2024-11-15'],
  ['2024-11-15 00:00:00', '2024-11-15'],
  ['2024-11-15T23:59:59.999', '2024-11-15'],
  [' 2024-02-29\u3000', '2024-02-29'],
])('%s is read as %s', (text, date) => {
  expect(parseCivilDate(text)).toEqual({ ok: true, date });
});

test.each([
  ['', 'EMPTY'],
  ['11/12/2024', 'AMBIGUOUS_ORDER'],
  ['25-12-2024', 'AMBIGUOUS_ORDER'],
  ['24-11-15', 'TWO_DIGIT_YEAR'],
  ['24年11月15日', 'TWO_DIGIT_YEAR'],
  ['2024', 'INCOMPLETE'],
  ['2024年', 'INCOMPLETE'],
  ['2024-11', 'INCOMPLETE'],
  ['2024年11月', 'INCOMPLETE'],
  ['202411', 'INCOMPLETE'],
  ['2023-02-29', 'NO_SUCH_DAY'],
  ['1900-02-29', 'NO_SUCH_DAY'],
  ['2024-00-10', 'NO_SUCH_DAY'],
  ['2024-04-31', 'NO_SUCH_DAY'],
  ['20241301', 'NO_SUCH_DAY'],
  ['0204-11-15', 'NO_SUCH_DAY'],
  ['2024-11-15T16:00:00Z', 'TIME_ZONE'],
  ['2024-11-15 00:00:00+08:00', 'TIME_ZONE'],
  ['2024-11/15', 'SHAPE'],
  ['二〇二四年十一月十五日', 'SHAPE'],
  ['123456', 'SHAPE'],
  ['昨天', 'SHAPE'],
])('%j is refused with the reason %s', (text, reason) => {
  expect(parseCivilDate(text)).toMatchObject({ ok: false, reason, found: text.trim() });
});

test('a cell of hostile length is refused at once', () => {
  const started = performance.now();
  expect(parseCivilDate('1:11'.repeat(50_000))).toMatchObject({ reason: 'SHAPE' });
  expect(performance.now() - started).toBeLessThan(500);
});

test('every day is read back from each of its shapes', () => {
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, dayOfMonth] = date.split('-');
      for (const shape of [
        date,
        `${year}/${month}/${dayOfMonth}`,
        `${year}年${Number(month)}月${Number(dayOfMonth)}日`,
      ])
        expect(parseCivilDate(shape)).toEqual({ ok: true, date });
    }),
  );
});

test('adding days agrees with the calendar of the platform and can be undone', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
      const expected = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
      fc.pre(isCivilDate(expected));
      expect(addDays(date, days)).toBe(expected);
      expect(addDays(expected, -days)).toBe(date);
    }),
  );
});

test('adding days refuses what is no date and what leaves the calendar', () => {
  expect(() => addDays('2023-02-29', 1)).toThrow(/2023-02-29/);
  expect(() => addDays('2023-02-28', 0.5)).toThrow(/whole number/);
  expect(() => addDays('2199-12-31', 1)).toThrow(/leaves the years/);
});

test('a date with too few or too many characters is no civil date', () => {
  expect(isCivilDate('2024-1-05')).toBe(false);
  expect(isCivilDate('2024-01-05 ')).toBe(false);
  expect(isCivilDate('2000-02-29')).toBe(true);
});
