import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  all,
  any,
  atLeast,
  atMost,
  criterion,
  fullYears,
  isTrue,
  lessThan,
  on,
  param,
  plus,
  readParameters,
  times,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { standingFacts } from '../../rules/standing-facts.ts';
import { wonAward } from '../awards.ts';

const file = join(import.meta.dirname, 'annex-3.yaml');
/** The numbers of the criteria below. */
export const annex3 = readParameters(file, readFileSync(file, 'utf8'));

const clause = '附件3';
const { lastRevenue, earlierRevenue, lastRd, earlierRd } = enterprise;
const rdOfBothYears = (share: ReturnType<typeof param>) =>
  all(atLeast(lastRd, times(lastRevenue, share)), atLeast(earlierRd, times(earlierRevenue, share)));

/** The smaller the revenue, the more of it has to go into R&D; below 50 million yuan, investors have to vouch for it. */
const enoughRd = any(
  all(atLeast(lastRevenue, param('revenueLarge')), rdOfBothYears(param('rdShareLarge'))),
  all(atLeast(lastRevenue, param('revenueMiddle')), rdOfBothYears(param('rdShareMiddle'))),
  all(
    lessThan(lastRevenue, param('revenueMiddle')),
    atLeast(enterprise.newEquityTwoYears, param('equitySmall')),
    atLeast(plus(lastRd, earlierRd), param('rdSmall')),
    atLeast(enterprise.lastRdStaff, times(enterprise.lastStaff, param('rdStaffSmall'))),
  ),
);

const directlyInnovative = any(
  wonAward({
    kind: 'SCIENCE_AWARD',
    levels: ['NATIONAL'],
    rank: param('awardRank'),
    years: param('awardYears'),
  }),
  wonAward({
    kind: 'MAKER_CONTEST',
    levels: ['NATIONAL'],
    rank: param('contestRank'),
    years: param('awardYears'),
  }),
);

/**
 * 63号 annex 3: the six dimensions of a little giant, all required, at recognition and again at re-examination. The
 * policies that take them name `annex3` under `shared`.
 */
export const annex3Criteria = [
  criterion(
    'niche',
    atLeast(
      fullYears(on(enterprise.nicheSince), on(standingFacts.yearStart), 'LAST_OF_MONTH'),
      param('nicheYears'),
    ),
    { title: { zh: '专：从事特定细分市场的年限', en: 'Years in the niche' }, clause },
  ),
  criterion('mainShare', atLeast(enterprise.lastMainRevenue, times(lastRevenue, param('mainShare'))), {
    title: { zh: '专：主营业务收入占比', en: 'Main-business share of revenue' },
    clause,
  }),
  criterion('growth', atLeast(enterprise.mainRevenueGrowthTwoYears, param('mainGrowth')), {
    title: { zh: '专：近2年主营业务收入平均增长率', en: 'Mean growth of main-business revenue' },
    clause,
  }),
  criterion('informationSystems', isTrue(enterprise.usesInformationSystems), {
    title: { zh: '精：核心业务采用信息系统支撑', en: 'A core business on information systems' },
    clause,
  }),
  criterion(
    'quality',
    any(isTrue(enterprise.managementSystemCertified), isTrue(enterprise.foreignProductCertified)),
    { title: { zh: '精：管理体系或产品认证', en: 'A certified management system or product' }, clause },
  ),
  criterion('debt', atMost(enterprise.lastLiabilities, times(enterprise.lastAssets, param('debtRatio'))), {
    title: { zh: '精：资产负债率', en: 'Debt ratio' },
    clause,
  }),
  criterion('nicheShare', atLeast(enterprise.nationalMarketShare, param('nicheShare')), {
    title: { zh: '特：国内细分市场占有率', en: 'National share of the niche' },
    clause,
  }),
  criterion('brand', isTrue(enterprise.ownBrand), {
    title: { zh: '特：自主品牌', en: 'A brand of its own' },
    clause,
  }),
  criterion(
    'innovation',
    any(
      directlyInnovative,
      all(enoughRd, isTrue(enterprise.hasRdBody), atLeast(enterprise.appliedClassOneIp, param('classOneIp'))),
    ),
    {
      title: { zh: '新：研发投入、研发机构和知识产权，或直接条件', en: 'R&D, R&D body and IP, or an award' },
      clause,
    },
  ),
  criterion('chain', isTrue(enterprise.isKeyLink), {
    title: { zh: '链：位于产业链关键环节', en: 'In a key link of a chain' },
    clause,
  }),
  criterion('field', isTrue(enterprise.inKeyField), {
    title: { zh: '品：主导产品属于重点领域', en: 'The leading product is of a key field' },
    clause,
  }),
] as const;
