import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectPast,
  expectText,
  expectVersion,
  invalid,
  Talent,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { TalentBenefit, TalentHire, TalentTrainingRecord } from '../entities.ts';
import type { TalentMutations } from '../talent.generated.ts';

export const talentRecordHire: TalentMutations['talentRecordHire'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.hiredOn, 'hiredOn', today);
  const isTeam = input.kind === 'INNOVATION_TEAM';
  if (isTeam && input.person != null) throw invalid('person', 'none where a team was hired', 'one');
  if (!isTeam && input.team != null) throw invalid('team', 'none where a person was hired', input.team);
  if (!isTeam && input.person == null) throw invalid('person', 'the person who was hired', 'nothing');
  const personId = input.person == null ? null : await visibleKey(ctx, Talent, input.person, 'person');
  if (personId !== null) {
    const person = await em.findOneOrFail(Talent, { id: personId });
    if (person.enterpriseId !== enterpriseId)
      throw invalid('person', 'a person of this enterprise', 'one of another');
    if (await em.findOne(TalentHire, { personId })) throw conflict('person', 'the hire is recorded already.');
  }
  const team = isTeam ? expectText(input.team ?? '', 'team') : null;
  if (team !== null && (await em.findOne(TalentHire, { enterpriseId, team })))
    throw conflict('team', 'the hire of this team is recorded already.');
  const hire = em.create(TalentHire, {
    id: uuidv7(),
    enterpriseId,
    kind: input.kind,
    personId,
    team,
    level: input.level,
    hiredOn: input.hiredOn,
    source: input.source ?? null,
  });
  em.persist(hire);
  return { hire: hire.id };
};

export const talentRecordTraining: TalentMutations['talentRecordTraining'] = async (input, ctx) => {
  const { em, today } = ctx;
  const personId = await visibleKey(ctx, Talent, input.person, 'person');
  const { enterpriseId } = await em.findOneOrFail(Talent, { id: personId });
  const { trainedOn, hours } = input;
  const course = expectText(input.course, 'course');
  expectPast(trainedOn, 'trainedOn', today);
  if (hours < 1) throw invalid('hours', '1 or more', hours);
  if (await em.findOne(TalentTrainingRecord, { personId, trainedOn, course }))
    throw conflict('course', `the training of ${trainedOn} is recorded already.`);
  const record = em.create(TalentTrainingRecord, {
    id: uuidv7(),
    enterpriseId,
    personId,
    course,
    trainedOn,
    hours,
    source: input.source ?? null,
  });
  em.persist(record);
  return { record: record.id };
};

/** Whether it is due is a matter of the policy: here only that it is not applied for twice. */
export const talentApplyBenefit: TalentMutations['talentApplyBenefit'] = async (input, ctx) => {
  const { em, today } = ctx;
  const personId = await visibleKey(ctx, Talent, input.person, 'person');
  const { enterpriseId } = await em.findOneOrFail(Talent, { id: personId });
  const { kind } = input;
  const earlier = await em.findOne(TalentBenefit, { personId, kind, state: { $ne: 'REFUSED' } });
  if (earlier) throw conflict('kind', `it was applied for on ${earlier.appliedOn} already.`);
  const benefit = em.create(TalentBenefit, {
    id: uuidv7(),
    enterpriseId,
    personId,
    kind,
    appliedOn: today,
    source: input.source ?? null,
  });
  em.persist(benefit);
  return { benefit: benefit.id };
};

export const talentDecideBenefit: TalentMutations['talentDecideBenefit'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, TalentBenefit, input.benefit, 'benefit');
  const benefit = await em.findOneOrFail(TalentBenefit, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(benefit.version, input.version);
  if (benefit.state !== 'APPLIED')
    throw conflict('benefit', `it was decided on ${benefit.decidedOn} already.`);
  benefit.state = input.granted ? 'GRANTED' : 'REFUSED';
  benefit.decidedOn = today;
  benefit.reason = input.granted ? (input.reason ?? null) : expectText(input.reason ?? '', 'reason');
  return { benefit: id };
};
