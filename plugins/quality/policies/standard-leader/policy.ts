import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, on } from '@tidu/policy';
import { ownStandard } from '../../facts.ts';

const leaderFrom = on(ownStandard.leaderFrom);

/** 二(四).s4: leaders among the standards of enterprises that the plan is about. Encouraged, not paid for. */
export const standardLeader = definePolicy(import.meta, {
  id: 'quality.standard-leader',
  title: { zh: '企业标准“领跑者”', en: 'Leaders among standards of enterprises' },
  measure: 'Q5',
  subject: ownStandard.subject,
  inForce: leaderFrom,
  eligible: all(
    criterion('tier', isSrdi(leaderFrom), {
      title: { zh: '列入时为专精特新中小企业', en: 'An SRDI SME when it was named' },
      clause: '二(四).s4',
    }),
  ),
});
