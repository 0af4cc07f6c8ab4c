import { isSrdi } from '@tidu/core';
import { all, asOf, criterion, definePolicy, isTrue } from '@tidu/policy';
import { supervised } from '../../facts.ts';

const clause = '二(六).s3';

/** 二(六).s3: who may go onto the positive list of ecological supervision. Both judgements are the authority's. */
export const positiveList = definePolicy(import.meta, {
  id: 'green.positive-list',
  title: { zh: '生态环境监督执法正面清单', en: 'Positive list of ecological supervision' },
  measure: 'E3',
  subject: supervised.subject,
  inForce: asOf,
  eligible: all(
    criterion('tier', isSrdi(asOf), {
      title: { zh: '专精特新中小企业', en: 'An SRDI SME' },
      clause,
    }),
    criterion('emissions', isTrue(supervised.emissionsAreLow), {
      title: { zh: '污染物排放量小', en: 'Discharges few pollutants' },
      clause,
    }),
    criterion('risk', isTrue(supervised.riskIsLow), {
      title: { zh: '环境风险低', en: 'Of low environmental risk' },
      clause,
    }),
  ),
});
