import { enterprise } from '@tidu/core';
import { any, interpretedAs, not, oneOf } from '@tidu/policy';

/** 专精特新中小企业 and the tier above it. */
export const SRDI_TIERS = ['SRDI_SME', 'LITTLE_GIANT'];

/** Xiamen, a city with a plan of its own (计划单列市), pays its own. */
export const isOutsideXiamen = not(oneOf(enterprise.city, ['350200']));

/** Whether provincial money reaches the city of the enterprise is A-04. */
export const isProvincialMoney = any(interpretedAs('A-04', 'XIAMEN_IN'), isOutsideXiamen);
