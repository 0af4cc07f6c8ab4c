import type { SampleContext } from '@tidu/core';
import { sql } from 'kysely';
import { sampleCreditProducts } from './sample/credit-products.ts';
import { sampleEquity } from './sample/equity.ts';
import { sampleFacts } from './sample/facts.ts';
import { sampleListing } from './sample/listing.ts';
import { sampleLoans } from './sample/loans.ts';

/**
 * Invented loans, investments, listings and products for the sample's enterprises, marked as invented. Everything
 * follows from the number of the enterprise and the day, in a fixed number of statements. Among the ordinary rows are
 * those that stand on the boundaries of the plan's rules.
 */
export async function sample({ db, enterprises, today }: SampleContext): Promise<void> {
  await sql`create temporary table finance_sample on commit drop as
    select n, e.id from generate_series(1, ${enterprises}::bigint) n
    join core.enterprise e on e.id = core.sample_id('enterprise', n)`.execute(db);
  await sampleLoans(db, enterprises, today);
  await sampleEquity(db, today);
  await sampleListing(db, today);
  await sampleCreditProducts(db, today);
  await sampleFacts(db, today);
}
