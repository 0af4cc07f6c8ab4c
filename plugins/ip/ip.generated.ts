// Generated from the SDL and the entities by `pnpm generate`. Do not edit.
import type { BatchField, Context, CoreTables, DerivedField, Links, MutationField, Page, RootField, TablesOf, WriteContext } from '@tidu/core';
import type { Selectable } from 'kysely';
import type { IpEnforcement, IpLicenceTake, IpOpenLicence, IpPatent, IpPrecisionListEntry, IpPublicService, IpServiceCase } from './entities.ts';

/** The tables its statements may read: its own, core's, and those of the plugins it requires. */
export type IpTables = CoreTables & TablesOf<readonly [typeof IpServiceCase, typeof IpPrecisionListEntry, typeof IpPatent, typeof IpOpenLicence, typeof IpLicenceTake, typeof IpPublicService, typeof IpEnforcement]>;

export type IpContext = Context<IpTables>;

export type IpWriteContext = WriteContext<IpTables>;

export type IpFields = {
  readonly EnterpriseIp: {
    readonly serviceCases: BatchField<LinksOf<'core.enterprise'>, EnterpriseIpServiceCasesArgs, Page<RowOf<'ip.service_case'>>, IpContext>;
    readonly precisionListEntries: BatchField<LinksOf<'core.enterprise'>, EnterpriseIpPrecisionListEntriesArgs, Page<RowOf<'ip.precision_list_entry'>>, IpContext>;
    readonly licenceTakes: BatchField<LinksOf<'core.enterprise'>, EnterpriseIpLicenceTakesArgs, Page<RowOf<'ip.licence_take'>>, IpContext>;
    readonly publicServices: BatchField<LinksOf<'core.enterprise'>, EnterpriseIpPublicServicesArgs, Page<RowOf<'ip.public_service'>>, IpContext>;
    readonly enforcements: BatchField<LinksOf<'core.enterprise'>, EnterpriseIpEnforcementsArgs, Page<RowOf<'ip.enforcement'>>, IpContext>;
  };
  readonly IpEnforcement?: {
    readonly enterprise?: Field<LinksOf<'ip.enforcement'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly caseName?: Field<LinksOf<'ip.enforcement'>, object, string>;
    readonly costKind?: Field<LinksOf<'ip.enforcement'>, object, IpEnforcementCostKind>;
    readonly cost?: Field<LinksOf<'ip.enforcement'>, object, string | bigint>;
    readonly incurredOn?: Field<LinksOf<'ip.enforcement'>, object, string>;
    readonly closedOn?: Field<LinksOf<'ip.enforcement'>, object, string | null | undefined>;
    readonly outcome?: Field<LinksOf<'ip.enforcement'>, object, IpEnforcementOutcome | null | undefined>;
    readonly isSample?: Field<LinksOf<'ip.enforcement'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.enforcement'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.enforcement'>, object, string>;
    readonly version?: Field<LinksOf<'ip.enforcement'>, object, number>;
  };
  readonly IpEnforcementPayload?: {
    readonly enforcement?: Field<IpEnforcementPayload, object, string | RowOf<'ip.enforcement'> | null | undefined>;
    readonly errors?: Field<IpEnforcementPayload, object, ReadonlyArray<UserError>>;
  };
  readonly IpLicenceTake?: {
    readonly licence?: Field<LinksOf<'ip.licence_take'>, object, string | RowOf<'ip.open_licence'>>;
    readonly enterprise?: Field<LinksOf<'ip.licence_take'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly takenOn?: Field<LinksOf<'ip.licence_take'>, object, string>;
    readonly isSample?: Field<LinksOf<'ip.licence_take'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.licence_take'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.licence_take'>, object, string>;
  };
  readonly IpLicenceTakePayload?: {
    readonly take?: Field<IpLicenceTakePayload, object, string | RowOf<'ip.licence_take'> | null | undefined>;
    readonly errors?: Field<IpLicenceTakePayload, object, ReadonlyArray<UserError>>;
  };
  readonly IpOpenLicence: {
    readonly patent?: Field<LinksOf<'ip.open_licence'>, object, string | RowOf<'ip.patent'>>;
    readonly licensor?: Field<LinksOf<'ip.open_licence'>, object, string>;
    readonly fee?: Field<LinksOf<'ip.open_licence'>, object, string | bigint>;
    readonly prospects?: Field<LinksOf<'ip.open_licence'>, object, string | null | undefined>;
    readonly offeredFrom?: Field<LinksOf<'ip.open_licence'>, object, string>;
    readonly offeredTo?: Field<LinksOf<'ip.open_licence'>, object, string | null | undefined>;
    readonly takes: Field<LinksOf<'ip.open_licence'>, IpOpenLicenceTakesArgs, Page<RowOf<'ip.licence_take'>>>;
    readonly isSample?: Field<LinksOf<'ip.open_licence'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.open_licence'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.open_licence'>, object, string>;
    readonly version?: Field<LinksOf<'ip.open_licence'>, object, number>;
  };
  readonly IpOpenLicencePayload?: {
    readonly licence?: Field<IpOpenLicencePayload, object, string | RowOf<'ip.open_licence'> | null | undefined>;
    readonly errors?: Field<IpOpenLicencePayload, object, ReadonlyArray<UserError>>;
  };
  readonly IpPatent: {
    readonly applicationNumber?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly kind?: Field<LinksOf<'ip.patent'>, object, IpPatentKind>;
    readonly title?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly holder?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly filedOn?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly grantedOn?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly expiresOn?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly endedOn?: Field<LinksOf<'ip.patent'>, object, string | null | undefined>;
    readonly openLicences: Field<LinksOf<'ip.patent'>, IpPatentOpenLicencesArgs, Page<RowOf<'ip.open_licence'>>>;
    readonly isSample?: Field<LinksOf<'ip.patent'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.patent'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.patent'>, object, string>;
    readonly version?: Field<LinksOf<'ip.patent'>, object, number>;
  };
  readonly IpPatentPayload?: {
    readonly patent?: Field<IpPatentPayload, object, string | RowOf<'ip.patent'> | null | undefined>;
    readonly errors?: Field<IpPatentPayload, object, ReadonlyArray<UserError>>;
  };
  readonly IpPrecisionListEntry?: {
    readonly enterprise?: Field<LinksOf<'ip.precision_list_entry'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly state?: Field<LinksOf<'ip.precision_list_entry'>, object, IpPrecisionListState>;
    readonly appliedOn?: Field<LinksOf<'ip.precision_list_entry'>, object, string>;
    readonly listedOn?: Field<LinksOf<'ip.precision_list_entry'>, object, string | null | undefined>;
    readonly refusedOn?: Field<LinksOf<'ip.precision_list_entry'>, object, string | null | undefined>;
    readonly delistedOn?: Field<LinksOf<'ip.precision_list_entry'>, object, string | null | undefined>;
    readonly reason?: Field<LinksOf<'ip.precision_list_entry'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'ip.precision_list_entry'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.precision_list_entry'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.precision_list_entry'>, object, string>;
    readonly version?: Field<LinksOf<'ip.precision_list_entry'>, object, number>;
  };
  readonly IpPrecisionListPayload?: {
    readonly entry?: Field<IpPrecisionListPayload, object, string | RowOf<'ip.precision_list_entry'> | null | undefined>;
    readonly errors?: Field<IpPrecisionListPayload, object, ReadonlyArray<UserError>>;
  };
  readonly IpPublicService?: {
    readonly enterprise?: Field<LinksOf<'ip.public_service'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'ip.public_service'>, object, IpPublicServiceKind>;
    readonly provider?: Field<LinksOf<'ip.public_service'>, object, string>;
    readonly servedOn?: Field<LinksOf<'ip.public_service'>, object, string>;
    readonly isSample?: Field<LinksOf<'ip.public_service'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.public_service'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.public_service'>, object, string>;
  };
  readonly IpPublicServiceCount?: {
    readonly kind?: Field<IpPublicServiceCount, object, IpPublicServiceKind>;
    readonly services?: Field<IpPublicServiceCount, object, number>;
    readonly enterprises?: Field<IpPublicServiceCount, object, number>;
    readonly srdiEnterprises?: Field<IpPublicServiceCount, object, number>;
  };
  readonly IpPublicServicePayload?: {
    readonly service?: Field<IpPublicServicePayload, object, string | RowOf<'ip.public_service'> | null | undefined>;
    readonly errors?: Field<IpPublicServicePayload, object, ReadonlyArray<UserError>>;
  };
  readonly IpQuery: {
    readonly patents: RootField<IpQueryPatentsArgs, Page<RowOf<'ip.patent'>>, IpContext>;
    readonly openLicences: RootField<IpQueryOpenLicencesArgs, Page<RowOf<'ip.open_licence'>>, IpContext>;
    readonly precisionList: RootField<IpQueryPrecisionListArgs, Page<RowOf<'ip.precision_list_entry'>>, IpContext>;
    readonly precisionListApplications: RootField<IpQueryPrecisionListApplicationsArgs, Page<RowOf<'ip.precision_list_entry'>>, IpContext>;
    readonly serviceCases: RootField<IpQueryServiceCasesArgs, Page<RowOf<'ip.service_case'>>, IpContext>;
    readonly publicServiceCounts: RootField<IpQueryPublicServiceCountsArgs, ReadonlyArray<IpPublicServiceCount>, IpContext>;
    readonly enforcements: RootField<IpQueryEnforcementsArgs, Page<RowOf<'ip.enforcement'>>, IpContext>;
  };
  readonly IpServiceCase?: {
    readonly enterprise?: Field<LinksOf<'ip.service_case'>, object, string | RowOf<'core.enterprise'> | null | undefined>;
    readonly kind?: Field<LinksOf<'ip.service_case'>, object, IpServiceCaseKind>;
    readonly subject?: Field<LinksOf<'ip.service_case'>, object, string>;
    readonly openedOn?: Field<LinksOf<'ip.service_case'>, object, string>;
    readonly closedOn?: Field<LinksOf<'ip.service_case'>, object, string | null | undefined>;
    readonly result?: Field<LinksOf<'ip.service_case'>, object, string | null | undefined>;
    readonly isSample?: Field<LinksOf<'ip.service_case'>, object, boolean>;
    readonly source?: Field<LinksOf<'ip.service_case'>, object, string | null | undefined>;
    readonly recordedAt?: Field<LinksOf<'ip.service_case'>, object, string>;
    readonly version?: Field<LinksOf<'ip.service_case'>, object, number>;
  };
  readonly IpServiceCasePayload?: {
    readonly case?: Field<IpServiceCasePayload, object, string | RowOf<'ip.service_case'> | null | undefined>;
    readonly errors?: Field<IpServiceCasePayload, object, ReadonlyArray<UserError>>;
  };
};

