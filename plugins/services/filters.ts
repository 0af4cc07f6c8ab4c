import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = {
  ServicesRecord: { enterprise },
  ServicesAssignment: { enterprise },
  ServicesVisit: { enterprise },
  ServicesAppeal: { enterprise },
};
