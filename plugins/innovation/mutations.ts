import type { InnovationMutations } from './innovation.generated.ts';
import {
  innovationAddFacility,
  innovationAddInstitution,
  innovationAddInstrument,
  innovationBookInstrument,
  innovationCancelBooking,
  innovationFoundJointLab,
  innovationRecordCollaboration,
} from './mutations/cooperation.ts';
import {
  innovationAddActivity,
  innovationCloseNeed,
  innovationDecidePairing,
  innovationProposePairing,
  innovationPublishAchievement,
  innovationPublishNeed,
  innovationWithdrawAchievement,
} from './mutations/exchange.ts';
import {
  innovationFileRenovation,
  innovationListRenovation,
  innovationRecordFinancingSupport,
} from './mutations/renovation.ts';
import {
  innovationAddProgramme,
  innovationApplyForProgramme,
  innovationApplyForTechnologyCentre,
  innovationDecideTechnologyCentre,
  innovationRecommendForProgramme,
  innovationRecordRdDeduction,
} from './mutations/research.ts';

export const mutations: InnovationMutations = {
  innovationAddInstitution,
  innovationAddProgramme,
  innovationApplyForProgramme,
  innovationRecommendForProgramme,
  innovationRecordRdDeduction,
  innovationApplyForTechnologyCentre,
  innovationDecideTechnologyCentre,
  innovationAddActivity,
  innovationPublishAchievement,
  innovationWithdrawAchievement,
  innovationPublishNeed,
  innovationCloseNeed,
  innovationProposePairing,
  innovationDecidePairing,
  innovationRecordCollaboration,
  innovationFoundJointLab,
  innovationAddFacility,
  innovationAddInstrument,
  innovationBookInstrument,
  innovationCancelBooking,
  innovationFileRenovation,
  innovationListRenovation,
  innovationRecordFinancingSupport,
};
