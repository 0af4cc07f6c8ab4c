import { sql } from 'kysely';
import { type Db, recordedAt } from './enterprises.ts';

type Gap = readonly [kind: 'SHORT' | 'LONG' | 'BLANK', link: string];

/** Invented chains over the lines of business, with links to mend (SHORT), to strengthen (LONG) and to fill (BLANK). */
const CHAINS: readonly { readonly chain: string; readonly en: string; readonly gaps: readonly Gap[] }[] = [
  {
    chain: '食品加工',
    en: 'Food processing',
    gaps: [
      ['SHORT', '水产精深加工装备'],
      ['BLANK', '益生菌菌种'],
    ],
  },
  {
    chain: '纺织鞋服',
    en: 'Textiles, shoes and apparel',
    gaps: [
      ['SHORT', '高端面料后整理'],
      ['LONG', '运动鞋中底材料'],
      ['BLANK', '智能针织横机控制系统'],
    ],
  },
  { chain: '绿色包装', en: 'Green packaging', gaps: [['LONG', '可降解包装材料']] },
  {
    chain: '石油化工',
    en: 'Petrochemicals',
    gaps: [
      ['SHORT', '高端聚烯烃'],
      ['BLANK', '特种弹性体'],
    ],
  },
  {
    chain: '生物医药',
    en: 'Biopharmaceuticals',
    gaps: [
      ['SHORT', '药用辅料'],
      ['BLANK', '体外诊断核心酶'],
    ],
  },
  {
    chain: '新型建材',
    en: 'Building materials',
    gaps: [
      ['LONG', '智能卫浴陶瓷'],
      ['SHORT', '陶瓷喷墨墨水'],
    ],
  },
  {
    chain: '金属新材料',
    en: 'Metal materials',
    gaps: [
      ['SHORT', '高纯铜箔'],
      ['LONG', '不锈钢精密带材'],
    ],
  },
  {
    chain: '工程机械',
    en: 'Construction machinery',
    gaps: [
      ['SHORT', '高压液压件'],
      ['BLANK', '电控多路阀'],
    ],
  },
  {
    chain: '智能装备',
    en: 'Smart equipment',
    gaps: [
      ['SHORT', '高精度减速器'],
      ['BLANK', '工业控制软件'],
    ],
  },
  { chain: '汽车', en: 'Motor vehicles', gaps: [['SHORT', '车规级传感器']] },
  {
    chain: '锂电新能源',
    en: 'Lithium batteries and new energy',
    gaps: [
      ['LONG', '负极材料'],
      ['SHORT', '隔膜涂覆设备'],
      ['BLANK', '固态电解质'],
    ],
  },
  {
    chain: '电子信息',
    en: 'Electronics',
    gaps: [
      ['SHORT', '光刻胶'],
      ['BLANK', '射频前端芯片'],
      ['LONG', '微型显示器件'],
    ],
  },
  { chain: '软件和信息服务', en: 'Software and information services', gaps: [['BLANK', '工业设计软件']] },
];

/** Clusters by place and chain. */
const CLUSTERS = [
  { region: '350582', chain: '纺织鞋服', title: '运动鞋服', level: 'NATIONAL' },
  { region: '350583', chain: '新型建材', title: '卫浴陶瓷', level: 'PROVINCIAL' },
  { region: '350526', chain: '新型建材', title: '陶瓷', level: 'PROVINCIAL' },
  { region: '350581', chain: '纺织鞋服', title: '服装', level: 'PROVINCIAL' },
  { region: '350211', chain: '电子信息', title: '光电', level: 'NATIONAL' },
  { region: '350212', chain: '新型建材', title: '厨卫', level: 'PROVINCIAL' },
  { region: '350181', chain: '电子信息', title: '显示器件', level: 'PROVINCIAL' },
  { region: '350112', chain: '纺织鞋服', title: '经编', level: 'PROVINCIAL' },
  { region: '350303', chain: '食品加工', title: '食品', level: 'PROVINCIAL' },
  { region: '350404', chain: '金属新材料', title: '金属材料', level: 'PROVINCIAL' },
  { region: '350604', chain: '食品加工', title: '食品', level: 'NATIONAL' },
  { region: '350802', chain: '工程机械', title: '工程机械', level: 'PROVINCIAL' },
  { region: '350782', chain: '食品加工', title: '茶叶', level: 'PROVINCIAL' },
  { region: '350902', chain: '锂电新能源', title: '锂电', level: 'NATIONAL' },
  { region: '350981', chain: '工程机械', title: '电机', level: 'PROVINCIAL' },
  { region: '35P000', chain: '电子信息', title: '海洋电子', level: 'PROVINCIAL' },
];

