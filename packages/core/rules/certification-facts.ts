import { defineFact, defineSubject } from '@tidu/policy';
import { certificates, column, factSource } from '../contract/facts.ts';

/** What rules read of one certificate: the duties of its holder run by it. */
export const certification = {
  subject: defineSubject('core.certification', ['core.enterprise']),
  /** The certificate alone, for the one definition of validity that every rule uses. */
  itself: defineFact({
    id: 'core.certification.itself',
    type: 'CERTIFICATES',
    trust: 'REGISTRY',
    label: { zh: '本证书', en: 'This certificate' },
  }),
  tier: defineFact({
    id: 'core.certification.tier',
    type: 'CODE',
    codes: [
      'INNOVATIVE_SME',
      'TECH_INNOVATIVE_SME',
      'SRDI_SME',
      'LITTLE_GIANT',
      'PROVINCIAL_CHAMPION',
      'NATIONAL_CHAMPION',
    ],
    trust: 'REGISTRY',
    label: { zh: '层级', en: 'Tier' },
  }),
  validFrom: defineFact({
    id: 'core.certification.validFrom',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '有效期起', en: 'Valid from' },
  }),
  validTo: defineFact({
    id: 'core.certification.validTo',
    type: 'DATE',
    trust: 'REGISTRY',
    label: { zh: '有效期止', en: 'Valid to' },
  }),
  reexaminationPending: defineFact({
    id: 'core.certification.reexaminationPending',
    type: 'BOOLEAN',
    trust: 'REGISTRY',
    label: { zh: '已申请复核', en: 'Re-examination has been applied for' },
  }),
};

export const certificationSource = factSource(certification.subject, {
  table: 'core.certification',
  links: { 'core.enterprise': 'enterprise_id' },
  origin: (row) => ({ source: `${row}.source`, recordedAt: `${row}.recorded_at` }),
  facts: [
    certificates(certification.itself, {
      table: 'core.certification',
      link: 'id',
      columns: {
        tier: 'tier_code',
        validFrom: 'valid_from',
        validTo: 'valid_to',
        endedOn: 'ended_on',
        reexaminationPending: 'reexamination_pending',
        recordedAt: 'recorded_at',
      },
    }),
    column(certification.tier, 'tier_code'),
    column(certification.validFrom, 'valid_from'),
    column(certification.validTo, 'valid_to'),
    column(certification.reexaminationPending, 'reexamination_pending'),
  ],
});
