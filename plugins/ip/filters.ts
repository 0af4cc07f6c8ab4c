import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = {
  IpServiceCase: { enterprise },
  IpPrecisionListEntry: { enterprise },
  IpEnforcement: { enterprise },
};
