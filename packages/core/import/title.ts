import { foldForms } from './fold.ts';

/** The tiers of the ladder a published title can name. */
export type TitledTier =
  | 'INNOVATIVE_SME'
  | 'SRDI_SME'
  | 'LITTLE_GIANT'
  | 'TECH_INNOVATIVE_SME'
  | 'PROVINCIAL_CHAMPION'
  | 'NATIONAL_CHAMPION';
export type TitleLevel = 'NATIONAL' | 'PROVINCIAL';

/** Why a printed title gives no tier: code, Chinese, English. The codes are stable. */
export const NO_TIER = {
  EMPTY: reason('没有写称号', 'No title is printed.'),
  SEVERAL_TITLES: reason(
    '一格内写了多个称号，请分行填写',
    'Several titles in one cell; give each a row of its own.',
  ),
  WITHDRAWN: reason(
    '撤销、取消或复核未通过的名单，不是认定',
    'A list of withdrawn or failed titles is no recognition.',
  ),
  CULTIVATION_ONLY: reason(
    '培育对象或入库企业，尚未认定',
    'A firm being cultivated or in the pool is not recognised.',
  ),
  CHAMPION_PRODUCT: reason(
    '单项冠军产品是产品称号，不是企业称号',
    'A champion product is a title of a product, not of the enterprise.',
  ),
  CHAMPION_LEVEL_UNKNOWN: reason(
    '未写明省级或国家级单项冠军',
    'Neither provincial nor national is stated for the champion.',
  ),
  TECH_LITTLE_GIANT: reason(
    '科技小巨人不是专精特新“小巨人”，不在梯度之内',
    'A 科技小巨人 is not a 专精特新“小巨人”; it is no tier of the ladder.',
  ),
  LITTLE_GIANT_UNCLEAR: reason(
    '只写“小巨人”，不知是专精特新“小巨人”还是科技小巨人',
    'Only “小巨人” is printed: 专精特新 or 科技 is not stated.',
  ),
  LEVEL_MISMATCH: reason('称号与级别不符', 'The level printed is not one this title is given at.'),
  HIGH_TECH: reason(
    '高新技术企业是资质，不是梯度层级',
    'A high-tech enterprise is a qualification, not a tier of the ladder.',
  ),
  TECH_SME: reason(
    '科技型中小企业是另一制度的评价',
    'A technology-based SME is evaluated under another system.',
  ),
  GAZELLE: reason('瞪羚企业不在梯度之内', 'A gazelle is no tier of the ladder.'),
  UNICORN: reason('独角兽企业不在梯度之内', 'A unicorn is no tier of the ladder.'),
  UNKNOWN_TITLE: reason('不认识的称号', 'The title is not one Tidu knows.'),
} as const;
export type NoTierCode = keyof typeof NO_TIER;

export type ReadTitle =
  | {
      readonly kind: 'TIER';
      readonly tier: TitledTier;
      /** Null when it is neither printed nor fixed by the rules of the tier. */
      readonly level: TitleLevel | null;
      /** PROPOSED is a list before the end of its public notice (公示, 拟认定): nobody on it is recognised yet. */
      readonly state: 'RECOGNISED' | 'PROPOSED';
    }
  | {
      readonly kind: 'OTHER';
      readonly reason: { readonly code: NoTierCode; readonly zh: string; readonly en: string };
    };

