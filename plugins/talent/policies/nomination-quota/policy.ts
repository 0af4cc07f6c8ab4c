import { isSrdi } from '@tidu/core';
import { all, asOf, criterion, definePolicy, lessThan, param } from '@tidu/policy';
import { employer } from '../../facts.ts';

const clause = '二(九)2.s2';

/** 二(九)2.s2: who may still nominate somebody this calendar year, counted by credit code. */
export const nominationQuota = definePolicy(import.meta, {
  id: 'talent.nomination-quota',
  title: { zh: '本年度职称举荐名额', en: 'Places left for nominations this year' },
  measure: 'H7',
  subject: employer.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isSrdi(asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause,
    }),
    criterion('place', lessThan(employer.nominated, param('maxPerYear')), {
      title: { zh: '本年度举荐名额未用完', en: 'A place of this year is left' },
      clause,
    }),
  ),
});
