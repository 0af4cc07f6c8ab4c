import {
  type CollectionFact,
  day,
  evaluate,
  type Fact,
  type Parameter,
  type Policy,
  randomRow,
  seeded,
} from '@tidu/policy';
import { expect, test } from 'vitest';
import { interestSubsidy } from '../../policy/proof/interest-subsidy/policy.ts';
import { technologyCentre } from '../../policy/proof/technology-centre/policy.ts';
import { lawOf } from './policy-versions.ts';

/** A policy made again of nothing but the text that is on record. */
function revived(text: string): Policy {
  const law = JSON.parse(text);
  const { parameters, facts: handles } = withNumbers(law);
  const facts = new Map(
    handles
      .flatMap((fact) => [fact, ...('elements' in fact ? Object.values(fact.elements) : [])])
      .map((fact) => [fact.id, fact]),
  );
  const tree = (node: unknown): unknown => {
    if (typeof node === 'string') return facts.get(node) ?? node;
    if (Array.isArray(node)) return node.map(tree);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tree(value)]));
  };
  return {
    ...law,
    inForce: tree(law.inForce),
    appliesIf: tree(law.appliesIf),
    criteria: tree(law.criteria),
    award: tree(law.award),
    parameters: new Map(parameters.map((each) => [each.id, each])),
  } as Policy;
}

/** Codes of the trees are digits too: numbers are those of parameters, and the bounds of facts. */
const withNumbers = ({ parameters, facts }: Numbered): Numbered =>
  JSON.parse(JSON.stringify({ parameters, facts }), (key, value) =>
    ['value', 'bound', 'points', 'min', 'max'].includes(key) && typeof value === 'string'
      ? BigInt(value)
      : value,
  );

interface Numbered {
  readonly parameters: readonly Parameter[];
  readonly facts: readonly (Fact | CollectionFact)[];
}

test.each([interestSubsidy, technologyCentre] as readonly Policy[])(
  'The law of $id on record decides as the rule did',
  (policy) => {
    const replayed = revived(JSON.stringify(lawOf(policy)));
    const random = seeded(7);
    const verdicts = new Set<string>();
    for (let row = 0; row < 400; row += 1) {
      const on = day('2024-01-01') + ((row * 7) % 1000);
      const facts = randomRow(policy, on, random);
      const decided = evaluate(policy, facts, on);
      expect(evaluate(replayed, facts, on)).toEqual(decided);
      verdicts.add(decided.verdict);
    }
    expect(verdicts.size).toBeGreaterThan(2);
  },
);