export type IpMutations = {
  readonly ipAddPatent: MutationField<IpAddPatentInput, IpPatentPayload, IpWriteContext>;
  readonly ipApplyForPrecisionList: MutationField<IpApplyForPrecisionListInput, IpPrecisionListPayload, IpWriteContext>;
  readonly ipCloseEnforcement: MutationField<IpCloseEnforcementInput, IpEnforcementPayload, IpWriteContext>;
  readonly ipCloseServiceCase: MutationField<IpCloseServiceCaseInput, IpServiceCasePayload, IpWriteContext>;
  readonly ipDecidePrecisionListApplication: MutationField<IpDecidePrecisionListApplicationInput, IpPrecisionListPayload, IpWriteContext>;
  readonly ipEndPatent: MutationField<IpEndPatentInput, IpPatentPayload, IpWriteContext>;
  readonly ipLeavePrecisionList: MutationField<IpLeavePrecisionListInput, IpPrecisionListPayload, IpWriteContext>;
  readonly ipOfferLicence: MutationField<IpOfferLicenceInput, IpOpenLicencePayload, IpWriteContext>;
  readonly ipOpenServiceCase: MutationField<IpOpenServiceCaseInput, IpServiceCasePayload, IpWriteContext>;
  readonly ipRecordEnforcement: MutationField<IpRecordEnforcementInput, IpEnforcementPayload, IpWriteContext>;
  readonly ipRecordPublicService: MutationField<IpRecordPublicServiceInput, IpPublicServicePayload, IpWriteContext>;
  readonly ipTakeLicence: MutationField<IpTakeLicenceInput, IpLicenceTakePayload, IpWriteContext>;
  readonly ipWithdrawLicence: MutationField<IpWithdrawLicenceInput, IpOpenLicencePayload, IpWriteContext>;
};

