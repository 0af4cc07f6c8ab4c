import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectPositive,
  expectText,
  invalid,
  visibleKey,
  yuanOf,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { FinanceLoan, FinanceLoanPool, FinancePrepayment } from '../entities.ts';
import type { FinanceMutations } from '../finance.generated.ts';
import { giveBackAfterPrepayment } from '../ledger/prepayment.ts';

export const financeRegisterLoan: FinanceMutations['financeRegisterLoan'] = async (input, ctx) => {
  const { em } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const bank = expectText(input.bank, 'bank');
  const contractNumber = expectText(input.contractNumber, 'contractNumber');
  expectPositive(input.principal, 'principal');
  if (input.rate < 0 || input.rate > 1_000_000)
    throw invalid('rate', '0 to 100 per cent', input.rate / 10_000);
  if (input.maturityOn <= input.disbursedOn) {
    throw invalid(
      'maturityOn',
      `a day after ${input.disbursedOn}, when the loan was disbursed`,
      input.maturityOn,
    );
  }
  const poolId = input.pool ? await visibleKey(ctx, FinanceLoanPool, input.pool, 'pool') : null;
  if (poolId && !input.isProgrammeLoan)
    throw invalid('pool', 'none for a loan that is not a special loan', 'one');
  if (poolId) {
    const pool = await em.findOneOrFail(FinanceLoanPool, { id: poolId });
    if (pool.phase === null) throw invalid('pool', 'a phase', `the whole year ${pool.year}`);
  }
  if (await em.findOne(FinanceLoan, { bank, contractNumber })) {
    throw conflict('contractNumber', `${bank} has a loan of contract ${contractNumber} already.`);
  }
  const loan = em.create(FinanceLoan, {
    id: uuidv7(),
    enterpriseId,
    bank,
    contractNumber,
    kind: input.kind,
    origin: input.origin,
    principal: String(input.principal),
    rate: input.rate,
    disbursedOn: input.disbursedOn,
    maturityOn: input.maturityOn,
    registeredAt: input.registeredAt,
    isProgrammeLoan: input.isProgrammeLoan,
    poolId,
    source: input.source ?? null,
  });
  em.persist(loan);
  return { loan: loan.id };
};

export const financeRecordPrepayment: FinanceMutations['financeRecordPrepayment'] = async (input, ctx) => {
  const { em, today } = ctx;
  const loanId = await visibleKey(ctx, FinanceLoan, input.loan, 'loan');
  expectPositive(input.amount, 'amount');
  // Whoever comes second waits here and reads what the first has left.
  const loan = await em.findOneOrFail(FinanceLoan, { id: loanId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { disbursedOn, maturityOn, prepaidInFullOn } = loan;
  if (prepaidInFullOn) throw conflict('loan', `it was paid back in full on ${prepaidInFullOn}.`);
  expectNotBefore(input.paidOn, 'paidOn', disbursedOn, 'when the loan was disbursed');
  if (input.paidOn > maturityOn)
    throw invalid('paidOn', `${maturityOn} or earlier, when the loan is due`, input.paidOn);
  expectPast(input.paidOn, 'paidOn', today);
  const outstanding = BigInt(loan.principal) - BigInt(loan.prepaid);
  if (input.amount > outstanding) {
    throw invalid('amount', `at most ${yuanOf(outstanding)}, which is outstanding`, yuanOf(input.amount));
  }
  const prepayment = em.create(FinancePrepayment, {
    id: uuidv7(),
    loanId,
    paidOn: input.paidOn,
    amount: String(input.amount),
    source: input.source ?? null,
  });
  em.persist(prepayment);
  // The rule is to see it.
  await em.flush();
  await giveBackAfterPrepayment(loanId, input.paidOn, ctx);
  return { prepayment: prepayment.id };
};
