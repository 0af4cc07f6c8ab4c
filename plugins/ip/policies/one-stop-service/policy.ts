import { isSrdi } from '@tidu/core';
import { all, asOf, criterion, definePolicy, isTrue } from '@tidu/policy';
import { served } from '../../facts.ts';

const clause = '二(三).s1';

/** 二(三).s1: the one-stop service for SRDI SMEs that meet conditions which the plan does not say. */
export const oneStopService = definePolicy(import.meta, {
  id: 'ip.one-stop-service',
  title: { zh: '知识产权“一站式”服务', en: 'One-stop service for intellectual property' },
  measure: 'P1',
  subject: served.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isSrdi(asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause,
    }),
    criterion('conditions', isTrue(served.meetsServiceConditions), {
      title: { zh: '符合条件', en: 'Meets the conditions' },
      clause,
    }),
  ),
});
