import { LockMode } from '@mikro-orm/core';
import { conflict, Enterprise, expectPast, expectText, expectVersion, invalid, visibleKey } from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { GreenPositiveListEntry, GreenService, GreenTitle } from '../entities.ts';
import type { GreenMutations } from '../green.generated.ts';

export const greenRecordTitle: GreenMutations['greenRecordTitle'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.listedOn, 'listedOn', today);
  const { kind, level, listedOn, batch = null, source = null } = input;
  const open = await em.findOne(GreenTitle, { enterpriseId, kind, level, delistedOn: null });
  if (open) throw conflict('kind', `it has this title since ${open.listedOn} already.`);
  const title = em.create(GreenTitle, { id: uuidv7(), enterpriseId, kind, level, listedOn, batch, source });
  em.persist(title);
  return { title: title.id };
};

export const greenEndTitle: GreenMutations['greenEndTitle'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, GreenTitle, input.title, 'title');
  const title = await em.findOneOrFail(GreenTitle, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(title.version, input.version);
  if (title.delistedOn) throw conflict('title', `it ended on ${title.delistedOn} already.`);
  expectPast(input.delistedOn, 'delistedOn', today);
  expectLater(input.delistedOn, 'delistedOn', title.listedOn);
  title.delistedOn = input.delistedOn;
  return { title: id };
};

export const greenRecordService: GreenMutations['greenRecordService'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.servedOn, 'servedOn', today);
  const service = em.create(GreenService, {
    id: uuidv7(),
    enterpriseId,
    kind: input.kind,
    provider: expectText(input.provider, 'provider'),
    servedOn: input.servedOn,
    result: input.result ?? null,
    source: input.source ?? null,
  });
  em.persist(service);
  return { service: service.id };
};

export const greenEnterPositiveList: GreenMutations['greenEnterPositiveList'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.listedOn, 'listedOn', today);
  const open = await em.findOne(GreenPositiveListEntry, { enterpriseId, removedOn: null });
  if (open) throw conflict('enterprise', `it is on the list since ${open.listedOn} already.`);
  const entry = em.create(GreenPositiveListEntry, {
    id: uuidv7(),
    enterpriseId,
    listedOn: input.listedOn,
    basis: expectText(input.basis, 'basis'),
    source: input.source ?? null,
  });
  em.persist(entry);
  return { entry: entry.id };
};

export const greenLeavePositiveList: GreenMutations['greenLeavePositiveList'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, GreenPositiveListEntry, input.entry, 'entry');
  const entry = await em.findOneOrFail(
    GreenPositiveListEntry,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(entry.version, input.version);
  if (entry.removedOn) throw conflict('entry', `it ended on ${entry.removedOn} already.`);
  expectPast(input.removedOn, 'removedOn', today);
  expectLater(input.removedOn, 'removedOn', entry.listedOn);
  entry.removedOn = input.removedOn;
  entry.removalReason = expectText(input.reason, 'reason');
  return { entry: id };
};

function expectLater(day: string, field: string, listedOn: string): void {
  if (day <= listedOn) throw invalid(field, `a day after ${listedOn}, when it was listed`, day);
}
