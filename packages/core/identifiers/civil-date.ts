/**
 * Civil dates ('YYYY-MM-DD'): days of the calendar as a notice prints them, without time or time zone.
 * As text they compare in order with < and >, which is why nothing here builds an object of a date.
 */

export type CivilDateFault =
  | 'EMPTY'
  | 'AMBIGUOUS_ORDER'
  | 'TWO_DIGIT_YEAR'
  | 'INCOMPLETE'
  | 'TIME_ZONE'
  | 'NO_SUCH_DAY'
  | 'SHAPE';

export type ParsedCivilDate =
  | { readonly ok: true; readonly date: string }
  | {
      readonly ok: false;
      readonly reason: CivilDateFault;
      readonly found: string;
      readonly expected: string;
    };

const SHAPES = 'a date such as 2024-11-15, 2024/11/15, 2024年11月15日 or 20241115';

/** Serial number 2, not 1, from March 1900 on: Excel counts a 29 February 1900 that never was. */
const SERIAL_TWO = '1900-01-01';

/**
 * Reads the shapes met in lists: 2024-11-15, 2024/11/15, 2024.11.15, 2024年11月15日 (号), 20241115 and a
 * spreadsheet serial number of five digits (1900 system, 10000 = 1927-05-18 to 99999 = 2173-10-13). A clock
 * time after the day is dropped; one with a time zone is refused, since the day may be another elsewhere.
 */
export function parseCivilDate(text: string): ParsedCivilDate {
  const found = text.trim();
  const folded = found
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
  const refuse = (reason: CivilDateFault, expected: string): ParsedCivilDate => ({
    ok: false,
    reason,
    found,
    expected,
  });

  if (folded === '') return refuse('EMPTY', SHAPES);
  // No date is that long, and the patterns below are quick only on short text.
  if (folded.length > 40) return refuse('SHAPE', SHAPES);
  if (/^\d{5}(\.\d+)?$/.test(folded))
    return { ok: true, date: addDays(SERIAL_TWO, Math.floor(Number(folded)) - 2) };
  if (/\d{1,2}:\d{2}.*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)$/i.test(folded))
    return refuse('TIME_ZONE', `${SHAPES}, without a time zone`);

  const day = folded.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '').replace(/ /g, '');
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(day) ??
    /^([12]\d{3})()(\d{2})(\d{2})$/.exec(day);
  if (parts) {
    const date = `${parts[1]}-${(parts[3] ?? '').padStart(2, '0')}-${(parts[4] ?? '').padStart(2, '0')}`;
    return isCivilDate(date)
      ? { ok: true, date }
      : refuse('NO_SUCH_DAY', `a day of the calendar from 1900-01-01 to 2199-12-31; ${date} is none`);
  }
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(day))
    return refuse('AMBIGUOUS_ORDER', `the year first (${SHAPES}); here day and month cannot be told apart`);
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{1,2}$/.test(day) || /^\d{2}年/.test(day))
    return refuse('TWO_DIGIT_YEAR', `a year of four digits (${SHAPES})`);
  if (/^(19|20|21)\d{2}([-/.年]?\d{1,2}月?|年)?$/.test(day))
    return refuse('INCOMPLETE', `year, month and day (${SHAPES})`);
  return refuse('SHAPE', SHAPES);
}

/** Whether the text is exactly 'YYYY-MM-DD' and a real day between 1900-01-01 and 2199-12-31, as the graph's `Date`. */
export function isCivilDate(text: string): boolean {
  const parts = /^((?:19|20|21)\d{2})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date so many days later (earlier for a negative number). Throws on a text that is no civil date. */
export function addDays(date: string, days: number): string {
  if (!isCivilDate(date)) throw new RangeError(`Found "${date}", expected a civil date as YYYY-MM-DD.`);
  if (!Number.isInteger(days)) throw new RangeError(`Found ${days} days, expected a whole number.`);
  const result = fromDayNumber(toDayNumber(date) + days);
  if (!isCivilDate(result)) throw new RangeError(`${days} days from ${date} leaves the years 1900 to 2199.`);
  return result;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/*
 * Counting days from 1 March makes the leap day the last of its year, so both directions are plain division.
 * 146,097 days are the 400 years after which the calendar repeats.
 */
function toDayNumber(date: string): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

function fromDayNumber(number: number): string {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
