import {
  all,
  any,
  asOf,
  atLeast,
  choose,
  criterion,
  definePolicy,
  fullYears,
  holds,
  isTrue,
  kOf,
  max,
  on,
  oneOf,
  otherwise,
  param,
  plus,
  points,
  times,
  when,
  zero,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { wonAward } from '../awards.ts';
import { generalConditions } from '../general-conditions.ts';
import { ipPoints } from '../ip-points.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred } from '../standing/duties.ts';

const clause = '附件2';
const yearsInNiche = fullYears(on(enterprise.nicheSince), asOf, 'LAST_OF_MONTH');

const specialisation = plus(
  points(enterprise.lastMainRevenue, param('mainShare'), { of: enterprise.lastRevenue }),
  points(enterprise.mainRevenueGrowthTwoYears, param('mainGrowth')),
  points(yearsInNiche, param('nichePoints')),
  choose(
    when(oneOf(enterprise.chainContribution, ['FILLS_GAP']), param('fieldGap')),
    when(
      oneOf(enterprise.chainContribution, ['SIX_BASES', 'TIME_HONOURED', 'SERVES_LEADER']),
      param('fieldSupport'),
    ),
    otherwise<'core'>(zero),
  ),
);

const quality = [
  isTrue(enterprise.provincialQualityAward),
  isTrue(enterprise.managementSystemCertified),
  isTrue(enterprise.ownBrand),
  isTrue(enterprise.joinedStandards),
] as const;
const refinement = plus(
  points(enterprise.digitalLevel, param('digital')),
  // Three points each and five at most: two are enough for all five, whatever is unknown of the others.
  choose(
    when(kOf(param('qualityEnough'), ...quality), param('qualityMost')),
    when(any(...quality), param('qualityEach')),
    otherwise<'core'>(zero),
  ),
  points(enterprise.lastNetProfit, param('netMargin'), { of: enterprise.lastRevenue }),
  points(enterprise.lastLiabilities, param('debtRatio'), { of: enterprise.lastAssets }),
);

const innovation = plus(
  ipPoints(),
  max(
    points(enterprise.lastRd, param('rdAmount')),
    points(enterprise.lastRd, param('rdShare'), { of: enterprise.lastRevenue }),
  ),
  points(enterprise.lastRdStaff, param('rdStaffShare'), { of: enterprise.lastStaff }),
  choose(
    when(oneOf(enterprise.rdBodyLevel, ['NATIONAL']), param('rdBodyNational')),
    when(oneOf(enterprise.rdBodyLevel, ['PROVINCIAL']), param('rdBodyProvincial')),
    when(oneOf(enterprise.rdBodyLevel, ['CITY']), param('rdBodyCity')),
    when(oneOf(enterprise.rdBodyLevel, ['OTHER']), param('rdBodyOther')),
    otherwise<'core'>(zero),
  ),
);

const withoutLocal = plus(specialisation, refinement, innovation);

/**
 * The indicators of the province (特色化) are not known here, only what it gave: their points are a recorded fact. While
 * there is none, the score is enough where none of them are needed, and not enough where all of them would not do.
 */
const byScore = any(
  atLeast(withoutLocal, param('score')),
  all(
    atLeast(plus(withoutLocal, param('localMost')), param('score')),
    atLeast(plus(withoutLocal, enterprise.localPoints), param('score')),
  ),
);

/** One of them stands in place of the score. */
const years = param('recentYears');
const directly = any(
  wonAward({ kind: 'SCIENCE_AWARD', levels: ['PROVINCIAL'], rank: param('awardRankProvincial'), years }),
  wonAward({ kind: 'SCIENCE_AWARD', levels: ['NATIONAL'], rank: param('awardRankNational'), years }),
  // A mean is compared as the sum of the two years: nothing is divided.
  atLeast(plus(enterprise.lastRd, enterprise.earlierRd), plus<never>(param('rdMean'), param('rdMean'))),
  atLeast(enterprise.newEquityTwoYears, param('equityDirect')),
  wonAward({ kind: 'MAKER_CONTEST', levels: ['NATIONAL'], rank: param('contestRank'), years }),
);

/** 63号 annex 2, to 2026-03-31: a specialised, refined, distinctive and innovative SME, at recognition and re-examination. */
export const srdiSme = definePolicy(import.meta, {
  id: 'core.srdi-sme',
  title: { zh: '专精特新中小企业认定（2022年标准）', en: 'Recognition as an SRDI SME, standard of 2022' },
  measure: 'G3',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [sizeBounds, duties],
  eligible: all(
    criterion('innovative', holds(enterprise.certificates, ['INNOVATIVE_SME'], asOf), {
      title: { zh: '在有效期内的创新型中小企业', en: 'A valid innovative SME' },
      clause,
    }),
    ...generalConditions,
    criterion('niche', atLeast(yearsInNiche, param('nicheYears')), {
      title: { zh: '从事特定细分市场年限', en: 'Years in the niche' },
      clause,
    }),
    criterion(
      'rd',
      all(
        atLeast(enterprise.lastRd, param('rd')),
        atLeast(enterprise.lastRd, times(enterprise.lastRevenue, param('rdRate'))),
      ),
      { title: { zh: '上年度研发费用', en: 'R&D expense of last year' }, clause },
    ),
    criterion(
      'revenue',
      any(
        atLeast(enterprise.lastRevenue, param('revenue')),
        atLeast(enterprise.newEquityTwoYears, param('equity')),
      ),
      { title: { zh: '营业收入或新增股权融资', en: 'Revenue, or new equity' }, clause },
    ),
    criterion('standard', any(byScore, directly), {
      title: { zh: '评价得分达标或满足直通条件', en: 'The score, or one of the direct conditions' },
      clause,
    }),
    notBarred,
  ),
});
