import { benefits } from './policies/benefits/policy.ts';
import { hiring } from './policies/hiring/policy.ts';
import { nomination } from './policies/nomination/policy.ts';
import { nominationQuota } from './policies/nomination-quota/policy.ts';
import { training } from './policies/training/policy.ts';

export const policies = [hiring, training, benefits, nomination, nominationQuota] as const;
