import { all, criterion, definePolicy, isTrue, not, on, param, times } from '@tidu/policy';
import { deduction } from '../../facts/research.ts';
import { deductionRate } from '../deduction-rate.ts';

/**
 * 二(二)1.s2: the national super-deduction, for any enterprise. Its amount is deducted from taxable income again; it is
 * not paid out. Integrated circuits and machine tools have a rate of their own, which is not here.
 */
export const superDeduction = definePolicy(import.meta, {
  id: 'innovation.super-deduction',
  title: { zh: '研发费用加计扣除额（税前扣除）', en: 'Super-deduction of R&D expense, from taxable income' },
  measure: 'I2',
  subject: deduction.subject,
  inForce: on(deduction.yearEnd),
  shared: [deductionRate],
  eligible: all(
    criterion('industry', not(isTrue(deduction.isInExcludedIndustry)), {
      title: { zh: '不属于不适用加计扣除的行业', en: 'In an industry with the super-deduction' },
      clause: '二(二)1.s2',
    }),
  ),
  amount: times(deduction.qualifiedExpense, param('deductionRate')),
});
