import { type Assumptions, assume, type Day, type Policy, parseDay, type Reading } from '@tidu/policy';
import { RequestError } from '../contract/errors.ts';
import type { Rules } from '../rules/rules.ts';

/** What a question is asked under: the arguments that determinations have in common. */
export interface QuestionArguments {
  readonly on?: string | null | undefined;
  readonly reading?: Reading | null | undefined;
  readonly interpretations?:
    | readonly { readonly interpretation: string; readonly alternative: string }[]
    | null
    | undefined;
}

export interface Question {
  readonly on: Day;
  readonly assumptions: Assumptions;
}

/** @throws RequestError that names the interpretation or alternative which does not exist. */
export function questionOf(args: QuestionArguments, today: string): Question {
  const on = parseDay(args.on ?? today);
  if (on === undefined) throw refused(`on: expected a day from 1900 to 2199, found ${args.on}.`);
  const chosen = (args.interpretations ?? []).map((each) => [each.interpretation, each.alternative] as const);
  try {
    return { on, assumptions: assume(args.reading ?? 'LITERAL', Object.fromEntries(chosen)) };
  } catch (error) {
    throw error instanceof RangeError ? refused(`interpretations: ${error.message}`) : error;
  }
}

/** @throws RequestError that names the ids closest to one that does not exist. */
export function policyNamed(rules: Rules, id: string, argument: string): Policy {
  const found = rules.policies.get(id);
  if (found !== undefined) return found;
  const near = [...rules.policies.keys()]
    .map((known) => ({ known, shared: sharedPairs(known, id) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ known }) => known);
  const hint = near.length > 0 ? `Near it: ${near.join(', ')}` : 'The query policies lists them';
  throw refused(`${argument}: expected the id of a rule. ${hint}.`);
}

export const refused = (text: string): RequestError => new RequestError('BAD_USER_INPUT', text);

function sharedPairs(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set([...text].slice(0, -1).map((character, index) => character + text.charAt(index + 1)));
  const within = pairs(other);
  return [...pairs(one)].filter((pair) => within.has(pair)).length;
}
