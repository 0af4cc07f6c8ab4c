import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectText,
  expectVersion,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import {
  InnovationProgramme,
  InnovationRdDeduction,
  InnovationScienceProject,
  InnovationTechnologyCentre,
} from '../entities.ts';
import { project } from '../facts/research.ts';
import { decide, expectEligible } from '../gate.ts';
import type { InnovationMutations } from '../innovation.generated.ts';
import { sciencePriority } from '../policies/science-priority/policy.ts';
import { technologyCentre } from '../policies/technology-centre/policy.ts';
import { rank } from '../recommendation.ts';
import { expectNotNegative, expectYear } from './expectations.ts';

export const innovationAddProgramme: InnovationMutations['innovationAddProgramme'] = async (
  input,
  { em },
) => {
  const title = expectText(input.title, 'title');
  expectYear(input.year, 'year');
  expectNotBefore(input.closesOn, 'closesOn', input.opensOn, 'when it opens');
  if (input.places != null && input.places < 1) throw invalid('places', '1 or more, or none', input.places);
  const programme = em.create(InnovationProgramme, {
    id: uuidv7(),
    title,
    year: input.year,
    opensOn: input.opensOn,
    closesOn: input.closesOn,
    places: input.places ?? null,
    documentNumber: input.documentNumber ?? null,
    source: input.source ?? null,
  });
  em.persist(programme);
  return { programme: programme.id };
};

export const innovationApplyForProgramme: InnovationMutations['innovationApplyForProgramme'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const programmeId = await visibleKey(ctx, InnovationProgramme, input.programme, 'programme');
  const { opensOn, closesOn } = await em.findOneOrFail(InnovationProgramme, { id: programmeId });
  if (today < opensOn || today > closesOn) {
    throw invalid('programme', `one that is open on ${today}`, `one open from ${opensOn} to ${closesOn}`);
  }
  const applied = em.create(InnovationScienceProject, {
    id: uuidv7(),
    enterpriseId,
    programmeId,
    title: expectText(input.title, 'title'),
    appliedOn: today,
    source: input.source ?? null,
  });
  em.persist(applied);
  return { project: applied.id };
};

/** Ranks all that applied, once, after the programme has closed. Whoever ranks it meanwhile waits for the lock. */
export const innovationRecommendForProgramme: InnovationMutations['innovationRecommendForProgramme'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, InnovationProgramme, input.programme, 'programme');
  const programme = await em.findOneOrFail(
    InnovationProgramme,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(programme.version, input.version);
  if (programme.rankedOn) throw conflict('programme', `its projects were ranked on ${programme.rankedOn}.`);
  if (today <= programme.closesOn) {
    throw invalid('programme', `one that closed before ${today}`, `one open to ${programme.closesOn}`);
  }
  const waiting = await em.find(InnovationScienceProject, { programmeId: id, state: 'APPLIED' });
  const decided = await decide(
    sciencePriority,
    waiting.map((each) => each.id),
    ctx,
  );
  const judged = waiting.map((each) => {
    const { facts, determination } = decided.get(each.id) ?? {};
    const meetsConditions = facts?.[project.meetsConditions.id];
    const isTierOpen = meetsConditions === true && determination?.verdict === 'UNKNOWN';
    return {
      title: each.title,
      isOpen: typeof meetsConditions !== 'boolean' || isTierOpen,
      candidate: {
        id: each.id,
        meetsConditions: meetsConditions === true,
        hasPriority: determination?.verdict === 'ELIGIBLE',
        appliedOn: each.appliedOn,
      },
    };
  });
  const open = judged.filter((each) => each.isOpen);
  if (open.length > 0) {
    const titles = open.slice(0, 5).map((each) => each.title);
    throw conflict(
      'programme',
      `of ${open.length} projects the conditions are not judged, or the tier is not known: ${titles.join(', ')}. Sign or record them first.`,
    );
  }
  const byId = new Map(waiting.map((each) => [each.id, each]));
  for (const ranked of rank(
    judged.map((each) => each.candidate),
    programme.places ?? null,
  )) {
    const applied = byId.get(ranked.candidate.id);
    if (!applied) continue;
    applied.state = ranked.state;
    applied.place = ranked.place;
    applied.hadPriority = ranked.candidate.hasPriority;
    applied.reason = ranked.state === 'NOT_RECOMMENDED' ? ranked.reason : null;
    applied.decidedOn = today;
  }
  programme.rankedOn = today;
  return { programme: id };
};

export const innovationRecordRdDeduction: InnovationMutations['innovationRecordRdDeduction'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { year } = input;
  expectYear(year, 'year');
  if (`${year}-12-31` >= today) throw invalid('year', `a year that ended before ${today}`, year);
  expectNotNegative(input.qualifiedExpense, 'qualifiedExpense');
  if (await em.findOne(InnovationRdDeduction, { enterpriseId, year })) {
    throw conflict('year', `what it deducts for ${year} is recorded already.`);
  }
  const deduction = em.create(InnovationRdDeduction, {
    id: uuidv7(),
    enterpriseId,
    year,
    qualifiedExpense: String(input.qualifiedExpense),
    source: input.source ?? null,
  });
  em.persist(deduction);
  return { deduction: deduction.id };
};

export const innovationApplyForTechnologyCentre: InnovationMutations['innovationApplyForTechnologyCentre'] =
  async (input, ctx) => {
    const { em, today } = ctx;
    const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
    expectNotNegative(input.equipmentValue, 'equipmentValue');
    const open = await em.findOne(InnovationTechnologyCentre, { enterpriseId, state: 'APPLIED' });
    if (open) throw conflict('enterprise', `its application of ${open.appliedOn} is not decided yet.`);
    const centre = em.create(InnovationTechnologyCentre, {
      id: uuidv7(),
      enterpriseId,
      sector: input.sector,
      equipmentValue: String(input.equipmentValue),
      appliedOn: today,
      source: input.source ?? null,
    });
    em.persist(centre);
    return { centre: centre.id };
  };

/** Recognised is only what the rule lets through: the floor of equipment, and the officer's word on all else. */
export const innovationDecideTechnologyCentre: InnovationMutations['innovationDecideTechnologyCentre'] =
  async (input, ctx) => {
    const { em, today } = ctx;
    const id = await visibleKey(ctx, InnovationTechnologyCentre, input.centre, 'centre');
    const centre = await em.findOneOrFail(
      InnovationTechnologyCentre,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    expectVersion(centre.version, input.version);
    if (centre.state !== 'APPLIED')
      throw conflict('centre', `it was decided on ${centre.decidedOn} already.`);
    if (input.recognised) await expectEligible(technologyCentre, id, 'centre', ctx);
    centre.state = input.recognised ? 'RECOGNISED' : 'REFUSED';
    centre.decidedOn = today;
    centre.reason = input.recognised ? null : expectText(input.reason ?? '', 'reason');
    return { centre: id };
  };
