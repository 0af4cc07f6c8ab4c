import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, on, oneOf } from '@tidu/policy';
import { request } from '../../facts.ts';

const filedOn = on(request.filedOn);
const clause = '二(六).s4';

/**
 * 二(六).s4: which requests for freed energy or carbon come first. It orders and grants nothing: who is not eligible is
 * served after those who are, as long as something is left.
 */
export const energyPriority = definePolicy(import.meta, {
  id: 'green.energy-priority',
  title: { zh: '用能和碳排放空间优先保障', en: 'Priority for freed energy and carbon' },
  measure: 'E4',
  subject: request.subject,
  inForce: filedOn,
  appliesIf: criterion('scheme', isTrue(request.scheme.exists), {
    title: { zh: '申请时当地有优先保障办法', en: 'The place had a scheme when it was filed' },
    clause,
  }),
  eligible: all(
    criterion('tier', isSrdi(filedOn), {
      title: { zh: '申请时为专精特新中小企业', en: 'An SRDI SME when it was filed' },
      clause,
    }),
    criterion('project', oneOf(request.projectKind, ['NEW_INVESTMENT', 'RENOVATION']), {
      title: { zh: '新增投资或技改项目', en: 'A new investment or a renovation' },
      clause,
    }),
    criterion('technology', isTrue(request.technologyIsAdvanced), {
      title: { zh: '技术水平先进', en: 'Of advanced technology' },
      clause,
    }),
    criterion('efficiency', isTrue(request.efficiencyIsAdvanced), {
      title: { zh: '能效水平先进', en: 'Of advanced energy efficiency' },
      clause,
    }),
    criterion('benefit', isTrue(request.benefitIsOutstanding), {
      title: { zh: '亩均效益突出', en: 'Of outstanding benefit per mu' },
      clause,
    }),
  ),
});
