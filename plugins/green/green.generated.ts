// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { GreenEnergyQuota, GreenPositiveListEntry, GreenQuotaRequest, GreenService, GreenTitle } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type GreenTables = CoreTables & TablesOf<readonly [typeof GreenTitle, typeof GreenService, typeof GreenPositiveListEntry, typeof GreenEnergyQuota, typeof GreenQuotaRequest]>;

export type GreenContext = Context<GreenTables>;

export type GreenWriteContext = WriteContext<GreenTables>;

export type GreenFields = {
  readonly EnterpriseGreen: {
    readonly titles: BatchField<LinksOf<'core.enterprise'>, EnterpriseGreenTitlesArgs, Page<RowOf<'green.title'>>, GreenContext>;
    readonly positiveListEntries: BatchField<LinksOf<'core.enterprise'>, EnterpriseGreenPositiveListEntriesArgs, Page<RowOf<'green.positive_list_entry'>>, GreenContext>;
    readonly services: BatchField<LinksOf<'core.enterprise'>, EnterpriseGreenServicesArgs, Page<RowOf<'green.service'>>, GreenContext>;
    readonly quotaRequests: BatchField<LinksOf<'core.enterprise'>, EnterpriseGreenQuotaRequestsArgs, Page<RowOf<'green.quota_request'>>, GreenContext>;
  };
  readonly GreenEnergyQuota: {
    readonly region?: Field<LinksOf<'green.energy_quota'>, object, string | RowOf<'core.region'>>;
    readonly year?: Field<LinksOf<'green.energy_quota'>, object, number>;
    readonly unit?: Field<LinksOf<'green.energy_quota'>, object, GreenEnergyUnit>;
    readonly freed?: Field<LinksOf<'green.energy_quota'>, object, number>;
    readonly allocated?: Field<LinksOf<'green.energy_quota'>, object, number>;
    readonly remaining: Field<LinksOf<'green.energy_quota'>, object, number>;
    readonly documentNumber?: Field<LinksOf<'green.energy_quota'>, object, string | null | undefined>;
    readonly requests: Field<LinksOf<'green.energy_quota'>, GreenEnergyQuotaRequestsArgs, Page<RowOf<'green.quota_request'>>>;
    readonly isSample?: Field<LinksOf<'green.energy_quota'>, object, boolean>;
    readonly source?: Field<LinksOf<'green.energy_quota'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'green.energy_quota'>, object, string>;
    readonly version?: Field<LinksOf<'green.energy_quota'>, object, number>;
  };
  readonly GreenEnergyQuotaPayload?: {
    readonly quota?: Field<GreenEnergyQuotaPayload, object, string | RowOf<'green.energy_quota'> | null | undefined>;
    readonly errors?: Field<GreenEnergyQuotaPayload, object, ReadonlyArray<UserError>>;
  };
  readonly GreenPositiveListEntry?: {
    readonly enterprise?: Field<LinksOf<'green.positive_list_entry'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly listedOn?: Field<LinksOf<'green.positive_list_entry'>, object, string>;
    readonly basis?: Field<LinksOf<'green.positive_list_entry'>, object, string>;
    readonly removedOn?: Field<LinksOf<'green.positive_list_entry'>, object, string | null | undefined>;
    readonly removalReason?: Field<LinksOf<'green.positive_list_entry'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'green.positive_list_entry'>, object, boolean>;
    readonly source?: Field<LinksOf<'green.positive_list_entry'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'green.positive_list_entry'>, object, string>;
    readonly version?: Field<LinksOf<'green.positive_list_entry'>, object, number>;
  };
  readonly GreenPositiveListPayload?: {
    readonly entry?: Field<GreenPositiveListPayload, object, string | RowOf<'green.positive_list_entry'> | null | undefined>;
    readonly errors?: Field<GreenPositiveListPayload, object, ReadonlyArray<UserError>>;
  };
  readonly GreenQuery: {
    readonly titles: RootField<GreenQueryTitlesArgs, Page<RowOf<'green.title'>>, GreenContext>;
    readonly positiveList: RootField<GreenQueryPositiveListArgs, Page<RowOf<'green.positive_list_entry'>>, GreenContext>;
    readonly services: RootField<GreenQueryServicesArgs, Page<RowOf<'green.service'>>, GreenContext>;
    readonly energyQuotas: RootField<GreenQueryEnergyQuotasArgs, ReadonlyArray<string | RowOf<'green.energy_quota'>>, GreenContext>;
    readonly quotaRequests: RootField<GreenQueryQuotaRequestsArgs, Page<RowOf<'green.quota_request'>>, GreenContext>;
  };
  readonly GreenQuotaRequest?: {
    readonly enterprise?: Field<LinksOf<'green.quota_request'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly quota?: Field<LinksOf<'green.quota_request'>, object, string | RowOf<'green.energy_quota'>>;
    readonly project?: Field<LinksOf<'green.quota_request'>, object, string>;
    readonly projectKind?: Field<LinksOf<'green.quota_request'>, object, GreenProjectKind>;
    readonly amount?: Field<LinksOf<'green.quota_request'>, object, number>;
    readonly perMuScore?: Field<LinksOf<'green.quota_request'>, object, number>;
    readonly filedOn?: Field<LinksOf<'green.quota_request'>, object, string>;
    readonly state?: Field<LinksOf<'green.quota_request'>, object, GreenRequestState>;
    readonly hadPriority?: Field<LinksOf<'green.quota_request'>, object, boolean | null | undefined>;
    readonly place?: Field<LinksOf<'green.quota_request'>, object, number | null | undefined>;
    readonly reason?: Field<LinksOf<'green.quota_request'>, object, string | null | undefined>;
    readonly decidedOn?: Field<LinksOf<'green.quota_request'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'green.quota_request'>, object, boolean>;
    readonly source?: Field<LinksOf<'green.quota_request'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'green.quota_request'>, object, string>;
    readonly version?: Field<LinksOf<'green.quota_request'>, object, number>;
  };
  readonly GreenQuotaRequestPayload?: {
    readonly request?: Field<GreenQuotaRequestPayload, object, string | RowOf<'green.quota_request'> | null | undefined>;
    readonly errors?: Field<GreenQuotaRequestPayload, object, ReadonlyArray<UserError>>;
  };
  readonly GreenService?: {
    readonly enterprise?: Field<LinksOf<'green.service'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'green.service'>, object, GreenServiceKind>;
    readonly provider?: Field<LinksOf<'green.service'>, object, string>;
    readonly servedOn?: Field<LinksOf<'green.service'>, object, string>;
    readonly result?: Field<LinksOf<'green.service'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'green.service'>, object, boolean>;
    readonly source?: Field<LinksOf<'green.service'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'green.service'>, object, string>;
  };
  readonly GreenServicePayload?: {
    readonly service?: Field<GreenServicePayload, object, string | RowOf<'green.service'> | null | undefined>;
    readonly errors?: Field<GreenServicePayload, object, ReadonlyArray<UserError>>;
  };
  readonly GreenTitle?: {
    readonly enterprise?: Field<LinksOf<'green.title'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'green.title'>, object, GreenTitleKind>;
    readonly level?: Field<LinksOf<'green.title'>, object, GreenTitleLevel>;
    readonly listedOn?: Field<LinksOf<'green.title'>, object, string>;
    readonly delistedOn?: Field<LinksOf<'green.title'>, object, string | null | undefined>;
    readonly batch?: Field<LinksOf<'green.title'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'green.title'>, object, boolean>;
    readonly source?: Field<LinksOf<'green.title'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'green.title'>, object, string>;
    readonly version?: Field<LinksOf<'green.title'>, object, number>;
  };
  readonly GreenTitlePayload?: {
    readonly title?: Field<GreenTitlePayload, object, string | RowOf<'green.title'> | null | undefined>;
    readonly errors?: Field<GreenTitlePayload, object, ReadonlyArray<UserError>>;
  };
};

