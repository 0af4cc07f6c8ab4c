import { criterion } from '@tidu/policy';
import { generalConditions } from './general-conditions.ts';

/**
 * The general conditions under 2026-2号. Its text on them is not available: what 第三条 of 63号 asks is carried on, and
 * the standard of sizes is still the one of 2011.
 */
export const generalConditions2026 = generalConditions.map(({ id, title, of }) =>
  criterion<'core'>(id, of, { title, clause: '一般条件（沿用63号第三条）' }),
);
