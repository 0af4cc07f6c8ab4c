import { LockMode } from '@mikro-orm/core';
import { conflict, Enterprise, expectPast, expectText, expectVersion, invalid, visibleKey } from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { TalentBase, TalentNeed } from '../entities.ts';
import type { TalentMutations } from '../talent.generated.ts';

export const talentPublishNeed: TalentMutations['talentPublishNeed'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const enterprise = await em.findOneOrFail(Enterprise, { id: enterpriseId });
  const skill = expectText(input.skill, 'skill');
  if (input.persons < 1) throw invalid('persons', '1 or more', input.persons);
  const open = await em.findOne(TalentNeed, { enterpriseId, skill, closedOn: null });
  if (open) throw conflict('skill', `it is sought since ${open.publishedOn} already.`);
  const need = em.create(TalentNeed, {
    id: uuidv7(),
    enterpriseId,
    employer: enterprise.name,
    cityCode: enterprise.cityCode,
    skill,
    position: input.position,
    persons: input.persons,
    publishedOn: today,
    source: input.source ?? null,
  });
  em.persist(need);
  return { need: need.id };
};

export const talentCloseNeed: TalentMutations['talentCloseNeed'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, TalentNeed, input.need, 'need');
  const need = await em.findOneOrFail(TalentNeed, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(need.version, input.version);
  if (need.closedOn) throw conflict('need', `it was closed on ${need.closedOn} already.`);
  need.closedOn = today;
  return { need: id };
};

export const talentAddBase: TalentMutations['talentAddBase'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.startedOn, 'startedOn', today);
  const base = em.create(TalentBase, {
    id: uuidv7(),
    enterpriseId,
    kind: input.kind,
    name: expectText(input.name, 'name'),
    partner: expectText(input.partner, 'partner'),
    partnerKind: input.partnerKind,
    startedOn: input.startedOn,
    source: input.source ?? null,
  });
  em.persist(base);
  return { base: base.id };
};

export const talentEndBase: TalentMutations['talentEndBase'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, TalentBase, input.base, 'base');
  const base = await em.findOneOrFail(TalentBase, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(base.version, input.version);
  if (base.endedOn) throw conflict('base', `it ended on ${base.endedOn} already.`);
  expectPast(input.endedOn, 'endedOn', today);
  if (input.endedOn <= base.startedOn)
    throw invalid('endedOn', `a day after ${base.startedOn}, when it began`, input.endedOn);
  base.endedOn = input.endedOn;
  return { base: id };
};
