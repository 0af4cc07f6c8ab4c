import { adjust } from '@tidu/core';
import type { FinanceWriteContext } from '../finance.generated.ts';
import { interestSubsidy } from '../policies/interest-subsidy/policy.ts';
import { determine } from './determine.ts';
import { heldUnder } from './held.ts';

/**
 * Banks deduct the subsidy up front (先贴后补): what a loan that is paid back early no longer earns is given back. The
 * principal stays drawn. Where the loan is found ineligible for another reason nothing is taken: officers look at that.
 */
export async function giveBackAfterPrepayment(
  loanId: string,
  paidOn: string,
  ctx: FinanceWriteContext,
): Promise<void> {
  const claim = { policyId: interestSubsidy.id, subjectId: loanId };
  const held = await heldUnder(claim, ctx);
  if (held === undefined || held.granted === 0n) return;
  const { granted, reading } = held;
  const determined = (await determine(ctx, interestSubsidy, [loanId], reading)).get(loanId);
  if (determined === undefined || determined.verdict === 'INELIGIBLE' || determined.amount === null) return;
  const { high } = determined.amount;
  if (high === null || high >= granted) return;
  const { policyVersion, verdict } = determined;
  await adjust(ctx.db, claim, {
    amount: high - granted,
    on: paidOn,
    basis: { policyVersion, reading, verdict, determined: high },
    note: '提前还款',
  });
}
