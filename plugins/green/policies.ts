import { energyPriority } from './policies/energy-priority/policy.ts';
import { positiveList } from './policies/positive-list/policy.ts';
import { titleAward } from './policies/title-award/policy.ts';

export const policies = [titleAward, positiveList, energyPriority] as const;
