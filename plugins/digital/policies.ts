import { diagnosisService } from './policies/diagnosis-service/policy.ts';
import { recognitionAward } from './policies/recognition-award/policy.ts';

export const policies = [diagnosisService, recognitionAward] as const;
