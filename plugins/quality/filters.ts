import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = { QualityAward: { enterprise } };
