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
  yuanOf,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { FinanceArrival, FinanceFund, FinanceFundInvestment } from '../entities.ts';
import type { FinanceMutations } from '../finance.generated.ts';

const DEEPEST = 2;

export const financeAddFund: FinanceMutations['financeAddFund'] = async (input, ctx) => {
  const { em } = ctx;
  const name = expectText(input.name, 'name');
  if (input.size != null) expectPositive(input.size, 'size');
  const parentId = input.parent ? await visibleKey(ctx, FinanceFund, input.parent, 'parent') : null;
  const parent = parentId ? await em.findOneOrFail(FinanceFund, { id: parentId }) : null;
  if (parent && parent.kind !== input.kind)
    throw invalid('kind', `${parent.kind}, that of the parent`, input.kind);
  if (parent && parent.depth >= DEEPEST)
    throw invalid('parent', 'a fund of depth 0 or 1', `depth ${parent.depth}`);
  if (await em.findOne(FinanceFund, { name }))
    throw conflict('name', `there is a fund called ${name} already.`);
  const fund = em.create(FinanceFund, {
    id: uuidv7(),
    name,
    kind: input.kind,
    depth: parent ? parent.depth + 1 : 0,
    parentId,
    size: input.size == null ? null : String(input.size),
    source: input.source ?? null,
  });
  em.persist(fund);
  return { fund: fund.id };
};

export const financeRecordFundInvestment: FinanceMutations['financeRecordFundInvestment'] = async (
  input,
  ctx,
) => {
  const { em } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const fundId = await visibleKey(ctx, FinanceFund, input.fund, 'fund');
  expectPositive(input.committed, 'committed');
  if (input.convertedOn) expectConversion(input.instrument, input.agreedOn, input.convertedOn);
  const investment = em.create(FinanceFundInvestment, {
    id: uuidv7(),
    enterpriseId,
    fundId,
    instrument: input.instrument,
    agreedOn: input.agreedOn,
    committed: String(input.committed),
    convertedOn: input.convertedOn ?? null,
    source: input.source ?? null,
  });
  em.persist(investment);
  return { investment: investment.id };
};

export const financeRecordConversion: FinanceMutations['financeRecordConversion'] = async (input, ctx) => {
  const { em } = ctx;
  const id = await visibleKey(ctx, FinanceFundInvestment, input.investment, 'investment');
  const investment = await em.findOneOrFail(FinanceFundInvestment, { id });
  expectVersion(investment.version, input.version);
  if (investment.convertedOn)
    throw conflict('investment', `it became equity on ${investment.convertedOn} already.`);
  expectConversion(investment.instrument, investment.agreedOn, input.convertedOn);
  investment.convertedOn = input.convertedOn;
  return { investment: id };
};

export const financeRecordArrival: FinanceMutations['financeRecordArrival'] = async (input, ctx) => {
  const { em, today } = ctx;
  const investmentId = await visibleKey(ctx, FinanceFundInvestment, input.investment, 'investment');
  expectPositive(input.amount, 'amount');
  // Whoever comes second waits here and reads what the first has left.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const investment = await em.findOneOrFail(FinanceFundInvestment, { id: investmentId }, lock);
  expectNotBefore(input.arrivedOn, 'arrivedOn', investment.agreedOn, 'when the investment was agreed');
  expectPast(input.arrivedOn, 'arrivedOn', today);
  const missing = BigInt(investment.committed) - BigInt(investment.arrived);
  if (input.amount > missing) {
    throw invalid('amount', `at most ${yuanOf(missing)}, which is still to come`, yuanOf(input.amount));
  }
  const arrival = em.create(FinanceArrival, {
    id: uuidv7(),
    investmentId,
    enterpriseId: investment.enterpriseId,
    arrivedOn: input.arrivedOn,
    amount: String(input.amount),
    bankProof: input.bankProof ? expectText(input.bankProof, 'bankProof') : null,
    source: input.source ?? null,
  });
  em.persist(arrival);
  return { arrival: arrival.id };
};

function expectConversion(instrument: string, agreedOn: string, convertedOn: string): void {
  if (instrument !== 'CONVERTIBLE')
    throw invalid('convertedOn', 'none: only a convertible becomes equity', convertedOn);
  expectNotBefore(convertedOn, 'convertedOn', agreedOn, 'when the investment was agreed');
}
