/** Mistakes that must not compile. Checked by `tsc`: an error expected here that does not come is an error. */
import { derive } from '@tidu/core';
import type { CoreContext, CoreFields, CoreMutations } from '../packages/core/domain/core.generated.ts';

type Tiers = CoreFields['Enterprise']['tiers'];
type Status = CoreFields['Certification']['status'];
type Progress = CoreFields['Query']['targetProgress'];

export const batch: Tiers = (parents) => parents.map(() => ['LITTLE_GIANT']);
export const withError: Tiers = (parents) => parents.map((parent) => new Error(`no tiers for ${parent.id}`));
export const derived: Status = derive(['ended_on'], (row) => (row.ended_on ? 'ENDED' : 'UNKNOWN'));
export const unwritten: Pick<CoreFields['Enterprise'], 'name'> = {};

// @ts-expect-error A required field has no resolver.
export const missing: Pick<CoreFields['Enterprise'], 'tiers' | 'tierHoldings'> = { tiers: batch };

// @ts-expect-error A type with required fields is left out.
export const missingType: Pick<CoreFields, 'Certification'> = {};

// @ts-expect-error One parent at a time would be one statement a row.
export const perRow: Tiers = (parent: { readonly id: string }) => [parent.id];

// @ts-expect-error One result for all parents.
export const oneForAll: Tiers = () => 'LITTLE_GIANT';

// @ts-expect-error A number is not a list of tiers.
export const wrongType: Tiers = (parents) => parents.map(() => 7);

// @ts-expect-error The field is not null.
export const wrongNull: Status = (parents) => parents.map(() => null);

// @ts-expect-error A value that the enum does not have.
export const wrongValue: Status = derive(['ended_on'], () => 'OVER');

// @ts-expect-error Only keys and links of a parent are always read.
export const unreadColumn: Tiers = (parents) => parents.map((parent) => [parent.name_normalized]);

// @ts-expect-error An argument that the SDL does not declare.
export const wrongArgument: Tiers = (parents, { at }) => parents.map(() => [at ?? '']);

// @ts-expect-error A property that the type has is left out.
export const incomplete: Progress = () => [{ target: 'T1', on: '2026-06-30' }];

// @ts-expect-error A batch function on the root.
export const batchOnRoot: CoreFields['Query']['regions'] = (parents: readonly object[]) =>
  parents.map(() => []);

export async function statements(ctx: CoreContext): Promise<void> {
  await ctx.db.selectFrom('core.enterprise').select('credit_code').execute();
  // @ts-expect-error A table of a plugin that is not required.
  await ctx.db.selectFrom('finance.loan').selectAll().execute();
  // @ts-expect-error A column that the table does not have.
  await ctx.db.selectFrom('core.enterprise').select('turnover').execute();
  // @ts-expect-error Fields read; only mutations have the entity manager.
  await ctx.em.flush();
}

export const recorded: Pick<CoreMutations, 'endCertification'> = {
  endCertification: async (input) => ({ certification: input.certification }),
};

export const wrongMutation: Pick<CoreMutations, 'endCertification'> = {
  // @ts-expect-error The payload has no such property.
  endCertification: async (input) => ({ certificate: input.certification }),
};

export const wrongInput: Pick<CoreMutations, 'endCertification'> = {
  // @ts-expect-error The input has no such field.
  endCertification: async (input) => ({ certification: input.certificate }),
};
