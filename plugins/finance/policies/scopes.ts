import { enterprise } from '@tidu/core';
import { all, any, type DateExpression, holds, interpretedAs, not, oneOf } from '@tidu/policy';

type EventDate = DateExpression<'finance'>;

const [SRDI, LITTLE_GIANT] = ['SRDI_SME', 'LITTLE_GIANT'];
/** 专精特新中小企业 and the tier above it. */
export const SRDI_TIERS = [SRDI, LITTLE_GIANT];

/** 专精特新中小企业; whether little giants are among them is A-01. */
export const isSrdi = (on: EventDate) =>
  any(
    holds(enterprise.certificates, [SRDI], on),
    all(interpretedAs('A-01', 'WITH_LITTLE_GIANTS'), isLittleGiant(on)),
  );

export const isLittleGiant = (on: EventDate) => holds(enterprise.certificates, [LITTLE_GIANT], on);

/** 优质中小企业 (附则.s1); whether a champion alone is one is A-02. */
export const isQuality = (on: EventDate) =>
  any(
    holds(enterprise.certificates, ['INNOVATIVE_SME', SRDI, LITTLE_GIANT], on),
    all(
      interpretedAs('A-02', 'CHAMPION_IN'),
      holds(enterprise.certificates, ['PROVINCIAL_CHAMPION', 'NATIONAL_CHAMPION'], on),
    ),
  );

/** Xiamen, a city with a plan of its own (计划单列市), pays its own. */
export const isOutsideXiamen = not(oneOf(enterprise.city, ['350200']));

/** Whether provincial money reaches the city of the enterprise is A-04. */
export const isProvincialMoney = any(interpretedAs('A-04', 'XIAMEN_IN'), isOutsideXiamen);
