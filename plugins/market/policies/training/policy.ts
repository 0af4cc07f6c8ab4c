import { isQuality } from '@tidu/core';
import { all, criterion, definePolicy, on } from '@tidu/policy';
import { attendance } from '../../facts.ts';

const heldOn = on(attendance.heldOn);

/** 二(八).s3: training for other markets that reached a quality SME. */
export const training = definePolicy(import.meta, {
  id: 'market.training',
  title: { zh: '国际市场拓展培训', en: 'Training for international markets' },
  measure: 'M3',
  subject: attendance.subject,
  inForce: heldOn,
  eligible: all(
    criterion('tier', isQuality(heldOn), {
      title: { zh: '培训时为优质中小企业', en: 'A quality SME when it was held' },
      clause: '二(八).s3',
    }),
  ),
});
