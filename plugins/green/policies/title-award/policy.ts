import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, on, oneOf } from '@tidu/policy';
import { title } from '../../facts.ts';

const listedOn = on(title.listedOn);
const clause = '二(六).s1';

/** 二(六).s1: an award for national green titles, 按规定: how much another document says, which is not known here. */
export const titleAward = definePolicy(import.meta, {
  id: 'green.title-award',
  title: { zh: '国家绿色制造名单奖励', en: 'Award for national green titles' },
  measure: 'E1',
  subject: title.subject,
  inForce: listedOn,
  eligible: all(
    criterion('tier', isSrdi(listedOn), {
      title: { zh: '列入名单时为专精特新中小企业', en: 'An SRDI SME when it was listed' },
      clause,
    }),
    criterion('national', oneOf(title.level, ['NATIONAL']), {
      title: { zh: '国家级名单', en: 'On the national list' },
      clause,
    }),
    criterion('listed', isTrue(title.isListed), {
      title: { zh: '未被移出名单', en: 'Not taken off the list' },
      clause,
    }),
  ),
});
