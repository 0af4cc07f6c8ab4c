import { all, asOf, criterion, definePolicy, holds } from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { generalConditions2026 } from '../general-conditions-2026.ts';
import { annex2, annex2Criteria } from '../little-giant-2026/annex-2.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred, reexaminationRight } from '../standing/duties.ts';

/** 2026-2号 annex 2 at re-examination, from 2027 on: growth is not examined again. */
export const littleGiant2026Reexamination = definePolicy(import.meta, {
  id: 'core.little-giant-2026-reexamination',
  title: {
    zh: '专精特新“小巨人”企业复核（2026年办法）',
    en: 'Re-examination as a little giant (law of 2026)',
  },
  measure: 'G4',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [annex2, sizeBounds, duties],
  eligible: all(
    criterion('title', holds(enterprise.certificates, ['LITTLE_GIANT'], asOf), {
      title: { zh: '“小巨人”企业在有效期内', en: 'The title of little giant is valid' },
      clause: '附件2',
    }),
    ...generalConditions2026,
    ...annex2Criteria,
    ...reexaminationRight,
    notBarred,
  ),
});
