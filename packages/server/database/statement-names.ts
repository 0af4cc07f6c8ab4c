/**
 * Names for prepared statements. A text that comes a second time is prepared once a connection and run by name from
 * then on; a text that comes once is not worth a name. PostgreSQL keeps a named statement for the life of the
 * connection, so their number is bounded.
 */
const MOST_NAMES = 500;
const MOST_TEXTS_WATCHED = 5_000;

const names = new Map<string, string>();
let seenOnce = new Set<string>();

export function statementName(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_NAMES) return name;
  if (!seenOnce.delete(text)) {
    if (seenOnce.size >= MOST_TEXTS_WATCHED) seenOnce = new Set();
    seenOnce.add(text);
    return undefined;
  }
  const fresh = `s${names.size}`;
  names.set(text, fresh);
  return fresh;
}
