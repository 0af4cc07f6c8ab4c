import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectText,
  expectVersion,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { IpPrecisionListEntry } from '../entities.ts';
import type { IpMutations, IpWriteContext } from '../ip.generated.ts';

export const ipApplyForPrecisionList: IpMutations['ipApplyForPrecisionList'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const open = await ctx.em.findOne(IpPrecisionListEntry, {
    enterpriseId,
    state: { $in: ['APPLIED', 'LISTED'] },
  });
  if (open) {
    throw conflict('enterprise', `its application of ${open.appliedOn} is ${open.state.toLowerCase()}.`);
  }
  const { source = null } = input;
  const entry = ctx.em.create(IpPrecisionListEntry, {
    id: uuidv7(),
    enterpriseId,
    appliedOn: ctx.today,
    source,
  });
  ctx.em.persist(entry);
  return { entry: entry.id };
};

export const ipDecidePrecisionListApplication: IpMutations['ipDecidePrecisionListApplication'] = async (
  input,
  ctx,
) => {
  const entry = await lockedEntry(input, ctx);
  if (entry.state !== 'APPLIED') throw conflict('entry', `it is ${entry.state.toLowerCase()} already.`);
  expectPast(input.decidedOn, 'decidedOn', ctx.today);
  expectNotBefore(input.decidedOn, 'decidedOn', entry.appliedOn, 'when it was filed');
  if (input.listed) {
    entry.state = 'LISTED';
    entry.listedOn = input.decidedOn;
    entry.reason = input.reason ?? null;
  } else {
    entry.state = 'REFUSED';
    entry.refusedOn = input.decidedOn;
    entry.reason = expectText(input.reason ?? '', 'reason');
  }
  return { entry: entry.id };
};

export const ipLeavePrecisionList: IpMutations['ipLeavePrecisionList'] = async (input, ctx) => {
  const entry = await lockedEntry(input, ctx);
  const { listedOn } = entry;
  if (entry.state !== 'LISTED' || !listedOn) throw conflict('entry', 'it is not on the list.');
  expectPast(input.delistedOn, 'delistedOn', ctx.today);
  if (input.delistedOn <= listedOn) {
    throw invalid('delistedOn', `a day after ${listedOn}, when it was listed`, input.delistedOn);
  }
  entry.state = 'DELISTED';
  entry.delistedOn = input.delistedOn;
  entry.reason = expectText(input.reason, 'reason');
  return { entry: entry.id };
};

async function lockedEntry(input: { readonly entry: string; readonly version: number }, ctx: IpWriteContext) {
  const id = await visibleKey(ctx, IpPrecisionListEntry, input.entry, 'entry');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const entry = await ctx.em.findOneOrFail(IpPrecisionListEntry, { id }, { lockMode });
  expectVersion(entry.version, input.version);
  return entry;
}
