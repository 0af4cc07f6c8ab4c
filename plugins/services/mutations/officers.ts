import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectPast,
  expectText,
  expectVersion,
  invalid,
  Region,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { ServicesAssignment, ServicesOfficer, ServicesVisit } from '../entities.ts';
import type { ServicesMutations, ServicesWriteContext } from '../services.generated.ts';

export const servicesAddOfficer: ServicesMutations['servicesAddOfficer'] = async (input, { em, viewer }) => {
  const city = input.city ?? null;
  if (viewer.role === 'CITY_OFFICER' && city !== viewer.scope)
    throw invalid('city', `your own city, ${viewer.scope}`, city ?? 'the province');
  if (city !== null && !(await em.findOne(Region, { code: city, cityCode: city })))
    throw invalid('city', 'a prefecture-level city or Pingtan, such as 350500', city);
  const officer = em.create(ServicesOfficer, {
    id: uuidv7(),
    name: expectText(input.name, 'name'),
    office: expectText(input.office, 'office'),
    cityCode: city,
    startedOn: input.startedOn,
    source: input.source ?? null,
  });
  em.persist(officer);
  return { officer: officer.id };
};

/** Who assigns the same officer meanwhile waits for the lock, and then finds the officer gone. */
export const servicesEndOfficer: ServicesMutations['servicesEndOfficer'] = async (input, ctx) => {
  const { em } = ctx;
  const officer = await lockedOfficer(input.officer, ctx);
  expectVersion(officer.version, input.version);
  if (officer.endedOn != null) throw conflict('officer', `the officer left on ${officer.endedOn} already.`);
  if (input.endedOn <= officer.startedOn)
    throw invalid('endedOn', `a day after ${officer.startedOn}, when the officer began`, input.endedOn);
  const open = await em.count(ServicesAssignment, { officerId: officer.id, endedOn: null });
  if (open > 0) throw conflict('officer', `${open} enterprises are served; hand them over first.`);
  const last = await em.findOne(
    ServicesAssignment,
    { officerId: officer.id, endedOn: { $gt: input.endedOn } },
    { orderBy: { endedOn: 'desc' } },
  );
  if (last)
    throw invalid('endedOn', `${last.endedOn} or later: an enterprise was served until then`, input.endedOn);
  officer.endedOn = input.endedOn;
  return { officer: officer.id };
};

/** One officer at a time: the open assignment ends on the day the new one begins. The index refuses a second. */
export const servicesAssignOfficer: ServicesMutations['servicesAssignOfficer'] = async (input, ctx) => {
  const { em } = ctx;
  const { startedOn } = input;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const officer = await lockedOfficer(input.officer, ctx);
  expectServing(officer, startedOn, 'startedOn');
  if (officer.endedOn != null) throw conflict('officer', `the officer left on ${officer.endedOn}.`);
  const open = await em.findOne(
    ServicesAssignment,
    { enterpriseId, endedOn: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const earlier =
    open ?? (await em.findOne(ServicesAssignment, { enterpriseId }, { orderBy: { startedOn: 'desc' } }));
  if (open !== null) {
    if (open.officerId === officer.id)
      throw conflict('officer', `the officer serves it since ${open.startedOn} already.`);
    if (startedOn <= open.startedOn)
      throw invalid('startedOn', `a day after ${open.startedOn}, when the officer before began`, startedOn);
    open.endedOn = startedOn;
    open.endReason = expectText(input.reason ?? '', 'reason');
    // MikroORM inserts before it updates; the index would see two open assignments.
    await em.flush();
  } else if (earlier?.endedOn != null && startedOn < earlier.endedOn) {
    throw invalid('startedOn', `${earlier.endedOn} or later, when the officer before ended`, startedOn);
  }
  const assignment = em.create(ServicesAssignment, {
    id: uuidv7(),
    enterpriseId,
    officerId: officer.id,
    startedOn,
    source: input.source ?? null,
  });
  em.persist(assignment);
  return { assignment: assignment.id };
};

export const servicesRecordVisit: ServicesMutations['servicesRecordVisit'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const officerId = await visibleKey(ctx, ServicesOfficer, input.officer, 'officer');
  expectPast(input.visitedOn, 'visitedOn', today);
  expectServing(await em.findOneOrFail(ServicesOfficer, { id: officerId }), input.visitedOn, 'visitedOn');
  const visit = em.create(ServicesVisit, {
    id: uuidv7(),
    enterpriseId,
    officerId,
    occasion: input.occasion,
    visitedOn: input.visitedOn,
    notes: input.notes ?? null,
    source: input.source ?? null,
  });
  em.persist(visit);
  return { visit: visit.id };
};

async function lockedOfficer(value: string, ctx: ServicesWriteContext) {
  const id = await visibleKey(ctx, ServicesOfficer, value, 'officer');
  return ctx.em.findOneOrFail(ServicesOfficer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** The day lies within the time of the officer. */
function expectServing(
  { startedOn, endedOn }: { readonly startedOn: string; readonly endedOn?: string | null },
  day: string,
  field: string,
): void {
  if (day >= startedOn && (endedOn == null || day < endedOn)) return;
  throw invalid(field, `a day from ${startedOn}${endedOn == null ? '' : ` and before ${endedOn}`}`, day);
}
