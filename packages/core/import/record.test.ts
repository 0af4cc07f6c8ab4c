import { describe, expect, test } from 'vitest';
import { creditCodeCheckCharacter, organisationCheckCharacter } from '../identifiers/credit-code.ts';
import { readColumns, recordKindOf } from './columns.ts';
import { duplicateFinder } from './duplicates.ts';
import type { Field } from './fields.ts';
import { type FullDraft, type PublishedDraft, type RecordDraft, readRecord } from './record.ts';

const REGIONS: Readonly<Record<string, string>> = {
  福州市: '350100',
  泉州市: '350500',
  晋江市: '350582',
  350582: '350582',
  漳州市: '350600',
  平潭综合实验区: '35P000',
};
const CODE = '913505005673244367';
const OTHER_CODE = codeOf('91350100', 'MA00ABC1');

function codeOf(head: string, organisation: string): string {
  const first17 = head + organisation + organisationCheckCharacter(organisation);
  return first17 + creditCodeCheckCharacter(first17);
}

function read(header: string[], rows: string[][], given: Partial<Record<Field, string>> = {}): RecordDraft[] {
  const columns = readColumns(header, recordKindOf(header), Object.keys(given) as Field[]);
  expect(columns.problems.filter((problem) => problem.severity === 'REFUSE')).toEqual([]);
  const complete = duplicateFinder(columns);
  return rows.map((cells, index) =>
    complete(
      readRecord({ line: index + 2, cells }, { columns, header, regionOf: (text) => REGIONS[text], given }),
    ),
  );
}

const full = (header: string[], ...rows: string[][]) => read(header, rows) as FullDraft[];
const codes = (draft: RecordDraft | undefined) =>
  draft?.problems.map((problem) => [problem.column, problem.code]);

const BASE = ['统一社会信用代码', '企业名称'];

