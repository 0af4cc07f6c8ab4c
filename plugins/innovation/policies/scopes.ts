import { enterprise } from '@tidu/core';
import { all, any, type DateExpression, holds, interpretedAs } from '@tidu/policy';

type EventDate = DateExpression<'innovation'>;

/** 专精特新中小企业; whether little giants are among them is A-01. */
export const isSrdi = (on: EventDate) =>
  any(
    holds(enterprise.certificates, ['SRDI_SME'], on),
    all(interpretedAs('A-01', 'WITH_LITTLE_GIANTS'), holds(enterprise.certificates, ['LITTLE_GIANT'], on)),
  );

/** 优质中小企业 (附则.s1); whether a champion alone is one is A-02. */
export const isQuality = (on: EventDate) =>
  any(
    holds(enterprise.certificates, ['INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT'], on),
    all(
      interpretedAs('A-02', 'CHAMPION_IN'),
      holds(enterprise.certificates, ['PROVINCIAL_CHAMPION', 'NATIONAL_CHAMPION'], on),
    ),
  );

/** 高校院所、省创新实验室: who 二(二)2 names as partner. */
export const NAMED_PARTNERS = ['UNIVERSITY', 'RESEARCH_INSTITUTE', 'PROVINCIAL_INNOVATION_LAB'] as const;
