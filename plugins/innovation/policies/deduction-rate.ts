import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readParameters } from '@tidu/policy';

const file = join(import.meta.dirname, 'deduction-rate.yaml');
/** The rate of the super-deduction, which the local reward counts with too. */
export const deductionRate = readParameters(file, readFileSync(file, 'utf8'));
