import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectPositive,
  expectText,
  expectVersion,
  invalid,
  visibleKey,
} from '@tidu/core';
import { day } from '@tidu/policy';
import { v7 as uuidv7 } from 'uuid';
import {
  InnovationBooking,
  InnovationCollaboration,
  InnovationFacility,
  InnovationInstitution,
  InnovationInstrument,
  InnovationJointLab,
  InnovationJointLabPartner,
  InnovationNeed,
} from '../entities.ts';
import { expectEligible } from '../gate.ts';
import type { InnovationMutations } from '../innovation.generated.ts';
import { instrumentAccess } from '../policies/instrument-access/policy.ts';
import { expectNotNegative, regionOf } from './expectations.ts';

const LONGEST_BOOKING = 31;

export const innovationAddInstitution: InnovationMutations['innovationAddInstitution'] = async (
  input,
  ctx,
) => {
  const institution = ctx.em.create(InnovationInstitution, {
    id: uuidv7(),
    name: expectText(input.name, 'name'),
    kind: input.kind,
    cityCode: await regionOf(input.city, 'city', ctx),
    isProvincial: input.isProvincial ?? null,
    source: input.source ?? null,
  });
  ctx.em.persist(institution);
  return { institution: institution.id };
};

export const innovationRecordCollaboration: InnovationMutations['innovationRecordCollaboration'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const institutionId = await visibleKey(ctx, InnovationInstitution, input.institution, 'institution');
  const needId = input.need ? await visibleKey(ctx, InnovationNeed, input.need, 'need') : null;
  if (needId && (await em.findOneOrFail(InnovationNeed, { id: needId })).enterpriseId !== enterpriseId) {
    throw invalid('need', 'a need of the enterprise', "another enterprise's");
  }
  expectPositive(input.cost, 'cost');
  expectPast(input.agreedOn, 'agreedOn', today);
  const collaboration = em.create(InnovationCollaboration, {
    id: uuidv7(),
    enterpriseId,
    institutionId,
    needId,
    title: expectText(input.title, 'title'),
    cost: String(input.cost),
    agreedOn: input.agreedOn,
    source: input.source ?? null,
  });
  em.persist(collaboration);
  return { collaboration: collaboration.id };
};

export const innovationFoundJointLab: InnovationMutations['innovationFoundJointLab'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.agreedOn, 'agreedOn', today);
  const partners = new Set<string>();
  for (const partner of new Set(input.partners)) {
    partners.add(await visibleKey(ctx, InnovationInstitution, partner, 'partners'));
  }
  if (partners.size === 0) throw invalid('partners', 'one institution or more', 'none');
  const lab = em.create(InnovationJointLab, {
    id: uuidv7(),
    enterpriseId,
    name: expectText(input.name, 'name'),
    agreedOn: input.agreedOn,
    agreementNumber: input.agreementNumber ?? null,
    source: input.source ?? null,
  });
  em.persist(lab);
  // A partner may be written once its laboratory is seen.
  await em.flush();
  for (const institutionId of partners) {
    em.persist(em.create(InnovationJointLabPartner, { id: uuidv7(), labId: lab.id, institutionId }));
  }
  return { lab: lab.id };
};

export const innovationAddFacility: InnovationMutations['innovationAddFacility'] = async (input, ctx) => {
  const institutionId = await visibleKey(ctx, InnovationInstitution, input.institution, 'institution');
  const facility = ctx.em.create(InnovationFacility, {
    id: uuidv7(),
    institutionId,
    name: expectText(input.name, 'name'),
    kind: input.kind,
    regionCode: await regionOf(input.region, 'region', ctx),
    openedOn: input.openedOn,
    source: input.source ?? null,
  });
  ctx.em.persist(facility);
  return { facility: facility.id };
};

export const innovationAddInstrument: InnovationMutations['innovationAddInstrument'] = async (input, ctx) => {
  const facilityId = await visibleKey(ctx, InnovationFacility, input.facility, 'facility');
  if (input.originalValue != null) expectNotNegative(input.originalValue, 'originalValue');
  if (input.dayFee != null) expectNotNegative(input.dayFee, 'dayFee');
  const instrument = ctx.em.create(InnovationInstrument, {
    id: uuidv7(),
    facilityId,
    name: expectText(input.name, 'name'),
    model: input.model ?? null,
    originalValue: input.originalValue == null ? null : String(input.originalValue),
    isPubliclyFunded: input.isPubliclyFunded ?? null,
    isShared: input.isShared,
    dayFee: input.dayFee == null ? null : String(input.dayFee),
    source: input.source ?? null,
  });
  ctx.em.persist(instrument);
  return { instrument: instrument.id };
};

/** Days that are taken the database refuses, by whomever: the other booking may lie out of sight. */
export const innovationBookInstrument: InnovationMutations['innovationBookInstrument'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const { fromOn, toOn } = input;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const instrumentId = await visibleKey(ctx, InnovationInstrument, input.instrument, 'instrument');
  const instrument = await em.findOneOrFail(InnovationInstrument, { id: instrumentId });
  const facility = await em.findOneOrFail(InnovationFacility, { id: instrument.facilityId });
  if (!instrument.isShared) throw invalid('instrument', 'one that is shared', 'one that is not');
  expectNotBefore(fromOn, 'fromOn', today, 'as it is booked ahead');
  expectNotBefore(fromOn, 'fromOn', facility.openedOn, 'when the facility opens');
  expectNotBefore(toOn, 'toOn', fromOn, 'when it begins');
  if (facility.closedOn != null && toOn >= facility.closedOn) {
    throw invalid('toOn', `a day before ${facility.closedOn}, when the facility closes`, toOn);
  }
  const days = Array.from({ length: day(toOn) - day(fromOn) + 1 }, (_, index) => day(fromOn) + index);
  if (days.length > LONGEST_BOOKING) {
    throw invalid('toOn', `${LONGEST_BOOKING} days at most`, `${days.length} days`);
  }
  await expectEligible(instrumentAccess, enterpriseId, 'enterprise', ctx, days);
  const { dayFee } = instrument;
  const booking = em.create(InnovationBooking, {
    id: uuidv7(),
    enterpriseId,
    instrumentId,
    fromOn,
    toOn,
    fee: dayFee == null ? null : String(BigInt(dayFee) * BigInt(days.length)),
    bookedOn: today,
    source: input.source ?? null,
  });
  em.persist(booking);
  return { booking: booking.id };
};

export const innovationCancelBooking: InnovationMutations['innovationCancelBooking'] = async (input, ctx) => {
  const id = await visibleKey(ctx, InnovationBooking, input.booking, 'booking');
  const booking = await ctx.em.findOneOrFail(
    InnovationBooking,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(booking.version, input.version);
  if (booking.state === 'CANCELLED') throw conflict('booking', 'it is cancelled already.');
  if (booking.fromOn <= ctx.today)
    throw invalid('booking', `one that begins after ${ctx.today}`, booking.fromOn);
  booking.state = 'CANCELLED';
  return { booking: id };
};
