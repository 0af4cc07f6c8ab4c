import {
  qualityJoinSharedSystem,
  qualityRecordAward,
  qualityRecordBrandPlan,
  qualityRecordManagementCertificate,
  qualityStartSharedSystem,
} from './mutations/management.ts';
import {
  qualityAddStandard,
  qualityDeclareStandard,
  qualityNameStandardLeader,
  qualityRecogniseInnovator,
  qualityRecordStandardRole,
} from './mutations/standards.ts';
import type { QualityMutations } from './quality.generated.ts';

export const mutations: QualityMutations = {
  qualityRecordBrandPlan,
  qualityRecordManagementCertificate,
  qualityRecordAward,
  qualityStartSharedSystem,
  qualityJoinSharedSystem,
  qualityAddStandard,
  qualityRecordStandardRole,
  qualityDeclareStandard,
  qualityNameStandardLeader,
  qualityRecogniseInnovator,
};
