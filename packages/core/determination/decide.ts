import { setImmediate as turn } from 'node:timers/promises';
import {
  type Day,
  dateText,
  type Explanation,
  evaluate,
  explain,
  type Fact,
  type NextChange,
  nextChange,
  type Policy,
  parseDay,
  repairs,
  situationOf,
  underOtherReadings,
  type Verdict,
} from '@tidu/policy';
import type { Context } from '../contract/fields.ts';
import { globalId } from '../contract/identity.ts';
import type * as graph from '../domain/core.generated.ts';
import type { CoreTables } from '../domain/tables.ts';
import { describeFact, describePolicy } from '../rules/catalogue.ts';
import { type LoadedSubject, loadFacts } from '../rules/load.ts';
import type { Rules } from '../rules/rules.ts';
import type { Question } from './assumptions.ts';
import {
  describeAmount,
  describeCaps,
  describeFinding,
  describeOtherReading,
  describeRepair,
} from './describe.ts';

type Ctx = Pick<Context<CoreTables>, 'db' | 'rules' | 'signal'>;

/** One policy's answer for one subject, as the graph shows it, with what other answers are made of. */
export interface Decided {
  readonly policy: Policy;
  readonly enterpriseId: string | null;
  readonly subjectId: string | null;
  readonly verdict: Verdict;
  /** The facts that could still change the verdict; empty unless `missing` was wanted. */
  readonly missing: readonly Fact[];
  readonly determination: graph.Determination;
}

/** Which parts of a determination are asked for: explanations, repairs and the rest are made only then. */
export type Wants = (field: string) => boolean;

/** Between so many answers other requests have their turn: explaining takes some 15 µs, looking ahead some 5 ms. */
const ANSWERS_A_TURN = 200;
const ANSWERS_AHEAD_A_TURN = 4;

/**
 * Decides policies for enterprises and for what belongs to them, live, under the viewer's rows. One statement for each
 * kind of subject, whatever the number of enterprises and policies.
 *
 * @throws The signal's reason when it aborts.
 */
export async function decide(
  ctx: Ctx,
  enterprises: readonly string[],
  policies: readonly Policy[],
  question: Question,
  wants: Wants,
): Promise<readonly Decided[]> {
  const decided: Decided[] = [];
  const aTurn = wants('nextChange') || wants('repairs') ? ANSWERS_AHEAD_A_TURN : ANSWERS_A_TURN;
  for (const [subject, ofSubject] of Map.groupBy(policies, (policy) => policy.subject.id)) {
    const options = { of: { enterprises }, withProvenance: wants('findings') || wants('appliesIf') };
    const load = (of: readonly Policy[], on: Day) =>
      loadFacts(ctx.db, ctx.rules, subject, factsOfAll(of), { ...options, on });
    const loaded = await load(ofSubject, question.on);
    const later = wants('nextChange') ? await nextYear(ctx.rules, ofSubject, question.on, load) : undefined;
    let answers = 0;
    for (const row of loaded) {
      for (const policy of ofSubject) {
        decided.push(decideOne(ctx.rules, policy, row, question, wants, later?.get(row.id)));
        answers += 1;
        if (answers % aTurn !== 0) continue;
        await turn();
        ctx.signal.throwIfAborted();
      }
    }
  }
  return wants('conflictsWith') ? withConflicts(ctx.rules, decided) : decided;
}

/** Decides one policy for facts that are given. */
export function decideOne(
  rules: Rules,
  policy: Policy,
  row: Pick<LoadedSubject, 'facts' | 'provenance'> & Partial<LoadedSubject>,
  { on, assumptions }: Question,
  wants: Wants,
  newYear?: LoadedSubject,
): Decided {
  const { facts, provenance } = row;
  const isExplained = ['appliesIf', 'findings', 'missing', 'missingForAmount', 'caps'].some(wants);
  const explanation = isExplained ? explain(policy, facts, on, assumptions, provenance) : undefined;
  const { verdict, amount } = explanation ?? evaluate(policy, facts, on, assumptions);
  const { eventOn } = situationOf(policy, facts, on, assumptions);
  const subjectType = rules.typeOf(policy.subject.id);
  const change = wants('nextChange')
    ? earlierOf(
        nextChange(policy, facts, on, assumptions),
        onNewYear(policy, verdict, newYear, { on, assumptions }),
      )
    : null;
  return {
    policy,
    enterpriseId: row.enterpriseId ?? null,
    subjectId: row.id ?? null,
    verdict,
    missing: explanation?.missing ?? [],
    determination: {
      policy: describePolicy(rules, policy),
      subject: row.id === undefined || subjectType === null ? null : globalId(subjectType, row.id),
      enterprise: row.enterpriseId ?? null,
      on: dateText(on),
      eventOn: eventOn === null ? null : dateText(eventOn),
      reading: assumptions.reading,
      verdict,
      amount: describeAmount(amount),
      ...explained(rules, explanation),
      conflictsWith: [],
      repairs: wants('repairs')
        ? repairs(policy, facts, on, assumptions).map((each) => describeRepair(rules, each))
        : [],
      nextChange: change === null ? null : { on: dateText(change.on), verdict: change.verdict },
      otherReadings: wants('otherReadings')
        ? underOtherReadings(policy, facts, on, assumptions).map(describeOtherReading)
        : [],
    },
  };
}

