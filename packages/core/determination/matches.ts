import { type Policy, type Reading, VERDICTS } from '@tidu/policy';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Row } from '../contract/entity.ts';
import { RequestError } from '../contract/errors.ts';
import type { Context, Page, RootField } from '../contract/fields.ts';
import { globalId } from '../contract/identity.ts';
import type * as graph from '../domain/core.generated.ts';
import { regionFilter } from '../domain/filters.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describePolicy } from '../rules/catalogue.ts';
import { policyNamed, refused } from './assumptions.ts';
import { lawOfRun } from './population/runs.ts';
import type { EvaluationRun } from './population/tables.ts';

type Ctx = Context<CoreTables>;
type Run = Row<typeof EvaluationRun>;

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
 * The stored answers of the current evaluation, the closest first: fewest criteria not met, then by subject. Under the
 * viewer's rows.
 */
export const matches: RootField<graph.QueryMatchesArgs, Page<graph.PolicyMatch>, Ctx> = async (
  args,
  ctx,
  selection,
) => {
  const policy = policyNamed(ctx.rules, args.policy, 'policy');
  const { run, number } = await currentRun(ctx, policy);
  const verdicts = verdictsOf(args);
  const where = sql.join(
    [
      sql<SqlBool>`d.run = ${run.id}`,
      sql<SqlBool>`d.policy = ${number}`,
      ...conditionsOf(args, policy, run.on_day, ctx.viewer),
    ],
    sql` and `,
  );
  const after = args.after == null ? sql`` : sql`and ${afterCursor(args.after)}`;
  const limit = args.first + 1;
  const wantsRows = ['nodes', 'edges', 'pageInfo'].some(selection.wants);
  // Of each verdict an index has the rows in this order; together they would be sorted.
  const found = wantsRows
    ? await sql<StoredRow>`select m.* from unnest(${verdicts}::smallint[]) as v(verdict) cross join lateral (
          select d.subject_id, d.enterprise_id, d.verdict, d.missing, d.fail, d.unknown, d.review,
            d.amount_low, d.amount_high, d.next_look_on
          from core.determination d where ${where} and d.verdict = v.verdict ${after}
          order by d.missing, d.subject_id limit ${limit}) m
        order by m.missing, m.subject_id limit ${limit}`.execute(ctx.db)
    : { rows: [] };
  const counted = selection.wants('totalCount')
    ? await sql<{ readonly n: string }>`select count(*) as n from core.determination d
        where ${where} and d.verdict = any(${verdicts}::smallint[])`.execute(ctx.db)
    : undefined;
  const page = found.rows.slice(0, args.first);
  return {
    nodes: page.map((row) => describeRow(row, policy, ctx, run)),
    cursors: page.map(cursorOf),
    hasNextPage: found.rows.length > args.first,
    hasPreviousPage: args.after != null,
    totalCount: counted && Number(counted.rows[0]?.n),
  };
};

/** The evaluation that answers, and the number of the policy in it. Its masks speak of the criteria of its own law. */
async function currentRun(
  { db, rules }: Ctx,
  policy: Policy,
): Promise<{ readonly run: Run; readonly number: number }> {
  const { rows } = await sql<Run & { readonly policy_number: number | null }>`
    select r.*, p.number as policy_number from core.evaluation_run r
    left join core.determined_policy p on p.policy_id = ${policy.id} where r.state = 'CURRENT'`.execute(db);
  const [run] = rows;
  if (run === undefined || run.policy_number === null) throw notEvaluated('with this rule');
  if (run.law !== lawOfRun(rules, readingOf(run.reading))) throw notEvaluated('since the rules changed');
  return { run, number: run.policy_number };
}

const notEvaluated = (what: string): RequestError =>
  new RequestError(
    'NOT_FOUND',
    `matches: the province has not been evaluated ${what}. Run \`tidu evaluate\`, or ask Enterprise.determinations, which decides live.`,
  );

const readingOf = (text: string): Reading => (text === 'AS_AMENDED' ? 'AS_AMENDED' : 'LITERAL');

/** Whoever fails a criterion is ineligible. */
function verdictsOf({ verdict, failingOnly }: graph.QueryMatchesArgs): readonly number[] {
  const asked = verdict ?? (failingOnly == null ? null : 'INELIGIBLE');
  return asked === null ? VERDICTS.map((_, index) => index) : [VERDICTS.indexOf(asked)];
}

const inRegion = regionFilter({ hasCity: true });

function conditionsOf(
  args: graph.QueryMatchesArgs,
  policy: Policy,
  on: string,
  { role, scope }: Ctx['viewer'],
): readonly RawBuilder<SqlBool>[] {
  const { missingAtMost, failingOnly, region, tier } = args;
  const conditions: RawBuilder<SqlBool>[] = [];
  // The wall says so too; said here, rows of other cities are passed over without asking it.
  if (role === 'CITY_OFFICER') conditions.push(sql`d.city_code = ${scope}`);
  if (missingAtMost != null) {
    if (missingAtMost < 0) throw refused(`missingAtMost: expected 0 or more, found ${missingAtMost}.`);
    conditions.push(sql`d.missing <= ${missingAtMost}`);
  }
  if (failingOnly != null) {
    const mask = failingOnly.reduce((bits, id) => bits | (1 << placeOf(policy, id)), 0);
    conditions.push(sql`d.fail = ${mask}`, sql`d.missing = ${new Set(failingOnly).size}`);
  }
  if (region != null) {
    conditions.push(sql`exists (select from core.enterprise e
      where e.id = d.enterprise_id and ${inRegion({ eq: region }, 'e')})`);
  }
  if (tier != null) {
    conditions.push(sql`exists (select from core.certification c
      where c.enterprise_id = d.enterprise_id and c.tier_code = ${tier}
        and c.valid_from <= ${on}::date and c.valid_to >= ${on}::date
        and (c.ended_on is null or c.ended_on > ${on}::date))`);
  }
  return conditions;
}

function placeOf(policy: Policy, id: string): number {
  const place = policy.criteria.findIndex((criterion) => criterion.id === id);
  if (place >= 0) return place;
  const known = policy.criteria.map((criterion) => criterion.id).join(', ');
  throw refused(`failingOnly: expected criteria of ${policy.id}. They are: ${known}.`);
}

function describeRow(row: StoredRow, policy: Policy, { rules }: Ctx, run: Run): graph.PolicyMatch {
  const described = describePolicy(rules, policy);
  const type = rules.typeOf(policy.subject.id);
  const named = (mask: number) => described.criteria.filter((_, index) => mask & (1 << index));
  return {
    policy: described,
    enterprise: row.enterprise_id,
    subject: type === null ? null : globalId(type, row.subject_id),
    verdict: VERDICTS[row.verdict] ?? 'UNKNOWN',
    failing: named(row.fail),
    unknown: named(row.unknown),
    underReview: named(row.review),
    missing: row.missing,
    amount: row.amount_low === null ? null : { low: row.amount_low, high: row.amount_high },
    nextLookOn: row.next_look_on,
    run,
  };
}

const cursorOf = (row: StoredRow): string =>
  Buffer.from(`${row.missing} ${row.subject_id}`, 'utf8').toString('base64url');

function afterCursor(cursor: string): RawBuilder<SqlBool> {
  const parts = /^(\d{1,2}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (parts === null) throw new RequestError('BAD_USER_INPUT', 'after: expected a cursor of this list.');
  return sql`(d.missing, d.subject_id) > (${Number(parts[1])}, ${parts[2]}::uuid)`;
}
