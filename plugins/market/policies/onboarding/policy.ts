import { isQuality } from '@tidu/core';
import { all, asOf, criterion, definePolicy, isTrue, not } from '@tidu/policy';
import { member } from '../../facts.ts';

const clause = '二(八).s1';

/** 二(八).s1: the quality SMEs to bring onto the supply and demand platform: those that are not on it. */
export const onboarding = definePolicy(import.meta, {
  id: 'market.onboarding',
  title: { zh: '引导入驻供需对接平台', en: 'Quality SMEs to bring onto the platform' },
  measure: 'M1',
  subject: member.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isQuality(asOf), {
      title: { zh: '优质中小企业', en: 'A quality SME' },
      clause,
    }),
    criterion('notListed', not(isTrue(member.isListed)), {
      title: { zh: '尚未入驻平台', en: 'Not on the platform yet' },
      clause,
    }),
  ),
});
