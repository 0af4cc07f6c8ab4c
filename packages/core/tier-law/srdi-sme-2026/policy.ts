import { all, asOf, atLeast, criterion, definePolicy, holds, param } from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { generalConditions2026 } from '../general-conditions-2026.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred } from '../standing/duties.ts';
import { annex1, annex1Criteria } from './annex-1.ts';

const clause = '附件1';

/** 2026-2号 annex 1: recognition as a specialised SME, for applications from 1 April 2026. */
export const srdiSme2026 = definePolicy(import.meta, {
  id: 'core.srdi-sme-2026',
  title: { zh: '专精特新中小企业认定（2026年办法）', en: 'Recognition as an SRDI SME (law of 2026)' },
  measure: 'G3',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [annex1, sizeBounds, duties],
  eligible: all(
    // Meanwhile the title of innovative SME stands for the merged one (第三十条), whatever the plan counts as tier one.
    criterion('title', holds(enterprise.certificates, ['TECH_INNOVATIVE_SME', 'INNOVATIVE_SME'], asOf), {
      title: { zh: '科技和创新型（创新型）中小企业在有效期内', en: 'Holds the title of tier one' },
      clause: '附件1、第三十条',
    }),
    ...generalConditions2026,
    ...Object.values(annex1Criteria),
    criterion('platformScore', atLeast(enterprise.platformScore, param('platformScore')), {
      title: { zh: '本年度专精特新发展评价得分', en: "This year's platform score" },
      clause,
    }),
    notBarred,
  ),
});
