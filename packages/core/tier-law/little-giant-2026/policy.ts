import {
  all,
  asOf,
  atLeast,
  criterion,
  definePolicy,
  holds,
  isTrue,
  type NumberExpression,
  not,
  param,
  plus,
  times,
} from '@tidu/policy';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { littleGiantFacts } from '../../rules/little-giant-facts.ts';
import { generalConditions2026 } from '../general-conditions-2026.ts';
import { sizeBounds } from '../sme-size/size-class.ts';
import { duties, notBarred } from '../standing/duties.ts';
import { annex2, annex2Criteria } from './annex-2.ts';

const NOTICE = '2026年度通知';
/** A year's growth on top. Twice over it is the compound rate, with no root taken and nothing divided. */
const grown = (revenue: NumberExpression<'core'>) => plus(revenue, times(revenue, param('growth')));

/** 2026-2号 annex 2 and notice 117: recognition as a little giant, for applications from 1 April 2026. */
export const littleGiant2026 = definePolicy(import.meta, {
  id: 'core.little-giant-2026',
  title: { zh: '专精特新“小巨人”企业认定（2026年办法）', en: 'Recognition as a little giant (law of 2026)' },
  measure: 'G1',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [annex2, sizeBounds, duties],
  eligible: all(
    ...generalConditions2026,
    ...annex2Criteria,
    criterion('growth', atLeast(enterprise.lastRevenue, grown(grown(plus(enterprise.thirdRevenue)))), {
      title: { zh: '近2年营业收入复合增长率', en: 'Compound growth of revenue over two years' },
      clause: '附件2（二）',
    }),
    criterion(
      'noChampion',
      not(holds(enterprise.certificates, ['NATIONAL_CHAMPION', 'PROVINCIAL_CHAMPION'], asOf)),
      {
        title: { zh: '不是有效期内的单项冠军', en: 'Is no champion already' },
        clause: NOTICE,
      },
    ),
    criterion('noSubsidiary', not(isTrue(littleGiantFacts.isControlledByLittleGiant)), {
      title: { zh: '不是“小巨人”企业控股的子公司', en: 'Is not controlled by a little giant' },
      clause: NOTICE,
    }),
    criterion('noSimilarProduct', not(isTrue(littleGiantFacts.hasSimilarProductInGroup)), {
      title: { zh: '同一集团内无相似产品', en: 'No similar product in its group' },
      clause: NOTICE,
    }),
    notBarred,
  ),
});
