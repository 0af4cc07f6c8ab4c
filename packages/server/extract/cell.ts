/** A value of a table: numbers stay numbers, everything else is text. */
export type Cell = { readonly number: string } | { readonly text: string };

/** What a spreadsheet takes for the beginning of a formula, in its wide forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** Types of the graph whose values are numbers. */
const NUMERIC: ReadonlySet<string> = new Set(['Int', 'Float', 'Money', 'Percent']);

/**
 * A value of a field as a cell. Text that a spreadsheet would run gets an apostrophe in front, which makes it text
 * wherever the file goes on to.
 */
export function cellOf(value: unknown, type: string): Cell {
  if (value === null || value === undefined) return { text: '' };
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (NUMERIC.has(type) && NUMBER.test(text)) return { number: text };
  return { text: guarded(text) };
}

export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
