import { civilDate, defineEntity, id, instant, money, p, version } from '@tidu/core';

/** What every record of the plugin ends with. */
const recorded = {
  isSample: p.boolean().default(false),
  source: p.text().nullable(),
  recordedAt: instant().defaultRaw('now()'),
};

export const MarketListing = defineEntity({
  name: 'MarketListing',
  tableName: 'market.listing',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    onboardedOn: civilDate(),
    leftOn: civilDate().nullable(),
    leaveReason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

export const MarketProduct = defineEntity({
  name: 'MarketProduct',
  tableName: 'market.product',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    supplier: p.text(),
    cityCode: p.string().nullable(),
    name: p.text(),
    industryCode: p.string(),
    chainId: p.uuid().nullable(),
    description: p.text().nullable(),
    isInnovative: p.boolean().default(false),
    publishedOn: civilDate(),
    withdrawnOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const MarketDemand = defineEntity({
  name: 'MarketDemand',
  tableName: 'market.demand',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    buyer: p.text(),
    cityCode: p.string().nullable(),
    title: p.text(),
    industryCode: p.string(),
    chainId: p.uuid().nullable(),
    budget: money().nullable(),
    postedOn: civilDate(),
    dueOn: civilDate().nullable(),
    closedOn: civilDate().nullable(),
    ...recorded,
    version: version(),
  },
});

export const MarketMatchEvent = defineEntity({
  name: 'MarketMatchEvent',
  tableName: 'market.match_event',
  properties: {
    id: id(),
    title: p.text(),
    heldOn: civilDate(),
    regionCode: p.string().nullable(),
    place: p.text().nullable(),
    ...recorded,
  },
});

export const MarketMatchAttendance = defineEntity({
  name: 'MarketMatchAttendance',
  tableName: 'market.match_attendance',
  properties: {
    id: id(),
    eventId: p.uuid(),
    enterpriseId: p.uuid(),
    outcome: p.string(),
    amount: money().nullable(),
    ...recorded,
  },
});

export const MarketAdoption = defineEntity({
  name: 'MarketAdoption',
  tableName: 'market.adoption',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    productId: p.uuid(),
    kind: p.string(),
    buyer: p.text(),
    contractNumber: p.string().nullable(),
    adoptedOn: civilDate(),
    amount: money().nullable(),
    ...recorded,
  },
});

export const MarketTrainingSession = defineEntity({
  name: 'MarketTrainingSession',
  tableName: 'market.training_session',
  properties: { id: id(), title: p.text(), topic: p.string(), heldOn: civilDate(), ...recorded },
});

export const MarketTrainingAttendance = defineEntity({
  name: 'MarketTrainingAttendance',
  tableName: 'market.training_attendance',
  properties: { id: id(), sessionId: p.uuid(), enterpriseId: p.uuid(), persons: p.integer(), ...recorded },
});

export const MarketExhibition = defineEntity({
  name: 'MarketExhibition',
  tableName: 'market.exhibition',
  properties: {
    id: id(),
    name: p.text(),
    kind: p.string(),
    startsOn: civilDate(),
    endsOn: civilDate(),
    place: p.text().nullable(),
    ...recorded,
  },
});

export const MarketExhibitionClaim = defineEntity({
  name: 'MarketExhibitionClaim',
  tableName: 'market.exhibition_claim',
  properties: {
    id: id(),
    enterpriseId: p.uuid(),
    exhibitionId: p.uuid(),
    booth: p.string(),
    cost: money(),
    claimedOn: civilDate(),
    state: p.string().default('SUBMITTED'),
    decidedOn: civilDate().nullable(),
    reason: p.text().nullable(),
    ...recorded,
    version: version(),
  },
});

/** Parents before children: MikroORM inserts in this order. */
export const entities = [
  MarketListing,
  MarketProduct,
  MarketDemand,
  MarketMatchEvent,
  MarketMatchAttendance,
  MarketAdoption,
  MarketTrainingSession,
  MarketTrainingAttendance,
  MarketExhibition,
  MarketExhibitionClaim,
] as const;
