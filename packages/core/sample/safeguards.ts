import { sql } from 'kysely';
import { type Db, recordedAt, SOURCE } from './enterprises.ts';

/** Invented issues, task forces, requests for land, budgets, publicity and applications: 三 of the plan, and 二(一).s2. */
export async function sampleSafeguards(db: Db, today: string): Promise<void> {
  const at = recordedAt(today);
  await sql`insert into core.group_issue (id, title, raised_on, department_id, resolved_on, resolution, is_sample, source, recorded_at)
    select core.sample_id('group issue', k), '示例协调事项' || k, ${today}::date - 40 * k,
      (array['DEPT-IIT', 'DEPT-FIN', 'DEPT-SCI'])[1 + k % 3], case when k > 2 then ${today}::date - 40 * k + 25 end,
      case when k > 2 then '示例：会商明确分工' end, true, ${SOURCE}, ${at}
    from generate_series(1, 8) k`.execute(db);
  await sql`insert into core.task_force (id, region_code, name, set_up_on, is_sample, source, recorded_at)
    select core.sample_id('task force', place), code, name || '专精特新培育工作专班（示例）', date '2024-03-01' + (place * 17)::integer,
      true, ${SOURCE}, ${at}
    from (select code, name, row_number() over (order by code) as place from core.region
      where kind in ('CITY', 'EXPERIMENTAL_AREA')) r where place <> 7`.execute(db);
  await sql`insert into core.land_request (id, enterprise_id, project, project_kind, area, filed_on, confirmed_by, confirmed_on,
      is_sample, source, recorded_at)
    select core.sample_id('land request', n), id, '示例用地项目' || n, (array['NEW_INVESTMENT', 'NEW_INVESTMENT', 'RENOVATION'])[1 + n % 3],
      (2000 + 500 * (n % 40))::integer, filed_on, case when n % 2 = 0 then '示例产业主管部门' end,
      case when n % 2 = 0 then filed_on + 20 end, true, ${SOURCE}, ${at}
    from (select n, id, ${today}::date - 30 - (n % 300)::integer as filed_on from sample_enterprise
      where n % 29 = 3 and (n <= 2000 or n % 290 = 3)) e`.execute(db);
  await sql`insert into core.budget_line (id, fund, level, is_main, year, granted, granted_to_srdi, is_sample, source, recorded_at)
    select core.sample_id('budget', f.place * 10 + ago), f.fund, f.level, f.place = 2,
      extract(year from ${today}::date)::integer - ago, (3 + f.place + ago) * 5000000000::bigint,
      (3 + f.place + ago) * 5000000000::bigint * (array[45, 72, 30])[f.place] / 100, true, ${SOURCE}, ${at}
    from (values (1, '国家中小企业发展专项资金（示例）', 'NATIONAL'), (2, '省级中小微企业发展专项资金（示例）', 'PROVINCIAL'),
      (3, '省级其他涉企专项资金（示例）', 'PROVINCIAL')) as f (place, fund, level), generate_series(0, 2) ago`.execute(
    db,
  );
  await sql`insert into core.publicity_item (id, title, kind, medium, published_on, enterprise_id, is_sample, source, recorded_at)
    select core.sample_id('publicity', k), '示例宣传' || k, (array['INTERPRETATION', 'MODEL', 'EXPERIENCE', 'SPIRIT'])[1 + k % 4],
      (array['示例日报', '示例新媒体'])[1 + k % 2], ${today}::date - 9 * k,
      case when k % 4 = 1 then (select id from sample_enterprise where n = k) end, true, ${SOURCE}, ${at}
    from generate_series(1, 24) k`.execute(db);
  await sql`insert into core.tier_application (id, enterprise_id, tier_code, kind, filed_on, state, decided_on, reason, is_sample,
      source, recorded_at)
    select core.sample_id('tier application', n), id, tier, 'RECOGNITION', filed_on, state,
      case when state <> 'FILED' then filed_on + 45 end, case when state = 'REJECTED' then '示例：材料不符' end, true, ${SOURCE}, ${at}
    from (select n, id, (array['INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT'])[1 + n % 3] as tier,
        (array['FILED', 'ACCEPTED', 'REJECTED', 'FILED'])[1 + (n / 11 % 4)::integer] as state,
        ${today}::date - 60 - (n % 200)::integer as filed_on
      from sample_enterprise where n % 11 = 5 and (n <= 2000 or n % 330 = 5)) e`.execute(db);
}