describe('a full record', () => {
  test('is read with its figures in fen, by year', () => {
    const [draft] = full(
      [
        ...BASE,
        '曾用名',
        '设区市',
        '县(市、区)',
        '行业代码',
        '成立日期',
        '注册资本(万元)',
        '2024年营业收入(万元)',
        '2023年营业收入(亿元)',
        '2024年净利润(元)',
        '2024年从业人员(人)',
      ],
      [
        CODE,
        '福建甲乙机械股份有限公司',
        '福建甲乙机械有限公司；泉州甲乙机械厂',
        '泉州市',
        '晋江市',
        'c3982',
        '2010年3月1日',
        '5,000',
        '12,345.67',
        '1.2',
        '-88.5',
        '1,024人',
      ],
    );
    expect(draft).toMatchObject({
      kind: 'FULL',
      line: 2,
      unusable: null,
      creditCode: CODE,
      regionCode: '350582',
      industryCode: 'C3982',
      establishedOn: '2010-03-01',
      registeredCapital: 5_000_000_000n,
      problems: [],
    });
    expect(draft?.formerNames.map((name) => name.raw)).toEqual(['福建甲乙机械有限公司', '泉州甲乙机械厂']);
    const none = {
      mainRevenue: null,
      rdExpense: null,
      ownRdExpense: null,
      rdStaff: null,
      totalAssets: null,
      totalLiabilities: null,
    };
    expect(draft?.annual).toEqual([
      { ...none, year: 2023, revenue: 12_000_000_000n, staff: null, netProfit: null },
      { ...none, year: 2024, revenue: 12_345_670_000n, staff: 1024, netProfit: -8_850n },
    ]);
  });

  test('takes the year of its figures from the year column', () => {
    const [draft] = full([...BASE, '年度', '营业收入(万元)'], [CODE, '甲乙公司', '2024年', '1']);
    expect(draft?.annual).toMatchObject([{ year: 2024, revenue: 1_000_000n }]);
  });

  test('keeps what is not stated unknown, never zero', () => {
    const [draft] = full([...BASE, '注册资本(万元)', '2024年营业收入(万元)'], [CODE, '甲乙公司', '—', '']);
    expect(draft).toMatchObject({ registeredCapital: null, annual: [], problems: [] });
  });

  test.each([
    ['统一社会信用代码', '913505005673244368', 'CREDIT_CODE_INVALID'],
    ['统一社会信用代码', '', 'CREDIT_CODE_MISSING'],
    ['企业名称', '', 'NAME_MISSING'],
    ['成立日期', '2023-02-29', 'DATE_INVALID'],
    ['成立日期', '11/12/2024', 'DATE_INVALID'],
    ['2024年营业收入(万元)', '-1', 'NEGATIVE'],
    ['2024年营业收入(万元)', '1.2345678', 'MONEY_TOO_PRECISE'],
    ['2024年营业收入(万元)', '100元', 'UNIT_CONFLICT'],
    ['2024年营业收入(万元)', '#REF!', 'FORMULA_ERROR'],
    ['2024年营业收入', '1200', 'UNIT_UNCLEAR'],
    ['注册资本', '100万美元', 'FOREIGN_CURRENCY'],
    ['2024年研发人员', '-3', 'NEGATIVE'],
    ['2024年研发人员', '3.5', 'COUNT_INVALID'],
    ['设区市', '杭州市', 'REGION_UNKNOWN'],
    ['行业代码', '机械', 'INDUSTRY_CODE_INVALID'],
    ['行业代码', 'C3', 'INDUSTRY_CODE_INVALID'],
  ])('%s %j is a problem of that row and column: %s', (column, value, code) => {
    const header = [...new Set([...BASE, column])];
    const good: Record<string, string> = { 统一社会信用代码: CODE, 企业名称: '甲乙公司' };
    const [draft] = full(
      header,
      header.map((name) => (name === column ? value : (good[name] ?? ''))),
    );
    expect(draft?.problems).toEqual([
      { line: 2, column, code, found: value, expected: expect.stringMatching(/.{5}/) },
    ]);
    expect(draft?.unusable).toBeNull();
  });

  test('a figure without a year and a year that is none are both reported', () => {
    const [draft] = full([...BASE, '年度', '营业收入(万元)'], [CODE, '甲乙公司', '去年', '1']);
    expect(codes(draft)).toEqual([
      ['年度', 'YEAR_INVALID'],
      ['营业收入(万元)', 'YEAR_MISSING'],
    ]);
    expect(draft?.annual).toEqual([]);
  });

  test('a county outside its printed city leaves the region unknown', () => {
    const [draft] = full([...BASE, '设区市', '县(市、区)'], [CODE, '甲乙公司', '漳州市', '晋江市']);
    expect(codes(draft)).toEqual([['县(市、区)', 'REGION_MISMATCH']]);
    expect(draft?.regionCode).toBeNull();
  });

  test('an unknown county leaves the city', () => {
    const [draft] = full([...BASE, '设区市', '县(市、区)'], [CODE, '甲乙公司', '漳州市', '某开发区']);
    expect(codes(draft)).toEqual([['县(市、区)', 'REGION_UNKNOWN']]);
    expect(draft?.regionCode).toBe('350600');
  });

  test.each([
    ['福建省泉州市晋江市', '350582'],
    ['泉州市/晋江市', '350582'],
    ['福建省泉州市', '350500'],
    ['350582', '350582'],
    ['漳州市晋江市', null],
  ])('the region %s is %s', (text, code) => {
    expect(full([...BASE, '所属地区'], [CODE, '甲乙公司', text])[0]?.regionCode).toBe(code);
  });

  test('a row with neither name nor credit code is kept, marked unusable', () => {
    const drafts = full([...BASE, '注册资本(万元)'], ['', '', '合计 3'], ['坏代码', '/', ''], [CODE, '', '']);
    expect(drafts.map((draft) => draft.unusable)).toEqual([
      'NO_NAME_AND_NO_CODE',
      'NO_NAME_AND_NO_CODE',
      null,
    ]);
  });

  test('a header repeated on a later page is marked, not read as an enterprise', () => {
    expect(full(BASE, BASE)[0]?.unusable).toBe('REPEATED_HEADER');
  });

  test('a cell beyond the header is reported', () => {
    expect(codes(full(BASE, [CODE, '甲乙公司', '', '多余'])[0])).toEqual([['column 4', 'EXTRA_CELL']]);
  });

  test('a row shorter than the header is read', () => {
    expect(full([...BASE, '曾用名'], [CODE, '甲乙公司'])[0]?.problems).toEqual([]);
  });
});

describe('duplicates within a file', () => {
  const HEADER = [...BASE, '年度', '营业收入(万元)'];

  test('the second row of an enterprise and year names the line of the first', () => {
    const drafts = full(
      HEADER,
      [CODE, '甲乙公司', '2024', '1'],
      [CODE, '甲乙公司', '2023', '1'],
      [CODE, '甲乙公司', '2024', '2'],
    );
    expect(drafts.map((draft) => codes(draft))).toEqual([[], [], [['统一社会信用代码', 'DUPLICATE_ROW']]]);
    expect(drafts[2]?.problems[0]?.found).toContain('line 2');
  });

  test('a row without a code meets one with it by name, in either order', () => {
    for (const pair of [
      [CODE, ''],
      ['', CODE],
    ]) {
      const drafts = full(BASE, ...pair.map((code) => [code, '甲乙（福建）公司']), [CODE, '甲乙(福建)公司']);
      expect(codes(drafts[1])?.some(([, code]) => code === 'DUPLICATE_ROW')).toBe(true);
      expect(codes(drafts[2])?.some(([, code]) => code === 'DUPLICATE_ROW')).toBe(true);
    }
  });

  test('two enterprises of one name but different codes are no duplicates', () => {
    expect(full(BASE, [CODE, '甲乙公司'], [OTHER_CODE, '甲乙公司']).map(codes)).toEqual([[], []]);
  });

  test('one code under two names is reported, unless one is a former name', () => {
    const header = [...BASE, '曾用名', '年度'];
    const drafts = full(
      [...header, '营业收入(万元)'],
      [CODE, '甲公司', '', '2022', '1'],
      [CODE, '乙公司', '', '2023', '1'],
      [CODE, '丙公司', '甲公司', '2024', '1'],
    );
    expect(drafts.map(codes)).toEqual([[], [['企业名称', 'CODE_WITH_TWO_NAMES']], []]);
  });
});

