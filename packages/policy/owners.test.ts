import { expect, test } from 'vitest';
import { all, asOf, atLeast, criterion, isTrue, oneOf, param } from './expression.ts';
import { defineFact, defineSubject } from './fact.ts';
import { type PolicyOf, policyOf } from './policy.ts';
import { TEST_PARAMETERS } from './random-policies.ts';

const label = { zh: '测试', en: 'Test' };
const about = { title: label, clause: 'c' };
const ofCore = defineFact({ id: 'core.enterprise.staff', type: 'INTEGER', trust: 'REGISTRY', label });
const ofFinance = defineFact({ id: 'finance.loan.isNew', type: 'BOOLEAN', trust: 'REGISTRY', label });
const ofTalent = defineFact({ id: 'talent.person.isNominated', type: 'BOOLEAN', trust: 'REGISTRY', label });
const kind = defineFact({
  id: 'finance.loan.kind',
  type: 'CODE',
  codes: ['SHORT', 'LONG'],
  trust: 'REGISTRY',
  label,
});

/** What the contract of a plugin declares. NoInfer matters: without it TypeScript infers the check away. */
function plugin<const Id extends string, const Required extends { readonly id: string } = never>(definition: {
  readonly id: Id;
  readonly requires?: readonly Required[];
  readonly policies: readonly PolicyOf<NoInfer<Id>, NoInfer<Required>['id']>[];
}): number {
  return definition.policies.length;
}

const policyReading = <Owner extends string>(eligible: Parameters<typeof policyOf<Owner>>[0]['eligible']) =>
  policyOf<Owner>(
    {
      id: 'finance.test',
      title: label,
      measure: 'T0',
      subject: defineSubject('finance.loan'),
      inForce: asOf,
      eligible,
    },
    TEST_PARAMETERS,
    { file: '', text: '' },
  );

const readsOwn = policyReading(
  all(criterion('a', atLeast(ofCore, param('staff')), about), criterion('b', isTrue(ofFinance), about)),
);
const readsTalent = policyReading(
  all(criterion('a', isTrue(ofFinance), about), criterion('b', isTrue(ofTalent), about)),
);
const talent = { id: 'talent' } as const;

test('a policy that reads facts of a plugin not required does not compile', () => {
  expect(plugin({ id: 'finance', policies: [readsOwn] })).toBe(1);
  expect(plugin({ id: 'finance', requires: [talent], policies: [readsOwn, readsTalent] })).toBe(2);
  // @ts-expect-error finance does not require talent
  plugin({ id: 'finance', policies: [readsTalent] });
  // @ts-expect-error ip requires talent, but not finance
  plugin({ id: 'ip', requires: [talent], policies: [readsTalent] });
  // @ts-expect-error the same, with the readable one beside it
  plugin({ id: 'finance', policies: [readsOwn, readsTalent] });
});

test('a fact of the wrong type and a code that does not exist do not compile', () => {
  expect(oneOf(kind, ['SHORT']).kind).toBe('oneOf');
  // @ts-expect-error no such kind of loan
  oneOf(kind, ['SHROT']);
  // @ts-expect-error a number is not a condition
  isTrue(ofCore);
  // @ts-expect-error a condition is not a number
  atLeast(ofFinance, param('staff'));
  // @ts-expect-error code holds no number
  expect(() => atLeast(ofCore, 20)).toThrow();
  expect(() => defineFact({ id: 'loan..x', type: 'MONEY', trust: 'REGISTRY', label })).toThrow(
    'expected <plugin>',
  );
});
