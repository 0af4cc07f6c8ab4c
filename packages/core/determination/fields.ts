import type { Asked, BatchField, Context, RootField } from '../contract/fields.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { tierLawOn } from '../tier-law/law-in-force.ts';
import { policyNamed, questionOf, refused } from './assumptions.ts';
import { decide, decideOne } from './decide.ts';
import { readGivenFacts } from './given-facts.ts';
import { matches } from './matches.ts';
import { nextBestFacts } from './next-best-facts.ts';

type Ctx = Context<CoreTables>;
const MOST = 100;
interface EnterpriseLink {
  readonly id: string;
}

const determinations: BatchField<
  EnterpriseLink,
  graph.EnterpriseDeterminationsArgs,
  readonly graph.Determination[],
  Ctx
> = async (parents, args, ctx, selection) => {
  refuseMany(args.first);
  const { rules } = ctx;
  const asked = args.policies?.map((id) => policyNamed(rules, id, 'policies'));
  const ids = parents.map(({ id }) => id);
  const decided = await decide(
    ctx,
    ids,
    [...new Set(asked ?? rules.policies.values())],
    questionOf(args, ctx.today),
    selection.wants,
  );
  const verdicts = args.verdict ?? [];
  const kept = verdicts.length === 0 ? decided : decided.filter(({ verdict }) => verdicts.includes(verdict));
  const byEnterprise = Map.groupBy(kept, ({ enterpriseId }) => enterpriseId);
  return ids.map((id) => {
    const own = byEnterprise.get(id) ?? [];
    // Left out without a word, an answer would look as if it were not there.
    if (own.length > MOST)
      return refused(`determinations: found ${own.length}, more than ${MOST}. Name some policies.`);
    return own.slice(0, args.first).map(({ determination }) => determination);
  });
};

function refuseMany(first: number): void {
  if (first < 1 || first > MOST) throw refused(`first: expected 1 to ${MOST}, found ${first}.`);
}

const bestFacts: BatchField<
  EnterpriseLink,
  graph.EnterpriseNextBestFactsArgs,
  readonly graph.NextBestFact[],
  Ctx
> = async (parents, args, ctx) => {
  refuseMany(args.first);
  const { rules } = ctx;
  const ids = parents.map(({ id }) => id);
  const wants: Asked['wants'] = (field) => field === 'missing';
  const decided = await decide(ctx, ids, [...rules.policies.values()], questionOf(args, ctx.today), wants);
  const byEnterprise = Map.groupBy(decided, ({ enterpriseId }) => enterpriseId);
  return ids.map((id) => nextBestFacts(rules, byEnterprise.get(id) ?? []).slice(0, args.first));
};

/** By the law that an application filed on the day falls under. */
const tierReadiness: BatchField<
  EnterpriseLink,
  graph.EnterpriseTierReadinessArgs,
  graph.TierReadiness | null,
  Ctx
> = async (parents, args, ctx, selection) => {
  const question = questionOf(args, ctx.today);
  const law = tierLawOn(args.tier, question.on, args.kind);
  const policy = law === null ? undefined : ctx.rules.policies.get(law.policy);
  if (law === null || policy === undefined) return parents.map(() => null);
  const below = selection.below('determination');
  const ids = parents.map(({ id }) => id);
  const wants: Asked['wants'] = (field) => field === 'findings' || below.wants(field);
  const decided = await decide(ctx, ids, [policy], question, wants);
  const byEnterprise = new Map(decided.map((each) => [each.enterpriseId, each.determination]));
  return ids.map((id) => {
    const determination = byEnterprise.get(id);
    if (determination === undefined) return null;
    const { on, findings } = determination;
    return {
      tier: args.tier,
      on,
      kind: args.kind,
      note: law.note,
      met: findings.filter(({ result }) => result === 'TRUE'),
      failing: findings.filter(({ result }) => result === 'FALSE'),
      open: findings.filter(({ result }) => result === 'UNKNOWN' || result === 'REVIEW'),
      determination,
    };
  });
};

/** A what-if over given facts: nothing is read and nothing stored. */
const evaluateGiven: RootField<graph.QueryEvaluateArgs, graph.Determination, Ctx> = (
  args,
  { rules, today },
  selection,
) => {
  const policy = policyNamed(rules, args.policy, 'policy');
  const row = { facts: readGivenFacts(policy, args.facts), provenance: {} };
  return decideOne(rules, policy, row, questionOf(args, today), selection.wants).determination;
};

/** The fields of schema/core/determination.graphql. */
export const determinationFields = {
  Query: { evaluate: evaluateGiven, matches },
  Enterprise: { determinations, nextBestFacts: bestFacts, tierReadiness },
};
