import { isSrdi } from '@tidu/core';
import {
  all,
  atLeast,
  cap,
  choose,
  criterion,
  definePolicy,
  isTrue,
  on,
  one,
  oneOf,
  otherwise,
  param,
  per,
  when,
} from '@tidu/policy';
import { milestone } from '../../facts/milestone.ts';
import { isProvincialMoney } from '../scopes.ts';

const onMilestone = on(milestone.reachedOn);
const clause = '二(七)2.s5';

/** The plan leaves the amounts to the province, whose known ones end with 2025: later ones are announced, or unknown. */
const award = choose(
  when(atLeast<never>(param('amountsKnown'), one), byKind()),
  otherwise(milestone.announcedAward),
);

/** 二(七)2.s5: one-off awards for the steps to a listing, to SRDI SMEs on the reserve list on the day of the step. */
export const listingAward = definePolicy(import.meta, {
  id: 'finance.listing-award',
  title: { zh: '上市后备企业分阶段奖励', en: 'Staged awards on the way to a listing' },
  measure: 'F8',
  subject: milestone.subject,
  inForce: onMilestone,
  eligible: all(
    criterion('tier', isSrdi(onMilestone), {
      title: { zh: '达成日为专精特新中小企业', en: 'An SRDI SME on the day of the milestone' },
      clause,
    }),
    criterion('reserveList', isTrue(milestone.isOnReserveList), {
      title: {
        zh: '达成日列入省级重点上市后备企业库',
        en: 'On the reserve list on the day of the milestone',
      },
      clause,
    }),
    criterion('region', isProvincialMoney, {
      title: { zh: '省级财政是否含厦门市', en: 'Whether provincial money reaches Xiamen' },
      clause,
    }),
  ),
  amount: award,
  caps: [cap(award, per('enterprise', 'milestone'), { used: milestone.used })],
});

function byKind() {
  return choose(
    when(oneOf(milestone.kind, ['TUTORING_ACCEPTED']), param('tutoringAccepted')),
    when(oneOf(milestone.kind, ['DOMESTIC_LISTING']), param('domesticListing')),
    otherwise<never>(param('bseTransfer')),
  );
}
