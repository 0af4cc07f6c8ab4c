import { type Policy, readFactValue } from '@tidu/policy';
import type { BatchField, Context, RootField } from '../contract/fields.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describeFact, describePolicy } from '../rules/catalogue.ts';
import { tierLawOn } from '../tier-law/law-in-force.ts';
import { policyNamed, questionOf, refused } from './assumptions.ts';
import { type Decided, decide, decideOne } from './decide.ts';
import { matches } from './matches.ts';

type Ctx = Context<CoreTables>;
interface EnterpriseLink {
  readonly id: string;
}

/** The determinations of a page of enterprises; the order of policies is that of their ids. */
const determinations: BatchField<
  EnterpriseLink,
  graph.EnterpriseDeterminationsArgs,
  readonly graph.Determination[],
  Ctx
> = async (parents, args, ctx, selection) => {
  const { rules } = ctx;
  const asked = args.policies?.map((id) => policyNamed(rules, id, 'policies'));
  const ids = parents.map(({ id }) => id);
  const decided = await decide(
    ctx,
    ids,
    asked ?? [...rules.policies.values()],
    questionOf(args, ctx.today),
    (field) => selection.wants(field),
  );
  const verdicts = args.verdict ?? [];
  const kept = verdicts.length === 0 ? decided : decided.filter(({ verdict }) => verdicts.includes(verdict));
  const byEnterprise = Map.groupBy(kept, ({ enterpriseId }) => enterpriseId);
  return ids.map((id) => (byEnterprise.get(id) ?? []).map(({ determination }) => determination));
};

/** Facts are ranked by the verdicts they could settle, then by the money at stake, then by id. */
const nextBestFacts: BatchField<
  EnterpriseLink,
  graph.EnterpriseNextBestFactsArgs,
  readonly graph.NextBestFact[],
  Ctx
> = async (parents, args, ctx) => {
  if (args.first < 1 || args.first > 100) throw refused(`first: expected 1 to 100, found ${args.first}.`);
  const ids = parents.map(({ id }) => id);
  const decided = await decide(
    ctx,
    ids,
    [...ctx.rules.policies.values()],
    questionOf(args, ctx.today),
    (field) => field === 'missing',
  );
  const byEnterprise = Map.groupBy(decided, ({ enterpriseId }) => enterpriseId);
  return ids.map((id) => bestFacts(byEnterprise.get(id) ?? [], ctx).slice(0, args.first));
};

function bestFacts(decided: readonly Decided[], { rules }: Pick<Ctx, 'rules'>): graph.NextBestFact[] {
  const waiting = decided.flatMap((each) => each.missing.map((fact) => ({ fact, each })));
  return [...Map.groupBy(waiting, ({ fact }) => fact.id).values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const policies = new Set(group.map(({ each }) => each.policy));
      return {
        fact: describeFact(rules, first.fact),
        policies: [...policies].map((policy) => describePolicy(rules, policy)),
        verdicts: group.length,
        amount: group.reduce((sum, { each }) => sum + highOf(each), 0n),
      };
    })
    .sort(
      (a, b) => b.verdicts - a.verdicts || Number(b.amount - a.amount) || (a.fact.id < b.fact.id ? -1 : 1),
    );
}

const highOf = ({ determination }: Decided): bigint => BigInt(determination.amount?.high ?? 0);

const tierReadiness: BatchField<
  EnterpriseLink,
  graph.EnterpriseTierReadinessArgs,
  graph.TierReadiness | null,
  Ctx
> = async (parents, args, ctx) => {
  const question = questionOf(args, ctx.today);
  const law = tierLawOn(args.tier, question.on, args.kind);
  const policy = law === null ? undefined : ctx.rules.policies.get(law.policy);
  if (law === null || policy === undefined) return parents.map(() => null);
  // The whole answer: what is selected of it lies a level deeper than a field is told.
  const decided = await decide(
    ctx,
    parents.map(({ id }) => id),
    [policy],
    question,
    () => true,
  );
  const byEnterprise = new Map(decided.map((each) => [each.enterpriseId, each.determination]));
  return parents.map(({ id }) => {
    const determination = byEnterprise.get(id);
    if (determination === undefined) return null;
    return {
      tier: args.tier,
      on: determination.on,
      kind: args.kind,
      note: law.note,
      met: determination.findings.filter(({ result }) => result === 'TRUE').length,
      criteria: policy.criteria.length,
      determination,
    };
  });
};

/** A what-if over given facts: nothing is read and nothing stored. */
const evaluateGiven: RootField<graph.QueryEvaluateArgs, graph.Determination, Ctx> = (
  args,
  ctx,
  selection,
) => {
  const { rules } = ctx;
  const policy = policyNamed(rules, args.policy, 'policy');
  const facts = readGiven(policy, args.facts);
  const decided = decideOne(rules, policy, { facts, provenance: {} }, questionOf(args, ctx.today), (field) =>
    selection.wants(field),
  );
  return decided.determination;
};

/** Reads facts as they are written in cases, by their full id or the last part of an own one; every fault at once. */
function readGiven(policy: Policy, given: unknown) {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw refused('facts: expected an object of values by id of the fact.');
  }
  const faults: string[] = [];
  const entries = Object.entries(given).flatMap(([key, written]) => {
    const fact = policy.facts.find(({ id }) => id === key || id === `${policy.subject.id}.${key}`);
    if (fact === undefined) {
      const known = policy.facts.map(({ id }) => id).join(', ');
      faults.push(`facts.${key}: ${policy.id} does not read it; it reads ${known}.`);
      return [];
    }
    const read = readFactValue(fact, written);
    if ('fault' in read) faults.push(`facts.${key}: ${read.fault}`);
    return 'fault' in read ? [] : [[fact.id, read.value] as const];
  });
  if (faults.length > 0) throw refused(faults.join(' '));
  return Object.fromEntries(entries);
}

/** The fields of schema/core/determination.graphql. */
export const determinationFields = {
  Query: { evaluate: evaluateGiven, matches },
  Enterprise: { determinations, nextBestFacts, tierReadiness },
};
