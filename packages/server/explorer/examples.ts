/** A query offered in the explorer's menu. */
export interface Example {
  readonly title: { readonly zh: string; readonly en: string };
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The example queries of the explorer. The first one is in the editor when the page opens. */
export const examples: readonly Example[] = [
  {
    title: { zh: '行动计划目标进展', en: 'Progress towards the plan’s targets' },
    query: `# 截至 2026-06-30，各项目标完成多少、还差多少，其中多少将在期限前到期失效？
# On 2026-06-30: how far is each target, how far to go, and how much of it expires before the deadline?
{
  targetProgress(on: "2026-06-30") {
    target { id threshold deadline }
    value
    gap
    expiringBeforeDeadline
  }
}
`,
  },
  {
    title: { zh: '同一目标，两个日期', en: 'The same targets on two dates' },
    query: `# 任何答案都可以问“在某一天”：计划起点与 2026 年年中对比。
# Any answer can be asked for a date: the start of the plan beside the middle of 2026.
{
  start: targetProgress(on: "2024-01-01") { target { id } value gap }
  now: targetProgress(on: "2026-06-30") { target { id } value gap }
}
`,
  },
  {
    title: { zh: '泉州企业及其贷款', en: 'Enterprises of Quanzhou and their loans' },
    query: `# 泉州市（含下辖区县）企业的梯度与贷款。贷款需相应角色：请在上方选择身份或填写令牌。
# Tiers and loans of enterprises in Quanzhou, its counties included. Loans need a role: choose one above.
# 下一页 / next page: after = pageInfo.endCursor
query EnterprisesOfRegion($region: RegionCode!, $on: Date!) {
  enterprises(first: 20, where: { region: { eq: $region } }, orderBy: [{ field: NAME, direction: ASC }]) {
    pageInfo { hasNextPage endCursor }
    nodes {
      creditCode
      name
      tiers(on: $on) { code }
      finance {
        loans(first: 5) { nodes { contractNumber principal disbursedOn } }
      }
    }
  }
}
`,
    variables: { region: '350500', on: '2026-06-30' },
  },
  {
    title: { zh: '按名称查找企业', en: 'Find enterprises by name' },
    query: `# 名称含“晋江”的企业，及其历次认定：梯度、批次、有效期。
# Enterprises with 晋江 in the name, and each recognition: tier, batch, validity.
{
  enterprises(first: 5, where: { name: { contains: "晋江" } }) {
    totalCount
    nodes {
      name
      region { name }
      certifications(first: 5) {
        nodes { tier { code } batch { label } validFrom validTo }
      }
    }
  }
}
`,
  },
  {
    title: { zh: '条文原文', en: 'The wording of a clause' },
    query: `# 行动计划二（七）1 第二句的原文，及其所在标题。
# The wording of a sentence of the plan (part two, task seven, item 1, sentence 2) and its heading.
{
  clause(id: "二(七)1.s2") {
    id
    text
    parent { heading }
  }
}
`,
  },
  {
    title: { zh: '政策措施及其依据', en: 'Measures and the clauses they rest on' },
    query: `# 每项措施属于哪一类，依据计划的哪一条。
# What kind each measure is, and the clause of the plan it rests on.
{
  measures(first: 50) {
    nodes { id kind title clause { id } }
  }
}
`,
  },
  {
    title: { zh: '行政区划', en: 'Regions' },
    query: `# 可用于筛选的区划代码。
# The region codes that filters accept.
{
  regions { code name }
}
`,
  },
  {
    title: { zh: '企业有哪些字段', en: 'What an enterprise has' },
    query: `# 由接口自述：“企业”类型的每个字段及其说明。左侧的文档面板也可查阅。
# The graph describes itself: each field of an enterprise. The documentation panel on the left shows it too.
{
  __type(name: "Enterprise") {
    description
    fields { name description }
  }
}
`,
  },
];
