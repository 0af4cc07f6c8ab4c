import { sql } from 'kysely';
import { HISTORIES } from './certification-histories.ts';
import { type Db, recordedAt, SOURCE } from './enterprises.ts';

/** Days of June and December on which the batches of a tier are announced. */
const TIERS = [
  { tier: 'INNOVATIVE_SME', title: '创新型中小企业', june: 10, december: 20 },
  { tier: 'SRDI_SME', title: '专精特新中小企业', june: 15, december: 24 },
  { tier: 'LITTLE_GIANT', title: '专精特新“小巨人”企业', june: 20, december: 28 },
  { tier: 'PROVINCIAL_CHAMPION', title: '省级制造业单项冠军', june: 12, december: 26 },
  { tier: 'NATIONAL_CHAMPION', title: '国家制造业单项冠军', june: 5, december: 22 },
];

const CERTIFICATES = HISTORIES.flatMap(({ certificates }, index) =>
  certificates.map((certificate, ordinal) => ({
    history: index + 1,
    ordinal,
    tier: certificate.tier,
    batch: certificate.batch,
    spread: certificate.spread ?? 1,
    last_day: certificate.lastDay,
    unknown: certificate.unknown,
    end_kind: certificate.end?.kind,
    end_days: certificate.end?.afterDays,
    end_batches: certificate.end?.afterBatches,
    end_reason: certificate.end?.reason,
  })),
);

/** Two batches a year and tier, of which half-year 0 is the last one announced; and the certificates of the histories. */
export async function sampleCertifications(db: Db, today: string): Promise<void> {
  await sql`create temporary table sample_batch on commit drop as
    select core.sample_id('recognition batch', place * 100000 + half) as id, tier, title, half / 2 as year, half % 2 + 1 as turn,
      announced_on, (announced_on + interval '3 years')::date - 1 as valid_to,
      row_number() over (partition by tier order by half desc)::integer - 1 as ago
    from rows from (jsonb_to_recordset(${JSON.stringify(TIERS)}::jsonb)
        as (tier text, title text, june integer, december integer)) with ordinality
        as t(tier, title, june, december, place),
      generate_series(extract(year from ${today}::date)::integer * 2 - 12, extract(year from ${today}::date)::integer * 2 + 1) half,
      make_date(half / 2, case half % 2 when 0 then 6 else 12 end, case half % 2 when 0 then june else december end) announced_on
    where announced_on <= ${today}::date`.execute(db);
  await sql`insert into core.recognition_batch (id, tier_code, label, year, announced_on, valid_from, valid_to,
      document_number, source, is_sample, recorded_at)
    select id, tier, year || '年第' || turn || '批' || title || '（示例）', year, announced_on, announced_on, valid_to,
      '示例〔' || year || '〕' || turn || '号', ${SOURCE}, true, ${recordedAt(today)}
    from sample_batch`.execute(db);
  await sql`insert into core.certification (id, enterprise_id, tier_code, batch_id, recognised_on, valid_from, valid_to,
      ended_on, end_kind, end_reason, document_number, source, recorded_at)
    select core.sample_id('certification', n * 10 + ordinal), e.id, c.tier, b.id,
      case when b.id is null then least(bounds.valid_from, ${today}::date - 3)
        when c.unknown is distinct from 'BOTH' then b.announced_on end,
      case when c.unknown in ('BOTH', 'FROM') then null else bounds.valid_from end,
      case when c.unknown in ('BOTH', 'TO') then null else bounds.valid_to end,
      case when c.end_batches is not null then later.announced_on
        when c.end_days is not null then least(bounds.valid_from + c.end_days, ${today}::date) end,
      c.end_kind, c.end_reason, '示例〔' || b.year || '〕' || b.turn || '号', ${SOURCE}, ${recordedAt(today)}
    from sample_enterprise e
    join jsonb_to_recordset(${JSON.stringify(CERTIFICATES)}::jsonb) as c(history integer, ordinal integer, tier text,
      batch integer, spread integer, last_day integer, unknown text, end_kind text, end_days integer,
      end_batches integer, end_reason text) on c.history = e.history
    left join sample_batch b on b.tier = c.tier and b.ago = c.batch + floor(core.sample_share('batch', n) * c.spread)::integer
    left join sample_batch later on later.tier = c.tier and later.ago = b.ago - c.end_batches
    cross join lateral (select
      coalesce(b.announced_on, (${today}::date + c.last_day + 1 - interval '3 years')::date) as valid_from,
      coalesce(b.valid_to, ${today}::date + c.last_day) as valid_to) bounds
    order by n, ordinal`.execute(db);
}

const REASONS = [
  '示例：已认定目标层级，转出',
  '示例：主营业务调整，退出培育',
  '示例：连续两年未更新信息，出库',
];

/** The cultivation pool: towards the next tier above what the history suggests, some entries ended. */
export async function sampleCultivation(db: Db, today: string): Promise<void> {
  await sql`insert into core.cultivation_entry (id, enterprise_id, target_tier_code, stage, entered_on, left_on, leave_reason, recorded_at)
    select core.sample_id('cultivation entry', n), id,
      case when strength < 0.2 then 'INNOVATIVE_SME' when strength < 0.9 then 'SRDI_SME'
        when strength < 1.6 then 'LITTLE_GIANT' else 'PROVINCIAL_CHAMPION' end,
      (array['RESERVE', 'CULTIVATE', 'PROMOTE'])[1 + floor(core.sample_share('stage', n) * 3)::integer],
      entered_on, left_on,
      case when left_on is not null then (${REASONS}::text[])[1 + floor(core.sample_share('left for', n) * 3)::integer] end,
      ${recordedAt(today)}
    from (
      select *, case when core.sample_share('left', n) < 0.18
        then entered_on + floor(core.sample_share('left after', n) * (${today}::date - entered_on))::integer end as left_on
      from (
        select *, ${today}::date - 1 - floor(core.sample_share('entered', n) * 1100)::integer as entered_on
        from sample_enterprise
      ) e
    ) e
    where core.sample_share('cultivated', n) < case when strength = 0 then 0.05 else 0.3 end
    order by n`.execute(db);
}
