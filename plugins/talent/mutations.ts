import { talentAddBase, talentCloseNeed, talentEndBase, talentPublishNeed } from './mutations/cooperation.ts';
import {
  talentDecideNomination,
  talentNominate,
  talentSignReference,
  talentSubmitNomination,
  talentWithdrawNomination,
} from './mutations/nominations.ts';
import {
  talentApplyBenefit,
  talentDecideBenefit,
  talentRecordHire,
  talentRecordTraining,
} from './mutations/persons.ts';
import type { TalentMutations } from './talent.generated.ts';

export const mutations: TalentMutations = {
  talentPublishNeed,
  talentCloseNeed,
  talentAddBase,
  talentEndBase,
  talentRecordHire,
  talentRecordTraining,
  talentApplyBenefit,
  talentDecideBenefit,
  talentNominate,
  talentSignReference,
  talentSubmitNomination,
  talentWithdrawNomination,
  talentDecideNomination,
};
