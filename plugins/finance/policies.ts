import { fundAward } from './policies/fund-award/policy.ts';
import { interestSubsidy } from './policies/interest-subsidy/policy.ts';
import { listingAward } from './policies/listing-award/policy.ts';

export const policies = [interestSubsidy, fundAward, listingAward];
