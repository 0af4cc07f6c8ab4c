import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '@tidu/server';
import { allTables, bootGraph, type TestGraph } from '@tidu/testing';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsOf, type Role } from '../contract/viewer.ts';
import { core } from '../core.ts';
import { creditCodeCheckCharacter, organisationCheckCharacter } from '../identifiers/credit-code.ts';
import { readListFile } from './read-file.ts';
import { dryRunList, type ImportResult, importList } from './run.ts';
import { workbookOf } from './workbook-fixture.ts';

const QUANZHOU = 'CITY_OFFICER 350500';
const FUZHOU = 'CITY_OFFICER 350100';
const DEPARTMENT = 'DEPARTMENT_OFFICER DEPT-IIT';

const codeOf = (n: number): string => {
  const organisation = String(n).padStart(8, '0');
  const first17 = `91350500${organisation}${organisationCheckCharacter(organisation)}`;
  return first17 + creditCodeCheckCharacter(first17);
};

const csv = (...rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`,
  );

async function run(
  graph: { readonly url: string },
  bytes: Uint8Array,
  name = 'list.csv',
  sheet?: string,
): Promise<ImportResult> {
  const read = await readListFile(name, bytes, sheet);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return withClient(graph.url, (client) => importList(client, read.file));
}

/** The rows of every table in an order of their own, without ids of batches and times, which differ between runs. */
function contents(graph: TestGraph, tables: readonly string[]): Promise<string> {
  return graph.asSystem(async (client) => {
    const parts: string[] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ hash: string }>(
        `select md5(coalesce(string_agg(line, chr(10) order by line collate "C"), '')) as hash from (
           select regexp_replace((to_jsonb(t) - 'recorded_at' - 'merged_at' - 'superseded_at' - 'batch_id'
               - case when to_jsonb(t) ? 'file_hash' then 'id' else '' end)::text,
             '"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}', '"batch', 'g') as line from ${table} t) lines`,
      );
      parts.push(`${table} ${rows[0]?.hash}`);
    }
    return parts.join('\n');
  });
}

const IMPORTED = [
  'core.enterprise',
  'core.former_name',
  'core.annual_report',
  'core.recognition_batch',
  'core.certification',
  'core.import_row',
  'core.import_batch',
];

const PUBLISHED = ['序号', '企业名称', '称号', '级别', '批次', '公布日期', '设区市', '县（市、区）', '来源'];
const champion = (n: number, name: string, level: string) => [
  String(n),
  name,
  '制造业单项冠军企业',
  level,
  '2025年',
  '2025-10-14',
  '泉州市',
  '晋江市',
  'example.org/1',
];
const product = (n: number, name: string) => [
  String(n),
  name,
  '制造业单项冠军产品',
  '省级',
  '第二批',
  '2018-09-06',
  '泉州市',
  '晋江市',
  'example.org/2',
];
const srdi = (n: number, name: string, city: string) => [
  String(n),
  name,
  '专精特新中小企业',
  '省级',
  '2024年',
  '2024-11-15',
  city,
  '',
  'example.org/3',
];

const REVIEW = `query($first: Int!, $where: ImportRowWhere) { importReview(first: $first, where: $where) { totalCount nodes {
  id version line name region { name } city { code } tier { code } titleState reason { code zh en }
  cells { column text } candidates { similarity enterprise { id name } } } } }`;
const ACCEPT = `mutation($rows: [ImportRowRef!]!) { acceptImportRows(input: { rows: $rows }) {
  rows { line state version enterprise { id name listed } } errors { code message } } }`;

interface Waiting {
  readonly id: string;
  readonly version: number;
  readonly line: number;
  readonly name: string;
  readonly reason: { readonly code: string };
  readonly cells: readonly { readonly column: string; readonly text: string }[];
  readonly candidates: readonly {
    readonly similarity: number;
    readonly enterprise: { readonly id: string; readonly name: string };
  }[];
}

async function review(graph: TestGraph, as: string, where: object = {}): Promise<readonly Waiting[]> {
  const { data, errors } = await graph.execute(REVIEW, { as, variables: { first: 100, where } });
  expect(errors).toBeUndefined();
  return data.importReview.nodes;
}

const refs = (rows: readonly Waiting[]) => rows.map(({ id, version }) => ({ row: id, version }));
const named = (rows: readonly Waiting[], part: string) => rows.filter(({ name }) => name.includes(part));

describe('a published list', () => {
  let graph: TestGraph;
  const list = csv(
    PUBLISHED,
    [
      '1',
      '福建某某信息技术有限公司',
      '专精特新“小巨人”企业',
      '国家级',
      '第二批',
      '',
      '',
      '',
      'example.org/0',
    ],
    srdi(2, '卫某(平潭)科技有限公司', '平潭综合实验区'),
    champion(3, '晋江市某凯机器制造有限公司', '省级（拟入选）'),
    product(4, '晉江市興某無紡制品有限公司'),
    [
      '5',
      '福州某光电子有限公司',
      '福建省科技小巨人企业',
      '省级',
      '2023年',
      '2023-07-07',
      '',
      '',
      'example.org/4',
    ],
    srdi(6, '泉州已知机械有限公司', '泉州市'),
    srdi(7, '泉州已知机戒有限公司', '泉州市'),
    srdi(8, '泉州旧名机械有限公司', '泉州市'),
    ['9', '泉州已知机械有限公司', '创新型中小企业', '省级', '2024年', '', '福州市', '', ''],
    ['', '', '', '', '', '', '', '', 'a remark below the table'],
  );
  let first: ImportResult;

  beforeAll(async () => {
    graph = await bootGraph([core]);
    await run(
      graph,
      csv(
        ['统一社会信用代码', '企业名称', '曾用名', '设区市'],
        [codeOf(1), '泉州已知机械有限公司', '', '泉州市'],
        [codeOf(2), '泉州新名机械有限公司', '泉州旧名机械有限公司', '泉州市'],
      ),
      'known.csv',
    );
    first = await run(graph, list, 'published.csv');
  });
  afterAll(() => graph?.close());

  test('accounts for every row', () => {
    expect(first.counts).toEqual({ MERGED: 2, WAITING: 7, UNUSABLE: 1 });
  });

  test('a row whose name is exactly known, or was, makes a certificate of unknown validity and publishes the enterprise', async () => {
    const { data } = await graph.execute(
      `{ enterprises(first: 9, where: { name: { contains: "机械" } }) { nodes { name listed certifications(first: 5) {
        nodes { tier { code } batch { label year announcedOn } validFrom validTo } } } } }`,
    );
    const certificate = {
      tier: { code: 'SRDI_SME' },
      batch: { label: '2024年', year: 2024, announcedOn: '2024-11-15' },
      validFrom: null,
      validTo: null,
    };
    expect(data.enterprises.nodes).toEqual([
      { name: '泉州新名机械有限公司', listed: true, certifications: { nodes: [certificate] } },
      { name: '泉州已知机械有限公司', listed: true, certifications: { nodes: [certificate] } },
    ]);
  });

  test('rows wait with their reason, read and as printed, candidates beside them', async () => {
    const rows = await review(graph, DEPARTMENT);
    expect(rows.map(({ line, name, reason }) => [line, name, reason.code])).toEqual([
      [2, '福建某某信息技术有限公司', 'UNKNOWN_NAME'],
      [3, '卫某(平潭)科技有限公司', 'UNKNOWN_NAME'],
      [4, '晋江市某凯机器制造有限公司', 'PROPOSED'],
      [5, '晋江市兴某无纺制品有限公司', 'CHAMPION_PRODUCT'],
      [6, '福州某光电子有限公司', 'TECH_LITTLE_GIANT'],
      [8, '泉州已知机戒有限公司', 'SIMILAR_NAME'],
      [10, '泉州已知机械有限公司', 'REGION_DIFFERS'],
    ]);
    expect(rows[3]?.cells[1]).toEqual({ column: '企业名称', text: '晉江市興某無紡制品有限公司' });
    const [similar] = named(rows, '机戒');
    expect(similar?.candidates.map(({ enterprise }) => enterprise.name)).toEqual(['泉州已知机械有限公司']);
    expect(similar?.candidates[0]?.similarity).toBeLessThan(1);
    expect(named(rows, '已知机械')[0]?.candidates[0]?.similarity).toBe(1);
  });

  test('the queue costs as many statements for all rows as for one', async () => {
    const from = { line: { gte: 8 } };
    const one = await graph.execute(REVIEW, { as: DEPARTMENT, variables: { first: 1, where: from } });
    const all = await graph.execute(REVIEW, { as: DEPARTMENT, variables: { first: 100 } });
    expect(all.data.importReview.nodes.length).toBeGreaterThan(one.data.importReview.nodes.length);
    expect(all.statements).toHaveLength(one.statements.length);
  });

  test('an officer of a city sees the rows of the city, the queue filters by batch, region, line and reason', async () => {
    expect((await review(graph, QUANZHOU)).map(({ line }) => line)).toEqual([4, 5, 8]);
    expect((await review(graph, FUZHOU)).map(({ line }) => line)).toEqual([10]);
    expect(
      (await review(graph, QUANZHOU, { region: { eq: '350582' }, reason: { eq: 'PROPOSED' } })).map(
        ({ line }) => line,
      ),
    ).toEqual([4]);
    const { data } = await graph.execute(
      '{ importBatches(first: 5) { nodes { id fileName rows(first: 1, where: { state: { eq: UNUSABLE } }) { nodes { line reason { code } } } } } }',
      { as: DEPARTMENT },
    );
    const batch = data.importBatches.nodes[1];
    expect(batch).toMatchObject({
      fileName: 'published.csv',
      rows: { nodes: [{ line: 11, reason: { code: 'NO_NAME_AND_NO_CODE' } }] },
    });
    expect(await review(graph, DEPARTMENT, { batch: { eq: batch.id }, line: { lte: 3 } })).toHaveLength(2);
    const seen = await graph.execute('{ importBatches(first: 5) { nodes { fileName } } }', {
      as: 'CITY_OFFICER 350900',
    });
    expect(seen.data.importBatches.nodes).toEqual([]);
    const hidden = await graph.execute(REVIEW, { as: 'PUBLIC', variables: { first: 1 } });
    expect(hidden.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('importing the file again changes nothing', async () => {
    const before = await contents(graph, IMPORTED);
    const again = await run(graph, list, 'another name.csv');
    expect(again).toMatchObject({ known: true, batch: first.batch, counts: first.counts });
    expect(await contents(graph, IMPORTED)).toBe(before);
  });

  test('accepting a proposed champion and a product makes enterprises by the folded name, and no certificate', async () => {
    const rows = named(await review(graph, QUANZHOU), '晋江');
    const { data } = await graph.execute(ACCEPT, { as: QUANZHOU, variables: { rows: refs(rows) } });
    expect(data.acceptImportRows).toMatchObject({
      errors: [],
      rows: [{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }],
    });
    const found = await graph.execute(
      `{ enterprises(first: 5, where: { name: { contains: "晉江" } }) { totalCount nodes { name region { name } creditCode
        listed certifications(first: 5) { totalCount } } } }`,
      { as: QUANZHOU },
    );
    expect(found.data.enterprises.totalCount).toBe(2);
    for (const node of found.data.enterprises.nodes) {
      expect(node).toMatchObject({
        region: { name: '晋江市' },
        creditCode: null,
        listed: false,
        certifications: { totalCount: 0 },
      });
      expect(node.name).toMatch(/^晋江市/);
    }
    const again = await graph.execute(ACCEPT, { as: QUANZHOU, variables: { rows: refs(rows) } });
    expect(again.data.acceptImportRows.errors[0].code).toBe('CONFLICT');
  });

  test('an officer decides on rows of the own city only', async () => {
    const all = await review(graph, DEPARTMENT);
    const elsewhere = await graph.execute(ACCEPT, {
      as: QUANZHOU,
      variables: { rows: refs(named(all, '平潭')) },
    });
    expect(elsewhere.data.acceptImportRows.errors[0].code).toBe('UNKNOWN_RECORD');
    const wrong = refs(named(all, '平潭')).map((ref) => ({ ...ref, version: 7 }));
    const stale = await graph.execute(ACCEPT, { as: DEPARTMENT, variables: { rows: wrong } });
    expect(stale.data.acceptImportRows.errors[0].code).toBe('CONFLICT');
  });

  test('a row is matched to an enterprise, keeps its name, and brings the certificate once', async () => {
    const [row] = named(await review(graph, QUANZHOU), '机戒');
    const enterprise = row?.candidates[0]?.enterprise.id;
    const { data } = await graph.execute(
      `mutation($row: ID!, $version: Int!, $enterprise: ID!) { matchImportRow(input: { row: $row, version: $version, enterprise: $enterprise }) {
        rows { state enterprise { name certifications(first: 5) { totalCount } } } errors { code message } } }`,
      { as: QUANZHOU, variables: { row: row?.id, version: row?.version, enterprise } },
    );
    expect(data.matchImportRow).toEqual({
      errors: [],
      rows: [
        { state: 'MATCHED', enterprise: { name: '泉州已知机械有限公司', certifications: { totalCount: 1 } } },
      ],
    });
  });

  test('a rejected row stays with its reason', async () => {
    const rows = named(await review(graph, DEPARTMENT), '某光');
    const { data } = await graph.execute(
      `mutation($rows: [ImportRowRef!]!) { rejectImportRows(input: { rows: $rows, reason: "不在梯度之内" }) {
        rows { state decisionNote decidedBy enterprise { id } } errors { code } } }`,
      { as: DEPARTMENT, variables: { rows: refs(rows) } },
    );
    expect(data.rejectImportRows.rows).toEqual([
      {
        state: 'REJECTED',
        decisionNote: '不在梯度之内',
        decidedBy: 'DEPARTMENT_OFFICER:DEPT-IIT:test-department_officer',
        enterprise: null,
      },
    ]);
    expect(named(await review(graph, DEPARTMENT), '某光')).toEqual([]);
  });

  test('of two officers who accept one row, one wins; two rows of one name make one enterprise', async () => {
    await run(
      graph,
      csv(PUBLISHED, srdi(1, '泉州同名软件（福建）有限公司', '泉州市'), [
        ...champion(2, '泉州同名软件(福建)有限公司', '省级'),
      ]),
      'twins.csv',
    );
    const twins = named(await review(graph, QUANZHOU), '同名');
    const tries = await Promise.all(
      [twins[0], twins[0], twins[1], twins[1]].map((row) =>
        graph.execute(ACCEPT, { as: QUANZHOU, variables: { rows: refs(row ? [row] : []) } }),
      ),
    );
    const codes = tries.map(({ data }) => data.acceptImportRows.errors[0]?.code ?? 'ACCEPTED');
    expect(codes.toSorted()).toEqual(['ACCEPTED', 'ACCEPTED', 'CONFLICT', 'CONFLICT']);
    const { data } = await graph.execute(
      '{ enterprises(first: 5, where: { name: { contains: "同名软件" } }) { nodes { certifications(first: 5) { nodes { tier { code } } } } } }',
      { as: QUANZHOU },
    );
    expect(data.enterprises.nodes).toHaveLength(1);
    expect(data.enterprises.nodes[0].certifications.nodes).toHaveLength(2);
  });
});

describe('full records', () => {
  const HEADER = [
    '统一社会信用代码',
    '企业名称',
    '设区市',
    '行业代码',
    '成立日期',
    '注册资本(万元)',
    '2023年营业收入(万元)',
    '2024年营业收入(万元)',
  ];
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await bootGraph([core]);
  });
  afterAll(() => graph?.close());

  const enterprise = async (n: number) =>
    (
      await graph.execute(
        `query($code: CreditCode!) { enterprise(creditCode: $code) { name region { code } industry { code } establishedOn registeredCapital
          version formerNames { name } annualReports(first: 9) { nodes { year revenue trust } } } }`,
        { as: DEPARTMENT, variables: { code: codeOf(n) } },
      )
    ).data.enterprise;

  test('merge by credit code: what differs is corrected, what is not stated stays', async () => {
    expect(
      (
        await run(
          graph,
          csv(HEADER, [codeOf(11), '福建甲乙有限公司', '泉州市', '3982', '2010-03-01', '500', '1', '2.5']),
        )
      ).counts,
    ).toEqual({ MERGED: 1 });
    const changed = csv(HEADER, [codeOf(11), '福建甲乙股份有限公司', '', '', '', '600', '', '3']);
    expect((await run(graph, changed)).counts).toEqual({ MERGED: 1 });
    expect(await enterprise(11)).toEqual({
      name: '福建甲乙股份有限公司',
      region: { code: '350500' },
      industry: { code: 'C39' },
      establishedOn: '2010-03-01',
      registeredCapital: '6000000.00',
      version: 2,
      formerNames: [{ name: '福建甲乙有限公司' }],
      annualReports: {
        nodes: [
          { year: 2024, revenue: '30000.00', trust: 'DECLARED' },
          { year: 2023, revenue: '10000.00', trust: 'DECLARED' },
        ],
      },
    });
    const kept = await graph.asSystem((client) =>
      client.query(
        'select year, revenue, superseded_at is null as stands from core.annual_report order by year, recorded_at',
      ),
    );
    expect(kept.rows).toEqual([
      { year: 2023, revenue: '1000000', stands: true },
      { year: 2024, revenue: '2500000', stands: false },
      { year: 2024, revenue: '3000000', stands: true },
    ]);
  });

  test('the same facts in another file change nothing; a list from before the rename does not undo it', async () => {
    const before = await contents(graph, ['core.enterprise', 'core.former_name', 'core.annual_report']);
    const same = csv(HEADER.slice(0, 6), [
      codeOf(11),
      '福建甲乙有限公司',
      '泉州',
      'C39',
      '2010年3月1日',
      '600',
    ]);
    expect((await run(graph, same)).counts).toEqual({ UNCHANGED: 1 });
    expect(await contents(graph, ['core.enterprise', 'core.former_name', 'core.annual_report'])).toBe(before);
  });

  test('doubts about identity wait, doubts about a figure leave the figure unknown', async () => {
    const doubtful = csv(
      HEADER,
      ['', '没有代码有限公司', '泉州市', '', '', '', '', ''],
      ['913505005673244360', '代码有误有限公司', '泉州市', '', '', '', '', ''],
      [codeOf(12), '福建甲乙股份有限公司', '泉州市', '', '', '', '', ''],
      [codeOf(13), '数字有误有限公司', '泉州市', '9999', '', '很多', '1', '-5'],
      [codeOf(13), '另一名称有限公司', '泉州市', '', '', '', '', ''],
    );
    expect((await run(graph, doubtful)).counts).toEqual({ WAITING: 4, MERGED: 1 });
    const rows = await review(graph, DEPARTMENT);
    expect(rows.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, 'CREDIT_CODE_MISSING'],
      [3, 'CREDIT_CODE_INVALID'],
      [4, 'NAME_OF_ANOTHER_CODE'],
      [6, 'CODE_WITH_TWO_NAMES'],
    ]);
    expect(await enterprise(13)).toMatchObject({
      name: '数字有误有限公司',
      registeredCapital: null,
      industry: null,
      annualReports: { nodes: [{ year: 2023, revenue: '10000.00' }] },
    });
  });

  test('a record accepted without a code makes an enterprise, and the code comes with a later match', async () => {
    const [row] = named(await review(graph, QUANZHOU), '没有代码');
    const accepted = await graph.execute(ACCEPT, {
      as: QUANZHOU,
      variables: { rows: refs(row ? [row] : []) },
    });
    const { id } = accepted.data.acceptImportRows.rows[0].enterprise;
    await run(graph, csv(HEADER.slice(0, 3), [codeOf(14), '没有代码有限公司', '泉州市']));
    const [later] = named(await review(graph, QUANZHOU), '没有代码');
    expect(later?.reason.code).toBe('NAME_OF_ANOTHER_CODE');
    const again = await graph.execute(ACCEPT, {
      as: QUANZHOU,
      variables: { rows: refs(later ? [later] : []) },
    });
    expect(again.data.acceptImportRows.rows[0].enterprise.id).toBe(id);
    expect(await enterprise(14)).toMatchObject({ name: '没有代码有限公司' });
  });

  test('one row a year is merged in the order of the lines', async () => {
    const long = csv(
      ['统一社会信用代码', '企业名称', '年度', '营业收入(万元)'],
      [codeOf(15), '长表有限公司', '2022', '1'],
      [codeOf(15), '长表有限公司', '2023', '2'],
      [codeOf(15), '长表有限公司', '2024', '3'],
    );
    expect((await run(graph, long)).counts).toEqual({ MERGED: 3 });
    expect(
      (await enterprise(15)).annualReports.nodes.map(({ revenue }: { revenue: string }) => revenue),
    ).toEqual(['30000.00', '20000.00', '10000.00']);
  });

  test('GB18030 and XLSX say the same as UTF-8', async () => {
    const rows = [HEADER.slice(0, 4), [codeOf(16), '编码格式有限公司', '泉州市', 'C39']];
    const text = rows.map((row) => row.join(',')).join('\r\n');
    expect((await run(graph, iconv.encode(text, 'gb18030'))).counts).toEqual({ MERGED: 1 });
    expect(
      (await run(graph, workbookOf({ 说明: [['封面']], 企业: rows }), 'list.xlsx', '企业')).counts,
    ).toEqual({ UNCHANGED: 1 });
    expect((await run(graph, Buffer.from(text))).counts).toEqual({ UNCHANGED: 1 });
    expect(await enterprise(16)).toMatchObject({ name: '编码格式有限公司', industry: { code: 'C39' } });
  });

  test('a dry run names every problem by row and column and writes nothing', async () => {
    const tables = await withClient(graph.url, (client) => allTables(client, ['core']));
    const before = await contents(graph, tables);
    const read = await readListFile(
      'dry.csv',
      csv(
        HEADER,
        [codeOf(17), '试运行有限公司', '火星市', '', '昨天', '', '', ''],
        ['', '', '', '', '', '', '1', ''],
      ),
    );
    if (!read.ok) throw new Error('expected a list');
    const problems: string[] = [];
    const { counts } = await withClient(graph.url, (client) =>
      dryRunList(client, read.file, (drafts) => {
        for (const draft of drafts)
          for (const problem of JSON.parse(String(draft.problems)))
            problems.push(`${draft.line}:${problem.column}:${problem.code}`);
      }),
    );
    expect(problems).toEqual([
      '2:设区市:REGION_UNKNOWN',
      '2:成立日期:DATE_INVALID',
      '3:企业名称:NAME_MISSING',
      '3:统一社会信用代码:CREDIT_CODE_MISSING',
    ]);
    expect(counts).toEqual({ MERGED: 1, UNUSABLE: 1 });
    expect(await contents(graph, tables)).toBe(before);
  });
});

describe('a list an officer uploads', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await bootGraph([core]);
  });
  afterAll(() => graph?.close());

  const IMPORT = `mutation($file: ID!, $dryRun: Boolean) { importEnterprises(input: { file: $file, dryRun: $dryRun }) {
    known batch { fileName rowCount } counts { state rows } problems { line column code } problemCount errors { code message } } }`;

  async function upload(as: string, content: Buffer): Promise<string> {
    const [role, scope] = as.split(' ');
    return withClient(graph.url, async (client) => {
      await client.query('begin; set local role tidu_app');
      const subject = `test-${role?.toLowerCase()}`;
      for (const claim of claimsOf({ role: role as Role, scope: scope ?? null, subject }))
        await client.query('select set_config($1, $2, true)', [...claim]);
      const { rows } = await client.query<{ id: string }>(
        "insert into core.import_file (id, name, content) values (gen_random_uuid(), 'upload.csv', $1) returning id",
        [content],
      );
      await client.query('commit');
      return rows[0]?.id ?? '';
    });
  }

  const list = csv(
    ['统一社会信用代码', '企业名称', '设区市', '注册资本(万元)'],
    [codeOf(21), '泉州上传有限公司', '泉州市', '一百'],
    [codeOf(22), '福州上传有限公司', '福州市', '1'],
    [codeOf(23), '无地区上传有限公司', '', '1'],
  );

  test('is imported under the rows of the officer: what lies elsewhere waits', async () => {
    const file = await upload(QUANZHOU, list);
    const tried = await graph.execute(IMPORT, { as: QUANZHOU, variables: { file, dryRun: true } });
    expect(tried.data.importEnterprises).toMatchObject({
      batch: null,
      counts: expect.arrayContaining([
        { state: 'MERGED', rows: 1 },
        { state: 'WAITING', rows: 2 },
      ]),
      problems: [{ line: 2, column: '注册资本(万元)', code: 'MONEY_INVALID' }],
      problemCount: 1,
      errors: [],
    });
    const done = await graph.execute(IMPORT, { as: QUANZHOU, variables: { file } });
    expect(done.data.importEnterprises).toMatchObject({
      known: false,
      batch: { fileName: 'upload.csv', rowCount: 3 },
      errors: [],
    });
    const { data } = await graph.execute('{ enterprises(first: 9) { nodes { name } } }', { as: DEPARTMENT });
    expect(data.enterprises.nodes).toEqual([{ name: '泉州上传有限公司' }]);
    expect((await review(graph, FUZHOU)).map(({ name, reason }) => [name, reason.code])).toEqual([
      ['福州上传有限公司', 'OUTSIDE_SCOPE'],
    ]);
    expect(
      (await graph.execute(IMPORT, { as: QUANZHOU, variables: { file } })).data.importEnterprises.known,
    ).toBe(true);
    const rows = await review(graph, QUANZHOU);
    const refused = await graph.execute(ACCEPT, {
      as: QUANZHOU,
      variables: { rows: refs(named(rows, '无地区')) },
    });
    expect(refused.data.acceptImportRows.errors[0].code).toBe('NOT_ALLOWED');
  });

  test('is not seen by an officer of another city, who may not import it either', async () => {
    const file = await upload(QUANZHOU, list);
    const { data } = await graph.execute(IMPORT, { as: FUZHOU, variables: { file } });
    expect(data.importEnterprises.errors[0].code).toBe('UNKNOWN_RECORD');
  });

  test('is refused with what is wrong when it cannot be read', async () => {
    const file = await upload(QUANZHOU, Buffer.from('%PDF-1.7'));
    const { data } = await graph.execute(IMPORT, { as: QUANZHOU, variables: { file } });
    expect(data.importEnterprises.errors[0]).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('PDF'),
    });
  });
});

describe('an import that is killed', () => {
  const ROWS = 8_000;
  const KILLS = 4;

  test(`at ${KILLS} points and run again has the contents of one that was not`, {
    timeout: 120_000,
  }, async () => {
    const header = ['统一社会信用代码', '企业名称', '设区市', '2024年营业收入(万元)', '2024年从业人员'];
    const list = csv(
      header,
      ...Array.from({ length: ROWS }, (_, n) => [
        n % 97 === 5 ? '' : codeOf(100_000 + n),
        `泉州第${n}号实业有限公司`,
        '泉州市',
        String(n),
        String(n % 300),
      ]),
    );
    const folder = await mkdtemp(join(tmpdir(), 'tidu-import-'));
    const [clean, killed] = [await bootGraph([core]), await bootGraph([core])];
    try {
      const path = join(folder, 'list.csv');
      await writeFile(path, list);
      const expected = await run(clean, list);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = spawn(
          process.execPath,
          [join(import.meta.dirname, 'import-child.ts'), killed.url, path],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        // A child says each step it has done; it is killed after so many, a little later each time.
        let steps = KILL_AFTER[kill] ?? 1;
        child.stdout.on('data', (chunk: Buffer) => {
          steps -= String(chunk).split('\n').length - 1;
          if (steps <= 0) setTimeout(() => child.kill('SIGKILL'), kill * 40);
        });
        await once(child, 'exit');
        const half = await killed.asSystem((client) =>
          client.query<{ state: string; n: number }>(
            `select b.state, (select count(*)::integer from core.enterprise) as n from core.import_batch b`,
          ),
        );
        // Merged as a whole or not at all.
        for (const { state, n } of half.rows) expect(n).toBe(state === 'MERGED' ? expected.counts.MERGED : 0);
      }
      const last = await run(killed, list);
      expect(last.counts).toEqual(expected.counts);
      expect(await contents(killed, IMPORTED)).toBe(await contents(clean, IMPORTED));
    } finally {
      await clean.close();
      await killed.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** How many steps a child may say before it is killed: into the staging, and into the merge. */
const KILL_AFTER = [1, 1, 3, 3];
