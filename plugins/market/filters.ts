import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = { MarketAdoption: { enterprise }, MarketExhibitionClaim: { enterprise } };
