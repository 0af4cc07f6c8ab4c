import { isQuality } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, min, not, on, param, times } from '@tidu/policy';
import { deduction } from '../../facts/research.ts';
import { deductionRate } from '../deduction-rate.ts';

const yearEnd = on(deduction.yearEnd);
const clause = '二(二)1.s2';

/**
 * 二(二)1.s2: cities and counties that are able to reward a proportion of the super-deduction. The proportion and its
 * cap are the locality's. The plan names no day for the tier: it is that of the last day of the tax year.
 */
export const deductionReward = definePolicy(import.meta, {
  id: 'innovation.deduction-reward',
  title: { zh: '研发费用加计扣除地方奖补', en: 'Local reward on the super-deduction' },
  measure: 'I3',
  subject: deduction.subject,
  inForce: yearEnd,
  shared: [deductionRate],
  appliesIf: criterion('scheme', isTrue(deduction.scheme.exists), {
    title: { zh: '年度末当地有奖补办法', en: 'The place had a scheme at the end of the year' },
    clause,
  }),
  eligible: all(
    criterion('tier', isQuality(yearEnd), {
      title: { zh: '年度末为优质中小企业', en: 'A quality SME at the end of the year' },
      clause,
    }),
    criterion('industry', not(isTrue(deduction.isInExcludedIndustry)), {
      title: { zh: '可享受研发费用加计扣除', en: 'Has the super-deduction' },
      clause,
    }),
  ),
  amount: min(
    times(times(deduction.qualifiedExpense, param('deductionRate')), deduction.scheme.rate),
    deduction.scheme.cap,
  ),
});