export interface IpEnforcementPayload {
  readonly enforcement?: string | RowOf<'ip.enforcement'> | null | undefined;
}

export interface IpLicenceTakePayload {
  readonly take?: string | RowOf<'ip.licence_take'> | null | undefined;
}

export interface IpOpenLicencePayload {
  readonly licence?: string | RowOf<'ip.open_licence'> | null | undefined;
}

export interface IpPatentPayload {
  readonly patent?: string | RowOf<'ip.patent'> | null | undefined;
}

export interface IpPrecisionListPayload {
  readonly entry?: string | RowOf<'ip.precision_list_entry'> | null | undefined;
}

export interface IpPublicServiceCount {
  readonly kind: IpPublicServiceKind;
  readonly services: number;
  readonly enterprises: number;
  readonly srdiEnterprises: number;
}

export interface IpPublicServicePayload {
  readonly service?: string | RowOf<'ip.public_service'> | null | undefined;
}

export interface IpServiceCasePayload {
  readonly case?: string | RowOf<'ip.service_case'> | null | undefined;
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

export type EnterpriseIpEnforcementsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpEnforcementWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpEnforcementOrder>>;
};

export type EnterpriseIpLicenceTakesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpLicenceTakeWhere>;
};

export type EnterpriseIpPrecisionListEntriesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpPrecisionListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpPrecisionListEntryOrder>>;
};

export type EnterpriseIpPublicServicesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpPublicServiceWhere>;
};

export type EnterpriseIpServiceCasesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpServiceCaseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpServiceCaseOrder>>;
};

export type IDFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type IpAddPatentInput = {
  readonly applicationNumber: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly holder: Scalars['String']['input'];
  readonly filedOn: Scalars['Date']['input'];
  readonly grantedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpApplyForPrecisionListInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpCloseEnforcementInput = {
  readonly enforcement: Scalars['ID']['input'];
  readonly closedOn: Scalars['Date']['input'];
  readonly outcome: IpEnforcementOutcome;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpCloseServiceCaseInput = {
  readonly case: Scalars['ID']['input'];
  readonly closedOn: Scalars['Date']['input'];
  readonly result: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpDecidePrecisionListApplicationInput = {
  readonly entry: Scalars['ID']['input'];
  readonly listed: Scalars['Boolean']['input'];
  readonly decidedOn: Scalars['Date']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpEndPatentInput = {
  readonly patent: Scalars['ID']['input'];
  readonly endedOn: Scalars['Date']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpEnforcementCostKind =
  | 'LEGAL_FEE'
  | 'COURT_FEE'
  | 'EVIDENCE'
  | 'OTHER';

export type IpEnforcementOrder = {
  readonly field: IpEnforcementOrderField;
  readonly direction: Direction;
};

export type IpEnforcementOrderField =
  | 'INCURRED_ON';

export type IpEnforcementOutcome =
  | 'UPHELD'
  | 'PARTLY'
  | 'SETTLED'
  | 'LOST';

export type IpEnforcementWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpEnforcementWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpEnforcementWhere>>;
  readonly not?: InputMaybe<IpEnforcementWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly incurredOn?: InputMaybe<DateFilter>;
};

export type IpLeavePrecisionListInput = {
  readonly entry: Scalars['ID']['input'];
  readonly delistedOn: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpLicenceTakeWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpLicenceTakeWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpLicenceTakeWhere>>;
  readonly not?: InputMaybe<IpLicenceTakeWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type IpOfferLicenceInput = {
  readonly patent: Scalars['ID']['input'];
  readonly licensor: Scalars['String']['input'];
  readonly fee: Scalars['Money']['input'];
  readonly prospects?: InputMaybe<Scalars['String']['input']>;
  readonly offeredFrom: Scalars['Date']['input'];
  readonly offeredTo?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpOpenLicenceTakesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpLicenceTakeWhere>;
};

export type IpOpenLicenceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpOpenLicenceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpOpenLicenceWhere>>;
  readonly not?: InputMaybe<IpOpenLicenceWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type IpOpenServiceCaseInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: IpServiceCaseKind;
  readonly subject: Scalars['String']['input'];
  readonly openedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpPatentKind =
  | 'INVENTION'
  | 'UTILITY_MODEL'
  | 'DESIGN';

export type IpPatentKindFilter = {
  readonly eq?: InputMaybe<IpPatentKind>;
  readonly ne?: InputMaybe<IpPatentKind>;
  readonly in?: InputMaybe<ReadonlyArray<IpPatentKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type IpPatentOpenLicencesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpOpenLicenceWhere>;
};

export type IpPatentOrder = {
  readonly field: IpPatentOrderField;
  readonly direction: Direction;
};

export type IpPatentOrderField =
  | 'FILED_ON';

export type IpPatentWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpPatentWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpPatentWhere>>;
  readonly not?: InputMaybe<IpPatentWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly applicationNumber?: InputMaybe<StringFilter>;
  readonly kind?: InputMaybe<IpPatentKindFilter>;
  readonly filedOn?: InputMaybe<DateFilter>;
};

export type IpPrecisionListEntryOrder = {
  readonly field: IpPrecisionListEntryOrderField;
  readonly direction: Direction;
};

export type IpPrecisionListEntryOrderField =
  | 'APPLIED_ON';

export type IpPrecisionListEntryWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpPrecisionListEntryWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpPrecisionListEntryWhere>>;
  readonly not?: InputMaybe<IpPrecisionListEntryWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly state?: InputMaybe<IpPrecisionListStateFilter>;
  readonly appliedOn?: InputMaybe<DateFilter>;
};

export type IpPrecisionListState =
  | 'APPLIED'
  | 'LISTED'
  | 'REFUSED'
  | 'DELISTED';

export type IpPrecisionListStateFilter = {
  readonly eq?: InputMaybe<IpPrecisionListState>;
  readonly ne?: InputMaybe<IpPrecisionListState>;
  readonly in?: InputMaybe<ReadonlyArray<IpPrecisionListState>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type IpPublicServiceKind =
  | 'POLICY_CONSULTING'
  | 'INFORMATION'
  | 'GUIDANCE'
  | 'TRAINING';

export type IpPublicServiceWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpPublicServiceWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpPublicServiceWhere>>;
  readonly not?: InputMaybe<IpPublicServiceWhere>;
  readonly id?: InputMaybe<IDFilter>;
};

export type IpQueryEnforcementsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpEnforcementWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpEnforcementOrder>>;
};

export type IpQueryOpenLicencesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpOpenLicenceWhere>;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly maxFee?: InputMaybe<Scalars['Money']['input']>;
};

export type IpQueryPatentsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpPatentWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpPatentOrder>>;
};

export type IpQueryPrecisionListApplicationsArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpPrecisionListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpPrecisionListEntryOrder>>;
};

export type IpQueryPrecisionListArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpPrecisionListEntryWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpPrecisionListEntryOrder>>;
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

export type IpQueryPublicServiceCountsArgs = {
  readonly from: Scalars['Date']['input'];
  readonly to: Scalars['Date']['input'];
};

export type IpQueryServiceCasesArgs = {
  readonly first: Scalars['Int']['input'];
  readonly after?: InputMaybe<Scalars['String']['input']>;
  readonly where?: InputMaybe<IpServiceCaseWhere>;
  readonly orderBy?: InputMaybe<ReadonlyArray<IpServiceCaseOrder>>;
};

export type IpRecordEnforcementInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly caseName: Scalars['String']['input'];
  readonly costKind: IpEnforcementCostKind;
  readonly cost: Scalars['Money']['input'];
  readonly incurredOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpRecordPublicServiceInput = {
  readonly enterprise: Scalars['ID']['input'];
  readonly kind: IpPublicServiceKind;
  readonly provider: Scalars['String']['input'];
  readonly servedOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpServiceCaseKind =
  | 'CREATION'
  | 'USE'
  | 'PROTECTION'
  | 'MANAGEMENT';

export type IpServiceCaseKindFilter = {
  readonly eq?: InputMaybe<IpServiceCaseKind>;
  readonly ne?: InputMaybe<IpServiceCaseKind>;
  readonly in?: InputMaybe<ReadonlyArray<IpServiceCaseKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type IpServiceCaseOrder = {
  readonly field: IpServiceCaseOrderField;
  readonly direction: Direction;
};

export type IpServiceCaseOrderField =
  | 'OPENED_ON';

export type IpServiceCaseWhere = {
  readonly and?: InputMaybe<ReadonlyArray<IpServiceCaseWhere>>;
  readonly or?: InputMaybe<ReadonlyArray<IpServiceCaseWhere>>;
  readonly not?: InputMaybe<IpServiceCaseWhere>;
  readonly id?: InputMaybe<IDFilter>;
  readonly enterprise?: InputMaybe<EnterpriseFilter>;
  readonly kind?: InputMaybe<IpServiceCaseKindFilter>;
  readonly openedOn?: InputMaybe<DateFilter>;
};

export type IpTakeLicenceInput = {
  readonly licence: Scalars['ID']['input'];
  readonly enterprise: Scalars['ID']['input'];
  readonly takenOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IpWithdrawLicenceInput = {
  readonly licence: Scalars['ID']['input'];
  readonly offeredTo: Scalars['Date']['input'];
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
type RowOf<Table extends keyof IpTables> = Partial<Readonly<Selectable<IpTables[Table]>>>;

/** The columns of a row that are always read: its key and its links. */
type LinksOf<Table extends keyof IpTables> = Links<Readonly<Selectable<IpTables[Table]>>>;

type Field<Parent, Args, Result> = BatchField<Parent, Args, Result, IpContext> | DerivedField<Args, Result>;
