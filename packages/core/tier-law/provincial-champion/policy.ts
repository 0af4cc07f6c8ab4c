import { all, asOf, criterion, definePolicy, isTrue } from '@tidu/policy';
import { championFacts } from '../../rules/champion-facts.ts';
import { enterprise } from '../../rules/enterprise-facts.ts';
import { duties, notBarred } from '../standing/duties.ts';

const clause = '认定条件';

/**
 * 闽工信规〔2024〕2号: a provincial manufacturing champion. Only the opening of the rules is available, not its numbers,
 * so every condition is an officer's to sign; until then the verdict is at best NEEDS_REVIEW. Specialised SMEs and
 * little giants have priority, which orders candidates and makes nobody eligible.
 */
export const provincialChampion = definePolicy(import.meta, {
  id: 'core.provincial-champion',
  title: { zh: '省级制造业单项冠军企业认定', en: 'Recognition as a provincial manufacturing champion' },
  measure: 'G1',
  subject: enterprise.subject,
  inForce: asOf,
  shared: [duties],
  eligible: all(
    criterion('advanced', isTrue(championFacts.isNationallyAdvanced), {
      title: { zh: '国内先进、省内领先', en: 'Nationally advanced and leading in the province' },
      clause,
    }),
    criterion('marketShare', isTrue(championFacts.isAmongNationalLeaders), {
      title: { zh: '市场占有率位居国内前列', en: 'Among the leaders of the country by market share' },
      clause,
    }),
    criterion('numbers', isTrue(championFacts.meetsProvincialChampionNumbers), {
      title: {
        zh: '符合细则量化条件（数值未知）',
        en: 'Meets the numbers of the rules, which are not known here',
      },
      clause,
    }),
    notBarred,
  ),
});
