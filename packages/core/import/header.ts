import { FIELDS, type Field, isAnnual } from './fields.ts';
import { foldForms } from './fold.ts';
import { type MoneyUnit, readMoneyUnit } from './money.ts';

/** What one header cell says. */
export type ReadHeader = {
  readonly field: Field | undefined;
  readonly year: number | null;
  readonly unit: MoneyUnit | null;
  readonly foreign: boolean;
  readonly relativeYear: boolean;
};

/** Takes year, unit and marks off a header until a known name remains; `field` is undefined when none does. */
export function readHeader(text: string): ReadHeader {
  const folded = comparable(text);
  if (folded === '' || folded.length > 60) return NOTHING;
  const plain = FIELD_BY_NAME.get(folded);
  if (plain) return { ...NOTHING, field: plain };

  let year: number | null = null;
  let unit: ReturnType<typeof readMoneyUnit>;
  const rest = folded
    .replace(/\(([^()]*)\)|\/([^/()]+)$/g, (whole, inBrackets?: string, afterSlash?: string) => {
      const content = (inBrackets ?? afterSlash ?? '').replace(/^单位/, '');
      const named = readMoneyUnit(content);
      const inYear = /^(\d{4})(年度?末?)?$/.exec(content);
      if (named) unit = named;
      else if (inYear && isYear(inYear[1])) year = Number(inYear[1]);
      else if (!/^(人|名|个|必填|选填|人民币)$/.test(content)) return whole;
      return '';
    })
    .replace(/^(\d{4})(?:年度?末?)?-?|-?(\d{4})(?:年度?末?)?$/g, (whole, first?: string, last?: string) => {
      if (year !== null || !isYear(first ?? last)) return whole;
      year = Number(first ?? last);
      return '';
    });
  const field = FIELD_BY_NAME.get(rest);
  if (field === undefined) {
    const relative = /^(上一?年度?末?|去年|本年度?|今年|近[一两二三]年|前[一两二三]年)(?:的)?(.+)$/.exec(
      rest,
    );
    return { ...NOTHING, relativeYear: isAnnual(FIELD_BY_NAME.get(relative?.[2] ?? '')) };
  }
  // A unit or a year on a column that takes none means the header says something else than its name.
  if ((unit && FIELDS[field].type !== 'MONEY') || (year !== null && !isAnnual(field))) return NOTHING;
  return {
    field,
    year,
    unit: unit === 'FOREIGN' ? null : (unit ?? null),
    foreign: unit === 'FOREIGN',
    relativeYear: false,
  };
}

/** How many cells of a row are known header names: what tells the header row from title rows above it. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter((text) => readHeader(text).field !== undefined).length;
}

const NOTHING: ReadHeader = { field: undefined, year: null, unit: null, foreign: false, relativeYear: false };

const comparable = (text: string): string => foldForms(text).toLowerCase().replace(/[_*:]/g, '');

const FIELD_BY_NAME: ReadonlyMap<string, Field> = new Map(
  (Object.keys(FIELDS) as Field[]).flatMap((field) =>
    [field, ...FIELDS[field].names].map((name) => [comparable(name), field] as const),
  ),
);

function isYear(text: string | undefined): boolean {
  return /^(19[5-9]\d|20\d\d)$/.test(text ?? '');
}
