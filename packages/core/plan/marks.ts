import type { Confidence, ProvenanceStatus } from '../domain/core.generated.ts';
import type { Provenance } from './schema.ts';

/** The marks of the data files as names that an enum of the graph may have. */
export const STATUS: Readonly<Record<Provenance['status'], ProvenanceStatus>> = {
  literal: 'LITERAL',
  amended: 'AMENDED',
  corrected: 'CORRECTED',
  assumed: 'ASSUMED',
};

export const CONFIDENCE: Readonly<Record<Provenance['confidence'], Confidence>> = {
  plan: 'PLAN',
  P: 'PUBLISHED',
  'K-h': 'KNOWLEDGE_HIGH',
  'K-m': 'KNOWLEDGE_MEDIUM',
  'K-l': 'KNOWLEDGE_LOW',
  unknown: 'UNKNOWN',
};
