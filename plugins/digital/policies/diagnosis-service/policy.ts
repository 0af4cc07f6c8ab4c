import { isQuality } from '@tidu/core';
import { all, criterion, definePolicy, on } from '@tidu/policy';
import { diagnosis } from '../../facts.ts';

const requestedOn = on(diagnosis.requestedOn);

/** 二(五).s1: requests for diagnosis that the measure is about. How many are free, and for whom, it does not say. */
export const diagnosisService = definePolicy(import.meta, {
  id: 'digital.diagnosis-service',
  title: { zh: '智改数转诊断服务', en: 'Diagnosis for digital transformation' },
  measure: 'D1',
  subject: diagnosis.subject,
  inForce: requestedOn,
  eligible: all(
    criterion('tier', isQuality(requestedOn), {
      title: { zh: '申请时为优质中小企业', en: 'A quality SME when it was requested' },
      clause: '二(五).s1',
    }),
  ),
});
