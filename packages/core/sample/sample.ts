import type { SampleContext } from '../contract/plugin.ts';
import { sampleAnnualReports } from './annual-reports.ts';
import { sampleCertifications, sampleCultivation } from './certifications.ts';
import { sampleChains, sampleClusters } from './chains.ts';
import { sampleEnterprises } from './enterprises.ts';
import { sampleHonours } from './honours.ts';
import { sampleLocalSchemes } from './local-schemes.ts';
import { samplePasts, sampleTalents } from './people-and-pasts.ts';
import { sampleRecordedFacts } from './recorded-facts.ts';
import { sampleSafeguards } from './safeguards.ts';

/**
 * Core's invented enterprises and what belongs to them: plausible, marked as invented, and the same for the same day
 * and number, whatever else is there. A fixed number of statements, however many enterprises.
 */
export async function coreSample({ db, enterprises, today }: SampleContext): Promise<void> {
  await sampleEnterprises(db, enterprises, today);
  await sampleAnnualReports(db, today);
  await sampleCertifications(db, today);
  await sampleCultivation(db, today);
  await sampleHonours(db, today);
  await sampleRecordedFacts(db, today);
  await sampleChains(db, today);
  await sampleClusters(db, today);
  await sampleLocalSchemes(db, today);
  await sampleTalents(db, today);
  await samplePasts(db, today);
  await sampleSafeguards(db, today);
}
