import { all, asOf, criterion, definePolicy, holds, isTrue, min } from '@tidu/policy';
import { enterprise } from '../../../rules/enterprise-facts.ts';
import { awardScheme } from '../../facts.ts';

const clause = '三(二).s4';

/** 三(二).s4: awards of localities for innovative SMEs. The plan fixes no sum; the scheme of the place says its own. */
export const innovativeAward = definePolicy(import.meta, {
  id: 'core.innovative-award',
  title: { zh: '创新型中小企业资金奖补', en: 'Local awards for innovative SMEs' },
  measure: 'R6',
  subject: enterprise.subject,
  inForce: asOf,
  appliesIf: criterion('scheme', isTrue(awardScheme.exists), {
    title: { zh: '当地有奖补办法', en: 'The place has a scheme' },
    clause,
  }),
  eligible: all(
    criterion('tier', holds(enterprise.certificates, ['INNOVATIVE_SME'], asOf), {
      title: { zh: '创新型中小企业', en: 'An innovative SME' },
      clause,
    }),
  ),
  amount: min(awardScheme.cap),
});
