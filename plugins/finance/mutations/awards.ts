import {
  type Ask,
  type Claim,
  conflict,
  type Entity,
  expectPast,
  expectText,
  invalid,
  limitsOf,
  type Outcome,
  release,
  reserve,
  settle,
  UserError,
  visibleKey,
  yuanOf,
} from '@tidu/core';
import type { Facts, Policy, Reading } from '@tidu/policy';
import { sql } from 'kysely';
import { FinanceArrival, FinanceListingMilestone, FinanceLoan, FinanceLoanPool } from '../entities.ts';
import { milestone } from '../facts/milestone.ts';
import type { FinanceMutations, FinanceWriteContext } from '../finance.generated.ts';
import {
  type Determined,
  determine,
  dueOf,
  expectDue,
  expectResponsible,
  whyNot,
} from '../ledger/determine.ts';
import { type Held, heldUnder } from '../ledger/held.ts';
import { drawsOf, keyOfPool, mayOvertake, readingOf } from '../ledger/loan-pool.ts';
import { fundAward } from '../policies/fund-award/policy.ts';
import { interestSubsidy } from '../policies/interest-subsidy/policy.ts';
import { listingAward } from '../policies/listing-award/policy.ts';

/** A policy whose award is reserved, what its subject is, and how the input names it. */
interface Award {
  readonly policy: Policy;
  readonly entity: Entity;
  readonly field: string;
  /** Facts in which what the subject was granted itself counts against it: the ledger counts that. */
  readonly instead?: Facts;
}
const INTEREST: Award = { policy: interestSubsidy, entity: FinanceLoan, field: 'loan' };
const FUND: Award = { policy: fundAward, entity: FinanceArrival, field: 'arrival' };
const LISTING: Award = {
  policy: listingAward,
  entity: FinanceListingMilestone,
  field: 'milestone',
  instead: { [milestone.used.id]: 0n },
};

export const financeReserveInterestSubsidy: FinanceMutations['financeReserveInterestSubsidy'] = (
  input,
  ctx,
) => reserveOne(INTEREST, input.loan, input.reading ?? 'LITERAL', ctx);
export const financeSettleInterestSubsidy: FinanceMutations['financeSettleInterestSubsidy'] = (input, ctx) =>
  settleOne(INTEREST, input.loan, input.paidOn, ctx);
export const financeReleaseInterestSubsidy: FinanceMutations['financeReleaseInterestSubsidy'] = (
  input,
  ctx,
) => releaseOne(INTEREST, input.loan, input.reason, ctx);

export const financeReserveFundAward: FinanceMutations['financeReserveFundAward'] = (input, ctx) =>
  reserveOne(FUND, input.arrival, input.reading ?? 'LITERAL', ctx);
export const financeSettleFundAward: FinanceMutations['financeSettleFundAward'] = (input, ctx) =>
  settleOne(FUND, input.arrival, input.paidOn, ctx);
export const financeReleaseFundAward: FinanceMutations['financeReleaseFundAward'] = (input, ctx) =>
  releaseOne(FUND, input.arrival, input.reason, ctx);

export const financeReserveListingAward: FinanceMutations['financeReserveListingAward'] = (input, ctx) =>
  reserveOne(LISTING, input.milestone, input.reading ?? 'LITERAL', ctx);
export const financeSettleListingAward: FinanceMutations['financeSettleListingAward'] = (input, ctx) =>
  settleOne(LISTING, input.milestone, input.paidOn, ctx);
export const financeReleaseListingAward: FinanceMutations['financeReleaseListingAward'] = (input, ctx) =>
  releaseOne(LISTING, input.milestone, input.reason, ctx);

const MOST_LOANS = 500;

/**
 * Serves a pool: loans that wait, and those that nobody has asked for yet, in the order in which the bank registered
 * them. Whoever is not eligible is passed over with the reason; from the first that does not fit on, they wait.
 */
export const financeAllocatePool: FinanceMutations['financeAllocatePool'] = async (input, ctx) => {
  await expectResponsible(ctx, interestSubsidy);
  const poolId = await visibleKey(ctx, FinanceLoanPool, input.pool, 'pool');
  const most = input.loans ?? MOST_LOANS;
  if (most < 1 || most > MOST_LOANS) throw invalid('loans', `1 to ${MOST_LOANS}`, most);
  const pool = await ctx.em.findOneOrFail(FinanceLoanPool, { id: poolId });
  const reading = readingOf(pool);
  const { rows } = await sql<{ readonly id: string }>`
    select l.id from finance.loan l
    left join core.allocation_request r on r.policy_id = ${interestSubsidy.id} and r.subject_id = l.id
    left join core.allocation_account a on a.id = r.waits_for_id
    where l.is_programme_loan and (r.id is null or a.key = ${keyOfPool(poolId)})
      and case ${reading} when 'LITERAL' then l.disbursed_on between make_date(${pool.year}::integer, 1, 1) and make_date(${pool.year}::integer, 12, 31)
        else l.pool_id = ${poolId}::uuid end
    order by l.registered_at, l.id limit ${most + 1}`.execute(ctx.db);
  const loans = rows.slice(0, most).map(({ id }) => id);
  const determined = await lockAndDetermine(INTEREST, loans, reading, ctx);
  const draws = await drawsOf(ctx.db, loans, reading);
  const asks = loans.flatMap((id) => {
    const found = determined.get(id);
    const draw = draws.get(id);
    return found && draw ? [askFor(INTEREST, id, found, ctx, [draw])] : [];
  });
  const outcomes = await reserve(ctx.db, asks);
  const count = (result: Outcome['result']): number =>
    outcomes.filter((outcome) => outcome.result === result).length;
  return {
    pool: poolId,
    granted: count('GRANTED'),
    queued: count('QUEUED'),
    refused: count('REFUSED'),
    hasMore: rows.length > most,
  };
};

