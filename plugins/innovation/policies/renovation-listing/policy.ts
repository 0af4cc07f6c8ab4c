import { isQuality } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, on, oneOf } from '@tidu/policy';
import { renovation } from '../../facts/renovation.ts';

const filedOn = on(renovation.filedOn);
const clause = '二(二)3.s1';

/**
 * 二(二)3.s1: a renovation of a quality SME that is in line with industrial policy may be listed as a key project of the
 * province, whatever it invests. Others need the general floor of investment, which is another document's. What the
 * catalogue eliminates never fits; of the rest, of what it restricts above all, an officer judges.
 */
export const renovationListing = definePolicy(import.meta, {
  id: 'innovation.renovation-listing',
  title: { zh: '列为省重点技改项目', en: 'Listed as a key renovation of the province' },
  measure: 'I11',
  subject: renovation.subject,
  inForce: filedOn,
  eligible: all(
    criterion('tier', isQuality(filedOn), {
      title: { zh: '备案时为优质中小企业', en: 'A quality SME when it was filed' },
      clause,
    }),
    criterion('applied', isTrue(renovation.isApplied), {
      title: { zh: '已申报省重点技改项目', en: 'Applied to be listed' },
      clause,
    }),
    criterion(
      'policy',
      all(
        oneOf(renovation.catalogueClass, ['ENCOURAGED', 'PERMITTED', 'RESTRICTED']),
        isTrue(renovation.fitsIndustrialPolicy),
      ),
      { title: { zh: '符合产业政策', en: 'In line with industrial policy' }, clause },
    ),
  ),
});
