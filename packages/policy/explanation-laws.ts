import type { Day } from './civil-date.ts';
import { type Amount, evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import type { Facts } from './fact.ts';
import type { Assumptions } from './interpretation.ts';
import { nextChange } from './next-change.ts';
import type { Policy } from './policy.ts';
import { repairs } from './repair.ts';
import { nodesOf } from './tree.ts';

/**
 * What must hold of the explanation of any row, and does not: of what is missing, of the amount's interval, of repairs
 * and of the next change. `other` is another row of the policy, from which missing facts are filled in.
 */
export function brokenExplanationLaws(
  policy: Policy,
  facts: Facts,
  other: Facts,
  on: Day,
  assumptions: Assumptions,
): readonly string[] {
  const decide = (changed: Facts, day = on) => evaluate(policy, { ...facts, ...changed }, day, assumptions);
  const { verdict, amount, missing } = explain(policy, facts, on, assumptions);
  const absent = policy.facts.map(({ id }) => id).filter((id) => (facts[id] ?? null) === null);
  const filled = (ids: readonly string[]): Facts => Object.fromEntries(ids.map((id) => [id, other[id]]));
  const faults: string[] = [];

  if (missing.length > 0 && verdict !== 'UNKNOWN' && verdict !== 'NEEDS_REVIEW')
    faults.push(`${verdict} waits for ${missing.map(({ id }) => id)}`);
  const idle = absent.filter((id) => missing.every((fact) => fact.id !== id));
  const withIdle = decide(filled(idle)).verdict;
  // With its date given an event may fall out of the policy's time.
  if (withIdle !== verdict && withIdle !== 'NOT_IN_FORCE')
    faults.push(`${verdict} becomes ${withIdle} by facts that are not missing: ${idle}`);
  const whole = decide(filled(absent)).amount;
  if (whole !== null && amount !== null && !isWithin(whole, amount))
    faults.push(`${whole.low}..${whole.high} is outside of ${amount.low}..${amount.high}`);

  for (const { changes, leadsTo } of repairs(policy, facts, on, assumptions)) {
    const repaired = decide(Object.fromEntries(changes.map(({ fact, to }) => [fact.id, to]))).verdict;
    if (repaired !== leadsTo || leadsTo === 'INELIGIBLE') faults.push(`a repair leads to ${repaired}`);
    const [change] = changes;
    if (changes.length > 1 || typeof change?.from !== 'bigint' || typeof change.to !== 'bigint') continue;
    const short = change.to > change.from ? change.to - 1n : change.to + 1n;
    const before = decide({ [change.fact.id]: short }).verdict;
    if (before !== 'INELIGIBLE' && before !== 'NOT_IN_FORCE')
      faults.push(`a repair of ${change.fact.id} goes a step too far: ${before}`);
  }

  // An eligible row that one change of its holder's spoils can be mended: back, if not by less. Where a number is cut
  // off a comparison turns again and again, and the nearest value that serves is not searched for.
  const isRugged = policy.criteria.some((each) => [...nodesOf(each)].some(({ kind }) => kind === 'floor'));
  const spoilable = verdict === 'ELIGIBLE' && !isRugged ? policy.facts.filter(({ mutable }) => mutable) : [];
  for (const fact of spoilable) {
    const spoiled = { ...facts, ...filled([fact.id]) };
    if (
      (facts[fact.id] ?? null) === null ||
      evaluate(policy, spoiled, on, assumptions).verdict !== 'INELIGIBLE'
    )
      continue;
    if (repairs(policy, spoiled, on, assumptions).length === 0) faults.push(`found no repair of ${fact.id}`);
  }

  const next = nextChange(policy, facts, on, assumptions);
  const until = next?.on ?? on + 900;
  if (next !== null && decide({}, next.on).verdict !== next.verdict)
    faults.push('the next change is another');
  for (const day of [on + 1, on + 30, on + 184, on + 400, until - 1]) {
    if (day <= on || day >= until) continue;
    const then = decide({}, day).verdict;
    if (then !== verdict)
      faults.push(`${verdict} changes to ${then} after ${day - on} days, before ${until - on}`);
  }
  return faults;
}

function isWithin(inner: Amount, outer: Amount): boolean {
  return inner.low >= outer.low && (outer.high === null || (inner.high !== null && inner.high <= outer.high));
}
