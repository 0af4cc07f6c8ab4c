import { defineFact } from '@tidu/policy';
import { type FactSql, recorded } from '../contract/facts.ts';

/** What the rules of the champions read besides the facts of every tier. */
export const championFacts = {
  isNewProduct: defineFact({
    id: 'core.enterprise.isNewProduct',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: { zh: '主导产品属于新产品', en: 'The leading product is a new product' },
  }),
  hasClassifiedProduct: defineFact({
    id: 'core.enterprise.hasClassifiedProduct',
    type: 'BOOLEAN',
    trust: 'DECLARED',
    label: {
      zh: '产品按《统计用产品分类目录》8位或10位代码归类',
      en: 'The product is classified by an 8- or 10-digit code of the statistical catalogue',
    },
  }),
  worldRank: defineFact({
    id: 'core.enterprise.worldRank',
    type: 'INTEGER',
    trust: 'DECLARED',
    label: { zh: '产品市场占有率全球排名', en: 'World rank of the product by market share' },
    bounds: { min: 1n },
  }),
  isInternationallyAdvanced: opinion('isInternationallyAdvanced', {
    zh: '质量和关键性能指标达到国际先进水平',
    en: 'Quality and key performance are internationally advanced',
  }),
  hasCoreIp: opinion('hasCoreIp', {
    zh: '拥有核心自主知识产权',
    en: 'Owns core intellectual property',
  }),
  isNationallyAdvanced: opinion('isNationallyAdvanced', {
    zh: '达到国内先进、省内领先水平',
    en: 'Nationally advanced and leading in the province',
  }),
  isAmongNationalLeaders: opinion('isAmongNationalLeaders', {
    zh: '产品市场占有率位居国内前列',
    en: 'Market share of the product among the leaders of the country',
  }),
  meetsProvincialChampionNumbers: opinion('meetsProvincialChampionNumbers', {
    zh: '符合省级单项冠军细则的量化条件',
    en: 'Meets the numbers of the provincial rules for champions',
  }),
};

/** Their place in the one source of `core.enterprise`. */
export const championFactSql: readonly FactSql[] = Object.values(championFacts).map(recorded);

function opinion<const Name extends string>(name: Name, label: { readonly zh: string; readonly en: string }) {
  return defineFact({ id: `core.enterprise.${name}`, type: 'BOOLEAN', trust: 'OPINION', label });
}
