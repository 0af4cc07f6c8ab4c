/**
 * Civil dates as whole days since 1970-01-01: what compares, subtracts and fits a column of numbers.
 * Text ('YYYY-MM-DD') is for the border: YAML, explanations, SQL.
 */
export type Day = number;

/**
 * Where a date has no counterpart in the month counted to (29 February, the 31st): the last day of that month
 * (民法典 第二百零二条, the ordinary rule) or the first of the next. Every count of months or years declares its choice.
 */
export type MissingDay = 'LAST_OF_MONTH' | 'FIRST_OF_NEXT';

/** The day of 'YYYY-MM-DD'. Throws RangeError on anything but a real day of the years 1900 to 2199. */
export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) {
    throw new RangeError(`Found "${text}", expected a day of the calendar from 1900 to 2199 as YYYY-MM-DD.`);
  }
  return found;
}

/** As `day`, but undefined where the text is no such date. */
export function parseDay(text: string): Day | undefined {
  const parts = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, dayOfMonth);
}

/** 'YYYY-MM-DD' of a day. */
export function dateText(of: Day): string {
  const { year, month, dayOfMonth } = calendarOf(of);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/**
 * The full months from one day to another, negative where `to` is earlier. A month is full on the day that has the
 * same number; `missingDay` says which day that is where the month has none.
 */
export function fullMonths(from: Day, to: Day, missingDay: MissingDay): number {
  const start = calendarOf(from);
  const end = calendarOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const reached =
    end.dayOfMonth >= start.dayOfMonth ||
    (missingDay === 'LAST_OF_MONTH' && end.dayOfMonth === daysInMonth(end.year, end.month));
  return reached ? months : months - 1;
}

/** The full years from one day to another; an age of 29 February depends on `missingDay`. */
export function fullYears(from: Day, to: Day, missingDay: MissingDay): number {
  return Math.floor(fullMonths(from, to, missingDay) / 12);
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/*
 * Years counted from 1 March have their leap day last, so both directions are plain division.
 * 719,468 days lie between 0000-03-01 and 1970-01-01; the calendar repeats after 146,097 days.
 */
function dayNumber(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - 719_468;
}

function calendarOf(of: Day): CalendarDate {
  const sinceMarchZero = of + 719_468;
  const era = Math.floor(sinceMarchZero / 146_097);
  const dayOfEra = sinceMarchZero - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
