import { exhibitionSupport } from './policies/exhibition-support/policy.ts';
import { firstUse } from './policies/first-use/policy.ts';
import { onboarding } from './policies/onboarding/policy.ts';
import { training } from './policies/training/policy.ts';

export const policies = [onboarding, firstUse, training, exhibitionSupport] as const;
