import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectText,
  expectVersion,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { FinanceListingMilestone, FinanceReserveListEntry } from '../entities.ts';
import type { FinanceMutations } from '../finance.generated.ts';

export const financeEnterReserveList: FinanceMutations['financeEnterReserveList'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const open = await em.findOne(FinanceReserveListEntry, { enterpriseId, leftOn: null });
  if (open) throw conflict('enterprise', `it is on the list since ${open.enteredOn}.`);
  const entry = em.create(FinanceReserveListEntry, {
    id: uuidv7(),
    enterpriseId,
    enteredOn: input.enteredOn ?? today,
    source: input.source ?? null,
  });
  em.persist(entry);
  return { entry: entry.id };
};

export const financeLeaveReserveList: FinanceMutations['financeLeaveReserveList'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, FinanceReserveListEntry, input.entry, 'entry');
  const entry = await em.findOneOrFail(FinanceReserveListEntry, { id });
  expectVersion(entry.version, input.version);
  if (entry.leftOn) throw conflict('entry', `it ended on ${entry.leftOn} already.`);
  const leftOn = input.leftOn ?? today;
  expectNotBefore(leftOn, 'leftOn', entry.enteredOn, 'when it entered the list');
  entry.leftOn = leftOn;
  entry.leaveReason = expectText(input.reason, 'reason');
  return { entry: id };
};

export const financeRecordMilestone: FinanceMutations['financeRecordMilestone'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.reachedOn, 'reachedOn', today);
  const earlier = await em.findOne(FinanceListingMilestone, { enterpriseId, kind: input.kind });
  if (earlier) throw conflict('kind', `${input.kind} was reached on ${earlier.reachedOn} already.`);
  const milestone = em.create(FinanceListingMilestone, {
    id: uuidv7(),
    enterpriseId,
    kind: input.kind,
    reachedOn: input.reachedOn,
    source: input.source ?? null,
  });
  em.persist(milestone);
  return { milestone: milestone.id };
};
