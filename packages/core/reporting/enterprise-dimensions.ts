import { type RawBuilder, sql } from 'kysely';
import type { StatisticsDimension } from '../contract/statistics.ts';

const REGION = { table: 'core.region', key: 'code', name: 'name' };
const TIER = { table: 'core.tier', key: 'code', name: 'name' };

/** The size classes of 工信部联企业〔2011〕300号. */
const SIZES = { LARGE: '大型', MEDIUM: '中型', SMALL: '小型', MICRO: '微型' };

/** 设区市 and Pingtan. */
export const city = (code: RawBuilder<unknown>): StatisticsDimension => ({
  id: 'city',
  title: { zh: '设区市', en: 'City' },
  code: () => code,
  names: REGION,
});

/** 层级 by its code. */
export const tier = (code: RawBuilder<unknown>): StatisticsDimension => ({
  id: 'tier',
  title: { zh: '层级', en: 'Tier' },
  code: () => code,
  names: TIER,
});

/** A year, of four digits. */
export const year = (
  id: string,
  title: StatisticsDimension['title'],
  date: RawBuilder<unknown>,
): StatisticsDimension => ({ id, title, code: () => sql`extract(year from ${date})::integer::text` });

/** A code of an enumeration, with its Chinese names. */
export const coded = (
  id: string,
  title: StatisticsDimension['title'],
  code: RawBuilder<unknown>,
  names: Readonly<Record<string, string>>,
): StatisticsDimension => ({ id, title, code: () => code, names: () => names });

/** What every source whose rows belong to an enterprise can be grouped by; `e` is core.enterprise in its `from`. */
export const plainEnterpriseDimensions: readonly StatisticsDimension[] = [
  city(sql`e.city_code`),
  {
    id: 'industry',
    title: { zh: '行业', en: 'Industry' },
    code: () => sql`e.industry_code`,
    names: { table: 'core.industry', key: 'code', name: 'name' },
  },
  coded('sizeClass', { zh: '企业规模', en: 'Size class' }, sql`e.size_class`, SIZES),
];

const held = (on: string) => sql`from core.certification h
  where h.enterprise_id = e.id and h.valid_from <= ${on}::date and h.valid_to >= ${on}::date
    and (h.ended_on is null or h.ended_on > ${on}::date)`;

/** The same, with what nests in them and what stands in other tables. Not for sources of personal data. */
export const enterpriseDimensions: readonly StatisticsDimension[] = [
  ...plainEnterpriseDimensions,
  { id: 'region', title: { zh: '地区', en: 'Region' }, code: () => sql`e.region_code`, names: REGION },
  {
    id: 'tierHeld',
    title: { zh: '当日有效层级', en: 'Each tier held on the day' },
    codes: (on) => sql`select distinct h.tier_code ${held(on)}`,
    names: TIER,
  },
  {
    id: 'highestTier',
    title: { zh: '当日最高层级', en: 'Highest tier held on the day' },
    code: (on) =>
      sql`(select r.code from core.tier r where r.code in (select h.tier_code ${held(on)}) order by r.rank desc nulls last, r.code limit 1)`,
    names: TIER,
  },
];

/** The enterprises behind rows of something else. */
export const enterprisesBehind = (enterprise: RawBuilder<unknown>) =>
  ({
    id: 'enterprises',
    title: { zh: '企业数', en: 'Enterprises' },
    unit: 'NUMBER',
    value: enterprise,
    functions: ['COUNT'],
    distinct: true,
  }) as const;
