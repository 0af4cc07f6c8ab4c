import { type Policy, VERDICTS } from '@tidu/policy';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { RequestError } from '../contract/errors.ts';
import type { Context, Page, RootField } from '../contract/fields.ts';
import { globalId } from '../contract/identity.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { policyNamed, refused } from './assumptions.ts';

const MOST = 100;
const MOST_REPORTER = 1000;
const PROVINCE = '350000';

interface StoredRow {
  readonly subject_id: string;
  readonly enterprise_id: string | null;
  readonly verdict: number;
  readonly missing: number;
  readonly fail: number;
  readonly unknown: number;
  readonly review: number;
  readonly amount_low: string | null;
  readonly amount_high: string | null;
  readonly next_look_on: string | null;
}

/**
 * Reads the stored answers of the current evaluation, the closest first: fewest criteria not met, then by subject. Under
 * the viewer's rows. Those that fail more than three criteria are not stored one by one; `evaluationRuns` and the
 * statistics count them.
 */
export const matches: RootField<
  graph.QueryMatchesArgs,
  Page<graph.PolicyMatch>,
  Context<CoreTables>
> = async (args, ctx, selection) => {
  const most = ctx.viewer.role === 'REPORTER' ? MOST_REPORTER : MOST;
  if (args.first < 1 || args.first > most)
    throw refused(`first: expected 1 to ${most}, found ${args.first}.`);
  const policy = policyNamed(ctx.rules, args.policy, 'policy');
  const { rows: runs } = await sql<{ id: number; on_day: string; number: number | null }>`
    select r.id, r.on_day, p.number from core.evaluation_run r
    left join core.determined_policy p on p.policy_id = ${policy.id} where r.state = 'CURRENT'`.execute(
    ctx.db,
  );
  const [run] = runs;
  if (run?.number == null) {
    throw refused(
      'matches: the province has not been evaluated with this rule yet. Run `tidu evaluate`, or ask Enterprise.determinations, which decides live.',
    );
  }
  const conditions = conditionsOf(args, policy, run.on_day);
  const own = [sql<SqlBool>`d.run = ${run.id}`, sql<SqlBool>`d.policy = ${run.number}`, ...conditions];
  const after = args.after == null ? [] : [afterCursor(args.after)];
  const found =
    selection.wants('nodes') || selection.wants('edges') || selection.wants('pageInfo')
      ? (
          await sql<StoredRow>`select d.subject_id, d.enterprise_id, d.verdict, d.missing, d.fail, d.unknown, d.review,
              d.amount_low, d.amount_high, d.next_look_on
            from core.determination d where ${sql.join([...own, ...after], sql` and `)}
            order by d.missing, d.subject_id limit ${args.first + 1}`.execute(ctx.db)
        ).rows
      : [];
  const totalCount = selection.wants('totalCount')
    ? Number(
        (
          await sql<{ n: string }>`select count(*) as n from core.determination d
            where ${sql.join(own, sql` and `)}`.execute(ctx.db)
        ).rows[0]?.n,
      )
    : undefined;
  const page = found.slice(0, args.first);
  const type = ctx.rules.typeOf(policy.subject.id);
  return {
    nodes: page.map((row) => describeRow(row, policy, type, run.on_day)),
    cursors: page.map((row) => cursorOf(row)),
    hasNextPage: found.length > args.first,
    hasPreviousPage: args.after != null,
    totalCount,
  };
};

function conditionsOf(args: graph.QueryMatchesArgs, policy: Policy, on: string): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (args.verdict != null) conditions.push(sql`d.verdict = ${VERDICTS.indexOf(args.verdict)}`);
  if (args.missingAtMost != null) {
    if (args.missingAtMost < 0)
      throw refused(`missingAtMost: expected 0 or more, found ${args.missingAtMost}.`);
    conditions.push(sql`d.missing <= ${args.missingAtMost}`);
  }
  if (args.failingOnly != null) {
    const mask = args.failingOnly.reduce((bits, id) => bits | (1 << placeOf(policy, id)), 0);
    conditions.push(sql`d.fail = ${mask}`, sql`d.unknown = 0`, sql`d.review = 0`);
  }
  if (args.region != null && args.region !== PROVINCE) conditions.push(inRegion(args.region));
  if (args.tier != null) {
    conditions.push(sql`exists (select from core.certification c
      where c.enterprise_id = d.enterprise_id and c.tier_code = ${args.tier}
        and c.valid_from <= ${on}::date and c.valid_to >= ${on}::date
        and (c.ended_on is null or c.ended_on > ${on}::date))`);
  }
  return conditions;
}

const inRegion = (region: string): RawBuilder<SqlBool> =>
  region.endsWith('00') || region.includes('P')
    ? sql`d.city_code = ${region}`
    : sql`exists (select from core.enterprise e where e.id = d.enterprise_id and e.region_code = ${region})`;

function placeOf(policy: Policy, id: string): number {
  const place = policy.criteria.findIndex((criterion) => criterion.id === id);
  if (place >= 0) return place;
  const known = policy.criteria.map((criterion) => criterion.id).join(', ');
  throw refused(`failingOnly: expected criteria of ${policy.id}: ${known}.`);
}

function describeRow(row: StoredRow, policy: Policy, type: string | null, on: string): graph.PolicyMatch {
  const named = (mask: number): string[] =>
    policy.criteria.filter((_, index) => mask & (1 << index)).map((criterion) => criterion.id);
  return {
    enterprise: row.enterprise_id,
    subject: type === null ? null : globalId(type, row.subject_id),
    verdict: VERDICTS[row.verdict] ?? 'UNKNOWN',
    failing: named(row.fail),
    unknown: named(row.unknown),
    underReview: named(row.review),
    missing: row.missing,
    amount: row.amount_low === null ? null : { low: row.amount_low, high: row.amount_high },
    nextLookOn: row.next_look_on,
    evaluatedOn: on,
  };
}

const cursorOf = (row: StoredRow): string =>
  Buffer.from(`${row.missing} ${row.subject_id}`, 'utf8').toString('base64url');

function afterCursor(cursor: string): RawBuilder<SqlBool> {
  const parts = /^(\d{1,2}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (parts === null) throw new RequestError('BAD_USER_INPUT', 'after: expected a cursor of this list.');
  return sql`(d.missing, d.subject_id) > (${Number(parts[1])}, ${parts[2]}::uuid)`;
}
