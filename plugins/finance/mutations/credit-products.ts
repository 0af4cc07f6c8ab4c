import { conflict, expectNotBefore, expectText, invalid } from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { FinanceCreditProduct } from '../entities.ts';
import type { FinanceMutations } from '../finance.generated.ts';

const LONGEST_TERM = 600;

export const financeAddCreditProduct: FinanceMutations['financeAddCreditProduct'] = async (input, ctx) => {
  const { em, today } = ctx;
  const bank = expectText(input.bank, 'bank');
  const name = expectText(input.name, 'name');
  const tiers = [...new Set(input.tiers)];
  if (tiers.length === 0) throw invalid('tiers', 'at least one tier', 'none');
  const { maxTermMonths } = input;
  if (maxTermMonths != null && (maxTermMonths < 1 || maxTermMonths > LONGEST_TERM)) {
    throw invalid('maxTermMonths', `1 to ${LONGEST_TERM}`, maxTermMonths);
  }
  const validFrom = input.validFrom ?? today;
  if (input.validTo) expectNotBefore(input.validTo, 'validTo', validFrom, 'when the offer begins');
  const earlier = await em.findOne(FinanceCreditProduct, { bank, name, validFrom });
  if (earlier) throw conflict('name', `${bank} has a product ${name} from ${validFrom} already.`);
  const product = em.create(FinanceCreditProduct, {
    id: uuidv7(),
    bank,
    name,
    tiers,
    secured: input.secured,
    maxTermMonths: maxTermMonths ?? null,
    validFrom,
    validTo: input.validTo ?? null,
    source: input.source ?? null,
  });
  em.persist(product);
  return { product: product.id };
};
