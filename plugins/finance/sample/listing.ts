import { type Kysely, sql } from 'kysely';
import { ofUnknownValidity, recordedAt, SOURCE } from './origin.ts';

/**
 * One in eight of the first enterprises, few of the others, and some that hold a tier or of which that is not known are
 * on the reserve list, holders from soon after they were recognised; a quarter has left it.
 * Milestones fall on the day of entry, within the stay, on the day of leaving and the day after, in turn.
 */
export async function sampleListing(db: Kysely<unknown>, today: string): Promise<void> {
  await sql`create temporary table finance_sample_listing on commit drop as
    select e.n, e.id as enterprise_id, row_number() over (order by e.n) as place,
      coalesce(held.valid_from + 10, date '2023-07-01' + floor(core.sample_share('finance reserve', e.n) * 600)::integer) as entered_on
    from finance_sample e
    left join (
      select distinct on (c.enterprise_id) c.enterprise_id, c.valid_from from core.certification c
      where c.tier_code in ('SRDI_SME', 'LITTLE_GIANT') and c.valid_from between '2023-06-01' and '2025-12-31'
        and c.valid_to is not null and c.ended_on is null
      order by c.enterprise_id, c.valid_from) held on held.enterprise_id = e.id and e.n <= 400
    where e.n % 8 = 4 and (e.n <= 400 or e.n % 64 = 4) or held.enterprise_id is not null
      or e.n in (select e.n from finance_sample e where ${ofUnknownValidity} order by e.n limit 3)`.execute(
    db,
  );
  await sql`insert into finance.reserve_list_entry (id, enterprise_id, entered_on, left_on, leave_reason, is_sample, source, recorded_at)
    select core.sample_id('finance reserve list', n), enterprise_id, entered_on,
      case when place % 4 = 0 then entered_on + 365 end, case when place % 4 = 0 then '示例：调整上市计划' end,
      true, ${SOURCE}, ${recordedAt(today)}
    from finance_sample_listing`.execute(db);
  await sql`insert into finance.listing_milestone (id, enterprise_id, kind, reached_on, is_sample, source, recorded_at)
    select core.sample_id('finance milestone', n * 10 + step.place), enterprise_id, step.kind, reached.day,
      true, ${SOURCE}, ${recordedAt(today)}
    from finance_sample_listing l
    join (values (0, 'TUTORING_ACCEPTED'), (1, 'DOMESTIC_LISTING'), (2, 'BSE_TRANSFER')) as step (place, kind)
      on step.place <= l.place % 4
    -- Of those who left: the last day on the list, the first day off it, and a later one.
    cross join lateral (select case when l.place % 8 = 0 then entered_on + 364 when l.place % 8 = 4 then entered_on + 365
      else entered_on + step.place * 180 end as day) reached
    where reached.day <= ${today}::date`.execute(db);
  await sql`insert into finance.board_listing (id, enterprise_id, layer, listed_on, left_on, is_sample, source, recorded_at)
    select core.sample_id('finance board', n), id,
      (array['INCUBATION', 'NORMATIVE', 'CULTIVATION'])[1 + floor(core.sample_share('finance layer', n) * 3)::integer],
      listed_on, case when core.sample_share('finance board left', n) < 0.1 then listed_on + 200 end,
      true, ${SOURCE}, ${recordedAt(today)}
    from (select n, id, date '2024-01-02' + floor(core.sample_share('finance board', n) * 700)::integer as listed_on
      from finance_sample where n % 6 = 1 and (n <= 300 or n % 30 = 1)) listed
    where listed_on <= ${today}::date`.execute(db);
}
