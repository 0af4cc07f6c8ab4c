import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { RequestError } from '../contract/errors.ts';
import type { Filter } from '../contract/plugin.ts';
import { normalizeName } from '../import/name.ts';

const column = (alias: string, name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
const all = (parts: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  parts.length > 0 ? sql<SqlBool>`(${sql.join(parts, sql` and `)})` : sql<SqlBool>`true`;

const isCity = (code: string): boolean => code.endsWith('00') || code.includes('P');
const PROVINCE = '350000';

/**
 * A region covers its descendants, and the codes it replaced. Tables that carry `city_code` are compared by it where
 * cities are asked for: it leads their indexes.
 */
export const regionFilter =
  (options: { readonly hasCity: boolean }): Filter =>
  (condition, alias) => {
    const codes = [condition.eq, ...((condition.in as unknown[] | undefined) ?? [])].filter(
      (code): code is string => typeof code === 'string',
    );
    const parts: RawBuilder<SqlBool>[] = [];
    const region = column(alias, 'region_code');
    if (typeof condition.isNull === 'boolean') {
      parts.push(condition.isNull ? sql<SqlBool>`${region} is null` : sql<SqlBool>`${region} is not null`);
    }
    const asked = condition.eq !== undefined || condition.in !== undefined;
    if (asked && codes.includes(PROVINCE)) parts.push(sql<SqlBool>`${region} is not null`);
    else if (asked && options.hasCity && codes.every(isCity)) {
      const [only] = codes;
      const city = column(alias, 'city_code');
      parts.push(
        codes.length === 1 ? sql<SqlBool>`${city} = ${only}` : sql<SqlBool>`${city} = any(${codes})`,
      );
    } else if (asked) {
      parts.push(sql<SqlBool>`${region} = any(array(
        select r.code from core.region r
        where r.code = any(${codes}) or r.city_code = any(${codes}) or r.replaced_by && ${codes}::text[]))`);
      // One county is in one city, and an index has a city's names in order: no page reads more than a city.
      if (options.hasCity && codes.length === 1) {
        parts.push(
          sql<SqlBool>`${column(alias, 'city_code')} = (select r.city_code from core.region r where r.code = ${codes[0]})`,
        );
      }
    }
    return all(parts);
  };

const isCondition = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const regionOfEnterprise = regionFilter({ hasCity: true });

/** Records of enterprises by credit code and region (`EnterpriseFilter`): the enterprise is looked up by its own indexes. */
export const enterpriseFilter: Filter = (condition, alias) => {
  const parts: RawBuilder<SqlBool>[] = [sql<SqlBool>`e.id = ${column(alias, 'enterprise_id')}`];
  if (isCondition(condition.creditCode)) parts.push(creditCode(condition.creditCode));
  if (isCondition(condition.region)) parts.push(regionOfEnterprise(condition.region, 'e'));
  return sql<SqlBool>`exists (select from core.enterprise e where ${sql.join(parts, sql` and `)})`;
};

function creditCode(condition: Readonly<Record<string, unknown>>): RawBuilder<SqlBool> {
  const code = column('e', 'credit_code');
  const parts: RawBuilder<SqlBool>[] = [];
  if (typeof condition.eq === 'string') parts.push(sql<SqlBool>`${code} = ${condition.eq}`);
  if (Array.isArray(condition.in)) parts.push(sql<SqlBool>`${code} = any(${condition.in}::text[])`);
  if (typeof condition.isNull === 'boolean')
    parts.push(sql<SqlBool>`(${code} is null) = ${condition.isNull}`);
  return all(parts);
}

/** At most this many grams of a term are looked up; the exact comparison follows anyway. */
const MOST_GRAMS = 4;

/**
 * Names, folded on both sides. `contains` finds candidates by equality of grams, which can use an index under
 * row-level security, and then compares exactly.
 */
export const nameFilter: Filter = (condition, alias) => {
  const name = column(alias, 'name_normalized');
  const parts: RawBuilder<SqlBool>[] = [];
  for (const [operator, value] of Object.entries(condition)) {
    if (typeof value !== 'string') continue;
    const term = normalizeName(value);
    if (term === '') {
      throw new RequestError(
        'BAD_USER_INPUT',
        `where.name.${operator}: expected part of a name, found only white space.`,
      );
    }
    if (operator === 'eq') parts.push(sql<SqlBool>`${name} = ${term}`);
    if (operator === 'startsWith')
      parts.push(sql<SqlBool>`(${name} >= ${term} and ${name} < ${`${term}\u{10FFFF}`})`);
    if (operator === 'contains') {
      parts.push(...gramsOf(term).map((gram) => hasGram(gram, alias)));
      if ([...term].length > 2) parts.push(sql<SqlBool>`position(${term} in ${name}) > 0`);
    }
  }
  return all(parts);
};

function gramsOf(term: string): string[] {
  const characters = [...term];
  if (characters.length === 1) return [term];
  const grams = characters.slice(0, -1).map((character, index) => `${character}${characters[index + 1]}`);
  const step = Math.ceil(grams.length / MOST_GRAMS);
  return grams.filter((_, index) => index % step === 0);
}

/** A single character stands at the head of a gram: every character of a name does, the last one alone. */
function hasGram(gram: string, alias: string): RawBuilder<SqlBool> {
  const matches =
    [...gram].length === 1
      ? sql`g.gram >= ${gram} and g.gram < ${`${gram}\u{10FFFF}`}`
      : sql`g.gram = ${gram}`;
  return sql<SqlBool>`exists (select from core.enterprise_name_gram g where ${matches} and g.enterprise_id = ${column(alias, 'id')})`;
}