export type GreenMutations = {
  readonly greenAddEnergyQuota: MutationField<GreenAddEnergyQuotaInput, GreenEnergyQuotaPayload, GreenWriteContext>;
  readonly greenAllocateQuota: MutationField<GreenAllocateQuotaInput, GreenEnergyQuotaPayload, GreenWriteContext>;
  readonly greenEndTitle: MutationField<GreenEndTitleInput, GreenTitlePayload, GreenWriteContext>;
  readonly greenEnterPositiveList: MutationField<GreenEnterPositiveListInput, GreenPositiveListPayload, GreenWriteContext>;
  readonly greenLeavePositiveList: MutationField<GreenLeavePositiveListInput, GreenPositiveListPayload, GreenWriteContext>;
  readonly greenRecordService: MutationField<GreenRecordServiceInput, GreenServicePayload, GreenWriteContext>;
  readonly greenRecordTitle: MutationField<GreenRecordTitleInput, GreenTitlePayload, GreenWriteContext>;
  readonly greenRequestQuota: MutationField<GreenRequestQuotaInput, GreenQuotaRequestPayload, GreenWriteContext>;
};

export interface GreenEnergyQuotaPayload {
  readonly quota?: string | RowOf<'green.energy_quota'> | null | undefined;
}

export interface GreenPositiveListPayload {
  readonly entry?: string | RowOf<'green.positive_list_entry'> | null | undefined;
}

