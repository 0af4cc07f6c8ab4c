import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Department,
  Enterprise,
  expectText,
  expectVersion,
  invalid,
  UserError,
  visibleKey,
} from '@tidu/core';
import { dateText, day } from '@tidu/policy';
import { v7 as uuidv7 } from 'uuid';
import { isEnd, statesAfter } from '../appeal-states.ts';
import { ServicesAppeal, ServicesAppealStep, ServicesVisit } from '../entities.ts';
import type { ServicesMutations, ServicesWriteContext } from '../services.generated.ts';
import { expectRating } from './rating.ts';

export const servicesRaiseAppeal: ServicesMutations['servicesRaiseAppeal'] = async (input, ctx) => {
  const { em, today, config } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const visitId = input.visit ? await visibleKey(ctx, ServicesVisit, input.visit, 'visit') : null;
  if (visitId !== null && !(await em.findOne(ServicesVisit, { id: visitId, enterpriseId })))
    throw invalid('visit', 'a visit to the enterprise that raises it', 'one to another enterprise');
  const appeal = em.create(ServicesAppeal, {
    id: uuidv7(),
    enterpriseId,
    category: input.category,
    title: expectText(input.title, 'title'),
    content: input.content ?? null,
    visitId,
    raisedOn: today,
    dueOn: dueAfter(today, config.acceptWithinDays),
    source: input.source ?? null,
  });
  em.persist(appeal);
  // The wall lets in steps of an appeal that is there.
  await em.flush();
  addStep(appeal.id, 1, 'RAISED', null, ctx);
  return { appeal: appeal.id };
};

/** One step of the states of `appeal-states.ts`, under a lock: of two officers who move it at once one is refused. */
export const servicesMoveAppeal: ServicesMutations['servicesMoveAppeal'] = async (input, ctx) => {
  const { em, today, viewer, config } = ctx;
  const appeal = await lockedAppeal(input.appeal, ctx);
  expectVersion(appeal.version, input.version);
  const { state } = input;
  if (viewer.role === 'ENTERPRISE' && state !== 'CLOSED')
    throw new UserError('NOT_ALLOWED', `state: an enterprise may come to CLOSED, found ${state}.`, [
      'input',
      'state',
    ]);
  const next = statesAfter(appeal.state);
  if (!next.includes(state)) {
    throw next.length === 0
      ? conflict('appeal', `it ended as ${appeal.state} on ${appeal.closedOn}.`)
      : invalid('state', `${next.join(', ')} after ${appeal.state}`, state);
  }
  if (state === 'ACCEPTED') {
    const departmentId = expectText(input.department ?? '', 'department');
    if (!(await em.findOne(Department, { id: departmentId })))
      throw invalid('department', 'the id of a department such as DEPT-IIT');
    appeal.departmentId = departmentId;
    appeal.dueOn = dueAfter(today, config.resolveWithinDays);
  }
  const note = isEnd(state) ? expectText(input.note ?? '', 'note') : (input.note ?? null);
  if (isEnd(state)) appeal.closedOn = today;
  appeal.state = state;
  addStep(appeal.id, (await em.count(ServicesAppealStep, { appealId: appeal.id })) + 1, state, note, ctx);
  return { appeal: appeal.id };
};

export const servicesRateAppeal: ServicesMutations['servicesRateAppeal'] = async (input, ctx) => {
  const appeal = await lockedAppeal(input.appeal, ctx);
  expectVersion(appeal.version, input.version);
  if (!isEnd(appeal.state)) throw conflict('appeal', `it is ${appeal.state}; say so when it has ended.`);
  if (appeal.satisfaction != null) throw conflict('appeal', `it was rated ${appeal.satisfaction} already.`);
  expectRating(input.satisfaction, 'satisfaction');
  appeal.satisfaction = input.satisfaction;
  return { appeal: appeal.id };
};

async function lockedAppeal(value: string, ctx: ServicesWriteContext) {
  const id = await visibleKey(ctx, ServicesAppeal, value, 'appeal');
  return ctx.em.findOneOrFail(ServicesAppeal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

function addStep(
  appealId: string,
  number: number,
  state: string,
  note: string | null,
  { em, today }: ServicesWriteContext,
): void {
  em.persist(em.create(ServicesAppealStep, { id: uuidv7(), appealId, number, state, takenOn: today, note }));
}

/** The plan states no deadline: without a setting there is none. */
const dueAfter = (today: string, days: number | null): string | null =>
  days === null ? null : dateText(day(today) + days);
