import { all, asOf, criterion, definePolicy, holds } from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { generalConditions } from '../general-conditions.ts';
import { annex3, annex3Criteria } from '../little-giant/annex-3.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred, reexaminationRight } from '../standing/duties.ts';

/** 63号 annex 3 at re-examination, to the end of 2026: notice 117 keeps it after the law of 2026 has come into force. */
export const littleGiantReexamination = definePolicy(import.meta, {
  id: 'core.little-giant-reexamination',
  title: { zh: '专精特新“小巨人”企业复核（63号）', en: 'Re-examination as a little giant (63号)' },
  measure: 'G4',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [annex3, sizeBounds, duties],
  eligible: all(
    criterion('title', holds(enterprise.certificates, ['LITTLE_GIANT'], asOf), {
      title: { zh: '“小巨人”企业在有效期内', en: 'The title of little giant is valid' },
      clause: '附件3',
    }),
    ...generalConditions,
    ...annex3Criteria,
    ...reexaminationRight,
    notBarred,
  ),
});
