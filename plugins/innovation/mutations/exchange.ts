import { LockMode } from '@mikro-orm/core';
import {
  Chain,
  conflict,
  Enterprise,
  expectNotBefore,
  expectPositive,
  expectText,
  expectVersion,
  Industry,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import {
  InnovationAchievement,
  InnovationActivity,
  InnovationInstitution,
  InnovationNeed,
  InnovationPairing,
} from '../entities.ts';
import { expectEligible } from '../gate.ts';
import type { InnovationMutations, InnovationWriteContext } from '../innovation.generated.ts';
import { publication } from '../policies/publication/policy.ts';
import { expectReadiness, regionOf } from './expectations.ts';

export const innovationAddActivity: InnovationMutations['innovationAddActivity'] = async (input, ctx) => {
  const activity = ctx.em.create(InnovationActivity, {
    id: uuidv7(),
    kind: input.kind,
    title: expectText(input.title, 'title'),
    heldOn: input.heldOn,
    regionCode: await regionOf(input.region, 'region', ctx),
    source: input.source ?? null,
  });
  ctx.em.persist(activity);
  return { activity: activity.id };
};

export const innovationPublishAchievement: InnovationMutations['innovationPublishAchievement'] = async (
  input,
  ctx,
) => {
  expectReadiness(input.readiness, 'readiness');
  const publisher = await publisherOf(input, ctx);
  const achievement = ctx.em.create(InnovationAchievement, {
    id: uuidv7(),
    ...publisher,
    title: expectText(input.title, 'title'),
    description: input.description ?? null,
    ...(await subjectOf(input, ctx)),
    readiness: input.readiness ?? null,
    publishedOn: ctx.today,
    source: input.source ?? null,
  });
  ctx.em.persist(achievement);
  return { achievement: achievement.id };
};

export const innovationWithdrawAchievement: InnovationMutations['innovationWithdrawAchievement'] = async (
  input,
  ctx,
) => {
  const id = await visibleKey(ctx, InnovationAchievement, input.achievement, 'achievement');
  const achievement = await ctx.em.findOneOrFail(
    InnovationAchievement,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(achievement.version, input.version);
  if (achievement.withdrawnOn) {
    throw conflict('achievement', `it was taken off on ${achievement.withdrawnOn} already.`);
  }
  achievement.withdrawnOn = ctx.today;
  return { achievement: id };
};

export const innovationPublishNeed: InnovationMutations['innovationPublishNeed'] = async (input, ctx) => {
  const { em, today } = ctx;
  expectReadiness(input.wantedReadiness, 'wantedReadiness');
  if (input.budget != null) expectPositive(input.budget, 'budget');
  if (input.dueOn != null) expectNotBefore(input.dueOn, 'dueOn', today, 'when it is published');
  const need = em.create(InnovationNeed, {
    id: uuidv7(),
    ...(await qualityEnterprise(input.enterprise, ctx)),
    title: expectText(input.title, 'title'),
    ...(await subjectOf(input, ctx)),
    wantedReadiness: input.wantedReadiness ?? null,
    budget: input.budget == null ? null : String(input.budget),
    publishedOn: today,
    dueOn: input.dueOn ?? null,
    source: input.source ?? null,
  });
  em.persist(need);
  return { need: need.id };
};

export const innovationCloseNeed: InnovationMutations['innovationCloseNeed'] = async (input, ctx) => {
  const id = await visibleKey(ctx, InnovationNeed, input.need, 'need');
  const need = await ctx.em.findOneOrFail(InnovationNeed, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(need.version, input.version);
  if (need.closedOn) throw conflict('need', `it was closed on ${need.closedOn} already.`);
  need.closedOn = ctx.today;
  return { need: id };
};

export const innovationProposePairing: InnovationMutations['innovationProposePairing'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const needId = await visibleKey(ctx, InnovationNeed, input.need, 'need');
  const achievementId = await visibleKey(ctx, InnovationAchievement, input.achievement, 'achievement');
  const activityId = input.activity
    ? await visibleKey(ctx, InnovationActivity, input.activity, 'activity')
    : null;
  const need = await em.findOneOrFail(InnovationNeed, { id: needId });
  const achievement = await em.findOneOrFail(InnovationAchievement, { id: achievementId });
  if (need.closedOn) throw conflict('need', `it was closed on ${need.closedOn}.`);
  if (achievement.withdrawnOn) {
    throw conflict('achievement', `it was taken off on ${achievement.withdrawnOn}.`);
  }
  const pairing = em.create(InnovationPairing, {
    id: uuidv7(),
    enterpriseId: need.enterpriseId,
    needId,
    achievementId,
    activityId,
    proposedOn: today,
    source: input.source ?? null,
  });
  em.persist(pairing);
  return { pairing: pairing.id };
};

export const innovationDecidePairing: InnovationMutations['innovationDecidePairing'] = async (input, ctx) => {
  const id = await visibleKey(ctx, InnovationPairing, input.pairing, 'pairing');
  const pairing = await ctx.em.findOneOrFail(
    InnovationPairing,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(pairing.version, input.version);
  if (pairing.state !== 'PROPOSED') {
    throw conflict('pairing', `what came of it is recorded since ${pairing.decidedOn}.`);
  }
  pairing.state = input.agreed ? 'AGREED' : 'DROPPED';
  pairing.decidedOn = ctx.today;
  return { pairing: id };
};

/** An enterprise or an institution, one of the two. */
async function publisherOf(
  input: { readonly enterprise?: string | null; readonly institution?: string | null },
  ctx: InnovationWriteContext,
) {
  const { enterprise, institution } = input;
  if (enterprise && !institution)
    return { ...(await qualityEnterprise(enterprise, ctx)), institutionId: null };
  if (!institution || enterprise) {
    throw invalid('enterprise', 'an enterprise or an institution', institution ? 'both' : 'none');
  }
  const id = await visibleKey(ctx, InnovationInstitution, institution, 'institution');
  const { name, cityCode } = await ctx.em.findOneOrFail(InnovationInstitution, { id });
  return { enterpriseId: null, institutionId: id, publisher: name, cityCode };
}

/** The enterprise as it is published, if it is a quality SME today. */
async function qualityEnterprise(enterprise: string, ctx: InnovationWriteContext) {
  const id = await visibleKey(ctx, Enterprise, enterprise, 'enterprise');
  await expectEligible(publication, id, 'enterprise', ctx);
  const { name, cityCode } = await ctx.em.findOneOrFail(Enterprise, { id });
  return { enterpriseId: id, publisher: name, cityCode };
}

/** What an achievement and a need have in common: of which industry, on which chain. */
async function subjectOf(
  input: { readonly industry: string; readonly chain?: string | null },
  ctx: InnovationWriteContext,
) {
  const industry = await ctx.em.findOne(Industry, { code: input.industry });
  if (!industry) throw invalid('industry', 'a code of GB/T 4754 such as C34');
  const chainId = input.chain ? await visibleKey(ctx, Chain, input.chain, 'chain') : null;
  return { industryCode: industry.code, chainId };
}
