import { sql } from 'kysely';
import { type Db, recordedAt, SOURCE } from './enterprises.ts';
import { tradeName } from './names.ts';

const SURNAMES = '陈林黄张吴李王郑刘杨许蔡谢郭曾洪叶苏周何';
const GIVEN = '志伟文明建华晓东雅琴丽萍国强海燕思远子涵';
const TITLES = [
  { position: 'MANAGER', title: '总经理', level: null, specialty: '企业管理', education: '本科' },
  { position: 'ENGINEER', title: '高级工程师', level: 'SENIOR', specialty: '机械设计', education: '硕士' },
  {
    position: 'ENGINEER',
    title: '副研究员',
    level: 'DEPUTY_SENIOR',
    specialty: '材料工程',
    education: '博士',
  },
  {
    position: 'ENGINEER',
    title: '工程师',
    level: 'INTERMEDIATE',
    specialty: '电气自动化',
    education: '本科',
  },
  { position: 'ENGINEER', title: '助理工程师', level: 'JUNIOR', specialty: '软件工程', education: '本科' },
  { position: 'SKILLED_WORKER', title: '高级技师', level: null, specialty: '数控加工', education: '大专' },
  {
    position: 'LEADING_TALENT',
    title: '正高级工程师',
    level: 'SENIOR',
    specialty: '电化学',
    education: '博士',
  },
  { position: 'OTHER', title: null, level: null, specialty: null, education: null },
];

/** Up to three people in the enterprises with a title, named 示例·陈志远: nobody is called that. */
export async function sampleTalents(db: Db, today: string): Promise<void> {
  await sql`insert into core.talent (id, enterprise_id, name, position, title, title_level, specialty, education, hired_on,
      left_on, is_sample, source, recorded_at)
    select core.sample_id('talent', p.person), p.id,
      '示例·' || substr(${SURNAMES}, 1 + floor(core.sample_share('surname', person) * 20)::integer, 1)
        || substr(${GIVEN}, 1 + floor(core.sample_share('given', person) * 20)::integer, 1)
        || substr(${GIVEN}, 1 + floor(core.sample_share('given too', person) * 20)::integer, 1),
      t.position, t.title, t.level, t.specialty, t.education, hired_on,
      case when core.sample_share('person left', person) < 0.1
        then hired_on + floor(core.sample_share('person left on', person) * (${today}::date - hired_on))::integer end,
      true, ${SOURCE}, ${recordedAt(today)}
    from (
      select e.id, n * 3 + turn as person, ${today}::date - 10 - floor(core.sample_share('hired', n * 3 + turn) * 3000)::integer as hired_on
      from sample_enterprise e, generate_series(0, 2) turn
      where strength > 0 and core.sample_share('talent', n * 3 + turn) < 0.5
    ) p
    join rows from (jsonb_to_recordset(${JSON.stringify(TITLES)}::jsonb) as
      (position text, title text, level text, specialty text, education text)) with ordinality
      as t(position, title, level, specialty, education, place)
      on t.place = 1 + floor(core.sample_share('position', p.person) * ${TITLES.length})::integer
    order by person`.execute(db);
}

/** Names of before, and enterprises that came from others: each pair is two neighbouring numbers. */
export async function samplePasts(db: Db, today: string): Promise<void> {
  await sql`insert into core.former_name (id, enterprise_id, name, name_normalized, valid_from, valid_to, source, recorded_at)
    select core.sample_id('former name', n), id, name, name, case when core.sample_share('renamed', n) < 0.03 then renamed_on - 1500 end,
      renamed_on - 1, ${SOURCE}, ${recordedAt(today)}
    from (
      select n, id, city_name || '示例' || ${tradeName(sql`n`)} || '实业有限公司' as name,
        ${today}::date - 60 - floor(core.sample_share('renamed on', n) * 1500)::integer as renamed_on
      from sample_enterprise where core.sample_share('renamed', n) < 0.05
    ) e
    order by n`.execute(db);
  await sql`insert into core.succession (id, predecessor_id, successor_id, kind, effective_on, source, recorded_at)
    select core.sample_id('succession', s.n), p.id, s.id,
      (array['ABSORPTION', 'MERGER', 'SPLIT', 'RESTRUCTURING'])[1 + floor(core.sample_share('succession kind', s.n) * 4)::integer],
      ${today}::date - 90 - floor(core.sample_share('succession on', s.n) * 1200)::integer, ${SOURCE}, ${recordedAt(today)}
    from sample_enterprise s join sample_enterprise p on p.n = s.n - 1
    where core.sample_share('succession', s.n) < 0.008
    order by s.n`.execute(db);
}
