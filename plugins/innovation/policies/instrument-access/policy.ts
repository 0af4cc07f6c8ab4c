import { enterprise, isSrdi } from '@tidu/core';
import { all, asOf, criterion, definePolicy } from '@tidu/policy';

/** 二(二)2.s3: to whom laboratories and instruments are open. Asked for each day of use. */
export const instrumentAccess = definePolicy(import.meta, {
  id: 'innovation.instrument-access',
  title: { zh: '使用共享实验室和仪器设备', en: 'Use of shared laboratories and instruments' },
  measure: 'I10',
  subject: enterprise.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isSrdi(asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause: '二(二)2.s3',
    }),
  ),
});
