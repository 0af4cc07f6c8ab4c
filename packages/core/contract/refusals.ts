import { type Bilingual, UserError } from './errors.ts';
import { yuanOf } from './scalars.ts';

/**
 * Refuses a field of the input: what was expected, and what was found where that is a number, a day or a word of ours.
 * A text that was sent is not repeated: an error may be kept where the input may not.
 */
export const invalid = (
  field: string,
  expected: string,
  found: string | number = 'another text',
): UserError => new UserError('INVALID', `${field}: expected ${expected}, found ${found}.`, ['input', field]);

/** Refuses because a record stands in the way. */
export const conflict = (field: string, message: string): UserError =>
  new UserError('CONFLICT', `${field}: ${message}`, ['input', field]);

/** An amount in fen that must be more than nothing. */
export function expectPositive(amount: bigint, field: string): void {
  if (amount > 0n) return;
  const found = yuanOf(amount);
  throw refused(field, {
    en: `expected more than 0.00, found ${found}.`,
    zh: `应大于 0.00，实为 ${found}。`,
  });
}

/** A name or number without the white space around it, which must leave something. */
export function expectText(value: string, field: string): string {
  const text = value.trim();
  if (text === '') {
    throw refused(field, { en: 'expected a text, found only white space.', zh: '应为文字，实为空白。' });
  }
  return text;
}

/** A day that must not be before another one, which is named. */
export function expectNotBefore(day: string, field: string, earliest: string, what: string): void {
  if (day < earliest) throw invalid(field, `${earliest} or later, ${what}`, day);
}

/** What has happened did not happen after today. */
export function expectPast(day: string, field: string, today: string): void {
  if (day <= today) return;
  throw refused(field, {
    en: `expected ${today} or earlier: it is not recorded before it happens, found ${day}.`,
    zh: `不得晚于 ${today}：事情发生之前不得登记，实为 ${day}。`,
  });
}

/** The version that was read is the one that stands. */
export function expectVersion(found: number, read: number): void {
  if (found === read) return;
  throw new UserError(
    'CONFLICT',
    {
      en: `version: the record is at ${found}, the change was made on ${read}. Read it again.`,
      zh: `version：记录现为第 ${found} 版，更改基于第 ${read} 版，请重新读取。`,
    },
    ['input', 'version'],
  );
}

const refused = (field: string, { en, zh }: Bilingual): UserError =>
  new UserError('INVALID', { en: `${field}: ${en}`, zh: `${field}：${zh}` }, ['input', field]);
