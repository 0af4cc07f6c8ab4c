import { isQuality } from '@tidu/core';
import { all, criterion, definePolicy, exclusiveGroup, isTrue, on, per } from '@tidu/policy';
import { support } from '../../facts/renovation.ts';

const clause = '二(二)3.s1';

/**
 * 二(二)3.s1: every renovation so listed is within the financing support of the province. How much it gives the
 * support's own document says, which is not known here. Its interest on a loan shuts out the subsidy of 二(七)1.s3 on
 * the same one.
 */
export const financingSupport = definePolicy(import.meta, {
  id: 'innovation.financing-support',
  title: { zh: '省技改项目融资支持', en: 'Financing support of renovations' },
  measure: 'I12',
  subject: support.subject,
  inForce: on(support.firstDrawnOn),
  eligible: all(
    criterion('tier', isQuality(on(support.projectFiledOn)), {
      title: { zh: '项目备案时为优质中小企业', en: 'A quality SME when the project was filed' },
      clause,
    }),
    criterion('listed', isTrue(support.isListed), {
      title: { zh: '项目已列为省重点技改项目', en: 'The project is listed' },
      clause,
    }),
  ),
  excludes: exclusiveGroup('provincial-interest', per('subject')),
});
