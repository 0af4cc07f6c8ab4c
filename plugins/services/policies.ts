import { officerAssignment } from './policies/officer-assignment/policy.ts';

export const policies = [officerAssignment] as const;
