import type { ColumnMap } from './columns.ts';
import type { Field } from './fields.ts';
import { foldForms } from './fold.ts';
import type { RecordDraft } from './record.ts';
import type { RecordProblem } from './row-cells.ts';

/**
 * Finds repeated rows of one file; call it with each draft in the order of the file. It answers the draft with
 * its problems completed: the later row is the duplicate and names the line of the first. Both are kept.
 *
 * The same enterprise (by credit code, or by normalised name where either row has no code) repeats
 * - in a FULL list for the same year (one row a year is the usual long shape);
 * - in a PUBLISHED list for the same title, level and batch (a re-examination is a batch of its own).
 */
export function duplicateFinder(columns: ColumnMap): <D extends RecordDraft>(draft: D) => D {
  const lines = new Map<string, number>();
  const names = new Map<string, { readonly line: number; readonly known: string[]; readonly raw: string }>();
  const headerOf = (field: Field): string =>
    columns.columns.find((column) => column.field === field)?.header ?? field;

  return (draft) => {
    if (draft.unusable) return draft;
    const problems: RecordProblem[] = [];
    const { creditCode, name, line } = draft;

    const met = occasions(draft).map((occasion) => keys(draft, occasion));
    const first = met.flatMap(({ look }) => look).flatMap((key) => lines.get(key) ?? [])[0];
    for (const key of met.flatMap(({ leave }) => leave)) if (!lines.has(key)) lines.set(key, line);
    if (first !== undefined)
      problems.push({
        line,
        column: headerOf(creditCode ? 'creditCode' : 'name'),
        code: 'DUPLICATE_ROW',
        found: `${creditCode ?? name?.raw ?? ''}, also in line ${first}`,
        expected:
          draft.kind === 'FULL'
            ? 'one row for an enterprise and year'
            : 'one row for an enterprise, title, level and batch',
      });

    if (creditCode && name) {
      const other = names.get(creditCode);
      const own = [name, ...draft.formerNames].map(({ normalized }) => normalized);
      if (!other) names.set(creditCode, { line, known: own, raw: name.raw });
      else if (own.some((normalized) => other.known.includes(normalized))) other.known.push(...own);
      else
        problems.push({
          line,
          column: headerOf('name'),
          code: 'CODE_WITH_TWO_NAMES',
          found: `${name.raw} with the credit code that line ${other.line} gives to ${other.raw}`,
          expected: 'one name for one credit code; a former name goes into a column 曾用名',
        });
    }
    return problems.length === 0 ? draft : { ...draft, problems: [...draft.problems, ...problems] };
  };
}

/** For what the enterprise stands in this row. */
function occasions(draft: RecordDraft): readonly string[] {
  if (draft.kind === 'PUBLISHED') {
    const { title, level, batch } = draft.printed;
    return [JSON.stringify([title, level, batch].map((text) => foldForms(text).replaceAll('"', '')))];
  }
  return draft.annual.length > 0 ? draft.annual.map(({ year }) => String(year)) : ['no year'];
}

/** A row with a code meets an earlier one by code, or by name if that one has no code; a row without by name. */
function keys(draft: RecordDraft, occasion: string): { readonly look: string[]; readonly leave: string[] } {
  const name = draft.name ? [`${occasion} ${draft.name.normalized}`] : [];
  if (!draft.creditCode)
    return {
      look: name.map((key) => `any ${key}`),
      leave: name.flatMap((key) => [`any ${key}`, `bare ${key}`]),
    };
  const code = `code ${occasion} ${draft.creditCode}`;
  return {
    look: [code, ...name.map((key) => `bare ${key}`)],
    leave: [code, ...name.map((key) => `any ${key}`)],
  };
}
