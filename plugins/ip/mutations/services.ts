import { LockMode } from '@mikro-orm/core';
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
import { IpPublicService, IpServiceCase } from '../entities.ts';
import type { IpMutations } from '../ip.generated.ts';

export const ipOpenServiceCase: IpMutations['ipOpenServiceCase'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.openedOn, 'openedOn', ctx.today);
  const opened = ctx.em.create(IpServiceCase, {
    id: uuidv7(),
    enterpriseId,
    kind: input.kind,
    subject: expectText(input.subject, 'subject'),
    openedOn: input.openedOn,
    source: input.source ?? null,
  });
  ctx.em.persist(opened);
  return { case: opened.id };
};

export const ipCloseServiceCase: IpMutations['ipCloseServiceCase'] = async (input, ctx) => {
  const id = await visibleKey(ctx, IpServiceCase, input.case, 'case');
  const found = await ctx.em.findOneOrFail(IpServiceCase, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(found.version, input.version);
  if (found.closedOn) throw conflict('case', `it was closed on ${found.closedOn} already.`);
  expectPast(input.closedOn, 'closedOn', ctx.today);
  expectNotBefore(input.closedOn, 'closedOn', found.openedOn, 'when it was opened');
  found.closedOn = input.closedOn;
  found.result = expectText(input.result, 'result');
  return { case: id };
};

export const ipRecordPublicService: IpMutations['ipRecordPublicService'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.servedOn, 'servedOn', ctx.today);
  const service = ctx.em.create(IpPublicService, {
    id: uuidv7(),
    enterpriseId,
    kind: input.kind,
    provider: expectText(input.provider, 'provider'),
    servedOn: input.servedOn,
    source: input.source ?? null,
  });
  ctx.em.persist(service);
  return { service: service.id };
};
