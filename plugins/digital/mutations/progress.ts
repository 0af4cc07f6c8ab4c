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
import type { DigitalMutations } from '../digital.generated.ts';
import {
  DigitalApplication,
  DigitalRecognition,
  DigitalRecognitionName,
  DigitalSolution,
  DigitalStageRecord,
} from '../entities.ts';
import { goesBack } from '../stages.ts';

export const digitalRecordRecognition: DigitalMutations['digitalRecordRecognition'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { level, recognisedOn, batch = null, source = null } = input;
  expectPast(recognisedOn, 'recognisedOn', today);
  const names = await em.findAll(DigitalRecognitionName, { orderBy: { code: 'ASC' } });
  const title = expectText(input.title, 'title');
  const name = names.find((each) => each.title === title);
  if (!name) throw invalid('title', `one of ${names.map((each) => each.title).join('、')}`, title);
  if (name.grantedFrom != null) {
    expectNotBefore(recognisedOn, 'recognisedOn', name.grantedFrom, `when ${title} was first granted`);
  }
  if (name.grantedTo != null && recognisedOn > name.grantedTo) {
    throw invalid('recognisedOn', `${name.grantedTo} or earlier, while ${title} was granted`, recognisedOn);
  }
  if (name.level != null && name.level !== level) {
    throw invalid('level', `${name.level}, which ${title} is`, level);
  }
  const subject = input.subject == null ? null : expectText(input.subject, 'subject');
  const open = await em.findOne(DigitalRecognition, {
    enterpriseId,
    nameCode: name.code,
    level,
    subject,
    withdrawnOn: null,
  });
  if (open) throw conflict('title', `it has this title since ${open.recognisedOn} already.`);
  const recognition = em.create(DigitalRecognition, {
    id: uuidv7(),
    enterpriseId,
    nameCode: name.code,
    kind: name.kind,
    level,
    subject,
    recognisedOn,
    batch,
    source,
  });
  em.persist(recognition);
  return { recognition: recognition.id };
};

export const digitalWithdrawRecognition: DigitalMutations['digitalWithdrawRecognition'] = async (
  input,
  ctx,
) => {
  const id = await visibleKey(ctx, DigitalRecognition, input.recognition, 'recognition');
  const recognition = await ctx.em.findOneOrFail(
    DigitalRecognition,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(recognition.version, input.version);
  if (recognition.withdrawnOn)
    throw conflict('recognition', `it ended on ${recognition.withdrawnOn} already.`);
  expectPast(input.withdrawnOn, 'withdrawnOn', ctx.today);
  expectAfter(input.withdrawnOn, 'withdrawnOn', recognition.recognisedOn, 'when it was recognised');
  recognition.withdrawnOn = input.withdrawnOn;
  return { recognition: id };
};

export const digitalReachStage: DigitalMutations['digitalReachStage'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { stage, reachedOn, evidence = null, source = null } = input;
  const reason = input.reason == null ? null : expectText(input.reason, 'reason');
  expectPast(reachedOn, 'reachedOn', today);
  const last = await em.findOne(
    DigitalStageRecord,
    { enterpriseId, leftOn: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (last) {
    if (last.stage === stage) throw conflict('stage', `it is at ${stage} since ${last.reachedOn} already.`);
    expectAfter(reachedOn, 'reachedOn', last.reachedOn, `when it reached ${last.stage}`);
    if (goesBack(last.stage, stage) && reason === null) {
      throw invalid('reason', `why it goes back from ${last.stage} to ${stage}`, 'none');
    }
    last.leftOn = reachedOn;
    // One stage is open at a time, in the database too: this one is closed before the next one is written.
    await em.flush();
  }
  const record = em.create(DigitalStageRecord, {
    id: uuidv7(),
    enterpriseId,
    stage,
    cameFrom: last?.stage ?? null,
    reachedOn,
    reason,
    evidence,
    source,
  });
  em.persist(record);
  return { record: record.id };
};

export const digitalRecordApplication: DigitalMutations['digitalRecordApplication'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const { domain, startedOn } = input;
  const system = expectText(input.system, 'system');
  expectPast(startedOn, 'startedOn', today);
  const solutionId =
    input.solution == null ? null : await visibleKey(ctx, DigitalSolution, input.solution, 'solution');
  if (solutionId !== null) {
    const solution = await em.findOneOrFail(DigitalSolution, { id: solutionId });
    if (solution.domain !== domain) throw invalid('domain', `${solution.domain}, as the solution`, domain);
  }
  const open = await em.findOne(DigitalApplication, { enterpriseId, domain, system, endedOn: null });
  if (open) throw conflict('system', `it uses ${system} since ${open.startedOn} already.`);
  const application = em.create(DigitalApplication, {
    id: uuidv7(),
    enterpriseId,
    domain,
    system,
    solutionId,
    startedOn,
    source: input.source ?? null,
  });
  em.persist(application);
  return { application: application.id };
};

export const digitalEndApplication: DigitalMutations['digitalEndApplication'] = async (input, ctx) => {
  const id = await visibleKey(ctx, DigitalApplication, input.application, 'application');
  const application = await ctx.em.findOneOrFail(
    DigitalApplication,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(application.version, input.version);
  if (application.endedOn) throw conflict('application', `it ended on ${application.endedOn} already.`);
  expectPast(input.endedOn, 'endedOn', ctx.today);
  expectAfter(input.endedOn, 'endedOn', application.startedOn, 'when it was first used');
  application.endedOn = input.endedOn;
  return { application: id };
};

function expectAfter(day: string, field: string, earlier: string, what: string): void {
  if (day <= earlier) throw invalid(field, `a day after ${earlier}, ${what}`, day);
}
