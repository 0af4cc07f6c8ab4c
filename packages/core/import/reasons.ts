import { NO_TIER } from './title.ts';

const reason = (zh: string, en: string): { readonly zh: string; readonly en: string } => ({ zh, en });

/** Why a row waits for an officer, or cannot be used. The codes are stable; those of titles that give no tier are among them. */
export const REASONS = {
  ...NO_TIER,
  PROPOSED: reason(
    '拟入选或公示名单，尚未认定',
    'A list before the end of its public notice: not yet recognised.',
  ),
  UNKNOWN_NAME: reason(
    '没有同名企业；确认后新建',
    'No enterprise of this name is known; accepting makes one.',
  ),
  SIMILAR_NAME: reason('只有名称相近的企业', 'Only enterprises with a similar name are known.'),
  SEVERAL_OF_NAME: reason('有多家同名企业，请指定其一', 'Several enterprises have this name; match one.'),
  REGION_DIFFERS: reason('同名企业在其他地区', 'The enterprise of this name is in another city.'),
  NAME_OF_ANOTHER_CODE: reason(
    '同名企业的统一社会信用代码不同或未登记',
    'The enterprise of this name has another credit code, or none.',
  ),
  CREDIT_CODE_MISSING: reason('没有统一社会信用代码', 'The row has no credit code.'),
  CREDIT_CODE_INVALID: reason('统一社会信用代码有误', 'The credit code is wrong.'),
  NAME_MISSING: reason('没有企业名称', 'The row has no name.'),
  CODE_WITH_TWO_NAMES: reason('同一代码在文件中有两个名称', 'The file gives this credit code two names.'),
  NAME_WITH_TWO_CODES: reason('同一名称在文件中有两个代码', 'The file gives this name two credit codes.'),
  DUPLICATE_ROW: reason('与文件中另一行重复', 'The row repeats an earlier one of the file.'),
  EXTRA_CELL: reason(
    '单元格多于表头，各列可能错位',
    'The row has more cells than the header: its columns may be shifted.',
  ),
  OUTSIDE_SCOPE: reason(
    '不属于导入人员所在地区',
    'The row belongs to a city that is not the importing officer’s.',
  ),
  NO_NAME_AND_NO_CODE: reason('既无名称也无代码', 'The row has neither a name nor a credit code.'),
  REPEATED_HEADER: reason('重复的表头', 'The header again.'),
  TOO_LONG: reason('文字过长', 'A text of the row is too long to be a name, a batch or a source.'),
} as const;
export type ReasonCode = keyof typeof REASONS;

/** The texts of a code; undefined for one that is not ours. */
export function reasonOf(
  code: string,
): { readonly code: string; readonly zh: string; readonly en: string } | undefined {
  const known = Object.hasOwn(REASONS, code) ? REASONS[code as ReasonCode] : undefined;
  return known && { code, ...known };
}
