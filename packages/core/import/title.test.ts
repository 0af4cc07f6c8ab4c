import { describe, expect, test } from 'vitest';
import { readTitle } from './title.ts';

describe('the shapes of published lists', () => {
  test.each([
    [
      '专精特新“小巨人”企业',
      '国家级',
      '建议继续支持的第二批第二年',
      'LITTLE_GIANT',
      'NATIONAL',
      'RECOGNISED',
    ],
    ['专精特新“小巨人”企业', '国家级', '', 'LITTLE_GIANT', 'NATIONAL', 'RECOGNISED'],
    ['专精特新中小企业', '省级', '2024年', 'SRDI_SME', 'PROVINCIAL', 'RECOGNISED'],
    ['专精特新中小企业', '省级', '2022年第三批', 'SRDI_SME', 'PROVINCIAL', 'RECOGNISED'],
    ['制造业单项冠军企业', '省级（拟入选）', '2025年', 'PROVINCIAL_CHAMPION', 'PROVINCIAL', 'PROPOSED'],
    ['制造业单项冠军企业', '国家级', '第八批', 'NATIONAL_CHAMPION', 'NATIONAL', 'RECOGNISED'],
    ['创新型中小企业', '', '', 'INNOVATIVE_SME', 'PROVINCIAL', 'RECOGNISED'],
    ['科技和创新型中小企业', '', '', 'TECH_INNOVATIVE_SME', null, 'RECOGNISED'],
  ])('%s, level %s, batch %s', (title, level, batch, tier, expectedLevel, state) => {
    expect(readTitle({ title, level, batch })).toEqual({ kind: 'TIER', tier, level: expectedLevel, state });
  });

  test('a champion product is not a champion enterprise', () => {
    expect(readTitle({ title: '制造业单项冠军产品', level: '省级', batch: '第二批' })).toMatchObject({
      kind: 'OTHER',
      reason: { code: 'CHAMPION_PRODUCT' },
    });
  });

  test('a 科技小巨人 is no 专精特新“小巨人”', () => {
    expect(readTitle({ title: '福建省科技小巨人企业', level: '省级', batch: '2023年' })).toMatchObject({
      kind: 'OTHER',
      reason: { code: 'TECH_LITTLE_GIANT' },
    });
  });
});

test.each([
  '专精特新"小巨人"企业',
  "专精特新'小巨人'企业",
  '专精特新「小巨人」企业',
  '专精特新小巨人企业',
  '專精特新“小巨人”企業',
  '专精特新 ＂小巨人＂ 企业',
  '国家级专精特新‘小巨人’',
  '专精特新重点“小巨人”企业',
])('%s is a little giant', (title) => {
  expect(readTitle({ title })).toEqual({
    kind: 'TIER',
    tier: 'LITTLE_GIANT',
    level: 'NATIONAL',
    state: 'RECOGNISED',
  });
});

test.each([
  [{ title: '拟认定专精特新中小企业' }],
  [{ title: '专精特新中小企业', level: '省级(公示)' }],
  [{ title: '专精特新中小企业', batch: '2024年第一批公示名单' }],
  [{ title: '专精特新中小企业', batch: '擬認定' }],
])('%j is proposed, not yet recognised', (printed) => {
  expect(readTitle(printed)).toMatchObject({ tier: 'SRDI_SME', state: 'PROPOSED' });
});

test('the 拟 of 虚拟 is no proposal', () => {
  expect(readTitle({ title: '专精特新中小企业', batch: '2024年虚拟现实专场' })).toMatchObject({
    state: 'RECOGNISED',
  });
});

test('the name of the province in front of a national title is no level', () => {
  expect(readTitle({ title: '福建省专精特新“小巨人”企业', level: '国家级' })).toMatchObject({
    level: 'NATIONAL',
  });
  expect(readTitle({ title: '福建省专精特新“小巨人”企业' })).toMatchObject({ tier: 'LITTLE_GIANT' });
});

test('a list of 梯度培育 enterprises is no list of candidates', () => {
  expect(readTitle({ title: '创新型中小企业', batch: '优质中小企业梯度培育企业名单' })).toMatchObject({
    tier: 'INNOVATIVE_SME',
  });
});

test('the level may stand in the title', () => {
  expect(readTitle({ title: '福建省制造业单项冠军企业' })).toMatchObject({ tier: 'PROVINCIAL_CHAMPION' });
  expect(readTitle({ title: '国家制造业单项冠军示范企业' })).toMatchObject({ tier: 'NATIONAL_CHAMPION' });
});

test.each([
  [{ title: ' ' }, 'EMPTY'],
  [{ title: '专精特新中小企业、创新型中小企业' }, 'SEVERAL_TITLES'],
  [{ title: '撤销专精特新中小企业称号' }, 'WITHDRAWN'],
  [{ title: '专精特新中小企业', batch: '2024年复核未通过' }, 'WITHDRAWN'],
  [{ title: '制造业单项冠军培育企业', level: '国家级' }, 'CULTIVATION_ONLY'],
  [{ title: '专精特新中小企业', batch: '2024年入库' }, 'CULTIVATION_ONLY'],
  [{ title: '制造业单项冠军企业' }, 'CHAMPION_LEVEL_UNKNOWN'],
  [{ title: '制造业单项冠军企业', level: '市级' }, 'LEVEL_MISMATCH'],
  [{ title: '国家级制造业单项冠军企业', level: '省级' }, 'LEVEL_MISMATCH'],
  [{ title: '专精特新“小巨人”企业', level: '省级' }, 'LEVEL_MISMATCH'],
  [{ title: '专精特新中小企业', level: '国家级' }, 'LEVEL_MISMATCH'],
  [{ title: '市级专精特新中小企业' }, 'LEVEL_MISMATCH'],
  [{ title: '“小巨人”企业' }, 'LITTLE_GIANT_UNCLEAR'],
  [{ title: '高新技术企业' }, 'HIGH_TECH'],
  [{ title: '科技型中小企业' }, 'TECH_SME'],
  [{ title: '瞪羚企业' }, 'GAZELLE'],
  [{ title: '独角兽企业' }, 'UNICORN'],
  [{ title: '绿色工厂' }, 'UNKNOWN_TITLE'],
])('%j has no tier: %s', (printed, code) => {
  const read = readTitle(printed);
  expect(read).toMatchObject({ kind: 'OTHER', reason: { code } });
  if (read.kind === 'OTHER') expect(read.reason.zh && read.reason.en).toBeTruthy();
});
