import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = {
  InnovationScienceProject: { enterprise },
  InnovationRdDeduction: { enterprise },
  InnovationTechnologyCentre: { enterprise },
  InnovationCollaboration: { enterprise },
  InnovationJointLab: { enterprise },
  InnovationBooking: { enterprise },
  InnovationRenovation: { enterprise },
  InnovationFinancingSupport: { enterprise },
};
