import { sql } from 'kysely';
import { type Context, derive, type RootField } from '../contract/fields.ts';
import { children, list } from '../contract/lists.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { BudgetLine, GroupIssue, LandRequest, PublicityItem, TaskForce, TierApplication } from './tables.ts';

const FILED = { order: [['filed_on', 'DESC']] } as const;

/** 各地…成立工作专班: of the nine cities and Pingtan, those with a task force on the day. */
const taskForceCoverage: RootField<
  graph.QueryTaskForceCoverageArgs,
  graph.TaskForceCoverage,
  Context<CoreTables>
> = async (args, { db, today }) => {
  const on = args.on ?? today;
  const { rows } = await sql<{ code: string; has_one: boolean }>`
    select r.code, exists (select from core.task_force t where t.region_code = r.code
      and t.set_up_on <= ${on}::date and (t.dissolved_on is null or t.dissolved_on > ${on}::date)) as has_one
    from core.region r where r.kind in ('CITY', 'EXPERIMENTAL_AREA') order by r.code`.execute(db);
  const without = rows.filter((row) => !row.has_one).map((row) => row.code);
  return { on, all: rows.length, withOne: rows.length - without.length, without };
};

/** The fields of schema/core/safeguards.graphql. */
export const safeguardFields = {
  Query: {
    groupIssues: list(GroupIssue, { order: [['raised_on', 'DESC']] }),
    taskForces: list(TaskForce, { order: [['set_up_on', 'DESC']] }),
    taskForceCoverage,
    landRequests: list(LandRequest, FILED),
    budgetLines: list(BudgetLine, { order: [['year', 'DESC']] }),
    publicityItems: list(PublicityItem, { order: [['published_on', 'DESC']] }),
    tierApplications: list(TierApplication, FILED),
  },
  Enterprise: {
    landRequests: children(LandRequest, 'enterprise_id', FILED),
    tierApplications: children(TierApplication, 'enterprise_id', FILED),
  },
  BudgetLine: {
    shareToSrdi: derive(['granted', 'granted_to_srdi'], (row) => {
      const [all, part] = [BigInt(row.granted), BigInt(row.granted_to_srdi)];
      return all === 0n ? null : Number((part * 1_000_000n) / all);
    }),
  },
};
