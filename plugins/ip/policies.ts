import { enforcementSubsidy } from './policies/enforcement-subsidy/policy.ts';
import { oneStopService } from './policies/one-stop-service/policy.ts';
import { openLicence } from './policies/open-licence/policy.ts';
import { precisionList } from './policies/precision-list/policy.ts';

export const policies = [oneStopService, precisionList, openLicence, enforcementSubsidy] as const;
