import { collaborationSupport } from './policies/collaboration-support/policy.ts';
import { deductionReward } from './policies/deduction-reward/policy.ts';
import { financingSupport } from './policies/financing-support/policy.ts';
import { instrumentAccess } from './policies/instrument-access/policy.ts';
import { jointLab } from './policies/joint-lab/policy.ts';
import { publication } from './policies/publication/policy.ts';
import { renovationListing } from './policies/renovation-listing/policy.ts';
import { sciencePriority } from './policies/science-priority/policy.ts';
import { sharingSupport } from './policies/sharing-support/policy.ts';
import { superDeduction } from './policies/super-deduction/policy.ts';
import { technologyCentre } from './policies/technology-centre/policy.ts';

export const policies = [
  sciencePriority,
  superDeduction,
  deductionReward,
  technologyCentre,
  publication,
  collaborationSupport,
  jointLab,
  instrumentAccess,
  sharingSupport,
  renovationListing,
  financingSupport,
] as const;
