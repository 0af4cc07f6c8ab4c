import { defineCollection, defineFact, type Label, type Trust, type Unit } from '@tidu/policy';
import { computed, type FactSql, type Place, recorded, records } from '../contract/facts.ts';

/** What the laws of the tiers read of an enterprise besides its register and its figures. */
export const recognitionFacts = {
  nicheSince: defineFact({
    id: 'core.enterprise.nicheSince',
    type: 'DATE',
    trust: 'DECLARED',
    label: { zh: '从事特定细分市场起始日期', en: 'In its niche since' },
  }),
  /** The mean of the last two yearly rates of growth, in whole ppm below: it reaches a threshold when the exact mean does. */
  mainRevenueGrowthTwoYears: defineFact({
    id: 'core.enterprise.mainRevenueGrowthTwoYears',
    type: 'RATE_PPM',
    trust: 'DECLARED',
    label: {
      zh: '近2年主营业务收入平均增长率',
      en: 'Mean growth of main-business revenue over the last two years',
    },
  }),
  productField: code('productField', ['STRATEGIC_EMERGING', 'OTHER'], 'DECLARED', {
    zh: '主导产品所属领域',
    en: 'Field of the leading product',
  }),
  chainContribution: code(
    'chainContribution',
    ['FILLS_GAP', 'SIX_BASES', 'TIME_HONOURED', 'SERVES_LEADER', 'NONE'],
    'DECLARED',
    { zh: '主导产品对产业链的作用', en: 'What the leading product does for its chain' },
  ),

  // Intellectual property of the leading product. What was transferred within the last year does not count.
  highValueClassOneIp: count('highValueClassOneIp', {
    zh: 'Ⅰ类高价值知识产权数量',
    en: 'High-value class-I intellectual property',
  }),
  ownClassOneIp: count('ownClassOneIp', {
    zh: '自主研发的Ⅰ类知识产权数量',
    en: 'Class-I intellectual property it developed itself',
  }),
  classOneIp: count('classOneIp', { zh: 'Ⅰ类知识产权数量', en: 'Class-I intellectual property' }),
  classTwoIp: count('classTwoIp', { zh: 'Ⅱ类知识产权数量', en: 'Class-II intellectual property' }),
  appliedClassOneIp: count('appliedClassOneIp', {
    zh: '实际应用并产生经济效益的Ⅰ类知识产权数量',
    en: 'Class-I intellectual property in use with economic benefit',
  }),

  digitalLevel: count(
    'digitalLevel',
    { zh: '数字化水平等级', en: 'Level of digitalisation' },
    { bounds: { min: 0n, max: 4n } },
  ),
  provincialQualityAward: flag('provincialQualityAward', 'REGISTRY', {
    zh: '获得省级以上质量奖荣誉',
    en: 'Has a quality award of the province or above',
  }),
  managementSystemCertified: flag('managementSystemCertified', 'DECLARED', {
    zh: '通过质量管理体系认证',
    en: 'Has a certified quality management system',
  }),
  ownBrand: flag('ownBrand', 'DECLARED', { zh: '拥有自主品牌', en: 'Has a brand of its own' }),
  joinedStandards: flag('joinedStandards', 'DECLARED', {
    zh: '参与制修订标准',
    en: 'Took part in making or revising standards',
  }),
  usesInformationSystems: flag('usesInformationSystems', 'DECLARED', {
    zh: '核心业务采用信息系统支撑',
    en: 'Runs a core business on information systems',
  }),
  foreignProductCertified: flag('foreignProductCertified', 'DECLARED', {
    zh: '产品获得发达国家或地区认证',
    en: 'Product certified in a developed country or region',
  }),

  hasRdBody: flag('hasRdBody', 'DECLARED', {
    zh: '自建或联合建立研发机构',
    en: 'Has an R&D body, its own or a joint one',
  }),
  rdBodyLevel: code('rdBodyLevel', ['NATIONAL', 'PROVINCIAL', 'CITY', 'OTHER', 'NONE'], 'REGISTRY', {
    zh: '研发机构级别',
    en: 'Level of its R&D body',
  }),
  newEquityTwoYears: money('newEquityTwoYears', {
    zh: '近2年新增股权融资（合格机构投资者实缴额）',
    en: 'New equity of the last two years, paid in by qualified institutions',
  }),
  newEquityThreeYears: money('newEquityThreeYears', {
    zh: '近3年新增股权融资（合格机构投资者实缴额）',
    en: 'New equity of the last three years, paid in by qualified institutions',
  }),

  nationalMarketShare: defineFact({
    id: 'core.enterprise.nationalMarketShare',
    type: 'RATE_PPM',
    trust: 'DECLARED',
    label: { zh: '主导产品国内细分市场占有率', en: 'Share of the national niche' },
    mutable: true,
    bounds: { min: 0n, max: 1_000_000n },
  }),
  nationalMarketRank: count(
    'nationalMarketRank',
    { zh: '主导产品国内细分市场排名', en: 'Rank in the national niche' },
    { bounds: { min: 1n } },
  ),
  marketPositionIsLeading: flag('marketPositionIsLeading', 'OPINION', {
    zh: '主导产品市场占有率较为靠前',
    en: 'Market share is among the leading ones',
  }),
  isKeyLink: flag('isKeyLink', 'OPINION', {
    zh: '位于产业链关键环节',
    en: 'Stands at a key link of an industrial chain',
  }),
  inKeyField: flag('inKeyField', 'DECLARED', {
    zh: '主导产品属于重点领域',
    en: 'Leading product belongs to a key field',
  }),

  // Scores given elsewhere, recorded for the days of their year.
  platformScore: points('platformScore', {
    zh: '本年度专精特新发展评价得分',
    en: "This year's score of the evaluation platform",
  }),
  platformScoreBefore: points('platformScoreBefore', {
    zh: '上年度专精特新发展评价得分',
    en: "Last year's score of the evaluation platform",
  }),
  localPoints: points(
    'localPoints',
    { zh: '特色化指标得分', en: 'Points of the provincial indicators' },
    15n,
  ),

  hasSeriousViolation: flag('hasSeriousViolation', 'REGISTRY', {
    zh: '近三年有严重违法违规行为',
    en: 'Seriously broke the law within three years',
  }),
  hadMajorAccident: flag('hadMajorAccident', 'REGISTRY', {
    zh: '近三年发生重大安全（含网络安全、数据安全）、质量、环境污染等事故',
    en: 'Had a major accident of safety (cyber and data safety too), quality or pollution within three years',
  }),
  wasDishonest: flag('wasDishonest', 'REGISTRY', {
    zh: '被列入经营异常名录或严重失信主体名单',
    en: 'Is listed for abnormal operation or serious dishonesty',
  }),

  honours: defineCollection({
    id: 'core.enterprise.honours',
    trust: 'REGISTRY',
    label: { zh: '荣誉和奖励', en: 'Honours and awards' },
    elements: {
      kind: defineFact({
        id: 'core.honour.kind',
        type: 'CODE',
        codes: [
          'SCIENCE_AWARD',
          'MAKER_CONTEST',
          'HIGH_TECH_ENTERPRISE',
          'INNOVATION_DEMONSTRATION',
          'IP_DEMONSTRATION',
          'OTHER',
        ],
        trust: 'REGISTRY',
        label: { zh: '荣誉类别', en: 'Kind of honour' },
      }),
      level: defineFact({
        id: 'core.honour.level',
        type: 'CODE',
        codes: ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY'],
        trust: 'REGISTRY',
        label: { zh: '荣誉级别', en: 'Level of the honour' },
      }),
      rank: defineFact({
        id: 'core.honour.rank',
        type: 'INTEGER',
        trust: 'REGISTRY',
        label: { zh: '名次', en: 'Rank' },
        bounds: { min: 1n },
      }),
      awardedOn: defineFact({
        id: 'core.honour.awardedOn',
        type: 'DATE',
        trust: 'REGISTRY',
        label: { zh: '授予日期', en: 'Awarded on' },
      }),
      validFrom: defineFact({
        id: 'core.honour.validFrom',
        type: 'DATE',
        trust: 'REGISTRY',
        label: { zh: '有效期起', en: 'Valid from' },
      }),
      validTo: defineFact({
        id: 'core.honour.validTo',
        type: 'DATE',
        trust: 'REGISTRY',
        label: { zh: '有效期止', en: 'Valid to' },
      }),
    },
  }),
};

