import { bookingSource, collaborationSource, labSource } from './facts/cooperation.ts';
import { renovationSource, supportSource } from './facts/renovation.ts';
import { centreSource, deductionSource, projectSource } from './facts/research.ts';

export const facts = [
  projectSource,
  deductionSource,
  centreSource,
  collaborationSource,
  labSource,
  bookingSource,
  renovationSource,
  supportSource,
];
