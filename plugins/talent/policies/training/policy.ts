import { enterprise } from '@tidu/core';
import { all, asOf, criterion, definePolicy, holds, lessThan, param, times } from '@tidu/policy';
import { employer } from '../../facts.ts';
import { SRDI_TIER } from '../scopes.ts';

const clause = '二(九)1.s3';

/** 二(九)1.s3: the SRDI SMEs to invite to the rotating training: those with managers it has not reached. */
export const training = definePolicy(import.meta, {
  id: 'talent.training',
  title: { zh: '经营管理人才轮训', en: 'Managers to train' },
  measure: 'H4',
  subject: employer.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', holds(enterprise.certificates, SRDI_TIER, asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause,
    }),
    criterion(
      'uncovered',
      lessThan(employer.trainedManagers, times(employer.managers, param('managerCoverage'))),
      {
        title: { zh: '经营管理人才培训未全覆盖', en: 'Not all of its managers are trained' },
        clause,
      },
    ),
  ),
});
