import { isQuality } from '@tidu/core';
import { all, asOf, criterion, definePolicy, isTrue, not } from '@tidu/policy';
import { served } from '../../facts.ts';

const clause = '二(十).s5';

/** 二(十).s5: the quality SMEs to be given a service officer: those without one. */
export const officerAssignment = definePolicy(import.meta, {
  id: 'services.officer-assignment',
  title: { zh: '配备优质中小企业服务专员', en: 'Quality SMEs to be given a service officer' },
  measure: 'S5',
  subject: served.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isQuality(asOf), {
      title: { zh: '优质中小企业', en: 'A quality SME' },
      clause,
    }),
    criterion('noOfficer', not(isTrue(served.hasOfficer)), {
      title: { zh: '尚无服务专员', en: 'Has no service officer' },
      clause,
    }),
  ),
});