/** Chains with their gaps and members: five leaders, the strong as backbone, some others as support. */
export async function sampleChains(db: Db, today: string): Promise<void> {
  await sql`insert into core.chain (id, name, name_en, is_sample)
    select core.sample_id('chain', place), chain || '产业链（示例）', en || ' (sample)', true
    from rows from (jsonb_to_recordset(${JSON.stringify(CHAINS)}::jsonb) as (chain text, en text)) with ordinality as c(chain, en, place)`.execute(
    db,
  );
  await sql`insert into core.chain_gap (id, chain_id, kind, link, identified_on, closed_on, recorded_at)
    select core.sample_id('chain gap', c.place * 10 + g.place), core.sample_id('chain', c.place), g.gap ->> 0, g.gap ->> 1,
      ${today}::date - 200 - floor(core.sample_share('gap', c.place * 10 + g.place) * 700)::integer,
      case when core.sample_share('gap closed', c.place * 10 + g.place) < 0.15 then ${today}::date - 40 end, ${recordedAt(today)}
    from rows from (jsonb_to_recordset(${JSON.stringify(CHAINS)}::jsonb) as (gaps jsonb)) with ordinality as c(gaps, place)
    cross join lateral jsonb_array_elements(c.gaps) with ordinality as g(gap, place)`.execute(db);
  await sql`create temporary table sample_chain_role on commit drop as
    with member as (
      select e.n, e.id, e.strength, e.word, c.place,
        -- The first five with revenue over 60 million yuan lead.
        case when revenue > 6e7 then row_number() over (partition by e.chain, revenue > 6e7 order by n) end as place_in_line
      from sample_enterprise e
      join rows from (jsonb_to_recordset(${JSON.stringify(CHAINS)}::jsonb) as (chain text)) with ordinality
        as c(chain, place) on c.chain = e.chain
    )
    select *, case when place_in_line <= 5 then 'LEADER' when strength >= 1 then 'BACKBONE' else 'SUPPORT' end as role
    from member
    where place_in_line <= 5 or core.sample_share('in chain', n) < case when strength > 0 then 0.6 else 0.1 end`.execute(
    db,
  );
  await sql`analyze sample_chain_role`.execute(db);
  await sql`insert into core.chain_role (id, chain_id, enterprise_id, role, valid_from, valid_to, recorded_at)
    select core.sample_id('chain role', n), core.sample_id('chain', place), id, role, joined_on,
      case when role <> 'LEADER' and core.sample_share('left chain', n) < 0.06
        then joined_on + floor(core.sample_share('left chain on', n) * (${today}::date - joined_on))::integer end,
      ${recordedAt(today)}
    from (select *, ${today}::date - 30 - floor(core.sample_share('joined chain', n) * 1500)::integer as joined_on from sample_chain_role) r
    order by n`.execute(db);
  await sql`insert into core.supply_link (id, buyer_id, supplier_id, product, since, ended_on, evidence, recorded_at)
    select core.sample_id('supply link', s.n * 2 + turn), b.id, s.id, s.word || '（示例产品）', since,
      case when core.sample_share('supply ended', s.n * 2 + turn) < 0.1
        then since + floor(core.sample_share('supply ended on', s.n * 2 + turn) * (${today}::date - since))::integer end,
      case when core.sample_share('evidence', s.n) < 0.7 then '示例采购合同' end, ${recordedAt(today)}
    from (
      select r.*, turn, 1 + floor(core.sample_share('buyer', n * 2 + turn) * 5)::integer as buyer,
        ${today}::date - 20 - floor(core.sample_share('supplies since', n * 2 + turn) * 1800)::integer as since
      from sample_chain_role r, generate_series(0, 1) turn
      where core.sample_share('supplies', n * 2 + turn) < 0.5
    ) s
    -- The second buyer leads the next chain, so that links cross chains as well as cities.
    join sample_chain_role b on b.role = 'LEADER' and b.place_in_line = s.buyer
      and b.place = (s.place - 1 + turn) % ${CHAINS.length} + 1 and b.id <> s.id
    order by s.n, turn`.execute(db);
}

/** Clusters of both levels, and the firms of that place and chain in them. */
export async function sampleClusters(db: Db, today: string): Promise<void> {
  await sql`create temporary table sample_cluster on commit drop as
    select c.*, core.sample_id('cluster', c.place) as id, ${today}::date - 150 - (c.place * 53)::integer as recognised_on, r.name
    from rows from (jsonb_to_recordset(${JSON.stringify(CLUSTERS)}::jsonb)
      as (region text, chain text, title text, level text)) with ordinality as c(region, chain, title, level, place)
    join core.region r on r.code = c.region`.execute(db);
  await sql`insert into core.cluster (id, name, level, region_code, recognised_on, valid_to, document_number, is_sample, recorded_at)
    select id, name || title || '特色产业集群（示例）', level, region, recognised_on,
      case when place % 5 = 0 then null else (recognised_on + interval '3 years')::date - 1 end,
      '示例〔' || extract(year from recognised_on) || '〕' || place || '号', true, ${recordedAt(today)}
    from sample_cluster`.execute(db);
  await sql`insert into core.cluster_member (id, cluster_id, enterprise_id, joined_on, left_on, recorded_at)
    select core.sample_id('cluster member', e.n), c.id, e.id,
      case when core.sample_share('joined cluster', e.n) < 0.9 then c.recognised_on + floor(core.sample_share('joined cluster', e.n) * 100)::integer end,
      case when core.sample_share('left cluster', e.n) < 0.05 then ${today}::date - 15 end, ${recordedAt(today)}
    from sample_enterprise e
    join sample_cluster c on c.region = e.region_code and c.chain = e.chain
    where core.sample_share('in cluster', e.n) < 0.7
    order by e.n`.execute(db);
}
