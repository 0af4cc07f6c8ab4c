import { all, asOf, criterion, definePolicy, holds } from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { generalConditions } from '../general-conditions.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred } from '../standing/duties.ts';
import { annex3, annex3Criteria } from './annex-3.ts';

/** 63号 annex 3: recognition as a little giant, for applications to 31 March 2026. */
export const littleGiant = definePolicy(import.meta, {
  id: 'core.little-giant',
  title: { zh: '专精特新“小巨人”企业认定（63号）', en: 'Recognition as a little giant (63号)' },
  measure: 'G1',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [annex3, sizeBounds, duties],
  eligible: all(
    criterion('title', holds(enterprise.certificates, ['SRDI_SME'], asOf), {
      title: { zh: '专精特新中小企业在有效期内', en: 'The title of SRDI SME is valid' },
      clause: '附件3',
    }),
    ...generalConditions,
    ...annex3Criteria,
    notBarred,
  ),
});
