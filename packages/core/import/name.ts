import { foldForms } from './fold.ts';

/**
 * Names of enterprises. Two names are the same only when their normalised forms are equal; 有限公司 and
 * 有限责任公司 stay two names, as they are at registration. Everything looser only proposes candidates that a
 * person confirms. The printed name is always kept beside what is made of it.
 */
export type EnterpriseName = {
  /** As printed, outer white space aside. */
  readonly raw: string;
  /** Equal for spellings of one name: see `normalizeName`. */
  readonly normalized: string;
  /** The distinctive part, for candidate search only: see `nameKey`. */
  readonly key: string;
};

/**
 * Thresholds of `similarity` for candidates, set on the shapes published lists show (see the tests):
 * from LIKELY a pair is nearly always one firm written twice (a prefix or the legal form left out, one wrong
 * character in a long name); from POSSIBLE it is worth a look; below it is noise. None of them merges anything.
 */
export const SIMILARITY = { LIKELY: 0.75, POSSIBLE: 0.55 } as const;

/** The normalised name and search key of a printed name; undefined when nothing is printed. */
export function readName(text: string): EnterpriseName | undefined {
  const raw = text.trim();
  const normalized = normalizeName(raw);
  return normalized === '' ? undefined : { raw, normalized, key: keyOf(normalized) };
}

/**
 * The form in which spellings of one name are equal: see `foldForms`; Latin letters become capitals. Idempotent.
 */
export function normalizeName(raw: string): string {
  return foldForms(raw).replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

const CITY = '福州|厦门|莆田|三明|泉州|漳州|南平|龙岩|宁德|平潭';
const PLACE_IN_BRACKETS = new RegExp(`\\((?:中国|福建省?|(?:${CITY})市?)\\)`, 'g');
const PLACE_IN_FRONT = new RegExp(`^(?:中国)?(?:福建省?)?(?:(?:${CITY})市?)?`);
const COUNTY_IN_FRONT = /^[\p{Script=Han}]{2,3}[市县]/u;
const LEGAL_FORM = /(?:\(?集团\)?)?(?:(?:股份)?有限(?:责任)?公司|总公司|公司|集团|\(有限合伙\))?$/;

/**
 * The distinctive part of a name: the place (in front or in brackets) and the legal form are left out. Different
 * firms may share a key, so it finds candidates and proves nothing. A part is kept when nothing would remain.
 */
export function nameKey(name: string): string {
  return keyOf(normalizeName(name));
}

/**
 * How alike two names are, 0 to 1: the Dice share of common character pairs, of which the distinctive part
 * counts 70 % (a long 科技有限公司 would otherwise make strangers look alike) and the whole name 30 %.
 * 1 exactly when the normalised names have the same pairs; symmetric.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [normalizeName(a), normalizeName(b)];
  return 0.3 * dice(left, right) + 0.7 * dice(keyOf(left), keyOf(right));
}

function keyOf(normalized: string): string {
  return [PLACE_IN_BRACKETS, LEGAL_FORM, PLACE_IN_FRONT, COUNTY_IN_FRONT].reduce((text, part) => {
    const rest = text.replace(part, '');
    return rest.length >= 2 ? rest : text;
  }, normalized);
}

/** Dice coefficient of the multisets of character pairs, the ends of the text counted as characters. */
function dice(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, count] of left.counts) common += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * common) / (left.total + right.total);
}

function pairs(text: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const characters = ['^', ...text, '$'];
  const counts = new Map<string, number>();
  for (let index = 1; index < characters.length; index++) {
    const pair = `${characters[index - 1]}${characters[index]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: characters.length - 1 };
}
