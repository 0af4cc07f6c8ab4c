import { conflict, Enterprise, expectNotBefore, expectPast, expectText, visibleKey } from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import {
  QualityAward,
  QualityBrandPlan,
  QualityManagementCertificate,
  QualitySharedSystem,
  QualitySharedSystemMember,
} from '../entities.ts';
import type { QualityMutations } from '../quality.generated.ts';

export const qualityRecordBrandPlan: QualityMutations['qualityRecordBrandPlan'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.adoptedOn, 'adoptedOn', ctx.today);
  const plan = ctx.em.create(QualityBrandPlan, {
    id: uuidv7(),
    enterpriseId,
    title: expectText(input.title, 'title'),
    adoptedOn: input.adoptedOn,
    source: input.source ?? null,
  });
  ctx.em.persist(plan);
  return { plan: plan.id };
};

export const qualityRecordManagementCertificate: QualityMutations['qualityRecordManagementCertificate'] =
  async (input, ctx) => {
    const { em } = ctx;
    const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
    const { validFrom = null, validTo = null } = input;
    if (validFrom !== null && validTo !== null) {
      expectNotBefore(validTo, 'validTo', validFrom, 'when it begins');
    }
    const certificate = em.create(QualityManagementCertificate, {
      id: uuidv7(),
      enterpriseId,
      scheme: expectText(input.scheme, 'scheme'),
      number: expectText(input.number, 'number'),
      validFrom,
      validTo,
      source: input.source ?? null,
    });
    em.persist(certificate);
    return { certificate: certificate.id };
  };

export const qualityRecordAward: QualityMutations['qualityRecordAward'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.awardedOn, 'awardedOn', today);
  const name = expectText(input.name, 'name');
  if (await em.findOne(QualityAward, { enterpriseId, name, awardedOn: input.awardedOn })) {
    throw conflict('name', `it was awarded ${name} on ${input.awardedOn} already.`);
  }
  const award = em.create(QualityAward, {
    id: uuidv7(),
    enterpriseId,
    name,
    level: input.level,
    awardedOn: input.awardedOn,
    source: input.source ?? null,
  });
  em.persist(award);
  return { award: award.id };
};

export const qualityStartSharedSystem: QualityMutations['qualityStartSharedSystem'] = async (input, ctx) => {
  const enterpriseId = await visibleKey(ctx, Enterprise, input.leader, 'leader');
  expectPast(input.startedOn, 'startedOn', ctx.today);
  const system = ctx.em.create(QualitySharedSystem, {
    id: uuidv7(),
    enterpriseId,
    name: expectText(input.name, 'name'),
    startedOn: input.startedOn,
    source: input.source ?? null,
  });
  ctx.em.persist(system);
  return { system: system.id };
};

export const qualityJoinSharedSystem: QualityMutations['qualityJoinSharedSystem'] = async (input, ctx) => {
  const { em, today } = ctx;
  const systemId = await visibleKey(ctx, QualitySharedSystem, input.system, 'system');
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const system = await em.findOneOrFail(QualitySharedSystem, { id: systemId });
  if (system.enterpriseId === enterpriseId) throw conflict('enterprise', 'it leads this system.');
  if (system.endedOn) throw conflict('system', `it ended on ${system.endedOn}.`);
  expectPast(input.joinedOn, 'joinedOn', today);
  expectNotBefore(input.joinedOn, 'joinedOn', system.startedOn, 'when the system was started');
  const open = await em.findOne(QualitySharedSystemMember, { systemId, enterpriseId, leftOn: null });
  if (open) throw conflict('enterprise', `it is part of the system since ${open.joinedOn} already.`);
  const member = em.create(QualitySharedSystemMember, {
    id: uuidv7(),
    systemId,
    enterpriseId,
    joinedOn: input.joinedOn,
    source: input.source ?? null,
  });
  em.persist(member);
  return { member: member.id };
};
