import { enterprise } from '@tidu/core';
import { all, asOf, criterion, definePolicy, holds, isTrue, oneOf, some } from '@tidu/policy';
import { employer } from '../../facts.ts';
import { SRDI_TIER } from '../scopes.ts';

const clause = '二(九)1.s1';

/**
 * 二(九)1.s1: success in hiring counts in the recognition of SRDI SMEs. By how much is not stated: it can only be part of
 * the 15 points of provincial indicators under 63号, and those are gone from 2026-04-01 on.
 */
export const hiring = definePolicy(import.meta, {
  id: 'talent.hiring',
  title: { zh: '引才成效纳入认定标准', en: 'Success in hiring, in the standard of recognition' },
  measure: 'H2',
  subject: employer.subject,
  inForce: asOf,
  eligible: all(
    criterion('candidate', holds(enterprise.certificates, ['INNOVATIVE_SME', ...SRDI_TIER], asOf), {
      title: {
        zh: '可申请专精特新中小企业认定或复核',
        en: 'Can be recognised as an SRDI SME, or examined again',
      },
      clause,
    }),
    criterion(
      'hire',
      some(employer.hires, ({ kind }) => oneOf(kind, ['LEADING_TALENT', 'INNOVATION_TEAM'])),
      {
        title: { zh: '引进科技领军人才或创新团队', en: 'Hired a leading talent or an innovation team' },
        clause,
      },
    ),
    criterion('success', isTrue(employer.hiringSucceeded), {
      title: { zh: '引才成效突出', en: 'With success' },
      clause,
    }),
  ),
});
