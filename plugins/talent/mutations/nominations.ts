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
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { TalentNomination, TalentReference } from '../entities.ts';
import { LEAVES_SLOT, SLOTS } from '../quota.ts';
import type { TalentMutations, TalentWriteContext } from '../talent.generated.ts';

/**
 * Takes a place of the calendar year. Whoever asks second for the last place finds it free as well: the index refuses
 * that one when it is written.
 */
export const talentNominate: TalentMutations['talentNominate'] = async (input, ctx) => {
  const { em, today } = ctx;
  const { nominatedOn } = input;
  const personId = await visibleKey(ctx, Talent, input.person, 'person');
  expectPast(nominatedOn, 'nominatedOn', today);
  const { enterpriseId } = await em.findOneOrFail(Talent, { id: personId });
  const { creditCode, name } = await em.findOneOrFail(Enterprise, { id: enterpriseId });
  if (creditCode == null)
    throw invalid('person', 'a person of an enterprise whose credit code is known', `one of ${name}`);
  const year = Number(nominatedOn.slice(0, 4));
  const taken = await takenPlaces(ctx, creditCode, year);
  if (taken.some((place) => place.person_id === personId))
    throw conflict('person', `the person is nominated in ${year} already.`);
  const slot = SLOTS.find((each) => taken.every((place) => place.slot !== each));
  if (slot === undefined) {
    const names = taken.map((place) => place.name).join(' and ');
    throw conflict(
      'person',
      `${names} are nominated in ${year}, and an enterprise nominates ${SLOTS.length} persons a year. Withdraw one that is not submitted.`,
    );
  }
  const nomination = em.create(TalentNomination, {
    id: uuidv7(),
    enterpriseId,
    creditCode,
    personId,
    year,
    slot,
    series: input.series,
    targetLevel: input.targetLevel,
    specialty: expectText(input.specialty, 'specialty'),
    specialtyClass: input.specialtyClass,
    nominatedOn,
    source: input.source ?? null,
  });
  em.persist(nomination);
  return { nomination: nomination.id };
};

/** What makes a signature one of a peer with the title asked for; how many it takes is a matter of the policy. */
export const talentSignReference: TalentMutations['talentSignReference'] = async (input, ctx) => {
  const { em, today } = ctx;
  const nomination = await lockedNomination(ctx, input.nomination);
  if (nomination.status !== 'DRAFT')
    throw conflict('nomination', `it is ${nomination.status}; peers sign before it is submitted.`);
  const { titleLevel, titledOn, signedOn } = input;
  if (titleLevel !== 'SENIOR')
    throw invalid('titleLevel', 'SENIOR (正高级) on the day of signing', titleLevel);
  expectPast(signedOn, 'signedOn', today);
  if (titledOn > signedOn) throw invalid('titledOn', `${signedOn} or earlier, the day of signing`, titledOn);
  const certificateNumber = expectText(input.certificateNumber, 'certificateNumber')
    .normalize('NFKC')
    .toUpperCase();
  const earlier = await em.findOne(TalentReference, { nominationId: nomination.id, certificateNumber });
  if (earlier)
    throw conflict('certificateNumber', `${earlier.referee} has signed with it on ${earlier.signedOn}.`);
  const reference = em.create(TalentReference, {
    id: uuidv7(),
    nominationId: nomination.id,
    referee: expectText(input.referee, 'referee'),
    certificateNumber,
    specialty: expectText(input.specialty, 'specialty'),
    titleLevel,
    titledOn,
    signedOn,
    source: input.source ?? null,
  });
  em.persist(reference);
  return { reference: reference.id };
};

export const talentSubmitNomination: TalentMutations['talentSubmitNomination'] = async (input, ctx) => {
  const nomination = await lockedNomination(ctx, input.nomination, input.version);
  if (nomination.status !== 'DRAFT') throw conflict('nomination', `it is ${nomination.status} already.`);
  nomination.status = 'SUBMITTED';
  nomination.submittedOn = ctx.today;
  return { nomination: nomination.id };
};

export const talentWithdrawNomination: TalentMutations['talentWithdrawNomination'] = async (input, ctx) => {
  const nomination = await lockedNomination(ctx, input.nomination, input.version);
  if (nomination.decidedOn) throw conflict('nomination', `it is ${nomination.status} already.`);
  nomination.status = nomination.status === 'DRAFT' ? 'WITHDRAWN_BEFORE_SUBMIT' : 'WITHDRAWN';
  nomination.decidedOn = ctx.today;
  nomination.reason = expectText(input.reason, 'reason');
  return { nomination: nomination.id };
};

export const talentDecideNomination: TalentMutations['talentDecideNomination'] = async (input, ctx) => {
  const nomination = await lockedNomination(ctx, input.nomination, input.version);
  if (nomination.status !== 'SUBMITTED')
    throw conflict('nomination', `it is ${nomination.status}; one that is submitted is decided on.`);
  nomination.status = input.outcome;
  nomination.decidedOn = ctx.today;
  nomination.reason =
    input.outcome === 'GRANTED' ? (input.reason ?? null) : expectText(input.reason ?? '', 'reason');
  return { nomination: nomination.id };
};

/** The places of the year that are used, with who uses them, by credit code. */
async function takenPlaces({ db }: TalentWriteContext, creditCode: string, year: number) {
  const { rows } = await sql<{ slot: number; person_id: string; name: string }>`
    select n.slot, n.person_id, t.name from talent.nomination n join core.talent t on t.id = n.person_id
    where n.credit_code = ${creditCode} and n.year = ${year} and n.status <> all(${LEAVES_SLOT}::text[])
    order by n.slot`.execute(db);
  return rows;
}

async function lockedNomination(ctx: TalentWriteContext, globalId: string, version?: number) {
  const id = await visibleKey(ctx, TalentNomination, globalId, 'nomination');
  const nomination = await ctx.em.findOneOrFail(
    TalentNomination,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (version !== undefined) expectVersion(nomination.version, version);
  return nomination;
}
