import {
  all,
  any,
  asOf,
  atLeast,
  atMost,
  criterion,
  definePolicy,
  fullYears,
  holds,
  isTrue,
  on,
  param,
  plus,
} from '@tidu/policy';
import { championFacts } from '../../rules/champion-facts.ts';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { duties, notBarred } from '../standing/duties.ts';

const clause = '附件1';
const inField = fullYears(on(enterprise.nicheSince), asOf, 'LAST_OF_MONTH');
const ofThreeYears = plus(
  enterprise.lastMainRevenue,
  enterprise.earlierMainRevenue,
  enterprise.thirdMainRevenue,
);
/** A mean is compared as the sum of the three years: nothing is divided. */
const threeTimes = (threshold: ReturnType<typeof param>) => plus<'core'>(threshold, threshold, threshold);

/** 138号 annex 1: a national manufacturing champion of a single product. No round was announced for 2025 and 2026. */
export const nationalChampion = definePolicy(import.meta, {
  id: 'core.national-champion',
  title: { zh: '国家制造业单项冠军企业认定', en: 'Recognition as a national manufacturing champion' },
  measure: 'G1',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [duties],
  eligible: all(
    criterion(
      'niche',
      any(
        atLeast(inField, param('nicheYears')),
        all(isTrue(championFacts.isNewProduct), atLeast(inField, param('nicheYearsNewProduct'))),
      ),
      { title: { zh: '长期专注相关领域', en: 'Long in the field' }, clause },
    ),
    criterion(
      'revenue',
      any(
        atLeast(ofThreeYears, threeTimes(param('mainRevenue'))),
        all(
          holds(enterprise.certificates, ['SRDI_SME'], asOf),
          atLeast(ofThreeYears, threeTimes(param('mainRevenueSrdi'))),
        ),
      ),
      { title: { zh: '近3年主营业务收入均值', en: 'Mean main-business revenue of three years' }, clause },
    ),
    criterion('product', isTrue(championFacts.hasClassifiedProduct), {
      title: { zh: '产品归类', en: 'A product of the statistical catalogue' },
      clause,
    }),
    criterion('rank', atMost(championFacts.worldRank, param('worldRank')), {
      title: { zh: '市场占有率全球前列', en: 'Among the first of the world by market share' },
      clause,
    }),
    criterion('advanced', isTrue(championFacts.isInternationallyAdvanced), {
      title: { zh: '达到国际先进水平', en: 'Internationally advanced' },
      clause,
    }),
    criterion('rdBody', isTrue(enterprise.hasRdBody), {
      title: { zh: '建有研发机构', en: 'Has an R&D body' },
      clause,
    }),
    criterion('coreIp', isTrue(championFacts.hasCoreIp), {
      title: { zh: '拥有核心自主知识产权', en: 'Owns core intellectual property' },
      clause,
    }),
    notBarred,
  ),
});
