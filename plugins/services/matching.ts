import { type Decided, decide, questionOf, RequestError } from '@tidu/core';
import type { Verdict } from '@tidu/policy';
import type { ServicesFields } from './services.generated.ts';

/** The firmest and most useful answer first. */
const ORDER: readonly Verdict[] = ['ELIGIBLE', 'NEEDS_REVIEW', 'UNKNOWN', 'INELIGIBLE', 'NOT_IN_FORCE'];
const MOST = 100;

/** R-MATCH, 二(十).s3: every policy of the graph, each by its best answer for the enterprise. */
export const policyMatches: ServicesFields['EnterpriseServices']['policyMatches'] = async (
  enterprises,
  args,
  ctx,
  selection,
) => {
  const { first } = args;
  if (first < 1 || first > MOST)
    throw new RequestError('BAD_USER_INPUT', `first: expected 1 to ${MOST}, found ${first}.`);
  const ids = enterprises.map(({ id }) => id);
  const decided = await decide(
    ctx,
    ids,
    [...ctx.rules.policies.values()],
    questionOf({ on: args.on }, ctx.today),
    // The rank counts missing facts, whether they are shown or not.
    (field) => field === 'missing' || selection.wants(field),
  );
  const byEnterprise = Map.groupBy(decided, ({ enterpriseId }) => enterpriseId);
  return ids.map((id) =>
    bestOfEachPolicy((byEnterprise.get(id) ?? []).toSorted(compareAnswers))
      .slice(0, first)
      .map(({ determination }) => determination),
  );
};

/** Of a policy about events the event that stands best: the first in rank. */
function bestOfEachPolicy(ranked: readonly Decided[]): readonly Decided[] {
  const seen = new Set<string>();
  return ranked.filter(({ policy: { id } }) => !seen.has(id) && seen.add(id));
}

/** Verdict, then the highest amount it may come to, then the fewest missing facts, then the policy's id. */
export function compareAnswers(a: Decided, b: Decided): number {
  return (
    ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
    compareMost(b.determination.amount, a.determination.amount) ||
    a.missing.length - b.missing.length ||
    (a.policy.id === b.policy.id ? 0 : a.policy.id < b.policy.id ? -1 : 1)
  );
}

type Amount = Decided['determination']['amount'];

/** What fixes no amount comes to least; what nothing known limits, to most. */
function compareMost(a: Amount, b: Amount): number {
  if (a == null || b == null) return Number(a != null) - Number(b != null);
  if (a.high == null || b.high == null) return Number(a.high == null) - Number(b.high == null);
  const difference = BigInt(a.high) - BigInt(b.high);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
