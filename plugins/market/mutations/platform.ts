import { LockMode } from '@mikro-orm/core';
import {
  Chain,
  conflict,
  Enterprise,
  expectNotBefore,
  expectPast,
  expectPositive,
  expectText,
  expectVersion,
  Industry,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { MarketDemand, MarketListing, MarketProduct } from '../entities.ts';
import type { MarketMutations, MarketWriteContext } from '../market.generated.ts';

export const marketJoinPlatform: MarketMutations['marketJoinPlatform'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  expectPast(input.onboardedOn, 'onboardedOn', today);
  const open = await em.findOne(MarketListing, { enterpriseId, leftOn: null });
  if (open) throw conflict('enterprise', `it is on the platform since ${open.onboardedOn} already.`);
  const { onboardedOn, source = null } = input;
  const listing = em.create(MarketListing, { id: uuidv7(), enterpriseId, onboardedOn, source });
  em.persist(listing);
  return { listing: listing.id };
};

export const marketLeavePlatform: MarketMutations['marketLeavePlatform'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, MarketListing, input.listing, 'listing');
  const listing = await em.findOneOrFail(MarketListing, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(listing.version, input.version);
  if (listing.leftOn) throw conflict('listing', `it ended on ${listing.leftOn} already.`);
  expectPast(input.leftOn, 'leftOn', today);
  if (input.leftOn <= listing.onboardedOn) {
    throw invalid('leftOn', `a day after ${listing.onboardedOn}, when it joined`, input.leftOn);
  }
  listing.leftOn = input.leftOn;
  listing.leaveReason = expectText(input.reason, 'reason');
  return { listing: id };
};

export const marketPublishProduct: MarketMutations['marketPublishProduct'] = async (input, ctx) => {
  const offer = await offerOf(input, ctx);
  const product = ctx.em.create(MarketProduct, {
    id: uuidv7(),
    enterpriseId: offer.enterprise.id,
    supplier: offer.enterprise.name,
    cityCode: offer.enterprise.cityCode,
    name: expectText(input.name, 'name'),
    industryCode: offer.industryCode,
    chainId: offer.chainId,
    description: input.description ?? null,
    isInnovative: input.isInnovative,
    publishedOn: ctx.today,
    source: input.source ?? null,
  });
  ctx.em.persist(product);
  return { product: product.id };
};

export const marketWithdrawProduct: MarketMutations['marketWithdrawProduct'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, MarketProduct, input.product, 'product');
  const product = await em.findOneOrFail(MarketProduct, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(product.version, input.version);
  if (product.withdrawnOn) throw conflict('product', `it was taken off on ${product.withdrawnOn} already.`);
  product.withdrawnOn = today;
  return { product: id };
};

export const marketPostDemand: MarketMutations['marketPostDemand'] = async (input, ctx) => {
  const { em, today } = ctx;
  const offer = await offerOf(input, ctx);
  if (input.budget != null) expectPositive(input.budget, 'budget');
  if (input.dueOn != null) expectNotBefore(input.dueOn, 'dueOn', today, 'when it is posted');
  const demand = em.create(MarketDemand, {
    id: uuidv7(),
    enterpriseId: offer.enterprise.id,
    buyer: offer.enterprise.name,
    cityCode: offer.enterprise.cityCode,
    title: expectText(input.title, 'title'),
    industryCode: offer.industryCode,
    chainId: offer.chainId,
    budget: input.budget == null ? null : String(input.budget),
    postedOn: today,
    dueOn: input.dueOn ?? null,
    source: input.source ?? null,
  });
  em.persist(demand);
  return { demand: demand.id };
};

export const marketCloseDemand: MarketMutations['marketCloseDemand'] = async (input, ctx) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, MarketDemand, input.demand, 'demand');
  const demand = await em.findOneOrFail(MarketDemand, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  expectVersion(demand.version, input.version);
  if (demand.closedOn) throw conflict('demand', `it was closed on ${demand.closedOn} already.`);
  demand.closedOn = today;
  return { demand: id };
};

/** What a product and a demand have in common: who, of which industry, on which chain. */
async function offerOf(
  input: { readonly enterprise: string; readonly industry: string; readonly chain?: string | null },
  ctx: MarketWriteContext,
) {
  const id = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const enterprise = await ctx.em.findOneOrFail(Enterprise, { id });
  const industry = await ctx.em.findOne(Industry, { code: input.industry });
  if (!industry) throw invalid('industry', 'a code of GB/T 4754 such as C34');
  const chainId = input.chain ? await visibleKey(ctx, Chain, input.chain, 'chain') : null;
  return { enterprise, industryCode: industry.code, chainId };
}
