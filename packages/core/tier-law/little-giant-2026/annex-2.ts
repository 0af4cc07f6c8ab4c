import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  all,
  any,
  asOf,
  atLeast,
  atMost,
  criterion,
  fullYears,
  holds,
  isTrue,
  on,
  oneOf,
  param,
  plus,
  readParameters,
  some,
  times,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { littleGiantFacts } from '../../rules/little-giant-facts.ts';
import { standingFacts } from '../../rules/standing-facts.ts';

const file = join(import.meta.dirname, 'annex-2.yaml');
/** The numbers of the criteria below. */
export const annex2 = readParameters(file, readFileSync(file, 'utf8'));

const { lastRevenue, earlierRevenue, lastRd, earlierRd } = enterprise;

/**
 * 2026-2号 annex 2: the seven items of a little giant, but for the growth of item 2, which only recognition asks for.
 * The policies that take them name `annex2` under `shared`.
 */
export const annex2Criteria = [
  criterion('srdi', holds(enterprise.certificates, ['SRDI_SME'], asOf), {
    title: { zh: '专精特新中小企业在有效期内', en: 'The title of SRDI SME is valid' },
    clause: '附件2（一）',
  }),
  criterion(
    'niche',
    atLeast(
      fullYears(on(enterprise.nicheSince), on(standingFacts.yearStart), 'LAST_OF_MONTH'),
      param('nicheYears'),
    ),
    { title: { zh: '从事特定细分市场的年限', en: 'Years in the niche' }, clause: '附件2（一）' },
  ),
  criterion('revenue', atLeast(lastRevenue, param('revenue')), {
    title: { zh: '营业收入', en: 'Revenue' },
    clause: '附件2（二）',
  }),
  criterion('mainShare', atLeast(enterprise.lastMainRevenue, times(lastRevenue, param('mainShare'))), {
    title: { zh: '主营业务收入占比', en: 'Main-business share of revenue' },
    clause: '附件2（二）',
  }),
  criterion('debt', atMost(enterprise.lastLiabilities, times(enterprise.lastAssets, param('debtRatio'))), {
    title: { zh: '资产负债率', en: 'Debt ratio' },
    clause: '附件2（二）',
  }),
  criterion(
    'rd',
    all(
      atLeast(plus(lastRd, earlierRd), param('rdSum')),
      atLeast(lastRd, times(lastRevenue, param('rdShare'))),
      atLeast(earlierRd, times(earlierRevenue, param('rdShare'))),
    ),
    { title: { zh: '近2年研发费用', en: 'R&D expense of two years' }, clause: '附件2（三）' },
  ),
  criterion(
    'ip',
    any(
      atLeast(littleGiantFacts.leadingClassOneIp, param('classOneIp')),
      // No period is stated for the award that exempts.
      some(enterprise.honours, (honour) =>
        all(
          oneOf(honour.kind, ['SCIENCE_AWARD']),
          oneOf(honour.level, ['NATIONAL']),
          atMost(honour.rank, param('awardRank')),
        ),
      ),
    ),
    {
      title: { zh: 'Ⅰ类知识产权，或国家级奖励豁免', en: 'Class-I IP, or a national award that exempts' },
      clause: '附件2（四）',
    },
  ),
  criterion(
    'market',
    any(
      atLeast(enterprise.nationalMarketShare, param('nicheShare')),
      atMost(enterprise.nationalMarketRank, param('nicheRank')),
    ),
    {
      title: { zh: '细分市场占有率或全国排名', en: 'Share of the niche, or rank in it' },
      clause: '附件2（五）',
    },
  ),
  criterion(
    'chain',
    // Of what a product does for its chain one thing is recorded: one that fills a gap may be a basic as well.
    any(
      oneOf(enterprise.chainContribution, ['SIX_BASES'], { review: ['FILLS_GAP'] }),
      isTrue(enterprise.isKeyLink),
    ),
    {
      title: { zh: '工业“六基”或产业链关键环节', en: 'A six-basics product or a key link' },
      clause: '附件2（六）',
    },
  ),
  criterion('platformScore', atLeast(enterprise.platformScore, param('platformScore')), {
    title: { zh: '本年度专精特新发展评价得分', en: "This year's platform score" },
    clause: '附件2（七）',
  }),
] as const;