/** Reads the printed title, level and batch of one row of a published list. Never guesses: see `NO_TIER`. */
export function readTitle(printed: {
  readonly title: string;
  readonly level?: string;
  readonly batch?: string;
}): ReadTitle {
  const title = foldForms(printed.title).replace(/"/g, '');
  const everything = `${title}|${foldForms(printed.level ?? '')}|${foldForms(printed.batch ?? '')}`;

  if (title === '') return other('EMPTY');
  if (/撤销|取消|注销|失效|未通过|不通过/.test(everything)) return other('WITHDRAWN');
  if (/(?<!梯度)培育(对象|企业|名单)|培育库|入库|后备/.test(everything)) return other('CULTIVATION_ONLY');

  const tiers = tiersIn(title);
  if (tiers.length > 1) return other('SEVERAL_TITLES');
  const [found] = tiers;
  if (found === undefined) return other(otherTitle(title));
  if (found === 'CHAMPION' && /产品/.test(title)) return other('CHAMPION_PRODUCT');

  const levels = levelsIn(everything);
  if (levels.size > 1) return other('LEVEL_MISMATCH');
  const [level] = levels;
  // 虚拟 (virtual) and 模拟 (simulated) are words of trade, not of procedure.
  const state = /(?<![虚模])拟|公示|推荐|候选|申报/.test(everything) ? 'PROPOSED' : 'RECOGNISED';

  if (found === 'CHAMPION') {
    if (level === undefined) return other('CHAMPION_LEVEL_UNKNOWN');
    if (level === 'LOCAL') return other('LEVEL_MISMATCH');
    return { kind: 'TIER', tier: `${level}_CHAMPION`, level, state };
  }
  const fixed = FIXED_LEVEL[found];
  if (level === 'LOCAL' || (level && fixed && level !== fixed)) return other('LEVEL_MISMATCH');
  return { kind: 'TIER', tier: found, level: level ?? fixed ?? null, state };
}

/**
 * Who recognises (63号): the ministry the little giants, the provincial department the two tiers below. The 2026 law's
 * 科技和创新型中小企业 is left open: its level is what the list prints.
 */
const FIXED_LEVEL: Partial<Record<TitledTier, TitleLevel>> = {
  LITTLE_GIANT: 'NATIONAL',
  SRDI_SME: 'PROVINCIAL',
  INNOVATIVE_SME: 'PROVINCIAL',
};

type SmeTier = 'LITTLE_GIANT' | 'SRDI_SME' | 'INNOVATIVE_SME' | 'TECH_INNOVATIVE_SME';

/** The longer title is taken out before the shorter one it contains is looked for. */
const TITLES: readonly (readonly [SmeTier | 'CHAMPION', RegExp])[] = [
  ['LITTLE_GIANT', /专精特新(中小企业)?(重点)?小巨人(中小)?(企业)?/],
  ['SRDI_SME', /专精特新(中小)?企业/],
  ['TECH_INNOVATIVE_SME', /科技和创新型中小企业/],
  ['INNOVATIVE_SME', /创新型中小企业/],
  ['CHAMPION', /单项冠军(示范)?(企业|产品)?/],
];

function tiersIn(title: string): (SmeTier | 'CHAMPION')[] {
  let rest = title;
  return TITLES.flatMap(([tier, shape]) => {
    if (!shape.test(rest)) return [];
    rest = rest.replace(shape, '|');
    return [tier];
  });
}

/** 福建省 is no level: a list of the province's little giants says it too. Only a champion is told apart by it. */
function levelsIn(text: string): Set<TitleLevel | 'LOCAL'> {
  const levels = new Set<TitleLevel | 'LOCAL'>();
  if (/国家级|(国家|全国)制造业单项冠军|工信部|工业和信息化部/.test(text)) levels.add('NATIONAL');
  if (/省级/.test(text)) levels.add('PROVINCIAL');
  if (/市级|区级|县级/.test(text)) levels.add('LOCAL');
  if (levels.size === 0 && /福建省制造业单项冠军/.test(text)) levels.add('PROVINCIAL');
  return levels;
}

function otherTitle(title: string): NoTierCode {
  if (/科技小巨人/.test(title)) return 'TECH_LITTLE_GIANT';
  if (/小巨人/.test(title)) return 'LITTLE_GIANT_UNCLEAR';
  if (/高新技术企业|高企/.test(title)) return 'HIGH_TECH';
  if (/科技型中小企业/.test(title)) return 'TECH_SME';
  if (/瞪羚/.test(title)) return 'GAZELLE';
  if (/独角兽/.test(title)) return 'UNICORN';
  return 'UNKNOWN_TITLE';
}

function other(code: NoTierCode): ReadTitle {
  return { kind: 'OTHER', reason: { code, ...NO_TIER[code] } };
}

function reason(zh: string, en: string): { readonly zh: string; readonly en: string } {
  return { zh, en };
}
