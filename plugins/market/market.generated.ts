// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { MarketAdoption, MarketDemand, MarketExhibition, MarketExhibitionClaim, MarketListing, MarketMatchAttendance, MarketMatchEvent, MarketProduct, MarketTrainingAttendance, MarketTrainingSession } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type MarketTables = CoreTables & TablesOf<readonly [typeof MarketListing, typeof MarketProduct, typeof MarketDemand, typeof MarketMatchEvent, typeof MarketMatchAttendance, typeof MarketAdoption, typeof MarketTrainingSession, typeof MarketTrainingAttendance, typeof MarketExhibition, typeof MarketExhibitionClaim]>;

export type MarketContext = Context<MarketTables>;

export type MarketWriteContext = WriteContext<MarketTables>;

export type MarketFields = {
  readonly EnterpriseMarket: {
    readonly listings: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketListingsArgs, Page<RowOf<'market.listing'>>, MarketContext>;
    readonly products: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketProductsArgs, Page<RowOf<'market.product'>>, MarketContext>;
    readonly demands: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketDemandsArgs, Page<RowOf<'market.demand'>>, MarketContext>;
    readonly matchAttendances: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketMatchAttendancesArgs, Page<RowOf<'market.match_attendance'>>, MarketContext>;
    readonly adoptions: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketAdoptionsArgs, Page<RowOf<'market.adoption'>>, MarketContext>;
    readonly trainingAttendances: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketTrainingAttendancesArgs, Page<RowOf<'market.training_attendance'>>, MarketContext>;
    readonly exhibitionClaims: BatchField<LinksOf<'core.enterprise'>, EnterpriseMarketExhibitionClaimsArgs, Page<RowOf<'market.exhibition_claim'>>, MarketContext>;
  };
  readonly MarketAdoption?: {
    readonly enterprise?: Field<LinksOf<'market.adoption'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly product?: Field<LinksOf<'market.adoption'>, object, string | RowOf<'market.product'>>;
    readonly kind?: Field<LinksOf<'market.adoption'>, object, MarketAdoptionKind>;
    readonly buyer?: Field<LinksOf<'market.adoption'>, object, string>;
    readonly contractNumber?: Field<LinksOf<'market.adoption'>, object, string | null | undefined>;
    readonly adoptedOn?: Field<LinksOf<'market.adoption'>, object, string>;
    readonly amount?: Field<LinksOf<'market.adoption'>, object, string | bigint | null | undefined>;
    readonly isSample?: Field<LinksOf<'market.adoption'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.adoption'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.adoption'>, object, string>;
  };
  readonly MarketAdoptionPayload?: {
    readonly adoption?: Field<MarketAdoptionPayload, object, string | RowOf<'market.adoption'> | null | undefined>;
    readonly errors?: Field<MarketAdoptionPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketDemand: {
    readonly enterprise?: Field<LinksOf<'market.demand'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly buyer?: Field<LinksOf<'market.demand'>, object, string>;
    readonly city?: Field<LinksOf<'market.demand'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly title?: Field<LinksOf<'market.demand'>, object, string>;
    readonly industry?: Field<LinksOf<'market.demand'>, object, string | RowOf<'core.industry'>>;
    readonly industryCode?: Field<LinksOf<'market.demand'>, object, string>;
    readonly chain?: Field<LinksOf<'market.demand'>, object, string | RowOf<'core.chain'> | null | undefined>;
    readonly budget?: Field<LinksOf<'market.demand'>, object, string | bigint | null | undefined>;
    readonly postedOn?: Field<LinksOf<'market.demand'>, object, string>;
    readonly dueOn?: Field<LinksOf<'market.demand'>, object, string | null | undefined>;
    readonly closedOn?: Field<LinksOf<'market.demand'>, object, string | null | undefined>;
    readonly matches: Field<LinksOf<'market.demand'>, MarketDemandMatchesArgs, ReadonlyArray<MarketMatch>>;
    readonly isSample?: Field<LinksOf<'market.demand'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.demand'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.demand'>, object, string>;
    readonly version?: Field<LinksOf<'market.demand'>, object, number>;
  };
  readonly MarketDemandPayload?: {
    readonly demand?: Field<MarketDemandPayload, object, string | RowOf<'market.demand'> | null | undefined>;
    readonly errors?: Field<MarketDemandPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketExhibition?: {
    readonly name?: Field<LinksOf<'market.exhibition'>, object, string>;
    readonly kind?: Field<LinksOf<'market.exhibition'>, object, MarketExhibitionKind>;
    readonly startsOn?: Field<LinksOf<'market.exhibition'>, object, string>;
    readonly endsOn?: Field<LinksOf<'market.exhibition'>, object, string>;
    readonly place?: Field<LinksOf<'market.exhibition'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'market.exhibition'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.exhibition'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.exhibition'>, object, string>;
  };
  readonly MarketExhibitionClaim?: {
    readonly enterprise?: Field<LinksOf<'market.exhibition_claim'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly exhibition?: Field<LinksOf<'market.exhibition_claim'>, object, string | RowOf<'market.exhibition'>>;
    readonly booth?: Field<LinksOf<'market.exhibition_claim'>, object, string>;
    readonly cost?: Field<LinksOf<'market.exhibition_claim'>, object, string | bigint>;
    readonly claimedOn?: Field<LinksOf<'market.exhibition_claim'>, object, string>;
    readonly state?: Field<LinksOf<'market.exhibition_claim'>, object, MarketClaimState>;
    readonly decidedOn?: Field<LinksOf<'market.exhibition_claim'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'market.exhibition_claim'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'market.exhibition_claim'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.exhibition_claim'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.exhibition_claim'>, object, string>;
    readonly version?: Field<LinksOf<'market.exhibition_claim'>, object, number>;
  };
  readonly MarketExhibitionClaimPayload?: {
    readonly claim?: Field<MarketExhibitionClaimPayload, object, string | RowOf<'market.exhibition_claim'> | null | undefined>;
    readonly errors?: Field<MarketExhibitionClaimPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketExhibitionPayload?: {
    readonly exhibition?: Field<MarketExhibitionPayload, object, string | RowOf<'market.exhibition'> | null | undefined>;
    readonly errors?: Field<MarketExhibitionPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketListing?: {
    readonly enterprise?: Field<LinksOf<'market.listing'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly onboardedOn?: Field<LinksOf<'market.listing'>, object, string>;
    readonly leftOn?: Field<LinksOf<'market.listing'>, object, string | null | undefined>;
    readonly leaveReason?: Field<LinksOf<'market.listing'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'market.listing'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.listing'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.listing'>, object, string>;
    readonly version?: Field<LinksOf<'market.listing'>, object, number>;
  };
  readonly MarketListingPayload?: {
    readonly listing?: Field<MarketListingPayload, object, string | RowOf<'market.listing'> | null | undefined>;
    readonly errors?: Field<MarketListingPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketMatch?: {
    readonly rank?: Field<MarketMatch, object, number>;
    readonly product?: Field<MarketMatch, object, string | RowOf<'market.product'>>;
    readonly reasons?: Field<MarketMatch, object, ReadonlyArray<MarketMatchReason>>;
  };
  readonly MarketMatchAttendance?: {
    readonly event?: Field<LinksOf<'market.match_attendance'>, object, string | RowOf<'market.match_event'>>;
    readonly enterprise?: Field<LinksOf<'market.match_attendance'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly outcome?: Field<LinksOf<'market.match_attendance'>, object, MarketMatchOutcome>;
    readonly amount?: Field<LinksOf<'market.match_attendance'>, object, string | bigint | null | undefined>;
    readonly isSample?: Field<LinksOf<'market.match_attendance'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.match_attendance'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.match_attendance'>, object, string>;
  };
  readonly MarketMatchAttendancePayload?: {
    readonly attendance?: Field<MarketMatchAttendancePayload, object, string | RowOf<'market.match_attendance'> | null | undefined>;
    readonly errors?: Field<MarketMatchAttendancePayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketMatchEvent: {
    readonly title?: Field<LinksOf<'market.match_event'>, object, string>;
    readonly heldOn?: Field<LinksOf<'market.match_event'>, object, string>;
    readonly region?: Field<LinksOf<'market.match_event'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly place?: Field<LinksOf<'market.match_event'>, object, string | null | undefined>;
    readonly attendances: Field<LinksOf<'market.match_event'>, MarketMatchEventAttendancesArgs, Page<RowOf<'market.match_attendance'>>>;
    readonly isSample?: Field<LinksOf<'market.match_event'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.match_event'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.match_event'>, object, string>;
  };
  readonly MarketMatchEventPayload?: {
    readonly event?: Field<MarketMatchEventPayload, object, string | RowOf<'market.match_event'> | null | undefined>;
    readonly errors?: Field<MarketMatchEventPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketOnboarding?: {
    readonly on?: Field<MarketOnboarding, object, string>;
    readonly listed?: Field<MarketOnboarding, object, number>;
    readonly quality?: Field<MarketOnboarding, object, number>;
    readonly share?: Field<MarketOnboarding, object, number | null | undefined>;
  };
  readonly MarketProduct: {
    readonly enterprise?: Field<LinksOf<'market.product'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly supplier?: Field<LinksOf<'market.product'>, object, string>;
    readonly city?: Field<LinksOf<'market.product'>, object, string | RowOf<'core.region'> | null | undefined>;
    readonly name?: Field<LinksOf<'market.product'>, object, string>;
    readonly industry?: Field<LinksOf<'market.product'>, object, string | RowOf<'core.industry'>>;
    readonly industryCode?: Field<LinksOf<'market.product'>, object, string>;
    readonly chain?: Field<LinksOf<'market.product'>, object, string | RowOf<'core.chain'> | null | undefined>;
    readonly description?: Field<LinksOf<'market.product'>, object, string | null | undefined>;
    readonly isInnovative?: Field<LinksOf<'market.product'>, object, boolean>;
    readonly publishedOn?: Field<LinksOf<'market.product'>, object, string>;
    readonly withdrawnOn?: Field<LinksOf<'market.product'>, object, string | null | undefined>;
    readonly adoptions: Field<LinksOf<'market.product'>, MarketProductAdoptionsArgs, Page<RowOf<'market.adoption'>>>;
    readonly isSample?: Field<LinksOf<'market.product'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.product'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.product'>, object, string>;
    readonly version?: Field<LinksOf<'market.product'>, object, number>;
  };
  readonly MarketProductPayload?: {
    readonly product?: Field<MarketProductPayload, object, string | RowOf<'market.product'> | null | undefined>;
    readonly errors?: Field<MarketProductPayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketQuery: {
    readonly products: RootField<MarketQueryProductsArgs, Page<RowOf<'market.product'>>, MarketContext>;
    readonly demands: RootField<MarketQueryDemandsArgs, Page<RowOf<'market.demand'>>, MarketContext>;
    readonly matchEvents: RootField<MarketQueryMatchEventsArgs, Page<RowOf<'market.match_event'>>, MarketContext>;
    readonly onboarding: RootField<MarketQueryOnboardingArgs, MarketOnboarding, MarketContext>;
    readonly adoptions: RootField<MarketQueryAdoptionsArgs, Page<RowOf<'market.adoption'>>, MarketContext>;
    readonly trainingSessions: RootField<MarketQueryTrainingSessionsArgs, Page<RowOf<'market.training_session'>>, MarketContext>;
    readonly exhibitions: RootField<MarketQueryExhibitionsArgs, Page<RowOf<'market.exhibition'>>, MarketContext>;
    readonly exhibitionClaims: RootField<MarketQueryExhibitionClaimsArgs, Page<RowOf<'market.exhibition_claim'>>, MarketContext>;
  };
  readonly MarketTrainingAttendance?: {
    readonly session?: Field<LinksOf<'market.training_attendance'>, object, string | RowOf<'market.training_session'>>;
    readonly enterprise?: Field<LinksOf<'market.training_attendance'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly persons?: Field<LinksOf<'market.training_attendance'>, object, number>;
    readonly isSample?: Field<LinksOf<'market.training_attendance'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.training_attendance'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.training_attendance'>, object, string>;
  };
  readonly MarketTrainingAttendancePayload?: {
    readonly attendance?: Field<MarketTrainingAttendancePayload, object, string | RowOf<'market.training_attendance'> | null | undefined>;
    readonly errors?: Field<MarketTrainingAttendancePayload, object, ReadonlyArray<UserError>>;
  };
  readonly MarketTrainingSession: {
    readonly title?: Field<LinksOf<'market.training_session'>, object, string>;
    readonly topic?: Field<LinksOf<'market.training_session'>, object, MarketTrainingTopic>;
    readonly heldOn?: Field<LinksOf<'market.training_session'>, object, string>;
    readonly attendances: Field<LinksOf<'market.training_session'>, MarketTrainingSessionAttendancesArgs, Page<RowOf<'market.training_attendance'>>>;
    readonly isSample?: Field<LinksOf<'market.training_session'>, object, boolean>;
    readonly source?: Field<LinksOf<'market.training_session'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'market.training_session'>, object, string>;
  };
  readonly MarketTrainingSessionPayload?: {
    readonly session?: Field<MarketTrainingSessionPayload, object, string | RowOf<'market.training_session'> | null | undefined>;
    readonly errors?: Field<MarketTrainingSessionPayload, object, ReadonlyArray<UserError>>;
  };
};

export type MarketMutations = {
  readonly marketAddExhibition: MutationField<MarketAddExhibitionInput, MarketExhibitionPayload, MarketWriteContext>;
  readonly marketAddMatchEvent: MutationField<MarketAddMatchEventInput, MarketMatchEventPayload, MarketWriteContext>;
  readonly marketAddTrainingSession: MutationField<MarketAddTrainingSessionInput, MarketTrainingSessionPayload, MarketWriteContext>;
  readonly marketClaimExhibition: MutationField<MarketClaimExhibitionInput, MarketExhibitionClaimPayload, MarketWriteContext>;
  readonly marketCloseDemand: MutationField<MarketCloseDemandInput, MarketDemandPayload, MarketWriteContext>;
  readonly marketDecideExhibitionClaim: MutationField<MarketDecideExhibitionClaimInput, MarketExhibitionClaimPayload, MarketWriteContext>;
  readonly marketJoinPlatform: MutationField<MarketJoinPlatformInput, MarketListingPayload, MarketWriteContext>;
  readonly marketLeavePlatform: MutationField<MarketLeavePlatformInput, MarketListingPayload, MarketWriteContext>;
  readonly marketPostDemand: MutationField<MarketPostDemandInput, MarketDemandPayload, MarketWriteContext>;
  readonly marketPublishProduct: MutationField<MarketPublishProductInput, MarketProductPayload, MarketWriteContext>;
  readonly marketRecordAdoption: MutationField<MarketRecordAdoptionInput, MarketAdoptionPayload, MarketWriteContext>;
  readonly marketRecordMatchAttendance: MutationField<MarketRecordMatchAttendanceInput, MarketMatchAttendancePayload, MarketWriteContext>;
  readonly marketRecordTrainingAttendance: MutationField<MarketRecordTrainingAttendanceInput, MarketTrainingAttendancePayload, MarketWriteContext>;
  readonly marketWithdrawProduct: MutationField<MarketWithdrawProductInput, MarketProductPayload, MarketWriteContext>;
};

export interface MarketAdoptionPayload {
  readonly adoption?: string | RowOf<'market.adoption'> | null | undefined;
}

export interface MarketDemandPayload {
  readonly demand?: string | RowOf<'market.demand'> | null | undefined;
}

export interface MarketExhibitionClaimPayload {
  readonly claim?: string | RowOf<'market.exhibition_claim'> | null | undefined;
}

export interface MarketExhibitionPayload {
  readonly exhibition?: string | RowOf<'market.exhibition'> | null | undefined;
}

export interface MarketListingPayload {
  readonly listing?: string | RowOf<'market.listing'> | null | undefined;
}

export interface MarketMatch {
  readonly rank: number;
  readonly product: string | RowOf<'market.product'>;
  readonly reasons: ReadonlyArray<MarketMatchReason>;
}

export interface MarketMatchAttendancePayload {
  readonly attendance?: string | RowOf<'market.match_attendance'> | null | undefined;
}

export interface MarketMatchEventPayload {
  readonly event?: string | RowOf<'market.match_event'> | null | undefined;
}

export interface MarketOnboarding {
  readonly on: string;
  readonly listed: number;
  readonly quality: number;
  readonly share?: number | null | undefined;
}

export interface MarketProductPayload {
  readonly product?: string | RowOf<'market.product'> | null | undefined;
}

export interface MarketTrainingAttendancePayload {
  readonly attendance?: string | RowOf<'market.training_attendance'> | null | undefined;
}

export interface MarketTrainingSessionPayload {
  readonly session?: string | RowOf<'market.training_session'> | null | undefined;
}

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: ReadonlyArray<string>;
}

export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  CreditCode: { input: string; output: string; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  Money: { input: bigint; output: bigint; }
  Percent: { input: number; output: number; }
  RegionCode: { input: string; output: string; }
};

export type CreditCodeFilter = {
  readonly eq?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DateFilter = {
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Direction =
  | 'ASC'
  | 'DESC';

export type EnterpriseFilter = {
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly region?: InputMaybe<RegionFilter>;
};

export type EnterpriseMarketAdoptionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketAdoptionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketAdoptionOrder>>;
};

export type EnterpriseMarketDemandsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketDemandWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketDemandOrder>>;
};

export type EnterpriseMarketExhibitionClaimsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketExhibitionClaimWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketExhibitionClaimOrder>>;
};

export type EnterpriseMarketListingsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketListingWhere>;
};

export type EnterpriseMarketMatchAttendancesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketMatchAttendanceWhere>;
};

export type EnterpriseMarketProductsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketProductWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketProductOrder>>;
};

export type EnterpriseMarketTrainingAttendancesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketTrainingAttendanceWhere>;
};

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type MarketAddExhibitionInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: MarketExhibitionKind;
  readonly startsOn: Scalars['Date']['input'];
  readonly endsOn: Scalars['Date']['input'];
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketAddMatchEventInput = {
  readonly title: Scalars['String']['input'];
  readonly heldOn: Scalars['Date']['input'];
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketAddTrainingSessionInput = {
  readonly title: Scalars['String']['input'];
  readonly topic: MarketTrainingTopic;
  readonly heldOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketAdoptionKind =
  | 'FIRST_USE'
  | 'GOVERNMENT_PROCUREMENT';

export type MarketAdoptionKindFilter = {
  readonly eq?: InputMaybe<MarketAdoptionKind>;
  readonly ne?: InputMaybe<MarketAdoptionKind>;
  readonly in?: InputMaybe<ReadonlyArray<MarketAdoptionKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MarketAdoptionOrder = {
  readonly field: MarketAdoptionOrderField;
  readonly direction: Direction;
};

export type MarketAdoptionOrderField =
  | 'ADOPTED_ON';

export type MarketAdoptionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketAdoptionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketAdoptionWhere>>;
  readonly not?: InputMaybe<MarketAdoptionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<MarketAdoptionKindFilter>;
  readonly adoptedOn?: InputMaybe<DateFilter>;
};

export type MarketClaimExhibitionInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly exhibition: Scalars['ID']['input'];
  readonly booth: Scalars['String']['input'];
  readonly cost: Scalars['Money']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketClaimState =
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'REJECTED';

export type MarketClaimStateFilter = {
  readonly eq?: InputMaybe<MarketClaimState>;
  readonly ne?: InputMaybe<MarketClaimState>;
  readonly in?: InputMaybe<ReadonlyArray<MarketClaimState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MarketCloseDemandInput = {
  readonly demand: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketDecideExhibitionClaimInput = {
  readonly claim: Scalars['ID']['input'];
  readonly accepted: Scalars['Boolean']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketDemandMatchesArgs = {
  readonly first: Scalars['Int']['input'];
};

export type MarketDemandOrder = {
  readonly field: MarketDemandOrderField;
  readonly direction: Direction;
};

export type MarketDemandOrderField =
  | 'POSTED_ON';

export type MarketDemandWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketDemandWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketDemandWhere>>;
  readonly not?: InputMaybe<MarketDemandWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
  readonly postedOn?: InputMaybe<DateFilter>;
};

export type MarketExhibitionClaimOrder = {
  readonly field: MarketExhibitionClaimOrderField;
  readonly direction: Direction;
};

export type MarketExhibitionClaimOrderField =
  | 'CLAIMED_ON';

export type MarketExhibitionClaimWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketExhibitionClaimWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketExhibitionClaimWhere>>;
  readonly not?: InputMaybe<MarketExhibitionClaimWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly claimedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<MarketClaimStateFilter>;
};

export type MarketExhibitionKind =
  | 'OFFLINE_INTERNATIONAL'
  | 'ONLINE_TRADE'
  | 'DOMESTIC';

export type MarketExhibitionKindFilter = {
  readonly eq?: InputMaybe<MarketExhibitionKind>;
  readonly ne?: InputMaybe<MarketExhibitionKind>;
  readonly in?: InputMaybe<ReadonlyArray<MarketExhibitionKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MarketExhibitionOrder = {
  readonly field: MarketExhibitionOrderField;
  readonly direction: Direction;
};

export type MarketExhibitionOrderField =
  | 'STARTS_ON';

export type MarketExhibitionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketExhibitionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketExhibitionWhere>>;
  readonly not?: InputMaybe<MarketExhibitionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly kind?: InputMaybe<MarketExhibitionKindFilter>;
  readonly startsOn?: InputMaybe<DateFilter>;
};

export type MarketJoinPlatformInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly onboardedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketLeavePlatformInput = {
  readonly listing: Scalars['ID']['input'];
  readonly leftOn: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketListingWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketListingWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketListingWhere>>;
  readonly not?: InputMaybe<MarketListingWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type MarketMatchAttendanceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketMatchAttendanceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketMatchAttendanceWhere>>;
  readonly not?: InputMaybe<MarketMatchAttendanceWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type MarketMatchEventAttendancesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketMatchAttendanceWhere>;
};

export type MarketMatchEventOrder = {
  readonly field: MarketMatchEventOrderField;
  readonly direction: Direction;
};

export type MarketMatchEventOrderField =
  | 'HELD_ON';

export type MarketMatchEventWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketMatchEventWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketMatchEventWhere>>;
  readonly not?: InputMaybe<MarketMatchEventWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly heldOn?: InputMaybe<DateFilter>;
};

export type MarketMatchOutcome =
  | 'NONE'
  | 'INTENT'
  | 'CONTRACT';

export type MarketMatchReason =
  | 'SAME_INDUSTRY'
  | 'SAME_CHAIN'
  | 'SAME_CITY'
  | 'INNOVATIVE';

export type MarketPostDemandInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly industry: Scalars['String']['input'];
  readonly chain?: InputMaybe<Scalars['ID']['input']>;
  readonly budget?: InputMaybe<Scalars['Money']['input']>;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketProductAdoptionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketAdoptionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketAdoptionOrder>>;
};

export type MarketProductOrder = {
  readonly field: MarketProductOrderField;
  readonly direction: Direction;
};

export type MarketProductOrderField =
  | 'NAME';

export type MarketProductWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketProductWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketProductWhere>>;
  readonly not?: InputMaybe<MarketProductWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly industryCode?: InputMaybe<StringFilter>;
};

export type MarketPublishProductInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly industry: Scalars['String']['input'];
  readonly chain?: InputMaybe<Scalars['ID']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly isInnovative: Scalars['Boolean']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketQueryAdoptionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketAdoptionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketAdoptionOrder>>;
};

export type MarketQueryDemandsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketDemandWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketDemandOrder>>;
};

export type MarketQueryExhibitionClaimsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketExhibitionClaimWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketExhibitionClaimOrder>>;
};

export type MarketQueryExhibitionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketExhibitionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketExhibitionOrder>>;
};

export type MarketQueryMatchEventsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketMatchEventWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketMatchEventOrder>>;
};

export type MarketQueryOnboardingArgs = {
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type MarketQueryProductsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketProductWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketProductOrder>>;
};

export type MarketQueryTrainingSessionsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketTrainingSessionWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<MarketTrainingSessionOrder>>;
};

export type MarketRecordAdoptionInput = {
  readonly product: Scalars['ID']['input'];
  readonly kind: MarketAdoptionKind;
  readonly buyer: Scalars['String']['input'];
  readonly contractNumber?: InputMaybe<Scalars['String']['input']>;
  readonly adoptedOn: Scalars['Date']['input'];
  readonly amount?: InputMaybe<Scalars['Money']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketRecordMatchAttendanceInput = {
  readonly event: Scalars['ID']['input'];
  readonly enterprise: Scalars['ID']['input'];
  readonly outcome: MarketMatchOutcome;
  readonly amount?: InputMaybe<Scalars['Money']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketRecordTrainingAttendanceInput = {
  readonly session: Scalars['ID']['input'];
  readonly enterprise: Scalars['ID']['input'];
  readonly persons: Scalars['Int']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MarketTrainingAttendanceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketTrainingAttendanceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketTrainingAttendanceWhere>>;
  readonly not?: InputMaybe<MarketTrainingAttendanceWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type MarketTrainingSessionAttendancesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<MarketTrainingAttendanceWhere>;
};

export type MarketTrainingSessionOrder = {
  readonly field: MarketTrainingSessionOrderField;
  readonly direction: Direction;
};

export type MarketTrainingSessionOrderField =
  | 'HELD_ON';

export type MarketTrainingSessionWhere = {
  readonly and?: InputMaybe<ReadonlyArray<MarketTrainingSessionWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<MarketTrainingSessionWhere>>;
  readonly not?: InputMaybe<MarketTrainingSessionWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly heldOn?: InputMaybe<DateFilter>;
};

export type MarketTrainingTopic =
  | 'INTERNATIONAL_MARKET'
  | 'CROSS_BORDER_COMMERCE'
  | 'TRADE_RULES'
  | 'OTHER';

export type MarketWithdrawProductInput = {
  readonly product: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type RegionFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof MarketTables> = Partial<Readonly<Selectable<MarketTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof MarketTables> = Links<Readonly<Selectable<MarketTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, MarketContext> | DerivedField<Args, Result>;
