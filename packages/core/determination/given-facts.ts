import { type Facts, type Policy, readFactValue } from '@tidu/policy';
import { refused } from './assumptions.ts';

/** Anybody may ask, and what a list costs grows with its records. */
const MOST_RECORDS = 100;

/**
 * Reads facts as they are written in cases: by their full id, or the last part of it where the fact is the subject's
 * own. What is left out is unknown.
 *
 * @throws RequestError that names every fault.
 */
export function readGivenFacts(policy: Policy, given: unknown): Facts {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw refused(
      `facts: expected an object of values by id of the fact, found ${Array.isArray(given) ? 'a list' : typeof given}.`,
    );
  }
  const faults: string[] = [];
  const seen = new Set<string>();
  const entries = Object.entries(given).flatMap(([key, written]) => {
    const fact = policy.facts.find(({ id }) => id === key || id === `${policy.subject.id}.${key}`);
    if (fact === undefined) {
      const known = policy.facts.map(({ id }) => id).join(', ');
      faults.push(`facts: one is none that ${policy.id} reads; it reads ${known}.`);
      return [];
    }
    if (seen.has(fact.id)) faults.push(`facts.${key}: ${fact.id} is given twice.`);
    seen.add(fact.id);
    if (Array.isArray(written) && written.length > MOST_RECORDS) {
      faults.push(`facts.${key}: expected at most ${MOST_RECORDS} records, found ${written.length}.`);
      return [];
    }
    const read = readFactValue(fact, written);
    if ('fault' in read) {
      faults.push(`facts.${key}: ${read.fault}`);
      return [];
    }
    return [[fact.id, read.value] as const];
  });
  if (faults.length > 0) throw refused(faults.join('\n'));
  return Object.fromEntries(entries);
}
