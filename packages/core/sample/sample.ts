import type { SampleContext } from '../contract/plugin.ts';
import { sampleEnterprises } from './enterprises.ts';

/**
 * Core's invented enterprises and what belongs to them: plausible, marked as invented, and the same for the same day
 * and number, whatever else is there. A fixed number of statements, however many enterprises.
 */
export async function coreSample({ db, enterprises, today }: SampleContext): Promise<void> {
  await sampleEnterprises(db, enterprises, today);
}
