import type { AnnualFigures } from './figures.ts';
import { foldForms } from './fold.ts';
import type { EnterpriseName } from './name.ts';
import type { ReasonCode } from './reasons.ts';
import type { RecordDraft } from './record.ts';
import type { RecordProblem } from './row-cells.ts';
import type { SheetRow } from './sheet-row.ts';

/** The columns a draft has in the staging table, in the order of `stagingValues`, with their types. */
export const STAGING_COLUMNS = {
  line: 'integer',
  occurrence: 'integer',
  cells: 'jsonb',
  problems: 'jsonb',
  name: 'text',
  name_normalized: 'text',
  former_names: 'jsonb',
  credit_code: 'text',
  region_code: 'text',
  city_code: 'text',
  industry_code: 'text',
  established_on: 'date',
  registered_capital: 'bigint',
  annual: 'jsonb',
  title_state: 'text',
  tier_code: 'text',
  batch_label: 'text',
  published_on: 'date',
  source: 'text',
  fault: 'text',
  state: 'text',
} as const;
type StagingColumn = keyof typeof STAGING_COLUMNS;
/** A row as it is staged; null is not stated. */
export type DraftRow = Readonly<Record<StagingColumn, string | number | null>> & {
  readonly line: number;
  readonly state: 'STAGED' | 'UNUSABLE';
};

/** Codes of regions and industries as the registers have them. */
export interface Registers {
  /** The code of a region by its printed name or code. */
  readonly regionOf: (text: string) => string | undefined;
  /** The city above a region code, or Pingtan; null for the province. */
  readonly cityOf: (code: string) => string | null;
  /** The code of a section or division by the code or name a list prints. */
  readonly industryOf: (text: string) => string | undefined;
}

/** Names and labels are indexed, and no honest one is longer. */
const LONGEST = 300;

/** Years of figures the platform keeps. */
const FIRST_YEAR = 1990;

/** Problems that leave in doubt which enterprise the row is about. Others leave one value unknown, and are reported. */
const ABOUT_IDENTITY: readonly (RecordProblem['code'] & ReasonCode)[] = [
  'EXTRA_CELL',
  'CREDIT_CODE_INVALID',
  'CODE_WITH_TWO_NAMES',
  'DUPLICATE_ROW',
];

/**
 * Flattens the drafts of one file, in its order, to rows of the staging table. What a row says of its enterprise is
 * taken; what stands against merging it by itself is its `fault`.
 */
export function draftRows(registers: Registers): (row: SheetRow, draft: RecordDraft) => DraftRow {
  const occurrences = new Map<string, number>();
  const codes = new Map<string, string>();
  return (row, draft) => {
    const problems = [...draft.problems];
    const { name, creditCode } = draft;
    const occurrence = (occurrences.get(creditCode ?? '') ?? 0) + 1;
    if (creditCode) occurrences.set(creditCode, occurrence);
    const unusable = draft.unusable ?? (isTooLong(draft) ? 'TOO_LONG' : null);
    const industry = draft.kind === 'FULL' ? (draft.industryCode ?? draft.industryName) : null;
    const industryCode = industry === null ? null : (registers.industryOf(industry) ?? null);
    if (draft.kind === 'FULL' && draft.industryCode && !industryCode)
      problems.push(
        problemOf(
          row,
          'INDUSTRY_CODE_INVALID',
          '行业代码',
          draft.industryCode,
          'a division of GB/T 4754-2017',
        ),
      );
    const annual = draft.kind === 'FULL' ? draft.annual : [];
    for (const { year } of annual)
      if (year < FIRST_YEAR)
        problems.push(problemOf(row, 'YEAR_INVALID', '年度', String(year), `a year from ${FIRST_YEAR} on`));
    return {
      line: row.line,
      occurrence: creditCode ? occurrence : 1,
      cells: json(row.cells),
      problems: json(problems.map(({ line: _, ...problem }) => problem)),
      name: name && !unusable ? foldForms(name.raw) : null,
      name_normalized: name && !unusable ? name.normalized : null,
      former_names: json(unusable ? [] : draft.formerNames.filter(isKeepable).map(namePair)),
      credit_code: creditCode,
      region_code: draft.regionCode,
      city_code: draft.regionCode && registers.cityOf(draft.regionCode),
      industry_code: industryCode,
      established_on: draft.kind === 'FULL' ? draft.establishedOn : null,
      registered_capital: draft.kind === 'FULL' ? (draft.registeredCapital?.toString() ?? null) : null,
      annual: json(annual.filter(({ year }) => year >= FIRST_YEAR).map(figures)),
      ...(draft.kind === 'PUBLISHED' && !unusable ? published(draft) : NOT_PUBLISHED),
      fault: unusable ?? faultOf(draft, twoCodes(codes, draft)),
      state: unusable ? 'UNUSABLE' : 'STAGED',
    };
  };
}

