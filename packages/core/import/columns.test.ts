import { describe, expect, test } from 'vitest';
import { readColumns, recordKindOf } from './columns.ts';
import { FIELDS } from './fields.ts';
import { knownHeaders } from './header.ts';

const PUBLISHED_HEADER = [
  '序号',
  '企业名称',
  '称号',
  '级别',
  '批次',
  '公布日期',
  '设区市',
  '县（市、区）',
  '来源',
];

const one = (header: string, kind: 'FULL' | 'PUBLISHED' = 'FULL') => {
  const [column] = readColumns([header], kind).columns;
  return column && { field: column.field, year: column.year, unit: column.unit };
};

test('the header of a published list is known in full', () => {
  const map = readColumns(PUBLISHED_HEADER, recordKindOf(PUBLISHED_HEADER));
  expect(map.kind).toBe('PUBLISHED');
  expect(map.problems).toEqual([]);
  expect(map.columns.map((column) => column.field)).toEqual([
    'sequence',
    'name',
    'title',
    'level',
    'batch',
    'publishedOn',
    'city',
    'county',
    'source',
  ]);
  expect(knownHeaders(PUBLISHED_HEADER)).toBe(9);
});

test.each([
  ['2024年营业收入(万元)', 'revenue', 2024, '万元'],
  ['2024年营业收入（万元）', 'revenue', 2024, '万元'],
  ['2024年度营业收入（单位：万元）', 'revenue', 2024, '万元'],
  ['营业收入(万元)(2024年)', 'revenue', 2024, '万元'],
  ['营业收入 2024 (亿元)', 'revenue', 2024, '亿元'],
  ['营业收入/万元', 'revenue', null, '万元'],
  ['營業收入（元）', 'revenue', null, '元'],
  ['revenue_2024 (yuan)', 'revenue', 2024, '元'],
  ['ownRdExpense', 'ownRdExpense', null, null],
  ['own_rd_expense', 'ownRdExpense', null, null],
  ['R&D expense 2023', 'rdExpense', 2023, null],
  ['2023年末资产总额\n（万元）', 'totalAssets', 2023, '万元'],
  ['2024年研发人员（人）', 'rdStaff', 2024, null],
  ['*统一社会信用代码（必填）', 'creditCode', null, null],
  ['注册资本（万元人民币）', 'registeredCapital', null, '万元'],
  ['县(市、区)', 'county', null, null],
  ['成立日期', 'establishedOn', null, null],
])('%j is understood', (header, field, year, unit) => {
  expect(one(header)).toEqual({ field, year, unit });
});

test('every accepted name leads to its own field', () => {
  for (const [field, rule] of Object.entries(FIELDS))
    for (const name of [field, ...rule.names])
      for (const kind of rule.kinds) expect([name, one(name, kind)?.field]).toEqual([name, field]);
});

describe('problems', () => {
  const codes = (header: string[], kind: 'FULL' | 'PUBLISHED' = 'FULL') =>
    readColumns(header, kind).problems.map(({ severity, code, columns }) => ({ severity, code, columns }));
  const BASE = ['统一社会信用代码', '企业名称'];

  test('an unknown header is reported, the others are read', () => {
    expect(codes([...BASE, '吉祥物'])).toEqual([
      { severity: 'WARN', code: 'UNKNOWN_COLUMN', columns: ['吉祥物'] },
    ]);
  });

  test('a missing column is named with everything that would be accepted', () => {
    const [problem] = readColumns(['企业名称'], 'FULL').problems;
    expect(problem).toMatchObject({
      severity: 'REFUSE',
      code: 'MISSING_COLUMN',
      columns: ['统一社会信用代码'],
    });
    expect(problem?.expected).toContain('USCC');
  });

  test('a published list without a title column is refused, unless the title is given for the whole list', () => {
    expect(codes(['序号', '企业名称'], 'PUBLISHED')).toEqual([
      { severity: 'REFUSE', code: 'MISSING_COLUMN', columns: ['称号'] },
    ]);
    expect(readColumns(['序号', '企业名称'], 'PUBLISHED', ['title']).problems).toEqual([]);
  });

  test('two columns of one meaning and year are refused and both named', () => {
    expect(codes([...BASE, '2024年营业收入(万元)', '2024年营业总收入（元）'])).toEqual([
      {
        severity: 'REFUSE',
        code: 'DUPLICATE_COLUMN',
        columns: ['2024年营业收入(万元)', '2024年营业总收入（元）'],
      },
    ]);
  });

  test('one figure of two years is no duplicate', () => {
    expect(codes([...BASE, '2024年营业收入(万元)', '2023年营业收入(万元)'])).toEqual([]);
  });

  test('figures need a year: in the header, in a column, or given', () => {
    expect(codes([...BASE, '营业收入(万元)', '从业人员'])).toEqual([
      { severity: 'REFUSE', code: 'MISSING_YEAR', columns: ['营业收入(万元)', '从业人员'] },
    ]);
    expect(codes([...BASE, '年度', '营业收入(万元)'])).toEqual([]);
    expect(readColumns([...BASE, '营业收入(万元)'], 'FULL', ['year']).problems).toEqual([]);
  });

  test('a relative year is not guessed', () => {
    expect(codes([...BASE, '上年度营业收入（万元）'])).toEqual([
      { severity: 'WARN', code: 'RELATIVE_YEAR', columns: ['上年度营业收入（万元）'] },
    ]);
  });

  test('a foreign currency is left out by name', () => {
    expect(codes([...BASE, '注册资本（万美元）'])).toEqual([
      { severity: 'WARN', code: 'FOREIGN_CURRENCY', columns: ['注册资本（万美元）'] },
    ]);
  });

  test.each([
    '2024年企业名称',
    '从业人员（万元）',
    '3024年营业收入(万元)',
    '营业收入增长率(%)',
    '营业收入(千克)',
  ])('%s is none of the known columns', (header) => {
    expect(codes([...BASE, header])).toEqual([
      { severity: 'WARN', code: 'UNKNOWN_COLUMN', columns: [header] },
    ]);
  });

  test('a column without a name is pointed at by its number', () => {
    expect(codes([...BASE, ' '])).toEqual([
      { severity: 'WARN', code: 'UNNAMED_COLUMN', columns: ['column 3'] },
    ]);
  });
});

test('the kind of a list follows from its header', () => {
  expect(recordKindOf(['企业名称', '统一社会信用代码', '称号'])).toBe('PUBLISHED');
  expect(recordKindOf(['企业名称', '统一社会信用代码'])).toBe('FULL');
  // 企业类型 is the form of ownership in most full lists, so it may not pass for a title.
  expect(recordKindOf(['企业名称', '统一社会信用代码', '企业类型'])).toBe('FULL');
  expect(recordKindOf(['企业名称', '2024年营业收入(万元)'])).toBe('FULL');
  expect(recordKindOf(['序号', '企业名称'])).toBe('PUBLISHED');
});