async function reserveOne(award: Award, id: string, reading: Reading, ctx: FinanceWriteContext) {
  const { policy, field } = award;
  await expectResponsible(ctx, policy);
  const subjectId = await visibleKey(ctx, award.entity, id, field);
  const determined = (await lockAndDetermine(award, [subjectId], reading, ctx)).get(subjectId);
  expectDue(policy, determined, field);
  if (determined === undefined)
    throw new Error(`${policy.id} was asked about ${subjectId} and has no answer`);
  const draws = award === INTEREST ? await drawOfLoan(subjectId, reading, ctx) : [];
  const [outcome] = await reserve(ctx.db, [askFor(award, subjectId, determined, ctx, draws)]);
  return { request: outcome?.requestId };
}

/** Paid on a day, as much as the policy still gives: what was reserved above that goes back. */
async function settleOne(
  award: Award,
  id: string,
  paidOn: string | null | undefined,
  ctx: FinanceWriteContext,
) {
  const { policy, field } = award;
  await expectResponsible(ctx, policy);
  const on = paidOn ?? ctx.today;
  expectPast(on, 'paidOn', ctx.today);
  const subjectId = await visibleKey(ctx, award.entity, id, field);
  const claim = { policyId: policy.id, subjectId };
  const reserved = await expectHeld(claim, field, ctx);
  const determined = (await lockAndDetermine(award, [subjectId], reserved.reading, ctx)).get(subjectId);
  const due = expectDue(policy, determined, field);
  if (due === 0n)
    throw conflict(field, `nothing is due under ${policy.id} any more. Release what is reserved.`);
  const part = due < reserved.granted ? { amount: due } : {};
  return requestOf(await settle(ctx.db, claim, { ...part, on, basis: basisOf(determined) }), field);
}

async function releaseOne(award: Award, id: string, reason: string, ctx: FinanceWriteContext) {
  const { policy, field } = award;
  await expectResponsible(ctx, policy);
  const subjectId = await visibleKey(ctx, award.entity, id, field);
  const claim = { policyId: policy.id, subjectId };
  await expectHeld(claim, field, ctx);
  const note = expectText(reason, 'reason');
  return requestOf(await release(ctx.db, claim, { on: ctx.today, note }), field);
}

/**
 * Loans are locked before the ledger, as whoever records a prepayment locks them: it then either sees the reservation,
 * or is seen by it.
 */
async function lockAndDetermine(
  { policy, entity, instead }: Award,
  ids: readonly string[],
  reading: Reading,
  ctx: FinanceWriteContext,
): Promise<ReadonlyMap<string, Determined>> {
  if (entity === FinanceLoan) {
    await sql`select from finance.loan where id = any(${ids}::uuid[]) order by id for no key update`.execute(
      ctx.db,
    );
  }
  return determine(ctx, policy, ids, reading, instead);
}

async function drawOfLoan(loanId: string, reading: Reading, ctx: FinanceWriteContext): Promise<Ask['draws']> {
  const draw = (await drawsOf(ctx.db, [loanId], reading)).get(loanId);
  if (draw !== undefined) return [draw];
  const { isProgrammeLoan, disbursedOn } = await ctx.em.findOneOrFail(FinanceLoan, { id: loanId });
  if (!isProgrammeLoan) return [];
  const expected =
    reading === 'LITERAL' ? `a pool of the year of ${disbursedOn}` : 'a phase that the loan names';
  throw invalid('loan', expected, 'none');
}

function askFor(
  { policy }: Award,
  subjectId: string,
  determined: Determined,
  { today }: FinanceWriteContext,
  draws: Ask['draws'],
): Ask {
  const due = dueOf(determined);
  const { enterpriseId, eventOn, verdict, reading } = determined;
  const isSure = due !== null && eventOn !== null;
  const counted = { plugin: 'finance', subjectId, enterpriseId };
  return {
    plugin: 'finance',
    policyId: policy.id,
    subject: policy.subject.id,
    subjectId,
    enterpriseId,
    amount: due ?? 0n,
    inPart: true,
    limits: isSure ? limitsOf(policy, determined.caps, { ...counted, eventOn }) : [],
    draws,
    place: determined.place,
    mayOvertake: mayOvertake(today, reading),
    ...(isSure
      ? {}
      : {
          // Eligible with an amount that is not known exactly is not known either.
          refusal: { reason: verdict === 'ELIGIBLE' ? 'UNKNOWN' : verdict, note: whyNot(policy, determined) },
        }),
    basis: basisOf(determined),
    on: today,
  };
}

function basisOf(determined: Determined | undefined): Ask['basis'] {
  if (determined === undefined) return null;
  const { policyVersion, reading, verdict, amount } = determined;
  return { policyVersion, reading, verdict, determined: amount?.high ?? null };
}

async function expectHeld(claim: Claim, field: string, ctx: FinanceWriteContext): Promise<Held> {
  const held = await heldUnder(claim, ctx);
  if (held === undefined) {
    throw conflict(field, `nothing is reserved for it under ${claim.policyId}. Reserve first.`);
  }
  return held;
}

function requestOf(outcome: Outcome, field: string): { readonly request: string } {
  if (outcome.result === 'GRANTED') return { request: outcome.requestId };
  const { reason, limit, used, asked } = outcome;
  throw new UserError(
    'CONFLICT',
    `${field}: found ${reason}: ${yuanOf(asked)} asked, limit ${yuanOf(limit)}, ${yuanOf(used)} used.`,
    ['input', field],
  );
}
