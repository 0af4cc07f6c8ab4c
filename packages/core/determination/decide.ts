import { setImmediate as turn } from 'node:timers/promises';
import {
  dateText,
  type Explanation,
  evaluate,
  explain,
  type Fact,
  type Policy,
  repairs,
  situationOf,
  underOtherReadings,
  type Verdict,
} from '@tidu/policy';
import type { Asked, Context } from '../contract/fields.ts';
import { globalId } from '../contract/identity.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describePolicy } from '../rules/catalogue.ts';
import { type LoadedSubject, loadAllFacts } from '../rules/load.ts';
import type { Rules } from '../rules/rules.ts';
import type { Question } from './assumptions.ts';
import {
  describeAmount,
  describeCaps,
  describeFactOf,
  describeFinding,
  describeOtherReading,
  describeRepair,
} from './describe.ts';
import { firstOfNextYear, lookAhead, readsYearly } from './look-ahead.ts';

type Ctx = Pick<Context<CoreTables>, 'db' | 'rules' | 'signal'>;
type Wants = Asked['wants'];

/** One policy's answer for one subject, with what other answers are made of. */
export interface Decided {
  readonly policy: Policy;
  readonly enterpriseId: string | null;
  readonly subjectId: string | null;
  readonly facts: LoadedSubject['facts'];
  readonly verdict: Verdict;
  /** The facts that could still change the verdict; empty unless `missing` was wanted. */
  readonly missing: readonly Fact[];
  readonly determination: graph.Determination;
}

/** What is decided about: a subject that was loaded, or facts that were given. */
type Row = Pick<LoadedSubject, 'facts' | 'provenance'> & Partial<LoadedSubject>;

/**
 * Decides policies for enterprises and for what belongs to them, live, under the viewer's rows; in order of policy. One
 * statement, whatever the number of enterprises, policies and kinds of subject, and one more where `nextChange` is wanted
 * of policies that read figures of last year.
 *
 * @param wants The fields of a determination that are asked for: explanations, repairs and the rest are made only then.
 * @throws The signal's reason when it aborts.
 */
export async function decide(
  ctx: Ctx,
  enterprises: readonly string[],
  policies: readonly Policy[],
  question: Question,
  wants: Wants,
): Promise<readonly Decided[]> {
  const { rules } = ctx;
  const rivals = wants('conflictsWith') ? rivalsOf(rules, policies) : [];
  const bySubject = Map.groupBy([...policies, ...rivals], (policy) => policy.subject.id);
  const loaded = await loadSubjects(ctx, bySubject, enterprises, question, wants);
  const rest = pauses(answersATurn(wants), ctx.signal);
  const decided: Decided[] = [];
  for (const { rows, of, newYear } of loaded) {
    for (const row of rows) {
      for (const policy of of) {
        const later = readsYearly(rules, policy) ? newYear.get(row.id)?.facts : undefined;
        decided.push(
          decideOne(rules, policy, row, question, rivals.includes(policy) ? nothing : wants, later),
        );
        await rest();
      }
    }
  }
  const conflicts = conflictsIn(rules, decided);
  return decided
    .filter(({ policy }) => !rivals.includes(policy))
    .map((each) => {
      const conflictsWith = conflicts.get(each);
      return conflictsWith === undefined
        ? each
        : { ...each, determination: { ...each.determination, conflictsWith } };
    })
    .sort((a, b) => (a.policy.id < b.policy.id ? -1 : a.policy.id > b.policy.id ? 1 : 0));
}

/** Decides one policy for one subject. `newYear`: its facts on the next 1 January, where that matters. */
export function decideOne(
  rules: Rules,
  policy: Policy,
  row: Row,
  question: Question,
  wants: Wants,
  newYear?: LoadedSubject['facts'],
): Decided {
  const { on, assumptions } = question;
  const { facts, provenance } = row;
  const isExplained = EXPLAINED.some(wants);
  const explanation = isExplained ? explain(policy, facts, on, assumptions, provenance) : undefined;
  const { verdict, amount } = explanation ?? evaluate(policy, facts, on, assumptions);
  const { eventOn } = situationOf(policy, facts, on, assumptions);
  const type = rules.typeOf(policy.subject.id);
  const change = wants('nextChange') ? lookAhead(policy, facts, question, newYear) : null;
  return {
    policy,
    enterpriseId: row.enterpriseId ?? null,
    subjectId: row.id ?? null,
    facts,
    verdict,
    missing: explanation?.missing ?? [],
    determination: {
      policy: describePolicy(rules, policy),
      policyVersion: policy.version,
      subject: row.id === undefined || type === null ? null : globalId(type, row.id),
      enterprise: row.enterpriseId ?? null,
      on: dateText(on),
      eventOn: eventOn === null ? null : dateText(eventOn),
      reading: assumptions.reading,
      verdict,
      amount: describeAmount(amount),
      ...reasons(rules, policy, explanation, wants),
      conflictsWith: [],
      repairs: wants('repairs')
        ? repairs(policy, facts, on, assumptions).map((each) => describeRepair(rules, policy, each))
        : [],
      nextChange: change === null ? null : { on: dateText(change.on), verdict: change.verdict },
      otherReadings: wants('otherReadings')
        ? underOtherReadings(policy, facts, on, assumptions).map(describeOtherReading)
        : [],
    },
  };
}