describe('a published list', () => {
  const HEADER = ['序号', '企业名称', '称号', '级别', '批次', '公布日期', '设区市', '县（市、区）', '来源'];
  const published = (...rows: string[][]) => read(HEADER, rows) as PublishedDraft[];

  test('every shape of row is classified, and none has a problem', () => {
    const drafts = published(
      [
        '1',
        '福建甲信息技术有限公司',
        '专精特新“小巨人”企业',
        '国家级',
        '建议继续支持的第二批第二年',
        '',
        '',
        '',
        'example.org/1',
      ],
      [
        '2',
        '乙光电(福建)有限公司',
        '专精特新“小巨人”企业',
        '国家级',
        '',
        '2024-07-16',
        '泉州市',
        '',
        'example.org/2',
      ],
      [
        '3',
        '丙(平潭)科技有限公司',
        '专精特新中小企业',
        '省级',
        '2024年',
        '2024-11-15',
        '平潭综合实验区',
        '',
        'example.org/3',
      ],
      [
        '4',
        '漳州丁机械有限公司',
        '专精特新中小企业',
        '省级',
        '2022年第三批',
        '2023-01-06',
        '漳州市',
        '',
        'example.org (2023-01-06)',
      ],
      [
        '5',
        '戊（中国）有限公司',
        '制造业单项冠军企业',
        '省级（拟入选）',
        '2025年',
        '2025-10-14',
        '泉州市',
        '晋江市',
        'example.org/5',
      ],
      [
        '6',
        '己體育股份有限公司',
        '制造业单项冠军产品',
        '省级',
        '第二批',
        '2018-09-06',
        '泉州市',
        '晋江市',
        'example.org/6',
      ],
      [
        '7',
        '福州庚电子有限公司',
        '福建省科技小巨人企业',
        '省级',
        '2023年',
        '2023-07-07',
        '',
        '',
        'example.org/7',
      ],
    );
    expect(
      drafts.map((draft) =>
        draft.title.kind === 'TIER'
          ? `${draft.title.tier} ${draft.title.level} ${draft.title.state}`
          : draft.title.reason.code,
      ),
    ).toEqual([
      'LITTLE_GIANT NATIONAL RECOGNISED',
      'LITTLE_GIANT NATIONAL RECOGNISED',
      'SRDI_SME PROVINCIAL RECOGNISED',
      'SRDI_SME PROVINCIAL RECOGNISED',
      'PROVINCIAL_CHAMPION PROVINCIAL PROPOSED',
      'CHAMPION_PRODUCT',
      'TECH_LITTLE_GIANT',
    ]);
    expect(drafts.flatMap((draft) => draft.problems)).toEqual([]);
    expect(drafts.map((draft) => draft.regionCode)).toEqual([
      null,
      '350500',
      '35P000',
      '350600',
      '350582',
      '350582',
      null,
    ]);
    expect(drafts[5]?.name).toEqual({
      raw: '己體育股份有限公司',
      normalized: '己体育股份有限公司',
      key: '己体育',
    });
    expect(drafts[3]).toMatchObject({
      creditCode: null,
      publishedOn: '2023-01-06',
      source: 'example.org (2023-01-06)',
    });
  });

  test('the same title twice is a duplicate across ways of writing; another batch is not', () => {
    const row = (name: string, title: string, batch: string) => [
      '',
      name,
      title,
      '国家级',
      batch,
      '',
      '',
      '',
      '',
    ];
    const drafts = published(
      row('己體育（福建）有限公司', '专精特新“小巨人”企业', '第三批'),
      row('己体育(福建)有限公司', '专精特新"小巨人"企业', '第三批'),
      row('己体育(福建)有限公司', '专精特新"小巨人"企业', '第三批复核'),
    );
    expect(drafts.map(codes)).toEqual([[], [['企业名称', 'DUPLICATE_ROW']], []]);
  });

  test('a list of names only takes its title and batch from what is given', () => {
    const [draft] = read(['序号', '企业名称'], [['1', '福建甲机械有限公司']], {
      title: '专精特新中小企业',
      level: '省级',
      batch: '2024年',
      publishedOn: '2024-11-15',
    }) as PublishedDraft[];
    expect(draft).toMatchObject({
      title: { tier: 'SRDI_SME', state: 'RECOGNISED' },
      printed: { batch: '2024年' },
      publishedOn: '2024-11-15',
      problems: [],
    });
  });

  test('a row without a title says so', () => {
    const [draft] = published(['1', '福建甲机械有限公司', '', '', '', '', '', '', '']);
    expect(codes(draft)).toEqual([['称号', 'TITLE_MISSING']]);
    expect(draft?.title).toMatchObject({ kind: 'OTHER', reason: { code: 'EMPTY' } });
  });
});
