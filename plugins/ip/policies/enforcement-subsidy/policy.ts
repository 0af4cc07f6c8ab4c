import { all, asOf, criterion, definePolicy, isTrue, min, notAfter, on } from '@tidu/policy';
import { enforcement } from '../../facts.ts';

const incurredOn = on(enforcement.incurredOn);
const clause = '二(三).s4';

/**
 * 二(三).s4: a subsidy after the fact (后补助) for what any SME spent on enforcing its rights. Conditions, scope and amount
 * stand in other documents: the first two are recorded, the third is what was assessed and never more than was spent.
 */
export const enforcementSubsidy = definePolicy(import.meta, {
  id: 'ip.enforcement-subsidy',
  title: { zh: '知识产权维权费用后补助', en: 'Subsidy for the cost of enforcing rights' },
  measure: 'P5',
  subject: enforcement.subject,
  inForce: incurredOn,
  eligible: all(
    criterion('sme', isTrue(enforcement.isSme), {
      title: { zh: '中小企业', en: 'A small or medium-sized enterprise' },
      clause,
    }),
    criterion('incurred', notAfter(incurredOn, asOf), {
      title: { zh: '费用已发生', en: 'The cost was incurred' },
      clause,
    }),
    criterion('closed', isTrue(enforcement.isClosed), {
      title: { zh: '已结案', en: 'The case has ended' },
      clause,
    }),
    criterion('conditions', isTrue(enforcement.meetsConditions), {
      title: { zh: '符合补助条件和范围', en: 'Within the conditions and the scope of the subsidy' },
      clause,
    }),
  ),
  amount: min(enforcement.assessedAmount, enforcement.cost),
});
