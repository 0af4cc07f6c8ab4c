import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectPositive,
  expectText,
  expectVersion,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { InnovationFinancingSupport, InnovationRenovation } from '../entities.ts';
import { expectEligible } from '../gate.ts';
import type { InnovationMutations } from '../innovation.generated.ts';
import { renovationListing } from '../policies/renovation-listing/policy.ts';

export const innovationFileRenovation: InnovationMutations['innovationFileRenovation'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPositive(input.investment, 'investment');
  expectPast(input.filedOn, 'filedOn', today);
  const renovation = em.create(InnovationRenovation, {
    id: uuidv7(),
    enterpriseId,
    title: expectText(input.title, 'title'),
    investment: String(input.investment),
    catalogueClass: input.catalogueClass ?? null,
    filedOn: input.filedOn,
    appliedOn: input.isApplied ? today : null,
    source: input.source ?? null,
  });
  em.persist(renovation);
  return { renovation: renovation.id };
};

/** By 二(二)3 alone. Who is no quality SME is listed by the general rule, whose floor is not kept here. */
export const innovationListRenovation: InnovationMutations['innovationListRenovation'] = async (
  input,
  ctx,
) => {
  const id = await visibleKey(ctx, InnovationRenovation, input.renovation, 'renovation');
  const renovation = await ctx.em.findOneOrFail(
    InnovationRenovation,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(renovation.version, input.version);
  if (renovation.listedOn) throw conflict('renovation', `it is listed since ${renovation.listedOn}.`);
  await expectEligible(renovationListing, id, 'renovation', ctx);
  renovation.listedOn = ctx.today;
  return { renovation: id };
};

export const innovationRecordFinancingSupport: InnovationMutations['innovationRecordFinancingSupport'] =
  async (input, ctx) => {
    const { em, today } = ctx;
    const renovationId = await visibleKey(ctx, InnovationRenovation, input.renovation, 'renovation');
    const { enterpriseId, listedOn, filedOn } = await em.findOneOrFail(InnovationRenovation, {
      id: renovationId,
    });
    if (!listedOn) throw conflict('renovation', 'it is not listed. List it first.');
    expectPositive(input.principal, 'principal');
    expectPast(input.firstDrawnOn, 'firstDrawnOn', today);
    expectNotBefore(input.firstDrawnOn, 'firstDrawnOn', filedOn, 'when the renovation was filed');
    const support = em.create(InnovationFinancingSupport, {
      id: uuidv7(),
      enterpriseId,
      renovationId,
      bank: expectText(input.bank, 'bank'),
      contractNumber: expectText(input.contractNumber, 'contractNumber'),
      principal: String(input.principal),
      rate: input.rate ?? null,
      firstDrawnOn: input.firstDrawnOn,
      source: input.source ?? null,
    });
    em.persist(support);
    return { support: support.id };
  };
