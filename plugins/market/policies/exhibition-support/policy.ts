import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, min, not, on, oneOf, times } from '@tidu/policy';
import { claim } from '../../facts.ts';

const heldOn = on(claim.heldOn);
const clause = '二(八).s4';

/** 二(八).s4: support of a place for booths at international and online trade fairs, at the place's own rate and cap. */
export const exhibitionSupport = definePolicy(import.meta, {
  id: 'market.exhibition-support',
  title: { zh: '参展资金支持', en: 'Support for exhibitions' },
  measure: 'M4',
  subject: claim.subject,
  inForce: heldOn,
  appliesIf: criterion('scheme', isTrue(claim.scheme.exists), {
    title: { zh: '参展时当地有资金支持办法', en: 'The place had a scheme when the exhibition began' },
    clause,
  }),
  eligible: all(
    criterion('tier', isSrdi(heldOn), {
      title: { zh: '参展时为专精特新中小企业', en: 'An SRDI SME when the exhibition began' },
      clause,
    }),
    criterion('kind', oneOf(claim.kind, ['OFFLINE_INTERNATIONAL', 'ONLINE_TRADE']), {
      title: { zh: '国际性展会或线上外贸展会', en: 'An international or an online trade fair' },
      clause,
    }),
    criterion('once', not(isTrue(claim.isClaimedTwice)), {
      title: { zh: '同一展位未重复申报', en: 'The booth is not claimed twice' },
      clause,
    }),
  ),
  amount: min(times(claim.cost, claim.scheme.rate), claim.scheme.cap),
});
