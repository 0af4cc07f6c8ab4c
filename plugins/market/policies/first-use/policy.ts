import { isSrdi } from '@tidu/core';
import { all, criterion, definePolicy, isTrue, on } from '@tidu/policy';
import { adoption } from '../../facts.ts';

const adoptedOn = on(adoption.adoptedOn);
const clause = '二(八).s2';

/** 二(八).s2: first use and procurement that count: an innovative product of an SRDI SME. Encouraged, not paid for. */
export const firstUse = definePolicy(import.meta, {
  id: 'market.first-use',
  title: { zh: '创新产品先试首用与政府采购', en: 'First use and procurement of innovative products' },
  measure: 'M2',
  subject: adoption.subject,
  inForce: adoptedOn,
  eligible: all(
    criterion('tier', isSrdi(adoptedOn), {
      title: { zh: '应用时为专精特新中小企业', en: 'An SRDI SME when the product was adopted' },
      clause,
    }),
    criterion('innovative', isTrue(adoption.isInnovative), {
      title: { zh: '创新产品', en: 'An innovative product' },
      clause,
    }),
  ),
});
