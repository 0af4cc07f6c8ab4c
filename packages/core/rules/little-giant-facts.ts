import { defineFact, type Label, type Trust } from '@tidu/policy';
import { type FactSql, recorded } from '../contract/facts.ts';

/** What the rules of little giants read besides the facts of every tier. */
export const littleGiantFacts = {
  leadingClassOneIp: defineFact({
    id: 'core.enterprise.leadingClassOneIp',
    type: 'INTEGER',
    trust: 'DECLARED',
    label: {
      zh: '实际应用、非转让取得且权利人排名前三的Ⅰ类知识产权数量',
      en: 'Class-I intellectual property in use, not acquired by transfer, with the firm among its first three owners',
    },
    mutable: true,
    bounds: { min: 0n },
  }),
  isControlledByLittleGiant: flag('isControlledByLittleGiant', 'DECLARED', {
    zh: '属于“小巨人”企业控股的子公司',
    en: 'A controlled subsidiary of a little giant',
  }),
  hasSimilarProductInGroup: flag('hasSimilarProductInGroup', 'OPINION', {
    zh: '同一集团内其他企业以相似产品获得认定',
    en: 'Another firm of its group is recognised for a similar product',
  }),
  passesShortReexamination: flag('passesShortReexamination', 'OPINION', {
    zh: '有效期内“小巨人”企业的专精特新简化复核通过',
    en: 'Passes the short re-examination of a valid little giant as a specialised SME',
  }),
};

/** Their place in the one source of `core.enterprise`. */
export const littleGiantFactSql: readonly FactSql[] = Object.values(littleGiantFacts).map(recorded);

function flag<const Name extends string>(name: Name, trust: Trust, label: Label) {
  return defineFact({ id: `core.enterprise.${name}`, type: 'BOOLEAN', trust, label });
}