const EXPLAINED = ['appliesIf', 'findings', 'missing', 'missingForAmount', 'caps'];

function reasons(rules: Rules, policy: Policy, explanation: Explanation | undefined, wants: Wants) {
  if (explanation === undefined) {
    return { appliesIf: null, findings: [], missing: [], missingForAmount: [], caps: [] };
  }
  const { appliesIf, findings, missing, missingForAmount } = explanation;
  const facts = (of: readonly Fact[]) => of.map((fact) => describeFactOf(rules, policy, fact));
  return {
    appliesIf: appliesIf === null ? null : describeFinding(rules, policy, appliesIf),
    findings: wants('findings') ? findings.map((finding) => describeFinding(rules, policy, finding)) : [],
    missing: facts(missing),
    missingForAmount: facts(missingForAmount),
    caps: describeCaps(explanation),
  };
}

const nothing: Wants = () => false;

interface LoadedKind {
  readonly of: readonly Policy[];
  readonly rows: readonly LoadedSubject[];
  /** By key, as they will be on the next 1 January. */
  readonly newYear: ReadonlyMap<string, LoadedSubject>;
}

/** The subjects of all kinds in one statement; those of policies that read figures of last year also as of 1 January. */
async function loadSubjects(
  { db, rules }: Ctx,
  bySubject: ReadonlyMap<string, readonly Policy[]>,
  enterprises: readonly string[],
  { on }: Question,
  wants: Wants,
): Promise<readonly LoadedKind[]> {
  const withProvenance = wants('findings') || wants('appliesIf');
  const kinds = [...bySubject];
  const wanted = kinds.map(([subject, of]) => ({ subject, facts: factsOfAll(of) }));
  const yearly = kinds.map(([subject, of]) => ({
    subject,
    facts: factsOfAll(of.filter((policy) => readsYearly(rules, policy))),
  }));
  const asked = wants('nextChange') ? yearly.filter(({ facts }) => facts.length > 0) : [];
  const [now, later] = await Promise.all([
    loadAllFacts(db, rules, wanted, { of: { enterprises }, on, withProvenance }),
    loadAllFacts(db, rules, asked, { of: { enterprises }, on: firstOfNextYear(on) }),
  ]);
  const laterOf = new Map(asked.map(({ subject }, place) => [subject, later[place] ?? []]));
  return kinds.map(([subject, of], place) => ({
    of,
    rows: now[place] ?? [],
    newYear: new Map((laterOf.get(subject) ?? []).map((row) => [row.id, row])),
  }));
}

const factsOfAll = (policies: readonly Policy[]): readonly Fact[] => [
  ...new Map(policies.flatMap((policy) => policy.facts).map((fact) => [fact.id, fact])).values(),
];

/** Policies that were not asked for, of which one excludes a benefit that was. */
function rivalsOf(rules: Rules, policies: readonly Policy[]): readonly Policy[] {
  const groups = new Set(policies.flatMap(({ excludes }) => excludes?.id ?? []));
  return [...rules.policies.values()].filter(
    (policy) => policy.excludes !== null && groups.has(policy.excludes.id) && !policies.includes(policy),
  );
}

/** Of the benefits of one exclusive group only one may be had: each eligible answer names the others. */
function conflictsIn(
  rules: Rules,
  decided: readonly Decided[],
): ReadonlyMap<Decided, readonly graph.Policy[]> {
  const groups = Map.groupBy(
    decided.filter(({ policy, verdict }) => policy.excludes !== null && verdict === 'ELIGIBLE'),
    ({ policy, enterpriseId, subjectId }) => {
      const isPerSubject = policy.excludes?.per.includes('subject') === true;
      return `${policy.excludes?.id} ${isPerSubject ? subjectId : enterpriseId}`;
    },
  );
  const conflicts = new Map<Decided, readonly graph.Policy[]>();
  for (const group of groups.values()) {
    for (const each of group) {
      const others = new Set(group.map(({ policy }) => policy).filter((policy) => policy !== each.policy));
      conflicts.set(
        each,
        [...others].map((policy) => describePolicy(rules, policy)),
      );
    }
  }
  return conflicts;
}

/** How many answers fit into some 10 ms: a verdict takes about 5 µs, a reason 50, a repair 500, looking ahead 5 ms. */
function answersATurn(wants: Wants): number {
  if (wants('nextChange')) return 2;
  if (wants('repairs') || wants('otherReadings')) return 20;
  return EXPLAINED.some(wants) ? 200 : 2_000;
}

/** Between so many answers other requests have their turn. */
function pauses(answers: number, signal: AbortSignal): () => Promise<void> {
  let left = answers;
  return async () => {
    left -= 1;
    if (left > 0) return;
    await turn();
    signal.throwIfAborted();
    left = answers;
  };
}
