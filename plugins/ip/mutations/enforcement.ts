import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectPast,
  expectPositive,
  expectText,
  expectVersion,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { IpEnforcement } from '../entities.ts';
import type { IpMutations } from '../ip.generated.ts';

export const ipRecordEnforcement: IpMutations['ipRecordEnforcement'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.incurredOn, 'incurredOn', ctx.today);
  expectPositive(input.cost, 'cost');
  const { costKind, incurredOn } = input;
  const caseName = expectText(input.caseName, 'caseName');
  if (await ctx.em.findOne(IpEnforcement, { enterpriseId, caseName, costKind, incurredOn })) {
    throw conflict('caseName', `this cost of ${incurredOn} is recorded already.`);
  }
  const enforcement = ctx.em.create(IpEnforcement, {
    id: uuidv7(),
    enterpriseId,
    caseName,
    costKind,
    cost: String(input.cost),
    incurredOn,
    source: input.source ?? null,
  });
  ctx.em.persist(enforcement);
  return { enforcement: enforcement.id };
};

/** The last bill may come after the case ended: the two days are in no order. */
export const ipCloseEnforcement: IpMutations['ipCloseEnforcement'] = async (input, ctx) => {
  const id = await visibleKey(ctx, IpEnforcement, input.enforcement, 'enforcement');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const enforcement = await ctx.em.findOneOrFail(IpEnforcement, { id }, { lockMode });
  expectVersion(enforcement.version, input.version);
  if (enforcement.closedOn) throw conflict('enforcement', `it ended on ${enforcement.closedOn} already.`);
  expectPast(input.closedOn, 'closedOn', ctx.today);
  enforcement.closedOn = input.closedOn;
  enforcement.outcome = input.outcome;
  return { enforcement: id };
};