const { mainRevenueGrowthTwoYears, honours, ...withoutTable } = recognitionFacts;

/** Their place in the one source of `core.enterprise`. */
export const recognitionFactSql: readonly FactSql[] = [
  ...Object.values(withoutTable).map(recorded),
  computed(mainRevenueGrowthTwoYears, {
    sql: meanGrowth,
    joins: ['last', 'earlier', 'third'],
    yearly: true,
  }),
  records(honours, {
    table: 'core.honour',
    link: 'enterprise_id',
    elements: {
      kind: 'kind',
      level: 'level',
      rank: 'rank',
      awardedOn: 'awarded_on',
      validFrom: 'valid_from',
      // A decision may have ended it before its time; from that day on it no longer holds.
      validTo: (alias) => `least(${alias}.valid_to, ${alias}.ended_on - 1)`,
    },
    // What was taken back was never won; a day to come on which it ends is in validTo.
    where: (alias, { on, known }) =>
      `(${alias}.ended_on is null or ${alias}.ended_on > ${on})${known === null ? '' : ` and ${alias}.recorded_at <= ${known}`}`,
  }),
];

/**
 * (last ÷ earlier − 1 + earlier ÷ third − 1) ÷ 2 in whole ppm, as one exact division of whole numbers, rounded down.
 * No growth from nothing. A millionfold is as far as it goes: a bigint has to hold it.
 */
