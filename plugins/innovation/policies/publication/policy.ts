import { enterprise, isQuality } from '@tidu/core';
import { all, asOf, criterion, definePolicy } from '@tidu/policy';

/** 二(二)2.s1: which enterprises publish achievements and needs. Universities and institutes do so as well. */
export const publication = definePolicy(import.meta, {
  id: 'innovation.publication',
  title: { zh: '发布创新成果与研发攻关需求', en: 'Publishing achievements and needs' },
  measure: 'I6',
  subject: enterprise.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isQuality(asOf), {
      title: { zh: '优质中小企业', en: 'A quality SME' },
      clause: '二(二)2.s1',
    }),
  ),
});
