import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = {
  GreenTitle: { enterprise },
  GreenService: { enterprise },
  GreenPositiveListEntry: { enterprise },
  GreenQuotaRequest: { enterprise },
};
