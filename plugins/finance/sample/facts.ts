import type { Fact } from '@tidu/policy';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { loan } from '../facts/loan.ts';
import { milestone } from '../facts/milestone.ts';
import { recordedAt, SOURCE } from './origin.ts';

/**
 * What rules read that has no table: opinions on most borrowers of special loans, a few of them bad; who is in producer
 * services; awards announced for every other milestone of 2026.
 */
export async function sampleFacts(db: Kysely<unknown>, today: string): Promise<void> {
  const share = (of: Fact) => sql`core.sample_share(${of.id}, hashtext(t.id::text))`;
  await record(db, today, loan.isSoundBorrower, {
    column: 'flag',
    value: sql`${share(loan.isSoundBorrower)} > 0.1`,
    from: sql`finance.loan t where t.is_programme_loan and ${share(loan.isSoundBorrower)} < 0.8`,
  });
  await record(db, today, loan.isProducerService, {
    column: 'flag',
    value: sql`${share(loan.isProducerService)} < 0.4`,
    from: sql`finance.loan t join core.enterprise e on e.id = t.enterprise_id join core.industry i on i.code = e.industry_code
      where t.is_programme_loan and not i.is_industry and not i.is_information and ${share(loan.isProducerService)} < 0.8`,
  });
  await record(db, today, milestone.announcedAward, {
    column: 'number',
    value: sql`80000000`,
    from: sql`finance.listing_milestone t where t.reached_on >= '2026-01-01' and ${share(milestone.announcedAward)} < 0.5`,
  });
}

const record = (
  db: Kysely<unknown>,
  today: string,
  fact: Fact,
  {
    column,
    value,
    from,
  }: { column: 'flag' | 'number'; value: RawBuilder<unknown>; from: RawBuilder<unknown> },
) =>
  sql`insert into core.recorded_fact (id, subject_id, enterprise_id, fact_id, ${sql.ref(column)}, trust, signed_by, source,
      is_sample, recorded_at)
    select md5(${fact.id} || t.id)::uuid, t.id, t.enterprise_id, ${fact.id}, ${value}, ${fact.trust},
      ${fact.trust === 'OPINION' ? '示例审核人' : null}, ${SOURCE}, true, ${recordedAt(today)}
    from ${from}`.execute(db);