export interface GreenQuotaRequestPayload {
  readonly request?: string | RowOf<'green.quota_request'> | null | undefined;
}

export interface GreenServicePayload {
  readonly service?: string | RowOf<'green.service'> | null | undefined;
}

export interface GreenTitlePayload {
  readonly title?: string | RowOf<'green.title'> | null | undefined;
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

export type EnterpriseGreenPositiveListEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenPositiveListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenPositiveListEntryOrder>>;
};

export type EnterpriseGreenQuotaRequestsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenQuotaRequestWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenQuotaRequestOrder>>;
};

export type EnterpriseGreenServicesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenServiceWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenServiceOrder>>;
};

export type EnterpriseGreenTitlesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenTitleWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenTitleOrder>>;
};

export type GreenAddEnergyQuotaInput = {
  readonly region: Scalars['RegionCode']['input'];
  readonly year: Scalars['Int']['input'];
  readonly unit: GreenEnergyUnit;
  readonly freed: Scalars['Int']['input'];
  readonly documentNumber?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenAllocateQuotaInput = {
  readonly quota: Scalars['ID']['input'];
  readonly openWithoutPriority: Scalars['Boolean']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenEndTitleInput = {
  readonly title: Scalars['ID']['input'];
  readonly delistedOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenEnergyQuotaRequestsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenQuotaRequestWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenQuotaRequestOrder>>;
};

export type GreenEnergyUnit =
  | 'TONNES_COAL'
  | 'TONNES_CARBON';

export type GreenEnterPositiveListInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly listedOn: Scalars['Date']['input'];
  readonly basis: Scalars['String']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenLeavePositiveListInput = {
  readonly entry: Scalars['ID']['input'];
  readonly removedOn: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenPositiveListEntryOrder = {
  readonly field: GreenPositiveListEntryOrderField;
  readonly direction: Direction;
};

export type GreenPositiveListEntryOrderField =
  | 'LISTED_ON';

export type GreenPositiveListEntryWhere = {
  readonly and?: InputMaybe<ReadonlyArray<GreenPositiveListEntryWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<GreenPositiveListEntryWhere>>;
  readonly not?: InputMaybe<GreenPositiveListEntryWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly listedOn?: InputMaybe<DateFilter>;
};

export type GreenProjectKind =
  | 'NEW_INVESTMENT'
  | 'RENOVATION'
  | 'OTHER';

export type GreenQueryEnergyQuotasArgs = {
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

export type GreenQueryPositiveListArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenPositiveListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenPositiveListEntryOrder>>;
};

export type GreenQueryQuotaRequestsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenQuotaRequestWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenQuotaRequestOrder>>;
};

export type GreenQueryServicesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenServiceWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenServiceOrder>>;
};

export type GreenQueryTitlesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<GreenTitleWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<GreenTitleOrder>>;
};

