import {
  all,
  any,
  asOf,
  atLeast,
  choose,
  criterion,
  definePolicy,
  minus,
  on,
  oneOf,
  otherwise,
  param,
  plus,
  points,
  some,
  when,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { generalConditions } from '../general-conditions.ts';
import { ipPoints } from '../ip-points.ts';
import { awardedWithin, validToday } from '../recent-honours.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred } from '../standing/duties.ts';

const innovation = plus(
  ipPoints(),
  points(enterprise.lastRd, param('rdShare'), { of: enterprise.lastRevenue }),
);
const growth = plus(
  points(minus(enterprise.lastMainRevenue, enterprise.earlierMainRevenue), param('mainGrowth'), {
    of: enterprise.earlierMainRevenue,
  }),
  points(enterprise.lastLiabilities, param('debtRatio'), { of: enterprise.lastAssets }),
);
const specialisation = plus(
  choose(
    when(oneOf(enterprise.productField, ['STRATEGIC_EMERGING']), param('fieldStrategic')),
    otherwise<'core'>(param('fieldOther')),
  ),
  points(enterprise.lastMainRevenue, param('mainShare'), { of: enterprise.lastRevenue }),
);

const byScore = all(
  atLeast(plus(innovation, growth, specialisation), param('score')),
  atLeast(innovation, param('scoreInnovation')),
  atLeast(growth, param('scoreGrowth')),
  atLeast(specialisation, param('scoreSpecialisation')),
);

/** 直接认定: one of them stands in place of the score. */
const directly = any(
  some(enterprise.honours, (honour) =>
    all(
      oneOf(honour.kind, ['SCIENCE_AWARD']),
      oneOf(honour.level, ['NATIONAL', 'PROVINCIAL']),
      awardedWithin(honour.awardedOn, param('recentYears')),
    ),
  ),
  some(enterprise.honours, (honour) =>
    all(
      any(
        oneOf(honour.kind, ['HIGH_TECH_ENTERPRISE', 'IP_DEMONSTRATION']),
        all(oneOf(honour.kind, ['INNOVATION_DEMONSTRATION']), oneOf(honour.level, ['NATIONAL'])),
      ),
      validToday(on(honour.validFrom), on(honour.validTo)),
    ),
  ),
  oneOf(enterprise.rdBodyLevel, ['NATIONAL', 'PROVINCIAL']),
  atLeast(enterprise.newEquityThreeYears, param('equity')),
);

/** 63号 annex 1: an innovative SME, by score or directly. The law of 2026 keeps it until tier 1 has a standard of its own. */
export const innovativeSme = definePolicy(import.meta, {
  id: 'core.innovative-sme',
  title: { zh: '创新型中小企业评价', en: 'Evaluation as an innovative SME' },
  measure: 'G3',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [sizeBounds, duties],
  eligible: all(
    ...generalConditions,
    criterion('standard', any(byScore, directly), {
      title: { zh: '评价得分达标或满足直通条件', en: 'The score, or one of the direct conditions' },
      clause: '附件1',
    }),
    notBarred,
  ),
});
