/** A FULL list carries credit codes and figures; a PUBLISHED list is a notice: names and titles. */
export type RecordKind = 'FULL' | 'PUBLISHED';

type FieldType = 'TEXT' | 'DATE' | 'COUNT' | 'MONEY' | 'YEAR';
export type FieldRule = {
  readonly type: FieldType;
  /** A figure of one year, which stands in the header or in a year column. */
  readonly annual?: true;
  readonly kinds: readonly RecordKind[];
  /** Accepted header names; the first of them is the one an error proposes. Compared folded, without case, spaces and _. */
  readonly names: readonly string[];
};

const BOTH: readonly RecordKind[] = ['FULL', 'PUBLISHED'];
const FULL: readonly RecordKind[] = ['FULL'];
const PUBLISHED: readonly RecordKind[] = ['PUBLISHED'];

/** Every canonical column, its type and the header names it is known by. */
export const FIELDS = {
  sequence: { type: 'TEXT', kinds: BOTH, names: ['序号', '编号', 'No', 'No.', 'sequence'] },
  name: {
    type: 'TEXT',
    kinds: BOTH,
    names: [
      '企业名称',
      '单位名称',
      '公司名称',
      '企业',
      '名称',
      '企业全称',
      '申报企业',
      '申报企业名称',
      'name',
      'enterprise',
      'enterprise name',
      'company name',
    ],
  },
  creditCode: {
    type: 'TEXT',
    kinds: BOTH,
    names: [
      '统一社会信用代码',
      '社会信用代码',
      '信用代码',
      '统一信用代码',
      '统一社会信用代码/组织机构代码',
      'credit code',
      'USCC',
      'unified social credit code',
    ],
  },
  formerName: {
    type: 'TEXT',
    kinds: BOTH,
    names: ['曾用名', '曾用名称', '原名称', '原企业名称', '更名前名称', 'former name', 'former names'],
  },
  city: {
    type: 'TEXT',
    kinds: BOTH,
    names: [
      '设区市',
      '所属设区市',
      '所在设区市',
      '地市',
      '设区市(平潭)',
      '城市',
      '所在市',
      '市',
      'city',
      'prefecture',
    ],
  },
  county: {
    type: 'TEXT',
    kinds: BOTH,
    names: [
      '县(市、区)',
      '县(市区)',
      '县市区',
      '县区',
      '区县',
      '区(县)',
      '所属县(市、区)',
      '所在县(市、区)',
      '县',
      'county',
      'district',
    ],
  },
  region: {
    type: 'TEXT',
    kinds: BOTH,
    names: [
      '所属地区',
      '所在地区',
      '地区',
      '区域',
      '所属区域',
      '属地',
      '行政区划',
      '行政区划代码',
      '地区代码',
      '设区市(县区)',
      'region',
      'region code',
    ],
  },

  industryCode: {
    type: 'TEXT',
    kinds: FULL,
    names: ['行业代码', '国民经济行业代码', '所属行业代码', 'industry code'],
  },
  industryName: {
    type: 'TEXT',
    kinds: FULL,
    names: ['行业', '行业名称', '所属行业', '国民经济行业', '行业类别', 'industry', 'industry name'],
  },
  establishedOn: {
    type: 'DATE',
    kinds: FULL,
    names: [
      '成立日期',
      '成立时间',
      '注册日期',
      '注册时间',
      '企业成立日期',
      'established on',
      'established',
      'founded on',
    ],
  },
  registeredCapital: { type: 'MONEY', kinds: FULL, names: ['注册资本', '注册资金', 'registered capital'] },
  year: {
    type: 'YEAR',
    kinds: FULL,
    names: ['年度', '年份', '会计年度', '统计年度', '报告年度', 'year', 'fiscal year'],
  },
  staff: {
    type: 'COUNT',
    annual: true,
    kinds: FULL,
    names: [
      '从业人员',
      '职工总数',
      '从业人数',
      '职工人数',
      '员工人数',
      '员工总数',
      '全职员工数',
      '从业人员期末人数',
      'staff',
      'employees',
    ],
  },
  revenue: {
    type: 'MONEY',
    annual: true,
    kinds: FULL,
    names: ['营业收入', '营业总收入', '营收', 'revenue', 'operating revenue'],
  },
  mainRevenue: {
    type: 'MONEY',
    annual: true,
    kinds: FULL,
    names: ['主营业务收入', '主营收入', 'main revenue', 'main business revenue'],
  },
  rdExpense: {
    type: 'MONEY',
    annual: true,
    kinds: FULL,
    names: ['研发费用', '研发投入', '研发费用总额', '研发经费', '研究开发费用', 'rd expense', 'r&d expense'],
  },
  ownRdExpense: {
    type: 'MONEY',
    annual: true,
    kinds: FULL,
    names: ['自主研发费用', '自主研发投入', '企业自主研发投入', 'own rd expense', 'own r&d expense'],
  },
  rdStaff: {
    type: 'COUNT',
    annual: true,
    kinds: FULL,
    names: ['研发人员', '研发人员数', '研发人员数量', '研发人数', 'rd staff', 'r&d staff'],
  },
  totalAssets: {
    type: 'MONEY',
    annual: true,
    kinds: FULL,
    names: ['资产总额', '资产总计', '总资产', 'total assets'],
  },
  totalLiabilities: {
    type: 'MONEY',
    annual: true,
    kinds: FULL,
    names: ['负债总额', '负债合计', '总负债', 'total liabilities'],
  },
  netProfit: { type: 'MONEY', annual: true, kinds: FULL, names: ['净利润', '净利润总额', 'net profit'] },

  title: {
    type: 'TEXT',
    kinds: PUBLISHED,
    names: ['称号', '荣誉称号', '认定称号', '认定类别', '资质名称', 'title'],
  },
  level: { type: 'TEXT', kinds: PUBLISHED, names: ['级别', '等级', '层级', '认定级别', 'level'] },
  batch: { type: 'TEXT', kinds: PUBLISHED, names: ['批次', '认定批次', '年度批次', 'batch'] },
  publishedOn: {
    type: 'DATE',
    kinds: PUBLISHED,
    names: [
      '公布日期',
      '公布时间',
      '发布日期',
      '公告日期',
      '公示日期',
      '发文日期',
      'published on',
      'published',
    ],
  },
  source: {
    type: 'TEXT',
    kinds: PUBLISHED,
    names: ['来源', '信息来源', '文件来源', '依据文件', '来源网址', 'source'],
  },
} as const satisfies Readonly<Record<string, FieldRule>>;
export type Field = keyof typeof FIELDS;
export type AnnualField = { [F in Field]: (typeof FIELDS)[F] extends { annual: true } ? F : never }[Field];

/** Whether the column holds a figure of one year. */
export function isAnnual(field: Field | undefined): field is AnnualField {
  return field !== undefined && 'annual' in FIELDS[field];
}
