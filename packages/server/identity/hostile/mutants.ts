import fc from 'fast-check';

/** How a token may be damaged; `at` and `by` are read modulo what there is. */
type Damage = (token: string, at: number, by: number, other: string) => string;

const LETTERS = Array.from({ length: 94 }, (_, n) => String.fromCharCode(0x21 + n)).join('');

const DAMAGES: readonly Damage[] = [
  function flipBit(token, at, by) {
    const parts = token.split('.');
    const part = at % parts.length;
    const bytes = Buffer.from(parts[part] ?? '', 'base64url');
    const bit = by % (bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return parts.with(part, bytes.toString('base64url')).join('.');
  },
  function replaceLetter(token, at, by) {
    const place = at % token.length;
    return `${token.slice(0, place)}${LETTERS[by % LETTERS.length]}${token.slice(place + 1)}`;
  },
  function replaceLastLetterOfPart(token, at, by) {
    const parts = token.split('.');
    const part = at % parts.length;
    return parts.with(part, `${parts[part]?.slice(0, -1)}${LETTERS[by % LETTERS.length]}`).join('.');
  },
  function insertLetter(token, at, by) {
    const place = at % (token.length + 1);
    return `${token.slice(0, place)}${LETTERS[by % LETTERS.length]}${token.slice(place)}`;
  },
  function deleteLetters(token, at, by) {
    const place = at % token.length;
    return token.slice(0, place) + token.slice(place + 1 + (by % 8));
  },
  function exchangePart(token, at, _by, other) {
    const parts = token.split('.');
    const part = at % parts.length;
    return parts.with(part, other.split('.')[part] ?? '').join('.');
  },
  function repeatPart(token, at, by) {
    const parts = token.split('.');
    return parts.with(at % parts.length, parts[by % parts.length] ?? '').join('.');
  },
  function changeCase(token, at) {
    const place = at % token.length;
    const letter = token[place] ?? '';
    const changed = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return token.slice(0, place) + changed + token.slice(place + 1);
  },
];

/** Damaged copies of valid tokens, none of which is valid: as many as are asked for, the same for the same seed. */
export function mutants(tokens: readonly string[], count: number, seed: number): readonly string[] {
  const valid = new Set(tokens);
  const token = fc.constantFrom(...tokens);
  const mutant = fc
    .tuple(fc.constantFrom(...DAMAGES), token, fc.nat(), fc.nat(), token)
    .map(([damage, damaged, at, by, other]) => damage(damaged, at, by, other))
    .filter((text) => text !== '' && !valid.has(text));
  return fc.sample(mutant, { numRuns: count, seed });
}
