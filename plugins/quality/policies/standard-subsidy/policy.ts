import { isQuality } from '@tidu/core';
import { all, any, atLeast, criterion, definePolicy, min, on, one, oneOf, param } from '@tidu/policy';
import { role } from '../../facts.ts';

const publishedOn = on(role.publishedOn);
const clause = '二(四).s3';

/**
 * 二(四).s3: a subsidy for a part in international, national, industrial or local standards, by the rules of another
 * document. Its successor reaches international and national ones only, which is the reading AS_AMENDED.
 */
export const standardSubsidy = definePolicy(import.meta, {
  id: 'quality.standard-subsidy',
  title: { zh: '标准制修订补助', en: 'Subsidy for drafting standards' },
  measure: 'Q4',
  subject: role.subject,
  inForce: publishedOn,
  eligible: all(
    criterion('tier', isQuality(publishedOn), {
      title: { zh: '标准发布时为优质中小企业', en: 'A quality SME when the standard was published' },
      clause,
    }),
    criterion(
      'scope',
      any(
        oneOf(role.scope, ['INTERNATIONAL', 'NATIONAL']),
        all(oneOf(role.scope, ['INDUSTRY', 'LOCAL']), atLeast<never>(param('reachesIndustryAndLocal'), one)),
      ),
      {
        title: {
          zh: '国际、国家、行业或地方标准',
          en: 'An international, national, industrial or local standard',
        },
        clause,
      },
    ),
  ),
  amount: min(role.assessedAmount, param('capPerItem')),
});
