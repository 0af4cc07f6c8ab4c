import { describeFact, describePolicy, Enterprise, keyOf, RequestError, type Rules } from '@tidu/core';
import { VERDICTS } from '@tidu/policy';
import { sql } from 'kysely';
import { assess } from './auto-grant.ts';
import type {
  ServicesAutoGrant,
  ServicesAutoGrantEnterprisesArgs,
  ServicesContext,
  ServicesFields,
} from './services.generated.ts';

const [FIRST_YEAR, LAST_YEAR] = [2024, 2100];
const MOST = 100;
/** As core.determination keeps verdicts. */
const ELIGIBLE = VERDICTS.indexOf('ELIGIBLE');

/** R-AUTO: every policy of the graph, with what stands in the way of granting it without an application. */
export const autoGrants: ServicesFields['ServicesQuery']['autoGrants'] = (args, { rules, today }) => {
  const year = args.year ?? Number(today.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new RequestError('BAD_USER_INPUT', `year: expected ${FIRST_YEAR} to ${LAST_YEAR}, found ${year}.`);
  return assess(rules, year)
    .map((each) => ({ ...each, qualifies: each.obstacles.length === 0 }))
    .filter(({ qualifies }) => args.qualifies == null || qualifies === args.qualifies)
    .filter(({ policy }) => args.plugin == null || rules.ownerOf(policy.id) === args.plugin)
    .map(({ policy, obstacles, qualifies }) => ({
      policy: describePolicy(rules, policy),
      year,
      qualifies,
      obstacles: obstacles.map((each) => ({
        ...each,
        fact: each.fact === null ? null : describeFact(rules, each.fact),
      })),
    }));
};

type Grants = readonly ServicesAutoGrant[];

/** The entry of the policy on the list of its year. */
export const entry = async (grants: Grants, _args: object, { db }: ServicesContext) => {
  const rows = await db
    .selectFrom('services.catalogue_entry')
    .selectAll()
    .where('year', 'in', [...new Set(grants.map(({ year }) => year))])
    .execute();
  const found = new Map(rows.map((row) => [`${row.year} ${row.policy_id}`, row]));
  return grants.map(({ year, policy }) => found.get(`${year} ${policy.id}`) ?? null);
};

/**
 * How many enterprises are ELIGIBLE by the current determinations. Of policies about enterprises the counts of the run
 * say so; of policies about events each enterprise is counted once.
 */
export const reach = async (grants: Grants, _args: object, { db, rules }: ServicesContext) => {
  const ids = grants.map(({ policy }) => policy.id);
  const areOfEnterprises = grants.map(({ policy }) => isOfEnterprises(policy.subject, rules));
  const { rows } = await sql<{ policy_id: string; enterprises: number }>`
    select p.policy_id, case when asked.of_enterprises
        then (select coalesce(sum(c.rows), 0) from core.determination_count c
          where c.run = r.id and c.policy = p.number and c.verdict = ${ELIGIBLE})
        else (select count(distinct d.enterprise_id) from core.determination d
          where d.run = r.id and d.policy = p.number and d.verdict = ${ELIGIBLE}) end::integer as enterprises
    from core.evaluation_run r, unnest(${ids}::text[], ${areOfEnterprises}::boolean[]) asked (policy_id, of_enterprises)
    join core.determined_policy p using (policy_id)
    where r.state = 'CURRENT'`.execute(db);
  const found = new Map(rows.map((row) => [row.policy_id, row.enterprises]));
  return ids.map((id) => found.get(id) ?? null);
};

/** The enterprises behind `reach`, a page of each policy. */
export const enterprises = async (
  grants: Grants,
  args: ServicesAutoGrantEnterprisesArgs,
  { db }: ServicesContext,
) => {
  const { first } = args;
  if (first < 1 || first > MOST)
    throw new RequestError('BAD_USER_INPUT', `first: expected 1 to ${MOST}, found ${first}.`);
  const after = args.after == null ? null : keyOf(Enterprise.meta.className, args.after, 'after');
  const ids = grants.map(({ policy }) => policy.id);
  const { rows } = await sql<{ policy_id: string; ids: readonly string[] }>`
    select p.policy_id, array(
      select distinct d.enterprise_id from core.determination d
      where d.run = r.id and d.policy = p.number and d.verdict = ${ELIGIBLE} and d.enterprise_id is not null
        and (${after}::uuid is null or d.enterprise_id > ${after}::uuid)
      order by 1 limit ${first}) as ids
    from core.evaluation_run r, core.determined_policy p
    where r.state = 'CURRENT' and p.policy_id = any(${ids}::text[])`.execute(db);
  const found = new Map(rows.map((row) => [row.policy_id, row.ids]));
  return ids.map((id) => found.get(id) ?? null);
};

const isOfEnterprises = (subject: string, rules: Rules): boolean =>
  rules.sources.get(subject)?.table === Enterprise.meta.tableName;
