import { clusterSupport } from './policies/cluster-support/policy.ts';
import { innovativeAward } from './policies/innovative-award/policy.ts';
import { landPriority } from './policies/land-priority/policy.ts';
import { premises } from './policies/premises/policy.ts';

export const safeguardPolicies = [landPriority, premises, innovativeAward, clusterSupport] as const;
