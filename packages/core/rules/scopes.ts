import { all, any, type DateExpression, holds, interpretedAs } from '@tidu/policy';
import { enterprise } from './enterprise-facts.ts';

/** 专精特新中小企业 on a day; whether little giants are among them is A-01. */
export const isSrdi = <Owner extends string>(on: DateExpression<Owner>) =>
  any(
    holds<'core' | Owner>(enterprise.certificates, ['SRDI_SME'], on),
    all(interpretedAs('A-01', 'WITH_LITTLE_GIANTS'), isLittleGiant(on)),
  );

/** 专精特新“小巨人”企业 on a day. */
export const isLittleGiant = <Owner extends string>(on: DateExpression<Owner>) =>
  holds<'core' | Owner>(enterprise.certificates, ['LITTLE_GIANT'], on);

/** 优质中小企业 (附则.s1) on a day; whether a champion alone is one is A-02. */
export const isQuality = <Owner extends string>(on: DateExpression<Owner>) =>
  any(
    holds<'core' | Owner>(enterprise.certificates, ['INNOVATIVE_SME', 'SRDI_SME', 'LITTLE_GIANT'], on),
    all(
      interpretedAs('A-02', 'CHAMPION_IN'),
      holds<'core' | Owner>(enterprise.certificates, ['PROVINCIAL_CHAMPION', 'NATIONAL_CHAMPION'], on),
    ),
  );
