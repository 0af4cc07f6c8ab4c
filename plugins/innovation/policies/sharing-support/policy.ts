import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, min, on, oneOf, times } from '@tidu/policy';
import { booking } from '../../facts/cooperation.ts';

const usedOn = on(booking.usedOn);
const clause = '二(二)2.s3';

/**
 * 二(二)2.s3: what a locality gives for the use of shared instruments. The plan leaves the mechanism to localities (新机制、
 * 新模式): here a share of the fee, as the scheme says.
 */
export const sharingSupport = definePolicy(import.meta, {
  id: 'innovation.sharing-support',
  title: { zh: '共享仪器设备使用补助', en: 'Support for the use of shared instruments' },
  measure: 'I10',
  subject: booking.subject,
  inForce: usedOn,
  appliesIf: criterion('scheme', isTrue(booking.scheme.exists), {
    title: { zh: '使用时当地有补助办法', en: 'The place had a scheme on the first day of use' },
    clause,
  }),
  eligible: all(
    criterion('tier', isSrdi(usedOn), {
      title: { zh: '使用时为专精特新中小企业', en: 'An SRDI SME on the first day of use' },
      clause,
    }),
    criterion('kept', oneOf(booking.state, ['BOOKED']), {
      title: { zh: '预约未取消', en: 'The booking stands' },
      clause,
    }),
  ),
  amount: min(times(booking.fee, booking.scheme.rate), booking.scheme.cap),
});
