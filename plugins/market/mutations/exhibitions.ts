import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  Enterprise,
  expectNotBefore,
  expectPositive,
  expectText,
  expectVersion,
  invalid,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import { MarketExhibition, MarketExhibitionClaim } from '../entities.ts';
import type { MarketMutations } from '../market.generated.ts';

export const marketAddExhibition: MarketMutations['marketAddExhibition'] = async (input, { em }) => {
  const name = expectText(input.name, 'name');
  expectNotBefore(input.endsOn, 'endsOn', input.startsOn, 'when it begins');
  if (await em.findOne(MarketExhibition, { name, startsOn: input.startsOn })) {
    throw conflict('name', `there is an exhibition ${name} from ${input.startsOn} already.`);
  }
  const exhibition = em.create(MarketExhibition, {
    id: uuidv7(),
    name,
    kind: input.kind,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    place: input.place ?? null,
    source: input.source ?? null,
  });
  em.persist(exhibition);
  return { exhibition: exhibition.id };
};

/** Whether the claim is due is a matter of the policy; here only what makes it a claim: it was held, and not claimed. */
export const marketClaimExhibition: MarketMutations['marketClaimExhibition'] = async (input, ctx) => {
  const { em, today } = ctx;
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const exhibitionId = await visibleKey(ctx, MarketExhibition, input.exhibition, 'exhibition');
  const exhibition = await em.findOneOrFail(MarketExhibition, { id: exhibitionId });
  if (exhibition.endsOn > today) {
    throw invalid('exhibition', `one that has ended by ${today}`, `one that ends on ${exhibition.endsOn}`);
  }
  expectPositive(input.cost, 'cost');
  const booth = expectText(input.booth, 'booth');
  const claim = em.create(MarketExhibitionClaim, {
    id: uuidv7(),
    enterpriseId,
    exhibitionId,
    booth,
    cost: String(input.cost),
    claimedOn: today,
    source: input.source ?? null,
  });
  // The index refuses a booth claimed already: another enterprise's claim may lie out of sight.
  em.persist(claim);
  return { claim: claim.id };
};

export const marketDecideExhibitionClaim: MarketMutations['marketDecideExhibitionClaim'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const id = await visibleKey(ctx, MarketExhibitionClaim, input.claim, 'claim');
  const claim = await em.findOneOrFail(
    MarketExhibitionClaim,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  expectVersion(claim.version, input.version);
  if (claim.state !== 'SUBMITTED') throw conflict('claim', `it was decided on ${claim.decidedOn} already.`);
  claim.state = input.accepted ? 'ACCEPTED' : 'REJECTED';
  claim.decidedOn = today;
  claim.reason = input.accepted ? (input.reason ?? null) : expectText(input.reason ?? '', 'reason');
  return { claim: id };
};
