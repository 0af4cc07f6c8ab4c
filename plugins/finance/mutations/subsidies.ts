import {
  conflict,
  expectNotBefore,
  expectPositive,
  expectText,
  expectVersion,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { FinanceLoan, FinanceOtherSubsidy } from '../entities.ts';
import type { FinanceMutations } from '../finance.generated.ts';

export const financeRecordOtherSubsidy: FinanceMutations['financeRecordOtherSubsidy'] = async (
  input,
  ctx,
) => {
  const { em } = ctx;
  const loanId = await visibleKey(ctx, FinanceLoan, input.loan, 'loan');
  const scheme = expectText(input.scheme, 'scheme');
  if (input.amount != null) expectPositive(input.amount, 'amount');
  if (await em.findOne(FinanceOtherSubsidy, { loanId, level: input.level, scheme })) {
    throw conflict('scheme', `the loan has a subsidy of ${scheme} already. Change that one.`);
  }
  const subsidy = em.create(FinanceOtherSubsidy, {
    id: uuidv7(),
    loanId,
    level: input.level,
    kind: input.kind,
    scheme,
    amount: input.amount == null ? null : String(input.amount),
    status: input.status,
    reservedOn: input.status === 'RESERVED' ? input.on : null,
    paidOn: input.status === 'PAID' ? input.on : null,
    withdrawnOn: input.status === 'WITHDRAWN' ? input.on : null,
    source: input.source ?? null,
  });
  em.persist(subsidy);
  return { subsidy: subsidy.id };
};

export const financeChangeOtherSubsidy: FinanceMutations['financeChangeOtherSubsidy'] = async (
  input,
  ctx,
) => {
  const { em } = ctx;
  const id = await visibleKey(ctx, FinanceOtherSubsidy, input.subsidy, 'subsidy');
  const subsidy = await em.findOneOrFail(FinanceOtherSubsidy, { id });
  expectVersion(subsidy.version, input.version);
  const { status, reservedOn, paidOn } = subsidy;
  const allowed =
    input.status === 'PAID' ? status === 'RESERVED' : input.status === 'WITHDRAWN' && status !== 'WITHDRAWN';
  if (!allowed)
    throw invalid(
      'status',
      'PAID after RESERVED, or WITHDRAWN after either',
      `${input.status} after ${status}`,
    );
  const since = paidOn ?? reservedOn;
  if (since) expectNotBefore(input.on, 'on', since, `when it became ${status}`);
  subsidy.status = input.status;
  if (input.status === 'PAID') subsidy.paidOn = input.on;
  else subsidy.withdrawnOn = input.on;
  return { subsidy: id };
};