/** The values of a row in the order of the columns. */
export const stagingValues = (row: DraftRow): (string | number | null)[] =>
  (Object.keys(STAGING_COLUMNS) as StagingColumn[]).map((column) => row[column]);

function published(draft: RecordDraft & { kind: 'PUBLISHED' }) {
  const { title } = draft;
  return {
    title_state: title.kind === 'TIER' ? title.state : 'OTHER',
    tier_code: title.kind === 'TIER' ? title.tier : null,
    batch_label: foldSpaces(draft.printed.batch) || null,
    published_on: draft.publishedOn,
    source: draft.source,
  };
}
const NOT_PUBLISHED = {
  title_state: null,
  tier_code: null,
  batch_label: null,
  published_on: null,
  source: null,
};

function faultOf(draft: RecordDraft, hasTwoCodes: boolean): ReasonCode | null {
  const found = ABOUT_IDENTITY.find((code) => draft.problems.some((problem) => problem.code === code));
  if (found) return found;
  if (hasTwoCodes) return 'NAME_WITH_TWO_CODES';
  if (draft.kind === 'FULL') return draft.creditCode ? null : 'CREDIT_CODE_MISSING';
  if (draft.title.kind === 'OTHER') return draft.title.reason.code;
  return draft.title.state === 'PROPOSED' ? 'PROPOSED' : null;
}

/** Whether an earlier row gave the name another code. */
function twoCodes(codes: Map<string, string>, { name, creditCode }: RecordDraft): boolean {
  if (!name || !creditCode) return false;
  const earlier = codes.get(name.normalized);
  if (earlier === undefined) codes.set(name.normalized, creditCode);
  return earlier !== undefined && earlier !== creditCode;
}

function isTooLong(draft: RecordDraft): boolean {
  const texts = [draft.name?.raw];
  if (draft.kind === 'PUBLISHED') texts.push(draft.printed.batch, draft.source ?? '');
  return texts.some((text) => (text ?? '').length > LONGEST);
}

const isKeepable = (name: EnterpriseName): boolean => name.raw.length <= LONGEST;
const namePair = (name: EnterpriseName) => ({ name: foldForms(name.raw), normalized: name.normalized });
const foldSpaces = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const figures = ({ year, ...rest }: AnnualFigures) => ({
  year,
  revenue: rest.revenue,
  main_revenue: rest.mainRevenue,
  net_profit: rest.netProfit,
  total_assets: rest.totalAssets,
  total_liabilities: rest.totalLiabilities,
  rd_expense: rest.rdExpense,
  own_rd_expense: rest.ownRdExpense,
  staff: rest.staff,
  rd_staff: rest.rdStaff,
});

function problemOf(
  row: SheetRow,
  code: RecordProblem['code'],
  column: string,
  found: string,
  expected: string,
): RecordProblem {
  return { line: row.line, column, code, found, expected };
}

/** Amounts as text, for a number of JSON may lose digits; and no NUL, which PostgreSQL cannot store. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'bigint' ? item.toString() : typeof item === 'string' ? storable(item) : item,
  );
const storable = (text: string): string =>
  (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed();
