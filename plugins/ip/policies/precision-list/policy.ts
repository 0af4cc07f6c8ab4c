import { isSrdi } from '@tidu/core';
import { all, asOf, criterion, definePolicy, isTrue } from '@tidu/policy';
import { served } from '../../facts.ts';

const clause = '二(三).s1';

/** 二(三).s1: who may apply for the patent precision list. An SRDI SME, by the sentence it follows; its conditions are not known. */
export const precisionList = definePolicy(import.meta, {
  id: 'ip.precision-list',
  title: { zh: '专利精准管理名单', en: 'Patent precision list' },
  measure: 'P2',
  subject: served.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isSrdi(asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause,
    }),
    criterion('conditions', isTrue(served.meetsListConditions), {
      title: { zh: '符合条件', en: 'Meets the conditions' },
      clause,
    }),
  ),
});
