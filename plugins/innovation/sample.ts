import { SAMPLE_SOURCE, type SampleContext, sampleRecordedAt } from '@tidu/core';
import { sql } from 'kysely';
import { sampleCooperation } from './sample/cooperation.ts';
import { sampleExchange } from './sample/exchange.ts';
import { sampleRenovations } from './sample/renovations.ts';
import { sampleResearch } from './sample/research.ts';

/**
 * Invented institutions, projects, deductions, achievements and bookings for the sample's enterprises. Everything
 * follows from the number of the enterprise and the day, and stands on both sides of every condition.
 */
export async function sample(context: SampleContext): Promise<void> {
  const { db, today } = context;
  await sql`create temporary table innovation_sample on commit drop as
    select e.n, e.id, e.history, e.strength, e.chain, e.industry, e.size_sector, e.word, n.name, n.city_code
    from sample_enterprise e join core.enterprise n on n.id = e.id
    where e.history is not null and (e.n <= 800 or e.n % 8 = 3)`.execute(db);
  await sql`analyze innovation_sample`.execute(db);
  await sql`insert into innovation.institution (id, name, kind, city_code, is_provincial, is_sample, source, recorded_at)
    select core.sample_id('innovation institution', k), '示例' || word || k, kind,
      (array['350100', '350200', '350500', '350300'])[1 + k % 4], case when k % 5 > 0 then k % 3 > 0 end,
      true, ${SAMPLE_SOURCE}, ${sampleRecordedAt(today)}
    from generate_series(0, 19) k
    join (values (0, 'UNIVERSITY', '大学'), (1, 'RESEARCH_INSTITUTE', '研究院'), (2, 'PROVINCIAL_INNOVATION_LAB', '创新实验室'),
      (3, 'LARGE_ENTERPRISE', '集团')) as kinds (place, kind, word) on place = (k + k / 4) % 4`.execute(db);
  await sampleResearch(context);
  await sampleExchange(context);
  await sampleCooperation(context);
  await sampleRenovations(context);
}
