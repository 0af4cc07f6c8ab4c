import { VERDICTS } from '@tidu/policy';
import { sql } from 'kysely';
import type { Context, RootField } from '../contract/fields.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describePolicy } from '../rules/catalogue.ts';

/** As core.determination keeps them. */
const VERDICT_OF = ['ELIGIBLE', 'INELIGIBLE', 'UNKNOWN', 'NEEDS_REVIEW', 'NOT_IN_FORCE'] as const;

interface Count {
  readonly policy: string;
  readonly verdict: number;
  readonly rows: string;
  readonly low: string;
  readonly high: string;
}
type Progress = Omit<graph.MeasureProgress, 'measure'> & { readonly measure: string };

/**
 * The measures of a task or a department with what their rules decided in the current evaluation: counts of what the
 * viewer may see. Three statements; two when nobody asks how many answers are kept, which reads them all.
 */
export const measureProgress: RootField<
  graph.QueryMeasureProgressArgs,
  readonly Progress[],
  Context<CoreTables>
> = async ({ task, department }, { db, rules }, selection) => {
  const measures = await sql<{ readonly id: string }>`
    select m.id from core.measure m
    where (${task ?? null}::text is null or starts_with(m.clause_id, ${task ?? null}))
      and (${department ?? null}::text is null or exists (
        select from core.clause c join core.responsibility r on r.clause_id = c.governing_clause_id
        where c.id = m.clause_id and r.department_id = ${department ?? null}))
    order by m.position`.execute(db);
  const counts = await sql<Count>`
    select p.policy_id as policy, c.verdict, sum(c.rows) as rows, sum(c.amount_low) as low, sum(c.amount_high) as high
    from core.determination_count c
    join core.evaluation_run r on r.id = c.run and r.state = 'CURRENT'
    join core.determined_policy p on p.number = c.policy
    group by 1, 2`.execute(db);
  const kept = selection.below('policies').wants('kept')
    ? await sql<{ readonly policy: string; readonly n: string }>`
        select p.policy_id as policy, k.n from (
          select d.policy, count(*) as n from core.determination d
          join core.evaluation_run r on r.id = d.run and r.state = 'CURRENT' group by 1) k
        join core.determined_policy p on p.number = k.policy`.execute(db)
    : { rows: [] };
  const countsOf = Map.groupBy(counts.rows, (row) => row.policy);
  const keptOf = new Map(kept.rows.map((row) => [row.policy, Number(row.n)]));
  const policiesOf = Map.groupBy(rules.policies.values(), (policy) => policy.measure);
  return measures.rows.map(({ id }) => ({
    measure: id,
    policies: (policiesOf.get(id) ?? []).map((policy) => {
      const own = new Map((countsOf.get(policy.id) ?? []).map((row) => [VERDICT_OF[row.verdict], row]));
      const eligible = own.get('ELIGIBLE');
      const verdicts = VERDICTS.map((verdict) => ({ verdict, count: Number(own.get(verdict)?.rows ?? 0) }));
      return {
        policy: describePolicy(rules, policy),
        cases: verdicts.reduce((sum, { count }) => sum + count, 0),
        verdicts,
        kept: keptOf.get(policy.id) ?? 0,
        amountLow: eligible?.low ?? '0',
        amountHigh: eligible?.high ?? '0',
      };
    }),
  }));
};
