import { sql } from 'kysely';
import type { MarketFields } from './market.generated.ts';

const MOST_MATCHES = 50;

/** What speaks for a product, the weightiest first. The order of the list is the order of the ranking. */
const CRITERIA = [
  ['SAME_INDUSTRY', sql`p.industry_code = d.industry_code`],
  ['SAME_CHAIN', sql`coalesce(p.chain_id = d.chain_id, false)`],
  ['SAME_CITY', sql`coalesce(p.city_code = d.city_code, false)`],
  ['INNOVATIVE', sql`p.is_innovative`],
] as const;

/**
 * The products that fit each demand: of its industry or its chain, not its own, and not taken off. Ranked by
 * the criteria one after another, so that no number of light reasons outweighs a heavy one; equal ones by name.
 */
export const matches: MarketFields['MarketDemand']['matches'] = async (demands, args, { db, today }) => {
  const first = Math.min(Math.max(args.first, 0), MOST_MATCHES);
  const ids = demands.map((each) => each.id);
  const met = sql.join(CRITERIA.map(([, condition]) => condition));
  const { rows } = await sql<{ demand: string; product: string; met: readonly boolean[] }>`
    select d.id as demand, m.product, m.met
    from market.demand d cross join lateral (
      select p.id as product, array[${met}] as met
      from market.product p
      where (p.withdrawn_on is null or p.withdrawn_on > ${today}::date) and p.published_on <= ${today}::date
        and p.enterprise_id <> d.enterprise_id
        and (p.industry_code = d.industry_code or p.chain_id = d.chain_id)
      order by array[${met}] desc, p.name, p.id limit ${first}) m
    where d.id = any(${ids}::uuid[])`.execute(db);
  const byDemand = Map.groupBy(rows, (row) => row.demand);
  return ids.map((id) =>
    (byDemand.get(id) ?? []).map(({ product, met: reasons }, index) => ({
      rank: index + 1,
      product,
      reasons: CRITERIA.flatMap(([reason], place) => (reasons[place] === true ? [reason] : [])),
    })),
  );
};
