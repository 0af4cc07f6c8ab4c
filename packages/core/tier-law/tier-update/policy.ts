import {
  all,
  any,
  asOf,
  atLeast,
  criterion,
  definePolicy,
  fullMonths,
  holds,
  on,
  oneOf,
  param,
} from '@tidu/policy';
import { certification } from '../../rules/certification-facts.ts';
import { standingFacts } from '../../rules/standing-facts.ts';
import { duties, updatedThisYear } from '../standing/duties.ts';

const LADDER = ['INNOVATIVE_SME', 'TECH_INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT'] as const;
const CHAMPIONS = ['NATIONAL_CHAMPION'] as const;
const clause = '动态管理';

/** A title that began after this year's window closed owes its first update next year. */
const beganAfter = (months: ReturnType<typeof param>) =>
  atLeast(fullMonths(on(standingFacts.yearStart), on(certification.validFrom), 'LAST_OF_MONTH'), months);

/**
 * Whether the holder of a certificate has done, or may still do, the information update of this year: by 30 April
 * under 63号, by 31 May under 2026-2号 and for national champions. Asked before the window closes, the next change is
 * the day after it. Provincial champions are checked batch by batch and owe none.
 */
export const tierUpdate = definePolicy(import.meta, {
  id: 'core.tier-update',
  title: { zh: '年度信息更新', en: 'The yearly information update' },
  measure: 'G4',
  subject: certification.subject,
  inForce: asOf,
  shared: [duties],
  eligible: all(
    criterion('held', holds(certification.itself, [...LADDER, ...CHAMPIONS], asOf), {
      title: { zh: '证书在有效期内', en: 'The certificate is valid' },
      clause,
    }),
    criterion(
      'update',
      any(
        all(
          oneOf(certification.tier, LADDER),
          any(
            beganAfter(param('updateMonths')),
            updatedThisYear(on(standingFacts.updateFiledOn), param('updateMonths')),
          ),
        ),
        all(
          oneOf(certification.tier, CHAMPIONS),
          any(
            beganAfter(param('championUpdateMonths')),
            updatedThisYear(on(standingFacts.championUpdateFiledOn), param('championUpdateMonths')),
          ),
        ),
      ),
      { title: { zh: '本年度按时更新信息', en: "This year's update filed in time" }, clause },
    ),
  ),
});