export type GreenQuotaRequestOrder = {
  readonly field: GreenQuotaRequestOrderField;
  readonly direction: Direction;
};

export type GreenQuotaRequestOrderField =
  | 'FILED_ON';

export type GreenQuotaRequestWhere = {
  readonly and?: InputMaybe<ReadonlyArray<GreenQuotaRequestWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<GreenQuotaRequestWhere>>;
  readonly not?: InputMaybe<GreenQuotaRequestWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly filedOn?: InputMaybe<DateFilter>;
  readonly state?: InputMaybe<GreenRequestStateFilter>;
};

export type GreenRecordServiceInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: GreenServiceKind;
  readonly provider: Scalars['String']['input'];
  readonly servedOn: Scalars['Date']['input'];
  readonly result?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenRecordTitleInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: GreenTitleKind;
  readonly level: GreenTitleLevel;
  readonly listedOn: Scalars['Date']['input'];
  readonly batch?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenRequestQuotaInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly quota: Scalars['ID']['input'];
  readonly project: Scalars['String']['input'];
  readonly projectKind: GreenProjectKind;
  readonly amount: Scalars['Int']['input'];
  readonly perMuScore: Scalars['Int']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type GreenRequestState =
  | 'WAITING'
  | 'ALLOCATED'
  | 'SKIPPED';

export type GreenRequestStateFilter = {
  readonly eq?: InputMaybe<GreenRequestState>;
  readonly ne?: InputMaybe<GreenRequestState>;
  readonly in?: InputMaybe<ReadonlyArray<GreenRequestState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type GreenServiceKind =
  | 'MANUFACTURING_SOLUTION'
  | 'ENERGY_DIAGNOSIS'
  | 'RESOURCE_METERING';

export type GreenServiceKindFilter = {
  readonly eq?: InputMaybe<GreenServiceKind>;
  readonly ne?: InputMaybe<GreenServiceKind>;
  readonly in?: InputMaybe<ReadonlyArray<GreenServiceKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type GreenServiceOrder = {
  readonly field: GreenServiceOrderField;
  readonly direction: Direction;
};

export type GreenServiceOrderField =
  | 'SERVED_ON';

export type GreenServiceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<GreenServiceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<GreenServiceWhere>>;
  readonly not?: InputMaybe<GreenServiceWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<GreenServiceKindFilter>;
  readonly servedOn?: InputMaybe<DateFilter>;
};

export type GreenTitleKind =
  | 'GREEN_FACTORY'
  | 'GREEN_SUPPLY_CHAIN'
  | 'GREEN_DESIGN';

export type GreenTitleKindFilter = {
  readonly eq?: InputMaybe<GreenTitleKind>;
  readonly ne?: InputMaybe<GreenTitleKind>;
  readonly in?: InputMaybe<ReadonlyArray<GreenTitleKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type GreenTitleLevel =
  | 'NATIONAL'
  | 'PROVINCIAL';

export type GreenTitleOrder = {
  readonly field: GreenTitleOrderField;
  readonly direction: Direction;
};

export type GreenTitleOrderField =
  | 'LISTED_ON';

export type GreenTitleWhere = {
  readonly and?: InputMaybe<ReadonlyArray<GreenTitleWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<GreenTitleWhere>>;
  readonly not?: InputMaybe<GreenTitleWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<GreenTitleKindFilter>;
  readonly listedOn?: InputMaybe<DateFilter>;
};

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type RegionFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A row of a table as `pg` returns it, with the columns that were asked for. */
type RowOf<Table extends keyof GreenTables> = Partial<Readonly<Selectable<GreenTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof GreenTables> = Links<Readonly<Selectable<GreenTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, GreenContext> | DerivedField<Args, Result>;
