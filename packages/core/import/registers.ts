import { type Kysely, sql } from 'kysely';
import type { Registers } from './draft-row.ts';
import { foldForms } from './fold.ts';

interface RegionRow {
  readonly code: string;
  readonly gb_code: string;
  readonly name: string;
  readonly kind: string;
  readonly city_code: string | null;
  readonly replaced_by: readonly string[];
}

/** Reads the registers of regions and industries that lists refer to by name or code. */
export async function readRegisters(db: Kysely<unknown>): Promise<Registers> {
  const regions = await sql<RegionRow>`
    select code, gb_code, name, kind, city_code, replaced_by from core.region order by code`.execute(db);
  const industries = await sql<{ readonly code: string; readonly name: string }>`
    select code, name from core.industry`.execute(db);
  if (regions.rows.length === 0)
    throw new Error(
      'core.region is empty: expected the register of regions. Start the server once; it fills it.',
    );
  return {
    regionOf: regionNames(regions.rows),
    cityOf: (code) => regions.rows.find((region) => region.code === code)?.city_code ?? null,
    industryOf: industryNames(industries.rows),
  };
}

/** Names and codes of regions. A code that one other replaced stands for that one; a name in use goes before an old one. */
function regionNames(regions: readonly RegionRow[]): Registers['regionOf'] {
  const codes = new Map<string, string>();
  const inUseLast = regions.toSorted((a, b) => b.replaced_by.length - a.replaced_by.length);
  for (const { code, gb_code, name, kind, replaced_by } of inUseLast) {
    const [only, ...others] = replaced_by;
    const current = only && others.length === 0 ? only : code;
    const short = kind === 'CITY' ? [name.replace(/市$/, '')] : [];
    const pingtan = kind === 'EXPERIMENTAL_AREA' ? ['平潭', '平潭县', '平潭综合实验区'] : [];
    for (const text of [code, gb_code, name, ...short, ...pingtan]) codes.set(foldForms(text), current);
  }
  return (text) => codes.get(foldForms(text));
}

/** C3982, 3982 and C39 are all division C39; the register has sections and divisions. */
function industryNames(industries: readonly { code: string; name: string }[]): Registers['industryOf'] {
  const codes = new Map<string, string>();
  for (const { code, name } of industries) {
    for (const text of [code, code.slice(1), name, `${code}${name}`])
      if (text !== '') codes.set(foldForms(text), code);
  }
  return (text) => {
    const folded = foldForms(text);
    const known = codes.get(folded);
    if (known) return known;
    const [, section, division] = /^([A-T]?)(\d\d)\d{0,2}$/.exec(folded.toUpperCase()) ?? [];
    const code = division && codes.get(division);
    return code && (!section || code.startsWith(section)) ? code : undefined;
  };
}
