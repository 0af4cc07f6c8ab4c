import { sql } from 'kysely';
import type { InnovationFields } from './innovation.generated.ts';

const MOST_MATCHES = 50;

/** What speaks for an achievement, the weightiest first. The order of the list is the order of the ranking. */
const CRITERIA = [
  ['SAME_INDUSTRY', sql`a.industry_code = n.industry_code`],
  ['SAME_CHAIN', sql`coalesce(a.chain_id = n.chain_id, false)`],
  ['READY', sql`coalesce(a.readiness >= n.wanted_readiness, false)`],
  ['SAME_CITY', sql`coalesce(a.city_code = n.city_code, false)`],
] as const;

/**
 * The achievements that fit each need: for its industry or its chain, not its own, and on the list. Ranked by the
 * criteria one after another, so that no number of light reasons outweighs a heavy one; equal ones by title.
 */
export const matches: InnovationFields['InnovationNeed']['matches'] = async (needs, args, { db, today }) => {
  const first = Math.min(Math.max(args.first, 0), MOST_MATCHES);
  const ids = needs.map((each) => each.id);
  const met = sql.join(CRITERIA.map(([, condition]) => condition));
  const { rows } = await sql<{ need: string; achievement: string; met: readonly boolean[] }>`
    select n.id as need, m.achievement, m.met
    from innovation.need n cross join lateral (
      select a.id as achievement, array[${met}] as met
      from innovation.achievement a
      where (a.withdrawn_on is null or a.withdrawn_on > ${today}::date) and a.published_on <= ${today}::date
        and a.enterprise_id is distinct from n.enterprise_id
        and (a.industry_code = n.industry_code or a.chain_id = n.chain_id)
      order by array[${met}] desc, a.title, a.id limit ${first}) m
    where n.id = any(${ids}::uuid[])`.execute(db);
  const byNeed = Map.groupBy(rows, (row) => row.need);
  return ids.map((id) =>
    (byNeed.get(id) ?? []).map(({ achievement, met: reasons }, index) => ({
      rank: index + 1,
      achievement,
      reasons: CRITERIA.flatMap(([reason], place) => (reasons[place] === true ? [reason] : [])),
    })),
  );
};
