import { children, list } from '@tidu/core';
import { sql } from 'kysely';
import {
  MarketAdoption,
  MarketDemand,
  MarketExhibition,
  MarketExhibitionClaim,
  MarketListing,
  MarketMatchAttendance,
  MarketMatchEvent,
  MarketProduct,
  MarketTrainingAttendance,
  MarketTrainingSession,
} from './entities.ts';
import type { MarketFields } from './market.generated.ts';
import { matches } from './matching.ts';

const LATEST = {
  listings: { order: [['onboarded_on', 'DESC']] },
  products: { order: [['name', 'ASC']] },
  demands: { order: [['posted_on', 'DESC']] },
  adoptions: { order: [['adopted_on', 'DESC']] },
  claims: { order: [['claimed_on', 'DESC']] },
  held: { order: [['held_on', 'DESC']] },
} as const;

/** Listed of quality; nothing is said about a share of none. */
const onboarding: MarketFields['MarketQuery']['onboarding'] = async (args, { db, today }) => {
  const on = args.on ?? today;
  const { rows } = await sql<{ listed: number; quality: number }>`
    select * from market.onboarding(${on}::date)`.execute(db);
  const { listed, quality } = rows[0] ?? { listed: 0, quality: 0 };
  return {
    on,
    listed,
    quality,
    share: quality === 0 ? null : Number((BigInt(listed) * 1_000_000n) / BigInt(quality)),
  };
};

export const fields: MarketFields = {
  MarketQuery: {
    onboarding,
    products: list(MarketProduct, LATEST.products),
    demands: list(MarketDemand, LATEST.demands),
    matchEvents: list(MarketMatchEvent, LATEST.held),
    adoptions: list(MarketAdoption, LATEST.adoptions),
    trainingSessions: list(MarketTrainingSession, LATEST.held),
    exhibitions: list(MarketExhibition, { order: [['starts_on', 'DESC']] }),
    exhibitionClaims: list(MarketExhibitionClaim, LATEST.claims),
  },
  EnterpriseMarket: {
    listings: children(MarketListing, 'enterprise_id', LATEST.listings),
    products: children(MarketProduct, 'enterprise_id', LATEST.products),
    demands: children(MarketDemand, 'enterprise_id', LATEST.demands),
    matchAttendances: children(MarketMatchAttendance, 'enterprise_id'),
    adoptions: children(MarketAdoption, 'enterprise_id', LATEST.adoptions),
    trainingAttendances: children(MarketTrainingAttendance, 'enterprise_id'),
    exhibitionClaims: children(MarketExhibitionClaim, 'enterprise_id', LATEST.claims),
  },
  MarketProduct: { adoptions: children(MarketAdoption, 'product_id', LATEST.adoptions) },
  MarketDemand: { matches },
  MarketMatchEvent: { attendances: children(MarketMatchAttendance, 'event_id') },
  MarketTrainingSession: { attendances: children(MarketTrainingAttendance, 'session_id') },
};
