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
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { IpLicenceTake, IpOpenLicence, IpPatent } from '../entities.ts';
import type { IpMutations } from '../ip.generated.ts';
import { readPatentNumber } from '../patent-number.ts';

export const ipAddPatent: IpMutations['ipAddPatent'] = async (input, { em, db, today }) => {
  const read = readPatentNumber(input.applicationNumber);
  if (!read) {
    const expected =
      'year, kind (1, 2, 3, 8, 9), seven digits and the right check digit, such as 200310102344.5';
    throw invalid('applicationNumber', expected);
  }
  const { number, kind, year } = read;
  const { filedOn, grantedOn } = input;
  // A division, or an application that came by the international way, is numbered in a later year than it counts from.
  if (Number(filedOn.slice(0, 4)) > year) {
    throw invalid('filedOn', `a day of ${year}, the year of the number, or earlier`, filedOn);
  }
  expectPast(grantedOn, 'grantedOn', today);
  if (grantedOn <= filedOn)
    throw invalid('grantedOn', `a day after ${filedOn}, when it was filed`, grantedOn);
  if (await em.findOne(IpPatent, { applicationNumber: number })) {
    throw conflict('applicationNumber', `${number} is there already.`);
  }
  const { rows } = await sql<{ day: string }>`select ip.expires_on(${kind}, ${filedOn}) as day`.execute(db);
  const patent = em.create(IpPatent, {
    id: uuidv7(),
    applicationNumber: number,
    kind,
    title: expectText(input.title, 'title'),
    holder: expectText(input.holder, 'holder'),
    filedOn,
    grantedOn,
    expiresOn: rows[0]?.day ?? '',
    source: input.source ?? null,
  });
  em.persist(patent);
  return { patent: patent.id };
};

export const ipEndPatent: IpMutations['ipEndPatent'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, IpPatent, input.patent, 'patent');
  const patent = await em.findOneOrFail(IpPatent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(patent.version, input.version);
  if (patent.endedOn) throw conflict('patent', `it ended on ${patent.endedOn} already.`);
  expectPast(input.endedOn, 'endedOn', today);
  expectNotBefore(input.endedOn, 'endedOn', patent.grantedOn, 'when it was granted');
  if (input.endedOn >= patent.expiresOn) {
    throw invalid('endedOn', `a day before ${patent.expiresOn}, when its term ends`, input.endedOn);
  }
  patent.endedOn = input.endedOn;
  return { patent: id };
};

export const ipOfferLicence: IpMutations['ipOfferLicence'] = async (input, ctx) => {
  const { em } = ctx;
  const patentId = await visibleKey(ctx, IpPatent, input.patent, 'patent');
  const patent = await em.findOneOrFail(IpPatent, { id: patentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { fee, offeredFrom, offeredTo = null } = input;
  if (fee < 0n) throw invalid('fee', '0.00 or more', String(fee));
  if (offeredTo !== null) expectNotBefore(offeredTo, 'offeredTo', offeredFrom, 'when the offer begins');
  expectInForce(patent, offeredFrom, 'offeredFrom');
  const offers = await em.find(IpOpenLicence, { patentId });
  const other = offers.find(
    (offer) =>
      (offeredTo === null || offer.offeredFrom <= offeredTo) &&
      (offer.offeredTo == null || offer.offeredTo >= offeredFrom),
  );
  if (other) throw conflict('patent', `it is offered from ${other.offeredFrom} already.`);
  const licence = em.create(IpOpenLicence, {
    id: uuidv7(),
    patentId,
    licensor: expectText(input.licensor, 'licensor'),
    fee: String(fee),
    prospects: input.prospects ?? null,
    offeredFrom,
    offeredTo,
    source: input.source ?? null,
  });
  em.persist(licence);
  return { licence: licence.id };
};

export const ipWithdrawLicence: IpMutations['ipWithdrawLicence'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, IpOpenLicence, input.licence, 'licence');
  const licence = await em.findOneOrFail(IpOpenLicence, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(licence.version, input.version);
  if (licence.offeredTo && licence.offeredTo < today) {
    throw conflict('licence', `the offer ended on ${licence.offeredTo} already.`);
  }
  expectNotBefore(input.offeredTo, 'offeredTo', licence.offeredFrom, 'when the offer began');
  const last = await em.findOne(IpLicenceTake, { licenceId: id }, { orderBy: { takenOn: 'desc' } });
  if (last) expectNotBefore(input.offeredTo, 'offeredTo', last.takenOn, 'when a licence was taken');
  licence.offeredTo = input.offeredTo;
  return { licence: id };
};

/** One patent, many licensees: nothing runs out. A size class that is not known is left to the policy. */
export const ipTakeLicence: IpMutations['ipTakeLicence'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const licenceId = await visibleKey(ctx, IpOpenLicence, input.licence, 'licence');
  const enterprise = await em.findOneOrFail(Enterprise, { id: enterpriseId });
  if (enterprise.sizeClass === 'LARGE') throw invalid('enterprise', 'an SME', 'a large enterprise');
  const licence = await em.findOneOrFail(IpOpenLicence, { id: licenceId });
  const patent = await em.findOneOrFail(IpPatent, { id: licence.patentId });
  const { takenOn } = input;
  expectPast(takenOn, 'takenOn', today);
  expectNotBefore(takenOn, 'takenOn', licence.offeredFrom, 'when the offer begins');
  if (licence.offeredTo && takenOn > licence.offeredTo) {
    throw invalid('takenOn', `${licence.offeredTo} or earlier, when the offer ends`, takenOn);
  }
  expectInForce(patent, takenOn, 'takenOn');
  if (await em.findOne(IpLicenceTake, { licenceId, enterpriseId })) {
    throw conflict('enterprise', 'it took this licence already.');
  }
  const { source = null } = input;
  const take = em.create(IpLicenceTake, { id: uuidv7(), licenceId, enterpriseId, takenOn, source });
  em.persist(take);
  return { take: take.id };
};

/** The patent is granted, within its term and not ended on the day. */
function expectInForce(
  patent: {
    readonly grantedOn: string;
    readonly expiresOn: string;
    readonly endedOn?: string | null | undefined;
  },
  day: string,
  field: string,
): void {
  const end = patent.endedOn && patent.endedOn < patent.expiresOn ? patent.endedOn : patent.expiresOn;
  if (day < patent.grantedOn || day >= end) {
    throw invalid(field, `a day the patent is in force: ${patent.grantedOn} or later, before ${end}`, day);
  }
}
