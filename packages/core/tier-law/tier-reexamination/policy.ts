import {
  all,
  any,
  asOf,
  criterion,
  definePolicy,
  fullMonths,
  holds,
  isTrue,
  lessThan,
  not,
  on,
  oneOf,
  param,
} from '@tidu/policy';
import { certification } from '../../rules/certification-facts.ts';
import { duties, notBarred, reexaminationRight } from '../standing/duties.ts';

const BY_SELF_ASSESSMENT = ['INNOVATIVE_SME', 'TECH_INNOVATIVE_SME'] as const;
const IN_BATCHES = ['SRDI_SME', 'LITTLE_GIANT'] as const;
const clause = '动态管理';

/**
 * Whether the holder of a certificate may apply for its re-examination on the day: valid, not applied for yet, and no
 * right lost. An innovative SME assesses itself again in the last month; the others wait for a batch, whose days a
 * notice sets. Whether it would pass is another question: see the tier's own policy.
 */
export const tierReexamination = definePolicy(import.meta, {
  id: 'core.tier-reexamination',
  title: { zh: '申请复核的资格', en: 'The right to apply for re-examination' },
  measure: 'G4',
  subject: certification.subject,
  inForce: asOf,
  shared: [duties],
  eligible: all(
    criterion('held', holds(certification.itself, [...BY_SELF_ASSESSMENT, ...IN_BATCHES], asOf), {
      title: { zh: '证书在有效期内', en: 'The certificate is valid' },
      clause,
    }),
    criterion('notApplied', not(isTrue(certification.reexaminationPending)), {
      title: { zh: '尚未申请复核', en: 'Re-examination not applied for yet' },
      clause,
    }),
    criterion(
      'window',
      any(
        oneOf(certification.tier, IN_BATCHES),
        // Both the first and the last day count, so the month before 30 June begins on 31 May.
        lessThan(fullMonths(asOf, on(certification.validTo), 'FIRST_OF_NEXT'), param('selfAssessmentMonths')),
      ),
      { title: { zh: '到期前一个月内', en: 'In the last month of validity' }, clause },
    ),
    ...reexaminationRight,
    notBarred,
  ),
});
