import { checkAgreement, policyFaults } from '@tidu/testing';
import { describe, expect, inject, test } from 'vitest';
import { plugins } from './index.ts';

type Policies = readonly Parameters<typeof policyFaults>[0][];

/** `node tools/agreement.ts` decides a hundred times as many. */
const ROWS = Number(process.env.TIDU_AGREEMENT_ROWS ?? 2_000);
const SEED = Number(process.env.TIDU_AGREEMENT_SEED ?? Math.floor(Math.random() * 2 ** 31));

for (const plugin of plugins) {
  const { policies = [] }: { readonly policies?: Policies } = plugin;
  for (const policy of policies) {
    describe(policy.id, () => {
      test('is sound, and decides its cases as they say', () => {
        expect(policyFaults(policy)).toEqual([]);
      });

      test(`is decided alike by interpreter, explainer, kernel and PostgreSQL (seed ${SEED})`, async () => {
        const cluster = inject('testCluster');
        expect(await checkAgreement(policy, { rows: ROWS, seed: SEED, cluster })).toEqual([]);
      });
    });
  }
}

test('a policy is declared once', () => {
  const ids = plugins.flatMap(({ policies = [] }: { readonly policies?: Policies }) =>
    policies.map(({ id }) => id),
  );
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