function explained(rules: Rules, explanation: Explanation | undefined) {
  if (explanation === undefined) {
    return { appliesIf: null, findings: [], missing: [], missingForAmount: [], caps: [] };
  }
  const { appliesIf, findings, missing, missingForAmount } = explanation;
  return {
    appliesIf: appliesIf === null ? null : describeFinding(rules, appliesIf),
    findings: findings.map((finding) => describeFinding(rules, finding)),
    missing: missing.map((fact) => describeFact(rules, fact)),
    missingForAmount: missingForAmount.map((fact) => describeFact(rules, fact)),
    caps: describeCaps(explanation),
  };
}

/** Of the benefits of one exclusive group only one may be had: each eligible answer names the others. */
function withConflicts(rules: Rules, decided: readonly Decided[]): readonly Decided[] {
  const groups = Map.groupBy(
    decided.filter(({ policy, verdict }) => policy.excludes !== null && verdict === 'ELIGIBLE'),
    ({ policy, enterpriseId, subjectId }) => {
      const isPerSubject = policy.excludes?.per.includes('subject') === true;
      return `${policy.excludes?.id} ${isPerSubject ? subjectId : enterpriseId}`;
    },
  );
  const others = new Map<Decided, readonly graph.Policy[]>();
  for (const group of groups.values()) {
    for (const each of group) {
      others.set(
        each,
        group
          .filter(({ policy }) => policy !== each.policy)
          .map(({ policy }) => describePolicy(rules, policy)),
      );
    }
  }
  return decided.map((each) => ({
    ...each,
    determination: { ...each.determination, conflictsWith: others.get(each) ?? [] },
  }));
}

const factsOfAll = (policies: readonly Policy[]): readonly Fact[] => [
  ...new Map(policies.flatMap((policy) => policy.facts).map((fact) => [fact.id, fact])).values(),
];

/** The subjects as they will be on 1 January, for policies that read the figures of "last year". */
async function nextYear(
  rules: Rules,
  policies: readonly Policy[],
  on: Day,
  load: (of: readonly Policy[], on: Day) => Promise<readonly LoadedSubject[]>,
): Promise<ReadonlyMap<string, LoadedSubject>> {
  const yearly = policies.filter((policy) => policy.facts.some((fact) => isYearly(rules, fact)));
  if (yearly.length === 0) return new Map();
  return new Map((await load(yearly, firstOfNextYear(on))).map((row) => [row.id, row]));
}

function isYearly(rules: Rules, fact: Fact): boolean {
  const found = rules.facts.get(fact.id);
  if (found?.sql.kind !== 'value') return false;
  return found.sql.yearly || found.sql.joins.some((join) => found.source.joins[join]?.yearly === true);
}

/** Figures of another year count from 1 January on, though nothing is recorded. */
function onNewYear(
  policy: Policy,
  now: Verdict,
  newYear: LoadedSubject | undefined,
  { on, assumptions }: Question,
): NextChange | null {
  if (newYear === undefined || !policy.facts.every((fact) => fact.id in newYear.facts)) return null;
  const day = firstOfNextYear(on);
  const { verdict } = evaluate(policy, newYear.facts, day, assumptions);
  return verdict === now ? null : { on: day, verdict };
}

const firstOfNextYear = (on: Day): Day => parseDay(`${Number(dateText(on).slice(0, 4)) + 1}-01-01`) ?? on;

function earlierOf(one: NextChange | null, other: NextChange | null): NextChange | null {
  if (one === null || other === null) return one ?? other;
  return other.on <= one.on ? other : one;
}
