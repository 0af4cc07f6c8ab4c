import { all, asOf, criterion, definePolicy, notAfter, on, oneOf } from '@tidu/policy';
import { isQuality } from '../../../rules/scopes.ts';
import { landRequest } from '../../facts.ts';

const filedOn = on(landRequest.filedOn);
const clause = '三(二).s1';

/** 三(二).s1: which requests for land come first. It orders and grants nothing. */
export const landPriority = definePolicy(import.meta, {
  id: 'core.land-priority',
  title: { zh: '新增投资项目用地优先支持', en: 'Priority for land of new investments' },
  measure: 'R1',
  subject: landRequest.subject,
  inForce: filedOn,
  eligible: all(
    criterion('tier', isQuality(filedOn), {
      title: { zh: '申报时为优质中小企业', en: 'A quality SME when it was filed' },
      clause,
    }),
    criterion('project', oneOf(landRequest.projectKind, ['NEW_INVESTMENT']), {
      title: { zh: '新增投资项目', en: 'A new investment' },
      clause,
    }),
    // Until the authority has confirmed it the date is unknown, and so is the verdict.
    criterion('confirmed', notAfter(on(landRequest.confirmedOn), asOf), {
      title: { zh: '产业主管部门已确认', en: 'Confirmed by the authority of the industry' },
      clause,
    }),
  ),
});