function meanGrowth({ join }: Place): string {
  const [last, earlier, third] = ['last', 'earlier', 'third'].map(
    (year) => `${join(year)}.main_revenue::numeric`,
  );
  const above = `((${last} * ${third} + ${earlier} * ${earlier} - 2 * ${earlier} * ${third}) * 1000000)`;
  const below = `nullif(2 * ${earlier} * ${third}, 0)`;
  const floored = `div(${above}, ${below}) - case when mod(${above}, ${below}) < 0 then 1 else 0 end`;
  // LEAST alone would take the limit for an unknown.
  return `case when ${below} is not null and ${last} is not null then least(${floored}, 1000000000000)::bigint end`;
}

function flag<const Name extends string>(name: Name, trust: Trust, label: Label) {
  return defineFact({ id: `core.enterprise.${name}`, type: 'BOOLEAN', trust, label, mutable: true });
}

function code<const Name extends string, const Code extends string>(
  name: Name,
  codes: readonly Code[],
  trust: Trust,
  label: Label,
) {
  return defineFact({ id: `core.enterprise.${name}`, type: 'CODE', codes, trust, label, mutable: true });
}

function count<const Name extends string>(
  name: Name,
  label: Label,
  options: { readonly unit?: Unit; readonly bounds?: { readonly min: bigint; readonly max?: bigint } } = {},
) {
  return defineFact({
    id: `core.enterprise.${name}`,
    type: 'INTEGER',
    trust: 'DECLARED',
    label,
    mutable: true,
    bounds: { min: 0n },
    ...options,
  });
}

function points<const Name extends string>(name: Name, label: Label, max = 100n) {
  return defineFact({
    id: `core.enterprise.${name}`,
    type: 'INTEGER',
    unit: 'POINTS',
    trust: 'REGISTRY',
    label,
    bounds: { min: 0n, max },
  });
}

function money<const Name extends string>(name: Name, label: Label) {
  return defineFact({
    id: `core.enterprise.${name}`,
    type: 'MONEY',
    trust: 'DECLARED',
    label,
    mutable: true,
    bounds: { min: 0n },
  });
}
