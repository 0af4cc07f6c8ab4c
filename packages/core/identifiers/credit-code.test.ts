import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  creditCodeCheckCharacter,
  foldCreditCode,
  organisationCheckCharacter,
  parseCreditCode,
} from './credit-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const REAL = '913505005673244367';

const characters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: length, maxLength: length });

/** A code whose two checks hold, built from free parts. */
const validCode = fc.tuple(characters(8), characters(8)).map(([head, organisation]) => {
  const first17 = head + organisation + organisationCheckCharacter(organisation);
  return first17 + creditCodeCheckCharacter(first17);
});

describe('parseCreditCode', () => {
  test('accepts a code that is in use', () => {
    expect(parseCreditCode(REAL)).toEqual({ ok: true, code: REAL });
    expect(organisationCheckCharacter('56732443')).toBe('6');
    expect(creditCodeCheckCharacter('91350500567324436')).toBe('7');
  });

  test('accepts full-width, lower case, spaced and quoted spellings of every valid code', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        const wide = Array.from(code, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
        for (const spelling of [
          code,
          wide,
          code.toLowerCase(),
          wide.toLowerCase(),
          `'${code}`,
          ` ${code.slice(0, 6)} ${code.slice(6)}\u3000\u200b`,
        ])
          expect(parseCreditCode(spelling)).toEqual({ ok: true, code });
      }),
    );
  });

  test('catches every substitution of one character at every position', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        for (let position = 0; position < 18; position++)
          for (const other of ALPHABET) {
            if (other === code[position]) continue;
            const wrong = code.slice(0, position) + other + code.slice(position + 1);
            if (parseCreditCode(wrong).ok) throw new Error(`${wrong} passed`);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('catches every exchange of two different characters, except of the first and the last', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        for (let a = 0; a < 18; a++)
          for (let b = a + 1; b < 18; b++) {
            if (code[a] === code[b] || (a === 0 && b === 17)) continue;
            const swapped = Array.from(code);
            [swapped[a], swapped[b]] = [swapped[b] ?? '', swapped[a] ?? ''];
            if (parseCreditCode(swapped.join('')).ok) throw new Error(`${swapped.join('')} passed`);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('cannot catch an exchange of the first and the last character: both weigh 1', () => {
    expect(parseCreditCode('713505005673244369').ok).toBe(true);
  });

  test('the check character takes all 31 values, letters included', () => {
    const seen = new Set(Array.from(ALPHABET, (c) => creditCodeCheckCharacter(`${c}1350500567324436`)));
    expect(seen.size).toBe(31);
  });

  test.each([
    ['', 'EMPTY'],
    [' \u3000', 'EMPTY'],
    ['350500100012345', 'OLD_REGISTRATION_NUMBER'],
    ['913505005673244000', 'ROUNDED_BY_SPREADSHEET'],
    ['9.13505005673244E+17', 'ROUNDED_BY_SPREADSHEET'],
    ['91350500567324436', 'LENGTH'],
    ['9135050056732443677', 'LENGTH'],
    ['91350500567324436I', 'CHARACTER'],
    ['9135050056732443O7', 'CHARACTER'],
    ['91350500-56732443-6', 'LENGTH'],
    ['913505005673244368', 'CHECK_CHARACTER'],
  ])('refuses %j with the reason %s', (text, reason) => {
    expect(parseCreditCode(text)).toMatchObject({ ok: false, reason });
  });

  test('refuses a code whose inner organisation code is wrong although its own check holds', () => {
    const first17 = '91350500567324437';
    expect(parseCreditCode(first17 + creditCodeCheckCharacter(first17))).toMatchObject({
      ok: false,
      reason: 'ORGANISATION_CHECK',
    });
  });

  test('names the position and the character that is not allowed', () => {
    const refused = parseCreditCode('91350500567324436z');
    expect(refused.ok ? '' : refused.expected).toContain('position 18 is Z');
  });

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseCreditCode(text)));
  });
});

test('folding is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", ' ', 'a', 'Z', '９', 'ｘ', '\u200b') }), (text) => {
      const folded = foldCreditCode(text);
      expect(foldCreditCode(folded)).toBe(folded);
    }),
  );
});

test('an organisation check of ten is X and of eleven is 0', () => {
  expect(organisationCheckCharacter('00000000')).toBe('0');
  expect(organisationCheckCharacter('40000000')).toBe('X');
  expect(() => organisationCheckCharacter('1234567')).toThrow(/expected 8/);
  expect(() => creditCodeCheckCharacter('9135050056732443I')).toThrow(/position 17/);
});
