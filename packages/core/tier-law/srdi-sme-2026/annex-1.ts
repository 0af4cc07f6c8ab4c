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
  type NumberTerm,
  on,
  oneOf,
  param,
  readParameters,
  times,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { standingFacts } from '../../rules/standing-facts.ts';
import { wonAward } from '../awards.ts';

const file = join(import.meta.dirname, 'annex-1.yaml');
/** The numbers of the criteria below. */
export const annex1 = readParameters(file, readFileSync(file, 'utf8'));

const clause = '附件1';
const { lastRevenue, earlierRevenue } = enterprise;
const enoughRd = (rd: NumberTerm<'core'>, revenue: NumberTerm<'core'>) =>
  all(atLeast(rd, param('rd')), atLeast(rd, times(revenue, param('rdShare'))));

/**
 * 2026-2号 annex 1: what a specialised SME has to be at recognition and again at re-examination, but for its platform
 * score. The policies that take these numbers name `annex1` under `shared`.
 */
export const annex1Criteria = {
  // The years up to the end of last year: the first of January 2023 to the last of December 2025 are three.
  niche: criterion(
    'niche',
    atLeast(
      fullYears(on(enterprise.nicheSince), on(standingFacts.yearStart), 'LAST_OF_MONTH'),
      param('nicheYears'),
    ),
    {
      title: { zh: '截至上年末从事特定细分市场的年限', en: 'Years in the niche at the end of last year' },
      clause,
    },
  ),
  revenue: criterion(
    'revenue',
    any(atLeast(lastRevenue, param('revenue')), atLeast(enterprise.newEquityTwoYears, param('equity'))),
    { title: { zh: '营业收入或新增股权融资', en: 'Revenue, or new equity' }, clause },
  ),
  mainShare: criterion(
    'mainShare',
    atLeast(enterprise.lastMainRevenue, times(lastRevenue, param('mainShare'))),
    { title: { zh: '主营业务收入占比', en: 'Main-business share of revenue' }, clause },
  ),
  debt: criterion(
    'debt',
    atMost(enterprise.lastLiabilities, times(enterprise.lastAssets, param('debtRatio'))),
    {
      title: { zh: '资产负债率', en: 'Debt ratio' },
      clause,
    },
  ),
  rd: criterion(
    'rd',
    all(enoughRd(enterprise.lastRd, lastRevenue), enoughRd(enterprise.earlierRd, earlierRevenue)),
    { title: { zh: '近2年每年研发费用', en: 'R&D expense in each of two years' }, clause },
  ),
  ip: criterion(
    'ip',
    any(
      atLeast(enterprise.appliedClassOneIp, param('classOneIp')),
      wonAward({
        kind: 'SCIENCE_AWARD',
        levels: ['NATIONAL', 'PROVINCIAL'],
        rank: param('awardRank'),
        years: param('awardYears'),
      }),
      oneOf(enterprise.rdBodyLevel, ['NATIONAL', 'PROVINCIAL']),
    ),
    {
      title: {
        zh: 'Ⅰ类知识产权，或奖励、研发机构豁免',
        en: 'Class-I IP, or an award or R&D body that exempts',
      },
      clause,
    },
  ),
  // The text gives no number (较为靠前).
  marketPosition: criterion('marketPosition', isTrue(enterprise.marketPositionIsLeading), {
    title: { zh: '市场占有率较为靠前', en: 'Market share among the leading ones' },
    clause,
  }),
} as const;
