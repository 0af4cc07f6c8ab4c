import {
  conflict,
  Enterprise,
  expectPast,
  expectPositive,
  expectText,
  invalid,
  Region,
  visibleKey,
} from '@tidu/core';
import { v7 as uuidv7 } from 'uuid';
import {
  MarketAdoption,
  MarketMatchAttendance,
  MarketMatchEvent,
  MarketProduct,
  MarketTrainingAttendance,
  MarketTrainingSession,
} from '../entities.ts';
import type { MarketMutations } from '../market.generated.ts';

export const marketAddMatchEvent: MarketMutations['marketAddMatchEvent'] = async (input, { em }) => {
  if (input.region && !(await em.findOne(Region, { code: input.region }))) {
    throw invalid('region', 'a region of the province such as 350500', input.region);
  }
  const event = em.create(MarketMatchEvent, {
    id: uuidv7(),
    title: expectText(input.title, 'title'),
    heldOn: input.heldOn,
    regionCode: input.region ?? null,
    place: input.place ?? null,
    source: input.source ?? null,
  });
  em.persist(event);
  return { event: event.id };
};

export const marketRecordMatchAttendance: MarketMutations['marketRecordMatchAttendance'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const eventId = await visibleKey(ctx, MarketMatchEvent, input.event, 'event');
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const event = await em.findOneOrFail(MarketMatchEvent, { id: eventId });
  expectPast(event.heldOn, 'event', today);
  if (input.amount != null) {
    expectPositive(input.amount, 'amount');
    if (input.outcome === 'NONE') throw invalid('amount', 'none where nothing came of it', 'one');
  }
  if (await em.findOne(MarketMatchAttendance, { eventId, enterpriseId })) {
    throw conflict('enterprise', 'its attendance at this event is recorded already.');
  }
  const attendance = em.create(MarketMatchAttendance, {
    id: uuidv7(),
    eventId,
    enterpriseId,
    outcome: input.outcome,
    amount: input.amount == null ? null : String(input.amount),
    source: input.source ?? null,
  });
  em.persist(attendance);
  return { attendance: attendance.id };
};

export const marketRecordAdoption: MarketMutations['marketRecordAdoption'] = async (input, ctx) => {
  const { em, today } = ctx;
  const productId = await visibleKey(ctx, MarketProduct, input.product, 'product');
  const product = await em.findOneOrFail(MarketProduct, { id: productId });
  // A product is published for all; whose record it becomes must be the viewer's to write.
  const supplier = await em.findOne(Enterprise, { id: product.enterpriseId });
  if (!supplier) throw invalid('product', 'a product of an enterprise within your scope', product.supplier);
  expectPast(input.adoptedOn, 'adoptedOn', today);
  if (input.amount != null) expectPositive(input.amount, 'amount');
  if (input.kind === 'FIRST_USE') {
    const earlier = await em.findOne(MarketAdoption, { productId, kind: 'FIRST_USE' });
    if (earlier) throw conflict('product', `${earlier.buyer} used it first, on ${earlier.adoptedOn}.`);
  }
  const adoption = em.create(MarketAdoption, {
    id: uuidv7(),
    enterpriseId: supplier.id,
    productId,
    kind: input.kind,
    buyer: expectText(input.buyer, 'buyer'),
    contractNumber: input.contractNumber ?? null,
    adoptedOn: input.adoptedOn,
    amount: input.amount == null ? null : String(input.amount),
    source: input.source ?? null,
  });
  em.persist(adoption);
  return { adoption: adoption.id };
};

export const marketAddTrainingSession: MarketMutations['marketAddTrainingSession'] = async (
  input,
  { em },
) => {
  const session = em.create(MarketTrainingSession, {
    id: uuidv7(),
    title: expectText(input.title, 'title'),
    topic: input.topic,
    heldOn: input.heldOn,
    source: input.source ?? null,
  });
  em.persist(session);
  return { session: session.id };
};

export const marketRecordTrainingAttendance: MarketMutations['marketRecordTrainingAttendance'] = async (
  input,
  ctx,
) => {
  const { em, today } = ctx;
  const sessionId = await visibleKey(ctx, MarketTrainingSession, input.session, 'session');
  const enterpriseId = await visibleKey(ctx, Enterprise, input.enterprise, 'enterprise');
  const session = await em.findOneOrFail(MarketTrainingSession, { id: sessionId });
  expectPast(session.heldOn, 'session', today);
  if (input.persons < 1) throw invalid('persons', '1 or more', input.persons);
  if (await em.findOne(MarketTrainingAttendance, { sessionId, enterpriseId })) {
    throw conflict('enterprise', 'its attendance at this session is recorded already.');
  }
  const attendance = em.create(MarketTrainingAttendance, {
    id: uuidv7(),
    sessionId,
    enterpriseId,
    persons: input.persons,
    source: input.source ?? null,
  });
  em.persist(attendance);
  return { attendance: attendance.id };
};
