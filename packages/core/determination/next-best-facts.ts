import type { Fact } from '@tidu/policy';
import type * as graph from '../domain/core.generated.ts';
import { describePolicy } from '../rules/catalogue.ts';
import type { Rules } from '../rules/rules.ts';
import type { Decided } from './decide.ts';
import { describeFactOf } from './describe.ts';

/**
 * The facts nobody recorded that open verdicts wait for: first those that most of them wait for, then those with most
 * money at stake, as far as it is limited. A code that only a reviewer can judge is recorded, and not among them.
 */
export function nextBestFacts(rules: Rules, decided: readonly Decided[]): readonly graph.NextBestFact[] {
  const waiting = decided.flatMap((each) =>
    each.missing.filter((fact) => isAbsent(each, fact)).map((fact) => ({ fact, each })),
  );
  return [...Map.groupBy(waiting, ({ fact }) => fact.id).values()]
    .map((group) => ({ group, amount: group.reduce((sum, { each }) => sum + mostOf(each), 0n) }))
    .sort(
      (a, b) => b.group.length - a.group.length || compare(b.amount, a.amount) || compare(idOf(a), idOf(b)),
    )
    .flatMap(({ group, amount }) => {
      const [first] = group;
      if (first === undefined) return [];
      const policies = new Set(group.map(({ each }) => each.policy));
      return {
        fact: describeFactOf(rules, first.each.policy, first.fact),
        policies: [...policies].map((policy) => describePolicy(rules, policy)),
        verdicts: group.length,
        amount,
      };
    });
}

const isAbsent = ({ facts }: Decided, { id }: Fact): boolean => facts[id] === null || facts[id] === undefined;

const mostOf = ({ determination }: Decided): bigint => BigInt(determination.amount?.high ?? 0);

const idOf = ({ group }: { readonly group: readonly { readonly fact: Fact }[] }): string =>
  group[0]?.fact.id ?? '';

const compare = <Value extends bigint | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
