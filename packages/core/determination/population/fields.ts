import { assume, type ParameterChange, type Policy, parseDay, withParameters } from '@tidu/policy';
import { type Kysely, sql } from 'kysely';
import type { Row } from '../../contract/entity.ts';
import { RequestError } from '../../contract/errors.ts';
import type { Context, RootField } from '../../contract/fields.ts';
import type * as graph from '../../domain/core.generated.ts';
import type { CoreTables } from '../../domain/tables.ts';
import { describePolicy } from '../../rules/catalogue.ts';
import type { Rules } from '../../rules/rules.ts';
import { simulate as simulateChanges } from './simulate.ts';
import type { EvaluationRun } from './tables.ts';

type Ctx = Context<CoreTables>;

/** Each change compiles a policy twice. */
const MOST_CHANGES = 20;
const MOST_NAMED = 100;
const PROVINCE = '350000';

const simulate: RootField<graph.QuerySimulateArgs, readonly graph.SimulatedPolicy[], Ctx> = async (
  args,
  ctx,
) => {
  const { rules, db, signal } = ctx;
  if (args.changes.length < 1 || args.changes.length > MOST_CHANGES)
    throw refused(`changes: expected 1 to ${MOST_CHANGES}, found ${args.changes.length}.`);
  const first = args.first ?? 20;
  if (first < 0 || first > MOST_NAMED) throw refused(`first: expected 0 to ${MOST_NAMED}, found ${first}.`);
  const on = parseDay(args.on ?? ctx.today);
  if (on === undefined) throw refused(`on: expected a day from 1900 to 2199, found ${args.on}.`);
  const chosen = (args.interpretations ?? []).map((each) => [each.interpretation, each.alternative] as const);
  const options = expecting(() => ({
    assumptions: assume(args.reading ?? 'LITERAL', Object.fromEntries(chosen)),
    changed: changedPolicies(rules, args.changes),
  }));
  const simulated = await simulateChanges(db as unknown as Kysely<unknown>, rules, options.changed, {
    on,
    assumptions: options.assumptions,
    region: args.region == null || args.region === PROVINCE ? null : args.region,
    first,
    signal,
  });
  return simulated.map((each) => ({ ...each, policy: describePolicy(rules, each.policy) }));
};

function changedPolicies(
  rules: Rules,
  changes: readonly (ParameterChange & { readonly policy: string })[],
): ReadonlyMap<Policy, Policy> {
  const byPolicy = new Map<Policy, ParameterChange[]>();
  for (const { policy: id, parameter, value } of changes) {
    const policy = rules.policies.get(id);
    if (policy === undefined) throw new RangeError('Found no such rule; the query policies lists them.');
    byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), { parameter, value }]);
  }
  return new Map([...byPolicy].map(([policy, own]) => [policy, withParameters(policy, own)]));
}

/** What the kernel refuses about its input is the viewer's to correct. */
function expecting<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? refused(error.message) : error;
  }
}

const refused = (text: string): RequestError => new RequestError('BAD_USER_INPUT', text);

const evaluationRuns: RootField<object, readonly Row<typeof EvaluationRun>[], Ctx> = async (
  _args,
  { db },
) => {
  const { rows } = await sql<Row<typeof EvaluationRun>>`
    select * from core.evaluation_run order by id desc limit 20`.execute(db);
  return rows;
};

/** The fields of schema/core/population.graphql. */
export const populationFields = { Query: { simulate, evaluationRuns } };
