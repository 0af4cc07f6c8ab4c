import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = {
  TalentBase: { enterprise },
  TalentHire: { enterprise },
  TalentTrainingRecord: { enterprise },
  TalentBenefit: { enterprise },
  TalentNomination: { enterprise },
};
