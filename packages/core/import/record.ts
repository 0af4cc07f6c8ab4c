import { parseCivilDate } from '../identifiers/civil-date.ts';
import { parseCreditCode } from '../identifiers/credit-code.ts';
import type { Field } from './fields.ts';
import { type AnnualFigures, readAmount, readAnnual } from './figures.ts';
import { foldForms } from './fold.ts';
import { type EnterpriseName, readName } from './name.ts';
import { type RecordContext, type RecordProblem, RowCells } from './row-cells.ts';
import type { SheetRow } from './sheet-row.ts';
import { type ReadTitle, readTitle } from './title.ts';

type Draft = {
  readonly line: number;
  /** Why nothing can be made of the row; such a row is kept and shown, not dropped. */
  readonly unusable: 'NO_NAME_AND_NO_CODE' | 'REPEATED_HEADER' | null;
  readonly name: EnterpriseName | null;
  readonly formerNames: readonly EnterpriseName[];
  readonly creditCode: string | null;
  /** The county if it is known, else the city. */
  readonly regionCode: string | null;
  readonly problems: readonly RecordProblem[];
};
export type FullDraft = Draft & {
  readonly kind: 'FULL';
  readonly industryCode: string | null;
  readonly industryName: string | null;
  readonly establishedOn: string | null;
  /** Fen. */
  readonly registeredCapital: bigint | null;
  /** By ascending year; only years with at least one figure. */
  readonly annual: readonly AnnualFigures[];
};
export type PublishedDraft = Draft & {
  readonly kind: 'PUBLISHED';
  readonly title: ReadTitle;
  /** As the list prints them. */
  readonly printed: { readonly title: string; readonly level: string; readonly batch: string };
  readonly publishedOn: string | null;
  readonly source: string | null;
};
export type RecordDraft = FullDraft | PublishedDraft;

/**
 * Makes a draft of one row. A value that cannot be read becomes null and a problem that names line and column;
 * nothing is guessed. Duplicates within the file are `duplicateFinder`'s part.
 */
export function readRecord(row: SheetRow, context: RecordContext): RecordDraft {
  const cells = new RowCells(row, context);
  const creditCode = readCreditCode(cells);
  const name = readName(cells.text('name')) ?? null;
  const repeated =
    row.cells.length > 0 && context.header.every((text, index) => (row.cells[index] ?? '') === text);
  const unusable = repeated ? 'REPEATED_HEADER' : !name && !creditCode ? 'NO_NAME_AND_NO_CODE' : null;
  if (!name) cells.report('name', 'NAME_MISSING', '', 'the name of the enterprise');

  const formerNames = cells
    .text('formerName')
    .split(/[;；、，,\n]/)
    .flatMap((text) => readName(text) ?? []);
  const common = {
    line: row.line,
    unusable,
    name,
    formerNames,
    creditCode,
    regionCode: readRegion(cells, context.regionOf),
  } as const;

  if (context.columns.kind === 'PUBLISHED') {
    const printed = { title: cells.text('title'), level: cells.text('level'), batch: cells.text('batch') };
    if (printed.title === '')
      cells.report('title', 'TITLE_MISSING', '', 'the title the list gives, such as 专精特新中小企业');
    return {
      kind: 'PUBLISHED',
      ...common,
      title: readTitle(printed),
      printed,
      publishedOn: readDate(cells, 'publishedOn'),
      source: cells.text('source') || null,
      problems: cells.problems,
    };
  }
  if (cells.text('creditCode') === '')
    cells.report('creditCode', 'CREDIT_CODE_MISSING', '', 'a credit code of 18 characters');
  return {
    kind: 'FULL',
    ...common,
    industryCode: readIndustryCode(cells),
    industryName: cells.text('industryName') || null,
    establishedOn: readDate(cells, 'establishedOn'),
    registeredCapital: readAmount(cells, 'registeredCapital', cells.column('registeredCapital')),
    annual: readAnnual(cells),
    problems: cells.problems,
  };
}

function readCreditCode(cells: RowCells): string | null {
  const text = cells.text('creditCode');
  if (text === '') return null;
  const parsed = parseCreditCode(text);
  if (parsed.ok) return parsed.code;
  cells.report('creditCode', 'CREDIT_CODE_INVALID', text, parsed.expected);
  return null;
}

function readDate(cells: RowCells, field: Field): string | null {
  const text = cells.text(field);
  if (text === '') return null;
  const parsed = parseCivilDate(text);
  if (parsed.ok) return parsed.date;
  cells.report(field, 'DATE_INVALID', text, parsed.expected);
  return null;
}

/** GB/T 4754: a section letter, 2 to 4 digits, or both. Whether the code exists is the industry table's question. */
function readIndustryCode(cells: RowCells): string | null {
  const text = cells.text('industryCode');
  if (text === '') return null;
  const code = foldForms(text).toUpperCase();
  if (/^(?:[A-T]\d{0,4}|\d{2,4})$/.test(code) && !/^[A-T]\d$/.test(code)) return code;
  cells.report('industryCode', 'INDUSTRY_CODE_INVALID', text, 'a code of GB/T 4754 such as C3982 or 3982');
  return null;
}

/** A county outside its printed city is a contradiction, and then neither is taken. */
function readRegion(cells: RowCells, regionOf: RecordContext['regionOf']): string | null {
  const codeOf = (field: Field): string | undefined => {
    const text = cells.text(field);
    if (text === '') return undefined;
    const code = regionIn(text, regionOf);
    if (!code) cells.report(field, 'REGION_UNKNOWN', text, 'the name or code of a region of the province');
    return code;
  };
  const city = codeOf('city');
  const finer = codeOf('county') ?? codeOf('region');
  // Prefectures differ in the first four characters; Pingtan has its own (35P0), so it is never under Fuzhou.
  if (city && finer && city.slice(0, 4) !== finer.slice(0, 4)) {
    cells.report(
      cells.text('county') ? 'county' : 'region',
      'REGION_MISMATCH',
      finer,
      `a region of ${cells.text('city')} (${city})`,
    );
    return null;
  }
  return finer ?? city ?? null;
}

/** Tries the text as printed, then without 福建省, then the part after the city if it lies in that city. */
function regionIn(text: string, regionOf: RecordContext['regionOf']): string | undefined {
  const printed = regionOf(text);
  if (printed) return printed;
  const short = foldForms(text).replace(/^福建省?[-/·]?(?=.)/, '');
  const whole = regionOf(short);
  if (whole) return whole;
  const parts = /^(.+?(?:市|综合实验区))[-/·]?(.+)$/.exec(short);
  const [city, part] = [regionOf(parts?.[1] ?? ''), regionOf(parts?.[2] ?? '')];
  return city && part && city.slice(0, 4) === part.slice(0, 4) ? part : undefined;
}
