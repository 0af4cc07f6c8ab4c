/**
 * Unified social credit codes (统一社会信用代码), GB 32100-2015: 18 characters
 * `[1] authority [2] category [3–8] region [9–17] organisation code [18] check`.
 *
 * The region part is where the organisation was first registered, not its current seat: never read a
 * region from it. The authority and category tables grew after 2015, so they are not checked here.
 *
 * What the check character guarantees. All weights of positions 1–17 are different and none is 0 modulo the
 * prime 31, and position 18 counts with weight 1, hence
 * - every substitution of one character is caught, at any position;
 * - every exchange of two different characters is caught, except between positions 1 and 18, which weigh
 *   the same. (The organisation code's own check, modulo 11, is one more hurdle inside positions 9–17.)
 * Two or more independent errors pass the outer check once in 31.
 */

/** No I, O, S, V, Z: they are too easily read as 1, 0, 5, U, 2. A character's value is its place here. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 11714 counts over all 36 letters and digits. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeFault =
  | 'EMPTY'
  | 'OLD_REGISTRATION_NUMBER'
  | 'ROUNDED_BY_SPREADSHEET'
  | 'LENGTH'
  | 'CHARACTER'
  | 'CHECK_CHARACTER'
  | 'ORGANISATION_CHECK';

export type ParsedCreditCode =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly reason: CreditCodeFault;
      readonly found: string;
      readonly expected: string;
    };

/**
 * Reads a credit code as people type it: full-width, lower case and spaced forms are accepted.
 * `reason` is stable; `found` and `expected` are for a person.
 */
export function parseCreditCode(text: string): ParsedCreditCode {
  const code = foldCreditCode(text);
  const refuse = (reason: CreditCodeFault, expected: string, found = code): ParsedCreditCode => ({
    ok: false,
    reason,
    found,
    expected,
  });
  if (code === '') return refuse('EMPTY', 'a credit code of 18 characters');
  if (/^\d(\.\d+)?E\+?17$/.test(code) || /^\d{15}000$/.test(code))
    return refuse(
      'ROUNDED_BY_SPREADSHEET',
      'the code as text: a spreadsheet keeps 15 digits of a number, so format the column as text and enter the code again',
    );
  if (/^\d{15}$/.test(code))
    return refuse(
      'OLD_REGISTRATION_NUMBER',
      'a credit code of 18 characters; 15 digits are a business registration number (注册号) from before 2015',
    );
  if (code.length !== 18) return refuse('LENGTH', `18 characters, not ${code.length}`);
  const strange = Array.from(code).findIndex((character) => !CREDIT_ALPHABET.includes(character));
  if (strange !== -1)
    return refuse(
      'CHARACTER',
      `digits and capital letters without I, O, S, V, Z; the character at position ${strange + 1} is ${code[strange]}`,
    );
  const check = creditCodeCheckCharacter(code.slice(0, 17));
  if (code[17] !== check)
    return refuse('CHECK_CHARACTER', `${check} as the last character, or one of the other 17 is mistyped`);
  const inner = organisationCheckCharacter(code.slice(8, 16));
  if (code[16] !== inner)
    return refuse('ORGANISATION_CHECK', `${inner} at position 17, the check of the organisation code`);
  return { ok: true, code };
}

/** Full-width to half-width, lower to upper case, white space, invisible marks and a leading ' removed. */
export function foldCreditCode(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/^'+/, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The 18th character for the first 17. Throws on anything but 17 characters of the alphabet. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = weighted(first17, CREDIT_ALPHABET, CREDIT_WEIGHTS);
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of an organisation code (GB 11714) for its first 8. Throws on anything else. */
export function organisationCheckCharacter(first8: string): string {
  const check = 11 - (weighted(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function weighted(text: string, alphabet: string, weights: readonly number[]): number {
  if (text.length !== weights.length)
    throw new RangeError(`Found ${text.length} characters in "${text}", expected ${weights.length}.`);
  return weights.reduce((sum, weight, position) => {
    const value = alphabet.indexOf(text.charAt(position));
    if (value === -1)
      throw new RangeError(
        `Found ${text.charAt(position)} at position ${position + 1} of "${text}", expected one of ${alphabet}.`,
      );
    return sum + value * weight;
  }, 0);
}
