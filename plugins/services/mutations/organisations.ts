import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectText,
  expectVersion,
  invalid,
  Region,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import {
  ServicesAssessment,
  ServicesDemonstration,
  ServicesOrganisation,
  ServicesRecord,
} from '../entities.ts';
import type { ServicesMutations } from '../services.generated.ts';
import { expectRating } from './rating.ts';

export const servicesAddOrganisation: ServicesMutations['servicesAddOrganisation'] = async (
  input,
  { em },
) => {
  const name = expectText(input.name, 'name');
  if (input.region && !(await em.findOne(Region, { code: input.region }))) {
    throw invalid('region', 'a region of the province such as 350500', input.region);
  }
  if (await em.findOne(ServicesOrganisation, { name }))
    throw conflict('name', `there is an organisation ${name} already.`);
  const organisation = em.create(ServicesOrganisation, {
    id: uuidv7(),
    name,
    level: input.level,
    regionCode: input.region ?? null,
    source: input.source ?? null,
  });
  em.persist(organisation);
  return { organisation: organisation.id };
};

export const servicesRecordAssessment: ServicesMutations['servicesRecordAssessment'] = async (input, ctx) => {
  const { em, today } = ctx;
  const organisationId = await visibleKey(ctx, ServicesOrganisation, input.organisation, 'organisation');
  const { assessedOn, coversAllStaff, coversWholeProcess, coversEverySide } = input;
  expectPast(assessedOn, 'assessedOn', today);
  if (await em.findOne(ServicesAssessment, { organisationId, assessedOn }))
    throw conflict('assessedOn', `its assessment of ${assessedOn} is recorded already.`);
  const assessment = em.create(ServicesAssessment, {
    id: uuidv7(),
    organisationId,
    assessedOn,
    coversAllStaff,
    coversWholeProcess,
    coversEverySide,
    conclusion: input.conclusion ?? null,
    source: input.source ?? null,
  });
  em.persist(assessment);
  return { assessment: assessment.id };
};

export const servicesRecogniseDemonstration: ServicesMutations['servicesRecogniseDemonstration'] = async (
  input,
  ctx,
) => {
  const { em } = ctx;
  const organisationId = await visibleKey(ctx, ServicesOrganisation, input.organisation, 'organisation');
  const { kind, level, validFrom, validTo = null } = input;
  if (validTo !== null) expectNotBefore(validTo, 'validTo', validFrom, 'when it begins');
  // Who records another one of the organisation meanwhile waits here.
  await em.findOneOrFail(
    ServicesOrganisation,
    { id: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const others = await em.find(ServicesDemonstration, { organisationId, kind, level });
  const overlapping = others.find(
    (other) => validFrom <= (other.validTo ?? other.validFrom) && (validTo ?? validFrom) >= other.validFrom,
  );
  if (overlapping) {
    const { validFrom: from, validTo: to } = overlapping;
    throw conflict('validFrom', `it is recognised from ${from} to ${to ?? 'a day not known'} already.`);
  }
  const demonstration = em.create(ServicesDemonstration, {
    id: uuidv7(),
    organisationId,
    kind,
    level,
    validFrom,
    validTo,
    documentNumber: input.documentNumber ?? null,
    source: input.source ?? null,
  });
  em.persist(demonstration);
  return { demonstration: demonstration.id };
};

export const servicesRecordService: ServicesMutations['servicesRecordService'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const organisationId = await visibleKey(ctx, ServicesOrganisation, input.organisation, 'organisation');
  expectPast(input.servedOn, 'servedOn', today);
  const record = em.create(ServicesRecord, {
    id: uuidv7(),
    enterpriseId,
    organisationId,
    kind: input.kind,
    servedOn: input.servedOn,
    content: expectText(input.content, 'content'),
    source: input.source ?? null,
  });
  em.persist(record);
  return { record: record.id };
};

export const servicesRateService: ServicesMutations['servicesRateService'] = async (input, ctx) => {
  const id = await visibleKey(ctx, ServicesRecord, input.record, 'record');
  const record = await ctx.em.findOneOrFail(ServicesRecord, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(record.version, input.version);
  if (record.rating != null) throw conflict('record', `it was rated ${record.rating} already.`);
  expectRating(input.rating, 'rating');
  record.rating = input.rating;
  return { record: id };
};
