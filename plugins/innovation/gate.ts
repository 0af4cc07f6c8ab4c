import { conflict, loadFacts } from '@tidu/core';
import { type Day, type Determination, dateText, day, evaluate, type Facts, type Policy } from '@tidu/policy';
import type { InnovationWriteContext } from './innovation.generated.ts';

export interface Decided {
  readonly facts: Facts;
  readonly determination: Determination;
}

/** What the policy says today of each subject, by its id, in one statement. A subject out of sight is not among them. */
export async function decide(
  policy: Policy,
  ids: readonly string[],
  ctx: InnovationWriteContext,
): Promise<ReadonlyMap<string, Decided>> {
  const on = day(ctx.today);
  const { subject, facts: wanted } = policy;
  const loaded = await loadFacts(ctx.db, ctx.rules, subject.id, wanted, { on, of: { subjects: ids } });
  return new Map(loaded.map(({ id, facts }) => [id, { facts, determination: evaluate(policy, facts, on) }]));
}

/**
 * Refuses what the policy does not let through, and says which of its criteria are not true. Given days, it must be let
 * through on each of them: for policies whose facts are the same on every day, such as certificates.
 */
export async function expectEligible(
  policy: Policy,
  id: string,
  field: string,
  ctx: InnovationWriteContext,
  days: readonly Day[] = [day(ctx.today)],
): Promise<void> {
  const facts = (await decide(policy, [id], ctx)).get(id)?.facts ?? {};
  for (const on of days) {
    const { verdict, criteria } = evaluate(policy, facts, on);
    if (verdict === 'ELIGIBLE') continue;
    const failing = policy.criteria.flatMap(({ id: criterion, title, clause }, index) => {
      const truth = criteria[index];
      return truth === undefined || truth === 'TRUE'
        ? []
        : [`${criterion} (${title.zh}, ${clause}) is ${truth}`];
    });
    const why = failing.length > 0 ? `: ${failing.join('; ')}. Record or sign what is open` : '';
    throw conflict(field, `${policy.id} is ${verdict} on ${dateText(on)}${why}.`);
  }
}
