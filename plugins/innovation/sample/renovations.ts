import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';

/** Renovations of every class of the catalogue, some listed; and loans of those with the financing support. */
export async function sampleRenovations({ db, today }: SampleContext): Promise<void> {
  const at = sampleRecordedAt(today);
  await sql`create temporary table innovation_renovation on commit drop as
    select n, s.id, word, day, class, judged, applied,
      quality and applied and judged and class <> 'ELIMINATED' and n % 2 = 0 as listed
    from (
      select *, core.sample_share('innovation class known', n) as known,
        case when core.sample_share('innovation class known', n) < 0.06 then null
          when core.sample_share('innovation class', n) < 0.45 then 'ENCOURAGED'
          when core.sample_share('innovation class', n) < 0.85 then 'PERMITTED'
          when core.sample_share('innovation class', n) < 0.95 then 'RESTRICTED' else 'ELIMINATED' end as class,
        case when core.sample_share('innovation fit signed', n) < 0.6
          then core.sample_share('innovation fit', n) < 0.85 end as judged,
        core.sample_share('innovation applied', n) < 0.8 as applied,
        exists (select from core.certification c where c.enterprise_id = d.id
          and c.tier_code in ('INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT') and c.valid_from <= day and c.valid_to >= day
          and (c.ended_on is null or c.ended_on > day)) as quality
      from (select *, ${today}::date - 200 - (n % 300)::integer as day from innovation_sample where n % 3 = 2) d) s`.execute(
    db,
  );
  await sql`insert into innovation.renovation (id, enterprise_id, title, investment, catalogue_class, filed_on, applied_on, listed_on,
      is_sample, source, recorded_at)
    select core.sample_id('innovation renovation', n), id, word || '生产线技术改造（示例）',
      (80 + n % 4000)::bigint * 1000000, class, day, case when applied then day + 20 end,
      case when coalesce(listed, false) then day + 80 end, true, ${SAMPLE_SOURCE}, ${at}
    from innovation_renovation`.execute(db);
  await sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, flag, trust, signed_by, source, is_sample,
      recorded_at)
    select core.sample_id('innovation fit', n), core.sample_id('innovation renovation', n), id,
      'innovation.renovation.fitsIndustrialPolicy', judged, 'OPINION', '示例评审员', ${SAMPLE_SOURCE}, true, ${at}
    from innovation_renovation where judged is not null`.execute(db);
  await sql`insert into innovation.financing_support (id, enterprise_id, renovation_id, bank, contract_number, principal, rate,
      first_drawn_on, is_sample, source, recorded_at)
    select core.sample_id('innovation support', n), id, core.sample_id('innovation renovation', n), '示例银行', 'SAMPLE-JG-' || n,
      (50 + n % 2000)::bigint * 1000000, case when n % 4 = 0 then 20000 end, day + 100, true, ${SAMPLE_SOURCE}, ${at}
    from innovation_renovation where (listed and n % 8 < 6) or n % 29 = 5`.execute(db);
}
