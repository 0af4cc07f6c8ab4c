import { standardLeader } from './policies/standard-leader/policy.ts';
import { standardSubsidy } from './policies/standard-subsidy/policy.ts';

export const policies = [standardSubsidy, standardLeader] as const;
